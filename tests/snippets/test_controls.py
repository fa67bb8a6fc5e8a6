"""Each figure that moves asks a question, and its tables are those of its tool."""

import importlib

import pytest

from snippets.figures.controls import Question
from tests.hooks.conftest import ROOT

FIGURES = ROOT / "snippets" / "figures"
STEMS = [
    file.relative_to(FIGURES).with_suffix("").as_posix()
    for file in sorted(FIGURES.rglob("*.py"))
    if "\nTOOL = " in file.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("stem", STEMS)
def test_a_figure_that_moves_asks_and_names_its_controls_once(stem):
    figure = importlib.import_module(f"snippets.figures.{stem.replace('/', '.')}")
    question, *others = figure.controls()
    assert isinstance(question, Question) and "?" in question.words
    names = [one.name for one in others]
    assert names and len(names) == len(set(names))
    assert all(getattr(figure, "tables", dict)().values())
    assert figure.values()
