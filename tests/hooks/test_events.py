"""What MkDocs writes when the hooks have had their turn."""

from bs4 import BeautifulSoup


def test_two_builds_give_the_same_bytes(project, caplog):
    project.page('$x$ {{ run("learn/line").slope }}\n\n{{ program("learn/line") }}')
    first = project.build(caplog).html()
    project.page('$x$ {{ run("learn/line").slope }}\n\n{{ program("learn/line") }}')
    assert project.build(caplog).html() == first


def test_edit_links_stand_where_the_repository_is_known(small, caplog, monkeypatch):
    assert "/edit/" not in small.build(caplog).html()
    monkeypatch.setenv("REPOSITORY_URL", "https://github.com/someone/something")
    monkeypatch.setenv("EDIT_URI", "edit/main/docs/")
    page = BeautifulSoup(small.build(caplog).html("new"), "html.parser")
    links = {link["href"] for link in page.select("a[href^=https]")}
    start = "https://github.com/someone/something"
    assert {start, f"{start}/edit/main/docs/new.md"} <= links
    assert not page.select("[data-md-component=source]")  # it asks for the stars
