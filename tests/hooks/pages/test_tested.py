"""The functions that the tests hold to one contract, named in a page."""

from hooks.pages.tested import TABLE
from tests.hooks.conftest import soup


def test_the_functions_of_the_tests_table_are_named(project, caplog):
    row = "Oracle(None, extremes=(-INF, -0.278, 0, 0.25))"
    table = f'x.y = 1\nFUNCTIONS = {{"bend": {row}, "sine": 2}}\n'
    project.write(TABLE, table)
    page = "---\ndescription: A page.\n---\n\n# Bend (Knee)\n"
    project.write("docs/activations/bend.md", page)
    project.page("{{ tested() }}.", "docs/reference/about.md")
    built = project.build(caplog, strict=False)
    text = soup(built, "reference/about").select_one("article")
    assert "Bend and sine." in text.get_text()
    assert text.select_one('a[href="../../activations/bend/"]')
