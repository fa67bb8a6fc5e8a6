"""What a reader copies from a page runs elsewhere and prints what the page shows."""

import importlib.metadata
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import READY

ROOT = Path(__file__).parents[2]
# NumPy is loaded once; each program then has a process of its own
LAUNCH = """
import os, runpy, sys
sys.path.append(sys.argv[1])
import numpy
for program in sys.argv[2:]:
    if os.fork():
        os.wait()
        continue
    output = os.open(program + ".txt", os.O_WRONLY | os.O_CREAT)
    os.dup2(output, 1)
    os.dup2(output, 2)
    runpy.run_path(program, run_name="__main__")
    break
"""

# for each program: its name, what its button copies, what the page shows as printed
COPY_ALL = """async () => {
    const found = []
    for (const block of document.querySelectorAll(".language-python")) {
        await navigator.clipboard.writeText("")
        const buttons = [...block.querySelectorAll("button")]
        buttons.find(button => button.textContent === "Copy").click()
        let text = ""
        while (!(text = await navigator.clipboard.readText()))
            await new Promise(resolve => setTimeout(resolve, 5))
        const name = block.querySelector(".filename").textContent
        const output = block.nextElementSibling.querySelector("code")
        found.push([name, text, output?.textContent ?? ""])
    }
    return found
}"""


@pytest.fixture(scope="module")
def clean_packages(tmp_path_factory):
    """Return a folder with NumPy and nothing else."""
    folder = tmp_path_factory.mktemp("packages")
    numpy = importlib.metadata.distribution("numpy")
    for top in {Path(str(file)).parts[0] for file in numpy.files} - {".."}:
        (folder / top).symlink_to(numpy.locate_file(top))
    return folder


def run(texts, packages, folder):
    """Run each text in a clean interpreter; return what they print, or their errors."""
    programs = []
    for number, text in enumerate(texts):
        programs.append(folder / f"pasted_{number}.py")
        programs[-1].write_text(text, encoding="utf-8")
    command = [sys.executable, "-I", "-S", "-W", "error", "-c", LAUNCH]
    subprocess.run(
        [*command, str(packages), *map(str, programs)],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder)},
        check=True,
        timeout=300,
    )
    return [Path(f"{program}.txt").read_text() for program in programs]


def test_every_copied_program_prints_what_its_page_shows(
    open_page, address, pages, clean_packages, tmp_path
):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    cases = []
    for path in pages:
        page.goto(address + path)
        page.wait_for_function(READY)
        blocks = page.evaluate(COPY_ALL)
        if path.startswith("labs/") and blocks:  # the build has run these very cells
            lab = (ROOT / "docs" / path.rstrip("/")).with_suffix(".py")
            whole = lab.read_text(encoding="utf-8")
            assert all(text.strip() in whole for _, text, _ in blocks), path
            continue
        for name, text, _ in blocks:
            source = (ROOT / name).read_text(encoding="utf-8")
            assert text.rstrip() == source.rstrip(), name
        cases += blocks
    printed = run([text for _, text, _ in cases], clean_packages, tmp_path)
    wrong = {
        name: text
        for (name, _, shown), text in zip(cases, printed, strict=True)
        if text.split() != shown.split()
    }
    assert wrong == {}
    assert len(cases) > 90


def test_the_clean_interpreter_has_nothing_of_ours(clean_packages, tmp_path):
    assert importlib.util.find_spec("mkdocs")
    names = ("hooks", "snippets", "mkdocs", "mpmath")
    imports = [f"import {name}" for name in names]
    for answer in run(imports, clean_packages, tmp_path):
        assert "No module named" in answer


def test_a_program_leaves_nothing_to_the_next(clean_packages, tmp_path):
    texts = ["import numpy\nnumpy.left = 1", "import numpy\nnumpy.left"]
    first, second = run(texts, clean_packages, tmp_path)
    assert first == "" and "has no attribute 'left'" in second
