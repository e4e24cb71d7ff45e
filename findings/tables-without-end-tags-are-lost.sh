#!/usr/bin/env bash
# html-to-md 0.8.8, node-html-markdown 2.0.0 (npm) and markdownify 1.2.3 (PyPI): of a table that html-minifier-terser 7.2.0 (npm) made
# shorter, the first makes none, the second moves Odense and its 2,5 into the headings, and the third puts each row within the one before.
#
# A good guess: `</li>`, `</td>` and `</tr>` may be left out (HTML, 13.1.2.4), and what shortens pages can leave them out
# (`removeOptionalTags`); what makes Markdown of pages reads both forms alike, as turndown 7.2.5 (npm) does.
# Seen: html-to-md drops list and table; node-html-markdown, right with lists, takes a heading and the first cell of the next row
# for one; markdownify, which looks in a tree where each item is within the one before, writes
# »* Aarhus* Odense«. The page is valid and looks as ever; a copy for a language model or a search has figures under other headings or
# not at all, and nothing is told.
# Known: that html.parser, which markdownify has from Beautiful Soup, makes such a tree, in the manual of that; of the others no issue
# was found.
# Cure: `markdownify(page, bs4_options="lxml")`, or turndown; pages with their end tags.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . html-to-md@0.8.8 node-html-markdown@2.0.0 turndown@7.2.5 html-minifier-terser@7.2.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 beautifulsoup4==4.15.0 lxml==6.0.2
cat > run.cjs <<'JS'
const { writeFileSync } = require("node:fs");
const { minify } = require("html-minifier-terser");
const htmlToMd = require("html-to-md");
const { NodeHtmlMarkdown } = require("node-html-markdown");
const Turndown = require("turndown");

const cells = (tag, ...texts) => texts.map((text) => `<${tag}>${text}</${tag}>`).join("");
const rows = [cells("th", "Kommune", "Mio. kr."), cells("td", "Aarhus", "1,6"), cells("td", "Odense", "2,5")];
const page = `<h2>Deltagere</h2><ul>${cells("li", "Aarhus", "Odense")}</ul><table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
const flat = (text) => text.replace(/[ |-]*\|[ |-]*/g, " | ").split("\n");
const lines = (text) => flat(text).filter((line) => /\w/.test(line)).map((line) => line.trim()).join(" / ");
(async () => {
  const short = await minify(page, { removeOptionalTags: true });
  writeFileSync("hel.html", page);
  writeFileSync("kort.html", short);
  const ways = {
    "html-to-md": (text) => (htmlToMd.default ?? htmlToMd)(text),
    "node-html-markdown": (text) => NodeHtmlMarkdown.translate(text),
    "turndown": (text) => new Turndown().turndown(text),
  };
  for (const [name, make] of Object.entries(ways))
    console.log(`${name}: ${make(page) === make(short) ? "alike" : lines(make(short))}`);
})();
JS
node run.cjs > seen
"$work/venv/bin/python" - >> seen <<'PY'
import re
from pathlib import Path

from markdownify import markdownify


def lines(text: str) -> str:
    flat = re.sub(r"[ |-]*\|[ |-]*", " | ", text)
    return " / ".join(line.strip() for line in flat.splitlines() if re.search(r"\w", line))


whole, short = (Path(name).read_text("utf-8") for name in ("hel.html", "kort.html"))
for way, options in {"markdownify": {}, "with lxml": {"bs4_options": "lxml"}}.items():
    made = [markdownify(page, **options) for page in (whole, short)]
    print(f"{way}: {'alike' if made[0] == made[1] else lines(made[1])}")
PY
cat seen
cat > described <<'TXT'
html-to-md: ## Deltagere
node-html-markdown: ## Deltagere / * Aarhus / * Odense / | Kommune | Mio. kr. Aarhus | 1,6 Odense | 2,5 |
turndown: alike
markdownify: Deltagere / * Aarhus* Odense / | Kommune Mio. kr. | Aarhus 1,6 | Odense 2,5 |
with lxml: alike
TXT
diff described seen || { echo "changed: shortened tables are read in another way"; exit 1; }
# Output seen: html-to-md: ## Deltagere
#   node-html-markdown: ## Deltagere / * Aarhus / * Odense / | Kommune | Mio. kr. Aarhus | 1,6 Odense | 2,5 |
#   turndown: alike
#   markdownify: Deltagere / * Aarhus* Odense / | Kommune Mio. kr. | Aarhus 1,6 | Odense 2,5 |
#   with lxml: alike
