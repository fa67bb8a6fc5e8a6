"""An overview lists what a section has, in the order of the menu."""

import pytest

from hooks.pages.overview import overview

NAV = [
    {"Home": "index.md"},
    {"Learn": ["learn/index.md", "learn/second.md", "learn/first.md"]},
    {"Labs": ["labs/one.py"]},
]
PAGE = """\
---
description: "What it says: a sentence."
---

# {title}

{words}

{{{{ program("learn/first") }}}}

```python
one two three
```
"""
LAB = """\
# %% [markdown]
# # A lab
#
# What is
# lost? Nearly nothing.
#
# More.

# %%
import numpy as np
"""


@pytest.fixture
def docs(tmp_path):
    for name in ("learn", "labs"):
        (tmp_path / name).mkdir()
    long, short = (PAGE.format(title=t, words="word " * n) for t, n in WORDS)
    (tmp_path / "learn/first.md").write_text(long)
    symptom = short.replace("description", "symptom: It hurts\ndescription")
    (tmp_path / "learn/second.md").write_text(symptom)
    (tmp_path / "labs/one.py").write_text(LAB)
    return tmp_path


WORDS = ("The first", 900), ("The second", 100)


def test_pages_have_their_sentence_and_minutes(docs):
    assert overview(docs, NAV, "learn", numbered=True) == (
        "1. **It hurts:** [The second](second.md) <small>1 minute</small>\n\n"
        "    What it says: a sentence.\n\n"
        "1. [The first](first.md) <small>5 minutes</small>\n\n"
        "    What it says: a sentence.\n\n"
    )


def test_a_lab_has_its_question(docs):
    assert overview(docs, NAV, "labs") == (
        "- [A lab](one.py) <small>1 minute</small>\n\n    What is lost?\n\n"
    )
