"""Pages at old addresses."""

import base64
import filecmp
import hashlib
import json
import re
import subprocess
from html import unescape
from pathlib import Path

import numpy as np
import pytest
from bs4 import BeautifulSoup

from hooks.pages import drawing
from hooks.pages.tested import TABLE
from hooks.problems import Problem
from hooks.site import dates, finish
from snippets.figures.style import ROLES, SLOPE, VALUE, new_figure, powers_of_ten
from tests.hooks.conftest import FIGURE, LAB, MEASURED, PROGRAM, Project, soup


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
