"""Says at the end how long each part of the tests took."""

import os
from collections import Counter
from pathlib import Path

PARTS = {
    "snippets": "programs and figures",
    "hooks": "how pages are made",
    "site": "the built site, in Chromium",
    "engines": "the built site, in Firefox and WebKit",
}


def pytest_terminal_summary(terminalreporter):
    seconds = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if hasattr(report, "duration"):
                seconds[Path(report.nodeid).parts[1]] += report.duration
    terminalreporter.section("seconds of work")
    if build := os.environ.get("BUILD_SECONDS"):
        terminalreporter.line(f"{build:>5}  the build")
    for folder in filter(seconds.get, PARTS):
        terminalreporter.line(f"{seconds[folder]:5.0f}  {PARTS[folder]}")
