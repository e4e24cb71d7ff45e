"""The questions that bring a reader here, and the page that answers each: the front page's doors."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.site import urls


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A question in a reader's words, the path of the page that answers it, and what is to be found there."""

    question: str
    path: str
    answer: str


SHARED_OPERATION = {"status": "drift", "model": "drift-og-support", "bevis": "maalt", "deltagere": "tre-plus"}
"""Facets with the values that three municipalities or more in shared operation with a measured gain have."""
DOORS: tuple[Door, ...] = (
    Door(
        question="Hvad skal vi spørge om før et ja?",
        path=urls.QUESTIONS,
        answer="Hvad I giver fra jer, hvad det koster, hvordan I kommer ud, og hvem der fortrød: svar fra andre.",
    ),
    Door(
        question="Hvem har besluttet hvad i 2026?",
        path=urls.DECISIONS,
        answer="Kommune for kommune: hvad der er besluttet om fælles it-drift, og hvad der er ukendt.",
    ),
    Door(
        question="Hvad blev lovet, og hvad blev målt?",
        path=urls.PROMISED,
        answer="Hver gevinst i casene: løftet, resultatet og den, der har gjort det op.",
    ),
    Door(
        question="Hvad koster det at komme i gang?",
        path=urls.ENTRANCE,
        answer="Kroner, timer og måneder fra beslutning til drift hos andre.",
    ),
    Door(
        question="Hvordan kommer vi ud igen?",
        path=urls.EXITS,
        answer="Vilkår for hver organisationsform, og hvad der skete med dem, der gik: varsel, pris og strid.",
    ),
    Door(
        question="Hvilken model og form passer til os?",
        path=urls.CHOOSER,
        answer="Svar på nogle spørgsmål, og se reglerne bag forslaget.",
    ),
    Door(
        question="Hvad virker hos andre på vores størrelse?",
        path=urls.filtered(**SHARED_OPERATION),
        answer="Fælles drift med tre eller flere kommuner og en målt gevinst. Vælg selv indbyggertallet.",
    ),
    Door(
        question="Hvordan deler vi regningen?",
        path=urls.SPLIT,
        answer="Vælg kommuner og beløb, og prøv de nøgler, andre bruger.",
    ),
    Door(
        question="Hvordan ligner casene hinanden?",
        path=urls.COMPARE,
        answer="Stil to til fire cases ved siden af hinanden.",
    ),
    Door(
        question="Hvad voksede ud af hvad?",
        path=urls.LINEAGE,
        answer="Slægtstræer over samarbejderne, og hvem der kom til og gik.",
    ),
    Door(
        question="Hvad tager vi med til mødet?",
        path=urls.APPENDIX,
        answer="Saml et bilag på to sider med kilder, til print eller Word.",
    ),
    Door(
        question="Har andre en skabelon?",
        path=urls.OFFICE,
        answer="Business case, statusrapport, ansvarsfordeling, hensigtserklæring og vejen ud.",
    ),
)
"""What one asks with two minutes before the meeting, then the rest in the order in which a cooperation meets them."""
