"""What is run again when something has changed."""

from pathlib import Path

from hooks.pages.workshop import Workshop

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
