"""How pages get their computed parts: the entry point for mkdocs-macros.

events     what MkDocs calls while it builds; the only file that knows it
problems   wrong input is told to the author, with page and line
rebuild    what has not changed is not rendered again

pages/     while a page is made: text in, Markdown out
  words      what a page can ask for: program, figure, run and others
  overview   the pages of a section, with a sentence and minutes
  works      the works that footnotes cite, and on which pages
  tested     the activation functions, for tables and lists
  workshop   what programs and figures give, once per build and never stale
  worker     the process that runs and draws them
  drawing    a figure with its name, description and caption
  svg        a Matplotlib figure becomes an SVG element
  tools      the controls of figures that move, and what their scripts are told
  formulas   a LaTeX formula becomes MathML (a Markdown extension)
  labs       how mkdocs-jupyter executes the labs, and when anew
  cells      which cells of a lab run in the page
  notebook   a lab's cells and outputs become the text of a page

site/      when the site stands: a folder in, the folder finished
  finish     valid HTML, captions, security policy
  breaks     where a line may end
  styles     the style sheets, with what pages and scripts use
  font       the math font, cut down to what the formulas need
  search     what the search reads: the sections, and what readers ask of them
  plain_text the pages as Markdown, and llms.txt
  cards      the pictures that social networks show beside a link
  redirects  pages at old addresses
  runtime    Python for the reader's browser
  dates      dates that come from git
"""

import functools
import logging
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs_macros.errors import format_error

from hooks import problems
from hooks.pages.overview import overview
from hooks.pages.words import Words, fixed, significant
from hooks.pages.workshop import Workshop

workshop_of = functools.cache(Workshop)


def define_env(env):
    """Begin a build: give the pages their words and filters."""
    workshop = workshop_of(env.project_dir)
    workshop.begin_build()
    words = Words(workshop, env.conf["site_dir"])
    for word in ("program", "figure", "run", "work", "tested", "functions"):
        env.macro(getattr(words, word))
    docs = Path(env.conf["docs_dir"])
    env.macro(functools.partial(overview, docs, env.conf["nav"] or []), "overview")
    for name in (fixed, significant):
        env.filter(name)
    pages_log = logging.getLogger("mkdocs.structure.pages")
    others = [  # but for that of the build before
        one for one in pages_log.filters if not isinstance(one, problems.NameTheLine)
    ]
    pages_log.filters = [*others, problems.NameTheLine(env.conf["docs_dir"])]


def on_pre_page_macros(env):
    if env.markdown.startswith("---"):  # MkDocs would show it as text
        problems.report("the front matter is not valid YAML; quote what has a colon", 1)


@format_error.register(Exception)
@format_error.register(TemplateSyntaxError)
def _(error, markdown, page):
    """Say what is wrong in place of the page; the plugin logs it as well."""
    line = problems.template_line(error, markdown)
    return problems.located(str(error), line)
