"""What readers are told in the same words in several files: whoever rewords it in one is told of the others.

`alike.txt` has a line for each: the words, and the files that say them. Where a second place can be spared, spare it; where it
cannot, it stands there. `python -m tests.test_alike` writes the file anew.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from builder.shell.settings import PROJECT

ALIKE = PROJECT / "tests" / "alike.txt"
FOLDERS = ("builder/nouns/derived", "builder/nouns/model", "builder/nouns/tools", "builder/nouns/site", "builder/nouns/waves",
    "builder/stages/book", "builder/stages/data", "builder/stages/derive", "builder/stages/office", "builder/stages/pages",
    "builder/stages/waves", "templates",
)  # fmt: skip
"""Where what readers see is written. Messages to editors stand in `rules/` and `phrases.py`, and help in `tables/`."""
SHORTEST = 10
"""Characters of words that are looked for; of shorter ones too many mean several things."""
_TOLD = re.compile(r"[»(]?(?!if |for |button )[A-ZÆØÅa-zæøå][\wæøåÆØÅ »«,.;:()–-]*")
_MARKUP = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(?:script|style).*?</(?:script|style)>|<[^>]*>", re.DOTALL)
_QUOTED = re.compile(r'"([^"\n\\]+)"')
_SCRIPTS = re.compile(r'"([^"\n\\]+)"|[`}]([^`${}\n]+)(?=`|\$\{)')


def said() -> dict[str, tuple[str, ...]]:
    """The words that two files or more have, and those files, sorted."""
    found: dict[str, set[str]] = {}
    for folder in FOLDERS:
        for path in sorted((PROJECT / folder).rglob("*")):
            for words in _texts(path):
                text = _bare(words)
                if len(text) >= SHORTEST and " " in text and _TOLD.fullmatch(text):
                    found.setdefault(text, set()).add(path.relative_to(PROJECT).as_posix())
    return {text: tuple(sorted(files)) for text, files in sorted(found.items()) if len(files) > 1 and _is_read(text, files)}


def _is_read(text: str, files: set[str]) -> bool:
    """Whether it is no class of a style sheet, which only scripts name and which has no capital and no Danish letter."""
    return any(not file.endswith(".js") for file in files) or re.search("^[A-ZÆØÅ»(]|[æøå]", text) is not None


def _bare(words: str) -> str:
    return " ".join(words.split()).strip(" .,:;").removesuffix(" (")


def _texts(path: Path) -> Iterator[str]:
    if path.suffix == ".py":
        yield from _of_module(ast.parse(path.read_text("utf-8")))
    elif path.suffix == ".html":
        text = path.read_text("utf-8")
        yield from (unescape(part) for part in _MARKUP.sub("\0", text).split("\0"))
        yield from (word for part in re.findall(r"\{[{%].*?[}%]\}", text, re.DOTALL) for word in _QUOTED.findall(part))
    elif path.suffix == ".js":
        yield from (one or other for one, other in _SCRIPTS.findall(path.read_text("utf-8")))


def _of_module(module: ast.Module) -> Iterator[str]:
    """Every text of a module that is no docstring."""
    notes = {id(one.value) for one in ast.walk(module) if isinstance(one, ast.Expr)}
    for one in ast.walk(module):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in notes:
            yield one.value


def _kept() -> dict[str, tuple[str, ...]]:
    rows = (line.split(" | ") for line in ALIKE.read_text("utf-8").splitlines())
    return {text: tuple(files.split()) for text, files in rows}


def test_what_is_told_alike_in_several_files_is_reworded_in_all() -> None:
    """Words that one file no longer has, and another still has, are told with the others."""
    kept, now = _kept(), said()
    left = {text: [file for file in files if file in now.get(text, ()) or _has(file, text)] for text, files in kept.items()}
    other = {text: files for text, files in left.items() if 0 < len(files) < len(kept[text])}
    assert other == {}, "these files still say it; is that meant, `python -m tests.test_alike` writes alike.txt anew"


def test_what_is_told_alike_is_written_down() -> None:
    """Words that come to stand in a second file: name them once, or write them down; those that are gone from all are taken out."""
    kept, now = _kept(), said()
    assert {text: files for text, files in now.items() if not set(files) <= set(kept.get(text, ()))} == {}
    assert kept.keys() - now.keys() == set()


def _has(file: str, text: str) -> bool:
    path = PROJECT / file
    return path.exists() and text in map(_bare, _texts(path))


if __name__ == "__main__":
    ALIKE.write_text("".join(f"{text} | {' '.join(files)}\n" for text, files in said().items()), "utf-8")
