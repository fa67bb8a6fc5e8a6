"""How often the search finds a page that answers: for the tests and `make bench`.

questions.jsonl has questions that people really asked: the title that they gave it,
the need in one sentence, and the sections of this site that answer it.
"""

import json
from pathlib import Path

QUESTIONS = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("questions.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
START = """async () => {
    const { Engine } = await import(new URL("assets/search/engine.js", location))
    const answer = await fetch(new URL("search/sections.json", location))
    const pages = await answer.json()
    const start = performance.now()
    window.engine = new Engine(pages)
    return performance.now() - start
}"""
ASK = """queries => queries.map(query =>
    engine.search(query).found.map(({ page, hits }) =>
        [page.address, ...hits.map(({ section }) => section.anchor)]))"""


def start(page, address):
    """Open the home page with a search engine in it; return milliseconds."""
    page.goto(address)
    return page.evaluate(START)


def ask(page, queries):
    """Return for each query what is found: [address, anchor, anchor, …] a page."""
    return page.evaluate(ASK, queries)


def rates(found, questions=QUESTIONS):
    """Return the shares answered by the first, first 3, first 5; mean 1/rank.

    found has for each question the addresses of the pages found, the best first.
    """
    ranks = []
    for addresses, question in zip(found, questions, strict=True):
        right = {answer.partition("#")[0] for answer in question["answers"]}
        places = [i for i, one in enumerate(addresses, 1) if one in right]
        ranks.append(min(places, default=float("inf")))
    first, three, five = (
        sum(rank <= most for rank in ranks) / len(ranks) for most in (1, 3, 5)
    )
    return first, three, five, sum(1 / rank for rank in ranks) / len(ranks)
