"""A Markdown extension: LaTeX formulas become MathML, without any script.

It takes what pymdownx.arithmatex finds between dollars and lets Pandoc
translate all formulas of a page at once.
"""

import functools
import html
import json
import re
import subprocess

import pypandoc
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from hooks import problems

FOUND = re.compile(
    r'<(span|div) class="arithmatex">\\[(\[](.*?)\\[)\]]</\1>', re.DOTALL
)
BEFORE_A_MARK = re.compile(
    r'(<math [^>]*display="inline">(?:(?!</math>).)*</math>)([,.;:?)]+)',
    re.DOTALL,
)
LEFT_TO_THE_PAGE = re.compile(
    r"<annotation.*?</annotation>|</?semantics>"
    r'| (?:style|xmlns)="[^"]*"| accent="true"(?=>[⏞⏟])',
    re.DOTALL,
)
ACCENT = re.compile(
    r'<mover>((?:(?!<mover>).)*?)<mo accent="true">([^<])</mo></mover>'
)
NAME = r"<mrow><mi[^>]*>[^<]*</mi><mo>&#8289;</mo></mrow>"  # log, tanh
FUNCTION = re.compile(  # log x, but neither log(x) nor the base of tanh²
    rf"(?<!<msup>)(?<!<msub>)(?<!<munder>)(?<!<msubsup>){NAME}(?!<mo[^>]*>\()"
)
# The prime of the font is raised already: it is no superscript.
PRIME = re.compile(
    rf"<msup>(<mi>[^<]*</mi>|<mtext[^>]*>[^<]*</mtext>|{NAME})"
    r"<mo>([′″])</mo></msup>"
)
PRIME_AND_INDEX = re.compile(
    r"<msubsup>(<mi>[^<]*</mi>)((?:(?!</?msubsup>).)*?)<mo>([′″])</mo></msubsup>"
)
SPACING = {"̂": "^", "̃": "~", "̄": "¯", "‾": "¯"}  # for combining characters
known = {}  # (display, tex) -> MathML


def to_mathml(formulas):
    """Translate pairs (display, tex); None stands for one that does not parse."""
    blocks = [
        {"t": "Para", "c": [{"t": "Math", "c": [{"t": kind}, tex]}]}
        for display, tex in formulas
        for kind in ["DisplayMath" if display else "InlineMath"]
    ]
    document = {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}
    command = [pandoc(), "--from=json", "--to=html", "--mathml", "--wrap=none"]
    answer = subprocess.run(
        command,
        input=json.dumps(document),
        capture_output=True,
        text=True,
        check=True,
    )
    paragraphs = re.findall(r"<p>(.*?)</p>", answer.stdout, re.DOTALL)
    return [
        tidy(mathml, tex) if mathml.startswith("<math") else None
        for mathml, (_, tex) in zip(paragraphs, formulas, strict=True)
    ]


@functools.cache
def pandoc():
    return pypandoc.get_pandoc_path()


def tidy(mathml, tex):
    """Leave to the style sheet what belongs there, and keep the source as text."""
    mathml = LEFT_TO_THE_PAGE.sub("", mathml)
    mathml = ACCENT.sub(accent, mathml)
    mathml = FUNCTION.sub(r'\g<0><mspace width="0.17em"/>', mathml)
    mathml = PRIME.sub(r"<mrow>\1<mo>\2</mo></mrow>", mathml)
    mathml = PRIME_AND_INDEX.sub(
        r"<msub><mrow>\1<mo>\3</mo></mrow>\2</msub>", mathml
    )
    source = html.escape(" ".join(tex.split()))
    return mathml.replace("<math ", f'<math alttext="{source}" ', 1)


def accent(match):
    """Write an accent such as a hat so that it keeps its size."""
    letter, sign = match.groups()
    sign = SPACING.get(sign, sign)
    return f'<mover accent="true">{letter}<mo stretchy="false">{sign}</mo></mover>'


class Formulas(Postprocessor):
    def run(self, text):
        found = {
            (tag == "div", html.unescape(tex).strip().replace("−", "-"))
            for tag, tex in FOUND.findall(text)
        }
        if new := sorted(found - known.keys()):
            known.update(zip(new, to_mathml(new), strict=True))
        return BEFORE_A_MARK.sub(
            r'<span class="nowrap">\1\2</span>', FOUND.sub(self.replace, text)
        )

    def replace(self, match):
        tex = html.unescape(match[2]).strip()
        mathml = known[match[1] == "div", tex.replace("−", "-")]
        if mathml is None:
            first = tex.splitlines()[0].strip()
            line = problems.line_of(
                first, problems.source_of(problems.page.file)
            )
            message = f"this formula is not valid LaTeX; mend it: {tex}"
            return problems.report(message, line)
        if match[1] == "div":
            return f'<div class="formula">{mathml}</div>'
        return mathml


class FormulasExtension(Extension):
    def extendMarkdown(self, md):  # the name is Markdown's
        # after arithmatex and after raw HTML has been put back (priority 30)
        md.postprocessors.register(Formulas(md), "formulas", 5)
