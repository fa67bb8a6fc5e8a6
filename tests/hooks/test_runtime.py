"""Python for the browser: where it comes from, and that it is the right one."""

import functools
import hashlib
import http.server
import re
import runpy
import sys
import threading

import pytest
from mkdocs.exceptions import PluginError

from hooks import runtime
from tests.hooks.conftest import ROOT

CONTENTS = {"python.wasm": b"machine", "python.zip": b"library"}


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(autouse=True)
def pinned(monkeypatch):
    """Pin two small files; forget which folders have been looked at."""
    files = {
        name: (len(content), hashlib.sha256(content).hexdigest())
        for name, content in CONTENTS.items()
    }
    monkeypatch.setattr(runtime, "FILES", files)
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
def offline(monkeypatch):
    monkeypatch.setattr(runtime, "SOURCE", "http://127.0.0.1:1/")


def fill(folder, **changed):
    folder.mkdir(exist_ok=True)
    for name, content in CONTENTS.items():
        content = changed.get(name.partition(".")[2], content)
        (folder / name).write_bytes(content)
    return folder


def test_the_real_files_are_pinned_with_size_and_digest():
    text = (ROOT / "hooks" / "runtime.py").read_text(encoding="utf-8")
    assert len(re.findall(r'"[0-9a-f]{64}"', text)) == 6
    assert runtime.SOURCE.startswith("https://")
    assert f"v{runtime.VERSION}/" in runtime.SOURCE


def test_a_build_copies_the_named_folder_and_tells_the_pages(
    project, caplog, monkeypatch
):
    folder = fill(project.root / "python")
    monkeypatch.setenv("PYODIDE_FOLDER", str(folder))
    project.page("Home.")
    built = project.build(caplog)
    copies = project.root / "site" / "assets" / runtime.NAME
    found = {path.name: path.read_bytes() for path in copies.iterdir()}
    assert found == CONTENTS
    assert f'data-python="{runtime.NAME}" data-bytes="14"' in built.html()


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
    with pytest.raises(PluginError, match=r"PYODIDE_FOLDER.*python\.wasm"):
        runtime.find(tmp_path)


def test_it_is_fetched_once_and_kept(tmp_path, host):
    place = runtime.find(tmp_path)
    assert place.is_relative_to(tmp_path / ".cache")
    found = {path.name: path.read_bytes() for path in place.iterdir()}
    assert found == CONTENTS
    for path in host.iterdir():
        path.unlink()
    runtime.folder.cache_clear()
    assert runtime.find(tmp_path) == place


def test_a_wrong_file_from_the_host_is_not_kept(tmp_path, host):
    fill(host, zip=b"another")
    with pytest.raises(PluginError, match=r"python\.zip from http"):
        runtime.find(tmp_path)
    kept = [path.name for path in (tmp_path / ".cache").rglob("*.*")]
    assert "python.wasm" in kept
    assert not [name for name in kept if "zip" in name]


def test_without_it_the_site_is_built_and_says_so_once(
    project, caplog, capsys, offline
):
    project.page("Home.")
    for _ in range(2):
        built = project.build(caplog)
        assert (built.failed, built.messages) == (False, [])
        assert "data-python" not in built.html()
        assert not (project.root / "site" / "assets" / runtime.NAME).exists()
    assert capsys.readouterr().err == runtime.MISSING + "\n"


def test_the_command_says_what_it_has(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("PYODIDE_FOLDER", str(fill(tmp_path / "python")))
    runtime.main()
    assert str(tmp_path / "python") in capsys.readouterr().out


def test_the_command_fails_without_it(monkeypatch, offline, tmp_path):
    monkeypatch.setattr(runtime, "__file__", str(tmp_path / "hooks" / "x.py"))
    with pytest.raises(SystemExit, match="1"):
        runtime.main()


def test_the_command_names_a_wrong_file(monkeypatch, tmp_path):
    monkeypatch.setenv("PYODIDE_FOLDER", str(tmp_path))
    monkeypatch.delitem(sys.modules, "hooks.runtime")
    with pytest.raises(SystemExit, match="pyodide.mjs"):
        runpy.run_module("hooks.runtime", run_name="__main__")
