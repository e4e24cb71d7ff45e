"""What every template says of itself, on its first page or sheet: what it is for, how one begins, where it belongs."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.language.danish import joined
from builder.nouns.registers.office import OfficeTemplate
from builder.nouns.site import urls
from builder.nouns.site.site import Site
from builder.nouns.tools.office import CitedFigure, Office


def belongs(template: OfficeTemplate, office: Office) -> tuple[str, ...]:
    """The guides that the `template` belongs to, a sentence each: »Hører til »Følg op«, tjeklistens punkter om …«."""
    groups: dict[str, list[str]] = {}
    for step in office.steps.get(template.id, ()):
        groups.setdefault(step.guide.title, []).append(f"»{step.group}«")
    return tuple(f"Hører til vejledningen »{title}«, i tjeklisten {joined(tuple(names))}." for title, names in groups.items())


def origin(template: OfficeTemplate, site: Site) -> str:
    """Where the file is from, when it last changed and, where the site has one, its public address."""
    address = f" {urls.absolute(site.url, urls.OFFICE)}" if site.url else ""
    return f"Fra {site.name} {site.tagline}. Skabelonen er sidst rettet {template.mended.text}.{address}"


def sourced(found: CitedFigure) -> str:
    """The sources of a figure by their names: »Beredskabsplan«, Odense Kommune, 2016; …."""
    return "; ".join(f"»{source.title}«, {source.publisher}, {source.date.text}" for source in found.sources)


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The pieces of a text of the register in order: whether each is a field, and its words.

    Braces are closed: the register's check has seen to it.
    """
    for number, part in enumerate(text.split("{")):
        field, brace, rest = part.partition("}")
        if number and brace:
            yield True, field.strip()
            if rest:
                yield False, rest
        elif part:
            yield False, part
