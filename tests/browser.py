"""Finds the Chromium with which the built site is tested.

One without windows takes a third of the work for a page, so it comes first.

`python -m tests.browser` prints which one the tests will use. If there is none it
fetches Playwright's own, which goes into a folder of the user's. The system's package
manager is used only where CI or INSTALL_BROWSER is set.
"""

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = (
    "chromium-headless-shell",
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
MISSING = (
    "The tests need Chromium, and there is none. Install Chromium or Chrome, or let\n"
    "`INSTALL_BROWSER=1 make test` install it with the system's package manager."
)


def installed():
    """Return the path of a Chromium on this machine, or None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def run(*command):
    print("Fetching a browser, once:", *command, flush=True)
    subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def install(*packages):
    """Install Debian packages, if that was asked for and can be done."""
    asked = os.environ.get("CI") or os.environ.get("INSTALL_BROWSER")
    if asked and shutil.which("apt-get"):
        apt = ["apt-get"] if os.geteuid() == 0 else ["sudo", "apt-get"]
        run(*apt, "update", "-qq")
        run(*apt, "install", "-yqq", "--no-install-recommends", *packages)


def fetch():
    run(sys.executable, "-m", "playwright", "install", "chromium")


def require():
    """Return the path of a Chromium, or stop with what to do."""
    providers = [lambda: None, fetch]
    for package in NAMES[:2]:
        providers.append(functools.partial(install, package))
    for provide in providers:
        provide()
        if path := installed():
            return path
    sys.exit(MISSING)


if __name__ == "__main__":
    print("Testing with", require())
