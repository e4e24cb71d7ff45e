"""Finds a Chromium for the browser tests, or installs one: `python -m tests.browser.chromium` before pytest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def find() -> str | None:
    """The path of a Chromium: `CHROMIUM` when set, one on the path, a usual place, or Playwright's own."""
    if chosen := os.environ.get("CHROMIUM"):
        return chosen
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((place for place in PLACES if Path(place).exists()), None) or _from_playwright()


def install() -> str | None:
    """Installs one by the system's packages, else by Playwright; gives its path."""
    apt = shutil.which("apt-get")
    root = [] if not hasattr(os, "geteuid") or os.geteuid() == 0 else ["sudo", "-n"]
    if apt and (not root or shutil.which("sudo")):
        for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            subprocess.run([*root, apt, "--quiet", *command], check=False, stdin=subprocess.DEVNULL)
        if find():
            return find()
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return find()


def _from_playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 only when nothing else is found

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    path = find() or install()
    if path is None:
        sys.exit("No Chromium was found and none could be installed. Install one, or set CHROMIUM to its path.")
    print(f"Browser tests use {path}")  # noqa: T201 a command's answer
