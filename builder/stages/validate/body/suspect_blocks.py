"""Tokens of a body in; warnings of lists, quotations, headings and code that its editor hardly meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.nouns.lint.markdown_words import FOOTNOTE
from builder.nouns.lint.raw_signs import ORDINAL, SENTENCE_END
from builder.stages.validate.body.suspect import Suspect, becomes, ends_fence, line_of
from builder.stages.validate.body.suspect_headings import bold, heading, numbered
from builder.stages.validate.body.suspect_lists import other_mark, run_together, two_marks
from builder.stages.validate.body.suspect_paragraphs import only_cited, only_number, unended
from builder.stages.validate.body.suspect_tables import row, table

_NOTED = re.compile(r"[\w.]\\?\*(?=[\s|.,)]|$)", re.MULTILINE)
_POINT = "et punkt i en liste"
SEPARATE = "et punkt for sig og ikke et underpunkt"
"""What a point becomes that is pushed in too little; so its number is another as well."""
_REMARK = re.compile(r"(?:note|noter|anm|bemærk|kilde|obs|inkl|ekskl|foreløbig|skøn|heraf|excl|incl)\w*\b", re.IGNORECASE)
"""How a note begins that is written with a star."""
_AMOUNT = re.compile(r"\d[\d.,]*(?:\s*(?:mio|mia|kr|pct|%|‰|t\.?kr|euro|procent)\.?)+(?:\s*kr\.?)?")
"""An amount and no word of what it is."""
_MARK = re.compile(r"[ >]*(?:[-+*]|\d{1,9}[.)])[ \t]+")
_MARKDOWN = re.compile(r"^#{2,6} \S|^\|? ?:?-{3,}:? ?\||\*\*\w[^*\n]*\*\*|\[[^\]\n]+\]\(https?:", re.MULTILINE)
_NARROW = 60
"""A line that is shorter, with the word that begins the next, was not broken for want of room."""


def _list(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A list that hardly is one: it goes on a sentence, or holds one point that begins as a date or an amount does."""
    yield from other_mark(lines, tokens, position)
    yield from run_together(lines, tokens, position)
    token = tokens[position]
    text = _first_text(tokens, position)
    before = tokens[position - 2] if position > 1 and tokens[position - 1].type == "paragraph_close" else None
    outer = token.level == 0
    goes_on = outer and before is not None and before.map is not None and before.map[1] == line_of(token) and not _ends(before)
    ordered = token.type == "ordered_list_open"
    alone = _points(tokens, position) == 1
    lonely = alone and (text[:1].islower() or int(token.attrGet("start") or 1) > 31 if ordered else outer and text[:1].isdigit())
    if ordered and (goes_on or lonely or ORDINAL.match(text)):
        start = token.attrGet("start") or 1
        instead = f"Sæt \\ foran punktummet: {start}\\. – eller begynd linjen med et ord, fx »Den«."
        yield Suspect("bliver-til", line_of(token), f"{start}{token.markup}", instead, _POINT)
    elif goes_on or lonely:
        instead = "Sæt en tom linje før en liste. Er det et fortegn, så skriv det med ord, eller sæt \\ foran."
        yield Suspect("bliver-til", line_of(token), f"{token.markup} {text}".split("\n", maxsplit=1)[0].rstrip(), instead, _POINT)
    elif outer and alone and tokens[position + 1].markup == "*":
        yield from _star(lines, tokens, position, text)
    elif not ordered:
        yield from _signed(lines, tokens, position)


def _star(lines: Sequence[str], tokens: Sequence[Token], position: int, text: str) -> Iterator[Suspect]:
    """One point with a star: a note below a table, or to a star in the text."""
    below = tokens[position - 1].type == "table_close"
    if below or _REMARK.match(text) or (_NOTED.search("\n".join(lines)) and not _other_stars(tokens, position)):
        instead = "Hører linjen til en stjerne i teksten, så skriv [^a] der og [^a]: foran linjen. Ellers skriv - i stedet for *."
        line = line_of(tokens[position])
        yield becomes(lines, line, instead, f"{_POINT} uden stjernen")


def _other_stars(tokens: Sequence[Token], position: int) -> bool:
    """Whether the editor's points bear stars elsewhere."""
    own = tokens[position + 1]
    return any(token.type == "list_item_open" and token.markup == "*" and token is not own for token in tokens)


def _signed(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """Points that are all amounts: their dashes are signs. A plus is one before any number."""
    first = tokens[position]
    texts = []
    for place in range(position + 1, len(tokens)):
        token = tokens[place]
        if token.level == first.level and token.nesting < 0:
            break
        if token.type == "list_item_open" and token.level == first.level + 1:
            texts.append((line_of(token), _first_text(tokens, place - 1), token.markup))
    amounts = all(_AMOUNT.fullmatch(text) for _, text, _ in texts)
    for line, text, mark in texts:
        if (mark == "+" and text[:1].isdigit()) or (amounts and mark in "+-"):
            instead = "Er det et fortegn, så skriv det med ord, eller sæt \\ foran. Ellers skriv, hvad tallet er."
            yield becomes(lines, line, instead, f"{_POINT} uden fortegnet")


def _item(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A point that holds nothing, one that begins as a date does, and one that is neither beside nor beneath the one before."""
    yield from two_marks(lines, tokens, position)
    token = tokens[position]
    line = line_of(token)
    if tokens[position + 1].type == "list_item_close":
        number = lines[line].strip(" >")
        other = f" Er det et tal, så sæt \\ foran tegnet: {number[:-1]}\\{number[-1]}" if number[:1].isdigit() else ""
        yield Suspect("bliver-til", line, number, f"Skriv punktets tekst, eller slet linjen.{other}", "et tomt punkt")
    before = tokens[position - 1]
    if before.type == "list_item_close":
        if token.markup in {".", ")"} and ORDINAL.match(_first_text(tokens, position)):
            written = lines[line].strip().split()[0]
            yield Suspect("bliver-til", line, written, f"Sæt \\ foran: {written[:-1]}\\{written[-1]}", _POINT)
        above = next(t for t in reversed(tokens[:position]) if t.type == "list_item_open" and t.level == token.level)
    else:
        two = position > 1 and tokens[position - 2].type in {"bullet_list_close", "ordered_list_close"}
        above = next((t for t in reversed(tokens[:position]) if t.type == "list_item_open"), token) if two else token
        above = above if _last_line(lines, line - 1) else token
    if _indent(lines[line]) > _indent(lines[line_of(above)]) and above.level == token.level:
        instead = (
            f"Er det et underpunkt, så ryk linjen {_beneath(lines[line_of(above)])} mellemrum ind; ellers lige under den før."
        )
        yield becomes(lines, line, instead, SEPARATE)


def _depth(line: str) -> int:
    """How many signs of a quotation a line begins with."""
    return line[: _indent(line)].count(">")


def _last_line(lines: Sequence[str], number: int) -> bool:
    return number >= 0 and bool(lines[number].strip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" >"))


def _beneath(line: str) -> int:
    """How many blanks a point needs to lie beneath the one that the line holds."""
    found = _MARK.match(line)
    return found.end() if found else 2


def _ends(token: Token) -> bool:
    return token.type == "inline" and token.content.rstrip().endswith(SENTENCE_END)


def _points(tokens: Sequence[Token], position: int) -> int:
    level, number = tokens[position].level, 0
    for token in tokens[position + 1 :]:
        if token.level == level and token.nesting < 0:
            return number
        number += token.level == level + 1 and token.type == "list_item_open"
    return number


def _first_text(tokens: Sequence[Token], position: int) -> str:
    """The text with which the block at `position` begins, empty when something else does."""
    for token in tokens[position + 1 : position + 5]:
        if token.type == "inline":
            return token.content
        if token.type not in {"list_item_open", "paragraph_open"}:
            break
    return ""


def _paragraph(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """Bold words on a line of their own, which look like a heading, and a line that goes on the point above it."""
    first, last = tokens[position].map or (0, 0)
    children = tokens[position + 1].children or ()
    yield from only_cited(lines, tokens, position)
    yield from only_number(lines, tokens, position)
    yield from unended(lines, tokens, position)
    if tokens[position].level == 0:
        if len(children) > 2 and children[0].type in {"strong_open", "em_open", "text"}:
            yield from bold(lines, tokens, position)
        yield from numbered(lines, tokens, position)
        if lines[first][:1] == " " and first:
            yield from _set_in(lines, tokens, position)
    if last - first > 1 and tokens[position - 1].type == "list_item_open" and tokens[position].level == 2:
        margin = _indent(lines[first])
        for number in range(first + 1, last):
            above, line = lines[number - 1].rstrip(), lines[number]
            fits = len(above) + len(line.split(maxsplit=1)[0]) < _NARROW
            if _indent(line) <= margin and line.lstrip()[:1].isupper() and (fits or above.endswith((".", "!", "?", ":"))):
                instead = "Sæt en tom linje før den. Hører den til punktet, så ryk den ind under punktets tekst."
                yield becomes(lines, number, instead, "en del af punktet før")
                return


def _set_in(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A paragraph that is pushed in below a point or a note, and too little to belong to it."""
    number = line_of(tokens[position])
    above = number - 1
    while above > 0 and (not lines[above].strip() or lines[above - 1].strip()):
        above -= 1
    listed = position > 0 and tokens[position - 1].type in {"bullet_list_close", "ordered_list_close"}
    if above + 1 >= number or not (listed or FOOTNOTE.match(lines[above])):
        return
    point = next((line for line in reversed(lines[:number]) if _MARK.match(line)), "")
    needed = 4 if FOOTNOTE.match(lines[above]) else _beneath(point)
    instead = f"Hører det til det over, så ryk det {needed} mellemrum ind; ellers slet mellemrummene foran."
    yield becomes(lines, number, instead, "et afsnit for sig")


def _quotation(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """An amount that is read as a quotation, and lines below one that nobody quoted."""
    first, last = tokens[position].map or (0, 0)
    text = _first_text(tokens, position)
    if re.match(r"[\d=<]", text):
        instead = "Skriv »over« eller »mindst« med ord, eller sæt \\ foran >."
        yield Suspect("bliver-til", first, lines[first][lines[first].find(">") :].rstrip(), instead, "et citat uden tegnet")
    stray = next((number for number in range(first, last) if lines[number].strip() and lines[number].lstrip()[0] != ">"), None)
    if tokens[position].level == 0 and stray is not None:
        instead = "Sæt > foran linjen, eller en tom linje før den."
        yield becomes(lines, stray, instead, "en del af citatet")
    depth = 1 + sum(token.nesting for token in tokens[:position] if token.type.startswith("blockquote_"))
    shallow = (n for n in range(first, last) if lines[n].strip(" >") and 0 < _depth(lines[n]) < depth)
    if (number := next(shallow, None)) is not None:
        instead = f"Sæt en linje med {'>' * (depth - 1)} før den; hører den til det inderste citat, så skriv {'>' * depth} foran."
        yield becomes(lines, number, instead, "en del af det inderste citat")


def _alert(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A box that holds nothing, for the lines below it lack their sign."""
    first, last = tokens[position].map or (0, 0)
    if last - first == 1 or not any(line.strip(" >") for line in lines[first + 1 : last]):
        yield becomes(lines, first, "Skriv > foran hver linje, der hører til boksen.", "en tom boks")


def _definition(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    written = lines[line_of(tokens[position])].strip()
    if written.startswith("~") or re.match(r":\s*\d", written):
        instead = "Skriv »ca.« i stedet for ~." if written.startswith("~") else "Skriv det på linjen før."
        yield becomes(lines, line_of(tokens[position]), instead, "en forklaring af linjen før")


def _fence(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """Code that nobody ends takes the rest of the page; Markdown in a block of code is shown with all its marks."""
    token = tokens[position]
    first, last = token.map or (0, 0)
    if last - 1 == first or not ends_fence(token, lines[last - 1]):
        instead = f"Sæt {token.markup} på en linje efter koden. Er det ikke kode, så slet linjen."
        yield becomes(lines, first, instead, "kode sammen med alt, hvad der følger,")
    elif token.info.strip().lower() in {"markdown", "md"} or (not token.info.strip() and _MARKDOWN.search(token.content)):
        instead = f"Slet linjen og {token.markup} efter teksten, så bliver den sat op som resten af siden."
        yield becomes(lines, first, instead, "kode med alle tegn")


def _rule(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """Underscores to write on, as forms have them."""
    number = line_of(tokens[position])
    if set(lines[number].strip(" >")) == {"_"}:
        instead = "Slet linjen; en side kan ikke udfyldes. Skal der være en streg, så skriv ---."
        yield Suspect("bliver-til", number, lines[number].strip(" >"), instead, "en streg på tværs")


def _code(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    token = tokens[position]
    instead = "Fjern mellemrummene foran linjen. Skal det være kode, så sæt ``` på linjerne før og efter."
    yield becomes(lines, line_of(token), instead, "kode")


BLOCKS = {
    "ordered_list_open": _list,
    "bullet_list_open": _list,
    "list_item_open": _item,
    "blockquote_open": _quotation,
    "dd_open": _definition,
    "alert_open": _alert,
    "paragraph_open": _paragraph,
    "table_open": table,
    "code_block": _code,
    "fence": _fence,
    "heading_open": heading,
    "hr": _rule,
    "tr_open": row,
}
