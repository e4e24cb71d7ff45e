#!/usr/bin/env bash
# rss-parser 3.13.0, @extractus/feed-extractor 8.0.3 (npm), fastfeedparser 0.6.5 and atoma 0.0.17 (PyPI): an entry of an Atom feed
# links to its annex, to a bare »referat.html« or to nothing, where the feed says which page it is.
#
# A good guess: two rules of Atom give an entry its page. A link without `rel` is the page itself (a MUST of RFC 4287, 4.2.7.2),
# also when one to an annex stands before it, and a relative address counts from `xml:base` (section 2).
# Seen: rss-parser, feed-extractor and fastfeedparser give bilag.pdf, the annex, as the address of the entry. Of »referat.html«
# below a base, feed-extractor makes an empty text, and the others hand it on as it stands, so that it is looked for on the
# reader's own site; atoma and fastfeedparser tell of the base nowhere. feedparser 6.0.14 (PyPI), feedparser 2.6.0 and
# @rowanmanning/feed-parser 2.1.5 (npm) give the page of both.
# Known: of relative addresses that end as empty texts (github.com/extractus/feed-extractor/issues/135); of the rest no issue was
# found.
# Cure: one of the last three; who publishes writes whole addresses and the page's link first, with `rel="alternate"`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 feedparser@2.6.0 \
  @rowanmanning/feed-parser@2.1.5
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fastfeedparser==0.6.5 atoma==0.0.17 feedparser==6.0.14
cat > nyt.xml <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://kommune.example.org/moeder/" xml:lang="da">
<title>Møder</title><id>urn:example:moeder</id><updated>2026-03-07T10:00:00+01:00</updated><author><name>NN</name></author>
<entry><title>Dagsorden</title><id>urn:example:1</id><updated>2026-03-07T10:00:00+01:00</updated><summary>Marts</summary>
<link rel="enclosure" type="application/pdf" href="https://kommune.example.org/bilag.pdf"/>
<link href="https://kommune.example.org/moeder/dagsorden.html"/></entry>
<entry><title>Referat</title><id>urn:example:2</id><updated>2026-03-08T10:00:00+01:00</updated><summary>Marts</summary>
<link rel="alternate" href="referat.html"/></entry>
</feed>
XML
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { extractFromXml } from "@extractus/feed-extractor";
import { parseFeed } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";
import Parser from "rss-parser";

const xml = readFileSync("nyt.xml", "utf8");
const stream = new FeedParser({});
stream.end(xml);
const read = [];
for await (const item of stream) read.push(item.link);
console.log(JSON.stringify({
  "rss-parser": (await new Parser().parseString(xml)).items.map((item) => item.link),
  "feed-extractor": extractFromXml(xml).entries.map((entry) => entry.link),
  "feedparser (npm)": read,
  "feed-parser": parseFeed(xml).items.map((item) => item.url),
}));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys
from pathlib import Path

import atoma
import fastfeedparser
import feedparser

xml = Path("nyt.xml").read_bytes()
seen = {
    **json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout),
    "fastfeedparser": [entry.link for entry in fastfeedparser.parse(xml.decode()).entries],
    "atoma": [[f"{link.rel} {link.href}" for link in entry.links] for entry in atoma.parse_atom_bytes(xml).entries],
    "feedparser": [entry.link for entry in feedparser.parse(xml).entries],
}
for name, links in seen.items():
    print(f"{name}: {links}")
HERE = "https://kommune.example.org/"
right = [HERE + "moeder/dagsorden.html", HERE + "moeder/referat.html"]
described = dict.fromkeys(("feedparser (npm)", "feed-parser", "feedparser"), right)
described |= dict.fromkeys(("rss-parser", "fastfeedparser"), [HERE + "bilag.pdf", "referat.html"])
described["feed-extractor"] = [HERE + "bilag.pdf", ""]
described["atoma"] = [[f"enclosure {HERE}bilag.pdf", f"None {right[0]}"], ["alternate referat.html"]]
sys.exit(0 if seen == described else "changed: links of Atom are read in another way")
PY
# Output seen: rss-parser: ['https://kommune.example.org/bilag.pdf', 'referat.html']
#   feed-extractor: ['https://kommune.example.org/bilag.pdf', '']
#   feedparser (npm): ['https://kommune.example.org/moeder/dagsorden.html', 'https://kommune.example.org/moeder/referat.html']
#   feed-parser: ['https://kommune.example.org/moeder/dagsorden.html', 'https://kommune.example.org/moeder/referat.html']
#   fastfeedparser: ['https://kommune.example.org/bilag.pdf', 'referat.html']
#   atoma: [['enclosure https://kommune.example.org/bilag.pdf', 'None https://kommune.example.org/moeder/dagsorden.html'],
#   ['alternate referat.html']]
#   feedparser: ['https://kommune.example.org/moeder/dagsorden.html', 'https://kommune.example.org/moeder/referat.html']
