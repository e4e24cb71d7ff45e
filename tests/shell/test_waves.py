"""`katalog wave`: forms out, answers in, and how many have answered."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.builders import tree, write_files
from tests.shell.command import Katalog, Run
from tests.stages.waves import small
from tests.stages.waves.small import saved, slug
from tests.stages.waves.test_files import GOOD, HEAD, rows


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder of invented cases."""
    return write_files(tmp_path / "content", small.files())


@pytest.fixture
def wave(katalog: Katalog, content: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """`katalog wave` on that content, never on the catalogue's own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795824000")  # 28 November 2026
    return lambda *arguments: katalog("wave", *arguments, "--content", content)


def test_forms_go_out_once_and_what_was_filled_in_is_never_touched(
    katalog: Katalog, wave: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    """The same again writes nothing; a form that somebody changed stops it before anything is written."""
    first = wave("new", "2026")
    made = tree(tmp_path / "boelge-2026")
    assert first.code == 0, first.err
    assert set(made) == {"boelge-2026.xlsx", "boelge-2026.html", *(f"cases/boelge-2026-{slug(n)}.xlsx" for n in range(1, 25))}
    assert wave("new", "2026").code == 0
    assert tree(tmp_path / "boelge-2026") == made
    (tmp_path / "boelge-2026" / "boelge-2026.xlsx").write_bytes(b"filled in")
    again = wave("new", "2026")
    assert (again.code, "ikke rørt" in again.err) == (2, True)
    assert (tmp_path / "boelge-2026" / "boelge-2026.xlsx").read_bytes() == b"filled in"
    assert wave("new", "2026", "--out", "andet").code == 0


def test_seventeen_of_twenty_come_in_and_the_same_again_changes_nothing(
    katalog: Katalog, wave: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    """Task 7: three are told by row and column; earlier waves are untouched; the content is right; CSV says the same."""
    write_files(tmp_path, {name: saved(name) for name in ("udfyldt.xlsx", "udfyldt.csv")})
    before = tree(content)
    first = wave("import", "2026", "udfyldt.xlsx")
    after = tree(content)
    assert first.code == 1, first.err
    assert [line.split(":")[1].strip() for line in first.out.splitlines()[:3]] == [
        "ark »Svar«, række 13, kolonne E (Status)",
        "ark »Svar«, række 16, kolonne F (Kommuner)",
        "ark »Svar«, række 19, kolonne G (Begyndt)",
    ]
    assert first.out.splitlines()[-1] == (
        "17 svar er læst ind (17 nye, 0 ændrede, 0 som før). 3 svar er ikke taget med; se ovenfor. "
        "4 rækker er ikke besvaret. 7 cases mangler endnu."
    )
    assert {path for path in after if after[path] != before.get(path)} == {
        f"surveys/2026/svar/{slug(n)}.yaml" for n in range(1, 21) if n not in {12, 15, 18}
    }
    assert katalog("check", "--content", content).code == 0
    for name in ("udfyldt.xlsx", "udfyldt.csv"):
        again = wave("import", "2026", name)
        assert "17 svar er læst ind (0 nye, 0 ændrede, 17 som før)." in again.out
        assert "Intet er ændret." in again.out
        assert tree(content) == after


def test_what_content_may_not_hold_is_told_at_its_cell(
    katalog: Katalog, wave: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    """A CPR number, which is not repeated; a day that has not come; an answer that is too long; the rest comes in."""
    lines = [
        [*GOOD[:-1], "Ring til 010190-1234"],
        ["proeve-02", GOOD[1], "1.12.2026", *GOOD[3:]],
        ["proeve-03", *GOOD[1:-1], "lang " * 200],
        ["proeve-04", *GOOD[1:]],
    ]
    write_files(tmp_path, {"svar.csv": rows(*lines)})
    told = wave("import", "2026", "svar.csv")
    assert [line.split(":")[1].strip() for line in told.out.splitlines()[:3]] == [
        "række 2, kolonne I (Ændring)", "række 3, kolonne C (Dato for svaret)", "række 4, kolonne I (Ændring)",
    ]  # fmt: skip
    assert "010190-1234" not in told.out
    assert [path.name for path in (content / "surveys/2026/svar").iterdir()] == ["proeve-04.yaml"]


def test_a_later_answer_stays_and_several_files_are_read_as_one(
    katalog: Katalog, wave: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    """A file that is no form stops none of the others."""
    older = ["proeve-01", GOOD[1], "1.11.2026", *GOOD[3:]]
    newer = ["proeve-01", GOOD[1], "25.11.2026", "Afsluttet", *GOOD[4:]]
    files = {"ny.csv": rows(GOOD), "aeldre.csv": rows(older), "nyere.csv": rows(newer), "brev.pdf": b"%PDF\0", "to.csv": rows(["proeve-02", *GOOD[1:]])}  # fmt: skip
    write_files(tmp_path, files)
    first = wave("import", "2026", "brev.pdf", "ny.csv", "to.csv")
    assert (first.code, "brev.pdf: filen er ikke et regneark" in first.out, "2 svar er læst ind" in first.out) == (1, True, True)
    kept = tree(content)
    assert "det er beholdt" in wave("import", "2026", "aeldre.csv").out
    assert tree(content) == kept
    changed = wave("import", "2026", "nyere.csv")
    assert "surveys/2026/svar/proeve-01.yaml: ændret" in changed.out
    assert '"afsluttet"' in (content / "surveys/2026/svar/proeve-01.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("import", "2018", "svar.csv"), "lukket"),
        (("import", "2026", "findes-ikke.csv"), "findes ikke"),
        (("import", "2026"), "der mangler FIL"),
        (("import", "2030", "svar.csv"), "katalog wave new 2030"),
        (("report", "2030"), "der er: 2018, 2026"),
        (("new", "2020"), "der er en senere (2026)"),
        (("new", "2018"), "bølgen 2018 er lukket, for der er en senere (2026)"),
        (("new", "x"), "skal være et helt tal"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_touched(
    arguments: tuple[str, ...], said: str, wave: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    """An earlier wave above all."""
    write_files(tmp_path, {"svar.csv": rows(GOOD)})
    before = tree(content)
    run = wave(*arguments)
    assert (run.code, said in run.err) == (2, True), run.err
    assert tree(content) == before


def test_content_with_errors_takes_no_answers(katalog: Katalog, wave: Callable[..., Run], content: Path, tmp_path: Path) -> None:
    """They are told, as `katalog check` tells them."""
    write_files(content, {"surveys/2026/svar/proeve-01.yaml": "besvaret: i går\n"})
    write_files(tmp_path, {"svar.csv": rows(GOOD)})
    for arguments in (("new", "2026"), ("import", "2026", "svar.csv")):
        run = wave(*arguments)
        assert (run.code, "surveys/2026/svar/proeve-01.yaml:1:11" in run.err) == (1, True), run.err


def test_a_new_wave_begins_with_the_questions_of_the_last_one(
    katalog: Katalog, wave: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    """Where there is none, with those that come with the program."""
    run = wave("new", "2028")
    assert (run.code, "spørgsmålene fra 2026" in run.out) == (0, True), run.err
    assert (content / "surveys/2028/boelge.yaml").read_text("utf-8").startswith("titel: Bølgen 2028\n")
    assert "Bølgen 2026 er dermed lukket for svar. Er 2028 en fejl, så slet " in run.out
    bare = write_files(tmp_path / "bar", {path: text for path, text in small.files().items() if path.startswith("cases/")})
    assert katalog("wave", "new", "2026", "--content", bare, "--out", "ud").code == 0
    assert katalog("check", "--content", bare).code == 0
    assert openpyxl.load_workbook(tmp_path / "ud" / "boelge-2026.xlsx")["Svar"].max_row == small.CASES + 1


def test_a_wave_begun_by_a_slip_is_undone_as_the_refusal_says(wave: Callable[..., Run], content: Path, tmp_path: Path) -> None:
    """It closes the one before it, whose answers come in again once its folder is gone; the wave of this year is no slip."""
    write_files(tmp_path, {"svar.csv": rows(GOOD)})
    wave("new", "2028")
    refused = wave("import", "2026", "svar.csv")
    assert (refused.code, "lukket" in refused.err, "Er 2028 en fejl, så slet " in refused.err) == (2, True, True)
    shutil.rmtree(content / "surveys" / "2028")
    assert wave("import", "2026", "svar.csv").code == 0
    assert "slet" not in wave("import", "2018", "svar.csv").err


def test_faults_are_told_down_the_rows(wave: Callable[..., Run], tmp_path: Path) -> None:
    """Also those that are only seen once a row is read, as a number of municipalities that there are not."""
    write_files(tmp_path, {"svar.csv": rows([*GOOD[:4], "120", *GOOD[5:]], ["proeve-02", *GOOD[1:3], "Running", *GOOD[4:]])})
    told = wave("import", "2026", "svar.csv").out.splitlines()
    assert ["række 2" in told[0], "række 3" in told[1]] == [True, True], told


def test_the_report_says_who_is_missing_and_what_moved(
    katalog: Katalog, wave: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    """And that the wave of before is another."""
    write_files(tmp_path, {"udfyldt.xlsx": saved("udfyldt.xlsx")})
    assert "0 af 24 har svaret (0 pct.)." in wave("report", "2026").out
    wave("import", "2026", "udfyldt.xlsx")
    run = wave("report", "2026")
    assert run.code == 0
    lines = [line.strip() for line in run.out.splitlines()]
    assert "17 af 24 har svaret (71 pct.)." in lines
    assert {"Mangler (7):", "proeve-12: Prøve nr. 12", "Begyndt: 1", "Sluttet: 1"} <= set(lines)
    assert "Prøve nr. 01: I drift → Afsluttet" in lines


def test_a_column_that_nobody_knows_is_no_answer_that_was_left_out(wave: Callable[..., Run], tmp_path: Path) -> None:
    """It is told, and the verdict counts what came in."""
    text = rows(GOOD).decode("utf-8-sig").replace("\n", ";Noter\n", 1).replace("\r", "")
    write_files(
        tmp_path, {"svar.csv": "\n".join(line if not n or not line else f"{line};x" for n, line in enumerate(text.split("\n")))}
    )
    run = wave("import", "2026", "svar.csv")
    assert "ingen kender kolonnen »Noter«" in run.out
    assert ("1 svar er læst ind" in run.out, "ikke taget med" in run.out) == (True, False), run.out


def test_a_file_without_a_column_replaces_no_answer_to_it(wave: Callable[..., Run], content: Path, tmp_path: Path) -> None:
    """What we have stays, and the column is named; of a case that has not answered the rest comes in."""
    later = ["25.11.2026" if value == GOOD[2] else value for value in GOOD]
    short = rows([*later[:3], *later[4:]], ["proeve-02", *later[1:3], *later[4:]], head=[*HEAD[:3], *HEAD[4:]])
    write_files(tmp_path, {"hel.csv": rows(GOOD), "kort.csv": short})
    wave("import", "2026", "hel.csv")
    kept = (content / "surveys/2026/svar/proeve-01.yaml").read_text("utf-8")
    run = wave("import", "2026", "kort.csv")
    assert "række 2: filen har ikke »Status«, som vi har svar på for »proeve-01«; det, vi har, er beholdt" in run.out
    assert ("1 svar er læst ind" in run.out, "1 svar er ikke taget med" in run.out) == (True, True), run.out
    assert (content / "surveys/2026/svar/proeve-01.yaml").read_text("utf-8") == kept
    assert (content / "surveys/2026/svar/proeve-02.yaml").exists()


def test_a_folder_is_told_as_one(wave: Callable[..., Run], tmp_path: Path) -> None:
    write_files(tmp_path, {"svar/svar.csv": rows(GOOD)})
    run = wave("import", "2026", "svar")
    assert (run.code, "svar: det er en mappe" in run.out, "svar/*.xlsx" in run.out) == (1, True, True)
