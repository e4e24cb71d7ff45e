"""The record of a site's last build, what it was made of and what it said: while that stands, the next one is spared."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from builder.shell.cache import sealed
from builder.shell.cache.inputs import Inputs, inputs
from builder.shell.settings import Settings
from builder.stages.publish import stamp

_FOLDER = "byg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a build that published a site says: lines for the error stream, what was made, and the last line."""

    lines: tuple[str, ...]
    made: str
    last: str

    def done(self, seconds: float, changed: int, removed: int) -> str:
        """The report of how it went, in two lines: what was made in how many `seconds`, and where it lies."""
        taken = f"{seconds:.1f}".replace(".", ",")
        return f"{self.made} på {taken} sekunder ({changed} nye eller ændrede, {removed} fjernet).\n{self.last}"


def keep(settings: Settings, before: Inputs | None, told: Told, made: str) -> None:
    """Leaves word of a build that has published a site with the stamp `made`, unless something was written while it ran.

    `before` is what went in when it began, `told` what it said. A disk that will not take it costs the next build its time.
    """
    if settings.cache and before and inputs(settings) == before:
        row = {"inputs": before.key, "site": made, "told": asdict(told)}
        data = json.dumps(row, ensure_ascii=False).encode(errors="surrogatepass")
        sealed.put(sealed.of_site(settings.cache / _FOLDER, settings.out), data)


def standing(settings: Settings, going_in: Inputs | None) -> Told | None:
    """What the last build said, when it was made of what is `going_in` now and its site stands as it left it; else None."""
    place = sealed.of_site(settings.cache / _FOLDER, settings.out) if settings.cache and going_in else None
    if going_in is None or place is None or (data := sealed.take(place)) is None:
        return None
    row = json.loads(data.decode(errors="surrogatepass"))
    try:
        if row["inputs"] != going_in.key or row["site"] != stamp(settings.out.resolve()):
            return None
    except OSError:
        return None
    lines: Sequence[str] = row["told"]["lines"]
    return Told(lines=tuple(lines), made=row["told"]["made"], last=row["told"]["last"])
