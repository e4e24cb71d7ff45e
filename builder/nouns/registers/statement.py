"""What is declared of the site's accessibility."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.language.dates import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """Something that not everybody can use: whom it stops, what one does meanwhile, and when or why not it is mended.

    `criterion` is the number in WCAG that it touches, `1.4.10`, empty when it touches none.
    """

    title: str
    problem: str
    meanwhile: str
    mended: str
    criterion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is declared of accessibility. `dated` is its day, `tried` that of the last trial by hand.

    `method` says how it was judged; `untried` are sentences on what nobody has tried, `barriers` what is known not to work, in
    the order written.
    """

    dated: When
    tried: When
    method: str
    untried: tuple[str, ...] = ()
    barriers: tuple[Barrier, ...] = ()
