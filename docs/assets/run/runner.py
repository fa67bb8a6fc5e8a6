"""Runs the reader's programs in the web worker: see worker.js."""

import builtins
import io
import linecache
import sys
import traceback
import types
import warnings

import numpy as np

SETTINGS = warnings.filters[:], np.geterr(), np.get_printoptions()
texts = set()  # the names of what has been run


class Output(io.TextIOBase):
    """What a program prints, sent to the page line by line up to a limit."""

    def __init__(self, send, limit):
        self.send, self.left, self.waiting = send, limit, []

    def write(self, text):
        if self.left >= 0:
            self.waiting.append(text[: self.left])
            self.left -= len(text)
            if "\n" in text or self.left < 0:
                self.flush()
        return len(text)

    def flush(self):
        if self.waiting:
            self.send("".join(self.waiting), self.left < 0)
        self.waiting = []


def no_input(prompt=""):
    raise RuntimeError(
        "input() gets no answer in the page: write the value into the program"
    )


def begin():
    """Return the names of a new program; nothing is left of the last one."""
    filters, errors, options = SETTINGS
    warnings.filters[:] = filters
    warnings._filters_mutated()
    np.seterr(**errors)
    np.set_printoptions(**options)
    builtins.input = no_input
    texts.clear()
    sys.modules["__main__"] = types.ModuleType("__main__")
    return sys.modules["__main__"].__dict__


def trimmed(report):
    """Keep of a traceback what lies in the reader's own texts."""
    report.stack[:] = [
        frame for frame in report.stack if frame.filename in texts
    ]
    if not report.stack:
        report.stack = None  # a syntax error has no history
    for other in (report.__cause__, report.__context__):
        if other:
            trimmed(other)
    return report


def tell(error):
    """Print an exception as Python does when it ends a program."""
    if isinstance(error, SystemExit):
        if error.code is not None and not isinstance(error.code, int):
            print(error.code, file=sys.stderr)
        return
    if isinstance(error, ModuleNotFoundError):
        error.msg = f"No module named {error.name!r}"
        error.add_note("The page has NumPy and Python's own modules only.")
    report = traceback.TracebackException.from_exception(error, compact=True)
    print(*trimmed(report).format(), sep="", end="", file=sys.stderr)


def run(name, source, names, send, limit):
    """Run a text and return how it ended: done, error or memory."""
    texts.add(name)
    lines = [f"{line}\n" for line in source.splitlines()]
    linecache.cache[name] = len(source), None, lines, name
    sys.stdout = sys.stderr = Output(send, limit)
    ending = "done"
    try:
        exec(compile(source, name, "exec", dont_inherit=True), names)
    except BaseException as error:
        tell(error)
        ending = "memory" if isinstance(error, MemoryError) else "error"
        if isinstance(error, SystemExit):
            ending = "done"
    sys.stdout.flush()
    return ending


def keep(file, names):
    """Give a lab the arrays of a file; see `small` in hooks/cells.py."""
    with np.load(io.BytesIO(file.to_bytes())) as arrays:
        for name, array in arrays.items():
            small = array.dtype == np.float16
            names[name] = array.astype(float) if small else array
