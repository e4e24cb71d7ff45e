"""Field by field: what is read, what is told, and where."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from builder.nouns.model import Case
from builder.nouns.problem import Problem
from tests.builders import BODY, SOURCES, case, case_text, checked, codes, covered, guide_text, only, problems, track_text


def told(code: str, **fields: str | None) -> tuple[Problem, str]:
    """The one problem of a case with these fields, and the text it points at."""
    text = case_text(BODY, **fields)
    problem = only(problems(text), code)
    return problem, covered(text, problem.span)


def test_a_good_case_has_no_problem() -> None:
    """The plainest case is a case."""
    found = case()
    assert (found.slug, found.title, found.status.value.id) == ("en-case", "Fælles it", "drift")
    assert [municipality.name for municipality in found.municipalities] == ["Ballerup", "Furesø"]


def test_what_is_left_out_has_its_default() -> None:
    """Confidence is high, nothing is inferred, a review is due in a year, and a page is no draft, unless the file says so."""
    found = case()
    assert found.status.confidence.id == "hoej"
    assert found.status.inferred is False
    assert found.review_months == 12
    assert found.draft is False
    assert found.start is None


def test_every_kind_of_value() -> None:
    """Texts, dates, numbers, lengths, truths, words, municipalities and references become values of their kinds."""
    found = case(
        start="{dato: forår 2017, sikkerhed: lav, udledt: ja, note: Efter avisen}",
        oekonomi="\n  - {emne: Budget, tal: '8,5-12,7', enhed: mio. kr., aar: ca. 2016, kilder: [k1]}",
        partnere="\n  - {kommune: Århus Kommune, fra: 2014-03, rolle: vært}\n  - alle 98",
        gennemgaa_om="2 år",
        initiativer="[kombit.md, monopolbruddet]",
        tidligere="[gammelt-navn]",
        kladde="Nej",
    )
    assert found.start is not None
    assert (found.start.date.text, found.start.confidence.id, found.start.inferred) == ("foråret 2017", "lav", True)
    assert (found.economy[0].amount.low, found.economy[0].amount.high) == (Decimal("8.5"), Decimal("12.7"))
    assert found.economy[0].year.approximate
    assert (found.partners[0].member.name, found.partners[0].role) == ("Aarhus", "vært")
    assert found.partners[0].since is not None
    assert found.partners[0].since.first == date(2014, 3, 1)
    assert found.partners[1].everyone
    assert found.nationwide
    assert found.review_months == 24
    assert found.initiatives == ("kombit", "monopolbruddet")
    assert found.aliases == ("gammelt-navn",)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ({"partnere": "Ballerup"}, {"partnere": "\n  - kommune: Ballerup"}),
        ({"omraader": "it-drift"}, {"omraader": "[it-drift]"}),
        ({"form": "forening"}, {"form": "{vaerdi: forening}"}),
        ({"start": "2016"}, {"start": "{dato: 2016}"}),
        ({"modeller": "indkoeb"}, {"modeller": "[{vaerdi: indkoeb}]"}),
        ({"resume": ">-\n  En sætning\n  på to linjer."}, {"resume": "En sætning på to linjer."}),
        ({"titel": '"Fælles   it"'}, {"titel": "Fælles it"}),
    ],
)
def test_short_and_long_forms_are_the_same(short: dict[str, str], long: dict[str, str]) -> None:
    """A single value may stand for a list, a word for its group, and white space in a text does not count."""
    assert case(**short) == case(**long)


@pytest.mark.parametrize(
    ("code", "field", "value", "text"),
    [
        ("ord-ukendt", "omraader", "[it-drift, blåbær]", "blåbær"),
        ("ord-ukendt", "status", "{vaerdi: i drfit, dato: 2024, kilder: [k1]}", "i drfit"),
        ("kommune-ukendt", "partnere", "[Ballerup, Hinnerup]", "Hinnerup"),
        ("gruppe-ukendt", "partnere", "\n  - {kommune: alle 99}", "alle 99"),
        ("dato-ugyldig", "start", "24/3 2014", "24/3 2014"),
        ("dato-ugyldig", "start", "udateret", "udateret"),
        ("dato-ikke-dag", "gennemgaaet", "2026-11", "2026-11"),
        ("dato-ikke-dag", "gennemgaaet", "ca. 2026-11-01", "ca. 2026-11-01"),
        ("tal-ugyldigt", "oekonomi", "\n  - {emne: Æbler, tal: 1.25, enhed: kr., aar: 2024, kilder: [k1]}", "1.25"),
        ("laengde-ugyldig", "gennemgaa_om", "et år", "et år"),
        ("laengde-ugyldig", "gennemgaa_om", "12", "12"),
        ("ja-nej", "kladde", "true", "true"),
        ("id-ugyldigt", "tidligere", "[gammelt, Ærø]", "Ærø"),
        ("felt-for-langt", "titel", "x" * 91, "x" * 91),
        ("felt-type", "titel", "[a, b]", "["),
        ("felt-type", "status", "i drift", "i drift"),
        ("felt-type", "partnere", "[[Ballerup]]", "["),
        ("skabelon-rest", "resume", "Her står UDFYLD endnu", "Her står UDFYLD endnu"),
        ("felt-tomt", "titel", '""', "titel"),
        ("felt-tomt", "titel", "", "titel"),
        ("felt-tomt", "titel", '"  "', "titel"),
        ("felt-tomt", "omraader", "[]", "omraader"),
        ("felt-tomt", "kilder", "[]", "kilder"),
        ("felt-tomt", "partnere", "[]", "partnere"),
    ],
)
def test_a_wrong_value_is_told_at_its_place(code: str, field: str, value: str, text: str) -> None:
    """Each kind of wrong value is told once, with a place that covers the value, or the name of an empty field."""
    problem, excerpt = told(code, **{field: value})
    assert excerpt == text
    assert problem.severity == "error"


WRAPPED = "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkl.dk%2Fa&data=05"
"""What Outlook makes of an address in a mail."""


@pytest.mark.parametrize(
    ("field", "value", "hint"),
    [
        ("omraader", "[it-drfit]", "Mente du »It-drift og support«?"),
        ("partnere", "[Balerup]", "Mente du »Ballerup«?"),
        ("status", "{vaerdi: i drfit, dato: 2024, kilder: [k1]}", "Mente du »I drift«?"),
        ("status", "{vaerdi: drift, dato: 2024, kilder: [k11]}", "Mente du »k1«?"),
        ("omrader", "[it-drift]", "Mente du »omraader«?"),
        ("områder", "[it-drift]", "Mente du »omraader«?"),
        ("Titel", "Fælles it", "Mente du »titel«?"),
        ("partnere", "\n  • Ballerup\n  • Furesø", "Skriv - og et mellemrum foran hvert punkt, på hver sin linje."),
        ("omraader", "\n  • it-drift\n  • digitalisering", "Skriv - og et mellemrum foran hvert punkt, på hver sin linje."),
        ("form", "forening, netværk", "Her kan kun stå ét ord. Vælg ét af dem: Forening; Netværk."),
        ("modeller", "[indkøb/drift]", "Skriv dem hver for sig i en liste: [Indkøb, Drift og support]."),
        (
            "partnere",
            "\n  - kommune: Furesø, Egedal",
            "Her kan kun stå én kommune. Skriv et punkt for hver: Furesø; Egedal.",
        ),
        (
            "partnere",
            "[[Ballerup]]",
            "Listen står inde i en anden liste. Brug enten [ og ] eller - foran hvert punkt, ikke begge.",
        ),
        ("resume", "\n  - To kommuner\n  - Vagt", "Feltet er én tekst og ikke en liste. Skriv det som en sætning uden - foran."),
        (
            "status",
            "\n  - vaerdi: i drift\n    dato: 2024\n    kilder: [k1]",
            "Her er kun én gruppe af felter. Slet - foran dem, eller [ og ] om dem.",
        ),
        ("udtraeden", "ingen", "Skriv felterne under hinanden, rykket ind: vilkaar, sket."),
        ("tidligere", "[Fælles Løn.md]", "Brug kun a-z, tal og bindestreg: »faelles-loen«."),
        ("gennemgaaet", "2026–11–21", "Mente du »2026-11-21«?"),
        (
            "kilder",
            f"\n  - {{id: k1, titel: Årsberetning, udgiver: Nord, dato: 2024, url: '{WRAPPED}'}}",
            "Mente du »https://kl.dk/a«?",
        ),
    ],
)
def test_a_near_miss_is_told_with_what_was_meant(field: str, value: str, hint: str) -> None:
    """A word or field that is nearly one we know is told with that one, in Danish letters or without."""
    fields: dict[str, str | None] = (
        {"omraader": None} if field in {"omrader", "områder"} else {"titel": None} if field == "Titel" else {}
    )
    assert hint in [problem.advice for problem in problems(case_text(BODY, **{**fields, field: value}))]


@pytest.mark.parametrize(
    ("missing", "written"), [("omraader", "områder"), ("titel", "tiel"), ("partnere", "partnre"), ("form", "fomr")]
)
def test_a_misspelled_field_is_told_once(missing: str, written: str) -> None:
    """A field under a misspelled name is told as misspelled and not as missing as well."""
    values = {"omraader": "[it-drift]", "titel": "Fælles it", "partnere": "[Ballerup]", "form": "forening"}
    assert codes(problems(case_text(BODY, **{missing: None, written: values[missing]}))) == ["felt-ukendt"]


def test_an_unknown_field_without_likeness_lists_what_is_known() -> None:
    """A field that resembles none is told with the fields that exist there."""
    problem, excerpt = told("felt-ukendt", status="{vaerdi: i drift, dato: 2024, kilder: [k1], xyz: 1}")
    assert excerpt == "xyz"
    assert "vaerdi, dato" in problem.advice


@pytest.mark.parametrize("field", ["titel", "resume", "status", "form", "omraader", "kilder", "gennemgaaet"])
def test_a_missing_field_is_told_at_the_head_s_first_line(field: str) -> None:
    """A required field that is not there is told at the opening line."""
    text = case_text("\nTekst.\n", **{field: None})
    problem = next(problem for problem in problems(text) if problem.code == "felt-mangler")
    assert f"»{field}«" in problem.message
    assert covered(text, problem.span) == "---"
    assert problem.span.line == 1


def test_a_missing_field_is_told_at_the_first_line_below_a_comment_too() -> None:
    """A head that begins with a comment, as new files do, changes nothing."""
    text = "---\n# Hvad samarbejdet hedder.\n" + case_text(form=None).removeprefix("---\n")
    assert only(problems(text), "felt-mangler").span.line == 1


def test_a_missing_field_of_a_group_is_told_at_the_group() -> None:
    """A required field that a group lacks is told at the group's first field."""
    problem, excerpt = told("felt-mangler", status="{vaerdi: i drift, kilder: [k1]}")
    assert excerpt == "vaerdi"
    assert "»dato«" in problem.message


@pytest.mark.parametrize("field", ["andre_partnere", "ukendt"])
@pytest.mark.parametrize("value", ['[""]', "\n  - Region Syddanmark\n  -", '["  "]'])
def test_an_empty_item_is_told(field: str, value: str) -> None:
    """An empty point of a list is told, for it would be an empty bullet on the page."""
    assert codes(problems(case_text(**{field: value}))) == ["felt-tomt"]


def test_all_mistakes_are_told_at_once() -> None:
    """Nothing hides behind the first mistake."""
    text = case_text(
        omraader="[blåbær]", partnere="[Hinnerup]", start="i går", kladde="måske", form=None, kilder=f"{SOURCES}\n  - {{id: Æ}}"
    )
    assert sorted(codes(problems(text))) == sorted(
        ["ord-ukendt", "kommune-ukendt", "dato-ugyldig", "ja-nej", "felt-mangler", "id-ugyldigt", *["felt-mangler"] * 3]
    )


def test_a_case_with_an_error_is_no_case() -> None:
    """A file with an error has no content; one with a warning has."""
    assert checked(case_text(form=None)).content is None
    warned = checked(case_text(kilder=f"{SOURCES}\n  - {{id: k2, titel: A, udgiver: B, dato: udateret}}"))
    assert codes(warned.problems) == ["kilde-ubrugt"]
    assert isinstance(warned.content, Case)


def test_values_have_places() -> None:
    """The place of a value is known by its way through the head, for rules that come later."""
    text = case_text(relationer="\n  - {type: del-af, case: ærø}")
    found = checked(text)
    assert covered(text, found.place("relationer", 0, "case")) == "ærø"
    assert found.place("findes", "ikke").line == 1


def test_a_misspelt_field_is_read_as_the_one_that_was_meant() -> None:
    """What is wrong inside is told in the same run, and nothing is told because its value is missing."""
    sources = f"{SOURCES}\n  - {{id: k2, titel: Notat, udgiver: Foreningen, dato: 2024}}"
    text = case_text(kilder=sources, medabejdere="\n  - {tekst: Alle flyttede med., kilder: [k2]}")
    assert codes(problems(text)) == ["felt-ukendt"]
    text = case_text(stoerelse="\n  - {emne: Ansatte, tal: 5, enhed: årsværk, aar: 2024}")
    assert sorted(codes(problems(text))) == ["felt-ukendt", "kilde-mangler"]


def test_a_wrong_guess_at_a_field_says_nothing_of_its_value() -> None:
    """A value of another kind was meant for something else."""
    assert codes(problems(case_text(stoerelse="20 ansatte"))) == ["felt-ukendt"]


@pytest.mark.parametrize(("field", "code"), [("partnere", "felt-tomt"), ("kilder", "felt-tomt"), ("form", "felt-tomt")])
@pytest.mark.parametrize("value", ["", "[]", "~", "null", '""'])
def test_an_empty_field_is_told_once(field: str, code: str, value: str) -> None:
    """Nothing else is told because of it: neither that it is missing, nor that its sources do not exist."""
    assert codes(problems(case_text(**{field: value}))) == [code]


def test_needed_fields_are_not_to_be_deleted() -> None:
    """Only of a field that may be left out the advice is to leave it out."""
    assert "slet linjen" not in only(problems(case_text(form="")), "felt-tomt").advice
    assert "slet linjen" in only(problems(case_text(ukendt="")), "felt-tomt").advice
    figure = "\n  - {emne: x, tal: 5, enhed: y, aar: 2024, kilder: }"
    assert "slet linjen" not in only(problems(case_text(stoerrelse=figure)), "felt-tomt").advice


@pytest.mark.parametrize(
    ("fields", "advice"),
    [
        ({"fase": "[overvej, evaluer]"}, "Her kan kun stå ét ord. Vælg ét af dem: overvej; evaluer."),
        ({"fase": "[overvej]"}, "Mente du »overvej«?"),
        ({"titel": "[Et råd]"}, "Sæt anførselstegn om teksten, hvis den begynder med [ eller {."),
    ],
)
def test_a_list_where_one_word_belongs_is_told_what_to_write(fields: dict[str, str], advice: str) -> None:
    """Quotation marks help a text alone."""
    assert only(problems(guide_text(**fields), "guides/a.md"), "felt-type").advice == advice


def test_a_list_of_municipalities_where_one_belongs_is_told_to_be_a_row_each() -> None:
    rows = "\n  - {kommune: [Samsø, Odder], organisation: midt, trin: princip, dato: 2026-03-24, kilder: [k1]}"
    found = only(problems(track_text(beslutninger=rows), "decisions/2026.md"), "felt-type")
    assert found.advice == "Her kan kun stå én kommune. Skriv et punkt for hver: Samsø; Odder."


@pytest.mark.parametrize("rest", ["og et\n    til, og mere", "udgivr", "5 mio.", "–"])
def test_a_key_without_a_colon_is_the_rest_of_a_cut_text(rest: str) -> None:
    """It is told of once, on however many lines, and be it like the name of a field."""
    sources = SOURCES.replace("Årsberetning", f"Notat, {rest}")
    assert "Et komma skiller felter." in only(problems(case_text(BODY, kilder=sources)), "felt-ukendt").advice


def test_of_a_field_with_a_colon_and_nothing_behind_it_no_comma_is_to_blame() -> None:
    """Nor does one hide the next."""
    found = problems(case_text(BODY).replace("\n---\n", "\nxyz:\nabc:\n---\n", 1))
    assert [(one.code, "komma" in one.advice) for one in found] == [("felt-ukendt", False)] * 2
