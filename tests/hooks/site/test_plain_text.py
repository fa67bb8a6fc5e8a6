"""The pages as Markdown."""


def test_each_page_has_a_markdown_version_and_a_line_in_the_list(small, caplog):
    site = small.build(caplog).root / "site"
    text = (site / "index.md").read_text(encoding="utf-8")
    assert text.startswith("# Title\n\nIt is -0.25.\n")
    assert "Figure: A straight line. It rises. (A line.)" in text
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    assert "(http://127.0.0.1:8000/new/index.md): A page." in listed
