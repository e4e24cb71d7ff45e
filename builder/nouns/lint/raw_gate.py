"""Where a text may hold a raw sign: a quick look, so that the slow one of `raw_signs` is spared for most of it.

Every row of `raw_signs` and `left_behind` has something of what is looked for here, or it is never found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.nouns.lint.raw_sign import MONTHS

_LETTERS = "a-zæøåA-ZÆØÅ"
_SIGNS = (
    r"\[\]{}|\u00a0\u00ad\t;_^\\$%¹⁰⁴-⁹\ue000-\uf8ff•‣◦▪●·"
    r"\u0370-\u04ff\u2011†‡¶¬´`\u20e3【☐☑☒✓✔✗✘｜│┃┌┐└┘├┤╔╗╚╝║"
)
"""Each of these is enough."""
_OPENS = (
    r"[^\w\n»«\"'(§\ufffc]|\"[^\"\n]*\"[,;]|\d+[.)]|1 |o |h\d\.|(?:im|ex)port\s|[a-zA-Z]{1,4}[.)]|Side \d|Lad mig "
    r"|Sig (?:endelig )?til, |Jeg håber|Hvis du |Vil du have|Skal jeg |Fra: |(?:Med )?[Vv]enlig hilsen|Mvh|Som "
    r"|(?:Naturligvis|Selvfølgelig|Klart)!|Her er |Sendt fra|Hentet fra|Sent from|Få Outlook|Læs (?:mere|op)$|Del på |Udskriv$"
    r"|(?:Certainly|Sure|Of course|Absolutely)[!,]|Here(?:['’]s| is) |I hope |Let me |Would you |(?:Hej|Kære) "
    r"|(?:Figur|Billede|Foto|Illustration|Diagram) \d|Tilbage til |(?:Gå|Spring) til |Accept[eé]r |Skip to "
    r"|Vi bruger cookies|Denne (?:hjemme)?side bruger "
)
"""How a line begins that may be one."""
_AFTER_COMMON = (
    (".", r"\.\.|(?<=[a-zæøå]\.)\d{1,2}(?:\s|$)"),
    (",", rf"[,{_LETTERS}]|(?<=[a-zæøå],)\d{{1,2}}(?:\s|$)|(?<=\d,)\d{{3}}[,.]\d"),
    ("\n", _OPENS),
    ("-", rf"-|(?:{MONTHS})|(?<=(?:{MONTHS})-)\d\d"),
)
"""A sign that is met again and again, and what must stand behind it."""
_AFTER = (
    ("'", "'"),
    ("+", r"\+"),
    (":", "[:=~*a-z]"),
    ("=", "[:=~*A-ZÆØÅ]"),
    ("~", r"[:=~*]|(?<=\w~)|(?=[^\s~\d])"),
    ("*", r"[:=~*]|(?<!\S\*)"),
    ("²³", rf"(?<=[.,;:)»].)|(?<=[{_LETTERS}]{{4}}.)"),
    ("§", r"(?<=\w§)|[ \t\u00a0][^\W\d]"),
    ("#", "[A-Z#]"),
    ("?", r"\?"),
    ("…", r" ?(?:kr|mio|mia|pct|\d|…)"),
    ("@", "[A-ZÆØÅ]"),
    ("<", "[<%]"),
    (">", ">"),
    ("&", "[#A-Za-z]"),
    ("E", r"(?<=\dE)[+-]|rror!"),
    ("F", "ejl! |IX[M]E"),
    ("K", "lik "),
    ("C", "lick "),
    ("T", "ap |O[D]O|BD|JEK"),
    ("L", "orem"),
    ("X", "X"),
    ("x", "x"),
    ("H", "YPERL|USK"),
    ("M", "ERGEF"),
    ("P", "AGER"),
    ("N", "UMPA"),
    ("I", "NCLUDEP"),
    ("D", "OCPR"),
)
"""A sign, or one of several, that is seldom met, and what must stand behind it."""


def _set_of(rows: Iterable[tuple[str, str]]) -> str:
    return re.escape("".join(sign for sign, _ in rows))


def _either(rows: Iterable[tuple[str, str]]) -> str:
    return "|".join(f"(?<=[{re.escape(sign)}])(?={after})" for sign, after in rows)


# It begins with one character of one set, to which `re` skips fast. Most that it meets are common ones: those are asked about
# nothing else, for each of the others would be tried in vain.
_PLACES = re.compile(
    f"[{_SIGNS}{_set_of(_AFTER_COMMON)}{_set_of(_AFTER)}]"
    f"(?:{_either(_AFTER_COMMON)}|(?<![{_set_of(_AFTER_COMMON)}])(?:(?<=[{_SIGNS}])|{_either(_AFTER)}))",
    re.MULTILINE,
)
# Each of the following begins with letters or signs of its own, to which `re` skips: as one pattern they take many times as long.
_REFERRED = (
    *(re.compile(rf"{word} \d") for word in ("figur", "tabel", "bilag", "afsnit", "kapitel")),
    *(re.compile(rf"{word} (?<=[Ss]e {word} )") for word in ("figur", "billede", "billedet")),
)
"""What refers to another part of the document that a text was copied from."""
_DIVIDED = re.compile(r"- (?<=[a-zæøå]- )[a-zæøå]")
_TO_SELF = (
    re.compile(r"\((?:[Hh]usk|[Tt]jek|[Ss]pørg|OBS|NB|[Mm]angler|[Kk]ilde m|[Ss]kal)"),
    re.compile(r"OBS[!:](?<=\bOBS.)"),
    re.compile(r"NB[!:](?<=\bNB.)"),
    re.compile("dobbelttjek"),
    re.compile(r" lige (?:(?<=\b[Ss]kal lige )|(?<=\b[Hh]usk lige )|(?<=\b[Tt]jek lige )|(?<=\b[Ss]pørg lige ))"),
)
"""What people write to themselves."""
_APART, _CITED = re.compile(" [a-zæøå] [a-zæøå] [a-zæøå] "), re.compile(r"turn\d")
_PATTERNS = (_PLACES, _APART, _CITED, _DIVIDED, *_REFERRED, *_TO_SELF)


def places(text: str) -> Iterator[int]:
    """Where in the `text` raw signs may stand, each line of which begins behind a line feed; in no order."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield match.end() - 1
