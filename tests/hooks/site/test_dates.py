"""Dates come from git, so that nothing depends on the day."""

import filecmp
import subprocess

from hooks.site import dates
from tests.hooks.conftest import LAB, PAGE, Project


def commit(root, day):
    """Make a repository of the folder, with one commit on that day."""
    time = f"{day}T12:00:00Z"
    environment = {"GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        [*author, "commit", "-qm", "x"],
    ):
        command = ["git", "-C", str(root), *arguments]
        subprocess.run(command, check=True, env={**environment, "PATH": "/usr/bin"})


def test_two_builds_of_a_commit_in_two_folders_are_the_same(
    tmp_path, caplog, monkeypatch
):
    sites = []
    for name, today in (("one", "1700000000"), ("two", "1800000000")):
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        (tmp_path / name).mkdir()
        project = Project(tmp_path / name)
        project.page(PAGE)
        project.write("docs/labs/rise.py", LAB)
        commit(project.root, "2024-02-29")
        monkeypatch.setattr("time.time", lambda today=today: float(today))
        built = project.build(caplog)
        monkeypatch.undo()
        sites.append(built.root / "site")
    assert "<lastmod>2024-02-29</lastmod>" in (sites[0] / "sitemap.xml").read_text()
    files = [
        {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
        for site in sites
    ]
    assert files[0] == files[1]
    _, different, errors = filecmp.cmpfiles(*sites, files[0], shallow=False)
    assert (different, errors) == ([], [])


def test_without_git_a_build_has_the_day_of_the_build(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    dates.set_build_date(tmp_path)
    assert dates.changes(tmp_path) == {}
    monkeypatch.undo()
    assert dates.git(tmp_path, "log") == ""  # no repository
