"""The one style sheet keeps what the pages use."""

import pytest

from hooks import styles

PAGE = '<html class="js"><p id="top" class="note" dir="ltr">A word</p></html>'


def kept(sheet, page=PAGE):
    return styles.used_rules(styles.rules_of(sheet), styles.words_of(page))


@pytest.mark.parametrize(
    "sheet",
    [
        "p{a:b}",
        ".note{a:b}",
        "#top{a:b}",
        "*{a:b}",
        ".js .note:hover::before{a:b}",
        "p:not(.other){a:b}",
        "[dir=ltr] p{a:b}",
        "p[title]{a:b}",
        "p[href^=http]{a:b}",
        "@media print{p{a:b}}",
        "@supports (a:b){p{a:b}}",
        "@font-face{a:b}",
    ],
)
def test_what_may_match_stays(sheet):
    page = PAGE.replace("A word", "http")
    assert kept(sheet, page) == sheet


@pytest.mark.parametrize(
    "sheet",
    [
        ".other{a:b}",
        "#bottom{a:b}",
        "math{a:b}",
        "[dir=rtl] p{a:b}",
        "p .other:hover{a:b}",
        "@media print{.other{a:b}}",
        "p{}",
        '@charset "UTF-8";',
        "[data-md-color-switching] *{a:b}",
    ],
)
def test_what_cannot_match_goes(sheet):
    assert kept(sheet) == ""


def test_a_list_of_selectors_keeps_those_that_may_match():
    assert kept("p,.other,.note>p{a:b}") == "p,.note>p{a:b}"
