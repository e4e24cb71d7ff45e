"""Which bytes the files of a published site have, so that the next build need not read them to see that they stand."""

from __future__ import annotations

import json
from collections.abc import Iterable

from builder.nouns.site.site import OutputFile
from builder.shell.cache import sealed
from builder.shell.settings import Settings
from builder.stages.publish import LeftBefore

_FOLDER = "filer"


def standing(settings: Settings) -> LeftBefore | None:
    """What the last build left in the folder `settings.out`, as far as it is known."""
    data = sealed.take(sealed.of_site(settings.cache / _FOLDER, settings.out)) if settings.cache else None
    if data is None:
        return None
    stamp, digests = json.loads(data)
    return LeftBefore(stamp, {path: bytes.fromhex(digest) for path, digest in digests.items()})


def keep(settings: Settings, stamp: str, files: Iterable[OutputFile]) -> None:
    """Leaves word of the `files` of a site that was published with that `stamp`; a disk that will not take it loses only time."""
    if settings.cache:
        told = json.dumps((stamp, {file.path: file.digest.hex() for file in files}))
        sealed.put(sealed.of_site(settings.cache / _FOLDER, settings.out), told.encode(errors="surrogatepass"))
