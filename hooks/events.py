"""What MkDocs calls while it builds (`hooks` in mkdocs.yml); all that knows MkDocs."""

import functools
import json
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

# `python -m mkdocs` looks here for modules, `mkdocs` does not; and MkDocs takes
# back what is put on the path while this file is loaded
ROOT = str(Path(__file__).parents[1])
sys.path.insert(0, ROOT)

from hooks import problems, rebuild
from hooks.pages import formulas, labs
from hooks.problems import Problem
from hooks.site import Settings, dates, publish, runtime, search, styles


def root_of(config):
    return Path(config.config_file_path).parent


def python_for(config):
    """Return the folder of Python for the browser; stop if a file is wrong."""
    try:
        return runtime.find(root_of(config))
    except Problem as error:
        raise PluginError(str(error)) from error


def on_startup(command, dirty):
    """Let the worker find this package, before any plugin starts it."""
    sys.path.insert(0, ROOT)


def on_config(config):
    """Tell the theme which style sheets there will be, and which Python."""
    config.markdown_extensions.append(formulas.FormulasExtension())
    dates.set_build_date(root_of(config))
    config.extra["style"] = styles.ADDRESS
    if python := python_for(config):
        size = runtime.size(python)
        config.extra["python"] = {"name": runtime.NAME, "bytes": size}
    labs.prepare(root_of(config))
    return config


def on_files(files, config):
    """Put beside each lab what can be downloaded."""
    for lab in filter(labs.is_lab, list(files)):
        source = Path(lab.abs_src_path)
        for name, content in labs.offered(source).items():
            place = f"labs/{source.stem}/{name}"
            files.append(File.generated(config, place, content=content))
    return files


def on_nav(nav, config, files):
    """Give each page, for the sitemap, the day on which its file changed."""
    root = root_of(config)
    days = dates.changes(root)
    for page in nav.pages:
        name = Path(page.file.abs_src_path).relative_to(root).as_posix()
        page.update_date = days.get(name, page.update_date)
    return nav


def on_page_read_source(page, config):
    """Give the text of a lab; it is then a page like all others, rendered once."""
    problems.page = page
    text = None
    if labs.is_lab(page.file):
        # what mkdocs-jupyter would render the page with executes the notebook
        execute = functools.partial(vars(page).pop("render"), config, None)
        source = Path(page.file.abs_src_path)
        text = labs.text_of(source, root_of(config), config.site_dir, execute)
    rebuild.remember(page)
    return text


def on_post_page(output, page, config):
    """Write beside the page's HTML its text, and what readers ask of it."""
    path = Path(page.file.abs_dest_path).with_suffix(".md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page.markdown, encoding="utf-8")
    if asked := page.meta.get("asked"):
        text = json.dumps(asked, ensure_ascii=False)
        path.with_name(search.ASKED).write_text(text, encoding="utf-8")
    return output


def on_post_build(config):
    settings = Settings(
        name=config.site_name,
        description=config.site_description,
        url=config.site_url,
        nav=config.nav or [],
        sections=config.extra["sections"],
        redirects=config.extra["redirects"],
        sheets=config.extra["sheets"],
        python=python_for(config),
    )
    publish(Path(config.site_dir), settings)
