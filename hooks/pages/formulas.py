"""A Markdown extension: LaTeX formulas become MathML, without any script.

It takes what pymdownx.arithmatex finds between dollars; math-core translates it.
"""

import functools
import html
import re

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from math_core import LatexError, LatexToMathML

from hooks import problems

FOUND = re.compile(
    r'<(span|div) class="arithmatex">\\[(\[](.*?)\\[)\]]</\1>', re.DOTALL
)
INLINE = 'display="inline"'
BEFORE_A_MARK = re.compile(
    rf"(<math [^>]*{INLINE}>(?:(?!</math>).)*</math>)([,.;:?)]+)",
    re.DOTALL,
)
# the page's policy forbids styles in elements: a cell's side becomes a class
SIDE = re.compile(r'<mtd style="text-align: (left|right);[^"]*">')
STYLE = re.compile(r' style="[^"]*"')
# The prime of the font is raised already: it is no superscript.
LETTER = "<mi[^>]*>[^<]*</mi>|<mtext>[^<]*</mtext>"
NAME = f"{LETTER}|<mrow><mspace[^>]*/><mi>[^<]*</mi></mrow>"
PRIME = re.compile(rf"<msup>({NAME})<mo>([′″])</mo></msup>")
PRIME_AND_INDEX = re.compile(
    r"<msubsup>(<mi[^>]*>[^<]*</mi>)((?:(?!</?msubsup>).)*?)<mo>([′″])</mo></msubsup>"
)
translator = LatexToMathML()


@functools.cache
def to_mathml(tex: str, display: bool) -> str | None:
    """Translate a formula; return None if it is not LaTeX that math-core knows."""
    if r"\\[" in tex:  # math-core would print what is asked for
        return None
    try:
        mathml = translator.convert_with_local_state(tex, displaystyle=display)
    except LatexError:
        return None
    mathml = STYLE.sub("", SIDE.sub(r'<mtd class="\1">', mathml))
    mathml = mathml.replace("&ApplyFunction;", "\u2061")
    mathml = PRIME.sub(r"<mrow>\1<mo>\2</mo></mrow>", mathml)
    mathml = PRIME_AND_INDEX.sub(r"<msub><mrow>\1<mo>\3</mo></mrow>\2</msub>", mathml)
    source = html.escape(" ".join(tex.split()))
    if not display:
        return mathml.replace("<math", f'<math alttext="{source}" {INLINE}', 1)
    inside = mathml.partition(">")[2].removesuffix("</math>")
    row = f"<mrow>{inside}</mrow>"  # in which WebKit can centre it
    return f'<math alttext="{source}" display="block">{row}</math>'


class Formulas(Postprocessor):
    def run(self, text):
        return BEFORE_A_MARK.sub(
            r'<span class="nowrap">\1\2</span>', FOUND.sub(self.replace, text)
        )

    def replace(self, match):
        tex = html.unescape(match[2]).strip()
        mathml = to_mathml(tex.replace("−", "-"), match[1] == "div")
        if mathml is None:
            first = tex.splitlines()[0].strip()
            line = problems.line_of(first, problems.source_of(problems.page.file))
            message = f"this formula is not valid LaTeX; mend it: {tex}"
            return problems.report(message, line)
        if match[1] == "div":
            return f'<div class="formula">{mathml}</div>'
        return mathml


class FormulasExtension(Extension):
    def extendMarkdown(self, md):  # the name is Markdown's
        # after arithmatex and after raw HTML has been put back (priority 30)
        md.postprocessors.register(Formulas(md), "formulas", 5)
