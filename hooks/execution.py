"""Runs every program and draws every figure once per build.

A worker process imports the snippets as modules. Python imports a module
once, so a program runs once although several figures may import it. The
worker is new for every build, so nothing it has imported can be stale, and
what has not changed since the previous build is not run again. While it works
through the snippets, the labs are executed and the pages rendered.
"""

import ast
import contextlib
import difflib
import functools
import hashlib
import importlib
import io
import multiprocessing
import sys
import traceback
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hooks.problems import Problem

FOLDER = "snippets"
FIGURES = "figures"
TIME_LIMIT = 30  # seconds, for one program or one figure
NOT_FIGURES = {"style"}  # what the figures share


@dataclass(frozen=True)
class Run:
    """A program's text, what it printed and the values it left behind."""

    source: str
    output: str
    names: dict


def is_plain(value):
    """Tell whether a value is made of numbers, strings and arrays only."""
    if isinstance(value, dict):
        return all(map(is_plain, [*value.keys(), *value.values()]))
    if isinstance(value, (list, tuple)):
        return all(map(is_plain, value))
    return value is None or isinstance(
        value, (bool, int, float, complex, str, np.generic, np.ndarray)
    )


def run_program(path, module_name):
    """Import the program and return its Run."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        module = importlib.import_module(module_name)
    names = {
        name: value
        for name, value in vars(module).items()
        if not name.startswith("__") and is_plain(value)
    }
    return Run(path.read_text(encoding="utf-8"), output.getvalue(), names)


def draw_figure(path, module_name):
    """Import the figure, draw it and return it as a hooks.drawing.Drawing."""
    from hooks.drawing import drawing_of

    with contextlib.redirect_stdout(io.StringIO()):
        module = importlib.import_module(module_name)
        return drawing_of(module.draw, path.relative_to(path.parents[1]))


def describe(error, root):
    """Return 'snippets/…/x.py, line 7: ZeroDivisionError: …' for an exception."""
    if isinstance(error, Problem):
        return str(error)
    frames = traceback.extract_tb(error.__traceback__)
    where = [
        f for f in frames if Path(f.filename).is_relative_to(root / FOLDER)
    ]
    place = ""
    if isinstance(error, SyntaxError):
        place = f"{Path(error.filename).name}, line {error.lineno}: "
    elif where:
        name = Path(where[-1].filename).relative_to(root).as_posix()
        place = f"{name}, line {where[-1].lineno}: "
    return f"{place}{type(error).__name__}: {error}"


def work(root, connection):
    """Answer, one after the other, the requests that arrive on connection."""
    sys.path.insert(0, str(root))
    warnings.simplefilter("error")
    connection.send("ready")
    while True:
        try:
            kind, path, module_name = connection.recv()
        except EOFError:
            return
        try:
            result = (run_program, draw_figure)[kind == FIGURES](
                path, module_name
            )
        except BaseException as error:  # a program may also call sys.exit()
            result = Problem(describe(error, root))
        connection.send(result)


class Worker:
    """One worker process, started when first asked, ended by `close`."""

    def __init__(self, root):
        self.root = root
        self.process = None

    def start(self):
        context = multiprocessing.get_context("spawn")
        self.connection, other = context.Pipe()
        self.process = context.Process(
            target=work, args=(self.root, other), daemon=True
        )
        self.process.start()
        other.close()
        self.connection.recv()  # ready

    def ask(self, kind, path, module_name):
        """Return the Run or Drawing, or the Problem that prevented it."""
        name = path.relative_to(self.root).as_posix()
        if self.process is None:
            self.start()
        self.connection.send((kind, path, module_name))
        try:
            if self.connection.poll(TIME_LIMIT):
                return self.connection.recv()
            reason = f"it ran longer than {TIME_LIMIT} seconds and was stopped"
        except EOFError:
            reason = "it ended the process that ran it"
        self.close()
        return Problem(f"{name}: {reason}.")

    def close(self):
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.connection.close()
            self.process = None


@functools.cache
def imports(source):
    """Return the dotted names of all modules that a source text imports from."""
    names = set()
    with contextlib.suppress(SyntaxError):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom):
                names.add(node.module)
                names.update(
                    f"{node.module}.{alias.name}" for alias in node.names
                )
    return names


class Workshop:
    """The results of all snippets below root, kept up to date build by build."""

    def __init__(self, root):
        self.root = Path(root)
        self.results = {}  # path -> (fingerprint, future)

    def begin_build(self):
        """Start running what is new or has changed since the last build."""
        paths = sorted(
            path
            for path in (self.root / FOLDER).rglob("*.py")
            if path.stem not in NOT_FIGURES
        )
        figures = self.root / FOLDER / FIGURES
        paths.sort(
            key=lambda path: path.is_relative_to(figures)
        )  # programs first
        texts = {path: path.read_text(encoding="utf-8") for path in paths}
        helpers = [
            figures / "style.py",
            figures / "matplotlibrc",
            Path(__file__),
        ]
        self.common = "".join(
            path.read_text(encoding="utf-8")
            for path in helpers
            if path.exists()
        )
        worker, one_thread = Worker(self.root), ThreadPoolExecutor(1)
        results = {}
        for path in paths:
            fingerprint = self.fingerprint(path, texts)
            kind = FIGURES if path.is_relative_to(figures) else "programs"
            known = self.results.get(path)
            if known and known[0] == fingerprint:
                results[path] = known
            else:
                task = one_thread.submit(
                    worker.ask, kind, path, self.module_name(path)
                )
                results[path] = (fingerprint, task)
        one_thread.submit(worker.close)
        one_thread.shutdown(wait=False)
        self.results = results

    def module_name(self, path):
        return ".".join(path.relative_to(self.root).with_suffix("").parts)

    def fingerprint(self, path, texts):
        """Return a digest of a snippet and of every snippet it depends on."""
        names = {self.module_name(other): other for other in texts}
        seen, todo = set(), [path]
        while todo:
            current = todo.pop()
            if current not in seen:
                seen.add(current)
                todo += [
                    names[n] for n in imports(texts[current]) if n in names
                ]
        text = self.common + "".join(texts[one] for one in sorted(seen))
        return hashlib.sha256(text.encode()).hexdigest()

    def stems(self, kind):
        """Return the names by which pages can ask for programs or figures."""
        figures = self.root / FOLDER / FIGURES
        base = figures if kind == FIGURES else self.root / FOLDER
        return [
            path.relative_to(base).with_suffix("").as_posix()
            for path in self.results
            if path.is_relative_to(figures) == (kind == FIGURES)
        ]

    def result(self, kind, stem):
        """Return the Run or Drawing of that name, or raise a Problem."""
        base = self.root / FOLDER / (FIGURES if kind == FIGURES else "")
        path = base / f"{stem}.py"
        if path not in self.results:
            where = path.relative_to(self.root).as_posix()
            raise Problem(
                f'there is no {kind[:-1]} "{stem}": write {where}, or use one of '
                + ", ".join(self.nearest(kind, stem))
            )
        result = self.results[path][1].result()
        if isinstance(result, Problem):
            raise Problem(f"{kind[:-1]} {stem} failed: {result}")
        return result

    def nearest(self, kind, stem):
        """Return names that an author may have meant."""
        stems = self.stems(kind)
        return (
            difflib.get_close_matches(stem, stems, 3, 0.3) or sorted(stems)[:3]
        )
