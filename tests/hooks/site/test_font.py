"""The font has what the formulas need, and little else."""

import io

from fontTools.ttLib import TTFont

from hooks.pages import formulas
from hooks.site import font
from tests.hooks.pages.test_formulas import HARD


def test_every_character_of_a_formula_is_in_the_font():
    page = "".join(formulas.to_mathml(tex, True) for tex in HARD.values())
    characters = font.characters(f"<p>ß</p>{page}")
    assert "ß" not in characters
    assert {"𝑧", "𝛿", "𝐿", "⏟", "√", "{"} <= characters
    cut = TTFont(io.BytesIO(font.cut_down(characters)))
    assert set(map(ord, characters)) <= set(cut.getBestCmap())
    assert "MATH" in cut
    assert len(font.cut_down(characters)) < 40_000
