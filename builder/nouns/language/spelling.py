"""How single values of front matter are written: names, lengths of time, addresses, yes and no.

Dates and numbers have their own modules.
"""

from __future__ import annotations

import re

from builder.nouns.language.charsets import LAST

IDENTIFIER = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
"""A name for use in a file or an address; also a file's name without its ending."""

PAGE_NAME = re.compile(r"(?:.*/)?([^/?#]+?)(?:\.html?|\.md|#).*")
"""An address that holds the name of a page, which is the group: »cases/faelles-vagt.html«."""

MONTHS_OF = {"måned": 1, "måneder": 1, "år": 12}
"""Units of a length of time and how many months each is."""
LENGTH = re.compile(rf"([1-9][0-9]{{0,2}}) ({'|'.join(sorted(MONTHS_OF, key=len, reverse=True))})")
"""A length of time: a number from 1 to 999, a space and a unit, which are the groups."""

# Characters that a browser reads as one of / ? # @ : in the name of a host.
_MISLEADING = r"\u2047-\u2049\u2100\u2101\u2105\u2106\u2a74\ufe13\ufe16\ufe55\ufe56\ufe5f\ufe6b\uff03\uff0f\uff1a\uff1f\uff20"
WEB_ADDRESS = re.compile(
    rf"https?://(?=[^/?#]*\.)(?![^/?#]*(?:\.\.|,))[^/?#\s\\<>\x22\u2026\[\]{_MISLEADING}]+(?:[/?#][^\s\\<>\x22\u2026]*)?(?<!\.\.\.)",
    re.IGNORECASE,
)
"""A whole address with http or https and a host of several parts; one that ends in … was cut off."""

_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
SITE_ADDRESS = re.compile(
    rf"https?://{_LABEL}(?:\.{_LABEL})*(?::([0-9]{{1,5}}))?(?:/[a-z0-9._~%!$&'()*+,;=:@-]+)*/?", re.IGNORECASE
)
"""Where a site may lie: http or https, a host in ASCII, perhaps a port, which is the group, and a path; no user or query."""

ALL_OF_THEM = re.compile("(?:alle|samtlige|flere|mange|nogle|andre|oevrige|resten|diverse)(?![a-z0-9_])")
"""How a text begins, folded, that means a group of municipalities."""
BETWEEN = re.compile("([,;/&+]| og | samt | and | [–-] (?=[A-ZÆØÅ]))")
"""What parts several words that somebody wrote as one; the group keeps it, for a name may hold it too."""
APART = re.compile(r"(?:[^a-z0-9-]|(?<![a-z0-9-])(?:og|samt|(?:(?:s|pp?)\. ?|side )[0-9]+(?:-[0-9]+)?)(?![a-z0-9-]))+")
"""What stands between and around the ids of sources, in small letters, that somebody wrote as one text: »[^k1] og k2, s. 4«."""
WHO = re.compile("^(?:kommunerne|kommuner|kommune|regionskommunen|(?:byrådet|kommunalbestyrelsen) i):? ", re.IGNORECASE)
"""What may stand before the name of a municipality, or before several."""
_OFFICE = r" +[Bb]yråds?| +[Kk]ommunalbestyrelse| +[Kk]ommunes +[a-zæøå-]+"
BESIDE = re.compile(rf"(?: *\([^()]*\)| *[*†]+| +[–-] +(?![A-ZÆØÅ]).*| +m\. ?(?:fl|v)\.?|{_OFFICE}){LAST}")
"""What may stand behind the name of a municipality: its part in it, a note, that there are others, which council or office."""

ENDINGS = re.compile(rf"(?:\.(?:md|markdown|mdown|mkd|txt))+{LAST}", re.IGNORECASE)
"""How the name of a page's file may end, whoever saved it; ours end in .md alone."""

YES_NO = {"ja": True, "nej": False}
"""What yes and no are called, in small letters."""
UNKNOWN = re.compile(
    r"ukendt|udateret|uvist?|uoplyst|u\.? ?å\.?|(?:uden|ingen) dato|(?:ikke|ej) (?:kendt|oplyst|angivet)|ved ikke"
    r"|n/?a\.?|[?–—-]+|\.{3}|…",
    re.IGNORECASE,
)
"""What is written in place of a value that nobody knows."""
STILL = re.compile(r"nu|i dag|stadig|fortsat|løbende|igangværende", re.IGNORECASE)
"""What is written for an end that has not come."""
NOTHING = ("", "~", "null")
"""Texts that are no value: the empty one, and YAML's words for nothing."""
