#!/usr/bin/env bash
# html-to-text 10.0.1 and rss-parser 3.13.0 (npm): the cells of a table run together, so that 16 and 25 are 1625.
#
# A good guess: what makes the text part of a mail out of its HTML, or a snippet out of an entry of a feed, keeps cells apart, by
# a blank at least; turndown 7.2.5, and in Python inscriptis 2.7.6 and html2text 2025.4.15, do so.
# Seen: cells are run into one line with nothing between them: »Kommune20162018Aarhus1625« (`contentSnippet` of rss-parser has the
# rows apart). By html-to-text's manual a table is »equivalent to block« and »dataTable« is for tabular data; that numbers become
# one it does not say. Where the source has line ends between cells there are blanks, so that all reads well until the HTML is
# made smaller, and then the numbers of two years are one that nobody has reported.
# Cure: `selectors: [{ selector: "table", format: "dataTable" }]`, and for feeds the same on `content`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . html-to-text@10.0.1 turndown@7.2.5 rss-parser@3.13.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 html2text==2025.4.15
row() { printf '<tr><td>%s</td><td>%s</td><td>%s</td></tr>' "$@"; }
{ printf '<table>'; row Kommune 2016 2018; row Aarhus 16 25; printf '</table>'; } > tal.html
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { convert } from "html-to-text";
import Parser from "rss-parser";
import Turndown from "turndown";

const html = readFileSync("tal.html", "utf8");
const told = (name, text) => console.log(`${name}: ${text.trim().split(/\s+/).join(" ")}`);
told("html-to-text", convert(html));
const entry = `<item><title>Tal</title><description><![CDATA[${html}]]></description></item>`;
const feed = await new Parser().parseString(`<rss version="2.0"><channel><title>Sager</title>${entry}</channel></rss>`);
told("rss-parser", feed.items[0].contentSnippet);
told("with line ends", convert(html.replaceAll("><", ">\n<")));
told("dataTable", convert(html, { selectors: [{ selector: "table", format: "dataTable" }] }));
told("turndown", new Turndown().turndown(html));
JS
cat > run.py <<'PY'
from pathlib import Path

import html2text
from inscriptis import get_text

html = Path("tal.html").read_text()
print("inscriptis:", *get_text(html).split())
print("html2text:", *html2text.html2text(html).replace("|", " ").replace("---", " ").split())
PY
{ node run.mjs; "$work/venv/bin/python" run.py; } | tee seen
apart="Kommune 2016 2018 Aarhus 16 25"
{
  echo "html-to-text: Kommune20162018Aarhus1625"
  echo "rss-parser: Kommune20162018 Aarhus1625"
  for name in "with line ends" dataTable turndown inscriptis html2text; do echo "$name: $apart"; done
} > described
diff described seen || { echo "changed: the cells of a table are put together in another way"; exit 1; }
# Output seen: html-to-text: Kommune20162018Aarhus1625
#   rss-parser: Kommune20162018 Aarhus1625
#   with line ends, dataTable, turndown, inscriptis, html2text: Kommune 2016 2018 Aarhus 16 25
