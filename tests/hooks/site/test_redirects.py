"""Pages at old addresses."""

from bs4 import BeautifulSoup


def test_an_old_address_leads_to_the_page(small, caplog):
    built = small.build(caplog)
    page = BeautifulSoup(built.html("old/place"), "html.parser")
    assert page.select_one("a")["href"] == "../../new/"
    assert page.select_one("[http-equiv=refresh]")["content"] == "0; url=../../new/"
    canonical = page.select_one("link[rel=canonical]")["href"]
    assert canonical == "http://127.0.0.1:8000/new/"


def test_a_redirect_to_nowhere_stops_the_build(small, caplog):
    settings = (small.root / "mkdocs.yml").read_text(encoding="utf-8")
    small.write("mkdocs.yml", settings.replace("place/: new/", "place/: newer/"))
    built = small.build(caplog)
    message = "mkdocs.yml: old/place/ redirects to newer/, which is no page"
    assert (built.failed, built.messages) == (True, [message])
