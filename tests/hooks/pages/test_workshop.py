"""What is run again when something has changed."""

import re
from html import unescape
from pathlib import Path

from hooks.pages.workshop import Workshop
from tests.hooks.conftest import PROGRAM

ROOT = Path(__file__).parents[3]


def test_a_figure_depends_on_all_that_it_imports():
    workshop = Workshop(ROOT)
    paths = {name: ROOT / f"snippets/{name}.py" for name in ("one", "two", "three")}
    texts = {
        paths["one"]: "x = 1",
        paths["two"]: "from snippets.one import x",
        paths["three"]: "from snippets import two\nfrom snippets.one import x",
    }
    before = {name: workshop.fingerprint(path, texts) for name, path in paths.items()}
    texts[paths["two"]] += "\n"
    after = {name: workshop.fingerprint(path, texts) for name, path in paths.items()}
    assert {name for name in paths if before[name] != after[name]} == {
        "two",
        "three",
    }


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


def test_a_figure_that_lists_a_folder_depends_on_all_in_it():
    workshop = Workshop(ROOT)
    lists, imports, one = (
        ROOT / f"snippets/{name}.py" for name in ("lists", "imports", "folder/one")
    )
    texts = {
        lists: "from snippets import folder",
        imports: "from snippets.folder import one",
        one: "x = 1",
    }
    before = {path: workshop.fingerprint(path, texts) for path in texts}
    texts[ROOT / "snippets/folder/two.py"] = "y = 2"
    after = {path: workshop.fingerprint(path, texts) for path in before}
    assert [path for path in before if before[path] != after[path]] == [lists]
