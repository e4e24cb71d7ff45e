"""Which outside links of content and registers do not answer: `python -m ci.links content builder/registers`. Run weekly.

HEAD, then GET when a server will not have HEAD; one link at a time to a host, with a pause between; then a report in Danish
as Markdown, and nothing when all is well. A server that refuses robots (401, 403, 429) has not lost its page, so that is no
fault. `links-allowed.txt` names what else to leave alone. Standard library only, so that nothing is installed for it.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from itertools import groupby
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

ADDRESS = re.compile(r"https?://[^\s<>\"'`\]}|]+")
READ = frozenset({".md", ".yaml", ".csv"})
"""Endings of the files that pages are made of: cases and guides, registers and waves."""
AGENT = "Inspirationskatalog-linktjek/1 (ugentlig kontrol af kildelinks)"
TIMEOUT = 20
PAUSE = 1.0
HOSTS_AT_ONCE = 8
MOST_LINKS = 5000
MOST_ROWS = 300
ALIVE = frozenset({401, 403, 405, 406, 429, 503, 999})
"""Answers by which a server says »not to a robot« or »not just now«."""


def addresses(*folders: Path) -> dict[str, list[str]]:
    """Every outside address in the files of the `folders`, with the places it stands below its folder: `cases/x.md:12`."""
    places: dict[str, list[str]] = {}
    for folder in folders:
        for file in sorted(
            path for path in folder.rglob("*") if path.suffix in READ and path.is_file() and not path.is_symlink()
        ):
            for number, line in enumerate(file.read_text("utf-8", "replace").split("\n"), start=1):
                for found in ADDRESS.findall(line):
                    places.setdefault(_trimmed(found), []).append(f"{file.relative_to(folder).as_posix()}:{number}")
    return places


def dead(links: list[str], ask: Callable[[str], str], pause: float = PAUSE) -> dict[str, str]:
    """What is wrong with each address that does not answer; hosts are asked side by side, one host's links in turn."""

    def one_host(group: list[str]) -> list[tuple[str, str]]:
        answers = []
        for link in group:
            answers.append((link, ask(link)))
            time.sleep(pause)
        return answers

    by_host = [list(group) for _, group in groupby(sorted(links, key=_host), key=_host)]
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        return {link: fault for answers in pool.map(one_host, by_host) for link, fault in answers if fault}


def ask(link: str) -> str:
    """Empty when the address answers, else what came instead; asked twice before it counts."""
    return _try(link) and _try(link)


def report(faults: Mapping[str, str], places: Mapping[str, list[str]]) -> Iterator[str]:
    """The faults as a list in Markdown, with where to mend them."""
    if faults:
        yield f"{len(faults)} af {len(places)} links svarer ikke. Find en ny adresse, en arkiveret udgave eller en anden kilde."
        yield "Virker linket i en browser, så skriv det i `ci/links-allowed.txt`."
        yield ""
    for link in sorted(faults, key=lambda link: places[link])[:MOST_ROWS]:
        yield f"- `{link}`: {faults[link]} ({', '.join(f'`{place}`' for place in places[link][:5])})"
    if len(faults) > MOST_ROWS:
        yield f"- … og {len(faults) - MOST_ROWS} til"


def allowed(text: str) -> tuple[str, ...]:
    """The beginnings of addresses that are left alone; a `#` begins a remark."""
    return tuple(word for line in text.splitlines() if (word := line.partition("#")[0].strip()))


def _try(link: str) -> str:
    fault = ""
    for method in ("HEAD", "GET"):
        try:
            request = Request(_ascii(link), method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})  # noqa: S310 only http and https
            with urlopen(request, timeout=TIMEOUT):  # noqa: S310 as above
                return ""
        except HTTPError as error:
            fault = "" if error.code in ALIVE else f"svarer {error.code}"
        except (OSError, HTTPException, ValueError) as error:
            fault = f"svarer ikke ({type(error).__name__})"
        if not fault:
            return ""
    return fault


def _trimmed(link: str) -> str:
    """The address without the signs of the sentence around it; a bracket that the address itself opened stays."""
    link = link.rstrip(".,;:!?*_")
    while link.endswith(")") and link.count(")") > link.count("("):
        link = link[:-1].rstrip(".,;:!?*_")
    return link


def _host(link: str) -> str:
    return link.split("/")[2]


def _ascii(link: str) -> str:
    """The address as it goes over the wire; a host or path may be written with æøå."""
    parts = urlsplit(link)
    rest = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return f"{parts.scheme}://{parts.netloc.encode('idna').decode()}{quote(rest, safe='%/:=&?~+!$,;@()*[]')}"


def main(*folders: Path) -> None:
    """Prints the report."""
    exempt = allowed((Path(__file__).parent / "links-allowed.txt").read_text("utf-8"))
    places = {link: where for link, where in addresses(*folders).items() if not link.startswith(exempt)}
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in report(dead(list(places)[:MOST_LINKS], ask), places):
        print(line)  # noqa: T201 a command's answer


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit("usage: python -m ci.links FOLDER ...")
    main(*map(Path, sys.argv[1:]))
