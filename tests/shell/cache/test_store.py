"""The store gives what was put, or nothing; whatever the disk does, it says no word."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.shell.cache.store import BUILDS, MOST_FILES, Store


def key(number: int) -> bytes:
    """A key as long as all are."""
    return number.to_bytes(16, "big")


def filled(folder: Path, *numbers: int) -> None:
    """A build that asks for these, and makes what is not there."""
    store = Store(folder)
    for number in numbers:
        if store.get(key(number)) is None:
            store.put(key(number), bytes([number]) * 1000)
    store.close()


def there(folder: Path, *numbers: int) -> list[int]:
    """Those of the numbers that a store has, whole."""
    store = Store(folder)
    return [number for number in numbers if store.get(key(number)) == bytes([number]) * 1000]


def test_what_was_put_is_there_for_the_next(tmp_path: Path) -> None:
    """From the end of a build on, and not before."""
    store = Store(tmp_path)
    store.put(key(1), b"x")
    assert Store(tmp_path).get(key(1)) is None
    store.close()
    assert Store(tmp_path).get(key(1)) == b"x"
    assert Store(tmp_path).get(key(2)) is None


def test_what_the_last_builds_did_not_use_goes(tmp_path: Path) -> None:
    """The files do not grow in number or size, and what is used stays."""
    filled(tmp_path, *range(100))
    for number in range(100, 100 + 3 * MOST_FILES):
        filled(tmp_path, 1, 2, number)
    assert len(list(tmp_path.glob("*.lager"))) <= MOST_FILES
    assert len(list(tmp_path.glob("*.brugt"))) <= BUILDS
    assert there(tmp_path, 1, 2, 3, 99, 100 + 3 * MOST_FILES - 1) == [1, 2, 100 + 3 * MOST_FILES - 1]


def test_two_builds_at_once_do_no_harm(tmp_path: Path) -> None:
    """Each reads what it has opened, also when the other has put all files together and removed them."""
    for number in range(MOST_FILES):
        filled(tmp_path, number)
    one, other = Store(tmp_path), Store(tmp_path)
    assert one.get(key(0))
    one.put(key(50), b"one")
    one.close()
    assert other.get(key(1)) == bytes([1]) * 1000
    other.put(key(51), b"other")
    other.close()
    found = Store(tmp_path)
    assert (found.get(key(50)), found.get(key(51))) == (b"one", b"other")


def test_a_disk_that_takes_nothing_costs_only_time(tmp_path: Path) -> None:
    """A file in the place of the folder, a folder that is gone, and one that is full are as no store at all."""
    (tmp_path / "file").write_text("x")
    filled(tmp_path / "file" / "store", 1)
    filled(tmp_path / "file", 1)
    assert there(tmp_path / "file", 1) == []
    store = Store(tmp_path / "store")
    store.put(key(1), b"x")
    for path in (tmp_path / "store").iterdir():
        path.unlink()
    (tmp_path / "store").rmdir()
    store.close()
    assert Store(tmp_path / "store").get(key(1)) is None


def test_what_a_killed_build_left_goes_in_time(tmp_path: Path) -> None:
    """A half-written file is no entry, and is removed when it has long been nobody's."""
    (tmp_path / "1-1.ny").write_bytes(b"half")
    (tmp_path / "2-2.ny").write_bytes(b"half")
    os.utime(tmp_path / "1-1.ny", (0, 0))
    filled(tmp_path, 2)
    assert [path.name for path in tmp_path.glob("*.ny")] == ["2-2.ny"]
    assert there(tmp_path, 1, 2) == [2]


@pytest.mark.parametrize("spoil", [lambda data: b"", lambda data: data[:-1], lambda data: data[1:], lambda data: b"\xff" * 9999])
def test_a_file_that_is_not_whole_is_passed_over_and_goes(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    """Cut off, empty or foreign, it gives nothing, and the next build that makes something removes it."""
    filled(tmp_path, 1)
    for path in tmp_path.iterdir():
        path.write_bytes(spoil(path.read_bytes()))
    assert there(tmp_path, 1) == []
    filled(tmp_path, 1, 2)
    assert there(tmp_path, 1, 2) == [1, 2]
    assert len(list(tmp_path.glob("*.lager"))) == 1
