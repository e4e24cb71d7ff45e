"""The site folder is brought to exactly the files made, and nothing else is touched."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from builder.nouns.site.site import OutputFile
from builder.stages.publish import MARK, ForeignFolderError, LeftBefore, PublishingError, Written, publish
from builder.stages.publish import swap as swapping
from builder.stages.publish.swap import beside
from tests.builders import tree, write_files

LONG_AGO = 1_000_000_000


def files(**texts: str) -> list[OutputFile]:
    """Files of these names, with / for two underscores."""
    return [OutputFile(name.replace("__", "/") + ".html", text.encode()) for name, text in texts.items()]


def refuse(*told: object) -> None:
    """What a disk says that cannot do it."""
    raise OSError(errno.EPERM, "Operation not permitted")


def age(root: Path) -> None:
    """Makes every file an old one."""
    for path in root.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def test_files_are_written_where_they_belong(tmp_path: Path) -> None:
    """Each file lies at its path with its bytes, beside the mark that says whose the folder is."""
    root = tmp_path / "not" / "yet"
    assert publish(files(index="æ", cases__a="b"), root) == Written(changed=2, removed=0)
    found = tree(root)
    assert found.pop(MARK)
    assert found == {"index.html": "æ".encode(), "cases/a.html": b"b"}


def test_what_is_known_to_stand_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site with the stamp of before is compared by digests alone; one that somebody has touched since is read."""
    first, second = files(a="1", b="1", c="1"), files(a="1", b="2")
    left = publish(first, tmp_path)
    known = LeftBefore(left.stamp, {file.path: file.digest for file in first})
    with monkeypatch.context() as blind:
        blind.setattr(Path, "read_bytes", refuse)
        assert publish(second, tmp_path, known) == Written(changed=1, removed=1)
    assert {path: data for path, data in tree(tmp_path).items() if path != MARK} == {"a.html": b"1", "b.html": b"2"}
    (tmp_path / "a.html").write_bytes(b"?")
    assert publish(first, tmp_path, known) == Written(changed=3, removed=0)


@pytest.mark.parametrize("named_twice", [True, False])
def test_an_unchanged_file_keeps_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, named_twice: bool) -> None:
    """A file that is already right is not written again; a changed one is, also when its length is the same.

    So it is on a disk that gives a file a second name, and on one that does not.
    """
    if not named_twice:
        monkeypatch.setattr(os, "link", refuse)
    publish(files(a="1", b="1", c="1"), tmp_path)
    age(tmp_path)
    assert publish(files(a="1", b="2", c="12"), tmp_path) == Written(changed=2, removed=0)
    old = [path.name for path in tmp_path.iterdir() if path.stat().st_mtime == LONG_AGO]
    assert sorted(old) == [MARK, "a.html"]


def test_stale_files_and_the_folders_they_leave_empty_are_removed(tmp_path: Path) -> None:
    """What is no longer made goes, with its folders; nothing half-written is left behind."""
    publish(files(a="1", old="1", cases__status__x="1", cases__b="1"), tmp_path)
    write_files(tmp_path, {"cases/.b.html.swp": "x", "a.html.ny": "half"})
    assert publish(files(a="2", cases__b="1"), tmp_path) == Written(changed=1, removed=4)
    assert set(tree(tmp_path)) == {MARK, "a.html", "cases/b.html"}
    assert not (tmp_path / "cases" / "status").exists()


@pytest.mark.parametrize("name", ["thesis.docx", "sub/index.html", ".git/config"])
def test_somebody_else_s_folder_is_refused_and_untouched(tmp_path: Path, name: str) -> None:
    """A folder with files that we did not make is refused before anything happens to it."""
    write_files(tmp_path, {name: "mine"})
    with pytest.raises(ForeignFolderError, match=str(tmp_path)):
        publish(files(index="x"), tmp_path)
    assert tree(tmp_path) == {name: b"mine"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """A folder that is there but empty may become the site."""
    publish(files(index="x"), tmp_path)
    assert set(tree(tmp_path)) == {MARK, "index.html"}


def test_a_link_in_the_site_is_removed_and_not_followed(tmp_path: Path) -> None:
    """A symbolic link that somebody put into the site goes; what it points at stays."""
    outside, root = tmp_path / "outside", tmp_path / "site"
    publish(files(a="1"), root)
    write_files(outside, {"keep.txt": "mine", "a.html": "mine"})
    (root / "link.html").symlink_to(outside / "keep.txt")
    publish(files(a="1"), root)
    assert tree(outside) == {"keep.txt": b"mine", "a.html": b"mine"}
    assert not (root / "link.html").is_symlink()


def test_nothing_is_touched_when_nothing_differs(tmp_path: Path) -> None:
    """The same site again is the same folder: no file, no time and no folder changes."""
    root = tmp_path / "site"
    publish(files(a="1", cases__b="2"), root)
    before = root.stat().st_ino
    assert publish(files(a="1", cases__b="2"), root) == Written(changed=0, removed=0)
    assert root.stat().st_ino == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_refusal_leaves_the_site_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchanges: bool) -> None:
    """A full disk in the middle, or a system that will not exchange: every byte of before stands, and nothing beside it."""
    root = tmp_path / "site"
    publish(files(a="1", b="1"), root)
    before = tree(root)

    def full(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    if exchanges:
        monkeypatch.setattr(Path, "write_bytes", full)
    else:
        monkeypatch.setattr(swapping, "_exchanged", lambda one, other: False)
        rename = Path.rename
        monkeypatch.setattr(Path, "rename", lambda path, to: full(path, b"") if path == beside(root)[0] else rename(path, to))
    with pytest.raises(PublishingError, match=r"disken er fuld\. Siden i .* er ikke rørt\. Gør plads") as raised:
        publish(files(a="2", b="2"), root)
    assert ".ny" not in str(raised.value)
    monkeypatch.undo()
    assert tree(root) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("killed", ["before the exchange", "between two renames", "before the end"])
def test_what_a_killed_build_left_is_put_right(tmp_path: Path, killed: str) -> None:
    """Whenever a build is killed, the next one finds the site of before or the new one, and clears the rest away."""
    root = tmp_path / "site"
    publish(files(a="1"), root)
    stage, old = beside(root)
    if killed == "between two renames":
        root.rename(old)
    write_files(stage if killed != "before the end" else old, {"a.html": "half"})
    assert publish(files(a="1"), root) == Written(changed=0, removed=0)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_renames_do_where_the_system_cannot_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On such a system the new site is there just as well."""
    root = tmp_path / "site"
    publish(files(a="1", b="1"), root)
    monkeypatch.setattr(swapping, "_exchanged", lambda one, other: False)
    assert publish(files(a="2", b="1"), root) == Written(changed=1, removed=0)
    assert tree(root)["a.html"] == b"2"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_linked_folder_stays_linked(tmp_path: Path) -> None:
    """Where the site is a link, as on many servers, the folder that it leads to is exchanged."""
    real, root = tmp_path / "real", tmp_path / "site"
    real.mkdir()
    root.symlink_to(real)
    publish(files(a="1"), root)
    publish(files(a="2"), root)
    assert root.is_symlink()
    assert tree(real)["a.html"] == b"2"


def test_a_folder_of_the_site_that_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    """A link in the place of a folder of ours goes, and the folder comes; what it led to is as it was."""
    outside, root = tmp_path / "outside", tmp_path / "site"
    publish(files(a="1", cases__b="1"), root)
    write_files(outside, {"b.html": "1", "mine.txt": "mine"})
    (root / "cases" / "b.html").unlink()
    (root / "cases").rmdir()
    (root / "cases").symlink_to(outside)
    publish(files(a="1", cases__b="1"), root)
    assert tree(outside) == {"b.html": b"1", "mine.txt": b"mine"}
    assert (root / "cases").is_dir()
    assert not (root / "cases").is_symlink()


def test_a_file_where_the_site_must_be_is_told(tmp_path: Path) -> None:
    """A file is never replaced by a folder."""
    (tmp_path / "site").write_text("mine")
    with pytest.raises(PublishingError, match="er en fil og ikke en mappe"):
        publish(files(a="1"), tmp_path / "site")
    assert (tmp_path / "site").read_text() == "mine"


def test_a_file_where_a_folder_must_be_and_the_other_way_round(tmp_path: Path) -> None:
    """Inside our own site whatever stands in the way is replaced."""
    root = tmp_path / "site"
    publish(files(a="1"), root)
    write_files(root, {"cases": "a file", "a.txt/x": "y"})
    publish([*files(cases__b="1"), OutputFile("a.txt", b"2")], root)
    assert set(tree(root)) == {MARK, "cases/b.html", "a.txt"}


def test_builds_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    """Eight builds of two sites at once: what stands in the end, and at every look, is all of one."""
    root = tmp_path / "site"
    sites = [files(**{f"p{n}": str(which) for n in range(40)}) for which in range(2)]
    whole = [{f"p{n}.html": str(which).encode() for n in range(40)} for which in range(2)]
    publish(sites[0], root)
    with ThreadPoolExecutor(8) as pool:
        running = [pool.submit(publish, sites[n % 2], root) for n in range(16)]
        while not all(each.done() for each in running):
            seen = look(root)
            assert seen.pop(MARK)
            assert seen in whole
    assert [each.result() for each in running]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def look(root: Path) -> dict[str, bytes]:
    """All of the site that stands at the path while one looks; one that is exchanged meanwhile is not counted."""
    while True:
        folder = os.open(root, os.O_RDONLY)
        try:
            seen = {name: _read(name, folder) for name in os.listdir(folder)}  # noqa: PTH208 by a folder that is open
            if os.path.samestat(os.fstat(folder), root.stat()):
                return seen
        except FileNotFoundError:  # that one has been removed after it was exchanged
            continue
        finally:
            os.close(folder)


def _read(name: str, folder: int) -> bytes:
    with open(os.open(name, os.O_RDONLY, dir_fd=folder), "rb") as file:  # noqa: PTH123 by a folder that is open
        return file.read()
