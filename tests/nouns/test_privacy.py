"""What must not be published, and what only looks so."""

from __future__ import annotations

import re

import pytest

from builder.nouns.privacy import finds, masked
from tests.steps import steps


def kinds(text: str) -> set[str]:
    """The codes of what is found."""
    return {find.code for find in finds(text)}


@pytest.mark.parametrize(
    "text",
    ["010170-1234", "0101701234", "010170 1234", "010170\u00a01234", "010170–1234", "010170 - 1234", "01.01.70-1234",
     "01 01 70-1234", "01-01-70-1234", "01.01.1970-1234", "010170--1234", "010170-\n1234", "010170\u202f1234", "010170\u00ad1234",
     "290200-1111", "3112992222", "cpr010170-1234x", "(010170-1234)", "https://x.dk/?id=0101701234", "＃０１０１７０-１２３４"],
)  # fmt: skip
def test_a_cpr_number_is_known_by_its_form_and_date(text: str) -> None:
    """Six digits that are a date and four more, however they are parted; no check digit decides."""
    assert "cpr-nummer" in kinds(text)


@pytest.mark.parametrize(
    "text",
    ["4820202020", "tlf. 4820202020", "2021-632-0067", "010121-311221", "CVR 29189846", "EAN 5798009811578", "5798 0098 1157 8",
     "320170-1234", "011370-1234", "310270-1234", "300270-1234", "010170-12345", "1010170-1234", "j.nr. 2016-010170-12345",
     "01.01.2016-31.12.2016", "01.01.2014-2016", "P-nummer 1003407560", "journalnr. 1012141234", "Sagsnr.: 1012141234",
     "j.nr. 1012141234", "2016-01-01 1234", "1.254.000.000", "20160101"],
)  # fmt: skip
def test_what_only_looks_like_a_cpr_number_passes(text: str) -> None:
    """Phones, registrations, invoices, case numbers, spans of dates and days that do not exist are none."""
    assert "cpr-nummer" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    ["Ring 20 12 34 56", "tlf. 40123456", "mobil 4012 3456", "+45 20123456", "+4520123456", "0045 20 12 34 56", "sms 33701234",
     "20.12.34.56", "20-12-34-56", "20\u200912\u200934\u200956", "Kontakt os på 20123456", "T: 20123456", "WhatsApp 20123456",
     "Direkte 33 70 12 34", "tel:+4520123456", "Mobil: 61 23 45 67"],
)  # fmt: skip
def test_a_persons_phone_is_found(text: str) -> None:
    """A mobile number, or any number that is said to be direct."""
    assert kinds(text) == {"telefon-privat"}


@pytest.mark.parametrize(
    "text",
    ["Ring 33 70 33 70", "tlf. 89 64 10 10", "+45 33 70 33 70", "CVR 20123456", "20123456 kr.", "2016 2017 2018 2019",
     "tlf. 4820202020",
     "CVR-nr. 29 18 98 46", "Sms-løsningen 2014-2018", "direkte udgift 12 345 678 kr.", "direkte valg 2012-2016",
     "kl.dk/media/20123456", "20.123.456", "EAN 5790001234567"],
)  # fmt: skip
def test_a_switchboard_and_other_numbers_pass(text: str) -> None:
    """The municipality's own number may stand, and not every eight digits are a phone."""
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    ["hans.jensen@gmail.com", "redaktion@hotmail.com", "hans.jensen@ballerup.dk", "hans@kl.dk", "Mette_Holm@x.dk",
     "søren@kommune.dk",
     "hans.jensen (at) kommune.dk", "hans.jensen[at]kommune.dk", "hans.jensen%40kommune.dk",
     "a.b.larsen@live.dk", "mailto:xenia.quist@kommune.dk"],
)  # fmt: skip
def test_a_persons_mailbox_is_found(text: str) -> None:
    """A private provider's, or one with a person's name before the @."""
    assert kinds(text) == {"mail-privat"}


@pytest.mark.parametrize(
    "text",
    ["info@kl.dk", "hovedpost@kommune.dk", "it.support@kommune.dk", "digital.post@favrskov.dk", "os2@os2.eu", "kommunen@x.dk",
     "a@b", "kultur.fritid@x.dk", "teknik-miljoe@x.dk", "plan.byg@x.dk", "afdeling.oest@x.dk", "miljoeafdelingen.vest@x.dk",
     "@favrskov", "digitalisering-og-it@x.dk"],
)  # fmt: skip
def test_a_mailbox_that_several_read_passes(text: str) -> None:
    """Roles, departments and projects may be written to."""
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    ["Kontakt: Hans Jensen", "**Kontakt:** Hans Jensen", "| Kontakt | Hans Jensen |", "kontaktperson er Mette Frederiksen Hansen", "rolle: it-chef Hans Jensen", "Att. Anne-Mette Holm",
     "Skriv til Søren B. Nielsen", "v/ Lone Vestergaard"],
)  # fmt: skip
def test_a_person_as_contact_is_found(text: str) -> None:
    """A name where a role should be."""
    assert kinds(text) == {"navn-kontakt"}


@pytest.mark.parametrize(
    "text",
    ["Kontakt: Favrskov Kommune", "Kontakt IT-Forsyningen", "rolle: formand", "Bogen er af Hans Jensen",
     "Kontakt til Ærø Kommune",
     "Skriv til Digitaliseringsforeningen Sjælland"],
)  # fmt: skip
def test_other_names_pass(text: str) -> None:
    """Organisations may be contacts, and authors may be named."""
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    ["ghp_" + "a1" * 18, "github_pat_" + "A" * 22, "-----BEGIN RSA PRIVATE KEY-----", "AKIA" + "A1" * 8,
     "https://bruger:kode1@x.dk/",
     "**Adgangskode:** Sommer2024!", "Kodeordet er Sommer2024!", "| Adgangskode | Sommer2024! |", "token: 8f3a9b2c1d4e5f60718293a4",
     "Bearer abcdefghijklmnop1234567890", "https://x.dk/a?sv=2020&sig=abcDEF123%3D", "AccountKey=abcdefgh12345678abcdefgh",
     "adgangskode: Sommer2024!", "password=hemmelig1", "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSM"],
)  # fmt: skip
def test_a_secret_is_found_and_masked(text: str) -> None:
    """Keys, tokens and passwords are told, and never repeated."""
    assert kinds(text) == {"hemmelighed"}
    assert text not in masked(f"fejl: {text} her")


@pytest.mark.parametrize(
    "text",
    [
        "adgangskoden er mindst 8 tegn",
        "sha 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
        "adgangskode: den står i brevet",
        "https://x.dk:8080/a",
        "Adgangskoder skiftes hvert år",
        "token-ring",
    ],
)
def test_words_about_secrets_pass(text: str) -> None:
    """One may write about passwords."""
    assert kinds(text) == set()


@pytest.mark.parametrize("text", ["0101**70**-1234", "010170\\-1234", "010170&#45;1234", "[0101](x.md)70-1234"])
def test_a_mask_covers_what_marks_part(text: str) -> None:
    """A number that a page would join is hidden in messages too, mark by mark."""
    assert not re.search(r"\d{4}", masked(f"Sagen {text} her"))
    assert len(masked(text)) == len(text)


def test_a_number_on_the_list_of_exceptions_passes() -> None:
    """However it is written; other numbers are still found."""
    assert list(finds("https://x.dk/1012141234 og 101214-1234", {"1012141234"})) == []
    assert [find.start for find in finds("1012141234 og 101214-1235", {"1012141234"})] == [14]


def test_a_mask_keeps_the_length() -> None:
    """A caret still points at the right place."""
    text = "Sagen 010170-1234 og 2021-632-0067"
    assert masked(text) == "Sagen xxxxxx-xxxx og 2021-632-0067"
    assert len(masked(text)) == len(text)


WORST = (
    "1", "a.", "a@", "01", "kontakt ", "Aa ", "eyJ", "a:", "tlf ", "20 ", "x://a", "adgangskode:", "+45", "01-",
    "20.", "bearer ", "token=", "journalnr ", "*1", "&#4", "](", "_", "%40a",
)  # fmt: skip
"""Pieces that, repeated to the limit of a file, would keep a careless pattern busy."""


@pytest.mark.parametrize("piece", WORST)
def test_no_text_takes_long(piece: str) -> None:
    """Patterns alone go through a file at the limit, as many as through a short one; `bench.limits` tells what they cost."""
    steps(lambda: list(finds(piece * (100_000 // len(piece)))), most=100)
