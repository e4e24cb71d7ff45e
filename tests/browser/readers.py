"""Readers' machines: each has its own fonts and no others, and a browser that is started on one sees only those."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from bench.fonts import THEIRS

FONTS = {
    "liberation": ("LiberationSans-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "dejavu": ("DejaVuSans.ttf", "DejaVuSerif-Bold.ttf"),
    "android": ("Roboto-Regular.ttf", "NotoSerif-Bold.ttf"),
    "noto": ("NotoSans-Regular.ttf", "NotoSerif-Bold.ttf"),
}
"""The fonts of each machine; Liberation stands for Arial and Times, whose widths it has by design."""
FACES = {
    "liberation": {"sans-arial", "serif-times"},
    "dejavu": {"sans-dejavu", "serif-dejavu"},
    "android": {"sans-roboto", "serif-noto"},
    "noto": {"sans-noto", "serif-noto"},
}
"""The faces of the style sheet that text is painted with on each."""
MACHINES = tuple(FONTS) if sys.platform.startswith("linux") else ("this",)
"""The machines that can be tried here: without fontconfig a browser has the fonts of its own machine."""
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def surroundings(machine: str, folder: Path) -> dict[str, str]:
    """The environment of a browser on this machine; its fonts and their list are laid in an empty folder."""
    if machine not in FONTS:
        return dict(os.environ)
    fonts = folder / "fonts"
    fonts.mkdir()
    for name in FONTS[machine]:
        shutil.copy(THEIRS / name, fonts)
    config = folder / "fonts.conf"
    config.write_text(_CONFIG.format(folder=folder), "utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(config)}
