"""»katalog new« makes files that only lack what must be filled in, whatever the title."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.shell.editing.scaffold import file_name, new_file, refusal
from builder.stages.load import load
from builder.stages.validate import validate
from tests.builders import TODAY, between, registers, write_files
from tests.inputs.test_parsers import ANYTHING

WORDS = ["con", "Aux", "NUL", "com1", "index", "-", "--", "2016", "0", "Ø", "Å", '"', "'", "\\", ":", "#", " ", "[", "{", "|", ">", "&", "*", "!", "%", "@", "a" * 85, "\n", "null", "UDFYLD", "ja"]  # fmt: skip
TITLES = st.one_of(st.lists(st.sampled_from(WORDS), max_size=5).map("".join), st.text(max_size=30), ANYTHING)


@given(TITLES, st.sampled_from(["cases", "guides"]))
def test_a_title_is_refused_or_gives_a_file_to_fill_in(tmp_path_factory, title: str, folder: str) -> None:
    """The gate lets the file in, its name is an address, and all that is told of it is what is not filled in."""
    root = tmp_path_factory.mktemp("ny")
    reason = refusal(Path("no-such-folder"), folder, title, registers(), TODAY)
    if reason:
        assert reason[0].islower()
        return
    path = f"{folder}/{file_name(title)}.md"
    loaded = load(write_files(root, {path: new_file(folder, title, TODAY)}))
    assert loaded.problems == ()
    (file,) = loaded.files
    found = validate(file, registers(), TODAY)
    assert {problem.code for problem in found.problems} == {"skabelon-rest"}
    assert between({path: file.text}) == ()
