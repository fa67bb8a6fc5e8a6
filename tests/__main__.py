"""Builds the site and runs every test: what `make test` does once all is installed."""

import os
import subprocess
import sys
import time

import pytest

from tests import browser

print("Testing with", browser.require(), flush=True)
start = time.monotonic()
built = subprocess.run([sys.executable, "-m", "mkdocs", "build"])
if built.returncode:
    sys.exit(built.returncode)
os.environ["BUILD_SECONDS"] = f"{time.monotonic() - start:.0f}"
os.environ["SITE_DIR"] = "site"
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the tests themselves use all cores
options = ["-n", "auto", "--dist", "worksteal", "--cov"]
sys.exit(pytest.main([*options, *sys.argv[1:]]))
