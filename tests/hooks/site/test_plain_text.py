"""The pages as Markdown."""

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


def test_each_page_has_a_markdown_version_and_a_line_in_the_list(small, caplog):
    site = small.build(caplog).root / "site"
    text = (site / "index.md").read_text(encoding="utf-8")
    assert text.startswith("# Title\n\nIt is -0.25.\n")
    assert "Figure: A straight line. It rises. (A line.)" in text
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    assert "(http://127.0.0.1:8000/new/index.md): A page." in listed
