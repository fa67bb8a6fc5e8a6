"""Dates that come from git, so that two builds of one commit are the same."""

import os
import subprocess
from pathlib import Path


def git(root, *arguments):
    """Return what git prints, or nothing where there is no git or no history."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def set_build_date(root: Path) -> None:
    """Let the build's own date be that of the last commit."""
    if time := git(root, "log", "-1", "--format=%ct"):
        os.environ.setdefault("SOURCE_DATE_EPOCH", time)


def changes(root: Path) -> dict[str, str]:
    """Return on which day each file, named relative to root, last changed."""
    days, day = {}, ""
    for line in git(root, "log", "--format=:%cs", "--name-only").splitlines():
        if line.startswith(":"):
            day = line.removeprefix(":")
        elif line:
            days.setdefault(line, day)
    return days
