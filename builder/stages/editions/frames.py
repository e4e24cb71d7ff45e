"""The two pages that only editions have, before they are drawn."""

from __future__ import annotations

from builder.nouns.edition import Edition
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.site import urls
from builder.nouns.views import Meeting, Opening

OPENING = "AABN-MIG.html"
"""The page to open, beside the site's folder in the zip. Capitals, so that it stands first in a list of files."""
MEETING = "meeting.html"
"""The frame of »Mødeudgaven«, which is no file of its own."""
FOLDER = "katalog"
"""The site's folder in the zip: a short name of plain letters, as the paths of Windows are short."""


def frames(edition: Edition) -> tuple[SitePage, ...]:
    """The page that opens the zip, and the frame of »Mødeudgaven«, of this `edition`."""
    about = "Hele kataloget til brug uden net."
    return (
        SitePage(
            PageMeta(path=OPENING, title="Åbn kataloget", description=about, indexed=False),
            Opening(edition=edition, folder=FOLDER, start=f"{FOLDER}/{urls.HOME}"),
        ),
        SitePage(PageMeta(path=MEETING, title="Mødeudgaven", description=about, indexed=False), Meeting(edition=edition)),
    )
