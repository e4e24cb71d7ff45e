"""Files to take along: a guide's checklist as Markdown and as RTF, which Word and LibreOffice open without a question."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.catalogue import Catalogue
from builder.nouns.model import CheckItem, Guide
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile, Site

_BOX = "☐"


def checklists(catalogue: Catalogue, site: Site) -> Iterator[OutputFile]:
    """Two files for each guide with a checklist, beside its page, in the catalogue's order.

    Markdown in UTF-8, and Rich Text Format 1.9 in ASCII for Word and LibreOffice; `site` gives the name and, when known, the
    address.
    """
    for guide in catalogue.guides:
        if guide.checklist:
            yield OutputFile(urls.checklist(guide.slug, "md"), _markdown(guide, site).encode())
            yield OutputFile(urls.checklist(guide.slug, "rtf"), _rtf(guide, site).encode("ascii"))


def _markdown(guide: Guide, site: Site) -> str:
    lines = [f"# Tjekliste: {guide.title}", ""]
    for group, items in _groups(guide):
        lines += [f"## {group}", ""]
        for item in items:
            lines.append(f"- [ ] {item.text}")
            lines += [f"      {item.why}"] if item.why else []
        lines.append("")
    return "\n".join([*lines, _origin(guide, site), ""])


def _rtf(guide: Guide, site: Site) -> str:
    """Rich Text Format 1.9: plain ASCII, every other character by its number."""
    parts = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil Segoe UI Symbol;}}\lang1030\f0\fs22"]
    parts.append(_paragraph(f"Tjekliste: {guide.title}", r"\sa240\b\fs36"))
    for group, items in _groups(guide):
        parts.append(_paragraph(group, r"\sb240\sa120\keepn\b\fs26"))
        for item in items:
            why = rf"\line {{\i\fs20 {_escaped(item.why)}}}" if item.why else ""
            parts.append(rf"\pard\li400\fi-400\sa120 {{\f1 {_escaped(_BOX)}}}\tab {_escaped(item.text)}{why}\par")
    parts.append(_paragraph(_origin(guide, site), r"\sb360\i\fs18"))
    return "\n".join([*parts, "}"]) + "\n"


def _groups(guide: Guide) -> Iterator[tuple[str, list[CheckItem]]]:
    """The points under their headings, in the order written."""
    groups: dict[str, list[CheckItem]] = {}
    for item in guide.checklist:
        groups.setdefault(item.group, []).append(item)
    yield from groups.items()


def _origin(guide: Guide, site: Site) -> str:
    where = f" {urls.absolute(site.url, urls.guide(guide.slug))}" if site.url else ""
    return f"Fra {site.name} {site.tagline}. Gennemgået {guide.reviewed.text}.{where}"


def _paragraph(text: str, style: str) -> str:
    return rf"\pard{style} {_escaped(text)}\par\plain\f0\fs22"


def _escaped(text: str) -> str:
    """Text for RTF: its own characters escaped, those outside ASCII by number (signed 16 bits, as the format wants)."""
    pieces = []
    for sign in text:
        if sign in "\\{}":
            pieces.append(f"\\{sign}")
        elif ord(sign) < 128:
            pieces.append(sign)
        else:
            units = sign.encode("utf-16-le")
            numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
            pieces.extend(f"\\u{number}?" for number in numbers)
    return "".join(pieces)
