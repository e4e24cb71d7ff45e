"""Values that can be read and are hardly what their field asks for, row by row: why, and what to write. Our own collection.

A row is told as a warning of the code »felt-tvivl«: nothing is changed, and what is meant may stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.nouns.language.charsets import BEGIN, END
from builder.nouns.language.danish import MONTHS
from builder.nouns.lazy import LazyPattern


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt about texts whose keys on the way to them are one of `fields`: what they look like, `why`, and what to write.

    `fields` are keys joined by full stops, without places in lists. What comes after »»{value}«« is `why`.
    """

    fields: tuple[str, ...]
    pattern: LazyPattern
    why: str
    instead: str


def _any(pattern: str) -> LazyPattern:
    """The pattern, whatever its capitals."""
    return LazyPattern(pattern, int(re.IGNORECASE))


_FILE = r"\.(?:md|docx?|xlsx?|pptx?|pdf|txt|html?|odt|msg|eml)$"
_TITLES = ("titel", "kilder.titel", "dokumenter.titel")
_NUMBERED = ("stoerrelse", "oekonomi", "indgangspris", "noegletal", "gevinster.lovet", "gevinster.maalt")
_UNITS = tuple(f"{key}.enhed" for key in _NUMBERED)
_SUBJECTS = tuple(f"{key}.emne" for key in ("stoerrelse", "oekonomi", "indgangspris", "noegletal"))
_STATEMENTS = (
    "styring", "betaling", "medarbejdere", "snitflader", "raaderum", "omstilling", "udfordringer", "laering", "tidslinje",
    "udtraeden.vilkaar", "udtraeden.sket", "gevinster.lovet", "gevinster.maalt",
)  # fmt: skip
_SAID = (*(f"{key}.tekst" for key in _STATEMENTS), "gevinster.hvad", "naevnt.hvorfor", "partnere.rolle")
_PROGRAMS = "chat ?gpt|(?:microsoft |github )?copilot|gemini|claude|perplexity|mistral"
_WORKING = "kopi af|copy of|udkast|kladde|draft|test|ny (?:case|side|vejledning)|uden (?:navn|titel)|untitled|xxx"
DOUBTS: tuple[Doubt, ...] = (
    Doubt(_TITLES, _any(_FILE), "er navnet på en fil", "Skriv den titel, som læseren ser øverst på side 1."),
    Doubt(
        (*_TITLES, "kilder.udgiver", "dokumenter.udgiver"),
        _any(r"^(?:https?://|www\.)\S+$|^\S+\.[a-z]{2,4}/\S*$"),
        "er en adresse", "Skriv navnet; adressen hører til under »url«.",
    ),
    Doubt(
        ("kilder.udgiver",), _any(rf"^(?:(?:{_PROGRAMS})(?: .*)?|(?:en )?ai|kunstig intelligens)$"),
        "er et program og ingen kilde", "Skriv den kilde, som svaret bygger på. Findes den ikke, så slet oplysningen.",
    ),
    Doubt(
        ("kilder.udgiver", "dokumenter.udgiver"), _any(r"^(?:ukendt|ved ikke|internettet|nettet|google|diverse|forskellige)$"),
        "siger ikke, hvem der står bag", "Skriv den myndighed, forening, virksomhed eller avis, der har udgivet kilden.",
    ),
    Doubt(("titel",), _any(r"^(?:titel|navn|case|emne|vejledning|guide) ?: "), "begynder med feltets navn", "Skriv kun titlen."),
    Doubt(
        ("titel",), _any(rf"^(?:{_WORKING}){END}|.\((?:kopi|udkast|kladde|draft|\d)\)$|{BEGIN}v\d+$"),
        "ligner en arbejdstitel", "Skriv det navn, som læseren kender. Er siden ikke færdig, så skriv »kladde: ja«.",
    ),
    Doubt(
        ("titel",), LazyPattern(r"^(?=.*[A-ZÆØÅ]{8})[^a-zæøå]* [^a-zæøå]*$"),
        "står med store bogstaver", "Skriv den som i en sætning: Fælles løn i Vestjylland. Kun forkortelser har store bogstaver.",
    ),
    Doubt(("titel",), _any(r"[a-zæøå]{3}\.$"), "slutter med punktum", "Slet punktummet; titlen er en overskrift."),
    Doubt(("titel",), _any(r"^[0-9][0-9 .,/-]*$"), "er kun tal", "Skriv samarbejdets navn."),
    Doubt(("titel",), _any(r"^([\"']).*\1$"), "står i anførselstegn", "Slet anførselstegnene; de kommer med på siden."),
    Doubt(("resume",), _any(r"^(?:resum[eé]|titel) ?: "), "begynder med feltets navn", "Skriv kun resuméet."),
    Doubt(("resume",), _any(r"[^.](?:…|\.{3})$"), "er skåret over", "Skriv sætningen færdig."),
    Doubt(("resume",), _any(r"^(?=.*\w)\S{1,40}$"), "er intet resumé", "Skriv to sætninger, der siger, hvad der er særligt."),
    Doubt(
        ("andre_partnere", "ukendt"),
        _any(r"^(?:ingen(?:ting)?|intet|nej|ja|m\.? ?fl\.?|o\.? ?a\.?|osv\.?|etc\.?|(?:flere |mange )?andre|diverse)$"),
        "siger ikke, hvem eller hvad", "Skriv det ud, eller slet linjen. Er listen tom, så slet hele feltet.",
    ),
    Doubt(
        ("andre_partnere", "ukendt"), _any(rf"{BEGIN}(?:m\.? ?fl\.?|o\.? ?a\.?|osv\.?|etc\.?|med flere)$"),
        "siger ikke, hvem eller hvad der er mere",
        "Skriv dem ud hver for sig, eller slet det; hvad ingen ved, hører til under »ukendt«.",
    ),
    Doubt(
        ("andre_partnere",),
        LazyPattern(rf"^Region (?!(?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark|Skåne)s?{END})"),
        "er ikke en af regionerne",
        "De hedder Hovedstaden, Sjælland, Syddanmark, Midtjylland og Nordjylland; fra 2027 også Østdanmark.",
    ),
    Doubt(("maalgruppe",), _any(r"[,;/]| og "), "er flere i én", "Skriv dem hver for sig, fx [Kommunalbestyrelse, Direktion]."),
    Doubt(
        ("tjekliste.punkt", "raad.raad", "et_minut", "ukendt"), LazyPattern(r"^[0-9]{1,2}[.)] (?=[A-ZÆØÅ])"),
        "begynder med et nummer", "Slet nummeret; siden stiller selv punkterne op.",
    ),
    Doubt(
        _UNITS, LazyPattern(r"^(?!1[0.]+ )[-−+]?[0-9]"), "begynder med et tal",
        "Skriv kun, hvad tallet måles i; tallet selv hører til under »tal«, og året under »aar«.",
    ),
    Doubt(_SUBJECTS, _any(r"^[-−+]?[0-9][0-9 .,/-]*$"), "er kun tal", "Skriv, hvad tallet tæller; tallet hører til under »tal«."),
    Doubt(
        _SUBJECTS, _any(r"^(?:(?:mio|mia)\.? ?(?:kr\.?)?|kr\.?|kroner|pct\.?|procent|%|årsværk|stk\.?)$"), "er en enhed",
        "Skriv, hvad tallet tæller; enheden hører til under »enhed«.",
    ),
    Doubt(
        ("ansvarlig",), _any(r"^(?:ukendt|ved ikke|ikke oplyst|uoplyst|ingen|diverse|forskellige|alle|[0-9][0-9 .,/-]*)$"),
        "siger ikke, hvem der stod for det", "Skriv, hvem det var, eller slet linjen, hvis ingen kilde siger det.",
    ),
    Doubt(
        _UNITS, _any(r"^(?:(?:mio|mia|mill|t)\.?|tkr\.?|t\.? ?kr\.?|[tmk]dkk|mio\.?kr\.?)$"), "er ikke skrevet ud",
        "Skriv enheden, som læseren siger den: kr., mio. kr. om året, timer pr. kommune.",
    ),
    Doubt(
        _SAID, _any(r"^(?:ukendt|vides ikke|ved ikke|ikke oplyst|uoplyst|ikke relevant|ingen|intet|nej|ja)\.?$"),
        "siger ikke noget", "Slet punktet. Hvad ingen kilde siger, hører til under »ukendt«.",
    ),
    Doubt(
        ("svar.svar",), _any(r"^(?:ja|nej|delvist|ja,? delvist|ja/nej|måske|både og)[.!]?$"), "siger kun ja eller nej",
        "Skriv svaret ud, så det kan læses uden spørgsmålet.",
    ),
    Doubt(
        ("partnere.rolle", "bekraeftelser.rolle", "gevinster.maalt.maalt_af"), _any(r"^[0-9][0-9 .,/-]*$"), "er kun tal",
        "Skriv, hvem det er, eller hvad de gør. Et år hører til under »fra«, »til«, »dato« eller »aar«.",
    ),
)  # fmt: skip
"""The first that fits a text counts."""

PROMISING = _any(
    rf"{BEGIN}(?:forventer|forventes|ventes|regner med|(?:skal|vil) (?:kunne )?(?:spare|give|frigøre|forbedre|nedbringe)){END}"
)
"""How a gain speaks that nobody has had yet."""
ACHIEVED = _any(rf"{BEGIN}har (?:allerede |nu )?(?:sparet|opnået|frigjort|nedbragt|reduceret|høstet|halveret){END}")
"""How a gain speaks that somebody has had."""
HOPED = _any(
    r"vent|skulle|ville|kunne|\b(?:skal|vil|kan)\b|håb|mål|regne|anslå|skøn|plan|lov|enig|beregn|estim|mulig|andre|erfaring|vis(?:er|t)"
)
"""What tells of hopes, or of others, beside it."""
_LOOKED = "målt|opgjort|evalueret|dokumenteret|realiseret|høstet"
UNMEASURED = _any(
    rf"{BEGIN}(?:(?:er|blev|bliver|har) (?:endnu |aldrig )?ikke (?:endnu )?(?:blevet )?(?:{_LOOKED})"
    rf"|ingen (?:har )?(?:målinger|målt|målte)|kendes ikke){END}"
)
"""How a gain speaks that nobody has looked for."""
NUMBERS = LazyPattern(r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?")
"""Numbers in running text."""
NOBODY = _any(r"^(?:ukendt|ikke oplyst|uoplyst|ingen|ved ikke|os|vi|os selv)$")
"""What is no answer to who measured."""
OF_YEAR = _any(
    r"\w*(?:budget|regnskab|forbrug|udgift|indtægt|omsætning|resultat|overskud|underskud|kontingent|bidrag|betaling|pris|takst|medlem"
    r"|kommune|bruger|ansat|medarbejder|sag|opkald|besøg|indbygger|borger|årsværk)(?!niveau)\w{0,3} (?:for |i )?"
    r"((?:19|20)[0-9]{2})"
)
"""What a figure counts, in one word with its year: »Budget 2024«. Of another word it may be the name: »Vision 2030«."""
_MONTH = "|".join(MONTHS)
FIRST_WORDS = LazyPattern(rf"(?:I|(?:Den |D\. )[0-9]{{1,2}}\. (?:{_MONTH})|I (?:{_MONTH})) ((?:19|20)[0-9]{{2}})\b(?![-–/])")
"""How an event begins that names its year."""
YEARS = LazyPattern(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
"""Years in running text."""
TOLD_LATER = _any(
    r"\b(?:viser|viste|siger|sagde|skriver|skrev|oplyser|oplyste|opgør|opgjorde|fortæller|fortalte|konkluderer|konkluderede"
    r"|vurderer|vurderede|konstaterer|meddeler|ifølge|fremgår|aftaler|aftalte|beslutter|skal|skulle|ventes|forventes|udløber|nu|dengang)\b"
)
"""What tells that somebody speaks, at an event, of another time than its own."""
