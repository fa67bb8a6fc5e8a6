"""The pictures that social networks show."""

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


def test_every_section_has_its_card(small, caplog):
    cards = small.build(caplog).root / "site" / "assets" / "cards"
    pictures = {card.stem: card.read_bytes() for card in cards.glob("*.png")}
    assert {"home", "learn", "labs"} <= set(pictures)
    assert len(set(pictures.values())) == len(pictures)
    assert all(picture[:4] == b"\x89PNG" for picture in pictures.values())
