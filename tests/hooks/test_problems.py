"""Wrong input stops the build and says which page, which line, what to do."""

import logging

import pytest

from hooks import problems
from hooks.pages import labs, worker

BAD_PAGES = {
    "unknown program": (
        'Text.\n\n{{ program("learn/lime") }}',
        'index.md:9: there is no program "learn/lime": write snippets/learn/lime.py, '
        "or use one of these: learn/line",
    ),
    "unknown figure": (
        '{{ figure("learn/lime", alt="a", caption="c") }}',
        'index.md:7: there is no figure "learn/lime": write '
        "snippets/figures/learn/lime.py, or use one of these: learn/line",
    ),
    "figure without alt": (
        '{{ figure("learn/line", caption="c") }}',
        'index.md:7: figure learn/line has no alt: write alt="…"',
    ),
    "figure without caption": (
        '{{ figure("learn/line", alt="a") }}',
        'index.md:7: figure learn/line has no caption: write caption="…"',
    ),
    "undefined number": (
        'A\nB {{ run("learn/line").slop | fixed(2) }}',
        'index.md:8: program learn/line leaves no number or array named "slop"; '
        "it has slope",
    ),
    "unknown place": (
        '{{ run("learn/line").at(5).slope }}',
        'index.md:7: program learn/line leaves no number or array named "z"',
    ),
    "unknown measurement": (
        'A\n\n{{ run("measure/lime").relu }}',
        "index.md:9: there is no measure/lime/measured.json",
    ),
    "unknown answer": (
        'A\nB {{ run("measure/line").kink.relu.torch }}',
        'index.md:8: measure/line.kink.relu holds nothing named "torch"; '
        "it has pytorch",
    ),
    "unknown work": (
        '{{ work("lee2001", "A use.") }}',
        "index.md:7: no page has a footnote [^lee2001] that names a work",
    ),
    "undefined word": (
        '{{ programme("learn/line") }}',
        "index.md:7: 'programme' is un",
    ),
    "broken template": ("{{ program( }}", "index.md:7: "),
    "formula": (
        "A\n\n\nso $\\frca{1}{2}$",
        "index.md:10: this formula is not valid La",
    ),
    "link": (
        "[x](nowhere.md)",
        "index.md:7: Doc file 'index.md' contains a link 'no",
    ),
    "anchor": (
        "\n[x](#nowhere)",
        "index.md:8: Doc file 'index.md' contains a link '#n",
    ),
}


@pytest.mark.parametrize(("body", "message"), BAD_PAGES.values(), ids=BAD_PAGES)
def test_a_bad_page_stops_the_build(project, caplog, body, message):
    project.page(body)
    built = project.build(caplog)
    assert built.failed
    assert len(built.messages) == 1
    assert message in built.messages[0]


def test_bad_front_matter_stops_the_build(project, caplog):
    project.write("docs/index.md", "---\ndescription: a: b\n---\n\n# Title\n")
    built = project.build(caplog)
    assert built.failed
    (message,) = built.messages
    assert message.startswith("index.md:1: the front matter is not valid YAML")


@pytest.mark.parametrize(
    "body", [BAD_PAGES["unknown program"][0], BAD_PAGES["formula"][0]]
)
def test_while_serving_the_page_shows_the_message_and_recovers(project, caplog, body):
    project.page(body)
    built = project.build(caplog, strict=False)
    assert not built.failed
    assert "index.md:" in built.html()
    project.page("All is well.")
    built = project.build(caplog, strict=False)
    assert built.messages == []
    assert "All is well." in built.html()


def test_other_messages_of_mkdocs_stay_as_they_are(tmp_path):
    record = logging.LogRecord("x", 30, "", 0, "Nothing to do with %s", ("us",), None)
    assert problems.NameTheLine(tmp_path).filter(record)
    assert record.getMessage() == "Nothing to do with us"


BAD_PROGRAMS = {
    "raises": (
        "\nx = 1 / 0",
        "snippets/learn/line.py, line 2: ZeroDivisionError",
    ),
    "warns": (
        "import numpy as np\nx = np.exp(np.float64(1000))",
        "snippets/learn/line.py, line 2: RuntimeWarning: overflow",
    ),
    "does not parse": ("x = (", "line.py, line 1: SyntaxError"),
    "exits": (
        "raise SystemExit(3)",
        "snippets/learn/line.py, line 1: SystemExit: 3",
    ),
    "ends its process": (
        "import os\nos._exit(3)",
        "snippets/learn/line.py: it ended the process that ran it",
    ),
    "never ends": (
        "while True:\n    pass",
        "snippets/learn/line.py: it ran longer than 2 seconds and was stopped",
    ),
}


@pytest.mark.parametrize(("source", "message"), BAD_PROGRAMS.values(), ids=BAD_PROGRAMS)
def test_a_bad_program_stops_the_build(project, caplog, monkeypatch, source, message):
    monkeypatch.setattr(worker, "TIME_LIMIT", 2)
    project.write("snippets/learn/line.py", source)
    project.write("snippets/learn/good.py", "y = 5")
    project.page('{{ program("learn/line") }}')
    project.page('{{ run("learn/good").y }}', "docs/good.md")
    built = project.build(caplog)
    assert built.failed
    assert len(built.messages) == 1
    assert f"index.md:7: program learn/line failed: {message}" in built.messages[0]
    assert "<p>5</p>" in built.html("good")


BAD_FIGURES = {
    "foreign colour": (
        ("VALUE)", '"#123456")'),
        "line.py uses #123456: take colours",
    ),
    "no name": (
        ('    """A straight line."""\n', ""),
        "draw() needs a docstring",
    ),
    "raises": (
        ("[0, 1], [0, 1]", "[0, 1], [0]"),
        "learn/line.py, line 8: ValueError",
    ),
}


@pytest.mark.parametrize(("change", "message"), BAD_FIGURES.values(), ids=BAD_FIGURES)
def test_a_bad_figure_stops_the_build(project, caplog, change, message):
    path = "snippets/figures/learn/line.py"
    project.write(path, (project.root / path).read_text().replace(*change))
    project.page('{{ figure("learn/line", alt="a", caption="c") }}')
    built = project.build(caplog)
    assert built.failed
    assert len(built.messages) == 1
    assert "index.md:7: figure learn/line failed: " in built.messages[0]
    assert message in built.messages[0]


BAD_LABS = {
    "raises": (
        "x = 1 / 0",
        "this cell failed: ZeroDivisionError: division by zero",
    ),
    "warns": (
        "import numpy as np\n\nnp.exp(np.float64(1000))",
        "this cell failed: RuntimeWarning: overflow",
    ),
    "writes to stderr": (
        'import sys\n\nprint("oh", file=sys.stderr)',
        "this cell writes to stderr; a lab may not: oh",
    ),
    "figure without alt": (
        "import matplotlib.pyplot as plt\n\nplt.plot([1, 2])\nplt.show()",
        "this cell draws: describe it with",
    ),
}


@pytest.mark.parametrize(("cell", "message"), BAD_LABS.values(), ids=BAD_LABS)
def test_a_bad_lab_stops_the_build(project, caplog, cell, message):
    project.page("Home.")
    project.write(
        "docs/labs/bad.py",
        f"# %% [markdown]\n# # Bad\n#\n# A lab.\n\n# %%\n{cell}\n",
    )
    built = project.build(caplog)
    assert built.failed
    assert len(built.messages) == 1
    assert built.messages[0].startswith("labs/bad.py:7: ")
    assert message in built.messages[0]


def test_a_lab_that_never_ends_stops_the_build(project, caplog, monkeypatch):
    monkeypatch.setattr(labs, "TIME_LIMIT", 4)
    project.page("Home.")
    project.write(
        "docs/labs/bad.py",
        "# %% [markdown]\n# # Bad\n#\n# A lab.\n\n# %%\nwhile True:\n    pass\n",
    )
    built = project.build(caplog)
    assert built.failed
    message = "labs/bad.py: a cell crashed Python or ran longer than 4 seconds"
    assert built.messages == [message]
