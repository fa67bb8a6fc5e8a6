"""A strict security policy on every page, which nothing on the page violates."""

import base64
import hashlib
import re

from tests.site.conftest import READY


def policy_of(html):
    text = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1]
    return dict(part.strip().split(" ", 1) for part in text.split(";"))


def test_every_page_has_a_strict_policy(site, pages):
    for page in [*pages, "404.html"]:
        file = site / page if page == "404.html" else site / page / "index.html"
        html = file.read_text(encoding="utf-8")
        policy = policy_of(html)
        assert policy["default-src"] == "'none'"
        assert "unsafe" not in str(policy)
        for script in re.findall(r"<script>(.*?)</script>", html, re.DOTALL):
            digest = hashlib.sha256(script.encode()).digest()
            assert (
                f"'sha256-{base64.b64encode(digest).decode()}'" in policy["script-src"]
            )
        assert not re.search(r"\son\w+=|\sstyle=|javascript:", html), page
        assert '<meta name="referrer"' in html


def test_the_policy_stops_a_script_that_is_not_ours(open_page):
    page = open_page()
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.broken = true'}))"
    )
    assert page.evaluate("window.broken") is None
    assert any("Content Security Policy" in fault for fault in page.faults)


def test_moving_through_the_site_violates_nothing(open_page):
    page = open_page("learn/error_curve/")
    for _ in range(3):
        follower = page.locator(".md-footer__link--next")
        title = follower.locator(".md-ellipsis").inner_text().splitlines()[-1]
        follower.click()
        page.locator("h1", has_text=title).wait_for()
        page.wait_for_function(READY)
    page.locator(".md-tabs__link", has_text="Labs").click()
    page.locator("h1", has_text="Labs").wait_for()
    page.wait_for_function(READY)
    page.keyboard.press("/")
    page.locator(".md-search__input:focus").wait_for()
    page.keyboard.type("softmax")
    page.locator(".md-search-result__link").first.wait_for()
    assert page.faults == []
