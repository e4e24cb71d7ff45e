"""An edition's fingerprint follows what is said, not the order in which it is read."""

from __future__ import annotations

from datetime import date

from builder.nouns.edition import Edition, fingerprint

TEXTS = {"cases/a.md": "Et.", "registers/groups.yaml": "[]"}


def test_the_same_texts_give_the_same_fingerprint_in_any_order() -> None:
    assert fingerprint(TEXTS) == fingerprint(dict(reversed(TEXTS.items())))
    assert len(fingerprint(TEXTS)) == len("3f9a-21bc-07de")


def test_every_change_of_a_name_or_a_text_gives_another() -> None:
    others = (
        {},
        {**TEXTS, "cases/b.md": ""},
        {**TEXTS, "cases/a.md": "To."},
        {"cases/a.mdE": "t.", "registers/groups.yaml": "[]"},
    )
    assert len({fingerprint(texts) for texts in (TEXTS, *others)}) == 5


def test_an_edition_says_its_day_in_words() -> None:
    assert Edition(day=date(2026, 3, 3), fingerprint="").date == "3. marts 2026"


def test_an_edition_that_is_carried_about_is_fresh_for_half_a_year() -> None:
    kept = Edition(day=date(2026, 8, 31), fingerprint="")
    assert (kept.expires, kept.expiry) == (date(2027, 2, 28), "28. februar 2027")
