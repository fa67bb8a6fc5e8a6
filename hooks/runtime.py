"""Python for the reader's browser: Pyodide with NumPy, checked file by file.

The files come from the folder that PYODIDE_FOLDER names, else from .cache, else
from Pyodide's official CDN, once. `python -m hooks.runtime` fetches them.
"""

import functools
import hashlib
import os
import shutil
import sys
import urllib.request
from pathlib import Path

from mkdocs.exceptions import PluginError

VERSION = "0.27.7"
SOURCE = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
NAME = f"python-{VERSION}"  # its folder in the site's assets
PATIENCE = 10  # seconds without an answer
FILES = {  # name -> bytes, SHA-256
    "pyodide.mjs": (
        13931,
        "04c052c815abb0bf2981fa38c2dfa58e3120ee5288c956df2b2a15e301782c5f",
    ),
    "pyodide.asm.js": (
        1255688,
        "6b4c90de5b7172873f04f21884d0e9d2274e305fe32116558fe3e4fbe3618d51",
    ),
    "pyodide.asm.wasm": (
        10105545,
        "a50dd1843f805a0b7c45b61037ee0d7b26dfe85efe0e18ef95a34ad24e401f5f",
    ),
    "pyodide-lock.json": (
        112205,
        "9c45b916001a750f4102fc287494f3eab215909c7535c626a20db80fd6333e2c",
    ),
    "python_stdlib.zip": (
        2360737,
        "16611534726e5d8ac2bd8f926410b2dcb8d6f49aa24913463533b457a2115c16",
    ),
    "numpy-2.0.2-cp312-cp312-pyodide_2024_0_wasm32.whl": (
        3061133,
        "ebb61241d962b98b21597d7ce43b67668a6d5bab3acec4fbe958657320d7cd08",
    ),
}
MISSING = (
    "Programs cannot be run in the page: Python for the browser is missing. "
    "Fetch it with `make runtime`, or name its folder in PYODIDE_FOLDER."
)


def check(name, content, place):
    """Stop the build unless the content is that of the pinned file."""
    if hashlib.sha256(content).hexdigest() != FILES[name][1]:
        raise PluginError(
            f"{name} from {place} is not that of Pyodide {VERSION}: "
            "its SHA-256 is another than hooks/runtime.py says"
        )


def download(name, cache):
    """Fetch a file into the cache; keep it only if it is the right one."""
    with urllib.request.urlopen(SOURCE + name, timeout=PATIENCE) as answer:
        content = answer.read()
    check(name, content, SOURCE)
    cache.mkdir(parents=True, exist_ok=True)
    part = cache / f"{name}.part"
    part.write_bytes(content)
    part.replace(cache / name)


@functools.cache  # so a fetch that failed is not tried again while serving
def folder(root, named):
    """Return the folder that holds all files, or None if they cannot be had.

    It is the one that is named, which must be right, or else the cache.
    """
    place = Path(named or root / ".cache" / f"pyodide-{VERSION}")
    for name in FILES:
        try:
            if not (named or (place / name).is_file()):
                download(name, place)
            content = (place / name).read_bytes()
        except OSError as error:
            if named:
                raise PluginError(f"PYODIDE_FOLDER: {error}") from error
            print(MISSING, file=sys.stderr)
            return None
        check(name, content, place)
    return place


def find(root):
    return folder(root, os.environ.get("PYODIDE_FOLDER", ""))


def on_config(config):
    """Let the pages know whether Python is there, and how large it is."""
    there = find(Path(config.config_file_path).parent)
    size = sum(size for size, _ in FILES.values())
    config.extra["python"] = {"name": NAME, "bytes": size} if there else None


def copy(config):
    """Put the files into the site."""
    if place := find(Path(config.config_file_path).parent):
        target = Path(config.site_dir, "assets", NAME)
        target.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(place / name, target / name)


def main():
    try:
        place = find(Path(__file__).parents[1])
    except PluginError as error:
        sys.exit(str(error))
    if place is None:
        sys.exit(1)
    print(f"Pyodide {VERSION} is in {place}, every file as pinned")


if __name__ == "__main__":
    main()
