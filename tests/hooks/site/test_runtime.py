"""Python for the browser: where it comes from, and that it is the right one."""

import functools
import hashlib
import http.server
import json
import re
import runpy
import sys
import threading
import zipfile

import pytest

from hooks.problems import Problem
from hooks.site import runtime
from tests.hooks.conftest import ROOT

SOURCE, PACKAGE = runtime.SOURCE, runtime.PACKAGE
CONTENTS = {"python.wasm": b"machine", "python.zip": b"library"}


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(autouse=True)
def pinned(monkeypatch):
    """Pin two small files, out of reach; forget which folders have been looked at."""
    files = {
        name: hashlib.sha256(content).hexdigest() for name, content in CONTENTS.items()
    }
    monkeypatch.setattr(runtime, "FILES", files)
    monkeypatch.setattr(runtime, "SOURCE", "http://127.0.0.1:1/")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setenv("PYODIDE_FOLDER", "")
    runtime.folder.cache_clear()
    yield
    runtime.folder.cache_clear()


@pytest.fixture
def host(tmp_path, monkeypatch):
    """Serve the files as their host does; return the folder with them."""
    folder = tmp_path / "host"
    fill(folder)
    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    source = f"http://127.0.0.1:{server.server_port}/"
    monkeypatch.setattr(runtime, "SOURCE", source)
    yield folder
    server.shutdown()
    server.server_close()


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Let pip find a package with the files in a folder; return its path."""
    folder = tmp_path / "index"
    folder.mkdir()
    wheel = folder / "carrier-1.0-py3-none-any.whl"
    about = "Metadata-Version: 2.1\nName: carrier\nVersion: 1.0\n"
    tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    with zipfile.ZipFile(wheel, "w") as file:
        for name, content in CONTENTS.items():
            file.writestr(runtime.IN_PACKAGE + name, content)
        file.writestr("carrier-1.0.dist-info/METADATA", about)
        file.writestr("carrier-1.0.dist-info/WHEEL", tags)
        file.writestr("carrier-1.0.dist-info/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    wanted = f"carrier==1.0 --hash=sha256:{digest}"
    monkeypatch.setattr(runtime, "PACKAGE", wanted)
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return wheel


def fill(folder, **changed):
    folder.mkdir(exist_ok=True)
    for name, content in CONTENTS.items():
        content = changed.get(name.partition(".")[2], content)
        (folder / name).write_bytes(content)
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_real_files_are_pinned_with_their_digest():
    text = (ROOT / "hooks" / "site" / "runtime.py").read_text(encoding="utf-8")
    assert len(re.findall(r"\b[0-9a-f]{64}\b", text)) == 6
    assert re.fullmatch(r"\S+==\S+ --hash=sha256:[0-9a-f]{64}", PACKAGE)
    assert SOURCE.startswith("https://")
    assert f"v{runtime.VERSION}/" in SOURCE


def test_a_build_copies_the_named_folder_and_tells_the_pages(
    project, caplog, monkeypatch
):
    folder = fill(project.root / "python")
    monkeypatch.setenv("PYODIDE_FOLDER", str(folder))
    project.page("Home.")
    built = project.build(caplog)
    copies = project.root / "site" / "assets" / runtime.NAME
    found = contents(copies)
    lock = found.pop("pyodide-lock.json")
    assert found == CONTENTS
    assert list(json.loads(lock)["packages"]) == ["numpy"]
    size = 14 + len(lock)
    assert f'data-python="{runtime.NAME}" data-bytes="{size}"' in built.html()


@pytest.mark.parametrize("strict", [True, False])
def test_a_wrong_file_stops_the_build_and_is_named(
    project, caplog, monkeypatch, strict
):
    folder = fill(project.root / "python", zip=b"another")
    monkeypatch.setenv("PYODIDE_FOLDER", str(folder))
    project.page("Home.")
    built = project.build(caplog, strict)
    assert built.failed
    assert "python.zip" in built.messages[-1]
    assert "SHA-256" in built.messages[-1]


def test_a_missing_file_stops_the_build_and_is_named(tmp_path, monkeypatch):
    folder = fill(tmp_path / "python")
    (folder / "python.wasm").unlink()
    monkeypatch.setenv("PYODIDE_FOLDER", str(folder))
    with pytest.raises(Problem, match=r"PYODIDE_FOLDER.*python\.wasm"):
        runtime.find(tmp_path)


def test_it_is_fetched_once_and_kept(tmp_path, host):
    place = runtime.find(tmp_path)
    assert place.is_relative_to(tmp_path / ".cache")
    assert contents(place) == CONTENTS
    for path in host.iterdir():
        path.unlink()
    runtime.folder.cache_clear()
    assert runtime.find(tmp_path) == place


def test_where_only_pip_gets_through_a_package_brings_it(tmp_path, package, capfd):
    place = runtime.find(tmp_path)
    assert contents(place) == CONTENTS
    told = capfd.readouterr().err
    assert "Fetching Python for the browser: python.wasm" in told
    assert "with pip instead" in told


def test_a_package_that_is_another_is_not_taken(tmp_path, package):
    with zipfile.ZipFile(package, "a") as file:
        file.writestr("more.txt", "added by somebody")
    assert runtime.find(tmp_path) is None


def test_a_wrong_file_from_the_host_is_not_kept(tmp_path, host, capfd):
    fill(host, zip=b"another")
    assert runtime.find(tmp_path) is None
    assert "python.zip from http" in capfd.readouterr().err
    kept = [path.name for path in (tmp_path / ".cache").rglob("*.*")]
    assert "python.wasm" in kept
    assert not [name for name in kept if "zip" in name]


def test_a_file_that_was_spoilt_in_the_cache_is_fetched_anew(tmp_path, host):
    place = runtime.find(tmp_path)
    (place / "python.zip").write_bytes(b"spoilt")
    runtime.folder.cache_clear()
    assert contents(runtime.find(tmp_path)) == CONTENTS


def test_without_it_the_site_is_built_and_says_so_once(project, caplog, capsys):
    project.page("Home.")
    for _ in range(2):
        built = project.build(caplog)
        assert (built.failed, built.messages) == (False, [])
        assert "data-python" not in built.html()
        assert not (project.root / "site" / "assets" / runtime.NAME).exists()
    assert capsys.readouterr().err.count(runtime.MISSING) == 1


def test_the_command_says_what_it_has(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("PYODIDE_FOLDER", str(fill(tmp_path / "python")))
    runtime.main()
    assert str(tmp_path / "python") in capsys.readouterr().out


def test_the_command_fails_without_it(monkeypatch, tmp_path):
    monkeypatch.setattr(runtime, "__file__", str(tmp_path / "hooks" / "site" / "x.py"))
    with pytest.raises(SystemExit, match="1"):
        runtime.main()


def test_the_command_names_a_wrong_file(monkeypatch, tmp_path):
    monkeypatch.setenv("PYODIDE_FOLDER", str(tmp_path))
    monkeypatch.delitem(sys.modules, "hooks.site.runtime")
    with pytest.raises(SystemExit, match="pyodide.mjs"):
        runpy.run_module("hooks.site.runtime", run_name="__main__")
