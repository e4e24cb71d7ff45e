"""Signs that Markdown does not take for markup, so that a reader would see them raw, and markup that an editor hardly meant.

Each kind is a row: what gives it away, and in Danish what to write instead. `stages/validate/suspects.py` holds texts to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.nouns.danish import MONTHS


@dataclass(frozen=True, slots=True)
class RawSign:
    """A kind of raw sign: the `pattern` that finds it in a block of shown text, of whose lines `^` and `$` are the ends.

    `everywhere` says that it is as wrong in a field of the front matter.
    """

    pattern: str
    instead: str
    everywhere: bool = False


_HARD = "hårdt mellemrum (U+00A0)"
RAW_SIGNS: tuple[RawSign, ...] = (
    RawSign(
        r"\[[^\[\]\n]+\]\([^()\n]*[ \u00a0][^()\n]*\)|\[[^\[\]\n]+\]\(\s*\n[^()\n]*\)",
        "Adressen i et link må ikke have mellemrum eller linjeskift; skriv %20 for et mellemrum.",
        everywhere=True,
    ),
    RawSign(
        r"\[[^\[\]\n]+\]\s+\((?:https?:|mailto:|[\w./-]+\.md)[^()\s]*\)", "Skriv ( lige efter ], uden mellemrum.", everywhere=True
    ),
    RawSign(r"\[\[[^\[\]\n]*\]\]", "Et link skrives [tekst](fil.md).", everywhere=True),
    RawSign(r"\[[^\[\]\n]+\]\(\S*", "Linket er ikke færdigt: Skriv [tekst](adresse).", everywhere=True),
    RawSign(r"\{\{[^\n]*?\}\}|\{%[^\n]*?%\}", "Kataloget har ingen koder i teksten; skriv det, der skal stå, eller et link."),
    RawSign(r"\{[#.:][^{}\n]*\}", "Slet det; en overskrift får selv sin adresse."),
    RawSign(r"^:{3,}[^\n]*", "En boks skrives > [!NOTE] med > foran hver linje."),
    RawSign(r"^(?:!{3}|\?{3})\+?[^\n]*", "En boks skrives > [!NOTE] med > foran hver linje."),
    RawSign(r"^\[![A-Za-z]+\]", "Bokse hedder NOTE, TIP, IMPORTANT, WARNING og CAUTION: > [!NOTE]."),
    RawSign(r"\[(?:TOC|toc)\]", "Slet det; siden får selv en indholdsfortegnelse."),
    RawSign(r"==[^=\s][^=\n]*==", "Fremhæv med **fed** i stedet."),
    RawSign(r"%%[^%\n]+%%", "Slet bemærkningen, eller skriv den i forslaget."),
    RawSign(r"\^\[[^\[\]\n]+\]", "En note skrives [^a] i teksten og [^a]: noten på en linje for sig."),
    RawSign(r"^(?:#{1,6}|[-+*]|\d+[.)])\u00a0[^\n]*", f"Tegnet efter mærket er et {_HARD}; skriv et almindeligt."),
    RawSign(r"^\|[^\n]*\u00a0[^\n]*", f"Linjen har et {_HARD}; skriv almindelige i tabeller."),
    RawSign(r"^\|[^\n]*", "En tabel har en tom linje før sig og linjen | --- | --- | under den første, lige så bred."),
    RawSign(r"^#{1,6}(?=[^\W\d])[^\n]*", "Sæt et mellemrum efter #."),
    RawSign(r"^[•‣◦▪●·][^\n]*", "Skriv - og et mellemrum foran hvert punkt, og sæt en tom linje før det første."),
    RawSign(r"\A[–—][ \u00a0][^\n]*|^[–—][ \u00a0][^\n]*(?=\n[–—][ \u00a0])", "Skriv - foran hvert punkt."),
    RawSign(r"^\[[ xX]\][^\n]*", "Skriv - foran: - [ ] punktet."),
    RawSign(r"^[=~_*-]{3,}$", "Slet stregen; et nyt afsnit begynder efter en tom linje."),
    RawSign(
        r"\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)",
        "Sæt ** både før og efter ordene uden mellemrum indenfor, eller slet dem.",
        everywhere=True,
    ),
    RawSign(r"~~", "Sæt ~~ både før og efter ordene, eller slet dem."),
    RawSign(r"(?<![\w:]):[a-z][a-z_]{2,}:(?![\w:])", "Skriv ordet, eller slet tegnet."),
    RawSign(r"\$\$", "Kataloget viser ikke formler; skriv dem med ord og tal."),
)  # fmt: skip
"""The first that fits counts."""

ADDRESS = re.compile(r"(?<![\w@/.])(?:https?://|www\.)[^\s<>\[\]\"»«\ufffc]*[^\s<>\[\]\"»«\ufffc.,;:!?)]")
"""An address in running text, without the mark that ends its sentence."""

BROKEN = re.compile(r"[\w-]*(?:(?:[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€.)[\w-]*)+")
"""A word whose letters were read in a charset that they were not written in: »FÃ¦lles«."""

_MONTH = "|".join(sorted({name[:length] for name in MONTHS for length in (3, 4, len(name))}, key=len, reverse=True))
ORDINAL = re.compile(rf"(?:{_MONTH}|kvartal|halvår|halvdel|udgave|behandling)\b", re.IGNORECASE)
"""What a number with a full stop is part of at the beginning of a line: a date, a quarter."""

SENTENCE_END = (".", ":", "!", "?", ";", "…", ")", "»", "«", "]")
"""How a line ends before a list that is meant."""
