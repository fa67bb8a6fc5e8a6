"""What has not changed is not rendered again, and what has, is."""

from tests.hooks.conftest import LAB


def test_a_changed_explanation_shows_on_every_page(project, caplog):
    project.page("A zebra.")
    assert "<abbr" not in project.build(caplog).html()
    project.write("includes/abbreviations.md", "*[zebra]: A striped horse.\n")
    assert 'title="A striped horse."' in project.build(caplog).html()


def test_a_lab_from_memory_is_whole(project, caplog):
    project.page("Home.")
    project.write("docs/labs/rise.py", LAB)
    files = ("index.html", "index.md")
    written = []
    for _ in range(2):
        folder = project.build(caplog).root / "site" / "labs" / "rise"
        written.append([(folder / file).read_text() for file in files])
    assert written[0] == written[1]
    assert "a < b" in written[0][1]
