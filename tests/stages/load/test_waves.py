"""The folders of waves, read beside the pages of surveys."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.stages.load import load, load_waves
from tests.builders import codes, survey_text, write_files
from tests.stages.waves.small import head_text


def test_waves_are_read_beside_pages(tmp_path: Path) -> None:
    """A wave is no page, and a page no wave; what editors leave behind is passed over, and what is neither is told."""
    write_files(
        tmp_path,
        {
            "surveys/2016.md": survey_text(),
            "surveys/2016/boelge.yaml": head_text(2016),
            "surveys/2016/svar/en-case.yaml": "a: b\n",
            "surveys/2016/svar/en-case.yaml~": "",
            "surveys/2016/bolge.yaml": "a: b\n",
            "surveys/2016/svar/noter.txt": "a",
            "surveys/2018/boelge.yaml": b"\xff",
            "surveys/2020/svar": "a",
        },
    )
    found = load_waves(tmp_path)
    assert [file.path for file in found.files] == ["surveys/2016/boelge.yaml", "surveys/2016/svar/en-case.yaml"]
    assert sorted(codes(found.problems)) == ["fil-ukendt", "fil-ukendt", "fil-ukendt", "ikke-utf8"]
    assert "Mente du »boelge.yaml«?" in {problem.advice for problem in found.problems}
    assert load(tmp_path).problems == ()
    assert load_waves(tmp_path / "none").files == ()


def test_a_shortcut_is_no_wave(tmp_path: Path) -> None:
    """It could lead anywhere: neither for the wave nor for its answers."""
    write_files(tmp_path, {"elsewhere/boelge.yaml": head_text(2016), "surveys/2018/boelge.yaml": head_text(2018)})
    (tmp_path / "surveys" / "2016").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "surveys" / "2018" / "svar").symlink_to(tmp_path / "elsewhere")
    assert [file.path for file in load_waves(tmp_path).files] == ["surveys/2018/boelge.yaml"]
    assert codes(load_waves(tmp_path).problems) == ["fil-ikke-almindelig"]
    assert codes(load(tmp_path).problems) == ["fil-ikke-almindelig", "fil-ukendt"] or codes(load(tmp_path).problems)


MISNAMED = {
    "svar/en-case.yml": "en-case.yaml",
    "svar/En Case.yaml.txt": "en-case.yaml",
    "en-case.yaml": "svar/en-case.yaml",
    "svar/spørgsmål.md": "boelge.yaml",
    "boelge.yml": "boelge.yaml",
}
"""Where an answer or a wave lies, and what its name should be."""


@pytest.mark.parametrize("path", MISNAMED)
def test_an_answer_under_another_name_is_not_lost_in_silence(path: str, tmp_path: Path) -> None:
    """Nor is a wave: it is an error, with the name that was meant."""
    is_wave = MISNAMED[path] == "boelge.yaml"
    write_files(
        tmp_path, {f"surveys/2026/{path}": head_text(2026) if is_wave else "besvaret: 2026-11-20\nsvar:\n  status: i drift\n"}
    )
    [problem] = load_waves(tmp_path).problems
    assert (problem.code, problem.severity, problem.advice) == ("fil-ikke-laest", "error", f"Mente du »{MISNAMED[path]}«?")


@pytest.mark.parametrize(("path", "advice"), [("svar/en-case.yaml", "skriv svaret"), ("boelge.yaml", "katalog wave new")])
def test_an_empty_file_is_told_what_belongs_there(path: str, advice: str, tmp_path: Path) -> None:
    write_files(tmp_path, {f"surveys/2026/{path}": "\n"})
    [problem] = load_waves(tmp_path).problems
    assert (problem.code, advice in problem.advice) == ("fil-tom", True)


def test_a_wave_whose_own_file_was_not_read_is_known(tmp_path: Path) -> None:
    """Of its answers it is told already why nobody knows what they answer; a fault among the answers is no such reason."""
    write_files(tmp_path, {"surveys/2026/boelge.yml": "x", "surveys/2018/boelge.yaml": "x", "surveys/2018/svar/a.txt": "x"})
    assert load_waves(tmp_path).unread == {"2026"}
