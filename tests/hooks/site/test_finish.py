"""The last things that are done to a page's HTML."""

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
