"""What is written beside the pages, and that nothing in it depends on the day."""

import base64
import filecmp
import hashlib
import subprocess

import pytest
from bs4 import BeautifulSoup

from hooks.site import dates, finish
from tests.hooks.conftest import Project
from tests.hooks.test_pages import LAB

PAGE = """It is {{ run("learn/line").slope }}.

{{ figure("learn/line", alt="It rises.", caption="A line.") }}

| a | b |
|--:|---|
| 1 | $x$ |
"""


@pytest.fixture
def small(project):
    """Return the project with a home page and the addresses it redirects to."""
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    redirects = "redirects: {old/place/: new/, gone/: ./}"
    project.write("mkdocs.yml", settings.replace("redirects: {}", redirects))
    project.page(PAGE)
    project.page("New.", "docs/new.md")
    return project


def test_each_page_has_a_markdown_version_and_a_line_in_the_list(small, caplog):
    site = small.build(caplog).root / "site"
    text = (site / "index.md").read_text(encoding="utf-8")
    assert text.startswith("# Title\n\nIt is -0.25.\n")
    assert "Figure: A straight line. It rises. (A line.)" in text
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    assert "(http://127.0.0.1:8000/new/index.md): A page." in listed


def test_an_old_address_leads_to_the_page(small, caplog):
    built = small.build(caplog)
    page = BeautifulSoup(built.html("old/place"), "html.parser")
    assert page.select_one("a")["href"] == "../../new/"
    assert page.select_one("[http-equiv=refresh]")["content"] == "0; url=../../new/"
    canonical = page.select_one("link[rel=canonical]")["href"]
    assert canonical == "http://127.0.0.1:8000/new/"


def test_edit_links_stand_where_the_repository_is_known(small, caplog, monkeypatch):
    assert "/edit/" not in small.build(caplog).html()
    monkeypatch.setenv("REPOSITORY_URL", "https://github.com/someone/something")
    monkeypatch.setenv("EDIT_URI", "edit/main/docs/")
    page = BeautifulSoup(small.build(caplog).html("new"), "html.parser")
    links = {link["href"] for link in page.select("a[href^=https]")}
    start = "https://github.com/someone/something"
    assert {start, f"{start}/edit/main/docs/new.md"} <= links
    assert not page.select("[data-md-component=source]")  # it asks for the stars


def test_a_redirect_to_nowhere_stops_the_build(small, caplog):
    settings = (small.root / "mkdocs.yml").read_text(encoding="utf-8")
    small.write("mkdocs.yml", settings.replace("place/: new/", "place/: newer/"))
    built = small.build(caplog)
    message = "mkdocs.yml: old/place/ redirects to newer/, which is no page"
    assert (built.failed, built.messages) == (True, [message])


def test_every_section_has_its_card(small, caplog):
    cards = small.build(caplog).root / "site" / "assets" / "cards"
    pictures = {card.stem: card.read_bytes() for card in cards.glob("*.png")}
    assert {"home", "learn", "labs"} <= set(pictures)
    assert len(set(pictures.values())) == len(pictures)
    assert all(picture[:4] == b"\x89PNG" for picture in pictures.values())


def test_a_page_is_finished_without_styles_in_it():
    html = finish.finish(
        '<meta content="CONTENT-SECURITY-POLICY">'
        "<script>/* what\nit does */a()</script>\n  "
        '<p>Who.</p>\n<table><td style="text-align: right;">1</td></table>'
        '<label for="__toc" tabindex="">x</label>'
        '<link rel="next" href="../b/">'
        '<input type="checkbox" id="__drawer" autocomplete="off">'
    )
    digest = hashlib.sha256(b"a()").digest()
    assert f"'self' 'sha256-{base64.b64encode(digest).decode()}';" in html
    assert (
        '</script>\n<p id="table-1" class="caption">Who.</p>'
        '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
        '<table class="data" aria-labelledby="table-1">' in html
    )
    assert '<td class="right">1</td></table></div></div><label ' in html
    assert '<label tabindex="0">x</label>' in html
    assert html.endswith('x</label><input type="checkbox" id="__drawer">')


def test_what_is_preformatted_keeps_its_blanks():
    pre = '<pre><code>if x:\n    y<span class="p">:</span>\n</code></pre>'
    html = f"<div>\n    {pre}\n    <b>z</b>\n\n</div>"
    short = pre.replace('<span class="p">:</span>', ":")
    assert finish.finish(html) == f"<div>\n{short}\n<b>z</b>\n</div>"


def commit(root, day):
    """Make a repository of the folder, with one commit on that day."""
    time = f"{day}T12:00:00Z"
    environment = {"GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        [*author, "commit", "-qm", "x"],
    ):
        command = ["git", "-C", str(root), *arguments]
        subprocess.run(command, check=True, env={**environment, "PATH": "/usr/bin"})


def test_two_builds_of_a_commit_in_two_folders_are_the_same(
    tmp_path, caplog, monkeypatch
):
    sites = []
    for name, today in (("one", "1700000000"), ("two", "1800000000")):
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        (tmp_path / name).mkdir()
        project = Project(tmp_path / name)
        project.page(PAGE)
        project.write("docs/labs/rise.py", LAB)
        commit(project.root, "2024-02-29")
        monkeypatch.setattr("time.time", lambda today=today: float(today))
        built = project.build(caplog)
        monkeypatch.undo()
        sites.append(built.root / "site")
    assert "<lastmod>2024-02-29</lastmod>" in (sites[0] / "sitemap.xml").read_text()
    files = [
        {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
        for site in sites
    ]
    assert files[0] == files[1]
    _, different, errors = filecmp.cmpfiles(*sites, files[0], shallow=False)
    assert (different, errors) == ([], [])


def test_without_git_a_build_has_the_day_of_the_build(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    dates.set_build_date(tmp_path)
    assert dates.changes(tmp_path) == {}
    monkeypatch.undo()
    assert dates.git(tmp_path, "log") == ""  # no repository
