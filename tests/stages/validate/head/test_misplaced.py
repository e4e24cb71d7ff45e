"""A file in another folder than its fields belong to."""

from __future__ import annotations

import pytest

from tests.builders import (
    case_text,
    checked,
    guide_text,
    initiative_text,
    problems,
    survey_text,
    track_text,
)

_TEXTS = {"cases": case_text(), "guides": guide_text(), "initiatives": initiative_text(), "decisions": track_text()}
_FIELDS = {"felt-mangler", "felt-ukendt"}


@pytest.mark.parametrize("folder", _TEXTS)
def test_a_file_of_one_folder_in_another_is_told_once(folder: str) -> None:
    """Wherever it lies, it is told where it belongs, and no field of its head beside that."""
    told = {here: checked(_TEXTS[folder], f"{here}/a.md").problems for here in _TEXTS}
    homes = {here: [one.words["folder"] for one in problems if one.code == "fil-mappe"] for here, problems in told.items()}
    assert homes == {here: [folder] * (here != folder) for here in _TEXTS}
    assert [one for problems in told.values() for one in problems if one.code in _FIELDS and one.span.line == 1] == []


STAYS = {
    "one field of a case in a guide": guide_text(partnere="[Lemvig, Struer]"),
    "two of them, beside the guide's own": guide_text(partnere="[Lemvig, Struer]", modeller="[fælles indkøb]"),
    "what is common to all": "---\ntitel: En sag\nresume: Det gik.\n---\n\n## Et\n\nTekst.\n",
}


@pytest.mark.parametrize("name", STAYS)
def test_a_file_with_a_field_of_its_folder_stays(name: str) -> None:
    """There the fields are told one by one."""
    codes = [one.code for one in checked(STAYS[name], "guides/a.md").problems]
    assert "fil-mappe" not in codes
    assert _FIELDS & set(codes)


def test_what_is_wrong_elsewhere_is_told_too() -> None:
    """A fault within a field, and one of the text, stand beside it."""
    found = checked(case_text("\nTekst.[^k9]\n", gennemgaaet="i går"), "guides/a.md").problems
    assert {one.code for one in found} >= {"fil-mappe", "dato-ugyldig"}


def test_a_short_survey_among_decisions_and_the_sources_of_a_track_are_told_once() -> None:
    """A survey has no field that a track lacks; and what uses a source is not read in another folder."""
    [problem] = problems(survey_text(), "decisions/2016.md")
    assert (problem.code, "surveys/2016.md" in problem.advice) == ("fil-mappe", True)
    track = track_text(body="\n## Hvad\n\nDe besluttede.\n")
    assert [one.code for one in problems(track, "surveys/2026.md")] == ["fil-mappe"]
