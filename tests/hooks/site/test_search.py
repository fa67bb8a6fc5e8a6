"""What the search reads of a page: its sections, their words, nothing of the theme."""

from types import SimpleNamespace

from hooks.site import search
from tests.hooks.conftest import FIGURE

PAGE = """<title>Not this</title><nav>Menu</nav>
<article><h1 id="one">One<a class="headerlink" href="#one">¶</a></h1>
<p>First <math alttext="x"><mfrac><mi>a</mi><mi>b</mi></mfrac>
<msup><mi>c</mi><mn>2</mn></msup></math>, with a note.
<sup id="r"><a class="footnote-ref">1</a></sup></p>
<div class="program"><span class="filename">a.py</span>
<pre>def slope(z):
    return np.tanh(z) * 0.5</pre></div>
<div class="output"><pre>0.4621</pre></div>
<div><h2 id="two">Two &amp; more</h2><dl><dt>Word</dt><dd>What it means.</dd></dl>
<table><tr><th>f</th><td>tanh</td></tr></table></div>
<figure><svg><title id="t">Name</title><desc id="d">A curve.</desc>
<text>tick</text></svg><figcaption>Caption</figcaption></figure>
</article><footer>Foot</footer>"""


def test_a_page_is_read_section_by_section():
    page = search.page_of(PAGE, "learn/one/")
    assert (page["address"], page["title"]) == ("learn/one/", "One")
    one, two = page["sections"]
    assert one == {
        "anchor": "one",
        "heading": "One",
        "asked": [],
        "text": "First a/b c^2, with a note.\n",
        "more": "",
        "code": "def slope return np.tanh\n",
    }
    assert two["heading"] == "Two & more"
    assert two["text"] == "Word: What it means.\n"
    assert two["more"] == "f tanh\nName. A curve. Caption\n"


def test_all_topics_stand_in_one_list_in_the_order_of_the_menu(tmp_path):
    topics = '<article><h1 id="all">All</h1><div id="all-topics"></div></article>'
    for address, html in (
        ("", PAGE),
        ("b/c", PAGE.replace("One", "C")),
        ("topics", topics),
        ("old", '<meta http-equiv="refresh" content="0">'),
    ):
        folder = tmp_path / address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(html, encoding="utf-8")
    menu = [{"Second": ["b/c.md"]}, {"First": "index.md"}, {"T": "topics.md"}]
    search.write(tmp_path, SimpleNamespace(nav=menu))
    text = (tmp_path / "topics/index.html").read_text(encoding="utf-8")
    assert text.index("Second") < text.index("First")
    assert '<a href="../../b/c/#two">Two &amp; more</a>' in text
    written = (tmp_path / "search/sections.json").read_text(encoding="utf-8")
    assert written.count('"address"') == 2


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
