"""What the page »Tilføj en case« is made of: its groups of fields, the rules it leaves to others, and where its data lies."""

from __future__ import annotations

from collections.abc import Mapping

from builder.nouns.rules.decisions import DECISIONS
from builder.nouns.rules.otherwise import OTHERWISE
from builder.nouns.rules.registers import REGISTERS

SCRIPT = "form/data.js"
"""The script's path under `assets/`."""

GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Det vigtigste", "Det, der skal til, for at casen kan komme med.",
        ("titel", "resume", "kilder", "partnere", "status", "start", "omraader", "form", "modeller", "ukendt"),
    ),
    (
        "Penge og størrelse", "Bruges til oversigten over indgangspriser og til at sammenligne. Hvert tal har år og kilde.",
        ("indgangspris", "oekonomi", "stoerrelse", "betaling"),
    ),
    ("Gevinster", "Bruges til »Lovet og målt«: hvad ventede man, og hvad målte nogen bagefter?", ("gevinster",)),
    (
        "Styring og mennesker", "Svarer den, der vil vide, hvem der bestemmer, og hvad det betød for medarbejderne.",
        ("styring", "medarbejdere", "snitflader", "raaderum", "omstilling"),
    ),
    ("Udtræden og slut", "Bruges af dem, der vil vide, hvordan man kommer ud igen.", ("udtraeden", "slut")),
    ("Erfaringer", "Det, andre kan tage med hjem, og svar på byrådets spørgsmål.", ("udfordringer", "laering", "svar")),
    (
        "Forløb og forbindelser", "Bruges til tidslinjen og til at vise, hvad casen hænger sammen med.",
        ("tidslinje", "antal_kommuner", "naevnt", "andre_partnere", "relationer", "initiativer", "statusrapporter"),
    ),
)  # fmt: skip
"""The form's groups: title, what the answers are used for, and the keys of fields. The first is open, fields in none are last."""

LAST_GROUP = ("Om siden", "Holder styr på, hvornår siden er læst efter, og hvilken adresse den har.")
"""Title of the last group, and what it is used for; its fields are those in no other."""

HELP: Mapping[str, str] = {
    "Id'er fra filens egen liste over kilder.": "Sæt kryds ved de kilder, der siger det.",
    "Kort navn, som resten af filen henviser med.": "Kort navn, som de andre felter henviser med. Fx ref-2024.",
    "Den anden cases filnavn uden .md.": "Vælg den anden case på listen, eller skriv det sidste led af dens adresse.",
    "Gamle filnavne, som stadig skal virke.": "Gamle adresser på siden, som stadig skal virke.",
}
"""What the form says in place of a field's help that speaks of the file, as its editor sees fields."""

ONE: Mapping[str, str] = {
    "Kilder": "Kilde",
    "Kommuner": "Kommune",
    "Andre deltagere": "Deltager",
    "Nævnt uden at være med": "Nævnt kommune",
    "Gevinster": "Gevinst",
    "Udtrædener": "Udtræden",
    "Det, der blev strid om": "Strid",
    "Bagefter": "Følge",
    "Medarbejdere": "Om medarbejdere",
    "Snitflader": "Snitflade",
    "Udfordringer": "Udfordring",
    "Spørgsmål før ja": "Svar",
    "Tidslinje": "Hændelse",
    "Statusrapporter": "Statusrapport",
    "Relationer": "Relation",
    "Initiativer": "Initiativ",
    "Bekræftet af": "Bekræftelse",
    "Det ved vi ikke": "Ukendt",
    "Tidligere adresser": "Tidligere adresse",
}
"""What one value of a list is called, by the list's label: »Kilde 1«. A list that is missing has a label that says it of one."""

FOLDED = ("kilder", "sikkerhed", "udledt", "note")
"""Keys of what a group with a degree of certainty folds away: sources and reservations that nobody must give."""

SHORT_TEXT = 80
"""Characters of the longest text that has a line of half the form's width."""
LONG_TEXTS = ((400, 3), (200, 2))
"""A text that may be longer than so many characters has a box of so many lines, the longest first."""

_DISK = "det ved kun den, der læser filen på disken"
_BY_HAND = "kan kun ske i en fil, der er skrevet i hånden; formularen skriver filen selv"
_OTHERS = "kræver de andre filer; det siges, når forslaget kontrolleres"
_WORDS = "leder efter ord i al teksten; det siges, når forslaget kontrolleres"
_ALL = "kræver alle felter på én gang; det siges, når forslaget kontrolleres"
COMMAND_LINE_ONLY: Mapping[str, str] = {
    "fil-ulaeselig": _DISK,
    "fil-ikke-almindelig": _DISK,
    "fil-ukendt": _DISK,
    "fil-ikke-side": _DISK,
    "fil-ikke-laest": _DISK,
    "fil-navn-ens": _DISK,
    "fil-tom": _DISK,
    "fil-kopi": _OTHERS,
    "titel-dobbelt": _OTHERS,
    "tekst-kopi": _OTHERS,
    "fil-mappe": _BY_HAND,
    "ikke-utf8": _DISK,
    "hoved-mangler": _BY_HAND,
    "hoved-aabent": _BY_HAND,
    "hoved-tomt": _BY_HAND,
    "yaml": _BY_HAND,
    "yaml-forbudt": _BY_HAND,
    "yaml-dybde": _BY_HAND,
    "halvt-felt": _BY_HAND,
    "felt-bemaerkning": _BY_HAND,
    "felt-dobbelt": _BY_HAND,
    "felt-tomt": _BY_HAND,
    "adresse-sporing": "adressen virker; det siges, når forslaget kontrolleres",
    "henvisning-kladde": "kladder bliver ikke udgivet, så siden kender dem ikke",
    "link-anker": "kræver overskrifterne, som Markdown læser dem; det siges, når forslaget kontrolleres",
    "tekst-dyb": "kræver Markdown som helhed; det siges, når forslaget kontrolleres",
    "relation-dobbelt": _OTHERS,
    "relation-kreds": _OTHERS,
    "adresse-dobbelt": _OTHERS,
    "punkt-dobbelt": _ALL,
    "tid-strid": _ALL,
    "felt-tvivl": _ALL,
    "gevinst-tvivl": _ALL,
    "gruppe-delt": "vejledninger, beslutninger og registre skrives ikke i formularen",
    "naevnt-dobbelt": "kræver gruppernes medlemmer; det siges, når forslaget kontrolleres",
    "kommune-ikke-partner": _WORDS,
    "svar-uden-svar": _WORDS,
    "relation-note-peger": _WORDS,
    **dict.fromkeys(OTHERWISE, "kræver Markdown som helhed; det siges, når forslaget kontrolleres"),
    **dict.fromkeys(REGISTERS, "registre skrives ikke i formularen"),
    **dict.fromkeys(DECISIONS, "beslutningssporet skrives ikke i formularen"),
}
"""The codes that the form does not report, and why, in Danish.

It reports all others in the command line's words, at the field or the line.
"""
