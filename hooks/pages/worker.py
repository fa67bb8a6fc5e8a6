"""A process of its own that runs programs and draws figures.

It imports the snippets as modules. Python imports a module once, so a program runs
once although several figures may import it.
"""

import contextlib
import importlib
import io
import multiprocessing
import sys
import traceback
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hooks.problems import Problem

FOLDER = "snippets"
FIGURES = "figures"
TIME_LIMIT = 30  # seconds, for one program or one figure


@dataclass(frozen=True)
class Result:
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
    """Import the program and return its Result."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        module = importlib.import_module(module_name)
    names = {
        name: value
        for name, value in vars(module).items()
        if not name.startswith("__") and is_plain(value)
    }
    return Result(path.read_text(encoding="utf-8"), output.getvalue(), names)


def draw_figure(path, module_name):
    """Import the figure, draw it and return it as a hooks.pages.drawing.Drawing."""
    from hooks.pages.drawing import drawing_of

    with contextlib.redirect_stdout(io.StringIO()):
        module = importlib.import_module(module_name)
        stem = module_name.removeprefix(f"{FOLDER}.{FIGURES}.")
        return drawing_of(module.draw, stem.replace(".", "/"))


def describe(error, root):
    """Return 'snippets/…/x.py, line 7: ZeroDivisionError: …' for an exception."""
    if isinstance(error, Problem):
        return str(error)
    frames = traceback.extract_tb(error.__traceback__)
    where = [f for f in frames if Path(f.filename).is_relative_to(root / FOLDER)]
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
            give = draw_figure if kind == FIGURES else run_program
            result = give(path, module_name)
        except BaseException as error:  # a program may also call sys.exit()
            result = Problem(describe(error, root))
        connection.send(result)


class Worker:
    """One worker process, started when first asked, ended by `close`."""

    def __init__(self, root: Path):
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

    def ask(self, kind: str, path: Path, module_name: str):
        """Return the Result or Drawing, or the Problem that prevented it."""
        name = path.relative_to(self.root).as_posix()
        try:
            if self.process is None:
                self.start()
            self.connection.send((kind, path, module_name))
            if self.connection.poll(TIME_LIMIT):
                return self.connection.recv()
            reason = f"it ran longer than {TIME_LIMIT} seconds and was stopped"
        except EOFError:
            reason = "it ended the process that ran it"
        self.close()
        return Problem(f"{name}: {reason}.")

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.connection.close()
            self.process = None
