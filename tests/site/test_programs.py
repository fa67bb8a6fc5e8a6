"""What a reader copies from a page runs elsewhere and prints what the page shows."""

import importlib.metadata
import importlib.util
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAUNCH = """
import runpy, sys
sys.path.append(sys.argv[1])
runpy.run_path(sys.argv[2], run_name="__main__")
"""


@pytest.fixture(scope="module")
def clean_packages(tmp_path_factory):
    """Return a folder with NumPy and nothing else."""
    folder = tmp_path_factory.mktemp("packages")
    numpy = importlib.metadata.distribution("numpy")
    for top in {Path(str(file)).parts[0] for file in numpy.files} - {".."}:
        (folder / top).symlink_to(numpy.locate_file(top))
    return folder


def run(text, packages, folder):
    """Run text in a clean interpreter in an empty folder; return what it prints."""
    folder.mkdir()
    program = folder / "pasted.py"
    program.write_text(text, encoding="utf-8")
    command = [sys.executable, "-I", "-S", "-W", "error", "-c", LAUNCH]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
    }
    done = subprocess.run(
        [*command, str(packages), str(program)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.stdout if done.returncode == 0 else done.stderr


def copied(page, block):
    """Return what the clipboard holds after a click on the block's copy button."""
    page.evaluate("navigator.clipboard.writeText('')")
    block.get_by_role("button", name="Copy").click()
    page.wait_for_function(
        "navigator.clipboard.readText().then(text => text != '')"
    )
    return page.evaluate("navigator.clipboard.readText()")


def test_every_copied_program_prints_what_its_page_shows(
    open_page, address, pages, clean_packages, tmp_path
):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    cases = []
    for path in pages:
        page.goto(address + path)
        blocks = page.locator(".language-python").all()
        texts = [copied(page, block) for block in blocks]
        if path.startswith("labs/"):  # the build has run these very cells
            lab = (ROOT / "docs" / path.rstrip("/")).with_suffix(".py")
            whole = lab.read_text(encoding="utf-8")
            assert all(text.strip() in whole for text in texts), path
            continue
        for block, text in zip(blocks, texts, strict=True):
            name = block.locator(".filename").text_content()
            source = (ROOT / name).read_text(encoding="utf-8")
            assert text.rstrip() == source.rstrip(), name
            output = block.locator("xpath=following-sibling::*[1]").locator(
                "code"
            )
            cases.append((name, text, output.text_content()))
    with ThreadPoolExecutor(2) as pool:
        printed = pool.map(
            lambda case: run(
                case[1][1], clean_packages, tmp_path / str(case[0])
            ),
            enumerate(cases),
        )
    wrong = {
        name: text
        for (name, _, shown), text in zip(cases, printed, strict=True)
        if text.split() != shown.split()
    }
    assert wrong == {}
    assert len(cases) > 40


def test_the_clean_interpreter_has_nothing_of_ours(clean_packages, tmp_path):
    assert importlib.util.find_spec("mkdocs")
    names = ("hooks", "snippets", "mkdocs", "mpmath")
    for number, name in enumerate(names):
        folder = tmp_path / str(number)
        assert "No module named" in run(
            f"import {name}", clean_packages, folder
        )
