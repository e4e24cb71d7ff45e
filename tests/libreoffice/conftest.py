"""A LibreOffice without a window, with a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Saved = Callable[..., bytes]
"""Opens a file of that name, reckons it, and gives what is saved, in the same format or in one that is named.

`Saved("a.csv", data, "xlsx", filter)` opens it with that filter for reading.
"""


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    """How LibreOffice saves a file; that there is none is a failure, as a template that nobody has opened is not tested."""
    office = os.environ.get("SOFFICE") or shutil.which("soffice")
    assert office, (
        "No LibreOffice was found, and nothing is installed by itself. Install one (Debian: libreoffice-calc and "
        "libreoffice-writer), or set SOFFICE to the path of its program »soffice«."
    )
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def save(name: str, data: bytes, ending: str = "", read: str = "") -> bytes:
        folder = tmp_path_factory.mktemp("saved")
        (folder / name).write_bytes(data)
        stem, _, own = name.rpartition(".")
        reading = [f"--infilter={read}"] if read else []
        command = [office, f"-env:UserInstallation={profile}", "--headless", *reading]
        command += ["--convert-to", ending or own, "--outdir", "out", name]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=180, check=False)
        result = Path(folder / "out" / f"{stem}.{ending or own}")
        assert result.exists(), f"LibreOffice did not open {name}: {done.stdout}{done.stderr}"
        return result.read_bytes()

    return save
