"""How well search finds what readers mean: `python -m bench.search --queries FILE --corpus FILE|site`.

The index is the one that a build makes, and the queries run through the scripts of the search page in Chromium, from disk.
Stock Pagefind over the same texts stands beside ours. The last line is `recall@5=0.xx mrr=0.xx`.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, sync_playwright

from bench.cost import cost
from builder.nouns.edition import Edition
from builder.nouns.entry import Entry, Passage
from builder.shell.build import inspect
from builder.shell.registers import read_registers
from builder.shell.settings import PROJECT, Settings, site, today
from builder.stages.data import tables
from builder.stages.derive import derive
from builder.stages.index import index
from builder.stages.index.pack import pack
from builder.stages.index.service import run
from builder.stages.index.staging import staged
from builder.stages.pages import pages
from tests.browser import chromium

QUERIES = Path(__file__).with_name("queries.yaml")
_SHOWN = 10
OURS = """async (question) => {
  const { hits, near } = await catalogueSearch.find(question);
  return Promise.all(hits.concat(near).slice(0, 10).map(async (hit) => (await hit.data()).url));
}"""
STOCK = """async (question) => {
  window.stock = window.stock || catalogueSearch.pagefind(new URL("stock/", location.href), { noWorker: true });
  const { results } = await (await window.stock).search(question);
  return Promise.all(results.slice(0, 10).map(async (hit) => (await hit.data()).url));
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question of a reader and the pages that answer it; its kind is the beginning of its id."""

    id: str
    text: str
    expected: tuple[str, ...]

    @property
    def kind(self) -> str:
        """»tastefejl« of »tastefejl-07«."""
        return self.id.rpartition("-")[0]


@dataclass(frozen=True, slots=True)
class Score:
    """How well one question was answered."""

    recall: float
    rank: float


def main() -> None:
    """Reads the arguments, asks every question of both engines, prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES, help="a file like bench/queries.yaml")
    parser.add_argument("--corpus", default="site", help="a file with invented pages, or »site« for the real content")
    parser.add_argument("--misses", action="store_true", help="also print what was found instead")
    parser.add_argument("--cost", type=int, nargs="*", metavar="PAGES", help="bytes and milliseconds instead, for so many cases")
    given = parser.parse_args()
    if given.cost is not None:
        cost(given.cost or (60, 1000, 10_000))
        return
    queries = read_queries(given.queries)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        found = site_entries() if given.corpus == "site" else corpus(Path(given.corpus))
        prepare(found, root)
        with browser_page(root) as page:
            ours = {query: ask(page, OURS, query.text) for query in queries}
            stock = {query: ask(page, STOCK, query.text) for query in queries}
    report(ours, stock, misses=given.misses)


def read_queries(path: Path) -> tuple[Query, ...]:
    """The questions of a file."""
    rows = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)["queries"]  # noqa: S506 the base loader builds only text
    return tuple(Query(id=row["id"], text=row["query"], expected=tuple(row["expected"])) for row in rows)


def corpus(path: Path) -> list[Entry]:
    """The pages of a file, as documents."""
    rows = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)["corpus"]  # noqa: S506 the base loader builds only text
    return [_entry(row) for row in rows]


def _entry(row: Mapping[str, Any]) -> Entry:
    facts = (row.get("form", ""), *row.get("emne", ()), *row.get("kommuner", ()), row.get("region", ""))
    facets = ((name, tuple(row.get(name, ()))) for name in ("emne", "kommuner"))
    return Entry(
        path=f"{row['slug']}.html",
        title=row["title"],
        kind=row["type"],
        passages=tuple(_passages(row["body"])),
        fields=" · ".join(filter(None, (row["type"], *facts))),
        facets=tuple((name, values) for name, values in facets if values),
    )


def _passages(body: str) -> Iterator[Passage]:
    for number, block in enumerate(filter(str.strip, body.split("\n\n"))):
        if block.startswith("## "):
            yield Passage(text=block[3:], level=2, anchor=f"a{number}")
        else:
            yield Passage(text=block)


def site_entries() -> list[Entry]:
    """What search knows of the real content."""
    day = today()
    content, templates = PROJECT / "content", PROJECT / "templates"
    found = inspect(Settings(content=content, out=PROJECT / "site", templates=templates, site=site(""), today=day)).catalogue
    made = pages(found, derive(found, day), tables(found), Edition(day=day, fingerprint=""))
    return [entry for page in made for entry in page.entries]


def prepare(found: Sequence[Entry], root: Path, *, stock: bool = True) -> None:
    """Our index in `root`, stock Pagefind's in `root/stock` if it is wanted, and a page that loads the search scripts."""
    files = {file.path: file.data for file in index(found, read_registers(PROJECT / "content").registers.lexicon).files}
    if stock:
        theirs = run((staged(entry), _plain(entry)) for entry in found)
        files |= {f"stock/pagefind/{path}": data for path, data in theirs.items()}
        files |= {f"stock/offline/{name}": text.encode() for name, text in pack(theirs).items()}
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    shutil.copytree(PROJECT / "templates" / "assets", root / "assets", dirs_exist_ok=True)
    scripts = "".join(f'<script src="assets/{name}.js"></script>' for name in ("query", "engine"))
    (root / "bench.html").write_text(f'<!doctype html><html lang="da"><meta charset="utf-8">{scripts}</html>', "utf-8")


def _plain(entry: Entry) -> str:
    """The page as Pagefind's own guide would have it."""
    text = "".join(
        f"<h{p.level} id='{escape(p.anchor)}'>{escape(p.text)}</h{p.level}>" if p.level else f"<p>{escape(p.text)}</p>"
        for p in entry.passages
    )
    return (
        f'<!doctype html><html lang="da"><meta charset="utf-8"><title>{escape(entry.title)}</title>'
        f"<main data-pagefind-body><h1>{escape(entry.title)}</h1><p>{escape(entry.fields)}</p>{text}</main></html>"
    )


@contextmanager
def browser_page(root: Path) -> Iterator[Page]:
    """The page with the search scripts, opened from disk."""
    path = chromium.find()
    if path is None:
        raise SystemExit("no Chromium: run »python -m tests.browser.chromium«")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto((root / "bench.html").as_uri())
        page.evaluate("() => { catalogueSearch.open(new URL('./', location.href)); }")
        yield page
        browser.close()


def ask(page: Page, how: str, question: str) -> tuple[str, ...]:
    """The pages found, best first, as the files of questions name them."""
    return tuple(dict.fromkeys(named(url) for url in page.evaluate(how, question)))


def named(url: str) -> str:
    """`/kommuner/soroe.html` is `kommuner/soroe`; an entry of the glossary is `ordliste#soroe`."""
    path, mark, anchor = url.lstrip("/").partition("#")
    return path.removesuffix(".html") + mark + anchor


def score(found: Sequence[str], expected: Sequence[str]) -> Score:
    """The share of the expected among the first five, and one over the rank of the first of them."""
    wanted = set(expected)
    first = next((rank for rank, page in enumerate(found, start=1) if _is(page, wanted)), 0)
    hits = sum(_is(page, wanted) for page in found[:5])
    return Score(min(1.0, hits / min(5, len(wanted))), 1 / first if first else 0.0)


def _is(page: str, wanted: set[str]) -> bool:
    """Whether a page is expected; `ordliste` stands for any of its words, and `kommuner` for `kommuner/index`."""
    return page in wanted or page.partition("#")[0] in wanted or page.removesuffix("/index") in wanted


def report(ours: Mapping[Query, Sequence[str]], stock: Mapping[Query, Sequence[str]], *, misses: bool) -> None:
    """Prints recall@5 and MRR by kind, stock beside ours, and on the last line ours over all."""
    tables = {"stock": stock, "ours": ours}
    scores = {name: {q: score(found, q.expected) for q, found in table.items()} for name, table in tables.items()}
    kinds: dict[str, list[Query]] = {}
    for query in ours:
        kinds.setdefault(query.kind, []).append(query)
    print(f"{'kind':18}{'number':>7}{'stock recall@5':>16}{'mrr':>6}{'ours recall@5':>16}{'mrr':>6}")  # noqa: T201 a command's answer
    for kind, queries in [*kinds.items(), ("all", list(ours))]:
        row = [mean(scores[name][q] for q in queries) for name in ("stock", "ours")]
        print(f"{kind:18}{len(queries):>7}" + "".join(f"{r.recall:>16.2f}{r.rank:>6.2f}" for r in row))  # noqa: T201
    if misses:
        for query in (q for q, s in scores["ours"].items() if s != Score(1.0, 1.0)):
            expected, found = ", ".join(query.expected), ", ".join(ours[query][:5])
            print(f"{query.id}: »{query.text}« expected {expected}; found {found or 'nothing'}")  # noqa: T201
    total = mean(scores["ours"].values())
    print(f"recall@5={total.recall:.2f} mrr={total.rank:.2f}")  # noqa: T201


def mean(scores: Iterable[Score]) -> Score:
    """The average of both numbers."""
    found = list(scores)
    return Score(sum(s.recall for s in found) / len(found), sum(s.rank for s in found) / len(found)) if found else Score(0.0, 0.0)


if __name__ == "__main__":
    main()
