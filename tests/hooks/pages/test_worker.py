"""The worker's own functions, called in this process."""

import sys

import numpy as np
import pytest

from hooks.pages import worker
from hooks.pages.drawing import Drawing
from hooks.problems import Problem


class Connection:
    """A pipe's end that hands out requests and keeps the answers."""

    def __init__(self, requests):
        self.requests, self.answers = list(requests), []

    def recv(self):
        if not self.requests:
            raise EOFError
        return self.requests.pop(0)

    def send(self, answer):
        self.answers.append(answer)


@pytest.fixture
def answers(tmp_path, monkeypatch):
    """Return a function that lets `work` answer requests for new snippets."""
    monkeypatch.setattr(sys, "path", list(sys.path))

    def answers(**sources):
        requests = []
        for name, source in sources.items():
            path = tmp_path / "snippets" / f"{name}.py"
            path.parent.mkdir(exist_ok=True)
            path.write_text(source)
            kind = worker.FIGURES if "draw" in source else "programs"
            monkeypatch.delitem(sys.modules, f"snippets.{name}", raising=False)
            requests.append((kind, path, f"snippets.{name}"))
        connection = Connection(requests)
        worker.work(tmp_path, connection)
        assert connection.answers.pop(0) == "ready"
        return connection.answers

    return answers


def test_a_program_gives_its_text_output_and_plain_values(answers):
    source = "import math\nx = [1, (2.5, 'a')]\ndef f(): pass\nprint(x)\n"
    (run,) = answers(worker_plain=source)
    assert run == worker.Result(source, "[1, (2.5, 'a')]\n", {"x": [1, (2.5, "a")]})


def test_a_program_runs_once_although_others_import_it(answers):
    first, second = answers(
        worker_once="print('ran')\ny = 3\n",
        worker_twice="from snippets.worker_once import y\nprint(y + 1)\n",
    )
    assert (first.output, second.output) == ("ran\n", "4\n")


def test_a_figure_gives_a_drawing(answers):
    source = (
        "from snippets.figures.style import SLOPE, new_figure\n"
        "def draw():\n"
        "    'A falling line.'\n"
        "    figure, axes = new_figure()\n"
        "    axes.plot([0, 1], [1, 0], color=SLOPE, gid='falling')\n"
        "    return figure\n"
    )
    (drawing,) = answers(worker_figure=source)
    assert isinstance(drawing, Drawing)
    assert drawing.name == "A falling line"
    assert 'id="snippets-worker_figure--falling"' in drawing.svg


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "x = 1\ny = x / 0\n",
            "snippets/worker_bad.py, line 2: ZeroDivisionError",
        ),
        (
            "x = 1\ny = (\n",
            "worker_bad.py, line 2: SyntaxError: '(' was never closed",
        ),
        ("def draw(): pass\n", "worker_bad.py: draw() needs a docstring"),
        ("import nowhere_to_be_found\n", "line 1: ModuleNotFoundError"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(answers, source, message):
    (problem,) = answers(worker_bad=source)
    assert isinstance(problem, Problem)
    assert message in str(problem)


def test_an_error_outside_of_the_snippets_is_told_without_a_line(tmp_path):
    assert worker.describe(KeyError("x"), tmp_path) == "KeyError: 'x'"


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (np.float32(1), True),
        ({"a": (1, [np.ones(2), None, True, 1j])}, True),
        (len, False),
        ([np], False),
        ({"a": {1, 2}}, False),
    ],
)
def test_only_numbers_strings_and_arrays_leave_the_worker(value, plain):
    assert worker.is_plain(value) is plain
