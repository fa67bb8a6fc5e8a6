"""LaTeX becomes MathML that a browser without a math library can show."""

import xml.etree.ElementTree as ElementTree

import pytest

from hooks.pages import formulas
from tests.hooks.conftest import soup

HARD = {
    "aligned": r"\begin{aligned} a &= \frac{b}{c} \\ &= d \end{aligned}",
    "cases": r"f'(z) = \begin{cases} 0 & z < 0 \\ 1 & z > 0 \end{cases}",
    "underbrace": r"\underbrace{f'(z)}_{\text{slope}} \cdot x",
    "hat": r"\hat{y}_i - \bar a",
    "indices": r"f_A'(z_{A_1}) \, w_{11}^{(2)}",
    "big": r"\left(W^{(l+1)}\right)^\top \delta \odot \sum_{i=1}^{m} L_i \sqrt{2}",
}


def tree(tex, display=True):
    return ElementTree.fromstring(formulas.to_mathml(tex, display))


@pytest.mark.parametrize("tex", HARD.values(), ids=HARD)
def test_hard_formulas_are_well_formed_and_keep_their_source(tex):
    assert " ".join(tree(tex).attrib["alttext"].split()) == tex


def test_a_formula_stands_in_its_line_or_by_itself():
    assert tree("x", display=False).attrib["display"] == "inline"
    assert tree("y").attrib["display"] == "block"


@pytest.mark.parametrize("tex", [r"\frca{1}{2", r"\begin{aligned} a \\[4pt] b"])
def test_what_is_not_valid_is_told(tex):
    assert formulas.to_mathml(tex, True) is None


def test_the_sides_of_an_equation_are_classes_because_styles_are_forbidden():
    equation = tree(HARD["aligned"])
    sides = [cell.attrib["class"] for cell in equation.iter("mtd")]
    assert sides == ["right", "left"] * 2
    assert not [part for part in equation.iter() if "style" in part.attrib]


def test_norms_keep_their_size():
    signs = tree(r"\frac{\lVert \delta \rVert}{2}").findall(".//mo[.='‖']")
    assert [sign.attrib["stretchy"] for sign in signs] == ["false"] * 2


def test_a_hat_is_not_stretched_and_a_brace_is():
    hat = tree(HARD["hat"]).find(".//mover")
    assert hat.attrib["accent"] == "true"
    assert hat[1].attrib["stretchy"] == "false"
    assert hat[1].text == "ˆ"
    brace = tree(HARD["underbrace"]).find(".//munder/munder/mo[.='⏟']")
    assert brace.attrib == {}


def test_a_prime_stands_beside_its_letter_and_before_an_index():
    formula = tree(HARD["indices"])
    assert [child.tag for child in formula.find(".//msub/mrow")] == [
        "mi",
        "mo",
    ]
    assert formula.find(".//msubsup") is not None  # of w, which has no prime


@pytest.mark.parametrize("name", [r"\tanh", r"\text{step}", "f"])
def test_a_prime_stands_beside_a_whole_name(name):
    assert tree(name + "'(z)").find(".//msup") is None
    assert "′" in "".join(tree(name + "'(z)").itertext())


@pytest.mark.parametrize("tex, tag", [(r"\tanh^2 s", "msup"), (r"\log_2 n", "msub")])
def test_a_raised_or_lowered_mark_of_a_function_has_one_base(tex, tag):
    assert len(tree(tex).find(f".//{tag}")) == 2


def test_a_function_is_set_apart_from_its_argument_but_not_from_a_parenthesis():
    apart, close = tree(r"\log a"), tree(r"\log(a)")
    assert apart.find(".//mo[.='\u2061']").attrib == {"lspace": "0.1667em"}
    assert close.find(".//mo[.='\u2061']").attrib == {}


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
