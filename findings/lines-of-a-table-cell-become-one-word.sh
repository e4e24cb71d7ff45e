#!/usr/bin/env bash
# node-html-markdown 2.0.0 (npm): of a cell with 2016 and 2018 on a line each it makes 20162018, of »1,6« over »2,5« 1,62,5; html2text
# 2025.4.15 (PyPI) and rehype-remark 10.0.1 (npm) do so where the lines are paragraphs.
#
# A good guess: a row of a table in Markdown is one line, so what turns HTML into Markdown puts a blank or a `<br>` where a cell has
# several, as markdownify 1.2.3 does, or leaves such a table as HTML, as pandoc 3.9 (pypandoc-binary 1.17) does. Elsewhere on a page
# all of these keep lines apart.
# Seen: in cells node-html-markdown takes each break out and puts nothing for it, whether it is `<br>`, the end of a paragraph or of
# a point of a list; the other two keep `<br>` and join paragraphs, which is how office programs write the lines of a cell. Two
# partners are a municipality that does not exist, two years a number of eight digits, and two amounts are none. Nothing is told.
# Known: of line breaks that divide a table's row, in peers (github.com/stonehank/html-to-md/issues/80); of lines that become one no
# issue was found.
# Cure: put a sign and a blank for each `<br>`, `</p>` and `</li>` within `<td>` first, or markdownify.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 \
  rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3 pypandoc-binary==1.17
cat > run.mjs <<'JS'
import { NodeHtmlMarkdown } from "node-html-markdown";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

const made = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
console.log(JSON.stringify([NodeHtmlMarkdown.translate(process.argv[2]), String(await made.process(process.argv[2]))]));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import re
import subprocess
import sys

import html2text
import markdownify
import pypandoc

CELLS = {
    "br": "2016<br>2018",
    "amounts": "1,6<br>2,5",
    "paragraphs": "<p>Aarhus</p><p>Odense</p>",
    "list": "<ul><li>it</li><li>drift</li></ul>",
}


def made(cell: str) -> dict[str, str]:
    """What each makes of a table with this cell."""
    table = f"<table><tr><th>Felt</th></tr><tr><td>{cell}</td></tr></table>"
    node, rehype = json.loads(subprocess.run(["node", "run.mjs", table], check=True, capture_output=True, text=True).stdout)
    return {
        "node-html-markdown": node,
        "html2text": html2text.html2text(table),
        "markdownify": markdownify.markdownify(table),
        "rehype-remark": rehype,
        "pandoc": pypandoc.convert_text(table, "gfm", format="html"),
    }


seen: dict[str, list[str]] = {}
for name, cell in CELLS.items():
    words = re.sub(r"<[^>]+>", " ", cell).split()
    for maker, text in made(cell).items():
        joined = "".join(words) in text
        seen.setdefault(maker, []).append("".join(words) if joined else "apart")
        assert all(word in text for word in words), (maker, text)
for maker, found in seen.items():
    print(f"{maker}: {', '.join(found)}")
described = {
    "node-html-markdown": ["20162018", "1,62,5", "AarhusOdense", "itdrift"],
    "html2text": ["apart", "apart", "AarhusOdense", "apart"],
    "markdownify": ["apart"] * 4,
    "rehype-remark": ["apart", "apart", "AarhusOdense", "apart"],
    "pandoc": ["apart"] * 4,
}
sys.exit(0 if seen == described else "changed: lines of a cell are joined in another way")
PY
# Output seen: node-html-markdown: 20162018, 1,62,5, AarhusOdense, itdrift
#   html2text: apart, apart, AarhusOdense, apart
#   markdownify: apart, apart, apart, apart
#   rehype-remark: apart, apart, AarhusOdense, apart
#   pandoc: apart, apart, apart, apart
