"""Every rule an editor can break: its code, whether it stops the build, and its Danish words.

`message` says what is wrong with the editor's own words in »«, `hint` what to do. Codes never change meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rule:
    """The wording of a rule; `{...}` are blanks that a `Problem` fills."""

    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"


RULES: dict[str, Rule] = {
    # Filer
    "fil-ulaeselig": Rule("filen kan ikke læses: {reason}", "Se, om filen findes, og om du har adgang til den."),
    "fil-ikke-almindelig": Rule("»{name}« er ikke en almindelig fil", "Genveje og særlige filer hører ikke til i kataloget."),
    "fil-for-stor": Rule("filen fylder {size} kB; grænsen er {limit} kB", "Kort teksten ned, eller del den i to."),
    "fil-tom": Rule("filen er tom", 'Begynd med »katalog new case "Titel"«.'),
    "fil-ukendt": Rule("»{name}« hører ikke til her", "Mappen rummer kun filer, der ender på .md.", "warning"),
    "fil-navn": Rule(
        "filnavnet »{name}« kan ikke blive en adresse",
        "Brug små bogstaver a-z, tal og bindestreg, og skriv æ, ø og å som ae, oe og aa: »{suggestion}.md«.",
    ),
    "fil-navn-optaget": Rule("adressen »{slug}« er optaget", "Giv filen et andet navn."),
    "ikke-utf8": Rule("filen er ikke gemt som UTF-8", "Gem den igen med tegnsættet UTF-8. I Notesblok: Gem som, Kodning, UTF-8."),
    "forbudt-tegn": Rule("her står et usynligt tegn, {name}", "Slet tegnet og skriv linjen igen."),
    "flettemaerke": Rule(
        "her står et mærke fra en fletning, der ikke er gjort færdig", "Vælg den rigtige udgave, og slet mærkerne."
    ),
    # Hoved (front matter)
    "hoved-mangler": Rule("filen begynder ikke med et hoved", "Første linje skal være ---, og hovedet slutter med en linje ---."),
    "hoved-aabent": Rule("hovedet mangler sin sidste linje ---", "Sæt en linje med --- mellem felterne og teksten."),
    "hoved-tomt": Rule("hovedet har ingen felter", "Skriv felterne mellem de to linjer ---: titel, resume, status …"),
    "yaml": Rule("{reason}", "{help}"),
    "yaml-forbudt": Rule("»{sign}« har en særlig betydning og kan ikke bruges her", "Sæt anførselstegn om teksten."),
    "yaml-dybde": Rule("felterne er rykket ind for mange gange", "Højst {limit} niveauer."),
    "felt-dobbelt": Rule("feltet »{key}« står to gange, første gang i linje {line}", "Slet den ene."),
    "felt-ukendt": Rule("feltet »{key}« findes ikke", "Kendte felter her er bl.a. {known}."),
    "felt-mangler": Rule("feltet »{key}« mangler", "{help}"),
    "felt-tomt": Rule("feltet »{key}« er tomt", "{help} Ved du det ikke, så slet linjen."),
    "felt-type": Rule("»{key}« skal være {expected}, men er {found}", "{help}"),
    "felt-for-langt": Rule("»{key}« er på {length} tegn; grænsen er {limit}", "Kort teksten ned."),
    "halvt-felt": Rule("alt efter » #« i linjen forsvinder", "Sæt anførselstegn om hele teksten."),
    # Værdier
    "kommune-ukendt": Rule("kommunen »{value}« findes ikke", "Skriv et af de 98 kommunenavne."),
    "ord-ukendt": Rule("»{value}« er ikke et ord, som »{key}« kender", "Vælg ét af: {known}."),
    "dato-ugyldig": Rule(
        "»{value}« er ikke en dato", "Skriv fx 2014-03-24, 2014-03, 2014, ca. 2014, forår 2017 eller 1. kvartal 2026."
    ),
    "dato-ikke-dag": Rule("»{value}« er ikke en bestemt dag", "Skriv år, måned og dag: 2026-11-21."),
    "tal-ugyldigt": Rule("»{value}« er ikke et tal", "Skriv det på dansk: 1.254, 1,24, 8,5-12,7 eller ca. 70."),
    "laengde-ugyldig": Rule("»{value}« er ikke et antal måneder eller år", "Skriv fx 12 måneder eller 2 år."),
    "ja-nej": Rule("»{value}« er hverken ja eller nej", "Skriv ja eller nej."),
    "adresse-ugyldig": Rule("»{value}« er ikke en webadresse", "Skriv hele adressen fra https:// og uden mellemrum."),
    "id-ugyldigt": Rule("»{value}« kan ikke bruges som navn", "Brug kun a-z, tal og bindestreg: »{suggestion}«."),
    # Felter, der skal passe sammen
    "kilde-mangler": Rule("{what} mangler en kilde", "Tilføj »kilder: [id]« med et id fra filens liste over kilder."),
    "kilde-ukendt": Rule("kilden »{value}« står ikke i filens liste over kilder", "Kendte kilder: {known}."),
    "kilde-ubrugt": Rule("kilden »{value}« bruges ikke", "Henvis til den i et felt eller med [^{value}] i teksten.", "warning"),
    "kilde-dobbelt": Rule("to kilder har samme id »{value}«", "Giv den ene et andet id."),
    "enhed-mangler": Rule("tallet »{value}« mangler en enhed", "Tilføj »enhed:«, fx mio. kr. om året."),
    "tal-mangler": Rule("enheden »{value}« står uden et tal", "Tilføj »tal:«, eller slet enheden."),
    "gevinst-tom": Rule("gevinsten er hverken lovet eller målt", "Tilføj »lovet:« eller »maalt:«."),
    "dato-raekkefoelge": Rule("slut ({until}) ligger før start ({since})", "Byt de to datoer om, eller ret den forkerte."),
    "dato-fremtid": Rule("{date} ligger i fremtiden", "Det er ikke sket endnu. Skriv »forventet: ja«, eller ret datoen."),
    "dato-fremtid-fast": Rule("{date} ligger i fremtiden", "Ret datoen."),
    "partnere-mangler": Rule("casen har ingen kommuner", "Tilføj »partnere:« med mindst én kommune eller »alle 98«."),
    "partner-dobbelt": Rule("{name} står to gange med samme tid", "Slet den ene, eller sæt fra og til på begge."),
    "slut-mangler": Rule(
        "casen er »{status}«, men har ingen slutdato",
        "Tilføj »slut:«, eller skriv under »ukendt«, at den ikke er fundet.",
        "warning",
    ),
    # Filer, der skal passe sammen
    "henvisning-ukendt": Rule("»{value}« findes ikke i {folder}", "Se, om filen findes i content/{folder}."),
    "henvisning-selv": Rule("filen henviser til sig selv", "Slet henvisningen."),
    "henvisning-kladde": Rule(
        "»{value}« er en kladde og bliver ikke vist", "Vent med henvisningen, eller fjern »kladde: ja« i den anden fil."
    ),
    "relation-dobbelt": Rule("»{value}« har allerede relationen fra sin side", "Skriv den kun på den ene af de to.", "warning"),
    "relation-kreds": Rule("relationen »{kind}« går i ring: {path}", "Bryd ringen ét sted."),
    "adresse-dobbelt": Rule("den tidligere adresse »{value}« bruges også af {other}", "To sider kan ikke have samme adresse."),
    # Tekst
    "link-ukendt": Rule("linket »{value}« fører ingen steder hen", "Link til en fil i kataloget: [tekst](anden-case.md)."),
    "link-anker": Rule("»{file}« har ingen overskrift »{anchor}«", "Overskrifter der: {known}."),
    "link-forbudt": Rule("adressen »{value}« kan ikke bruges i et link", "Brug https://, eller link til en fil i kataloget."),
    "billede": Rule("kataloget viser ikke billeder i teksten", "Beskriv i ord, eller link til billedet."),
    "html": Rule("»{value}« er HTML", "Skriv Markdown i stedet."),
    "overskrift-titel": Rule("# er sidens titel og står allerede i hovedet", "Begynd med ##."),
    "overskrift-niveau": Rule("overskriften springer fra niveau {before} til {level}", "Gå ét niveau ned ad gangen."),
    "fodnote-ukendt": Rule("»[^{value}]« er hverken en kilde eller en fodnote", "Kendte kilder: {known}."),
    "tekst-dyb": Rule("lister og citater er rykket ind for mange gange", "Højst {limit} niveauer."),
    "skabelon-rest": Rule("her står stadig skabelonens tekst »{value}«", "Skriv din egen tekst, eller slet linjen."),
}
