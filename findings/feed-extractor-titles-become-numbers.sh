#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 (npm): of an entry of a feed, the title »2.10« is »2.1«, the text »1.600« is »1.6« and the
# identifier 0751 is 751.
#
# A good guess: a title, a text and an identifier of RSS are texts; so say rss-parser 3.13.0, feedsmith 3.0.1 and
# @rowanmanning/feed-parser 2.1.5 (npm).
# Seen: what looks like an English number is made one and then a text again, by the XML reader below (fast-xml-parser 5, whose
# manual tells of it; the library's own does not). The points 2.1 and 2.10 of an agenda have one title, and 0751 and 751 are one
# identifier, so that a reader takes the second entry for the first and leaves it out. Nothing is told.
# Known: in a peer with the same reader below, mended there (github.com/rowanmanning/feed-parser/issues/272); of this one no issue
# was found.
# Cure: `xmlParserOptions: { parseTagValue: false }`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 feedsmith@3.0.1 \
  @rowanmanning/feed-parser@2.1.5
cat > run.mjs <<'JS'
import { extractFromXml } from "@extractus/feed-extractor";
import { parseFeed as byFeedParser } from "@rowanmanning/feed-parser";
import { parseFeed as byFeedsmith } from "feedsmith";
import Parser from "rss-parser";

const item = (title, guid) => `<item><title>${title}</title><link>https://kommune.example.org/${guid}</link>
<guid isPermaLink="false">${guid}</guid><description>1.600</description></item>`;
const xml = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Dagsorden</title>
<link>https://kommune.example.org/</link><description>Punkter</description>
${item("2.1", "751")}${item("2.10", "0751")}</channel></rss>`;
const three = ({ title, id, description }) => [title, id, description];
const [points, cut] = [[["2.1", "751", "1.600"], ["2.10", "0751", "1.600"]], [["2.1", "751", "1.6"], ["2.1", "751", "1.6"]]];
const seen = {
  "feed-extractor": extractFromXml(xml).entries.map(three),
  "feed-extractor, told": extractFromXml(xml, { xmlParserOptions: { parseTagValue: false } }).entries.map(three),
  "rss-parser": (await new Parser().parseString(xml)).items.map((one) => [one.title, one.guid, one.content]),
  feedsmith: byFeedsmith(xml).feed.items.map((one) => [one.title, one.guid.value, one.description]),
  "feed-parser": byFeedParser(xml).items.map(three),
};
for (const [name, entries] of Object.entries(seen)) console.log(`${name}: ${JSON.stringify(entries)}`);
const described = Object.fromEntries(Object.keys(seen).map((name) => [name, name === "feed-extractor" ? cut : points]));
if (JSON.stringify(seen) !== JSON.stringify(described)) throw new Error("changed: numbers in a feed are read in another way");
JS
node run.mjs
# Output seen: feed-extractor: [["2.1","751","1.6"],["2.1","751","1.6"]]
#   feed-extractor, told: [["2.1","751","1.600"],["2.10","0751","1.600"]]
#   rss-parser: [["2.1","751","1.600"],["2.10","0751","1.600"]]
#   feedsmith: [["2.1","751","1.600"],["2.10","0751","1.600"]]
#   feed-parser: [["2.1","751","1.600"],["2.10","0751","1.600"]]
