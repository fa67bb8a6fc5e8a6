"""The style sheets keep what the pages and the scripts use."""

import pytest

from hooks.site import styles

PAGE = (
    '<html class="js"><p id="top" class="note" dir="ltr" title="A title">'
    "A word</p></html>"
)


def kept(sheet, page=PAGE, script=""):
    """Return what the page and the script need of a sheet."""
    words = styles.names_in(page) | styles.names_in_script(script)
    return styles.used_rules(styles.rules_of(sheet), words)


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
    page = PAGE.replace("A word", '<a href="http://a">b</a>')
    assert kept(sheet, page) == sheet


@pytest.mark.parametrize(
    "sheet",
    [
        ".other{a:b}",
        "#bottom{a:b}",
        "math{a:b}",
        ".word{a:b}",
        ".title{a:b}",
        "[dir=rtl] p{a:b}",
        "[data-other] p{a:b}",
        "p .other:hover{a:b}",
        "@media print{.other{a:b}}",
        "p{}",
        '@charset "UTF-8";',
    ],
)
def test_what_cannot_match_goes(sheet):
    assert kept(sheet) == ""


def test_a_list_of_selectors_keeps_those_that_may_match():
    assert kept("p,.other,.note>p{a:b}") == "p,.note>p{a:b}"


def test_what_scripts_add_stays_in_its_place():
    sheet = ".made{a:b}\np{a:b}\n.note .made{a:b}\n@media print{.made{a:b}}"
    script = """box.className = "made" // a word"""
    assert kept(sheet, script=script) == sheet
    assert kept(".word{a:b}", script=script) == ""
