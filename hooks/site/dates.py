"""Dates that come from git, so that two builds of one commit are the same."""

import os
import subprocess
from pathlib import Path

changes = {}  # file, relative to the project -> day of its last commit


def git(root, *arguments):
    """Return what git prints, or nothing where there is no git or no history."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def read_history(root):
    """Learn when each file changed; let the build's own date be the last one."""
    if time := git(root, "log", "-1", "--format=%ct"):
        os.environ.setdefault("SOURCE_DATE_EPOCH", time)
    changes.clear()
    day = ""
    for line in git(root, "log", "--format=:%cs", "--name-only").splitlines():
        if line.startswith(":"):
            day = line.removeprefix(":")
        elif line:
            changes.setdefault(line, day)


def date_page(page, root):
    """Give the page, for the sitemap, the day on which its file changed."""
    name = Path(page.file.abs_src_path).relative_to(root).as_posix()
    page.update_date = changes.get(name, page.update_date)
