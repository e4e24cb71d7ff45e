"""Slips of editors and of the tools they paste from: each is told once, at its place, with what to write; what is right passes.

A row is small: fields in place of those of a good case, lines below them, another body. The rows of what passes are unusual, and
right. `tests/surprises` has whole files, `tests/corpus` what the form answers as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.nouns.problem import Problem
from builder.shell.settings import PROJECT
from tests.builders import case_text, initiative_text, looked_at, settings_of, track_text, write_files

K2 = (
    "\n  - {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2024}"
    "\n  - {id: k2, titel: Notat, udgiver: Struer Kommune, dato: 2024}"
)
MUNICIPALITIES = (PROJECT / "builder" / "registers" / "municipalities.csv").read_text("utf-8")
BODY = "\n## Hvad man prøvede\n\nDe to kommuner samlede driften.[^k1]\n\n"


OTHER = {"cases/b.md": case_text(titel="Fælles løn", partnere="[Odder, Samsø]")}


def text(below: str = "", lines: str = "", **fields: str) -> str:
    """A case with other `fields`, some `lines` behind its last one, and a text `below` its first paragraph."""
    return case_text(body=f"{BODY}{below}\n", **fields).replace("\n---\n", f"\n{lines}\n---\n" if lines else "\n---\n", 1)


HEAD: dict[str, tuple[str, str, str]] = {
    "a key in English": (text().replace("resume:", "summary:"), "3:1 felt-ukendt", "Mente du »resume«?"),
    "a key as the page calls it": (text().replace("partnere:", "Kommuner:"), "5:1 felt-ukendt", "Mente du »partnere«?"),
    "keys of a source in English": (
        text(kilder="\n  - {id: k1, titel: Referat, publisher: Foreningen, dato: 2024}"), "9:30 felt-ukendt", "Mente du »udgiver«?",
    ),
    "sources by their ids": (
        text(kilder="\n  k1:\n    titel: Referat\n    udgiver: Foreningen\n    dato: 2024"), "9:3 felt-type", "»- id: k1«",
    ),
    "municipalities by name": (text(partnere="\n  Ballerup: 2014\n  Furesø: 2016"), "6:3 felt-type", "»- kommune: Ballerup«"),
    "figures by subject": (
        text(lines="oekonomi:\n  budget: 10 mio. kr.\n  kontingent: 5.000 kr."), "12:3 felt-type", "»- emne: budget«",
    ),
    "a field in the group above it": (
        text(form="\n  vaerdi: forening\n  omraader: [it-drift]").replace("\nomraader: [it-drift]", ""), "8:3 felt-ukendt", "Ryk det ud",
    ),
    "a field two blanks in, below a list": (text().replace("\nform:", "\n  form:"), "6:3 yaml", "lige under de andre linjer"),
    "a field four blanks in, below a list": (text().replace("\nform:", "\n    form:"), "6:5 yaml", "lige under de andre linjer"),
    "who takes part in the group above": (
        text(status="\n  vaerdi: i drift\n  dato: 2024\n  kilder: [k1]").replace("\npartnere:", "\n  partnere:"),
        "8:3 felt-ukendt", "Ryk det ud",
    ),
    "a list that slipped": (text(partnere="\n - Ballerup\n  - Furesø"), "6:4 kommune-ukendt", "[Ballerup, Furesø]"),
    "a list in brackets of its own": (text(partnere="(Ballerup, Furesø)"), "5:11 kommune-ukendt", "[Ballerup, Furesø]"),
    "fields beside their group": (
        text(status="\nvaerdi: i drift\ndato: 2024\nkilder: [k1]"), "5:1 yaml", "»status:« to mellemrum ind",
    ),
    "a point beside its list": (text(partnere="\nkommune: Ballerup\nfra: 2014"), "6:1 yaml", "Skriv - foran det første felt"),
    "a dash close to its field": (text(partnere="\n  -kommune: Ballerup\n  -kommune: Furesø"), "6:3 yaml", "Skriv - og et mellemrum"),
    "a dash before a field of the page": (text().replace("titel:", "- titel:", 1), "2:1 yaml", "Slet - foran feltet"),
    "stars around a field": (text().replace("titel:", "**Titel:**", 1), "2:1 yaml", "uden tegn omkring: titel:"),
    "an apostrophe before a blank": (text(titel="'Kommunernes it' i vest'"), "2:23 yaml", "\"Kommunernes it' i vest\""),
    "a list without its dashes": (
        text(omraader="\n  it-drift\n  sikkerhed"), "8:3 ord-ukendt", "[It-drift og support, Informationssikkerhed og databeskyttelse]",
    ),
    "municipalities without their dashes": (text(partnere="\n  Ballerup\n  Furesø"), "6:3 kommune-ukendt", "[Ballerup, Furesø]"),
    "a brace too many": (text(status="{vaerdi: i drift, dato: 2024, kilder: [k1]}}"), "4:52 yaml", "Slet det"),
    "a bracket too many": (text(omraader="[it-drift]]"), "7:21 yaml", "Slet det"),
    "a comma too many": (text(omraader="[it-drift,, sikkerhed]"), "7:21 yaml", "Slet det"),
    "two lists": (text(omraader="[it-drift], [sikkerhed]"), "7:23 yaml", "i én liste"),
    "a month for a day": (text(gennemgaaet="november 2026"), "10:14 dato-ikke-dag", "2026-11-21"),
    "a source of no date": (
        text(kilder="\n  - {id: k1, titel: Referat, udgiver: Foreningen, dato: u.å.}"), "9:57 dato-ugyldig", "Mente du »udateret«?",
    ),
    "an address for a name": (
        text(lines="tidligere: [cases/gammel-vagt.html]"), "11:13 id-ugyldigt", "»gammel-vagt«",
    ),
    "a public address for a name": (
        text(lines="tidligere: ['https://katalog.dk/cases/Gammel_Vagt.html#pris']"), "11:13 id-ugyldigt", "»gammel-vagt«",
    ),
    "a heading for a name": (text(lines="tidligere: [gammel-vagt#pris]"), "11:13 id-ugyldigt", "»gammel-vagt«"),
    "a key as the page calls it, with a blank": (
        text().replace("gennemgaaet:", "Sidst gennemgået:"), "10:1 felt-ukendt", "Mente du »gennemgaaet«?",
    ),
    "a blank line before the head": ("\n" + text(), "1:1 hoved-mangler", "Linje 2 er ---"),
    "a head between other lines": (text().replace("---\n", "+++\n"), "1:1 hoved-mangler", "Skriv tre bindestreger"),
    "dashes of two kinds around the head": (text().replace("---\n", "–-\n"), "1:1 hoved-mangler", "Skriv tre bindestreger"),
    "dashes with a stroke before them": (text().replace("---\n", "\\---\n"), "1:1 hoved-mangler", "Skriv tre bindestreger"),
    "a second page below the first": (f"{text()}\n{text(titel='En anden')}", "19:1 yaml", "læg den anden side i en fil for sig"),
    "a head in a block of code": (f"```yaml\n{text()}```\n", "1:1 hoved-mangler", "Linje 2 er ---"),
    "a year for a key": (
        text(lines="tidslinje:\n  - 2016: Det begyndte.\n    kilder: [k1]"), "12:5 felt-ukendt", "»dato: 2016« i stedet for »2016:«",
    ),
    "a word of a list for a key": (
        text(lines="relationer:\n  - Afløst af: en-anden"), "12:5 felt-ukendt", "»type: Afløst af« i stedet for",
    ),
    "a source by its id": (
        text(kilder="\n  - {id: k1, titel: A, udgiver: B, dato: 2024}\n  - k2: Notat"), "10:5 felt-ukendt", "»id: k2« i stedet for",
    ),
    "a municipality for a key": (
        text(partnere="\n  - Ballerup:\n    fra: 2014\n  - Furesø"), "6:5 felt-ukendt", "»kommune: Ballerup« i stedet for",
    ),
    "a month in words for a key": (
        text(lines="tidslinje:\n  - marts 2024: Det begyndte."), "12:5 felt-ukendt", "»dato: 2024-03« i stedet for »marts 2024:«",
    ),
    "what a number counts for a key": (
        text(lines="stoerrelse:\n  - ansatte: 12"), "12:5 felt-ukendt", "»emne: ansatte« i stedet for »ansatte:«",
    ),
    "a sum for a key": (
        text(lines="oekonomi:\n  - Budget: 5 mio. kr."), "12:5 felt-ukendt", "»emne: Budget« i stedet for »Budget:«",
    ),
    "a colon in a sentence": (
        text(lines="styring:\n  - Bestyrelsen: to fra hver kommune"), "12:5 felt-ukendt", "anførselstegn om hele teksten",
    ),
    "another name for what is asked for": (
        text(lines="tidslinje:\n  - {dato: 2016, hvad_skete_der: Det begyndte., kilder: [k1]}"), "12:18 felt-ukendt", "Mente du »tekst«?",
    ),
    "who wrote a source": (
        text(kilder="\n  - {id: k1, titel: A, forfatter: B, dato: 2024}"), "9:24 felt-ukendt", "Mente du »udgiver«?",
    ),
    "a target": (
        text(lines="gevinster:\n  - {hvad: Pris, art: økonomi, maal: {tekst: Den falder., aar: 2014, kilder: [k1]}}"),
        "12:32 felt-ukendt", "Mente du »lovet«?",
    ),
    "a field of another kind of page": (text(lines="fase: overvej"), "11:1 felt-ukendt", "Det hører til i en fil i guides"),
    "a field of another program": (text(lines="slug: proeve"), "11:1 felt-ukendt", "filens navn"),
    "an empty field of another name": (text(lines="økonomi: []"), "11:1 felt-ukendt", "Mente du »oekonomi«?"),
    "a gain that nobody measured": (
        text(lines="gevinster:\n  - {hvad: Pris, art: økonomi, lovet: {tekst: Den falder., aar: 2014, kilder: [k1]}, maalt: nej}"),
        "12:93 felt-type", "skriv under »ukendt«",
    ),
    "fields below a single value": (
        text(partnere="\n  - {kommune: Ballerup, fra: {dato: 2014, kilder: [k1]}}\n  - Furesø"), "6:30 felt-type", "Skriv kun værdien: 2014",
    ),
    "a source within a field": (
        text(status="{vaerdi: i drift, dato: 2024, kilder: [{id: k1, titel: A}]}"), "4:48 felt-type", "Skriv kun værdien: k1",
    ),
    "a span of which noughts are left out": (
        text(lines="oekonomi:\n  - {emne: Budget, tal: ca. 100-200.000, enhed: kr., aar: 2024, kilder: [k1]}"),
        "12:25 felt-tvivl", "Mente du »ca. 100.000-200.000«?",
    ),
    "a gain with another number than its sentence": (
        text(
            lines="gevinster:\n  - {hvad: Pris, art: økonomi, lovet: "
            "{tekst: Den falder 5 mio. kr., tal: 50, enhed: mio. kr., aar: 2014, kilder: [k1]}}"
        ),
        "12:75 felt-tvivl", "er et andet tal end »5« i teksten",
    ),
    "a source by its title": (text(status="{vaerdi: i drift, dato: 2024, kilder: [årsberetning]}"), "4:48 kilde-ukendt", "Mente du »k1«?"),
    "one source in two spellings of its address": (
        text(
            "Mere.[^k2]",
            kilder="\n  - {id: k1, titel: A, udgiver: B, dato: 2024, url: 'https://www.odder.dk/b'}"
            "\n  - {id: k2, titel: A, udgiver: B, dato: 2024, url: 'http://odder.dk/b/'}",
        ),
        "10:5 punkt-dobbelt", "k2 bliver til k1",
    ),
    "a council for its municipality": (text(partnere="[Ballerup, Tønder Byråd]"), "5:22 kommune-ukendt", "Mente du »Tønder«?"),
    "what was and what is": (
        text(status="\n  - {vaerdi: i drift, dato: 2024, kilder: [k1]}\n  - {vaerdi: afsluttet, dato: 2025, kilder: [k1]}"),
        "5:3 felt-type", "Behold den, der gælder nu",
    ),
    "a text that stands no further in than its field": (
        text(resume="|\nTo kommuner deler vagt.\nAftalen er ny."), "4:1 yaml", "Ryk den to mellemrum ind",
    ),
    "a remark within a text": (
        text(resume=">-\n  To kommuner deler vagt.\n  # HUSK at rette\n  Aftalen er ny."), "5:3 raa-tegn", "ikke en bemærkning",
    ),
    "a question mark before a point": (text(lines="ukendt:\n  - ? Prisen"), "12:5 yaml-forbudt", "Sæt anførselstegn"),
    "brackets that a comma divides": (
        text(lines="ukendt: [Prisen (drift, løn), Varslet]"), "11:10 tekst-tvivl", "Sæt anførselstegn om hele teksten",
    ),
    "a sum with a comma and a dash": (
        text(lines="oekonomi:\n  - {emne: Pris, tal: 5,-, enhed: kr., aar: 2024, kilder: [k1]}"), "12:25 felt-ukendt", "uden komma og streg",
    ),
    "sources of a gain one step too far out": (
        text(lines="gevinster:\n  - {hvad: Pris, art: økonomi, lovet: {tekst: Den falder., aar: 2014}, kilder: [k1]}"),
        "12:72 felt-ukendt", "hører til under »lovet«",
    ),
    "a doubt for a yes or a no": (text(status="{vaerdi: i drift, dato: 2024, udledt: måske}"), "4:47 ja-nej", "Skriv ja eller nej"),
    "a promise for what came of it": (
        text(
            lines="gevinster:\n  - hvad: Pris\n    art: økonomi\n    lovet: {tekst: Udgiften falder hvert eneste år., aar: 2014, kilder: [k1]}\n"
            "    maalt: {tekst: Udgiften falder hvert eneste år., aar: 2016, kilder: [k1]}"
        ),
        "15:20 felt-tvivl", "det samme som »lovet«",
    ),
    "a field within a text": (text(resume=">\n  To kommuner deler vagt.\n  form: forening"), "5:3 raa-tegn", "Ryk den ud"),
    "a field that went into the text above": (
        text(resume=">\n  To kommuner deler vagt.").replace("\nstatus:", "\n  status:", 1), "5:3 felt-mangler", "Ryk den ud",
    ),
    "a heading in a field": (text(resume="|\n  ## Overskrift\n\n  To kommuner."), "3:9 raa-tegn", "ingen overskrifter"),
    "texts without brackets": (text(omraader='"it-drift", "sikkerhed"'), "7:11 yaml", "Sæt [ og ] om dem"),
    "two fields on one line": (
        text().replace("form: forening\nomraader:", "form: forening, omraader:", 1), "6:17 yaml", "på en linje for sig",
    ),
    "a point without a blank behind its colon": (text(partnere="\n  - kommune:Ballerup\n  - Furesø"), "6:5 yaml", "efter kolonet i »kommune:«"),
    "a field that stops": (text(resume="To kommuner deler vagt, og"), "3:9 tekst-tvivl", "Skriv sætningen færdig"),
    "a field with its own help": (
        text(resume="To sætninger, der siger, hvad der er særligt."), "3:9 felt-tvivl", "er feltets egen hjælp",
    ),
    "a number that begins with nought": (
        text(lines="stoerrelse:\n  - {emne: Ansatte, tal: 012, enhed: årsværk, aar: 2024, kilder: [k1]}"), "12:26 felt-tvivl", "Mente du »12«?",
    ),
    "an event of another year than its words": (
        text(lines="tidslinje:\n  - {dato: 2016-04-10, tekst: Den 10. april 2017 begyndte den., kilder: [k1]}"),
        "12:12 tid-strid", "teksten begynder med 2017",
    ),
    "municipalities in words that are not named": (text(resume="Tre kommuner driver it sammen."), "3:9 felt-tvivl", "flere end de 2"),
    "a budget of another year": (
        text(lines="oekonomi:\n  - {emne: Budget 2023, tal: 5, enhed: mio. kr., aar: 2024, kilder: [k1]}"), "12:55 felt-tvivl", "(2023)",
    ),
    "one who left and is still there": (
        text(lines="udtraeden:\n  sket:\n    - {kommune: Ballerup, dato: 2020, ude: 2020, tekst: Den gik., kilder: [k1]}"),
        "5:12 tid-strid", "uden »til«",
    ),
    "one who left in two years": (
        text(partnere="[{kommune: Ballerup, fra: 2010, til: 2016}, Furesø]",
             lines="udtraeden:\n  sket:\n    - {kommune: Ballerup, dato: 2020, ude: 2020, tekst: Den gik., kilder: [k1]}"),
        "13:44 tid-strid", "var partner til 2016",
    ),
    "an address that stands for any": (
        text(kilder="\n  - {id: k1, titel: A, udgiver: B, dato: 2024, url: 'https://example.com/a'}"), "9:53 felt-tvivl", "et eksempel",
    ),
    "an address with the sentence's full stop": (
        text(kilder="\n  - {id: k1, titel: A, udgiver: B, dato: 2024, url: 'https://www.lemvig.dk/a.'}"), "9:53 felt-tvivl", "slutter med",
    ),
    "more of them": (text(lines="andre_partnere: [KL m.fl.]"), "11:18 felt-tvivl", "hvem eller hvad der er mere"),
    "the cooperation among its own": (text(lines="andre_partnere: [Fælles it]"), "11:18 felt-tvivl", "casens eget navn"),
    "one company by two names": (text(lines="andre_partnere: [KOMBIT, KOMBIT A/S]"), "11:26 felt-tvivl", "allerede som »KOMBIT«"),
    "a mailbox for a role": (text(partnere="[{kommune: Ballerup, rolle: 'tovholder, lho@balk.dk'}, Furesø]"), "5:39 felt-tvivl", "ligner en person"),
    "the same field in capitals": (text(lines="Titel: Fælles vagt"), "11:1 felt-ukendt", "allerede står i linje 2"),
    "the same field in English": (text(lines="summary: To kommuner."), "11:1 felt-ukendt", "»resume«, som allerede står i linje 3"),
    "a sign for a colon": (text(status="{vaerdi= i drift, dato: 2024, kilder: [k1]}"), "4:10 felt-ukendt", "vaerdi: i drift"),
    "a dash before every field": (
        text("Mere.[^k2]", kilder="\n  - id: k1\n  - titel: A\n  - udgiver: B\n  - dato: 2024\n  - id: k2\n  - titel: C\n"
             "  - udgiver: D\n  - dato: 2025"), "10:5 yaml", "Skriv kun - foran det første felt",
    ),
    "a list in quotation marks": (
        text(omraader='"[it-drift, sikkerhed]"'), "7:11 ord-ukendt", "[It-drift og support, Informationssikkerhed og databeskyttelse]",
    ),
    "an address over two lines": (
        text(kilder="\n  - id: k1\n    titel: A\n    udgiver: B\n    dato: 2024\n    url: https://www.lemvig.dk/\n      dagsorden/a"),
        "13:10 adresse-ugyldig", "på én linje: https://www.lemvig.dk/dagsorden/a",
    ),
    "a link in the place of an address": (
        text(kilder="\n  - {id: k1, titel: A, udgiver: B, dato: 2024}\n  - id: k2\n    titel: C\n    udgiver: D\n    dato: 2024\n"
             "    url: [siden](https://www.kl.dk/a)"),
        "14:10 yaml", "Skriv kun adressen: https://www.kl.dk/a",
    ),
    "a unit in its number": (
        text(lines="oekonomi:\n  - {emne: Budget, tal: 5 mio. kr., aar: 2024, kilder: [k1]}"), "12:25 tal-ugyldigt", "under »enhed«",
    ),
    "a comma behind a value": (
        text(kilder="\n  - id: k1\n    titel: A\n    udgiver: sn.dk,\n    dato: 2024"), "11:14 tekst-tvivl", "slet det sidste tegn",
    ),
    "a head that ends in the middle": (
        text(kilder=f"{K2}\nukendt:\n  - Prisen").replace("\nform:", "\n---\nform:").replace("titel: Notat", "url: https://www.kl.dk/a"),
        "6:1 yaml", "Slet linjen ---",
    ),
    "a status that is newer than the page": (
        text(status="{vaerdi: i drift, dato: 2026-11-25, kilder: [k1]}"), "4:33 tid-strid", "men status er fra 25. november 2026",
    ),
    "operation before the beginning": (
        text(lines="start: {dato: 2016, kilder: [k1]}\ntidslinje:\n  - {dato: 2012, tekst: Driften begyndte., milepael: drift, kilder: [k1]}"),
        "13:12 tid-strid", "men samarbejdet begyndte først i 2016",
    ),
    "one who was out before it happened": (
        text(partnere="[{kommune: Ballerup, til: 2014}, Furesø]",
             lines="udtraeden:\n  sket:\n    - {kommune: Ballerup, dato: 2018, ude: 2014, tekst: Den gik., kilder: [k1]}"),
        "13:44 tid-strid", "udtrædenen er fra 2018",
    ),
    "all of whom have left": (
        text(partnere="[{kommune: Ballerup, til: 2014}, {kommune: Furesø, til: 2015}]"), "4:18 felt-tvivl", "alle kommuner er gået ud",
    ),
    "a half-year after its source": (
        text(lines="statusrapporter:\n  - {halvaar: 1. halvår 2026, samlet: grønt, kilder: [k1]}"), "12:15 tid-strid", "den nyeste kilde",
    ),
    "municipalities in digits that are not named": (text(resume="De 3 kommuner driver it sammen."), "3:9 felt-tvivl", "flere end de 2"),
    "municipalities of the title that are not named": (
        text(titel="Fem kommuner om it", resume="Driften er fælles."), "2:8 felt-tvivl", "flere end de 2",
    ),
    "a gain of which nothing is known": (
        text(lines="gevinster:\n  - {hvad: Pris, art: økonomi, maalt: {tekst: Ukendt, aar: 2024, kilder: [k1]}}"), "12:47 felt-tvivl", "siger ikke noget",
    ),
    "a promise that is kept already": (
        text(lines="gevinster:\n  - {hvad: Pris, art: økonomi, lovet: {tekst: Kommunerne har sparet 5 mio. kr., aar: 2024, kilder: [k1]}}"),
        "12:47 felt-tvivl", "hører til under »maalt«",
    ),
    "a code for a blank in a field": (text(resume="To kommuner&nbsp;driver it sammen."), "3:9 raa-tegn", "tegnet selv"),
    "an address in a field": (text(resume="Se https://www.kl.dk/a for mere."), "3:9 raa-tegn", "Et felt har ingen links"),
    "an answer of a word": (
        text(lines="svar:\n  - {spoergsmaal: betaling, svar: Ja., kilder: [k1]}"), "12:35 felt-tvivl", "Skriv svaret ud",
    ),
    "nothing for what is unknown": (text(lines="ukendt: [Ingenting]"), "11:10 felt-tvivl", "slet hele feltet"),
    "a field of a group at the margin": (
        text(lines="start:\n  dato: 2016\nsikkerhed: middel\n  kilder: [k1]"), "13:1 felt-ukendt", "Ryk det ind dér",
    ),
    "the first field of a group beside its name": (
        text(lines="gevinster:\n  - hvad: Pris\n    art: økonomi\n    lovet:\n    tekst: Den falder.\n      aar: 2014\n      kilder: [k1]"),
        "15:5 yaml", "Ryk felterne under »lovet:«",
    ),
    "a text in the place of a group, whose fields are beside it": (
        text(lines="gevinster:\n  - hvad: Pris\n    art: økonomi\n    lovet: Den falder.\n    aar: 2014\n    kilder: [k1]"),
        "14:12 felt-type", "rykket ind: tekst, aar, kilder",
    ),
    "a word behind the end of the head": (text().replace("\n---\n\n", "\n--- slut\n\n", 1), "11:1 hoved-aabent", "tre bindestreger"),
    "a list whose first word stands beside its name": (
        text(omraader="it-drift\n  - sikkerhed"), "7:11 ord-ukendt", "[It-drift og support, Informationssikkerhed og databeskyttelse]",
    ),
    "the unit of a number at the margin": (
        text(lines="oekonomi:\n  - emne: Budget\n    tal: 5\nenhed: mio. kr.\n    aar: 2024\n    kilder: [k1]"),
        "14:1 felt-ukendt", "Ryk linjen ind",
    ),
    "the sources of a point at the margin": (
        text(partnere="\n  - kommune: Ballerup\n    fra: 2014\nkilder: [k1]\n  - kommune: Furesø\n    fra: 2014"),
        "8:1 yaml", "Ryk linjen ind",
    ),
    "the sources of the last point at the margin": (
        text(lines="styring:\n  - tekst: Byrådene bestemmer.\nkilder: [k1]"), "13:1 yaml", "Ryk linjen ind",
    ),
    "the first point without its dash, in line with the others' fields": (
        text(partnere="\n    kommune: Ballerup\n    fra: 2014\n  - kommune: Furesø\n    fra: 2014"), "6:5 yaml", "- kommune: …",
    ),
    "the first point without its dash": (
        text(partnere="\n  kommune: Ballerup\n    fra: 2014\n  - kommune: Furesø\n    fra: 2014"), "6:3 yaml", "- kommune: …",
    ),
    "a mark of git that was left": (text().replace("\nform:", "\n=======\nform:"), "6:1 flettemaerke", "slet mærkerne"),
}  # fmt: skip
"""A file, where it is told and as what, and a part of the words."""

BELOW: dict[str, tuple[str, str, str]] = {
    "two commas": ("Byrådet sagde ja,, og det gik.", "17:15 tekst-tvivl", "to kommaer"),
    "two links without a blank": (
        "[a](https://www.lemvig.dk/a)[b](https://www.lemvig.dk/b)",
        "17:29 bliver-til",
        "Sæt et mellemrum eller et komma",
    ),
    "a link in quotation marks": (
        'Se [a]("https://www.lemvig.dk/a").',
        "17:8 link-ukendt",
        "Mente du »https://www.lemvig.dk/a«?",
    ),
    "a link that begins twice": (
        "Se [a](https://https://www.lemvig.dk/a).",
        "17:8 link-forbudt",
        "Mente du »https://www.lemvig.dk/a«?",
    ),
    "a note of a dash": ("Mere.[^a]\n\n[^a]: -", "19:1 fodnote-ukendt", "Skriv notens tekst"),
    "a quotation that nothing ends": ("De kaldte det »vagt.", "17:15 tekst-tvivl", "Sæt « efter"),
    "brackets that nothing ends": ("De kaldte det vagt (en ordning.", "17:20 tekst-tvivl", "Sæt ) efter"),
    "a sum that its parts do not make": (
        "| Del | Kr. |\n|:--|--:|\n| Drift | 1.200 |\n| Løn | 2.300 |\n| Sum | 3.600 |",
        "21:9 tekst-tvivl",
        "giver 3.500",
    ),
    "shares of more than the whole": (
        "| Kommune | Del |\n|---|---|\n| Ballerup | 60 pct. |\n| Furesø | 50 pct. |\n| I alt | 100 pct. |",
        "21:11 tekst-tvivl",
        "giver 110",
    ),
    "a part of another page": ("Se afsnittet »Økonomien« nedenfor.", "17:4 tekst-tvivl", "ingen overskrift på siden"),
    "a stroke in code in a table": ("| A | B |\n|---|---|\n| x | `a|b` |", "19:10 tabel-celler", "skriv \\| for en lodret streg"),
    "a stroke behind the last word": ("Første linje\\", "17:8 raa-tegn", "Slet skråstregen"),
    "a quotation that goes on within another": ("> Ydre\n>> Indre\n> Ydre igen", "19:1 bliver-til", "det inderste citat"),
    "two lists that are one": ("- Et\n- To\n\n\n- Tre\n- Fire", "21:1 bliver-til", "en del af listen over"),
    "lines of a comparison": ("+ En ny linje\n- En gammel linje", "18:1 bliver-til", "det samme tegn foran alle punkter"),
    "two marks before a point": ("- 1. Et\n- 2. To", "17:1 bliver-til", "kun ét mærke"),
    "a note in other letters": ("Mere.[^A]\n\n[^a]: Note.", "17:6 fodnote-ukendt", "Mente du »a«?"),
    "a note with a blank in its name": ("Mere.[^min note]\n\n[^min note]: Note.", "17:6 raa-tegn", "[^min-note] begge steder"),
    "a note that is a list": ("Mere.[^a]\n\n[^a]:\n    - Et\n    - To", "19:1 fodnote-ukendt", "Skriv notens tekst"),
    "a source twice in a row": ("Mere.[^k1][^k1]", "17:6 bliver-til", "Slet den ene"),
    "a source on a line of its own": ("Mere.\n\n[^k1]", "19:1 bliver-til", "lige efter den sætning"),
    "a source in round brackets": ("Mere (k1).", "17:6 raa-tegn", "Mente du »[^k1]«?"),
    "a heading over two lines": ("## Hvad kostede\ndet?\n\nTekst.", "18:1 bliver-til", "på én linje"),
    "a heading that ends with a full stop": ("## Pris.\n\nTekst.", "17:1 bliver-til", "Slet det sidste tegn"),
    "a heading that ends with a colon": ("## Pris:\n\nTekst.", "17:1 bliver-til", "Slet det sidste tegn"),
    "a link of a blank": ("Se [ ](https://www.lemvig.dk/a).", "17:4 bliver-til", "Skriv linkets tekst"),
    "a line to write on": ("Navn: ____________", "17:7 raa-tegn", "Skriv det, der skal stå"),
    "dots to write on": ("Pris ........ 5 kr.", "17:6 raa-tegn", "Skriv det, der skal stå"),
    "what an abbreviation means": ("*[KSS]: Samlet system (KSS)\n\nMere.", "17:1 raa-tegn", "første gang den bruges"),
    "a field below a head without fields": ("---\ntitel: Anden\n---\n\nMere.", "18:1 raa-tegn", "Felter står i hovedet"),
    "a remark with strokes": ("// HUSK at spørge\n\nMere.", "17:1 raa-tegn", "en bemærkning til jer selv"),
    "a remark to oneself": ("HUSK: find prisen.\n\nMere.", "17:1 raa-tegn", "en bemærkning til jer selv"),
    "a sentence that stops": ("Byrådet sagde ja, fordi", "17:15 bliver-til", "Skriv sætningen færdig"),
    "two sentences without a blank": ("Byrådet sagde ja.Derefter begyndte driften.", "17:15 tekst-tvivl", "mangler et mellemrum"),
    "a comma before its blank": ("Byrådet sagde ja ,derefter begyndte driften.", "17:15 tekst-tvivl", "Slet mellemrummet"),
    "two sources in one reference": ("Mere.[^k1,^k1]", "17:6 fodnote-ukendt", "[^k1][^k2]"),
    "a source and its page": ("Mere.[^k1, s. 4]", "17:6 raa-tegn", "kun kildens id"),
    "a caret before the bracket": ("Mere.^[k1]", "17:6 raa-tegn", "Mente du »[^k1]«?"),
    "a heading in capitals": ("## HVAD DET KOSTER I ALT\n\nTekst.", "17:4 raa-tegn", "som i en sætning"),
    "a heading that lost its mark": ("1.1 Baggrund for aftalen\n\nTekst.", "17:1 bliver-til", "### Baggrund for aftalen"),
    "points of Word": ("§ Første punkt\n§ Andet punkt", "17:1 raa-tegn", "Skriv - og et mellemrum"),
    "columns of a spreadsheet": ("Kommune;Pris;År\nBallerup;5;2024", "17:1 raa-tegn", "kolonner fra et regneark"),
    "what is to come": ("Prisen er XX mio. kr.", "17:11 raa-tegn", "Skriv det, der skal stå"),
    "a sign like a caret": ("Mere.[ˆk1]", "17:6 raa-tegn", "En henvisning skrives [^id]"),
    "numbers with dashes": ("1 - Første\n2 - Andet", "17:1 bliver-til", "Skriv 1. og et mellemrum"),
    "an answer in English": ("Here’s a draft of the case:\n\nTekst.", "17:1 raa-tegn", "en samtale med et program"),
    "whom a mail begins with": ("Kære Mette\n\nTekst.", "17:1 raa-tegn", "hører til en mail"),
    "a blank in the name of a file": ("Se [b](anden case.md).", "17:4 raa-tegn", "bindestreg og ikke mellemrum"),
    "a field below the head": ("ukendt:\n  - Prisen", "17:1 raa-tegn", "Felter står i hovedet"),
    "a remark of what is to do": ("<!-- HUSK: prisen -->\n\nTekst.", "17:1 html", "Slet bemærkningen"),
    "a box in Danish": ("> [!BEMÆRK]\n> Tal fra 2024.", "17:3 raa-tegn", "Bokse hedder NOTE"),
    "a table whose strokes are taken for signs": ("\\| A \\| B \\|\n\\| x \\| y \\|", "17:1 bliver-til", "Slet \\ foran hver |"),
    "a link that waits for its address": ("Se [KL](#).", "17:9 link-ukendt", "Link til en fil"),
    "a formula in a table": ("| A | B |\n|---|---|\n| x | =SUM(B2:B3) |", "19:7 raa-tegn", "regnearkets formel"),
    "a day of another weekday": ("Mandag den 2. april 2024 begyndte det.", "17:1 tekst-tvivl", "var en tirsdag"),
    "a box without its mark": ("> [NOTE]\n> Tal fra 2024.", "17:3 raa-tegn", "med udråbstegn: > [!NOTE]"),
    "a link that is not ended": ("Se [KL](https://www.kl.dk/a og mere.", "17:4 raa-tegn", "Linket er ikke færdigt"),
    "a link ended twice": ("Se [KL](https://www.kl.dk/a)).", "17:28 raa-tegn", "Slet det ene )"),
    "a comma within a link": ("Se [KL](https://www.kl.dk/a,).", "17:9 bliver-til", "flyt det ud efter linkets )"),
    "a short address": ("Se [KL](https://bit.ly/3abc).", "17:9 link-forbudt", "som browseren ender på"),
    "a drive of an office": ("Se [aftalen](\\\\server\\drev\\a.pdf).", "17:14 link-ukendt", "på din maskine"),
    "a picture in HTML, with its address": ("<img src=https://www.kl.dk/a.png>", "17:1 html", ""),
    "a caret before a reference": ("Mere.^[^k1]", "17:6 raa-tegn", "Skriv kun [^k1]"),
    "a reference in brackets of its own": ("Mere.[[^k1]]", "17:6 raa-tegn", "Skriv kun [^k1]"),
    "a reference as code": ("Mere.`[^k1]`", "17:6 bliver-til", "Slet ` før og efter"),
    "a number of two parts below a point": ("1. Et\n   1.1. To", "18:4 raa-tegn", "Linjerne løber sammen"),
    "a bracket that nothing begins": ("Driften koster 5 kr.) i alt.", "17:18 tekst-tvivl", "uden ("),
    "a heading with a line of signs below": ("Pris\n====\n\nTekst.", "17:1 bliver-til", "Skriv ## foran"),
    "points that are hardly below others": ("1. Et\n  1. To", "18:3 bliver-til", "Er det et underpunkt"),
    "a number of a page": ("Tekst.\n\n12\n\nMere.", "19:1 bliver-til", "sidetal"),
    "what somebody wrote in a chat": ("[12-03-2024 10:14] Vi tager den.", "17:1 raa-tegn", "Skriv det, der skal stå"),
    "a column too narrow": ("Prisen var ##### kr.", "17:12 raa-tegn", "for smal kolonne"),
    "what a web page asks": ("Vi bruger cookies\n\nTekst.", "17:1 raa-tegn", "hører til en webside"),
    "a note without a text": ("Mere.[^a]\n\n[^a]:", "19:1 fodnote-ukendt", "Skriv notens tekst"),
}
"""Lines below the first paragraph, as above."""

OTHERS: dict[str, tuple[dict[str, str], str, str]] = {
    "a guide among cases": (
        {
            "cases/b.md": "---\ntitel: Sådan\nresume: Råd om den første tid.\nfase: overvej\nmaalgruppe: [Direktører]\n"
            "spoergsmaal: [mandat]\nkilder:\n  - {id: k1, titel: A, udgiver: B, dato: 2024}\ngennemgaaet: 2026-11-21\n---\n\nRåd.[^k1]\n"
        },
        "1:1 fil-mappe", "guides/b.md",
    ),
    "a municipality that was lost": (
        {"registers/municipalities.csv": "".join(row for row in MUNICIPALITIES.splitlines(True) if ",Odder," not in row)},
        "1:1 felt-tvivl", "727",
    ),
    "municipalities without rows": (
        {"cases/proeve.md": text().replace("partnere: [Ballerup, Furesø]", "andre_partnere: [KL]"), "registers/municipalities.csv": MUNICIPALITIES.partition("\n")[0] + "\n"},
        "1:1 felt-tomt", "gælder programmets egen",
    ),
    "a column called in Danish": (
        {"registers/municipalities.csv": MUNICIPALITIES.replace("code,name", "code,Navn")}, "1:6 felt-ukendt", "Mente du »name«?",
    ),
    "a glossary with names of its own": (
        {"registers/glossary.yaml": "ord:\n  - {begreb: Vagt, forklaring: 'En vagt er en, der svarer.', gruppe: Drift}\n"},
        "2:6 felt-ukendt", "Mente du »ord«?",
    ),
    "the case's own folder in a link": (
        {"cases/proeve.md": text("Se [b](cases/b.md)."), **OTHER}, "17:8 link-ukendt", "Mente du »b.md«?",
    ),
    "the site's folder in a link": (
        {"cases/proeve.md": text("Se [b](../vejledninger/b.html).")}, "17:8 link-ukendt", "Mente du »../guides/b.md«?",
    ),
    "the whole way in a link": (
        {"cases/proeve.md": text("Se [b](content/guides/b.md#pris).")}, "17:8 link-ukendt", "Mente du »../guides/b.md#pris«?",
    ),
    "a page that has no file": (
        {"cases/proeve.md": text("Se [b](../kommuner/odder.html).")}, "17:8 link-ukendt", "Link til en fil i kataloget",
    ),
    "a tool of the site": ({"cases/proeve.md": text("Se [b](../ordliste.html).")}, "17:8 link-ukendt", "Link til en fil i kataloget"),
    "a published page of the catalogue": (
        {"cases/proeve.md": text("Se [b](https://katalog.dk/sti/cases/b.html#pris)."), **OTHER}, "17:8 tekst-tvivl", "Mente du »b.md«?",
    ),
    "a page at GitHub": (
        {"cases/proeve.md": text("Se [b](https://github.com/a/b/blob/main/content/cases/b.md)."), **OTHER}, "17:8 tekst-tvivl", "»b.md«",
    ),
    "a case among guides, whose links are right in its own folder": (
        {"guides/c.md": text("Se [b](b.md)."), **OTHER}, "1:1 fil-mappe", "cases/c.md",
    ),
    "an initiative where a case is asked for": (
        {"cases/proeve.md": text(lines="relationer:\n  - {type: del-af, case: a}"), "initiatives/a.md": initiative_text()},
        "12:26 henvisning-ukendt", "Den ligger i initiatives",
    ),
    "an initiative with fields of a case": (
        {"initiatives/a.md": initiative_text(start="2016")}, "8:1 felt-ukendt", "Mente du »fra«?",
    ),
    "a glossary by its words": (
        {"registers/glossary.yaml": "ord:\n  Vagt: En vagt er en, der svarer.\n  Drift: Drift er at holde noget i gang.\n"},
        "2:3 felt-type", "»- ord: Vagt«",
    ),
    "a track of another year than its title": (
        {"cases/proeve.md": text(), "decisions/2026.md": track_text(aar="2025")}, "4:6 felt-tvivl", "titlens (2026)",
    ),
    "a final word whose outcome nobody knows": (
        {
            "cases/proeve.md": text(),
            "decisions/2026.md": track_text(
                beslutninger="\n  - {kommune: Samsø, organisation: midt, trin: endelig, dato: 2026-03, kilder: [k1], forbehold: Udfaldet er ikke fundet.}"
            ),
        },
        "7:97 felt-tvivl", "trin: afventer",
    ),
}  # fmt: skip
"""Files beside a good case, as above."""

RIGHT: dict[str, str] = {
    "a company that bears a name": text(
        lines="gevinster:\n  - {hvad: Pris, art: økonomi, maalt: "
        "{tekst: Den faldt., aar: 2024, grundlag: målt, maalt_af: Jan Holm Revision A/S, kilder: [k1]}}"
    ),
    "a foundation and an institute that bear names": text(
        lines="gevinster:\n  - {hvad: Pris, art: økonomi, maalt: "
        "{tekst: Den faldt., aar: 2024, grundlag: målt, maalt_af: Niels Bohr Institutet, kilder: [k1]}}\n"
        "  - {hvad: Tid, art: kvalitet, maalt: {tekst: Den faldt., aar: 2024, grundlag: målt, maalt_af: Jens Olsen & Partnere, kilder: [k1]}}"
    ),
    "steps of a menu, and a face": text("Find den under Forside » Politik » Dagsordener; prisen steg ;-( igen."),
    "a choice by name": text(titel="'Fælles it: enten eller'"),
    "a table with its source below": text("| Del | Hvem |\n|---|---|\n| Drift | KL |\n\n[^k1]"),
    "a note that is a source": text("Mere.[^a]\n\n[^a]: [^k1]"),
    "headings that end with longer abbreviations": text("## Pris ekskl. og inkl.\n\nTekst.\n\n## Drift hos Nord Corp.\n\nTekst."),
    "names in small letters below headings": text(
        "## Indgang\nborger.dk er den.\n\n## Drift\nit-driften er fælles.\n\n## Løn\neIndkomst er med."
    ),
    "a place on the page that is no heading": text(
        "Se »Hvad koster det?« nedenfor og under »I alt« nedenfor.\n\n**Hvad koster det?** Det koster 5 kr.\n\n"
        "| Del | Kr. |\n|---|--:|\n| Drift | 2 |\n| Løn | 3 |\n| I alt | 5 |"
    ),
    "columns that are no sums": text(
        "| Del | Kr./indb. | Gns. | Timepris | Årstal | Svartid | Median | Uger i måneden |\n|:--|--:|--:|--:|--:|--:|--:|--:|\n"
        "| Drift | 12 | 4,1 | 900 | 2019 | 4 | 7 | 1 |\n| Løn | 14 | 3,5 | 700 | 2020 | 6 | 8 | 2 |\n| I alt | 13 | 3,8 | 800 | 2020 | 5 | 7 | 2 |"
    ),
    "code with signs of its own": text("~~~\nkode , med (skæve tegn\n~~~"),
    "a heading by its first word": text("Se »Økonomi« nedenfor.\n\n## Økonomi og løn\n\nTekst."),
    "answers of which several may be given": text(
        "| Emne | Kommuner (flere svar) |\n|:--|--:|\n| It | 40 |\n| Løn | 50 |\n| I alt | 60 |"
    ),
    "who is in several rows, when they were, and what is left": text(
        "| Del | Kommuner | Start | Varighed |\n|:--|--:|--:|--:|\n| Drift | 12 | 2018 | 3 uger |\n| Løn | 10 | 2019 | 12 uger |\n"
        "| I alt | 12 | 2018 | 13 uger |\n\n| Post | Mio. kr. |\n|:--|--:|\n| Drift | 5,0 |\n| Løn | 3,0 |\n| Netto | 1,0 |\n| I alt | 8,0 |"
    ),
    "an address on the line below": text(
        kilder="\n  - id: k1\n    titel: Opslag\n    udgiver: Foreningen\n    dato: 2024\n    url: >\n      https://www.kl.dk/a"
    ),
    "income below expenses": text(
        "| Post | Mio. kr. |\n|:--|--:|\n| Drift | 10,0 |\n| Løn | 5,0 |\n| Indtægter | 3,0 |\n| I alt | 12,0 |\n\n"
        "| Post | Mio. kr. |\n|:--|--:|\n| Licenser | 10,0 |\n| Besparelse på løn | 4,0 |\n| I alt | 6,0 |"
    ),
    "names in capitals that begin a line": text("HUSK er en forening.\n\nTJEK-listen er kort."),
    "an address that ends with an abbreviation": text(
        kilder="\n  - {id: k1, titel: Opslag, udgiver: Wikipedia, dato: 2024, url: https://da.wikipedia.org/wiki/A.m.b.a.}"
    ),
    "names with a year, whose sum is of another": text(
        lines="oekonomi:\n  - {emne: Økonomiaftale 2024, tal: 5, enhed: mio. kr., aar: 2023, kilder: [k1]}\n"
        "  - {emne: Vision 2030, tal: 7, enhed: mio. kr., aar: 2021, kilder: [k1]}"
    ),
    "several departments of a region": text(
        andre_partnere="[Region Hovedstaden (Akutberedskabet), Region Hovedstaden (Center for It), KMD (til 2018), KMD (fra 2022)]"
    ),
    "events that tell of another time": text(
        lines='tidslinje:\n  - {dato: 2020, tekst: "I 2018 sparede de 5 mio. kr., viser en evaluering.", kilder: [k1]}\n'
        '  - {dato: 2021, tekst: "I 2030 skal alle være med, aftaler byrådene.", kilder: [k1]}\n'
        '  - {dato: 2022, tekst: "I 2019 blev den besluttet, og i 2022 begyndte den.", kilder: [k1]}'
    ),
    "a folded text whose sentence has a field's name": text(
        resume=">\n  To kommuner deler vagt. De har\n  status: i drift, og det er de glade for."
    ),
    "brackets that hold a small name": text(
        "Foreningen (os2) er med.[^os2]",
        kilder="\n  - {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2024}\n"
        "  - {id: os2, titel: Notat, udgiver: OS2, dato: 2024}",
    ),
    **{
        f"fewer than the first words say: {resume}": text(resume=f'"{resume}"')
        for resume in (
            "Tre kommuner forhandlede om fælles løn, men kun to gik med.",
            "Tre kommuner begyndte; én trak sig, før det gik i gang.",
            "Fire kommuner blev spurgt, og to sagde ja.",
        )
    },
    "points of two marks, one within the other": text("- A\n  * B\n  * C\n- D"),
    "a total of words, and one of a single row": text(
        "| Del | Hvem |\n|---|---|\n| Drift | KL |\n| Løn | KL |\n| I alt | KL |\n\n| Del | Kr. |\n|---|---|\n| Drift | 5 |\n| I alt | 5 |"
    ),
    "events that begin with their years": text(
        lines="tidslinje:\n  - {dato: 2016-04-10, tekst: I april 2016 begyndte den., kilder: [k1]}\n"
        "  - {dato: 2017-2018, tekst: I 2018 kom flere til., kilder: [k1]}\n"
        "  - {dato: 2019, tekst: I 2018-2019 blev den delt., kilder: [k1]}"
    ),
    "more members than are named": text(
        lines="stoerrelse:\n  - {emne: Medlemmer, tal: 15, enhed: kommuner, aar: 2024, kilder: [k1]}"
    ),
    "a word and a colon in a folded text": text(resume=">\n  To kommuner deler vagt, og det er\n  nyt: ingen har målt den."),
    "numbers with a sharp in a folded text": text(resume=">\n  To kommuner deler vagt i bygning\n  #1 i vest."),
    "one who left and came again": text(
        partnere="[{kommune: Ballerup, fra: 2010, til: 2016}, {kommune: Ballerup, fra: 2018}, Furesø]",
        lines="udtraeden:\n  sket:\n    - {kommune: Ballerup, dato: 2016, ude: 2016, tekst: Den gik., kilder: [k1]}",
    ),
    "one who was in to the last day of a year": text(
        partnere="[{kommune: Ballerup, fra: 2010, til: 2016}, Furesø]",
        lines="udtraeden:\n  sket:\n    - {kommune: Ballerup, dato: 2016, ude: 2017-01-01, tekst: Den gik., kilder: [k1]}",
    ),
    "one who is to leave": text(
        lines="udtraeden:\n  sket:\n    - {kommune: Ballerup, dato: 2026, ude: 2027, forventet: ja, tekst: Den går., kilder: [k1]}"
    ),
    "fewer municipalities than are named": text(
        resume="To kommuner driver it sammen.", partnere="[Ballerup, Furesø, {kommune: Egedal, til: 2020}]"
    ),
    "one of all 98": text(partnere="[alle 98, Furesø]"),
    "one of all 98 with a role": text(partnere="[alle 98, {kommune: Furesø, rolle: vært}]"),
    "a saving of another year than the budget": text(
        lines="oekonomi:\n  - {emne: Ventet besparelse fra 2015, tal: 5, enhed: mio. kr., aar: 2013, kilder: [k1]}"
    ),
    "a quotation of two paragraphs": text("»Første afsnit siger dette.\n\nAndet afsnit siger det.«"),
    "a quotation the other way round": text("De kaldte det «vagt»."),
    "brackets within brackets, and numbers of points": text("Det er (efter §§ 4 (a) og 5) a) et og b) to."),
    "sums of what was rounded, and of parts of parts": text(
        "| Del | Mio. kr. | 2024 |\n|:--|--:|--:|\n| Drift | 1,25 | 7 |\n| Løn | 2,3 | 6 |\n| **I alt** | **3,55** | 14 |\n\n"
        "| Del | Kr. |\n|---|---|\n| Drift | 1.200 |\n| heraf løn | 1.000 |\n| I alt | 1.200 |"
    ),
    "an average and a growth below amounts": text(
        "| Del | Kr. | Vækst |\n|:--|--:|--:|\n| Drift | 1.200 | 5 pct. |\n| Løn | 2.300 | 3 pct. |\n| I alt | 3.500 | 4 pct. |\n\n"
        "| Del | Kr. |\n|---|---|\n| Drift | 1.200 |\n| Løn | 2.300 |\n| Samlet gennemsnit | 1.750 |"
    ),
    "parts of the page": text(
        "Se afsnittet »Hvad man prøvede« ovenfor og under »Økonomi« og [tidslinjen](#tidslinje) nedenfor, og se »Tidslinje« nedenfor.",
        lines="tidslinje:\n  - {dato: 2016, tekst: Den begyndte., kilder: [k1]}",
    ),
    "points that end with commas": text("- drift,\n- support og\n- sikkerhed."),
    "points far apart": text("- Et\n\n\n- To\n\n\n- Tre"),
    "headings that end with abbreviations": text("## Løn, drift m.v.\n\nTekst.\n\n## Beløb i mio. kr.\n\nTekst."),
    "brackets that hold no source": text("Se bilag (k2) og (2024)."),
    "a path that ends with a stroke": text("Filen ligger på C:\\drift\\"),
    "a list behind a comma": text("De tre dele er drift,\n\n- løn\n- it"),
    "a note that only another note refers to": text("Mere.[^a]\n\n[^a]: Første.[^b]\n\n[^b]: Anden."),
    "a quotation within another": text("> Ydre\n>\n> > Indre\n>\n> Ydre igen"),
    "a heading right above its text": text("## Pris\nTekst."),
    "a title that begins with a sign": text(titel="§ 60-fællesskab i vest"),
    "a title that begins with a number": text(titel="112-samarbejdet i vest"),
    "quotation marks in others": text(titel="'Aftalen \"Vagt\" i vest'"),
    "Danish quotation marks": text(titel="»Vagt« i vest"),
    "a sharp": text(titel="Fælles C# i vest"),
    "a text over two lines": text(resume="To kommuner deler vagt.\n  Aftalen er ny, og ingen har målt den."),
    "a folded text": text(resume=">-\n  To kommuner deler vagt.\n  Aftalen er ny, og ingen har målt den."),
    "a list that stands further in": text(partnere="\n      - kommune: Ballerup\n        fra: 2020\n      - kommune: Furesø"),
    "a list that stands no further in": text(partnere="\n- kommune: Ballerup\n- kommune: Furesø"),
    "a list in two ways": text(partnere="\n  - Ballerup\n  - {kommune: Furesø, fra: 2020}"),
    "a group over lines": text(status="{\n  vaerdi: i drift,\n  dato: 2024,\n  kilder: [k1],\n  }"),
    "a group that stands one blank in": text(status="\n vaerdi: i drift\n dato: 2024\n kilder: [k1]"),
    "a blank before the colon": text().replace("titel:", "titel :", 1),
    "a list that ends with a comma": text(omraader="[it-drift, ]"),
    "a municipality with its last name": text(partnere="[Ballerup Kommune, Furesø kommune]"),
    "a remark on its own line": text().replace("form:", "# Formen står i vedtægterne\nform:", 1),
    "carriage returns": text().replace("\n", "\r\n"),
    "blank lines": text("\n\n\nMere.\n\n\n"),
    "a year about": text(lines="start: {dato: ca. 2014, kilder: [k1]}"),
    "a spring": text(lines="start: {dato: forår 2017, kilder: [k1]}"),
    "years with a dash": text(lines="start: {dato: 2014–2016, kilder: [k1]}"),
    "a figure and its parts": text(
        lines="oekonomi:\n  - {emne: Budget i alt, tal: 10, enhed: mio. kr., aar: 2024, kilder: [k1]}\n"
        "  - {emne: Heraf drift, tal: 6, enhed: mio. kr., aar: 2024, kilder: [k1]}"
    ),
    "references in a row": text("Mere.[^k1][^k2]", kilder=K2),
    "a source in a heading, a list and a table": text(
        "## Mere[^k2]\n\n- Punkt[^k2]\n\n| Pris | År |\n|---|---|\n| 5 kr.[^k2] | 2024 |", kilder=K2
    ),
    "a source in a quotation": text("> Citat.[^k2]", kilder=K2),
    "a span from one to many": text(
        lines="oekonomi:\n  - {emne: Pris pr. bruger, tal: 100-1.200, enhed: kr., aar: 2024, kilder: [k1]}"
    ),
    "a gain told with what it was before": text(
        lines="gevinster:\n  - {hvad: Pris, art: økonomi, lovet: "
        "{tekst: Den falder fra 12 til 7 mio. kr., tal: 5, enhed: mio. kr., aar: 2014, kilder: [k1]}}"
    ),
    "who said it": text("> Det var billigere.[^k1]\n>\n> — Direktøren for fællesskabet"),
    "ranges that begin lines": text("Der var møder\n1-2 gange om ugen i 2024 og\n2-3 gange om ugen i 2025.[^k1]"),
    "words of fields in a list": text("- start: 2014\n- slut: 2016"),
    "amounts and years": text("Prisen var 1.254.000 kr. i 2024, 5,3 mio. kr. i 2025 og 2-3 pct. mere i 2018/19.[^k1]"),
    "a day that begins a line": text("1\\. januar 2024 begyndte det."),
    "a paragraph of a law": text("§ 60 a gælder for begge.\n\n§ 60 gælder ikke, jf. stk. 1, nr. 2."),
    "points below points": text("- Punkt\n  - Underpunkt\n    - Dybere\n- Punkt to"),
    "a paragraph below a point": text("1. Først\n\n   Et afsnit under.\n\n2. Så"),
    "a table with a sum": text("| Del | Pris i 2024 |\n|:--|--:|\n| Drift | 5 kr. |\n| Løn | 6 kr. |\n| I alt | 11 kr. |"),
    "a stroke in a table": text("| Del | Pris |\n|---|---|\n| Drift | 5 \\| 6 |"),
    "an address with parentheses": text("Se [siden](https://da.wikipedia.org/wiki/Vagt_(funktion))."),
    "an address with Danish letters": text("Se [siden](https://www.lemvig.dk/økonomi)."),
    "an own heading": text("Se [nedenfor](#pris-i-alt).\n\n## Pris i alt\n\nTekst."),
    "headings with numbers": text("## 2024: et nyt år\n\nTekst.\n\n## 1.000 brugere\n\nTekst.\n\n## 1. Pris\n\nTekst."),
    "a heading of abbreviations": text("## IT og KL\n\nTekst."),
    "hours and a ratio": text("Vagten er fra kl. 16.00 til 8.00 og 24/7, og delingen er 60:40.[^k1]"),
    "numbers of cases": text("Journalnr. 1012141234 og sagsnr. 2021-632-0067.[^k1]"),
    "numbers of points, a face and brackets over two words": text(
        "Det er a) drift, 2) løn og iv) vagt (også om natten), og det er godt :)."
    ),
    "a link to what bears its initials": text("Se [Alle](https://da.wikipedia.org/wiki/A.m.b.a.)."),
    "a year in brackets behind a link": text("Aftalen (se [KL](https://www.kl.dk/a)) er ny."),
    "a number that a paragraph begins with": text("12 kommuner er med.\n\nNr. 12\n\nC\\# er et sprog."),
    "promises that tell of others": text(
        lines="gevinster:\n  - {hvad: Pris, art: økonomi, lovet: {tekst: Andre har sparet 5 pct., aar: 2024, kilder: [k1]}}\n"
        "  - {hvad: Tid, art: tid, lovet: {tekst: Det ventes at give det samme som dem der har opnået 5 pct., aar: 2024, kilder: [k1]}}\n"
        "  - {hvad: Tid, art: kvalitet, lovet: {tekst: Byrådene har opnået enighed om 5 pct., aar: 2024, kilder: [k1]}}"
    ),
    "a summary that begins with others": text(resume="Ti andre kommuner så på, hvad to gjorde."),
    "a trial in operation before the beginning": text(
        lines="start: {dato: 2016-06, kilder: [k1]}\n"
        "tidslinje:\n  - {dato: 2016-01, tekst: Et forsøg begyndte., milepael: drift, kilder: [k1]}"
    ),
    "all who are named have left, and others have not": text(
        lines="antal_kommuner: {tal: 30, aar: 2024, kilder: [k1]}",
        partnere="[{kommune: Ballerup, til: 2014}, {kommune: Furesø, til: 2014}]",
    ),
    "answers that begin with a word": text(
        lines="svar:\n  - {spoergsmaal: betaling, svar: 'Ja, delvist: Hver kommune betaler selv.', kilder: [k1]}"
    ),
    "rises and falls between what is counted otherwise": text(
        "Udgiften faldt fra 2 mia. kr. til 500 mio. kr., antallet faldt fra 2018 til 2020, og andelen steg fra 8 til 12 pct.[^k1]"
    ),
    "a number that ends a sentence at the beginning of a line": text(
        "Skolerne havde i 2018 omkring\n400.000. Blandt dem var nogle."
    ),
    "a link over two lines that names others": text("Se [Odder og\nSamsø, NBF](https://www.kl.dk/a)."),
    "a note of one's own": text("Mere.[^a]\n\n[^a]: Første.\n\n    Andet afsnit."),
}
"""Files of which nothing is told."""


def found(root: Path, files: dict[str, str]) -> tuple[Problem, ...]:
    """What is told of the `files` of a content folder."""
    (root / "content" / "cases").mkdir(parents=True)
    written: dict[str, str | bytes] = {name: one.encode() for name, one in files.items()}
    return looked_at(settings_of(write_files(root / "content", written))).problems


def expect(problems: tuple[Problem, ...], where: str, words: str) -> None:
    """One problem, there, of that code, and with these words."""
    assert [f"{one.span.line}:{one.span.column} {one.code}" for one in problems] == [where]
    assert words in problems[0].message + problems[0].advice


@pytest.mark.parametrize("name", HEAD)
def test_a_slip_in_the_head_is_told_once_as_what_it_is(name: str, tmp_path: Path) -> None:
    written, where, words = HEAD[name]
    expect(found(tmp_path, {"cases/proeve.md": written}), where, words)


@pytest.mark.parametrize("name", BELOW)
def test_a_slip_in_the_text_is_told_once_as_what_it_is(name: str, tmp_path: Path) -> None:
    below, where, words = BELOW[name]
    expect(found(tmp_path, {"cases/proeve.md": text(below)}), where, words)


@pytest.mark.parametrize("name", OTHERS)
def test_a_slip_beside_the_cases_is_told_once_as_what_it_is(name: str, tmp_path: Path) -> None:
    files, where, words = OTHERS[name]
    expect(found(tmp_path, {"cases/proeve.md": text(), **files}), where, words)


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_passes_without_a_word(name: str, tmp_path: Path) -> None:
    assert [(one.span.line, one.code, one.message) for one in found(tmp_path, {"cases/proeve.md": RIGHT[name]})] == []


def test_a_note_without_its_colon_is_told_as_one(tmp_path: Path) -> None:
    first, second = found(tmp_path, {"cases/proeve.md": text("Mere.[^a]\n\n[^a] Uden løn.")})
    assert [first.span.line, second.span.line, second.code] == [17, 19, "fodnote-ukendt"]
    assert "skriv et kolon lige efter ]: [^a]: …" in second.advice


def test_notes_that_only_refer_to_each_other_are_told(tmp_path: Path) -> None:
    told = found(tmp_path, {"cases/proeve.md": text("Mere.\n\n[^a]: Første.[^b]\n\n[^b]: Anden.[^a]")})
    assert [(one.span.line, one.code) for one in told] == [(19, "note-loes"), (21, "note-loes")]


def test_a_head_that_ends_too_early_is_told_once(tmp_path: Path) -> None:
    expect(found(tmp_path, {"cases/proeve.md": text(lines="---\nkladde: nej")}), "11:1 yaml", "Slet linjen ---")


def test_columns_that_a_spreadsheet_leaves_empty_pass(tmp_path: Path) -> None:
    """Saved as a spreadsheet set to Danish saves it: semicolons, a mark of order, two columns of nothing."""
    rows = "\ufeff" + MUNICIPALITIES.replace(",", ";").replace("\n", ";;\r\n")
    assert found(tmp_path, {"cases/proeve.md": text(), "registers/municipalities.csv": rows}) == ()
