"""What is planned, as a calendar (RFC 5545) to subscribe to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from builder.nouns.derived.happenings import Coming
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile, Site

_OCTETS = 75
"""The longest line, without its ending, in bytes."""
_EPOCH = dt.date(2000, 1, 1)
"""A revision is numbered by the days from here: a page that is looked at again has a higher number, and no history is needed."""
_HOST = "inspirationskatalog.github.io"


def calendar(coming: Iterable[Coming], site: Site) -> OutputFile:
    """The calendar of what has a day.

    Of `coming`, what is known to the month only, or »ca.«, is left out: a calendar would show it as a day, or as a whole month of
    nothing else; the page of news has it in words. Every entry lasts the whole day and takes up no time; its id is its key, so
    that a date that moves moves it. Stamp and number are of the day the page was last looked at. No clock is asked.
    """
    days = [one for one in coming if one.is_day]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Inspirationskatalog//Kalender 1//DA",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(f'{site.name}: kommende datoer')}",
        *(line for one in days for line in _event(one, site)),
        "END:VCALENDAR",
    ]
    return OutputFile(urls.CALENDAR, "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode())


def _event(one: Coming, site: Site) -> Iterator[str]:
    where = [urls.absolute(site.url, one.path)] if site.url else []
    yield "BEGIN:VEVENT"
    yield f"UID:{one.key.replace('/', '-')}@{_HOST}"
    yield f"DTSTAMP:{one.revised:%Y%m%d}T000000Z"
    yield f"LAST-MODIFIED:{one.revised:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{(one.revised - _EPOCH).days}"
    yield f"DTSTART;VALUE=DATE:{one.date.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.date.last + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(f'{one.what}: {one.subject}')}"
    yield f"DESCRIPTION:{_text(' '.join([one.text, *where]))}"
    yield from (f"URL:{address}" for address in where)
    yield f"CATEGORIES:{_text(one.what)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(text: str) -> str:
    """A value of the type TEXT: its own signs escaped, and so is a new line."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most `_OCTETS` bytes, each after the first with a blank before it; no letter is parted."""
    part = b""
    for letter in line:
        data = letter.encode()
        if len(part) + len(data) > _OCTETS:
            yield part.decode()
            part = b" "
        part += data
    yield part.decode()
