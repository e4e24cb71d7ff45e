"""One state of the content on its way to a site: pages that are asked for first, then all the rest, the audit and the index.

Content and theme are read once, so that whatever is made here is of one moment, and a page that is made ahead is the page of the
whole site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from builder.nouns.edition import Edition
from builder.nouns.page import SitePage
from builder.nouns.registers.glossary_words import glossary_words
from builder.nouns.site.finding import Finding
from builder.nouns.site.site import OutputFile
from builder.shell.build import Inspection, audited, working
from builder.shell.cache.memory import Memory
from builder.shell.opened import listed
from builder.shell.searching import Searching
from builder.shell.settings import Progress, Settings
from builder.shell.sited import headed, paged, sited
from builder.stages.derive import derive_by_need
from builder.stages.load import load_theme
from builder.stages.pages import alone
from builder.stages.render import Drawer, assets, template_fault

Files = list[OutputFile]


class Making:
    """What is made of `found`, which `inspect` gave for the same `settings`.

    `memory` is what earlier builds of this process have left. `progress` is called between the parts of the work, and may raise
    to break it off. Raises what `build` says of reading a theme, drawing and indexing.
    """

    def __init__(self, found: Inspection, settings: Settings, memory: Memory, progress: Progress) -> None:
        self.found = found
        self._settings = settings
        self._memory = memory
        self._progress = progress
        self._look = load_theme(settings.templates)
        self._heads = headed(found.catalogue, memory)
        self._derived = derive_by_need(self._heads, settings.today, lambda: progress("Regner"))
        self._made: tuple[SitePage, ...] = ()
        self._theme = self._look
        self._files: Files = []

    def ahead(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Those of the pages at `paths` that can be made without all the others, by path: byte for byte those of the whole site.

        A page that cannot be drawn is left out: the whole site will say why.
        """
        words = tuple(glossary_words(self.found.catalogue.registers.glossary))
        edition = Edition(day=self._settings.today, fingerprint=self.found.fingerprint)
        pages = alone(self.found.catalogue, self._derived, edition, paths)
        if not pages:
            return {}
        draw = self._memory.drawer_ahead.one(None, (words, self._settings.site, self._look), lambda these: Drawer(*these))
        return {path: file.data for path, page in pages.items() if (file := _drawn(draw, page))}

    def assets(self) -> dict[str, bytes]:
        """What the pages look like, by path: the theme's own assets, as they are sent."""
        made = self._memory.assets.one(None, self._look, lambda look: tuple(assets(look)))
        return {file.path: file.data for file in made}

    def whole(self) -> Files:
        """The whole site but for its search index."""
        self._progress("Tegner")
        catalogue = self.found.catalogue
        in_one = replace(self._settings, jobs=1)  # its own memory mostly has the workbook
        with listed(self._heads, in_one, self._memory) as lists:
            made = paged(catalogue, self._heads, self._derived, lists, self.found.fingerprint, self._settings, self._memory)
        self._made = made.pages
        self._files, self._theme = sited(catalogue, self._derived, made, self._look, self._settings, self._memory)
        return [*self._files, *working(self._files, self._theme)]

    def findings(self) -> tuple[Finding, ...]:
        """What the audit finds in the whole site that has been made."""
        self._progress("Efterser")
        return audited([*self._files, *working(self._files, self._theme)], self._settings, self._memory)

    def with_index(self) -> Files:
        """The whole site that has been made, with its search index."""
        searching = Searching.of(self.found.catalogue, self._made, self._memory)
        files = [*self._files, *searching.take(searching.make(), lambda step: None)]
        return [*files, *working(files, self._theme)]


def _drawn(draw: Callable[[SitePage], OutputFile], page: SitePage) -> OutputFile | None:
    try:
        return draw(page)
    except Exception as error:  # whatever a template may raise
        if template_fault(error):
            return None
        raise
