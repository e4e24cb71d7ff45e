"""The site folder is brought to exactly the files made, and nothing else is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.nouns.site import OutputFile
from builder.stages.write import MARK, ForeignFolderError, Written, write
from tests.builders import tree, write_files

LONG_AGO = 1_000_000_000


def files(**texts: str) -> list[OutputFile]:
    """Files of these names, with / for two underscores."""
    return [OutputFile(name.replace("__", "/") + ".html", text.encode()) for name, text in texts.items()]


def age(root: Path) -> None:
    """Makes every file an old one."""
    for path in root.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def test_files_are_written_where_they_belong(tmp_path: Path) -> None:
    """Each file lies at its path with its bytes, beside the mark that says whose the folder is."""
    root = tmp_path / "not" / "yet"
    assert write(files(index="æ", cases__a="b"), root) == Written(changed=2, unchanged=0, removed=0)
    found = tree(root)
    assert found.pop(MARK)
    assert found == {"index.html": "æ".encode(), "cases/a.html": b"b"}


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    """A file that is already right is not written again; a changed one is, also when its length is the same."""
    write(files(a="1", b="1", c="1"), tmp_path)
    age(tmp_path)
    assert write(files(a="1", b="2", c="12"), tmp_path) == Written(changed=2, unchanged=1, removed=0)
    old = [path.name for path in tmp_path.iterdir() if path.stat().st_mtime == LONG_AGO]
    assert sorted(old) == [MARK, "a.html"]


def test_stale_files_and_the_folders_they_leave_empty_are_removed(tmp_path: Path) -> None:
    """What is no longer made goes, with its folders; nothing half-written is left behind."""
    write(files(a="1", old="1", cases__status__x="1", cases__b="1"), tmp_path)
    write_files(tmp_path, {"cases/.b.html.swp": "x", "a.html.ny": "half"})
    assert write(files(a="2", cases__b="1"), tmp_path) == Written(changed=1, unchanged=1, removed=3)
    assert set(tree(tmp_path)) == {MARK, "a.html", "cases/b.html"}
    assert not (tmp_path / "cases" / "status").exists()


def test_the_search_index_is_left_to_its_own_stage(tmp_path: Path) -> None:
    """The index folder is neither swept nor counted."""
    write(files(a="1"), tmp_path)
    write_files(tmp_path, {"pagefind/index/x": "y", "pagefindx/a": "z"})
    assert write(files(a="1"), tmp_path) == Written(changed=0, unchanged=1, removed=1)
    assert (tmp_path / "pagefind" / "index" / "x").exists()


@pytest.mark.parametrize("name", ["thesis.docx", "sub/index.html", ".git/config"])
def test_somebody_else_s_folder_is_refused_and_untouched(tmp_path: Path, name: str) -> None:
    """A folder with files that we did not make is refused before anything happens to it."""
    write_files(tmp_path, {name: "mine"})
    with pytest.raises(ForeignFolderError, match=str(tmp_path)):
        write(files(index="x"), tmp_path)
    assert tree(tmp_path) == {name: b"mine"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """A folder that is there but empty may become the site."""
    write(files(index="x"), tmp_path)
    assert set(tree(tmp_path)) == {MARK, "index.html"}


def test_a_link_in_the_site_is_removed_and_not_followed(tmp_path: Path) -> None:
    """A symbolic link that somebody put into the site goes; what it points at stays."""
    outside, root = tmp_path / "outside", tmp_path / "site"
    write(files(a="1"), root)
    write_files(outside, {"keep.txt": "mine", "a.html": "mine"})
    (root / "link.html").symlink_to(outside / "keep.txt")
    write(files(a="1"), root)
    assert tree(outside) == {"keep.txt": b"mine", "a.html": b"mine"}
    assert not (root / "link.html").is_symlink()
