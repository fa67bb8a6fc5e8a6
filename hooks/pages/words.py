"""The words with which a page asks for something computed or collected."""

import difflib
import functools
import json
import math
import re
from collections.abc import Callable

import numpy as np

from hooks import problems
from hooks.pages import drawing, tested, tools, works
from hooks.pages.tested import Function
from hooks.pages.worker import FIGURES
from hooks.pages.works import Work
from hooks.pages.workshop import Workshop
from hooks.problems import Problem

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def fenced(text: str, attributes: str) -> str:
    """Return text as a Markdown code block."""
    longest = max(map(len, re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence} {{ {attributes} }}\n{text.rstrip()}\n{fence}\n"


class Names:
    """A program's values, as attributes."""

    def __init__(self, stem: str, names: dict):
        self._stem, self._names = stem, names

    def __getattr__(self, name):
        if name in self._names:
            return self._names[name]
        raise Problem(
            f'program {self._stem} leaves no number or array named "{name}"; '
            f"it has {', '.join(self._names) or 'none'}"
        )

    def at(self, z: float) -> "Names":
        """Return the values that belong to one z of the program: p.at(-5).slope."""
        places = np.flatnonzero(np.equal(self.z, z))
        if not places.size:
            raise Problem(f"program {self._stem} has no z = {z}; it has {self.z}")
        return Names(
            f"{self._stem} at z = {z}",
            {
                name: value[places[0]]
                for name, value in self._names.items()
                if np.shape(value) == np.shape(self.z)
            },
        )


class Answers:
    """What was measured once (measured.json below measure/), as attributes."""

    def __init__(self, stem: str, answers: dict):
        self._stem, self._answers = stem, answers

    def __getattr__(self, name):
        if name not in self._answers:
            similar = difflib.get_close_matches(name, self._answers, 5, 0)
            raise Problem(
                f'{self._stem} holds nothing named "{name}"; it has '
                + ", ".join(similar)
            )
        answer = self._answers[name]
        if isinstance(answer, dict):
            return Answers(f"{self._stem}.{name}", answer)
        return answer


class Words:
    """program, figure, run, work, tested and functions, answered from a Workshop.

    site is the folder that is built; a tool's tables go into files there.
    """

    def __init__(self, workshop: Workshop, site: str):
        self.workshop = workshop
        self.site = site

    def program(self, stem: str) -> str:
        """Show a program and what it printed."""
        result = self.workshop.result("programs", stem)
        code = fenced(result.source, f'.python .program title="snippets/{stem}.py"')
        return code + "\n" + fenced(result.output, '.text .output title="Output"')

    def figure(
        self,
        stem: str,
        alt: str = "",
        caption: str = "",
        caller: Callable[[], str] | None = None,
    ) -> str:
        """Show a figure; alt says what it shows, caption what it means.

        A long alt stands between {% call figure(…) %} and {% endcall %}.
        """
        if caller:
            alt = re.sub("[ \n]+", " ", caller()).strip()
        if not alt.strip() or not caption.strip():
            missing = "caption" if alt.strip() else "alt"
            raise Problem(
                f'figure {stem} has no {missing}: write {missing}="…" in '
                f'{{{{ figure("{stem}", …) }}}}; alt says what the picture shows '
                "to someone who cannot see it, caption what it means"
            )
        picture = self.workshop.result(FIGURES, stem)
        tools.write_tables(picture.tables, self.site)
        return drawing.in_page(picture, stem, alt, caption)

    def run(self, stem: str) -> Names | Answers:
        """Give access to a program's values: run("learn/batch").gradient.

        What takes other software was measured before, and is read in the same
        way: run("measure/frameworks").kink.relu.pytorch.
        """
        if stem.startswith("measure/"):
            return self.measured(stem)
        return Names(stem, self.workshop.result("programs", stem).names)

    def measured(self, stem: str) -> Answers:
        file = self.workshop.root / stem / "measured.json"
        if not file.exists():
            raise Problem(f"there is no {stem}/measured.json")
        return Answers(stem, json.loads(file.read_text(encoding="utf-8")))

    @functools.cached_property
    def works(self) -> dict[str, Work]:
        return works.works_in(self.workshop.root / "docs")

    def work(self, key: str, use: str) -> str:
        """Describe a work that pages cite, and list these pages."""
        if key not in self.works:
            raise Problem(f"no page has a footnote [^{key}] that names a work")
        return works.entry(self.works[key], use, problems.page.file.src_uri)

    def tested(self) -> str:
        """Name the functions that the tests hold to one contract."""
        return tested.in_words(self.workshop.root)

    def functions(self) -> list[Function]:
        """Return what tables say of each activation function that has a page."""
        return tested.functions_in(self.workshop.root)


def fixed(value: float, digits: int) -> str:
    """Write a number with a fixed count of decimals: −0.2115."""
    return f"{value:,.{digits}f}".replace("-", "−").replace(",", " ")


def significant(value: float | str, digits: int) -> str:
    """Write a number with a count of significant digits: 4.25 × 10⁻¹⁸.

    An exact 0 is "0", and a word such as "none" stays what it is.
    """
    if value == 0 or isinstance(value, str):
        return str(value).removesuffix(".0")
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: "−∞"}.get(value, "NaN")
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    if -4 <= int(exponent) < 6:
        decimals = max(digits - 1 - int(exponent), 0)
        return fixed(float(f"{mantissa}e{exponent}"), decimals)
    power = str(int(exponent)).translate(SUPERSCRIPT)
    return f"{mantissa} × 10{power}".replace("-", "−")
