"""Tokens of a body in; warnings of headings that are none, that nothing follows, or that only look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.nouns.abbreviations import SHOUTED
from builder.nouns.language import phrases
from builder.stages.validate.body.suspect import FIELD, Suspect, becomes, line_of

_LONGEST_HEADING = 60
_ABOVE_TEXT = frozenset({"paragraph_open", "bullet_list_open", "ordered_list_open", "table_open", "dl_open"})
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.? ([A-ZÆØÅ][^\n.!?:]{2,60})")
_STOP = re.compile(r"[:;,]$|(?<!\w)(?!(?:inkl|ekskl|vedr|corp)\.)\w{4,}\.$", re.IGNORECASE)
"""How a heading ends that is a sentence, or stands before one; a short word with a full stop is an abbreviation."""
_GOES_ON = re.compile(r"[a-zæøå]+(?:[ ,;]|[.!?]?$)")
"""How a line begins that goes on another: with a small word, neither a name (eBoks, borger.dk) nor a compound (it-drift)."""
UNDERLINED = "en overskrift"
"""What a line becomes that a line of signs stands below."""
_BOLD = "fed tekst"
_LOOKS: dict[tuple[str, ...], str] = {
    ("strong_open", "text", "strong_close"): _BOLD,
    ("em_open", "text", "em_close"): "kursiv tekst",
}
"""What a line of such marks becomes, which its editor took for a heading."""


def bold(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """Bold or slanting words on a line of their own, or before the lines that they stand above."""
    children = [child for child in tokens[position + 1].children or () if child.type != "text" or child.content]
    kinds = [child.type for child in children]
    look = _LOOKS.get(tuple(kinds[:3]))
    if look is None or len(children[1].content) > _LONGEST_HEADING:
        return
    words = children[1].content.rstrip()
    alone = kinds[3:] == [] or (len(children) == 4 and children[3].content.strip() == ":")
    after = tokens[position + 3].type if position + 3 < len(tokens) else ""
    above_text = alone and after in _ABOVE_TEXT
    below = kinds[3:4] == ["softbreak"] and words[-1:] != ":" and look == _BOLD
    if not words.endswith((".", "!", "?", "…", "«", "»", ",", ")")) and (above_text or below):
        line = line_of(tokens[position])
        instead = f"Er det en overskrift, så skriv ### {words.rstrip(':')} på en linje for sig. Ellers skriv en hel sætning."
        yield becomes(lines, line, instead, f"{look} og ikke en overskrift")


def numbered(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A number of a section and its words on a line of their own, as a document has them whose headings were lost."""
    found = _SECTION.fullmatch(tokens[position + 1].content)
    after = tokens[position + 3].type if position + 3 < len(tokens) else ""
    if found and after in _ABOVE_TEXT:
        line = line_of(tokens[position])
        instead = f"Er det en overskrift, så skriv ### {found[1]}. Ellers skriv en hel sætning."
        yield becomes(lines, line, instead, "et almindeligt afsnit og ikke en overskrift")


def heading(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A heading without words, one that a line below makes of a sentence, and one that stands where none should."""
    number = line_of(tokens[position])
    if not tokens[position + 1].content.strip():
        instead = "Skriv overskriftens ord, eller slet linjen."
        yield becomes(lines, number, instead, "en tom overskrift")
    if SHOUTED.fullmatch(lines[number].strip()):
        instead = "Skriv den som i en sætning; kun forkortelser har store bogstaver."
        yield Suspect("raa-tegn", number, lines[number].strip(" #"), instead)
    if _STOP.search(tokens[position + 1].content):
        instead = "Slet det sidste tegn; en overskrift er ingen sætning."
        yield becomes(lines, number, instead, "en overskrift, der slutter som en sætning")
    below = lines[number + 1] if number + 1 < len(lines) else ""
    if tokens[position].markup[0] == "#" and _GOES_ON.match(below):
        instead = "Skriv hele overskriften på én linje, eller sæt en tom linje under den."
        yield becomes(lines, number + 1, instead, "et afsnit under overskriften")
    yield from _underlined(lines, tokens, position)
    yield from _alone(lines, tokens, position)


def _alone(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A heading within a point, and one that no text follows."""
    token = tokens[position]
    number = line_of(token)
    follows = next((one for one in tokens[position + 3 :] if one.type not in {"footnote_block_open", "hr"}), None)
    is_last = follows is None or (follows.type == "heading_open" and follows.tag <= token.tag) or follows.type == "footnote_open"
    if token.level and tokens[position - 1].type == "list_item_open":
        instead = "Slet tegnet foran #, og sæt en tom linje før og efter overskriften."
        yield becomes(lines, number, instead, "en overskrift inde i en liste")
    elif is_last and not token.level and token.markup[0] == "#" and tokens[position + 1].content.strip():
        instead = "Skriv afsnittet under den, eller slet den. Hører den til den næste, så giv den færre #."
        yield becomes(lines, number, instead, "en overskrift uden tekst")
    if not token.level and tokens[position + 1].content in _above(tokens, position):
        instead = "Giv den en overskrift for sig, eller saml de to afsnit."
        yield becomes(lines, number, instead, "den anden overskrift af samme navn")


def _above(tokens: Sequence[Token], position: int) -> Iterator[str]:
    """The headings of the same level above this one, within the same heading."""
    for before in range(position - 1, -1, -1):
        if tokens[before].type == "heading_open" and tokens[before].tag < tokens[position].tag:
            return
        if tokens[before].type == "heading_open" and tokens[before].tag == tokens[position].tag:
            yield tokens[before + 1].content


def _underlined(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    token = tokens[position]
    if token.markup.startswith("#"):
        return
    if field := FIELD.match(tokens[position + 1].content):
        yield Suspect("raa-tegn", line_of(token), field[0].strip(), phrases.BELOW_HEAD.format(key=field[1]))
    else:
        instead = "Skriv ## foran en overskrift; ellers sæt en tom linje før stregen."
        yield becomes(lines, line_of(token), instead, UNDERLINED)
