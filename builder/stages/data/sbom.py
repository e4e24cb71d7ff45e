"""What an edition is made with, as CycloneDX: the locked packages with the hashes of their files, and the fonts it carries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from builder.nouns.edition import Edition
from builder.nouns.site.site import OutputFile

NAME = "katalog.cdx.json"
"""The file's name; what ends so is known as CycloneDX."""
_PACKAGE = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?: *; *([^\\\n]+?))? *\\?$", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_FONTS = ("Newsreader", "Schibsted Grotesk")


def sbom(lock: str, edition: Edition) -> OutputFile:
    """The list of components, valid under CycloneDX 1.6, the same bytes for the same edition and the same lock.

    `lock` is the text of a requirements file in which every package has its version and hashes; one with a condition, such as a
    system, is `optional`. `edition` gives the day and the version. The file lies at `NAME`.
    """
    about = {
        "timestamp": f"{edition.day.isoformat()}T00:00:00Z",
        "component": {
            "type": "application",
            "name": "inspirationskatalog",
            "version": f"{edition.day.isoformat()}+{edition.fingerprint}",
            "licenses": [{"license": {"id": "EUPL-1.2"}}],
        },
    }
    fonts = ({"type": "file", "name": name, "licenses": [{"license": {"id": "OFL-1.1"}}]} for name in _FONTS)
    bom = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": about,
        "components": [*_packages(lock), *fonts],
    }
    return OutputFile(NAME, (json.dumps(bom, ensure_ascii=False, indent=1) + "\n").encode())


def _packages(lock: str) -> Iterator[dict[str, Any]]:
    found = list(_PACKAGE.finditer(lock))
    for match, following in zip(found, [*found[1:], None], strict=True):
        name, version, condition = match[1].lower(), match[2], match[3]
        address = f"pkg:pypi/{name}@{version}"
        hashes = _HASH.findall(lock, match.end(), following.start() if following else len(lock))
        yield {
            "type": "library",
            "bom-ref": address,
            "name": name,
            "version": version,
            "scope": "optional" if condition else "required",
            "purl": address,
            "externalReferences": [{
                "type": "distribution",
                "url": address,
                "comment": "En af filerne med disse summer er installeret.",
                "hashes": [{"alg": "SHA-256", "content": digest} for digest in hashes],
            }],
        }  # fmt: skip
