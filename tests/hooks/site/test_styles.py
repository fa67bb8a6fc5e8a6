"""The style sheets keep what the pages and the scripts use."""

import pytest

from hooks.site import styles

PAGE = (
    '<html class="js"><p id="top" class="note" dir="ltr" title="A title">'
    "A word</p></html>"
)


def kept(sheet, page=PAGE, script=None):
    """Return what the page needs of a sheet, or what the script needs besides."""
    words = styles.words_of(page)
    if script is None:
        return styles.used_rules(styles.rules_of(sheet), words)
    more = words | styles.words_in(script)
    return styles.used_rules(styles.rules_of(sheet), more, words)


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
        "[data-md-color-switching] *{a:b}",
    ],
)
def test_what_cannot_match_goes(sheet):
    assert kept(sheet) == ""


def test_a_list_of_selectors_keeps_those_that_may_match():
    assert kept("p,.other,.note>p{a:b}") == "p,.note>p{a:b}"


def test_what_scripts_add_has_a_sheet_of_its_own():
    sheet = (
        "@font-face{a:b}p,.made{a:b}.note .made{a:b}.rtl{a:b}"
        "@media print{.made{a:b}p{a:b}}"
    )
    script = """box.className = "made rtl" // a word"""
    later = ".made{a:b}\n.note .made{a:b}\n@media print{.made{a:b}}"
    assert kept(sheet, PAGE, script) == later
    assert kept(sheet) == "@font-face{a:b}\np{a:b}\n@media print{p{a:b}}"


@pytest.mark.parametrize(
    "style, short",
    [
        ("{-webkit-a-b:c;a-b:c;d:e}", "{a-b:c;d:e}"),
        ("{-moz-a:b;a:b}", "{a:b}"),
        ("{-webkit-a:b;a:c}", "{-webkit-a:b;a:c}"),
    ],
)
def test_a_declaration_is_not_said_twice(style, short):
    assert styles.PREFIXED.sub("", style) == short
