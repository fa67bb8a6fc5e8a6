"""The activation functions are found, and are called what their pages call them."""

import pytest

from snippets.figures import functions
from tests.snippets.activations.test_contract import ACTIVATIONS

PROGRAM = """
def bend(z, alpha=0.5):
    return alpha * z


def bend_derivative(z, alpha=0.5):
    return alpha
"""


def test_all_that_have_a_program_and_a_page_are_found():
    pages = {page.stem for page in functions.PAGES.glob("*.md")}
    assert set(functions.FUNCTIONS) == pages & set(ACTIVATIONS)
    for name, function in functions.FUNCTIONS.items():
        assert (function.value, function.slope) == ACTIVATIONS[name]


def test_a_new_program_with_a_page_needs_no_further_line(tmp_path, monkeypatch):
    page = "---\nasked: of bend\n---\n\n# Bend (Fold) { #bend }\n\nIt is a bend.\n"
    (tmp_path / "bend.md").write_text(page)
    monkeypatch.setattr(functions, "PAGES", tmp_path)
    path = tmp_path / "programs"
    path.mkdir()
    (path / "bend.py").write_text(PROGRAM)
    (path / "twist.py").write_text("x = 1")  # no page
    monkeypatch.setattr(functions.activations, "__path__", [str(path)])
    ((name, function),) = functions.found().items()
    assert (name, function.words, function.label) == ("bend", "bend", "bend, α = 0.5")
    assert (function.value(4), function.slope(4)) == (2, 0.5)


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Sigmoid", "The sigmoid is", "sigmoid"),
        ("Leaky ReLU and PReLU", "It is a leaky ReLU", "leaky ReLU"),
        ("SiLU (Swish)", "The SiLU is", "SiLU"),
        ("Mish", "Here Mish is", "Mish"),
    ],
)
def test_a_name_is_written_as_within_a_sentence(title, text, name):
    assert functions.name_on(f"---\n---\n\n# {title}\n\n{text}\n") == name
