"""»Mødeudgaven«: the whole catalogue as one HTML file that asks for nothing, with search, filters and print."""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.nouns.site import urls
from builder.nouns.site.budgets import LARGEST
from builder.nouns.site.site import OutputFile
from builder.stages.editions.frames import MEETING
from builder.stages.editions.inline import library, policy, script, style
from builder.stages.editions.links import Links, data_address
from builder.stages.editions.made import EditionError, Made
from builder.stages.editions.pack import PackedPage, packed, page, scripts, sheets, shown

_NEEDED = (urls.HOME, urls.SEARCH, urls.NOT_FOUND, "offline/core.js", "offline/words.js", "offline/cases.js")
_OTHERS = ("pagefind/", "assets/edition/", "assets/keep/worker.js", urls.WORKER)
"""Scripts that no page of the file runs: the search index for servers, the editions' own, and what keeps a site on a device."""
_SHOWN = 5


def meeting(made: Made) -> OutputFile:
    """The one file, of the finished site `made`; the pages in it are those of the site, with their links led to one another.

    Raises `EditionError` when the search index or a page is missing, when a link leads nowhere, and when the file is larger than
    `LARGEST`.
    """
    files = {file.path: file.data for file in made.files}
    if missing := [path for path in _NEEDED if path not in files]:
        raise EditionError(f"mødeudgaven kan ikke laves: siden mangler {', '.join(missing)}. Byg den med søgning.")
    trees = shown(made.files)
    links = Links(files, trees.keys(), made.site.url)
    pages = [page(path, tree, links) for path, tree in sorted(trees.items())]
    if links.lost:
        raise EditionError(f"mødeudgaven kan ikke laves: links fører ingen steder hen: {'; '.join(links.lost[:_SHOWN])}")
    text = _whole(LexborHTMLParser(made.frames[MEETING].data), pages, links)
    data = text.encode()
    if len(data) > LARGEST:
        raise EditionError(
            f"mødeudgaven fylder {_megabytes(len(data))} MB, og den må højst fylde {_megabytes(LARGEST)}. "
            "Gør billeder mindre, eller brug zip-filen."
        )
    return OutputFile(made.named("html"), data)


def _whole(frame: LexborHTMLParser, pages: list[PackedPage], links: Links) -> str:
    """The drawn `frame` with everything in it: first the policy, then the styles, last the pages and the scripts."""
    # The sheets of pages first, in the order in which pages ask for them; meeting.js switches them on and off by their names.
    files, named = links.files, dict.fromkeys(path for page in pages for path in page.sheets)
    styles = {path: style(path, files) for path in (*named, *sheets(MEETING, frame, links))}
    own = [script(files[path].decode()) for path in scripts(MEETING, frame, links)]
    run = [library(_library(files)), *own]
    for charset in frame.css("meta[charset]"):
        charset.decompose()
    for icon in frame.css('link[rel="icon"]'):
        icon.attrs["href"] = data_address("icon.svg", files[urls.asset("icon.svg")])
    sheet = {path: f' data-sheet="{path}"' for path in named}
    held = "".join(f"<style{sheet.get(path, '')}>{text}</style>\n" for path, text in styles.items())
    begun = "".join(f"<script>{text}</script>\n" for text in run)
    pack = f'<script type="text/plain" id="pack">{packed(pages, {path: files[path] for path in links.taken})}</script>\n'
    # Nothing but the charset may stand before the policy that it is to be read by.
    head = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy(run, styles.values())}">\n'
    return (
        f'<!doctype html>\n<html lang="da">\n<head>\n{head}{_inside(frame.head)}{held}</head>\n'
        f"<body>{_inside(frame.body)}{pack}{begun}</body>\n</html>\n"
    )


def _inside(node: LexborNode | None) -> str:
    return (node.inner_html if node else "") or ""


def _library(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: files[path] for path in sorted(files) if path.endswith(".js") and not path.startswith(_OTHERS)}


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")
