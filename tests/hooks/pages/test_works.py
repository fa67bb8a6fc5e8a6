"""The works that pages cite, and on which pages."""

from tests.hooks.conftest import soup


def test_a_work_is_described_from_its_footnotes(project, caplog):
    note = "[^lee2001]: Lee & Ray (2001), A title. [doi:1](https://doi.org/1(2)3)"
    project.page("One.[^lee2001]\n\n" + note + ". More of it.", "docs/a/one.md")
    project.page("Two.[^lee2001]\n\n" + note, "docs/b/two.md")
    project.page('{{ work("lee2001", "A use.") }}', "docs/b/sources.md")
    built = project.build(caplog, strict=False)
    entry = soup(built, "b/sources").select_one("dd")
    assert entry.get_text() == "A title. doi:1. A use. Cited in Title, Title."
    links = [link["href"] for link in entry.select("a")]
    assert links == ["https://doi.org/1(2)3", "../../a/one/", "../two/"]
