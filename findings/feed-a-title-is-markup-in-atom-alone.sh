#!/usr/bin/env bash
# feed 6.0.0 (npm): the entry »Fra <ukendt> til drift« is »Fra til drift« in the Atom feed it writes; its RSS and JSON have all of it.
#
# A good guess: one writes a feed once and has it in three formats, and a title is text in all of them, as the feed's own title is;
# what has to be escaped is escaped by what writes XML. feedgen 1.0.0 (PyPI) does so in both of its formats.
# Seen: in Atom the title of an entry is marked as HTML and put there as it was given, so that each word in angle brackets is an
# element to a reader, here feedparser 6.0.14 (PyPI), and is not shown: a placeholder, or `<dl>` in a title on accessibility. One
# who escapes it for Atom has »Fra &lt;ukendt&gt; til drift« in RSS and JSON, so no way to write it is right in all three. »<20.000« and
# »R&D« come through, so that a test with them is green. The summary is HTML as well.
# Known: no issue was found.
# Cure: text with »‹« and »›« for such words, or Atom by other means.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . feed@6.0.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14 feedgen==1.0.0
cat > run.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { Feed } = createRequire(import.meta.url)("feed");
const titles = ["Fra <ukendt> til drift", "Fra &lt;ukendt&gt; til drift", "Små (<20.000) & R&D"];
const feed = new Feed({ title: titles[0], id: "https://example.org/", link: "https://example.org/", updated: new Date(0) });
for (const [n, title] of titles.entries())
  feed.addItem({ title, id: `https://example.org/${n}`, link: `https://example.org/${n}`, date: new Date(0) });
for (const [name, text] of Object.entries({ atom: feed.atom1(), rss: feed.rss2(), json: feed.json1() })) writeFileSync(name, text);
JS
node run.mjs
"$work/venv/bin/python" - <<'PY'
import json
import re
import sys
from pathlib import Path

import feedparser
from feedgen.feed import FeedGenerator

other = FeedGenerator()
other.id("https://example.org/")
other.title("Fra <ukendt> til drift")
other.description("x")
other.link(href="https://example.org/")
entry = other.add_entry()
entry.id("https://example.org/0")
entry.title("Fra <ukendt> til drift")
entry.link(href="https://example.org/0")
texts = {name: Path(name).read_text("utf-8") for name in ("atom", "rss")}
texts |= {"feedgen atom": other.atom_str().decode(), "feedgen rss": other.rss_str().decode()}
seen = {}
for name, text in texts.items():
    read = feedparser.parse(text)
    seen[name] = [re.sub(r" +", " ", title) for title in [read.feed.title, *(one.title for one in read.entries)]]
document = json.loads(Path("json").read_text("utf-8"))
seen["json"] = [document["title"], *(one["title"] for one in document["items"])]
for name, titles in seen.items():
    print(f"{name}: {titles}")
given = ["Fra <ukendt> til drift", "Fra <ukendt> til drift", "Fra &lt;ukendt&gt; til drift", "Små (<20.000) & R&D"]
described = {name: given for name in ("rss", "json")} | {name: given[:2] for name in ("feedgen atom", "feedgen rss")}
described["atom"] = [given[0], "Fra til drift", *given[2:]]
sys.exit(0 if seen == described else "changed: titles are written or read in another way")
PY
# Output seen: atom: ['Fra <ukendt> til drift', 'Fra til drift', 'Fra &lt;ukendt&gt; til drift', 'Små (<20.000) & R&D']
#   rss: ['Fra <ukendt> til drift', 'Fra <ukendt> til drift', 'Fra &lt;ukendt&gt; til drift', 'Små (<20.000) & R&D']
#   feedgen atom: ['Fra <ukendt> til drift', 'Fra <ukendt> til drift']
#   feedgen rss: ['Fra <ukendt> til drift', 'Fra <ukendt> til drift']
#   json: ['Fra <ukendt> til drift', 'Fra <ukendt> til drift', 'Fra &lt;ukendt&gt; til drift', 'Små (<20.000) & R&D']
