"""Values and words in, Danish out: dates, lists, plurals, and a sort key where æ, ø, å come last and Aa counts as Å.

Needs no locale, so every machine gives the same text. Long dates follow Dansk Sprognævn: »24. marts 2014«.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
"""The months from January, as they stand inside a sentence."""
SEASONS = {
    "forår": (3, "foråret"),
    "sommer": (6, "sommeren"),
    "efterår": (9, "efteråret"),
    "vinter": (12, "vinteren"),
}
"""A season as editors write it: its first month, from 1, and how a sentence says it. Winter is counted from December."""

ENDING_IN_A = ("agenda", "data", "ekstra", "firma", "klima", "skema", "tema")
"""First parts of compounds whose last a is no part of an å: »dataansvarlig« comes before »databehandler«. ICU does not know."""
_SEAM = re.compile(f"({'|'.join(ENDING_IN_A)})(?=a)")
_CLAUSE = re.compile(r"hv\w+ \S+ \S")
"""How a list's item begins that is a clause and no word: »hvad der skete siden«, but not »hvilke kommuner«."""
_WORD = 4
"""Letters of a unit that is a word, and no sign as »kr.«."""
_ORDER = {letter: rank for rank, letter in enumerate("0123456789abcdefghijklmnopqrstuvwxyzæøå", start=1)}
_ALIKE = {"ä": "æ", "ö": "ø", "ü": "y", "é": "e", "è": "e", "ë": "e"}
FOLDS = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "é": "e", "è": "e", "ß": "ss"}
FOLDS |= {"§": "paragraf ", "\u00a0": " "} | dict.fromkeys("\u2010\u2011–—\u2212", "-")
FOLDS |= {"½": " 1 2", "¼": " 1 4", "¾": " 3 4", "²": "2", "³": "3"}
"""How characters are typed without Danish keys; what is left outside ASCII loses its marks or falls away."""
_FOLDED = str.maketrans(FOLDS)
_PARTED = {code: " " for code in range(128) if not chr(code).isalnum()}


_SWAPPED = str.maketrans(",.", ".,")


def long_date(day: date) -> str:
    """The `day` in words: »21. november 2026«."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def month(day: date) -> str:
    """The month of the `day` in words: »november 2027«."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def count(number: int, one: str, many: str) -> str:
    """»1 case«, »2 cases«, »1.254 borgere«.

    `one` is the noun for 1, `many` for every other `number`, 0 included; thousands are parted by full stops.
    """
    return f"{thousands(number)} {one if number == 1 else many}"


def thousands(number: int) -> str:
    """A whole `number` with a full stop between thousands: »53.950«."""
    return f"{number:,}".replace(",", ".")


def decimal(number: Decimal) -> str:
    """A `number` as Danish writes it: »53.950«, »5,5«; no zeros after the last digit."""
    return f"{number.normalize():,f}".translate(_SWAPPED)


def joined(words: Sequence[str], last: str = "og") -> str:
    """»Ballerup, Egedal og Furesø«, and »varsel, og hvad der skete siden«: a clause has a comma before and behind it.

    `last` stands before the last of the `words`: »og«, »eller«. One word comes out as it is, none as an empty text.
    """
    if len(words) < 2:
        return "".join(words)
    comma = "," if any(map(_CLAUSE.match, words[-2:])) else ""
    return f"{', '.join(words[:-1])}{comma} {last} {words[-1]}"


def ended(text: str) -> str:
    """The `text` with one full stop at its end, whether it had none, one or several."""
    return f"{text.rstrip().rstrip('.')}."


def possessive(name: str) -> str:
    """The genitive of a `name`: »Ballerups«, »Aarhus'«, with an apostrophe after s, x and z."""
    return f"{name}'" if name[-1:] in "sxz" else f"{name}s"


def sentence(text: str) -> str:
    """The `text` with a capital first letter; the rest is untouched, and an empty text stays empty."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The `text` with a small first letter, as inside a sentence; the rest is untouched, and so is an abbreviation: »FLIS«."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def unsaid(unit: str, subject: str, *, joined: bool = False) -> str:
    """What a `unit` says that the `subject` beside it does not: »mio.« of »mio. brugere« where it is »Daglige brugere«.

    Only a whole word counts, the last before a comma or, of a unit of one word, the first, for search finds words; `joined`
    where search does not look, and the end of a compound counts too: »Medlemskommuner«. A sign as »kr.« always stands by its
    number.
    """
    *before, last = unit.split() or [""]
    words = re.split(r"[ -]", subject.partition(",")[0].lower())
    near = {words[-1], "" if before else words[0]}
    named = len(last) >= _WORD and any(word == last.lower() or (joined and word.endswith(last.lower())) for word in near)
    return " ".join(before) if named else unit


def counted(subject: str, unit: str, *, joined: bool = False) -> str:
    """The `subject` after a number and what is `unsaid` of its unit: »67 leverandører«, but »12 mio. kr. Årligt budget«."""
    goes_on = unsaid(unit, subject, joined=joined) != unit and not subject[1:2].isupper()
    return lowered(subject) if goes_on else sentence(subject)


def sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """A key that sorts `text` as a Danish index does: Aabenraa last with Å, spaces and other characters first.

    Two a's that meet where a compound is joined stay two: »Dataansvarlig« comes before »Databehandler«. Capitals do not count
    unless nothing else differs. What comes out is compared, and has no other use.
    """
    lowered = unicodedata.normalize("NFC", text).casefold()
    if "aa" in lowered:
        lowered = _SEAM.sub("\\1\0", lowered).replace("aa", "å").replace("\0", "")
    return tuple(_ORDER.get(_ALIKE.get(c, c), 0) for c in lowered), text


def folded(text: str) -> str:
    """The `text` in lower case and ASCII as Danes type it without Danish keys: æ→ae, ø→oe, å→aa.

    It may be longer or shorter than the text, so offsets in it are its own.
    """
    spelled = unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)
    return unicodedata.normalize("NFD", spelled).encode("ascii", "ignore").decode()


def slug(text: str, most: int | None = None) -> str:
    """The `text` as part of an address: »§ 60-fællesskab« becomes `paragraf-60-faellesskab`.

    Only a-z, 0-9 and hyphens between them; empty for a text without letters and digits. One longer than `most` characters ends
    with a whole word, or is cut where its first word is longer.
    """
    name = "-".join(folded(text).translate(_PARTED).split())
    return name if most is None or len(name) <= most else name[: most + 1].rpartition("-")[0] or name[:most]
