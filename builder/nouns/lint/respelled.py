"""What people and other programs write for a date, an amount or an address, row by row, and how the catalogue writes it.

A row is a pattern in what Python and JavaScript read alike, and what stands in its place, `$1` for a group; the rows are gone
through in order, each on what the one before left. What comes out is only a suggestion, and none when it is no such value:
nothing is read by these rows. The form is given them, so that it suggests the same.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from builder.nouns.language import amounts, dates, phrases, spelling
from builder.nouns.language.amounts import QUALIFIERS
from builder.nouns.language.danish import MONTHS, sentence, slug
from builder.nouns.lint.addresses import passed_on
from builder.nouns.lint.markdown_words import LOCAL_ADDRESS, SAFE_ADDRESS, SOURCE_PATH
from builder.nouns.lint.respelled_addresses import ADDRESSES, LINKS

_ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NUMBERS = (
    "en|et|én|ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten",
    "femten", "seksten", "sytten", "atten", "nitten", "tyve",
)  # fmt: skip
_IN = r"(?<![a-zæøå0-9])"
_OUT = r"(?![a-zæøå])"
_GAP = r"[ .,/'’-]*"
_SHORT = r"(?:20|19)?[0-9]{2}"
_PART = "|".join((*dates.PARTS, "kvt"))


def _month(number: int) -> tuple[str, str]:
    """A month by its Danish or English name, or a beginning of either, becomes a mark with its number."""
    names = {name[:length] for name in (MONTHS[number - 1], _ENGLISH[number - 1]) for length in (3, 4, len(name))}
    ordered = "|".join(sorted(names, key=lambda name: (-len(name), name)))
    return rf"(?<![a-zæøå])(?:{ordered}){_OUT}\.?", f" m{number} "


def _weeks() -> Iterator[tuple[str, str]]:
    """A week that lies in one month whatever the year becomes that month; one at the turn of two may lie in either."""
    by_month: dict[int, list[int]] = {}
    for week in range(1, 53):
        mondays = [date.fromisocalendar(year, week, 1) for year in range(2000, 2028)]
        months = {day.month for monday in mondays for day in (monday, monday + timedelta(days=6))}
        if len(months) == 1:
            by_month.setdefault(months.pop(), []).append(week)
    for month, weeks in by_month.items():
        either = "|".join(f"0?{week}" for week in weeks)
        yield rf"^uge (?:{either}),?(?: i| /|/)? ?([12][0-9]{{3}})$", f"$1-{month:02}"
        yield rf"^([12][0-9]{{3}})[-, ]{{1,2}}(?:uge |w)(?:{either})$", f"$1-{month:02}"


_ABOUT = r"^(ca\. )?"
DATES: tuple[tuple[str, str], ...] = (
    (r"(?<=[0-9]) ?[\u2010-\u2015\u2212] ?(?=[0-9])", "-"),
    (r"^([0-9]{4})m([0-9]{2})$", "$1-$2"),
    (r"^(20[0-9]{2})(0[1-9]|1[0-2])$", "$1-$2"),
    (r"^([0-9]{4}-[0-9]{2})/([0-9]{2})$", "$1?$2"),
    (r"^(?:man|tirs|ons|tors|fre|lør|søn)dag,? ", ""),
    (r"(?<=[0-9])[.,;]$", ""),
    (r"^(.*[0-9]{4}),? kl\.? ?[0-9]{1,2}.*$", "$1"),
    (r"^(?:fy|b|r|budget|regnskab) ?(?=(?:19|20)[0-9]{2}$)", ""),
    (r"^([0-9]{4}) ?\((?:budget|regnskab|foreløbigt?|prognose|estimat)\)$", "$1"),
    (r"^(?:sidst )?(?:opdateret|offentliggjort|publiceret|udgivet|udkommet):? (?=[0-9])", ""),
    (r"^([0-9]{4}) ?(?:og frem(?:efter|over)?|ff\.?)$", "$1"),
    (r"^((?:1[3-9]|2[0-9])-[01][0-9])-(?=(?:0[0-9]|1[0-2])$)", "$1?"),
    (r"^(?:i løbet af|midt i|(?:tidligt|sent|sidst|først)(?: i| på året)?|år:?|(?:budget|regnskabs)år(?:et)?) (?=[0-9])", ""),
    (r"^mid(?:t|te)?-(?=[0-9])", ""),
    *_weeks(),
    (r"^(?:i )?([12][0-9]{2})0[’']?erne$", "$10-$19"),
    (r"^(?:i )?([4-9])0[’']?erne$", "19$10-19$19"),
    (r"^(?:i )?00[’']?erne$", "2000-2009"),
    (r"^(?:omkring |ved )?årsskiftet (?=[0-9])|^(?:skole|studie)året (?=[0-9])", ""),
    (r"^(?:(?:i|fra|siden|pr\.?) )?(?:den |d\. ?|d )?", ""),
    (r"^(?:primo|medio|ultimo|start(?:en)?(?: af)?|begyndelsen af|midten af|slut(?:ningen)?(?: af)?) ", ""),
    (r"^(?:ca\.?|cirka|circa|omkring|omkr\.?|omtrent|o\.|[~≈]) ?(?=[0-9a-zæøå])", "ca. "),
    (r"^ca\. (?:primo|medio|ultimo|midten af) ", "ca. "),
    (r"^(.*[0-9]) ?\((?:ca\.?|cirka|omkring)\)$", "ca. $1"),
    (r"^([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9]{2}:.*$", "$1"),
    *(_month(number) for number in range(1, 13)),
    (r"(?<=[0-9])(?:st|nd|rd|th)(?=[ ,])", ""),
    (r"  +", " "),
    (r"^ | $", ""),
    *(
        (rf"^m{last - months + 1} ?(?:[-–]|til|og) ?m{last} ({_SHORT})$", f"{last // months}. {word} y$1")
        for word, months in dates.PARTS.items()
        for last in range(months, 13, months)
    ),
    (rf"{_ABOUT} ?([0-9]{{1,2}}){_GAP}m([0-9]+){_GAP}({_SHORT})$", "$1y$4-$3-$2"),
    (rf"{_ABOUT} ?m([0-9]+) ?([0-9]{{1,2}}), ?({_SHORT})$", "$1y$4-$2-$3"),
    (rf"{_ABOUT} ?m([0-9]+){_GAP}({_SHORT})$", "$1y$3-$2"),
    (rf"{_ABOUT}([0-9]{{1,2}})(?: ?[/.-] ?| )([0-9]{{1,2}})(?: ?[/.-] ?| )({_SHORT})$", "$1y$4-$3-$2"),
    (rf"{_ABOUT}([0-9]{{1,2}}) ?[/.-] ?([0-9]{{4}})$", "$1$3-$2"),
    (rf"{_ABOUT}([0-9]{{4}})[-/.]([0-9]{{1,2}})(?:[-/.]([0-9]{{1,2}}))?$", "$1$2-$3-$4"),
    (r"^([0-9]{4})([01][0-9])([0-3][0-9])$", "$1-$2-$3"),
    (r"^([0-9]{4}) ?[-–]$", "$1"),
    (r"^(.*[0-9]) ?\?$", "$1"),
    (r"^(.*-[0-9]{1,2})-$", "$1"),
    (rf"{_ABOUT}20([0-2][0-9]) ?[-–/] ?([23][0-9])$", "$120$2-20$3"),
    (rf"{_ABOUT}20(0[0-9]|1[0-2]) ?[-–/] ?(1[3-9])$", "$120$2-20$3"),
    *((rf"{_ABOUT}201{year} ?[-–/] ?1([{year + 1}-9])$", f"$1201{year}-201$2") for year in range(3, 9)),
    (rf"{_ABOUT}([0-9]{{4}}) ?(?:[-–/]|til|og|eller) ?([0-9]{{4}})$", "$1$2-$3"),
    (r"(?<=[0-9.en] )halvdel(?:en)? (?:af )?(?=[0-9]{2})", "halvår "),
    (rf"{_IN}første (?={_PART})", "1. "),
    (rf"{_IN}and(?:et|en) (?={_PART})", "2. "),
    (rf"{_IN}tredje (?={_PART})", "3. "),
    (rf"{_IN}fjerde (?={_PART})", "4. "),
    (rf"{_ABOUT}(?:q|k|kv\.? ?)([1-4]){_GAP}({_SHORT})$", "$1$2. kvartal y$3"),
    (rf"{_ABOUT}({_SHORT}){_GAP}[qk]([1-4])$", "$1$3. kvartal y$2"),
    (rf"{_ABOUT}({_SHORT}),? ([1-4])\.? ?({'|'.join(dates.PARTS)})$", "$1$3. $4 y$2"),
    (rf"{_ABOUT}([1-4])\.? ?(?:kvartal|kvt|kv|quarter)\.?{_GAP}({_SHORT})$", "$1$2. kvartal y$3"),
    (rf"{_ABOUT}1\.? ?[-–] ?2\. kvartal ({_SHORT})$", "$11. halvår y$2"),
    (rf"{_ABOUT}3\.? ?[-–] ?4\. kvartal ({_SHORT})$", "$12. halvår y$2"),
    (rf"{_ABOUT}h([12]){_GAP}({_SHORT})$", "$1$2. halvår y$3"),
    (rf"{_ABOUT}([1-4])\.? ?({'|'.join(dates.PARTS)}){_GAP}({_SHORT})$", "$1$2. $3 y$4"),
    (rf"{_ABOUT}(forår|sommer|efterår|vinter)(?:et|en)?{_GAP}({_SHORT})(?:[/-][0-9]{{2,4}})?$", "$1$2 y$3"),
    (r"y([0-3][0-9])(?![0-9])", "20$1"),
    (r"y([4-9][0-9])(?![0-9])", "19$1"),
    (r"y(?=[0-9]{4})", ""),
    (r"-([0-9])(?![0-9])", "-0$1"),
)
"""Dates, in small letters; a month stands as `m3`, a year of which two digits may be missing as `y21` in between."""

AMOUNTS: tuple[tuple[str, str], ...] = (
    (r"^(et|en) (par|del|række|håndfuld|snes)(?![a-zæøå])", "$2 $1"),
    (r"^([0-9].*) \((?:ca\.?|cirka)\)$", "ca. $1"),
    (r"^(.*[0-9]) \(((?:mio|mia|t\.|kr)[^()0-9]*)\)$", "$1 $2"),
    (r"^(.*[0-9]) \([^()0-9]*\)$", "$1"),
    (r"[\u00a0\u202f]", " "),
    (r"^([0-9]{1,3}\.[0-9]{3}) ?[-–] ?([0-9]{1,3}) mio\.?$", "$1-$2.000.000"),
    (r"^1/2$", "0,5"),
    *(("^" + word.replace(".", r"\.") + " ", f"{word} ") for word in QUALIFIERS),
    (r"^((?:ca\. )?[^.,]*[0-9]),([0-9]{3}),([0-9]{3})(?![0-9.,])", "$1.$2.$3"),
    (r"(?<=[0-9]),000(?![0-9])", ".000"),
    (r" i (?:19|20)[0-9]{2}$", ""),
    (r" ?\[[0-9]+\]$", ""),
    (r"(?<=[0-9])[.,;*]+$", ""),
    (r"^(?:i alt|ialt|samlet|præcis) (?=[0-9])", ""),
    (r"^minus ?(?=[0-9])", "-"),
    (r"^mindst ([0-9.,]+) og højst (?=[0-9])", "$1-"),
    (r"^(t\. ?kr|tkr|mio\. ?kr|mio|mia)\.? ?(?=[0-9])(.*)$", "$2 $1."),
    (r"^(.*?)(?:kr\.?|dkk) ?(?=[0-9])(.*)$", "$1$2 kr."),
    (r"^(.*?)(?:eur|€) ?(?=[0-9])(.*)$", "$1$2 euro"),
    (r"[.,][-–]+(?![0-9])", ""),
    (rf"{_IN}(?:en|et) halvt?{_OUT}", "0,5"),
    *((rf"{_IN}(?:{word}){_OUT}", str(number)) for number, word in enumerate(_NUMBERS, start=1)),
    (rf"{_IN}halvanden{_OUT}", "1,5"),
    (r"^(?:cirka|circa|ca\.?|omtrent|[~≈]) ?(?=[0-9½])", "ca. "),
    (r"^(?:>=|≥|minimum|min\.?|mindst) ?(?=[0-9½])", "mindst "),
    (r"^(?:<=|≤|maksimalt|maksimum|maks\.?|max\.?|højst) ?(?=[0-9½])", "højst "),
    (r"^> ?", "over "),
    (r"^< ?", "under "),
    (r"^\+ ?", ""),
    (r"^[–—] ?(?=[0-9])", "-"),
    (r"^([0-9.,]+) ?\+$", "mindst $1"),
    (r"^([0-9.,]+) (?:ca\.?|cirka)$", "ca. $1"),
    (r"^op imod (?=[0-9])|^op mod (?=[0-9])", "op til "),
    (r"^(?:mellem|fra) (?=[0-9])", ""),
    (r"(?<=[0-9])(?: ?(?:%|pct\.?|procent))? ?(?:-|–|—|til|og|à|a) ?(?=[0-9])", "-"),
    (r"(?<=[0-9]) ?½", ",5"),
    (r"½", "0,5"),
    (r"(?<=[0-9])[ '’](?=[0-9]{3}(?![0-9]))", "."),
    (r"^([^.,0-9]*(?:ca\. )?[0-9]{1,3}),([0-9]{3})\.([0-9]{1,2})(?![0-9])", "$1.$2,$3"),
    (r"^((?:ca\. )?[^.,]*[0-9])\.([0-9]{1,2})(?![0-9.])", "$1,$2"),
)
"""Amounts; what stands behind the last digit is left alone, for it is the unit."""
UNIT = re.compile("(.*[0-9]) ?((?:[A-Za-zÆØÅæøå%€][^0-9]*)?)")
"""An amount and its unit, which may be empty: the groups of a whole text."""

SERIAL = re.compile("[34][0-9]{4}")
"""A day as spreadsheets count it."""
DAY = re.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
"""What has the shape of a day or a month, also where there is none such."""

_MANY = "(?=[ .]*[må])"
LENGTHS: tuple[tuple[str, str], ...] = (
    (r"^(?:et|ét) halvt år$|^halvårlig(?:t|vis)$|^hvert halve år$", "6 måneder"),
    (r"^(?:halvandet|1 ?½|1,5) år$", "18 måneder"),
    (r"^(?:2 ?½|2,5) år$", "30 måneder"),
    (r"^½ år$|^26 uger$", "6 måneder"),
    (r"^52 uger$", "12 måneder"),
    (r"^årligt?$|^hvert år$|^(?:en|én|1) gang om året$", "12 måneder"),
    (r"^kvartals?vist?$|^hvert kvartal$", "3 måneder"),
    *((rf"^(?:{word}){_MANY}", str(number)) for number, word in enumerate(_NUMBERS, start=1)),
    (r"^(?:ca\.?|om|efter) (?=[0-9])", ""),
    (r"^([1-9][0-9]{0,2}) *(?:m|md|mdr|mån|månede?r?|months?)\.?$", "$1 måneder"),
    (r"^([1-9][0-9]{0,2}) *(?:år|aar|years?)\.?$", "$1 år"),
    (r"^([1-9][0-9]?)$", "$1 måneder"),
    (r"^1 måneder$", "1 måned"),
)
"""Lengths of time."""

RESPELLED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "dates": DATES,
    "amounts": AMOUNTS,
    "addresses": ADDRESSES,
    "links": LINKS,
    "lengths": LENGTHS,
}
"""The rows by the name that the form asks for."""


def respelled(name: str, text: str) -> str:
    """The `text` by the rows of that `name`, with single spaces; raises `KeyError` for a name that is not there."""
    said = " ".join(text.strip()[:LONGEST].split(" "))
    for pattern, instead in _rows(name):
        said = pattern.sub(instead, said)
    return said


LONGEST = 300
"""Few values are longer; the rest of a longer text is not looked at."""


@cache
def _rows(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(pattern, re.IGNORECASE), re.sub(r"\$(\d)", r"\\g<\1>", instead)) for pattern, instead in RESPELLED[name]
    )


def counted_day(number: int) -> date:
    """The day that spreadsheets count as this `number`. Raises `OverflowError` for one that no calendar has."""
    return date(1899, 12, 30) + timedelta(days=number)


def date_hint(text: str) -> str:
    """What helps when `text` is no date: the date it must be, or why it cannot be one, in Danish; empty when neither is known.

    Raises nothing, whatever the text.
    """
    if SERIAL.fullmatch(text):
        return phrases.did_you_mean([counted_day(int(text)).isoformat()])
    meant = respelled("dates", text.lower())
    if (found := dates.parse(meant)) and not found.undated:
        return phrases.did_you_mean([meant])
    shape = DAY.fullmatch(meant)
    year, month, day = (int(part or 0) for part in shape.groups()) if shape else (0, 0, 0)
    if month > len(MONTHS):
        return phrases.MONTHS
    if month and day and year >= dates.FIRST_YEAR:
        return phrases.DAYS.format(month=sentence(MONTHS[month - 1]), year=year, days=monthrange(year, month)[1])
    return ""


def amount_hint(text: str, *, alone: bool = False) -> str:
    """What helps when `text` is no amount: the amount that it holds, and where its unit belongs; empty when it holds none.

    `alone` is true where no field for a unit stands beside. Raises nothing, whatever the text.
    """
    parts = UNIT.fullmatch(respelled("amounts", text))
    if not parts or not amounts.parse(parts[1]):
        return ""
    return ((phrases.BARE if alone else phrases.UNIT).format(unit=parts[2]) if parts[2] else "") + phrases.did_you_mean(
        [parts[1]]
    )


def length_hint(text: str) -> str:
    """What helps when `text` is no length of time: the one that it holds; empty when it holds none. Raises nothing."""
    meant = respelled("lengths", text)
    return phrases.did_you_mean([meant]) if spelling.LENGTH.fullmatch(meant) else ""


def address_hint(text: str) -> str:
    """What helps when `text` is no address of the web: the address that it holds; empty when it holds none. Raises nothing."""
    meant = respelled("addresses", text)
    if hint := passed_on(meant):
        return hint
    return phrases.did_you_mean([meant]) if spelling.WEB_ADDRESS.fullmatch(meant) else ""


NAMED = re.compile(r"^((?:\.{1,2}/)*(?:[a-z]+/)?)([^/#:]+)\.md(#.*)?$", re.IGNORECASE)
"""The way to a file of the catalogue, its name and its anchor, however the name is written."""


def link_hint(target: str) -> str:
    """What helps when a link's `target` leads nowhere: what was meant; empty when nothing can be said. Raises nothing."""
    if LOCAL_ADDRESS.match(target):
        return phrases.ON_DISK
    meant = NAMED.sub(lambda match: f"{match[1]}{slug(match[2])}.md{match[3] or ''}", respelled("links", target))
    leads = SAFE_ADDRESS.match(meant) or SOURCE_PATH.fullmatch(meant.partition("#")[0])
    return phrases.did_you_mean([meant]) if leads else ""
