"""What MkDocs calls while it builds (`hooks` in mkdocs.yml)."""

import shutil
import sys
from pathlib import Path

from mkdocs.plugins import event_priority

# `python -m mkdocs` looks here for modules, `mkdocs` does not; and MkDocs takes
# back what is put on the path while this file is loaded
ROOT = str(Path(__file__).parents[1])
sys.path.insert(0, ROOT)

from hooks import rebuild
from hooks.pages import formulas, labs
from hooks.site import (
    cards,
    dates,
    finish,
    plain_text,
    redirects,
    runtime,
    styles,
)

UNUSED = ("**/*.map", "assets/javascripts/lunr", "assets/images")


def on_config(config):
    sys.path.insert(0, ROOT)
    config.markdown_extensions.append(formulas.FormulasExtension())
    dates.read_history(Path(config.config_file_path).parent)
    runtime.on_config(config)
    styles.on_config(config)
    return labs.on_config(config)


def on_files(files, config):
    return labs.on_files(files, config)


@event_priority(-100)  # after mkdocs-jupyter has put its own render in place
def on_pre_page(page, config, files):
    dates.date_page(page, Path(config.config_file_path).parent)
    labs.prepare(page)
    rebuild.remember(page)
    return page


def on_post_page(output, page, config):
    plain_text.write_page(page)
    return finished(output)


def on_post_template(output_content, template_name, config):
    return finished(output_content)  # the page for wrong addresses


def finished(html):
    return finish.finish(html)


def on_nav(nav, config, files):
    config.navigation = nav
    return nav


def on_post_build(config):
    plain_text.write_list(config, config.navigation)
    cards.write_cards(config)
    redirects.write_redirects(config)
    runtime.copy(config)
    styles.write_styles(config)
    site = Path(config.site_dir)
    for pattern in UNUSED:
        for path in list(site.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
