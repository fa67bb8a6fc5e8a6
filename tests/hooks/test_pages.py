"""What the three words, a formula and a lab put into a page."""

import json
import re
from html import unescape

import pytest
from bs4 import BeautifulSoup

from hooks.pages.tested import TABLE
from tests.hooks.conftest import FIGURE, MEASURED, PROGRAM


def soup(built, page="index"):
    return BeautifulSoup(built.html(page), "html.parser")


def test_a_program_is_shown_whole_with_its_name_and_its_output(project, caplog):
    project.page('{{ program("learn/line") }}')
    page = soup(project.build(caplog))
    block = page.select_one(".language-python.program")
    assert block.select_one("code").get_text() == PROGRAM
    assert block.select_one(".filename").get_text() == "snippets/learn/line.py"
    assert page.select_one(".output code").get_text() == "slope -0.25\n"


def test_a_program_may_contain_a_fence(project, caplog):
    source = 'print("""```\ninside\n```""")\n'
    project.write("snippets/learn/line.py", source)
    project.page('{{ program("learn/line") }}')
    page = soup(project.build(caplog))
    assert page.select_one(".program code").get_text() == source
    assert page.select_one(".output code").get_text() == "```\ninside\n```\n"


def test_a_number_comes_from_the_program(project, caplog):
    project.page('It is {{ run("learn/line").slope | fixed(4) }}.')
    built = project.build(caplog)
    assert not built.failed
    assert "It is −0.2500." in built.html()


def test_what_was_measured_before_is_read_as_a_program_is(project, caplog):
    page = '{% set line = run("measure/line") %}{{ line.date }}, '
    project.page(page + "{{ line.kink.relu.pytorch }}")
    built = project.build(caplog)
    assert not built.failed
    assert "1 May 2026, 0.5" in built.html()
    project.write("measure/line/measured.json", MEASURED.replace("0.5", "0.25"))
    assert "1 May 2026, 0.25" in project.build(caplog).html()


def test_a_work_is_described_from_its_footnotes(project, caplog):
    note = "[^lee2001]: Lee & Ray (2001), A title. [doi:1](https://doi.org/1(2)3)"
    project.page("One.[^lee2001]\n\n" + note + ". More of it.", "docs/a/one.md")
    project.page("Two.[^lee2001]\n\n" + note, "docs/b/two.md")
    project.page('{{ work("lee2001", "A use.") }}', "docs/b/sources.md")
    built = project.build(caplog, strict=False)
    entry = soup(built, "b/sources").select_one("dd")
    assert entry.get_text() == "A title. doi:1. A use. Cited in Title, Title."
    links = [link["href"] for link in entry.select("a")]
    assert links == ["https://doi.org/1(2)3", "../../a/one/", "../two/"]


def test_the_functions_of_the_tests_table_are_named(project, caplog):
    table = 'x.y = 1\nFUNCTIONS = {"bend": 1, "sine": 2}\n'
    project.write(TABLE, table)
    page = "---\ndescription: A page.\n---\n\n# Bend (Knee)\n"
    project.write("docs/activations/bend.md", page)
    project.page("{{ tested() }}.", "docs/reference/about.md")
    built = project.build(caplog, strict=False)
    text = soup(built, "reference/about").select_one("article")
    assert "Bend and sine." in text.get_text()
    assert text.select_one('a[href="../../activations/bend/"]')


def test_a_figure_has_a_name_a_description_and_a_caption(project, caplog):
    project.page('{{ figure("learn/line", alt="It rises.", caption="a < b") }}')
    figure = soup(project.build(caplog)).select_one("figure.figure")
    svg = figure.select_one("svg")
    ids = {element["id"]: element.get_text() for element in svg.select("[id]")}
    assert svg["role"] == "img"
    assert ids[svg["aria-labelledby"]] == "A straight line"
    assert ids[svg["aria-describedby"]] == "It rises."
    assert figure.select_one("figcaption").get_text() == "a < b"
    assert "var(--figure-value)" in str(svg)
    assert "style=" not in str(svg)


def test_a_figure_that_moves_finds_its_tables_in_files(project, caplog):
    tool = """
TOOL = "slope-explorer"


def values():
    return {"z": 1}


def tables():
    return {"numbers": [0.1] * 999}


def controls():
    return [type("", (), {"words": "What is it?"})]
"""
    project.write("snippets/figures/learn/line.py", FIGURE + tool)
    project.page('{{ figure("learn/line", alt="It rises.", caption="A line.") }}')
    built = project.build(caplog)
    tool = soup(built).select_one("figure.figure > slope-explorer")
    assert json.loads(tool["data-values"]) == {"z": 1}
    name = "assets/tools/tables/slope-explorer-numbers.json"
    text = (built.root / "site" / name).read_text(encoding="utf-8")
    assert json.loads(text) == [0.1] * 999


def test_two_builds_give_the_same_bytes(project, caplog):
    project.page('$x$ {{ run("learn/line").slope }}\n\n{{ program("learn/line") }}')
    first = project.build(caplog).html()
    project.page('$x$ {{ run("learn/line").slope }}\n\n{{ program("learn/line") }}')
    assert project.build(caplog).html() == first


def test_formulas_are_mathml_with_their_source(project, caplog):
    project.page("With $\\hat y < 1$, so.\n\n$$\nf'(z) = \\frac{1}{4}\n$$")
    page = soup(project.build(caplog))
    inline, display = page.select("math")
    assert inline["alttext"] == r"\hat y < 1"
    assert inline.parent["class"] == ["nowrap"]
    assert inline.next_sibling == ","
    assert (display["display"], display["alttext"]) == (
        "block",
        r"f'(z) = \frac{1}{4}",
    )
    assert [child.name for child in display.select_one("mfrac")] == [
        "mn",
        "mn",
    ]
    assert page.select("[style]") == []


def test_a_changed_program_is_run_again_and_an_unchanged_one_is_not(project, caplog):
    count = project.root / "count"
    counting = f'open({str(count)!r}, "a").write("x")\nslope = 1.0\n'
    project.write("snippets/learn/line.py", counting)
    project.page('{{ run("learn/line").slope }}|{{ run("learn/line").slope }}')
    assert "1.0|1.0" in project.build(caplog).html()
    project.page('{{ run("learn/line").slope + 1 }}')
    assert "2.0" in project.build(caplog).html()
    assert count.read_text() == "x"
    project.write("snippets/learn/line.py", counting.replace("1.0", "7.5"))
    assert "8.5" in project.build(caplog).html()
    assert count.read_text() == "xx"


def test_a_figure_is_drawn_again_when_its_program_changes(project, caplog):
    figure = "from snippets.learn.line import slope\n" + (
        project.root / "snippets/figures/learn/line.py"
    ).read_text().replace("[0, 1])", "[0, slope])").replace("[0, 1],", "[0, slope],")
    project.write("snippets/figures/learn/line.py", figure)
    page = '{{ figure("learn/line", alt="It falls.", caption="Falling.") }}'
    project.page(page)
    before = project.build(caplog).html()
    project.write("snippets/learn/line.py", PROGRAM.replace("-0.25", "0.75"))
    after = project.build(caplog).html()
    labels = [
        re.findall(r"<text[^>]*>([^<]*)</text>", html) for html in (before, after)
    ]
    assert labels[0] != labels[1]
    assert "0.75" in unescape(str(labels[1])) or "0.6" in str(labels[1])


LAB = """# %% [markdown]
# # A lab
#
# Is $x$ [home](../index.md)?

# %% alt="It rises." caption="A line."
import matplotlib.pyplot as plt

plt.plot([0, 1], [0, 2])
plt.show()

# %%
import time

print("  a < b", flush=True)
time.sleep(0.3)
print("c")
"""


@pytest.mark.parametrize("stem", ["top", "learn/deep/er"])
def test_a_figure_may_lie_at_any_depth(project, caplog, stem):
    text = FIGURE.replace("color", 'gid="curve", color')
    project.write(f"snippets/figures/{stem}.py", text)
    project.page(f'{{{{ figure("{stem}", alt="It rises.", caption="A line.") }}}}')
    built = project.build(caplog)
    assert (built.messages, built.failed) == ([], False)
    prefix = stem.replace("/", "-")
    figure = soup(built).select_one(f"#figure-{prefix}")
    assert figure.select_one(f"#{prefix}--curve")
    assert figure.svg["aria-labelledby"] == f"{prefix}--name"


def test_the_search_finds_words_and_no_ticks(project, caplog):
    text = FIGURE.replace("return", 'axes.set_title("ticklabel")\n    return')
    project.write("snippets/figures/learn/line.py", text)
    project.page('Words.\n\n{{ figure("learn/line", alt="It.", caption="A line.") }}')
    built = project.build(caplog)
    index = (built.root / "site/search/sections.json").read_text("utf-8")
    assert all(words in index for words in ("Words.", "It.", "A line."))
    assert "ticklabel" in built.html() and "ticklabel" not in index


def test_questions_belong_to_sections(project, caplog):
    page = "---\ndescription: A.\nasked:\n  {}: [what is it]\n---\n\n# Title\n"
    project.write("docs/index.md", page.format("title"))
    built = project.build(caplog)
    assert built.messages == []
    assert "what is it" in (built.root / "site/search/sections.json").read_text("utf-8")
    assert "what is it" not in built.html()
    assert not (built.root / "site/asked.json").exists()
    project.write("docs/index.md", page.format("no-section"))
    built = project.build(caplog)
    assert built.failed
    assert built.messages == [
        'the home page has "asked" for #no-section, which is none of its sections'
    ]


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


def test_a_lab_is_cached_until_it_or_the_lock_changes(project, caplog):
    project.page("Home.")
    count = project.root / "count"
    counting = f'\nopen({str(count)!r}, "a").write("x");\n'
    project.write("docs/labs/rise.py", LAB + counting)
    project.build(caplog)
    project.build(caplog)
    assert count.read_text() == "x"
    project.write("requirements.txt", "numpy==0")
    project.build(caplog)
    assert count.read_text() == "xx"
    project.write("docs/labs/rise.py", LAB + counting + "\nprint(1)\n")
    assert (
        "1\n"
        in soup(project.build(caplog), "labs/rise").select(".output")[-1].get_text()
    )
    assert count.read_text() == "xxx"
