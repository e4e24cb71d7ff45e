"""A Markdown body in; HTML, blocks, headings, links out, with every mistake at its place.

Raw HTML is off, addresses follow an allow list, and the preset is `js-default`, whose nesting limit does not swallow
text in silence. `[^id]` of a source becomes a numbered link to it; other footnotes are Markdown's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from builder.nouns.lint.markdown_words import FOOTNOTE
from builder.nouns.problem import Problem
from builder.nouns.source.document import Document
from builder.nouns.source.source_file import SourceFile
from builder.stages.validate.body.blocks import blocks
from builder.stages.validate.body.html import RENDER_RULES, document_parts
from builder.stages.validate.body.otherwise import read_otherwise
from builder.stages.validate.body.settled import Settled
from builder.stages.validate.body.tables import know_cells
from builder.stages.validate.body.text import passages
from builder.stages.validate.body.weight import limited


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A parsed body: its document, the ids of the sources it cites, and its problems."""

    document: Document
    cited: frozenset[str]
    problems: tuple[Problem, ...]


def parse(file: SourceFile, body: str, first_line: int, numbers: Mapping[str, int] | None) -> Body:
    """The body of a file as a document, with its headings, links and citations.

    `body` is what stands below the front matter of `file`, and `first_line` the line of the file, from 1, on which it begins.
    `numbers` are the sources' numbers on the page by id, or None when the front matter could not be read and nothing can be said
    of citations. A source that is cited only in a stretch that `limited` takes out is cited all the same.

    Raises nothing: what is wrong is among the problems, and a link that may not stand has no address in the document.
    """
    light = limited(file, body, first_line)
    markdown = _parser()
    cited = {source for source in FOOTNOTE.findall(light.left_out) if source in (numbers or {})}
    env: dict[str, Any] = {"numbers": numbers or {}, "cited": cited}
    tokens = markdown.parse(light.body, env)
    lines = light.body.split("\n")
    doubts = read_otherwise(file, lines, first_line, tokens, env)
    settled = Settled(file, lines, first_line, numbers, problems=[*light.problems, *doubts])
    settled.over(tokens)
    document = Document(
        parts=document_parts(markdown, tokens, env),
        headings=tuple(settled.headings),
        links=tuple(settled.links),
        passages=tuple(passages(tokens)),
        blocks=blocks(tokens),
        has_table=any(token.type == "table_open" for token in tokens),
    )
    return Body(document=document, cited=frozenset(env["cited"]), problems=tuple(settled.problems))


@cache
def _parser() -> MarkdownIt:
    """The parser with exactly the rules we use. Making one is slow; it holds no state between texts."""
    markdown = MarkdownIt(
        "js-default", {"linkify": False, "typographer": False, "html": False, "tasklists": True, "alerts": True}
    )
    markdown.use(footnote_plugin, inline=False).use(deflist_plugin)
    markdown.inline.ruler.before("footnote_ref", "cite", _cite)
    markdown.core.ruler.push("know_cells", know_cells)
    markdown.disable(["html_block", "html_inline", "linkify", "replacements", "smartquotes"])  # off, but asked at every line
    # Every address becomes a token, so that the walk can report a forbidden one; none of those is ever rendered.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    for name, rule in RENDER_RULES.items():
        markdown.add_render_rule(name, rule)
    return markdown


def _cite(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 the parser's way
    """`[^id]`, when `id` is a source of the file."""
    if not state.src.startswith("[^", state.pos):
        return False
    match = FOOTNOTE.match(state.src, state.pos)
    if match is None or match[1] not in state.env["numbers"]:
        return False
    if not silent:
        state.pending = state.pending.rstrip(" ")  # a number stands close to its word; formatters put a blank between (rumdl)
        token = state.push("cite", "", 0)
        token.meta = {"id": match[1], "number": state.env["numbers"][match[1]]}
        state.env["cited"].add(match[1])
    state.pos = match.end()
    return True
