"""The last things that are done to a page's HTML."""

import base64
import hashlib
import re

from hooks.site.finish import finish

HEAD = "<tr><th>A</th><th>What it says</th></tr>"
ROW = "<tr><td>A1</td><td>a longer <b>text</b>, <code>&lt;b&gt;</code></td></tr>"


def table(rows):
    page = f"<p>A table.</p>\n<table>{HEAD}{ROW * rows}</table>"
    return finish(page)


def test_the_columns_of_a_long_table_have_their_widths_from_the_start():
    parts = re.findall(r'<col class="of-(\d+)">', table(12))
    narrow, wide = map(int, parts)
    assert narrow + wide == 20 and 3 * narrow < wide * 2
    assert 'class="data long"' in table(12)


def test_the_columns_of_a_short_table_are_left_to_the_browser():
    assert "<col" not in table(3) and 'class="data"' in table(3)


def test_a_page_is_finished_without_styles_in_it():
    html = finish(
        '<meta content="CONTENT-SECURITY-POLICY">'
        "<script>/* what\nit does */a()</script>\n  "
        '<p>Who.</p>\n<table><td style="text-align: right;">1</td></table>'
        '<label for="__toc" tabindex="">x</label>'
        '<link rel="next" href="../b/">'
        '<input type="checkbox" id="__drawer" autocomplete="off">'
    )
    digest = hashlib.sha256(b"a()").digest()
    assert f"'self' 'sha256-{base64.b64encode(digest).decode()}';" in html
    assert (
        '</script>\n<p id="table-1" class="caption">Who.</p>'
        '<div class="md-typeset__scrollwrap">'
        '<div class="md-typeset__table">'
        '<table class="data" aria-labelledby="table-1">' in html
    )
    assert '<td class="right">1</td></table></div></div><label ' in html
    assert '<label tabindex="0">x</label>' in html
    assert html.endswith('x</label><input type="checkbox" id="__drawer">')


def test_what_is_preformatted_keeps_its_blanks():
    pre = '<pre><code>if x:\n    y<span class="p">:</span>\n</code></pre>'
    html = f"<div>\n    {pre}\n    <b>z</b>\n\n</div>"
    short = pre.replace('<span class="p">:</span>', ":")
    assert finish(html) == f"<div>\n{short}\n<b>z</b>\n</div>"
