"""Nothing is missing and nothing is left over: pages, programs, figures, tests."""

import re
from pathlib import Path

import pytest
import yaml

from hooks.pages import tested
from tests.snippets.oracles import FUNCTIONS

ROOT = Path(__file__).parents[2]
DOCS, SNIPPETS = ROOT / "docs", ROOT / "snippets"
FIGURES = SNIPPETS / "figures"
CLAIMS = [f"A{n}" for n in range(1, 21)] + [f"B{n}" for n in range(1, 11)]


def texts(folder, pattern):
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob(pattern))
    }


PAGES = texts(DOCS, "*.md")
LABS = texts(DOCS, "labs/*.py")


def front_matter(text):
    found = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    return yaml.safe_load(found[1]) if found else {}


def stems(folder):
    return {
        path.relative_to(folder).with_suffix("").as_posix()
        for path in folder.rglob("*.py")
    }


PROGRAMS = {stem for stem in stems(SNIPPETS) if not stem.startswith("figures/")}
ASKED = "\n".join(PAGES.values())


def test_every_program_is_shown_on_a_page_and_tested():
    shown = set(re.findall(r'{{ program\("([^"]+)"\) }}', ASKED))
    assert shown == PROGRAMS
    tests = "\n".join(texts(ROOT / "tests" / "snippets", "*.py").values())
    untested = {
        stem for stem in PROGRAMS if not re.search(rf"\b{Path(stem).name}\b", tests)
    }
    assert untested == set()


def test_every_figure_is_used_and_on_no_page_twice():
    used = [
        re.findall(r'{[{%] (?:call )?figure\("([^"]+)"', page)
        for page in PAGES.values()
    ]
    figures = texts(FIGURES, "*.py")
    drawn = {path[:-3] for path in figures if "def draw(" in figures[path]}
    assert set().union(*used) == drawn
    assert all(len(page) == len(set(page)) for page in used)


def test_every_tool_has_its_script_and_every_script_is_used():
    tools = texts(DOCS / "assets" / "tools", "*.js")
    asked = re.findall(
        r'^TOOL = "([^"]+)"$', "\n".join(texts(FIGURES, "*.py").values()), re.M
    )
    imported = re.findall(r'from "\./([^"]+)"', "\n".join(tools.values()))
    assert {f"{tool}.js" for tool in asked} | set(imported) == set(tools)
    for tool in asked:
        assert f'customElements.define("{tool}"' in tools[f"{tool}.js"]


def test_every_page_is_in_the_navigation():
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    navigation = re.search(r"\nnav:\n(.*?)\n\n", settings, re.DOTALL)[1]
    listed = re.findall(r"([\w/]+\.(?:md|py))", navigation)
    assert sorted(listed) == sorted([*PAGES, *LABS])


@pytest.mark.parametrize("name", PAGES)
def test_every_page_describes_itself(name):
    text = PAGES[name]
    assert 20 <= len(front_matter(text)["description"]) <= 155
    assert (
        len(re.findall(r"^# ", re.sub(r"```.*?```", "", text, flags=re.S), re.M)) == 1
    )
    assert "$" not in "".join(re.findall(r"^#+ .*$", text, re.M)), "math in a heading"


def test_all_claims_are_covered_and_listed():
    covered = {}
    for name, text in PAGES.items():
        for claim in front_matter(text).get("claims", []):
            covered.setdefault(claim, set()).add(name)
    assert sorted(covered) == sorted(CLAIMS)
    rows = re.findall(r"^\| *([AB]\d+) *\|(.*)$", PAGES["reference/claims.md"], re.M)
    assert [claim for claim, _ in rows] == CLAIMS
    for claim, row in rows:
        links = re.findall(r"\]\(([^)#]+\.md)", row)
        targets = {(Path("reference") / link).as_posix() for link in links}
        pages = {
            str(Path(re.sub(r"reference/\.\./", "", target))) for target in targets
        }
        assert pages, f"{claim} names no page"
        assert pages <= covered[claim], (
            f"{claim} links to a page that does not cover it"
        )


SLIPS = ("A3", "A4", "A10", "A11", "A12", "A15", "A19", "B5")


def test_every_slip_is_shown_on_the_page_of_mistakes():
    assert set(SLIPS) <= set(
        front_matter(PAGES["reference/common_mistakes.md"])["claims"]
    )


def test_every_question_page_ends_with_answers_folded_away():
    learn = {name: text for name, text in PAGES.items() if name.startswith("learn/")}
    del learn["learn/index.md"]
    assert len(learn) >= 10
    for name, text in learn.items():
        end = text.partition("## Check yourself")[2]
        assert 2 <= end.count('??? question "') <= 3, name


def test_no_page_types_what_a_program_prints():
    """No page holds a code block of its own with Python or output in it."""
    for name, text in PAGES.items():
        assert not re.search(r"^ *```", text, re.M), name


def test_about_names_the_functions_of_the_tests_own_table():
    names = tested.rows_in((ROOT / tested.TABLE).read_text("utf-8"))
    assert sorted(names) == sorted(FUNCTIONS)
    assert "{{ tested() }}" in PAGES["reference/about.md"]
    words = tested.in_words(ROOT)
    assert "[Leaky ReLU](../activations/leaky_relu.md)" in words
