"""What every program and figure gives, once per build and never stale.

Each build has a new worker process, so nothing that it has imported can be of
yesterday; what has not changed since the previous build is not run again. While
the worker goes through the snippets, the labs are executed and the pages rendered.
"""

import ast
import contextlib
import difflib
import functools
import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hooks.pages.drawing import Drawing
from hooks.pages.worker import FIGURES, FOLDER, Result, Worker
from hooks.problems import Problem

FUNCTION_PAGES = "docs/activations/*.md"


@functools.cache
def imports(source):
    """Return the dotted names of all that a source text may import from.

    A name that may be a folder, all of which is then used, ends in a point.
    """
    names = set()
    with contextlib.suppress(SyntaxError):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom):
                names.add(node.module)
                for alias in node.names:
                    name = f"{node.module}.{alias.name}"
                    names |= {name, f"{name}."}
    return names


class Workshop:
    """The results of all snippets below root, kept up to date build by build."""

    def __init__(self, root: Path | str):
        self.root = Path(root)
        self.figures = self.root / FOLDER / FIGURES
        self.results = {}  # path -> (fingerprint, future)

    def begin_build(self) -> None:
        """Start running what is new or has changed since the last build."""
        texts = {
            path: path.read_text(encoding="utf-8")
            for path in sorted((self.root / FOLDER).rglob("*.py"))
        }
        programs = [path for path in texts if self.kind(path) != FIGURES]
        figures = [
            path
            for path in texts
            if self.kind(path) == FIGURES and "\ndef draw(" in texts[path]
        ]
        worker, one_thread = Worker(self.root), ThreadPoolExecutor(1)
        known, self.results = self.results, {}
        for path in programs + figures:
            fingerprint = self.fingerprint(path, texts)
            if known.get(path, (None,))[0] == fingerprint:
                self.results[path] = known[path]
            else:
                request = self.kind(path), path, self.module_name(path)
                task = one_thread.submit(worker.ask, *request)
                self.results[path] = (fingerprint, task)
        one_thread.submit(worker.close)
        one_thread.shutdown(wait=False)

    def kind(self, path):
        return FIGURES if path.is_relative_to(self.figures) else "programs"

    def module_name(self, path):
        return ".".join(path.relative_to(self.root).with_suffix("").parts)

    def fingerprint(self, path, texts):
        """Return a digest of a snippet and of all that it depends on."""
        names = {}
        for other in texts:
            name = self.module_name(other)
            for key in name, f"{name.rpartition('.')[0]}.":
                names.setdefault(key, []).append(other)
        seen, todo = set(), [path]
        while todo:
            current = todo.pop()
            if current not in seen:
                seen.add(current)
                for name in imports(texts[current]):
                    todo += names.get(name, [])
        parts = [texts[one] for one in sorted(seen)]
        if self.kind(path) == FIGURES:
            parts.append((self.figures / "matplotlibrc").read_text())
            # a function is drawn where it has a page
            parts += sorted(page.name for page in self.root.glob(FUNCTION_PAGES))
        return hashlib.sha256("".join(parts).encode()).hexdigest()

    def result(self, kind: str, stem: str) -> Result | Drawing:
        """Return the Result or Drawing of that name, or raise a Problem."""
        base = self.figures if kind == FIGURES else self.root / FOLDER
        path = base / f"{stem}.py"
        word = kind.removesuffix("s")
        if path not in self.results:
            stems = [
                path.relative_to(base).with_suffix("").as_posix()
                for path in self.results
                if self.kind(path) == kind
            ]
            similar = difflib.get_close_matches(stem, stems, 3, 0) or ["none"]
            raise Problem(
                f'there is no {word} "{stem}": write '
                f"{path.relative_to(self.root).as_posix()}, or use one of these: "
                + ", ".join(similar)
            )
        result = self.results[path][1].result()
        if isinstance(result, Problem):
            raise Problem(f"{word} {stem} failed: {result}")
        return result
