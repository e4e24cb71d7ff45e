"""A kind of sign that Markdown does not take for markup: what gives it away, and in Danish what to write instead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawSign:
    """A kind of raw sign: the `pattern` that finds it in a block of shown text, of whose lines `^` and `$` are the ends.

    `everywhere` says that it is as wrong in a field of the front matter, and `fits` that what to write instead is the same there;
    otherwise it is Markdown, which fields do not have.
    """

    pattern: str
    instead: str
    everywhere: bool = False
    fits: bool = False


def anywhere(pattern: str, instead: str) -> RawSign:
    """A kind that is as wrong in a field as in a body, and mended alike."""
    return RawSign(pattern, instead, everywhere=True, fits=True)


NOTE = "En note skrives [^1] i teksten og [^1]: noten på en linje for sig; en kilde [^kildens id]."
TABLE = "En tabel har en tom linje før sig, | mellem felterne og linjen | --- | --- | under den første, lige så bred."
COLUMNS = f"Det er kolonner fra et regneark. {TABLE}"
SOURCE = "En kilde nævnes [^kildens id]."
ROW_APART = "Slet den tomme linje før rækken, så hører den til tabellen over den."
POINTS = "Skriv - og et mellemrum foran hvert punkt, og sæt en tom linje før det første."
WRITE = "Skriv det, der skal stå, eller slet det."
NO_CODES = "Kataloget har ingen koder i teksten; skriv det, der skal stå, eller et link."
"""What to write instead, where several kinds share it."""
MONTHS = "jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec"
"""How spreadsheets shorten the months, in Danish and in English."""
