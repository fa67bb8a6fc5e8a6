"""The functions that the tests hold to one contract, named in a page."""

from hooks.pages.tested import TABLE, Function, functions_in
from snippets.figures.functions import FUNCTIONS
from tests.hooks.conftest import ROOT, soup


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


def test_a_table_lists_the_functions_that_have_a_page(project):
    row = "Oracle(None, extremes={})"
    rows = {
        "bend": row.format("(-INF, INF, 0, 0.25)"),
        "sine": row.format("(-0.278, INF, 0, 1.09984)"),
        "none": row.format("(0, 1, 0, 1)"),
    }
    table = "".join(f'    "{name}": {one},\n' for name, one in rows.items())
    project.write(TABLE, f"FUNCTIONS = {{\n{table}}}\n")
    front = "---\nslope_from_output: $1 - a$\n---\n"
    project.write("docs/activations/bend.md", front + "\n# Bend (Knee)\n\nThe bend.")
    project.write("docs/activations/sine.md", "\n# SINE and more\n\nThe SINE.")
    bend, sine = functions_in(project.root)
    assert bend == Function("bend", "bend", "Bend", "all", "1/4", "$1 - a$")
    assert sine == Function("sine", "SINE", "SINE", "−0.28 to ∞", "1.0998", "no")


def test_tables_and_figures_call_a_function_by_one_name():
    named = {one.stem: one.name for one in functions_in(ROOT)}
    drawn = {stem: one.words for stem, one in FUNCTIONS.items()}
    assert named == {stem: drawn[stem] for stem in named} and len(named) >= 10
