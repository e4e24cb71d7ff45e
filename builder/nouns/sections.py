"""The parts of pages: heading, the anchor that others link to, and what search knows of them, each in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.site import licence


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page. `anchor` is its id in the address, in ASCII.

    `short` is its title in a list of contents, empty where that is `title`; `keywords` are what one may search for to find it,
    with commas between.
    """

    anchor: str
    title: str
    short: str = ""
    keywords: str = ""

    @property
    def listed(self) -> str:
        """Its title in a list of contents."""
        return self.short or self.title


def _named(*sections: tuple[str, Section]) -> Mapping[str, Section]:
    return dict(sections)


SECTIONS = _named(
    ("brief", Section(anchor="et-minut", title="På et minut")),
    ("facts", Section(anchor="fakta", title="Fakta")),
    ("gains", Section(anchor="gevinster", title="Lovet og målt")),
    ("gains_of", Section(anchor="lovet-og-maalt", title="Lovet og målt")),
    ("money", Section(anchor="oekonomi", title="Penge og størrelse")),
    ("organised", Section(anchor="styring", title="Styring og betaling")),
    ("preconditions", Section(anchor="forudsaetninger", title="Forudsætninger og omstilling", short="Forudsætninger")),
    ("learned", Section(anchor="laering", title="Udfordringer og læring")),
    ("exit", Section(anchor="udtraeden", title="Udtræden")),
    ("answers", Section(anchor="spoergsmaal", title="Spørgsmål før ja")),
    ("timeline", Section(anchor="tidslinje", title="Tidslinje")),
    ("then_and_now", Section(anchor="dengang", title="Dengang og i dag")),
    ("wave", Section(anchor="boelge", title="Bølgen i tal", keywords="svarprocent, skema, svar, spørgeskema")),
    ("advice", Section(anchor="raad", title="Råd")),
    ("traffic", Section(anchor="regn-lyset", title="Regn lyset ud")),
    ("checklist", Section(anchor="tjekliste", title="Tjekliste")),
    ("documents", Section(anchor="dokumenter", title="Dokumenter")),
    ("unknown", Section(anchor="ukendt", title="Det ved vi ikke")),
    ("sources", Section(anchor="kilder", title="Kilder")),
    ("related", Section(anchor="relaterede", title="Læs videre")),
)
"""Parts of the pages that editors write, by the name that code and templates call them by."""

ABOUT = _named(
    ("why", Section(anchor="hvorfor", title="Hvorfor det findes", keywords="formål, KL, Finansministeriet, kortlægning 2016")),
    ("held", Section(anchor="indhold-i-kataloget", title="Hvad der er med", keywords="udvalg, fem tekster, komplet")),
    (
        "sources",
        Section(
            anchor="kilder", title="Kilder og sikkerhed",
            keywords="ukendt, vores vurdering, lovet, målt, grundlag, læst i uddrag, hvor sikkert er det",
        ),
    ),
    ("status", Section(anchor="status", title="Hvad status betyder", keywords="lampe, trafiklys, i drift, afsluttet, opgivet")),
    (
        "figures",
        Section(
            anchor="kommunetal", title="Kommunernes tal",
            keywords="indbyggere, indbyggertal, FOLK1A, Danmarks Statistik, naboer, samme størrelse, regioner",
        ),
    ),
    ("readers", Section(anchor="brug", title="Hvem det er skrevet til", keywords="chefer, politikere, journalister, forskere")),
    ("mend", Section(anchor="ret", title="Ret en fejl", keywords="meld en fejl, ret denne side, kontakt, redaktion")),
    (
        "licence",
        Section(
            anchor="licens", title="Brug af tekster, data og kode",
            keywords=f"licens, ophavsret, {licence.NAME}, Creative Commons, EUPL, åben kildekode, skrifter",
        ),
    ),
    (
        "privacy",
        Section(
            anchor="privatliv", title="Ingen cookies, ingen sporing",
            keywords="persondata, privatliv, log, kladde, læs uden net, offline, gem kataloget",
        ),
    ),
    ("edition", Section(anchor="udgave", title="Udgave", keywords="dato, version, udgiver")),
)  # fmt: skip
"""Parts of the page about the catalogue, by such names, in their order."""

ACCESSIBILITY = _named(
    ("declared", Section(anchor="erklaering", title="Erklæringen", keywords="tilgængelighedserklæring, webtilgængelighed")),
    ("aim", Section(anchor="maal", title="Målet", keywords="WCAG 2.2, EN 301 549, lov om webtilgængelighed")),
    (
        "built",
        Section(anchor="bygget", title="Sådan er siden bygget", keywords="tastatur, skærmlæser, kontrast, mørkt tema, udskrift"),
    ),
    ("tried", Section(anchor="proevet", title="Sådan er det prøvet", keywords="axe, automatiske prøver, handicap")),
    ("limits", Section(anchor="begraensninger", title="Det, der ikke virker for alle", keywords="kendte begrænsninger")),
    ("report", Section(anchor="meld", title="Meld et problem", keywords="klage, Digitaliseringsstyrelsen")),
)
"""Parts of the page about accessibility, by such names, in their order."""

CHOOSER = _named(
    ("questions", Section(anchor="spoergsmaal", title="Spørgsmålene")),
    ("models", Section(anchor="modeller", title="Modellerne, og hvad der taler for dem", short="Modellerne")),
    ("form", Section(anchor="form", title="Vejen til en organisationsform", short="Vejen til en form")),
    ("trial", Section(anchor="proeve", title="Hvor godt rammer reglerne?")),
)
"""Parts of the page of the model chooser, by such names, in their order."""
SPLIT = _named(
    ("reckon", Section(anchor="regn", title="Regn jeres egen nøgle", keywords="beregner, betalingsnøgle, udgiftsfordeling")),
    (
        "example",
        Section(anchor="eksempel", title="Et eksempel", keywords="lige deling, pr. indbygger, blandet nøgle, loft, gulv"),
    ),
    ("known", Section(anchor="noegler", title="Nøgler fra virkeligheden", keywords="procenter, kontingent, takst, sats")),
    ("told", Section(anchor="i-ord", title="Nøgler, vi ikke kan regne med")),
    ("method", Section(anchor="saadan", title="Sådan regner vi", keywords="afrunding, største rest, indbyggertal")),
)
"""Parts of the page about keys for sharing a cost, by such names, in their order."""
