"""When a lab is executed anew."""

from tests.hooks.conftest import LAB, soup


def test_a_lab_is_cached_until_it_or_the_lock_changes(project, caplog):
    project.page("Home.")
    count = project.root / "count"
    counting = f'\nopen({str(count)!r}, "a").write("x");\n'
    project.write("docs/labs/rise.py", LAB + counting)
    project.build(caplog)
    project.build(caplog)
    assert count.read_text() == "x"
    more = LAB.replace("# %% alt", "# %% [markdown]\n# More.\n\n# %%\n\n# %% alt")
    project.write("docs/labs/rise.py", more + counting)
    page = soup(project.build(caplog), "labs/rise")
    assert count.read_text() == "x"  # prose executes nothing
    assert page.select_one(".output code").get_text() == "  a < b\nc\n"
    project.write("docs/labs/rise.py", LAB + counting)
    project.write("requirements.txt", "numpy==0")
    project.build(caplog)
    assert count.read_text() == "xx"
    project.write("docs/labs/rise.py", LAB + counting + "\nprint(1)\n")
    assert (
        "1\n"
        in soup(project.build(caplog), "labs/rise").select(".output")[-1].get_text()
    )
    assert count.read_text() == "xxx"
