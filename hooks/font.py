"""The math font, so that formulas look right on machines that have none.

STIX Two Math (SIL Open Font License) is cut down to the characters that the
formulas contain, with their larger variants, and written into the built site.
"""

import functools
import io
import re
import unicodedata
from importlib.util import find_spec
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from hooks import formulas

PLACE = "assets/math.woff2"
ITALIC = [
    chr(code)
    for code in (*range(0x1D434, 0x1D468), *range(0x1D6E2, 0x1D71C), 0x210E)
]


def characters():
    """Return the characters with which a browser draws the known formulas.

    It draws a single letter in <mi> with the mathematical italic character, and
    the sign of a root by itself.
    """
    mathml = "".join(filter(None, formulas.known.values()))
    text = set(re.sub("<[^>]*>", "", mathml))
    single = set(re.findall(r"<mi>(.)</mi>", mathml))
    italic = {
        italic
        for italic in ITALIC
        if unicodedata.normalize("NFKC", italic) in single
    }
    return frozenset(text | italic | set("√<>&"))


@functools.cache
def cut_down(characters):
    """Return STIX Two Math with these characters only, as WOFF2 bytes."""
    package = Path(find_spec("ziamath").origin).parent
    source = package / "fonts" / "STIXTwoMath-Regular.ttf"
    options = subset.Options(flavor="woff2", layout_features=[], hinting=False)
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def write_subset(site_dir):
    path = Path(site_dir, PLACE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(cut_down(characters()))
