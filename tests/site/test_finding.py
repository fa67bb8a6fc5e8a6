"""Search engines, social networks and text tools find what they look for."""

import json
import re

from PIL import Image


def test_every_page_says_what_it_is(site, pages):
    seen = set()
    for page in pages:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        about = dict(
            re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html)
        )
        data = json.loads(re.search(r'ld\+json">(.*?)</script>', html, re.DOTALL)[1])
        canonical = re.search(r'rel="canonical" href="([^"]*)"', html)[1]
        assert data["@type"] == "LearningResource"
        assert about["og:url"] == data["url"] == canonical
        assert canonical.endswith("/" + page)
        assert about["og:description"] == about["description"]
        assert about["description"] not in seen
        seen.add(about["description"])
        name = about["og:image"].rpartition("/")[2]
        with Image.open(site / "assets" / "cards" / name) as picture:
            assert picture.size == (1200, 630)
            edge = picture.convert("L").point(lambda grey: 255 - grey)
            left, top, right, bottom = edge.getbbox()  # nothing is cut off
            assert min(left, top, 1200 - right, 630 - bottom) >= 20


def test_every_page_has_a_markdown_version_with_its_numbers(site, pages):
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    for page in pages:
        text = (site / page / "index.md").read_text(encoding="utf-8")
        assert text.startswith("# ")
        assert "{{" not in text and "<svg" not in text
        assert f"/{page}index.md)" in listed
    neuron = (site / "learn/one_neuron/index.md").read_text(encoding="utf-8")
    assert "0.7310585786" in neuron and "Figure: " in neuron


def test_the_sitemap_lists_every_page_with_its_day(site, pages):
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert len(re.findall(r"<lastmod>\d{4}-\d\d-\d\d</lastmod>", sitemap)) == len(pages)
    assert len(pages) >= 38
