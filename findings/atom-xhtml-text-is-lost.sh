#!/usr/bin/env bash
# atoma 0.0.17 and fastfeedparser 0.6.5 (PyPI): an Atom entry whose title and summary are XHTML has no title and no summary.
#
# A good guess: Atom (RFC 4287, 3.1) has three ways to write a text, and a reader of Atom gives the words of all three; atoma even
# has a name for this one, `AtomTextType.xhtml`.
# Seen: of `<title type="xhtml"><div>Fælles <em>it</em></div></title>` atoma gives no title and fastfeedparser an empty one; the
# summary is gone in both. They take the text before the first child, and by the rules all text is in a child, the one <div>. The
# same words as text or as html are read by both, and feedparser 6.0.14 reads all. So an entry is there, with its link and its
# date, and nothing is told; a list made of several municipalities' feeds has blank lines.
# Cure: publish texts with `type="html"`, or read with feedparser.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check atoma==0.0.17 fastfeedparser==0.6.5 feedparser==6.0.14
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import atoma
import fastfeedparser
import feedparser

WAYS = {
    "text": "Fælles it",
    "html": "Fælles &lt;em&gt;it&lt;/em&gt;",
    "xhtml": '<div xmlns="http://www.w3.org/1999/xhtml">Fælles <em>it</em></div>',
}


def read(way: str, text: str) -> dict[str, tuple[str | None, str | None]]:
    entry = f"<id>urn:example:a</id><updated>2026-11-02T00:00:00Z</updated><title type='{way}'>{text}</title>"
    entry += f"<link href='https://example.org/a'/><summary type='{way}'>{text}</summary>"
    head = "<id>urn:example</id><title>Sager</title><updated>2026-11-02T00:00:00Z</updated><author><name>Redaktionen</name></author>"
    feed = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{head}<entry>{entry}</entry></feed>'
    one = atoma.parse_atom_bytes(feed.encode()).entries[0]
    two = fastfeedparser.parse(feed).entries[0]
    three = feedparser.parse(feed).entries[0]
    return {
        "atoma": (one.title and one.title.value, one.summary and one.summary.value),
        "fastfeedparser": (two.get("title"), two.get("description")),
        "feedparser": (three.get("title"), three.get("summary")),
    }


seen = {way: read(way, text) for way, text in WAYS.items()}
print("atoma 0.0.17, fastfeedparser 0.6.5, feedparser 6.0.14:", seen)
marked = ("Fælles <em>it</em>",) * 2
same = seen["xhtml"] == {"atoma": (None, None), "fastfeedparser": ("", ""), "feedparser": marked}
sys.exit(0 if same and seen["html"]["atoma"] == marked else "changed: XHTML in Atom is read in another way")
PY
# Output seen: atoma 0.0.17, fastfeedparser 0.6.5, feedparser 6.0.14: {'text': {'atoma': ('Fælles it', 'Fælles it'),
#   'fastfeedparser': ('Fælles it', 'Fælles it'), 'feedparser': ('Fælles it', 'Fælles it')}, 'html': {'atoma': ('Fælles
#   <em>it</em>', 'Fælles <em>it</em>'), 'fastfeedparser': ('Fælles <em>it</em>', 'Fælles <em>it</em>'), 'feedparser': ('Fælles
#   <em>it</em>', 'Fælles <em>it</em>')}, 'xhtml': {'atoma': (None, None), 'fastfeedparser': ('', ''), 'feedparser': ('Fælles
#   <em>it</em>', 'Fælles <em>it</em>')}}
