"""What the watcher sees of folders."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.shell.preview.snapshot import changed, look
from tests.builders import write_files

OLD = 1_000_000_000
Act = Callable[[Path], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small content folder, and a file beside it with an old time and the same size."""
    write_files(tmp_path, {"content/cases/a.md": "aaaa", "content/cases/b.md": "bbbb", "old.md": "cccc"})
    os.utime(tmp_path / "old.md", (OLD, OLD))
    return tmp_path / "content"


@pytest.mark.parametrize(
    ("act", "paths"),
    [
        (lambda root: (root / "cases/a.md").write_text("ny"), {"cases/a.md"}),
        (lambda root: (root / "cases/c.md").write_text(""), {"cases/c.md"}),
        (lambda root: (root.parent / "old.md").rename(root / "cases/old.md"), {"cases/old.md"}),
        (lambda root: (root.parent / "old.md").replace(root / "cases/a.md"), {"cases/a.md"}),
        (lambda root: os.utime(root / "cases/a.md", (OLD, OLD)), {"cases/a.md"}),
        (lambda root: (root / "cases/a.md").unlink(), {"cases/a.md"}),
        (lambda root: (root / "cases/a.md").rename(root / "cases/z.md"), {"cases/a.md", "cases/z.md"}),
        (lambda root: (root / "guides").mkdir(), {"guides"}),
        (lambda root: (root / "cases/a.md.tmp").write_text("x"), {"cases/a.md.tmp"}),  # the check tells of it, so it is seen
    ],
)  # fmt: skip
def test_every_change_is_seen(root: Path, act: Act, paths: set[str]) -> None:
    """A file that is saved, made, moved in with an old time, deleted or renamed is another state, and so is going back."""
    before = look([root])
    act(root)
    after = look([root])
    found = changed(before, after)
    assert {Path(path).relative_to(root).as_posix() for path in found} == paths
    assert changed(after, before) == found


@pytest.mark.parametrize(
    "name", [".a.md.swp", ".a.md.swx", "a.md~", "#a.md#", ".#a.md", "~$a.md", "Thumbs.db", ".DS_Store", "README.md", "__pycache__/x.pyc"]
)  # fmt: skip
def test_what_editors_leave_behind_is_not_seen(root: Path, name: str) -> None:
    """Swap files, backups and litter, which the loader passes over too, are no change."""
    before = look([root])
    write_files(root / "cases", {name: "x"})
    assert look([root]) == before


def test_a_folder_may_go_and_come_back(root: Path) -> None:
    """A watched folder that is away, or is a file, is a state like others; nothing is raised."""
    before = look([root])
    root.rename(root.with_name("elsewhere"))
    assert look([root]) == {str(root): (-1,)}
    root.with_name("elsewhere").rename(root)
    assert look([root]).keys() == before.keys()


def test_a_link_is_what_it_leads_to(root: Path) -> None:
    """A linked template that is saved is seen; a link to a folder is not followed, so circles end."""
    (root / "cases/link.md").symlink_to(root.parent / "old.md")
    (root / "cases/round").symlink_to(root)
    (root / "cases/broken.md").symlink_to(root / "nowhere")
    before = look([root])
    assert not [path for path in before if "round/" in path]
    (root.parent / "old.md").write_text("saved")
    assert {Path(path).name for path in changed(before, look([root]))} == {"link.md"}
