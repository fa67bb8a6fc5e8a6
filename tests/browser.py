"""Finds the Chromium with which the built site is tested, or installs one.

`python -m tests.browser` does so and prints which one the tests will use.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
SILENT = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def installed():
    """Return the path of a Chromium on this machine, or None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install():
    """Fetch a Chromium: Playwright's own, or Debian's where that cannot be had."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get"):
        apt = ["apt-get"] if os.geteuid() == 0 else ["sudo", "apt-get"]
        attempts += [
            [*apt, "update", "-qq"],
            [
                *apt,
                "install",
                "-y",
                "-qq",
                "--no-install-recommends",
                "chromium",
            ],
        ]
    for command in attempts:
        print("Looking for a browser:", " ".join(command), flush=True)
        subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        if path := installed():
            return path
    return None


def require():
    """Return the path of a Chromium, or stop with what to do."""
    path = installed() or install()
    if path is None:
        sys.exit(
            "The tests need a browser: install Chromium and run them again."
        )
    return path


if __name__ == "__main__":
    print("Testing with", require())
