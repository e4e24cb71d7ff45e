"""The licence under which everybody may use the catalogue's texts and data: its name, and where it stands."""

from __future__ import annotations

NAME = "CC BY 4.0"
SPDX = "CC-BY-4.0"
"""Its id for programs."""
TITLE = "Creative Commons Navngivelse 4.0"
URL = "https://creativecommons.org/licenses/by/4.0/"
"""What data name it by."""
DEED = f"{URL}deed.da"
"""What it means, in Danish."""
