"""Danish grammar and order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

import pytest

from builder.nouns.language.danish import (
    ENDING_IN_A,
    count,
    counted,
    ended,
    joined,
    long_date,
    lowered,
    possessive,
    sentence,
    slug,
    sort_key,
    thousands,
    unsaid,
)
from builder.shell.settings import PROJECT


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2014, 3, 24), "24. marts 2014"),
        (date(2026, 1, 1), "1. januar 2026"),
        (date(1999, 12, 31), "31. december 1999"),
    ],
)
def test_a_long_date(day: date, said: str) -> None:
    """A day is said with a dot, the month's name in lower case, and the year."""
    assert long_date(day) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 cases"), (1, "1 case"), (2, "2 cases"), (1254, "1.254 cases"), (1_000_000, "1.000.000 cases")],
)
def test_a_count(number: int, said: str) -> None:
    """Only one is singular, and thousands have a dot."""
    assert count(number, "case", "cases") == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0"), (999, "999"), (53950, "53.950"), (6_000_000, "6.000.000"), (-1254, "-1.254")]
)
def test_thousands(number: int, said: str) -> None:
    """A dot stands between thousands."""
    assert thousands(number) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["Ballerup"], "Ballerup"),
        (["Ballerup", "Egedal"], "Ballerup og Egedal"),
        (("Ballerup", "Egedal", "Furesø"), "Ballerup, Egedal og Furesø"),
        (("varsel", "hvad der skete siden"), "varsel, og hvad der skete siden"),
        (("hvad striden var", "hvad der skete siden"), "hvad striden var, og hvad der skete siden"),
        (("hvornår det var slut", "varsel"), "hvornår det var slut, og varsel"),
        (("indgangspris", "hvilke kommuner"), "indgangspris og hvilke kommuner"),
    ],
)
def test_joined(words: Sequence[str], said: str) -> None:
    """A list has commas, and »og« before the last word; a clause in it has a comma, as Danish grammar has it."""
    assert joined(words) == said


def test_joined_by_another_word() -> None:
    """The last word may be joined by »eller«."""
    assert joined(["ja", "nej"], last="eller") == "ja eller nej"


@pytest.mark.parametrize(
    ("name", "said"), [("Ballerup", "Ballerups"), ("Aarhus", "Aarhus'"), ("Fanø", "Fanøs"), ("Metz", "Metz'"), ("Max", "Max'")]
)
def test_possessive(name: str, said: str) -> None:
    """The genitive adds s, or an apostrophe after s, x and z."""
    assert possessive(name) == said


@pytest.mark.parametrize(
    ("text", "said"), [("årsværk i alt", "Årsværk i alt"), ("KMD driver det", "KMD driver det"), ("", ""), ("ø", "Ø")]
)
def test_sentence(text: str, said: str) -> None:
    """A sentence begins with a capital; the rest stays as written."""
    assert sentence(text) == said


@pytest.mark.parametrize(("text", "said"), [("ukendt", "ukendt."), ("Ikke målt.", "Ikke målt."), ("kr. ", "kr.")])
def test_ended(text: str, said: str) -> None:
    """A text gets one full stop, not two."""
    assert ended(text) == said


def test_danish_order() -> None:
    """Æ, ø and å come last, Aa is Å, capitals and accents do not count, digits and signs come first."""
    wanted = [
        "§ 60",
        "3F",
        "albertslund",
        "Ballerup",
        "Éclair",
        "Esbjerg",
        "Odense",
        "Ærø",
        "Øst",
        "Östersund",
        "Aabenraa",
        "Århus",
    ]
    assert sorted(set(wanted), key=sort_key) == wanted


def test_two_sounds_are_two_letters() -> None:
    """Where a compound is joined, aa is no å: a reader looks for it among the words with a. In names it is one."""
    wanted = [
        "Dataadgang",
        "Dataansvarlig",
        "Databehandler",
        "Datatilsyn",
        "ekstraarbejde",
        "ekstraudgift",
        "Taastrup",
        "Aabenraa",
    ]
    assert sorted(set(wanted), key=sort_key) == wanted
    script = (PROJECT / "templates/assets/tools/appendix-blocks.js").read_text(encoding="utf-8")
    assert f"/({'|'.join(ENDING_IN_A)})(?=a)/gi" in script, "the appendix orders its words in the browser"


def test_order_does_not_see_how_a_letter_is_stored() -> None:
    """A letter written as two code points sorts as the same letter written as one."""
    assert sort_key("Årø")[0] == sort_key(unicodedata.normalize("NFD", "Årø"))[0]


def test_order_is_total() -> None:
    """Two texts that differ only in case have a fixed order, so that no build differs from the next."""
    assert sort_key("IT") != sort_key("it")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("§ 60-fællesskab", "paragraf-60-faellesskab"),
        ("Fælles løn i Østjylland!", "faelles-loen-i-oestjylland"),
        ("  Én, to & tre  ", "en-to-tre"),
        ("Æ", "ae"),
        ("---", ""),
        ("日本", ""),
        ("a_b.c/d", "a-b-c-d"),
        ("Fælles it 2016–2018", "faelles-it-2016-2018"),
        ("2016\u20112018 – 2020—2022", "2016-2018-2020-2022"),
        ("2½ år", "2-1-2-aar"),
        ("Over 100 m²", "over-100-m2"),
    ],
)
def test_slug(text: str, name: str) -> None:
    """A slug keeps letters and digits and puts one hyphen between words."""
    assert slug(text) == name


def test_a_slug_fits_an_address_whatever_the_text() -> None:
    """Every character of the first planes gives a slug of a-z, 0-9 and single hyphens, or nothing."""
    shape = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")
    wrong = [c for c in map(chr, range(0x3000)) if not shape.fullmatch(slug(f"x{c}y"))]
    assert wrong == []


FIGURES = (
    ("Leverandører", "leverandører", "", "leverandører"),
    ("Stiftende kommuner", "kommuner", "", "stiftende kommuner"),
    ("It-leverandører", "leverandører", "", "it-leverandører"),
    ("Kommuner, da fristen udløb", "kommuner", "", "kommuner, da fristen udløb"),
    ("Modtagere", "mio. modtagere", "mio.", "modtagere"),
    ("KOL-patienter", "patienter", "", "KOL-patienter"),
    ("Materielgårde", "gårde", "gårde", "Materielgårde"),
    ("budget i mio. kr.", "mio. kr.", "mio. kr.", "Budget i mio. kr."),
    ("Ansatte", "årsværk", "årsværk", "Ansatte"),
    ("Borgere i kommunerne", "borgere", "", "borgere i kommunerne"),
    ("Borgere i området", "mio. borgere", "mio. borgere", "Borgere i området"),
    ("Andel af borgere i kommunerne", "borgere", "borgere", "Andel af borgere i kommunerne"),
    ("Andel", "", "", "Andel"),
)
"""Subject and unit; what is told of the unit beside the subject; and the subject as it follows the number."""


@pytest.mark.parametrize(("subject", "unit", "beside", "after"), FIGURES)
def test_a_unit_that_the_subject_names_is_told_once(subject: str, unit: str, beside: str, after: str) -> None:
    """Words alone: a sign as »kr.« always stands by its number."""
    assert (unsaid(unit, subject), counted(subject, unit)) == (beside, after)


@pytest.mark.parametrize(
    ("subject", "unit", "told"),
    [
        ("Medlemskommuner", "kommuner", "medlemskommuner"),
        ("Hjertesvigtspatienter siden 2015", "patienter", "hjertesvigtspatienter siden 2015"),
        ("It-systemer gennemgået", "systemer", "systemer It-systemer gennemgået"),
        ("Daglige slutbrugere", "mio. brugere", "mio. daglige slutbrugere"),
    ],
)
def test_where_search_does_not_look_a_compound_tells_its_unit(subject: str, unit: str, told: str) -> None:
    """A comparison said »55 kommuner Medlemskommuner«."""
    assert f"{unsaid(unit, subject, joined=True)} {counted(subject, unit, joined=True)}".strip() == told


def test_an_abbreviation_keeps_its_capitals_inside_a_sentence() -> None:
    """»fLIS« is no word."""
    assert [lowered(text) for text in ("FLIS, årlig betaling", "Driften", "KL's råd", "")] == [
        "FLIS, årlig betaling",
        "driften",
        "KL's råd",
        "",
    ]
