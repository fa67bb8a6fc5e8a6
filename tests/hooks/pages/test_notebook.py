"""A lab's cells and outputs become a page like every other."""

from hooks.pages.notebook import output_of
from tests.hooks.conftest import LAB, soup


def test_a_lab_looks_like_a_page(project, caplog):
    project.page("Home.")
    project.write("docs/labs/rise.py", LAB)
    built = project.build(caplog)
    assert (built.messages, built.failed) == ([], False)
    page = soup(built, "labs/rise")
    assert page.select_one("h1").get_text().startswith("A lab")
    assert page.select_one("math")["alttext"] == "x"
    assert [cell.get_text() for cell in page.select(".cell .filename")] == [
        "In [1]",
        "In [2]",
    ]
    assert page.select_one(".output code").get_text() == "  a < b\nc\n"
    assert page.select_one("figure svg desc").get_text() == "It rises."
    assert "var(--figure-value)" in str(page.select_one("figure svg"))
    description = page.select_one("meta[name=description]")["content"]
    assert description == "Is x home?"
    assert "jp-" not in str(page)
    folder = built.root / "site" / "labs" / "rise"
    assert (folder / "rise.py").read_text() == LAB
    assert '"cell_type": "code"' in (folder / "rise.ipynb").read_text()


def test_the_value_of_a_last_line_is_text():
    output = {"output_type": "execute_result", "data": {"text/plain": "42"}}
    assert output_of(output) == ("text", "42")
