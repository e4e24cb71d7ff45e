"""Finds a Chromium for the browser tests and what drives it, or installs them: `python -m tests.browser.chromium` before pytest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


PACKAGES = ("chromium-headless-shell", "libatomic1")
"""Debian's packages of the browser without windows of its own, which opens a page in a fourth of the time, and of a library
that Playwright's own Node wants and a bare system lacks."""


def find() -> str | None:
    """The path of a Chromium: `CHROMIUM` when set, one on the path, a usual place, or Playwright's own."""
    if chosen := os.environ.get("CHROMIUM"):
        return chosen
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((place for place in PLACES if Path(place).exists()), None) or _from_playwright()


def install() -> str | None:
    """Installs what is missing by the system's packages, else the browser by Playwright; gives its path."""
    apt = shutil.which("apt-get")
    root = [] if not hasattr(os, "geteuid") or os.geteuid() == 0 else ["sudo", "-n"]
    if apt and (not root or shutil.which("sudo")):
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *PACKAGES]):
            subprocess.run([*root, apt, "--quiet", *command], check=False, stdin=subprocess.DEVNULL)
        if is_driven() and find():
            return find()
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return find()


def is_slow(path: str) -> bool:
    """Whether the browser found opens pages slowly on a machine that is ours to mend: root and Debian's packages, as in CI."""
    ours = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None
    return ours and Path(path).name in {"chromium", "chromium-browser"} and "CHROMIUM" not in os.environ


def is_driven() -> bool:
    """Whether Playwright's driver starts on this machine."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _from_playwright() -> str | None:
    if not is_driven():
        return None
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 only when nothing else is found

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    path = find() if is_driven() else None
    if path is None or is_slow(path):
        path = install()
    if path is None:
        sys.exit("No Chromium was found and none could be installed. Install one, or set CHROMIUM to its path.")
    if not is_driven():
        sys.exit("Playwright cannot start; `python -m playwright --version` tells why. On Debian: apt-get install libatomic1.")
    print(f"Browser tests use {path}")  # noqa: T201 a command's answer
