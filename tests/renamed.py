"""What pages of the real content are called today, for tests that know one by name: its editor may rename it alone.

A test that looks for a page asks `slug_of` for its address and `title_of` for its heading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from builder.shell.settings import PROJECT

_FORMER = re.compile(r"^tidligere:((?: *\[[^]]*\])|(?:\n *- .*)+)", re.MULTILINE)
_TITLE = re.compile(r'^titel: *(?:"([^"]+)"|(.+))$', re.MULTILINE)
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slug_of(slug: str) -> str:
    """The name that a page of the content has today which is called `slug`, or was; `slug` itself when no page says that."""
    return _today().get(slug, slug)


@cache
def title_of(slug: str) -> str:
    """The title of the page that is called `slug`, or was; there must be one of that name."""
    (path,) = (PROJECT / "content").glob(f"*/{slug_of(slug)}.md")
    found = _TITLE.search(path.read_text("utf-8"))
    assert found
    return found[1] or found[2]


@cache
def _today() -> Mapping[str, str]:
    """Today's name of every page by each of its former ones."""
    files = sorted((PROJECT / "content").glob("*/*.md"))
    told = ((file.stem, _FORMER.search(file.read_text("utf-8"))) for file in files)
    return {former: stem for stem, found in told if found for former in _NAME.findall(found[1])}
