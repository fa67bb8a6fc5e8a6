"""The math font, so that formulas look right on machines that have none.

STIX Two Math (SIL Open Font License) is cut down to the characters that the
formulas contain and to every other of their larger variants. It stands in the style
sheet itself: it is there when the text is first set, which then never moves.
"""

import base64
import functools
import html
import io
import re
import unicodedata
from importlib.util import find_spec
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

NAME = "math.woff2"  # in docs/assets/site/site.css
FORMULA = re.compile(r"<math\b.*?</math>", re.DOTALL)
STEP = 1.35  # from one variant of a parenthesis to the next larger one
UNITS = 400  # to the em, in which outlines are written: finer than a screen's
ITALIC = {  # letter -> the mathematical italic one
    chr(int(unicodedata.decomposition(chr(code)).split()[1], 16)): chr(code)
    for code in (*range(0x1D434, 0x1D468), *range(0x1D6E2, 0x1D71C), 0x210E)
    if unicodedata.decomposition(chr(code))
}


@functools.lru_cache(200)
def characters(page):
    """Return the characters with which a browser draws the formulas of a page.

    It draws a single letter in <mi> with the mathematical italic character, and
    the sign of a root by itself.
    """
    mathml = "".join(FORMULA.findall(page))
    mathml = re.sub("<mi>(.)</mi>", lambda mi: ITALIC.get(mi[1], mi[1]), mathml)
    return frozenset(html.unescape(re.sub("<[^>]*>", "", mathml)) + "√")


def thin_out(font):
    """Keep of the ever larger variants of each character those a step apart.

    Sums and integrals keep all: a formula of its own has the second.
    """
    variants = font["MATH"].table.MathVariants
    whole = {font.getBestCmap()[ord(sign)] for sign in "∑∏∫"}
    glyphs = variants.VertGlyphCoverage.glyphs + variants.HorizGlyphCoverage.glyphs
    constructions = variants.VertGlyphConstruction + variants.HorizGlyphConstruction
    for glyph, construction in zip(glyphs, constructions, strict=True):
        kept = []
        for one in construction.MathGlyphVariantRecord:
            size = one.AdvanceMeasurement
            least = STEP * kept[-1].AdvanceMeasurement if kept else 0
            if size >= least or glyph in whole:
                kept.append(one)
        construction.MathGlyphVariantRecord = kept
        construction.VariantCount = len(kept)


@functools.cache
def cut_down(characters):
    """Return STIX Two Math with these characters only, as WOFF2 bytes."""
    package = Path(find_spec("ziamath").origin).parent
    source = package / "fonts" / "STIXTwoMath-Regular.ttf"
    font = TTFont(source, recalcTimestamp=False)
    thin_out(font)
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[])
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    scale_upem(font, UNITS)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def font_for(pages: list[str]) -> str:
    """Return the address of the font for these pages, which is the font itself."""
    needed = frozenset().union(*map(characters, pages))
    content = base64.b64encode(cut_down(needed)).decode()
    return f"data:font/woff2;base64,{content}"
