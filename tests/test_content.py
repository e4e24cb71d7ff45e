"""The catalogue's own content is well, and its site is the same on every machine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from builder.nouns.abbreviations import ABBREVIATION, known, spelled_out
from builder.nouns.catalogue import Catalogue
from builder.nouns.entry import SIDE
from builder.nouns.model import Figure, Guide, Source
from builder.nouns.sections import ABOUT, ACCESSIBILITY, CHOOSER, SECTIONS, SPLIT
from builder.nouns.site import urls
from builder.nouns.tables import CASE, FOLDERS, TABLES
from builder.nouns.tools.traffic import THRESHOLDS
from builder.nouns.walk import leaves
from builder.shell.build import Inspection
from builder.shell.settings import PROJECT
from tests import built
from tests.builders import lines, real_derived, real_inspection, shown, site_pages, tree, ways
from tests.renamed import slug_of

CONTENT = PROJECT / "content"

KEPT = re.compile(
    r"[^/]+\.(?:html|xml|ics)|(?:cases|initiativer|undersoegelser|vejledninger)/index\.html|(?:data|kommuner|skabeloner)/.+"
)
HEADED = re.compile(r'<h[2-4] [^>]*?\bid="([a-z][a-z0-9-]*)"')
OPENER = re.compile(r"</h[2-4]>\s*<p>((?:[^\s.<]+ ){0,3}[^\s.<]+\.)(?= |</p>)")
VERB = re.compile(
    r"\b(?:er|var|blev|bliver|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|kom|kommer|fik|får|gik|går|gør|gjorde|holdt|sagde|"
    r"siger|tog|tager|gav|giver|stod|står|lå|ligger|\w{2,}(?:ede|te|es|er))\b"
)
_CITED = re.compile(r"^ +(?:- )?udgiver: (.+)\n(?: +(?!- )\w+: .*\n){0,2}? +url: (\S+)", re.MULTILINE)
_COUNTED = re.compile(
    r"[Kk]ataloget(?: her)? (?:har|rummer|kender|nævner|omtaler)(?: kun)? (?:\d+|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b"
    r"|[Kk]atalogets (?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b"
)
_EDITION = re.compile(r"\([^)]*udgave[^)]*\)$")
HABITS = re.compile(
    r"\btil sammen\b|på dette site|\b[Jj]a'et\b|\b[Nn]ej'et\b|middel sikkerhed|\bI dag, \d"
    r"|\bpå\s+plads\b(?!«)|\bi\s+regi\s+af\b|\bmed\s+udgangen\s+af\b|\boplæg\s+for\s+alle\b"
)
_WITH_CLAUSE = re.compile(
    r"(\w+) (?:(?:at|hvad|hvem|fordi|mens|hvis) (?:[A-ZÆØÅ]\w+|[a-zæøå]{2,}(?:en|et|erne|ene)|PRONOUN)|når PRONOUN)\b".replace(
        "PRONOUN", "(?:I|vi|de|den|det|man|nogen|ingen|alle|hver|én)"
    )
)
"""A clause with the word before it, where no comma stands between them."""
_GO_BEFORE = re.compile(
    r"for|til|ved|uden|efter|om|af|på|i|med|end|eller|og|fra|mod|over|men|under|så|selv|også|ikke|kun|især|netop|altså|andet|først"
)
"""Words that a clause's comma stands in front of, or that take the clause as it is: »uden at nogen …«, »og hvis …«, »end at …«."""
_LED_TO = re.compile(r"(\w+)\s+(?:> )?\[([^\]^]+)\]\((?:\.\./guides/)?([a-z0-9-]+)\.md\)")
"""A link to another page with the word before it; only those to guides have its slug."""
_BILL = re.compile(r"^(?:L \d+ )?Forslag til lov\b")
_PROPOSED = re.compile(r"forslag|foreslå|fremsat|\bL \d+\b|\bnr\. \d+", re.IGNORECASE)
_AMOUNT = re.compile(r"\d (?:mio\. |mia\. )?kr\.|\d pct\.|\d årsværk")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b[Ss]tatens?\b")
SPELLED = re.compile(
    r"\b(?:[Ff]or eksempel|[Ff]\. ?eks\.|[Cc]irka|[Ii]de(?:en|er|erne|ens)|delvist|gange (?:højere|større|mere|dyrere))\b"
    r"|[Åå]rsskiftet\s+\d{4}/\d\d\b"
)
FIRST = {
    "mandat": "fra-ide-til-drift",
    "opgaver": "vaelg-samarbejdsmodel",
    "betaling": "fordelingsnoegler",
    "indgangspris": "foranalyse-og-business-case",
    "investeringer": "faelles-it-serviceorganisation-2026",
    "medarbejdere": "medarbejderne-i-omstillingen",
    "serviceniveau": "styring-og-bestillerrolle",
    "raaderum": "vaelg-organisationsform",
    "sikkerhed": "data-sikkerhed-og-nis-2",
    "data": "data-sikkerhed-og-nis-2",
    "gevinst": "gevinster",
    "kontrol": "foelg-op",
    "udtraeden": "udtraeden-og-oploesning",
}


@pytest.fixture(scope="module")
def found() -> Inspection:
    """What a look at the real content finds."""
    return real_inspection()


site = built.site


@pytest.fixture(scope="module")
def files(site: built.Site) -> dict[str, bytes]:
    """Every file of the site of the real content, with its search index, as this machine builds it."""
    return tree(site.root)


def test_there_is_nothing_to_tell_of_the_content(found: Inspection) -> None:
    """No file of the catalogue has an error, and no warning stands."""
    assert lines(found.problems) == ""


def test_a_section_opens_with_a_sentence(found: Inspection) -> None:
    """No section begins with a few words that no verb holds together: »Tid.« and »Et nej.« are no sentences."""
    every = (*found.catalogue.cases, *found.catalogue.guides, *found.catalogue.initiatives, *found.catalogue.surveys)
    openers = {page.slug: [words for words in OPENER.findall(shown(page.body)) if not VERB.search(words)] for page in every}
    assert {slug: words for slug, words in openers.items() if words} == {}


def test_the_habits_of_the_last_edition_are_gone() -> None:
    """Words that the readers of the last edition marked stand nowhere in the content."""
    files = {path: path.read_text("utf-8") for path in CONTENT.rglob("*.md")}
    found = {path.name: HABITS.findall(text) for path, text in files.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_clause_has_a_comma_before_it() -> None:
    """Danish may leave that comma out, but the catalogue has it everywhere: »et punkt, hvor I kan stoppe«, »igen, når den …«."""
    words = [*CONTENT.rglob("*.md"), *(PROJECT / "builder" / "registers").glob("*.yaml")]
    found = {}
    for path in (path for path in words if path.name != "search.yaml"):
        text = " ".join(re.sub(r"^ *(?:- )?(?:titel|url): .*$", "", path.read_text("utf-8"), flags=re.MULTILINE).split())
        found[path.name] = [match[0] for match in _WITH_CLAUSE.finditer(text) if not _GO_BEFORE.fullmatch(match[1].lower())]
    assert {name: clauses for name, clauses in found.items() if clauses} == {}


def test_a_guide_is_named_by_its_title(found: Inspection) -> None:
    """»Se vælg organisationsform« and »står i følg op« read as slips: behind »se« and »i« a guide has its title, with a capital."""
    titles = {guide.slug: re.split(" – |: ", guide.title)[0] for guide in found.catalogue.guides}
    small = [
        (path.name, " ".join(match[0].split()))
        for path in CONTENT.rglob("*.md")
        for match in _LED_TO.finditer(path.read_text("utf-8"))
        if match[1].lower() in ("se", "i") and match[2][0].islower()
        if " ".join(match[2].replace("> ", "").split()).casefold() == titles.get(match[3], "").casefold()
    ]
    assert small == []


def test_no_text_counts_the_catalogue_s_cases() -> None:
    """»Kataloget har to cases om fælles it-drift« is wrong with the next case: such numbers are the program's to tell."""
    assert all(map(_COUNTED.search, ("Kataloget har to ældre cases", "Her er katalogets 73 cases")))
    texts = (*CONTENT.rglob("*.md"), *(PROJECT / "builder" / "registers").glob("*.yaml"))
    found = {path.name: _COUNTED.findall(path.read_text("utf-8")) for path in texts}
    assert {name: words for name, words in found.items() if words} == {}


def test_what_can_be_written_in_two_ways_is_written_in_one() -> None:
    """»fx«, »ca.«, »idéen«, »delvis«, »ti gange så høj« and »årsskiftet 2026/2027« are what the site says, wherever it says so."""
    texts = (
        *CONTENT.rglob("*.md"),
        *(PROJECT / "templates").rglob("*.html"),
        *(PROJECT / "builder" / "registers").glob("*.yaml"),
    )
    found = {path.name: SPELLED.findall(path.read_text("utf-8")) for path in texts}
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize(("question", "first"), [(question, slug_of(guide)) for question, guide in FIRST.items()])
def test_a_question_leads_to_the_guide_that_answers_it(found: Inspection, question: str, first: str) -> None:
    """»Læs først« names the guide that is about the question."""
    asked = next(term for term in found.catalogue.registers.vocabularies["spoergsmaal"].terms if term.id == question)
    assert real_derived().answering[asked.id][0].slug == first


def test_every_template_belongs_to_a_step_that_is_there(found: Inspection) -> None:
    """The guide has the group, its advice names the cases, two a step, and the example's figures are those of a case."""
    office = real_derived().office
    for template in office.templates:
        steps = office.steps[template.id]
        told = [(step.guide.slug, step.group, tuple(shown.case for shown in step.cases)) for step in steps]
        assert told == [(step.guide, step.group, step.cases) for step in template.steps], template.id
        assert all(len(step.cases) == 2 for step in template.steps), template.id
        sections = [section for section in template.sections if section.checklist]
        for section in sections:
            groups = {item.group for item in office.guides[section.checklist].checklist}
            assert set(section.groups) <= groups, section.title
    rows = [row for template in office.templates for section in template.sections for row in section.rows if row.case]
    assert rows
    assert office.examples.keys() == {(row.case, row.subject) for row in rows}
    assert all(figure.sources for figure in office.figures)


def test_no_file_is_lost(found: Inspection) -> None:
    """Every file is a page of the catalogue, or says that it is a draft."""
    for folder in TABLES:
        published = getattr(found.catalogue, {"decisions": "tracks"}.get(folder, folder))
        files = {path.stem for path in (CONTENT / folder).glob("*.md") if "\nkladde: ja" not in path.read_text("utf-8")}
        assert {page.slug for page in published} == files
    waves = list((CONTENT / "surveys").rglob("*.yaml"))
    assert found.files == sum(len(list((CONTENT / folder).glob("*.md"))) for folder in TABLES) + len(waves)
    assert len(waves) == sum(1 + len(wave.replies) for wave in found.catalogue.waves)


def test_every_partner_is_one_of_the_98(found: Inspection) -> None:
    """Each municipality that a case names is the register's own, and each case names who takes part."""
    by_code = found.catalogue.registers.municipalities
    for case in found.catalogue.cases:
        assert all(by_code[municipality.code] == municipality for municipality in case.municipalities)
        assert case.municipalities or case.nationwide or case.other_partners, case.slug


def test_every_figure_and_claim_has_a_source(found: Inspection) -> None:
    """Each figure has a year and a source, and each source that a page names is in its list."""
    for case in found.catalogue.cases:
        listed = {source.id for source in case.sources}
        for figure in (*case.size, *case.economy, *case.entrance_cost):
            assert figure.sources, f"{case.slug}: {figure.subject}"
            assert set(figure.sources) <= listed
        assert set(case.status.sources) <= listed


def test_what_a_source_tells_of_a_later_day_is_not_told_as_come(found: Inspection) -> None:
    """What sources that are all older than its day say of it was expected, or its note says when it was told."""
    early = []
    for page in (*found.catalogue.cases, *found.catalogue.initiatives):
        dates = {source.id: source.date for source in page.sources}
        for event in page.timeline:
            told = [dates[source] for source in event.sources]
            if (
                told
                and not any(day.undated or day.last >= event.date.first for day in told)
                and not (event.expected or event.note)
            ):
                early.append(f"{page.slug}: {event.text}")
    for case in found.catalogue.cases:
        dates = {source.id: source.date for source in case.sources}
        claims = [(one.date, one) for one in (case.start, case.end) if one and not one.expected]
        claims += [(one.since, one) for one in case.partners if one.since]
        claims += [(one.year, one) for one in (*case.size, *case.economy)]
        for when, claim in claims:
            told = [dates[source] for source in claim.sources]
            if told and not any(day.undated or day.last >= when.first for day in told) and not claim.note:
                early.append(f"{case.slug}: {when.text} {getattr(claim, 'subject', '')}".rstrip())
    assert early == []


def test_every_key_for_sharing_a_cost_is_in_its_case(found: Inspection) -> None:
    """Each key of the register has its case and the source that the case cites, and its numbers stand in what that case says."""
    registers, cases = found.catalogue.registers, found.catalogue.case_by_slug
    assert registers.split_keys
    for key in registers.split_keys:
        case = cases[key.case]
        cited = [one for one in (*case.payment, *case.economy, *case.entrance_cost) if key.source in one.sources]
        said = " ".join(getattr(one, "text", "") for one in cited)
        figures = {one.amount.low for one in cited if isinstance(one, Figure)}
        figures |= {Decimal(number) for number in re.findall(r"\d+", said.replace(".000", "000"))}
        told = {
            *(one.percent.low for one in key.percents),
            *([key.rate.low] if key.rate else []),
            *([key.amount] if key.amount else []),
        }
        assert told <= figures, key.id
    for worded in registers.worded_keys:
        assert worded.source in {source.id for source in cases[worded.case].sources}, worded.text


def test_a_source_is_read_the_same_everywhere(found: Inspection) -> None:
    """One address is not read whole on one page and only its title on another."""
    catalogue = found.catalogue
    readings: dict[str, set[str]] = {}
    for page in (*catalogue.cases, *catalogue.guides, *catalogue.initiatives, *catalogue.surveys):
        for source in page.sources:
            readings.setdefault(source.url or f"{page.slug}: {source.id}", set()).add(source.reading.id)
    assert {address: found for address, found in readings.items() if len(found) > 1} == {}


def test_what_only_a_bill_says_is_told_as_a_bills() -> None:
    """A bill is no law yet: who cites one, and nothing else, says »lovforslag«; the number of a law may be taken from its bill."""
    found = {path.name: list(_as_law(path.read_text("utf-8"))) for path in CONTENT.rglob("*.md")}
    assert {name: told for name, told in found.items() if told} == {}
    page = "---\nkilder: [{id: l1, titel: L 1 Forslag til lov om vagt}]\nsvar: [{svar: %s, kilder: [l1]}]\n---\n%s[^l1]\n"
    assert list(_as_law(page % ("Lovforslaget kræver det.", "- Efter L 1 kræves det."))) == []
    assert len(list(_as_law(page % ("Loven kræver det.", "Loven kræver det.")))) == 2


def _as_law(text: str) -> Iterator[str]:
    """The fields, paragraphs and rows that rest on a bill and do not say so."""
    if not text.startswith("---\n"):
        return
    _, head, body = text.split("---\n", 2)
    fields = yaml.load(head, yaml.CSafeLoader)
    bills = {source["id"] for source in fields.get("kilder", ()) if _BILL.match(source["titel"])}
    for block in re.split(r"\n\n|\n(?=[-*|>]|\d+\. )", body):
        told = re.sub(r"\[\^[\w-]+\]", "", block)
        if bills & set(re.findall(r"\[\^([\w-]+)\]", block)) and not _PROPOSED.search(told):
            yield told
    yield from _fields_as_law(fields, bills)


def _fields_as_law(fields: object, bills: set[str]) -> Iterator[str]:
    """The fields whose only sources are bills, and whose words do not say so."""
    if isinstance(fields, list):
        for one in fields:
            yield from _fields_as_law(one, bills)
    if not isinstance(fields, dict):
        return
    cited = fields.get("kilder", ())
    told = " ".join(str(words) for name, words in fields.items() if name != "kilder")
    if cited and all(isinstance(one, str) for one in cited) and set(cited) <= bills and not _PROPOSED.search(told):
        yield told
    for one in fields.values():
        yield from _fields_as_law(one, bills)


def test_a_figure_of_a_guides_advice_has_its_year(found: Inspection) -> None:
    """What is to be read in a minute, advice and lists of what to do tell of which year an amount is; the state's limits have none."""
    told = {guide.slug: list(_told_in_short(guide)) for guide in found.catalogue.guides}
    assert sum(len(texts) for texts in told.values()) > 500
    timeless = {slug: [text for text in texts if _AMOUNT.search(text) and not _YEAR.search(text)] for slug, texts in told.items()}
    assert {slug: texts for slug, texts in timeless.items() if texts} == {}


def _told_in_short(guide: Guide) -> Iterator[str]:
    yield from guide.brief
    for advice in guide.advice:
        yield from (advice.text, advice.why, *(example.why for example in (*advice.supporting, *advice.opposing)))
    for item in guide.checklist:
        yield from (item.text, item.why)


def test_what_is_told_of_a_case_in_figures_stands_in_the_case(found: Inspection) -> None:
    """A figure that a guide or the model chooser tells of a case is the case's: a case that is mended takes its witnesses along."""
    chooser = found.catalogue.registers.chooser
    assert chooser is not None
    advised = [advice for guide in found.catalogue.guides for advice in guide.advice]
    told = [(one.case, one.why) for advice in (*advised, *chooser.advice) for one in (*advice.supporting, *advice.opposing)]
    assert len(told) > 200
    cases = {case.slug: (CONTENT / "cases" / f"{case.slug}.md").read_text("utf-8") for case in found.catalogue.cases}
    alone = [(slug, number, why) for slug, why in told for number in _NUMBER.findall(why) if not _stands(number, cases[slug])]
    assert alone == []


def _stands(number: str, text: str) -> bool:
    """Whether the number stands in the text by itself: 2 stands in »2021-03-02«, but not in »2,5« or »12«."""
    return bool(re.search(rf"(?<![\d.,])0?{re.escape(number)}(?!\d|[.,]\d)", text))


def test_a_source_has_one_name_everywhere() -> None:
    """One address has one publisher, on whatever page it is cited; »Monrad« and »monrad.app« are one."""
    names: dict[str, set[str]] = {}
    for path in sorted((PROJECT / "content").rglob("*.md")):
        for publisher, address in _CITED.findall(path.read_text("utf-8")):
            names.setdefault(re.sub(r"^https?://(www\.)?|/$", "", address), set()).add(publisher)
    assert len(names) > 300
    assert {address: sorted(found) for address, found in names.items() if len(found) > 1} == {}


def test_a_source_has_one_title_and_one_date_everywhere(found: Inspection) -> None:
    """One address is one source, whoever cites it; two editions of one address say which they are."""
    titles: dict[str, set[str]] = {}
    dates: dict[str, set[str]] = {}
    for source in _sources(found.catalogue):
        address = re.sub(r"^https?://(www\.)?|/$", "", source.url)
        if address and not _EDITION.search(source.title):
            titles.setdefault(address, set()).add(source.title)
            dates.setdefault(address, set()).add(source.date.text)
    assert len(titles) > 300
    assert {address: said for address, said in (*titles.items(), *dates.items()) if len(said) > 1} == {}


def test_a_source_without_a_date_says_so(found: Inspection) -> None:
    """The foot of each page promises it: »ca.« is our own estimate, and the note says that the source has no date."""
    unsaid = [source.title for source in _sources(found.catalogue) if source.date.approximate and "dateret" not in source.note]
    assert unsaid == []


def _sources(catalogue: Catalogue) -> Iterator[Source]:
    for page in (*catalogue.cases, *catalogue.guides, *catalogue.initiatives, *catalogue.surveys, *catalogue.tracks):
        yield from page.sources


def test_an_apostrophe_is_written_in_one_way() -> None:
    """»KL's« and »Aarhus'«, not »Aarhus’«: in content, templates and the words of fields alike."""
    places = [*(PROJECT / "content").rglob("*.md"), *(PROJECT / "templates").glob("*.html")]
    places += (PROJECT / "builder" / "nouns" / "tables").glob("*.py")
    assert [path.name for path in places if "’" in path.read_text("utf-8")] == []


def test_every_reference_leads_somewhere(found: Inspection) -> None:
    """Relations, initiatives and witnesses name pages that are in the catalogue."""
    catalogue = found.catalogue
    for case in catalogue.cases:
        assert {relation.case for relation in case.relations} <= catalogue.case_by_slug.keys()
        assert set(case.initiatives) <= catalogue.initiative_by_slug.keys()
    assert real_derived().backlinks.keys() <= catalogue.case_by_slug.keys()


def test_what_other_pages_show_of_a_page_explains_its_abbreviations(found: Inspection) -> None:
    """A head's texts stand alone on cards, among answers, in news and in comparisons: »sammen med DBC« was explained on its own page.

    The names that are left no glossary would explain: a company, a firm, and a stage of a disease. Titles and publishers of sources are quoted.
    """
    catalogue = found.catalogue
    passed = known(catalogue.registers, (page.title for page in catalogue.pages)) | {"EQT", "CO", "GOLD"}
    texts = {
        f"{page.slug}: {'.'.join(map(str, path))}": value
        for page in catalogue.pages
        for path, _, value in leaves(TABLES[FOLDERS[type(page)]], page)
        if isinstance(value, str) and path[0] not in {"kilder", "andre_partnere"} and path[-1] != "udgiver"
    }
    chosen = (one for model in catalogue.registers.chooser.advice for one in (*model.supporting, *model.opposing))
    texts |= {f"chooser: {one.case}": one.why for one in chosen}
    met = {(at, word) for at, text in texts.items() for word in ABBREVIATION.findall(text) if not spelled_out(word, text)}
    assert sorted((at, word) for at, word in met if word not in passed) == []


def test_every_page_of_the_content_is_built(found: Inspection, files: dict[str, bytes]) -> None:
    """Each case, guide and initiative has its page, and so has each of the 98."""
    catalogue = found.catalogue
    wanted = {
        *(urls.case(case.slug) for case in catalogue.cases),
        *(urls.guide(guide.slug) for guide in catalogue.guides),
        *(urls.initiative(initiative.slug) for initiative in catalogue.initiatives),
        *(urls.municipality(municipality.slug) for municipality in catalogue.municipalities),
    }
    assert wanted <= files.keys()


def test_what_readers_ask_leads_to_a_page_that_is_there(found: Inspection, site: built.Site) -> None:
    """No page loses in silence what readers ask it in other words: a row of `search.yaml` is of a page.

    A renamed page keeps its row by its former address (`tidligere`).
    """
    asked = found.catalogue.registers.lexicon.asked
    assert asked
    assert built.of_today(site, asked)


def test_every_page_of_the_site_s_own_has_what_readers_ask_it(found: Inspection) -> None:
    """Its own words are few: without a row in `search.yaml` it is found by its title alone. The front page answers nothing itself."""
    asked = {page.partition("#")[0] for page in found.catalogue.registers.lexicon.asked}
    listed = [page.meta.path for page in site_pages(found.catalogue) if page.meta.kind == SIDE and page.meta.listed]
    assert [path for path in listed if path != urls.HOME and path.removesuffix(".html") not in asked] == []


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("builder/nouns/site/doors.py", r"besluttet hvad i (\d+)"),
        ("templates/municipality.html", r"Fælles it-drift i (\d+)"),
        ("templates/assets/tools/decisions.js", r"Beslutning i (\d+)"),
    ],
)
def test_the_year_of_the_decision_track_is_told_as_it_is(found: Inspection, file: str, told: str) -> None:
    """The track of another year takes the place of this one: the front page, the municipalities and the form to mend it say so."""
    (track,) = found.catalogue.tracks
    assert set(re.findall(told, (PROJECT / file).read_text("utf-8"))) == {track.year.text}


def test_a_guide_with_the_traffic_light_tells_its_limits(found: Inspection) -> None:
    """The limits are the program's, and the guide tells them in its own words."""
    guides = [guide for guide in found.catalogue.guides if guide.traffic_light]
    assert guides
    for guide in guides:
        told = " ".join(shown(guide.body).split())
        assert [f"{one.limit} {one.unit}" for one in THRESHOLDS if f"{one.limit} {one.unit}" not in told] == [], guide.slug


def test_what_others_know_us_by_is_kept(found: Inspection, files: dict[str, bytes]) -> None:
    """Addresses that are no file of the content, parts of pages, columns of the lists and keys of the JSON are those of `kept.txt`.

    A link in old minutes, a feed reader and a spreadsheet that fetches the data know them. A new one is added there. A page that
    moves has a row in `urls.MOVED`; a column or a key that goes is taken out, with a new version of the JSON (`json_cases.py`) and
    a line in the changelog. Of words it is told whether or not a case has them. Parts of a page that moves are kept under both
    addresses: what sends readers on takes them along.
    """
    kept = set((PROJECT / "tests" / "kept.txt").read_text("utf-8").split())
    ours = {path for path in files if KEPT.fullmatch(path) and path not in urls.MOVED}
    ours |= set(_of_words(found.catalogue)) | set(_of_parts(found.catalogue))
    ours |= {f"data/cases.json#{'.'.join(way)}" for way in ways(CASE)} | set(_of_json(files)) | set(_of_many())
    for path in (path for path in files if path.endswith(".csv")):
        ours |= {f"{path}#{column}" for column in files[path].decode("utf-8-sig").partition("\r\n")[0].split(";")}
    gone = {one: _now(one) for one in kept - ours - urls.MOVED.keys()}
    assert sorted(one for one, now in gone.items() if now not in ours) == [], "gone"
    assert sorted(ours - kept) == [], "new: a line in tests/kept.txt"
    assert sorted(urls.MOVED.keys() - files.keys()) == [], "leads to no page"


def _of_json(files: dict[str, bytes]) -> Iterator[str]:
    """What the JSON says beside the fields of a case: `$.` before a key of the whole, `$dato.` before one of a date, a word by its id."""
    schema = json.loads(files[urls.DATA_SCHEMA])
    fields = {row.key for row in CASE.fields}
    defined = schema["$defs"]
    yield from (f"{urls.DATA_JSON}#{key}" for key in defined["case"]["properties"] if key not in fields)
    for name, one in {"": schema, **defined}.items():
        keys = one.get("properties", ()) if name != "case" else ()
        yield from (f"{urls.DATA_JSON}#${name}.{key}" for key in keys)
        yield from (f"{urls.DATA_JSON}#${name}={word['const']}" for word in one.get("oneOf", ()) if "const" in word)


def _of_many() -> Iterator[str]:
    """How the addresses are made of which there is one for each case, municipality or word, with * for its name."""
    yield from (urls.content(folder, "*") for folder in urls.FOLDERS if folder != "decisions")
    yield from (urls.checklist("*", ending) for ending in ("md", "rtf"))
    one = (
        urls.municipality,
        urls.municipality_feed,
        urls.embedded_case,
        urls.embedded_municipality,
        urls.split_key,
        urls.term,
        urls.problem,
    )
    yield from (make("*") for make in one)
    yield urls.compared(["*"])


def _now(address: str) -> str:
    """Where a part of a page, or a column of a list, stands today."""
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address).groups()  # type: ignore[union-attr]
    return f"{urls.MOVED.get(path, path)}{rest}"


def _of_words(catalogue: Catalogue) -> Iterator[str]:
    """The addresses that a word of the closed lists has as soon as there is a case for it."""
    words = catalogue.registers.vocabularies
    for facet in real_derived().facets:
        yield from (urls.facet(facet.key, word.id) for word in words[facet.key].terms)
    yield from (urls.area_feed(word.id) for word in words["omraade"].terms)
    yield from (urls.question(word.id) for word in words["spoergsmaal"].terms)


def _of_parts(catalogue: Catalogue) -> Iterator[str]:
    """Each part of a page that has a heading to link to, drawn today or not: those with a name, and those that a template names.

    A template of one page is called by the page's address, one of many by their folder, or by the first in the root.
    """
    named = {"cases/": SECTIONS, urls.ABOUT: ABOUT, urls.ACCESSIBILITY: ACCESSIBILITY, urls.CHOOSER: CHOOSER, urls.SPLIT: SPLIT}
    yield from (f"{place}#{section.anchor}" for place, parts in named.items() for section in parts.values())
    paths: dict[str, set[str]] = {}
    for page in site_pages(catalogue):
        paths.setdefault(page.view.template, set()).add(page.meta.path)
    for template, at in paths.items():
        first = min(at, key=lambda path: (len(path), path))
        place = f"{first.partition('/')[0]}/" if len(at) > 1 and "/" in first else first
        text = (PROJECT / f"templates/{template}.html").read_text("utf-8")
        yield from (f"{place}#{anchor}" for anchor in HEADED.findall(text) if anchor != "toc")


def test_two_builds_are_the_same_to_the_byte(files: dict[str, bytes], tmp_path: Path) -> None:
    """Hash seed, time zone, language, folder and number of processes leave no trace, not even in the search index.

    Without `--no-cache` the second would take over what the first has left in `.cache`, and be the same for that reason alone.
    """
    machine = {"PYTHONHASHSEED": "98", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "en_US", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "builder", "build", "--content", str(CONTENT), "--out", "site", "--jobs", "3", "--no-cache"]
    surroundings = {**os.environ, **machine, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    again = tree(tmp_path / "site")
    assert again.keys() == files.keys()
    assert [path for path in files if files[path] != again[path]] == []


def test_no_page_shows_where_it_was_built(site: built.Site, files: dict[str, bytes]) -> None:
    """No page holds a path of the machine it was built on."""
    folders = (str(PROJECT).encode(), str(site.root).encode())
    assert [path for path, data in files.items() if any(folder in data for folder in folders)] == []
