"""What a change moves: pages, lists and numbers of a site before and after, as values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from builder.nouns.derived.freshness import ALL
from builder.nouns.language.danish import sort_key
from builder.nouns.model import MEASURED
from ci.site import Page, read_site

MUNICIPALITIES = "kommuner/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One side: the files of `content/` by path, the pages of `site/`, and the cases of its open data."""

    files: dict[str, bytes]
    pages: dict[str, Page]
    cases: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChange:
    """A page that reads otherwise than before. `own` says that its file is part of the change, `derived` that it has none."""

    path: str
    title: str
    kind: str
    own: bool
    derived: bool
    gone: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """A list that other pages come onto or leave, with how many it held and holds."""

    path: str
    title: str
    before: int
    after: int
    joined: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberChange:
    """A count or sum that is another than before."""

    label: str
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Everything a change moves. `unseen` counts pages that differ only where nobody reads: style, menu, markup."""

    pages: tuple[PageChange, ...]
    lists: tuple[ListChange, ...]
    numbers: tuple[NumberChange, ...]
    without_page: tuple[str, ...]
    unseen: int


def read_tree(root: Path) -> Tree:
    """A folder that holds `content/` and the `site/` built from it."""
    content, data = root / "content", root / "site" / "data" / "cases.json"
    files = {file.relative_to(content).as_posix(): file.read_bytes() for file in _files(content)}
    cases = json.loads(data.read_bytes())["cases"] if data.is_file() else []
    return Tree(files=files, pages=read_site(root / "site"), cases=cases)


def compare(before: Tree, after: Tree) -> Changes:
    """What differs between two trees."""
    touched = {name for name in before.files | after.files if before.files.get(name) != after.files.get(name)}
    differing = [p for p in before.pages | after.pages if _seen(before.pages.get(p)) != _seen(after.pages.get(p))]
    pages = [_page_change(before.pages.get(path), after.pages.get(path), touched) for path in differing]
    shown = {page.source for page in (*before.pages.values(), *after.pages.values())}
    both = before.pages.keys() & after.pages.keys()
    return Changes(
        pages=tuple(sorted(pages, key=lambda page: (not page.own, sort_key(page.title), page.path))),
        lists=tuple(sorted(_lists(before.pages, after.pages), key=lambda found: (found.path.count("/"), found.path))),
        numbers=tuple(_numbers(before, after)),
        without_page=tuple(sorted(name for name in touched & after.files.keys() if name.endswith(".md") and name not in shown)),
        unseen=sum(before.pages[p].data != after.pages[p].data for p in both) - len(both & set(differing)),
    )


def _files(content: Path) -> list[Path]:
    """The ordinary files of a content folder; a link in a foreign change is not followed."""
    return [path for path in content.rglob("*") if path.is_file() and not path.is_symlink()]


def _seen(page: Page | None) -> object:
    return page and (page.title, page.lines, page.links)


def _page_change(before: Page | None, after: Page | None, touched: set[str]) -> PageChange:
    page = after or before
    assert page is not None  # noqa: S101 a path stands on at least one side
    old, new = (before.lines if before else ()), (after.lines if after else ())
    gone, come = _difference(old, new) if before and after else ((), ())
    return PageChange(
        path=page.path,
        title=page.title,
        kind="ændret" if before and after else "ny" if after else "fjernet",
        own=page.source in touched,
        derived=not page.source,
        gone=gone,
        new=come,
    )


def _difference(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines that are gone and the lines that are new, each in the order of its page."""
    steps = [step for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if step[0] != "equal"]
    gone = (line for _, start, end, _, _ in steps for line in old[start:end])
    return tuple(gone), tuple(line for _, _, _, start, end in steps for line in new[start:end])


def _lists(before: dict[str, Page], after: dict[str, Page]) -> list[ListChange]:
    titles = {path: page.title for path, page in (before | after).items() if page.source}
    found = []
    for path, page in (before | after).items():
        if page.source or path == "404.html":
            continue
        old, new = (side[path].links & titles.keys() if path in side else frozenset() for side in (before, after))
        if old != new:
            joined, left = (tuple(sorted((titles[p] for p in paths), key=sort_key)) for paths in (new - old, old - new))
            found.append(ListChange(path=path, title=page.title, before=len(old), after=len(new), joined=joined, left=left))
    return found


def _numbers(before: Tree, after: Tree) -> list[NumberChange]:
    old, new = _counted(before), _counted(after)
    return [NumberChange(label=k, before=old[k], after=new[k]) for k in old if old[k] != new[k]]


def _codes(member: dict[str, Any] | None) -> list[str] | None:
    """The municipality that a partner is, or those of the group; None for all 98.

    Before there were groups, a partner without a municipality was all 98.
    """
    if not member:
        return None
    if "gruppe" not in member:
        return [str(member["kode"])]
    return None if len(member["koder"]) == ALL else list(member["koder"])


def _members(case: dict[str, Any]) -> set[str]:
    """The municipalities that a case is counted under, as the site does: each once, whatever became of case and membership.

    A case of all 98 is counted under none of them, and one that is only named takes no part.
    """
    found = [_codes(partner.get("kommune")) for partner in case.get("partnere", ())]
    return set() if None in found else {code for codes in found for code in codes or ()}


def _counted(tree: Tree) -> dict[str, int]:
    """The counts and sums that stand on pages or that a reader would ask for."""
    folders = [page.source.partition("/")[0] for page in tree.pages.values()]
    partners = [code for case in tree.cases for code in _members(case)]
    gains = [gain for case in tree.cases for gain in case.get("gevinster", ())]
    return {
        "Cases": folders.count("cases"),
        "Vejledninger": folders.count("guides"),
        "Initiativer": folders.count("initiatives"),
        "Undersøgelser": folders.count("surveys"),
        "Kommuner med i mindst én case": len(set(partners)),
        "Kommuners deltagelser i alt": len(partners),
        "Lovede gevinster": sum("lovet" in gain for gain in gains),
        "Målte gevinster": sum(gain.get("maalt", {}).get("grundlag") == MEASURED for gain in gains),
        "Tal om størrelse, økonomi og indgangspris": sum(
            len(case.get(key, ())) for case in tree.cases for key in ("stoerrelse", "oekonomi", "indgangspris")
        ),
        "Kilder": sum(len(case.get("kilder", ())) for case in tree.cases),
        "Sider i alt": len(tree.pages),
    }
