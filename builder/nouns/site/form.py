"""What the page »Tilføj en case« is made of: its groups of fields, and where its data lies."""

from __future__ import annotations

from collections.abc import Mapping

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
    "Nævnt, men ikke som part": "Nævnt kommune",
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
