"""The licence of every locked package, from what the installed ones say of themselves: `python -m ci.licences [FOLDER…]`.

Writes docs/licenser.md; run after `make lock`. A FOLDER is a further `site-packages` to look in: the packages of
requirements-audit.txt are installed in an environment of their own. What a package does not say stands in `SAID_ELSEWHERE`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "licenser.md"
LOCKS = {
    "requirements.txt": "Bygger og viser siden",
    "requirements-package.txt": "Kun til bogen",
    "requirements-test.txt": "Kun til prøver af programmet",
    "requirements-audit.txt": "Kun til den ugentlige kontrol af kendte huller",
}
"""Each lock file with what its packages are for; a package stands under the first that has it."""
SAID_ELSEWHERE = {
    "axe-playwright-python": "MIT; rummer axe-core, MPL-2.0",
    "colorama": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "livereload": "BSD-3-Clause",
}
"""Read in the packages' licence files: no or too few words in their metadata, or installed on Windows alone."""
_SPDX = {
    "Apache Software License": "Apache-2.0",
    "Apache License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
_HEAD = """# Licenser

Programmet er udgivet under EUPL-1.2 og indholdet under CC BY 4.0. Skrifterne Newsreader og Schibsted Grotesk er udgivet under
SIL Open Font License 1.1, som ligger ved siden af dem i `templates/assets/fonts/`.

Programmet bruger pakkerne nedenfor, som hentes ved installationen. Af dem følger kun Pagefinds søgemaskine (MIT) med den
færdige side. Listen er skrevet af `python -m ci.licences`, og en prøve sikrer, at ingen låst pakke mangler.
"""


def locked(text: str) -> list[str]:
    """The names of the packages in a lock file, as it spells them."""
    return re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)


def plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence(package: Distribution) -> str:
    """What a package says of its licence, as SPDX where we know how; empty when it says nothing that fits on a line."""
    said = package.metadata.json
    marks = [mark.rpartition(" :: ")[2] for mark in said.get("classifier", ()) if mark.startswith("License :: ")]
    for words in (said.get("license_expression", ""), said.get("license", ""), *marks):
        line = str(words).strip()
        if line and "\n" not in line and line != "Dual License":
            return _SPDX.get(line, line)
    return _SPDX.get(marks[0], marks[0]) if marks else ""


def page(locks: Mapping[str, str], licences: Mapping[str, str]) -> str:
    """The page, with a table for each lock file.

    `locks` are their texts by name, `licences` those of packages by plain name. Raises `KeyError` for a package without one.
    """
    parts, told = [_HEAD], set[str]()
    for file, purpose in LOCKS.items():
        names = sorted({plain(name) for name in locked(locks[file])} - told)
        told.update(names)
        rows = "\n".join(f"| {name} | {licences[name]} |" for name in names)
        parts.append(f"## {purpose}\n\nLåst i `{file}`.\n\n| Pakke | Licens |\n|---|---|\n{rows}\n")
    return "\n".join(parts)


def main(folders: Iterable[str]) -> None:
    """Writes the page."""
    found = {plain(package.name): licence(package) for package in distributions(path=[*folders, *sys.path])}
    locks = {name: (PROJECT / name).read_text("utf-8") for name in LOCKS}
    PAGE.write_text(page(locks, {**found, **SAID_ELSEWHERE}), "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
