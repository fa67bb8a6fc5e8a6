"""The site's style sheet shows everything as the theme's whole one would."""

import io
import re
from pathlib import Path

import material
import numpy as np
import pytest
from PIL import Image

from hooks.site.styles import TABLE
from tests.site.conftest import READY

ROOT = Path(__file__).parents[2]
THEME = Path(material.__file__).parent / "templates/assets/stylesheets"
OURS = re.findall(
    r"- (assets/\S+\.css)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
)
WHOLE = "\n".join(
    sheet.read_text(encoding="utf-8")
    for sheet in [
        next(THEME.glob("main.*.min.css")),
        next(THEME.glob("palette.*.min.css")),
        *(ROOT / "docs" / name for name in OURS),
    ]
).replace(*TABLE)


STILL = "Promise.all(document.getAnimations().map(motion => motion.finished))"


def menu(page):
    page.get_by_role("button", name="Menu").click()
    page.evaluate(STILL)  # it slides in


def search(page):
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("sigmoid")
    page.locator(".md-search-result__link").first.wait_for()
    page.evaluate(STILL)


def nothing(page):
    pass


@pytest.mark.parametrize(
    ("path", "width", "act"),
    [
        ("", 1280, nothing),
        ("labs/digits/", 390, nothing),
        ("learn/chain_rule/", 390, menu),
        ("learn/kink/", 1280, search),
    ],
)
def test_nothing_is_lost(open_page, address, site, path, width, act):
    font = re.search(r"data:font[^)]*", (site / "assets/style.css").read_text())
    sheet = WHOLE.replace('"math.woff2"', font[0])
    pictures = []
    for whole in (False, True):
        page = open_page(
            "404/",
            viewport={"width": width, "height": 900},
            color_scheme="dark",
            reduced_motion="reduce",
        )
        if whole:
            page.route(
                "**/assets/style.css",
                lambda route: route.fulfill(body=sheet, content_type="text/css"),
            )
        page.goto(address + path)
        page.wait_for_function(READY)
        page.evaluate("document.fonts.ready")
        act(page)
        picture = page.screenshot(full_page=act is nothing)
        pictures.append(np.asarray(Image.open(io.BytesIO(picture)).convert("L"), int))
    one, whole = pictures
    assert one.shape == whole.shape
    # where a line falls between two rows of pixels, either may be shaded
    assert np.count_nonzero(np.abs(one - whole) > 16) < 50
