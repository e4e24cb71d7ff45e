#!/usr/bin/env bash
# html2text 2025.4.15, markdownify 1.2.3 (so markitdown 0.1.9), inscriptis 2.7.6, Resiliparse 2.0.1 (PyPI), node-html-markdown 2.0.0,
# html-to-text 10.0.1 and turndown 7.2.5 (npm): of a folded part, `<details><summary>Pris</summary>1,6 mio. kr.</details>`, each makes
# »Pris1,6 mio. kr.«, and of »Aftaler 2016« over »16 kommuner« it is 201616.
#
# A good guess: what makes text of a page puts each block on lines of its own, and `summary`, the heading of a folded part, is one: the
# standard shows it so (HTML, »The details and summary elements«). Text may follow it directly, without a paragraph.
# Seen: none of the seven knows the element, and takes it for one within a line. A name and its text become one word, an amount or a year
# runs into the number after it, and neither search nor reader can part them; where the text begins with a paragraph, as GitHub's Markdown
# writes it, all is right. html-text 0.7.1 (PyPI) and html-to-md 0.8.8 (npm) keep them apart.
# Why it matters: answers to common questions are folded on most municipal pages, and many are read by machines now.
# Known: no issue was found.
# Ours: our folded parts hold paragraphs, lists and tables. Cure: a line end put before each `</summary>` on reading, a `<p>` on writing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . node-html-markdown@2.0.0 html-to-text@10.0.1 turndown@7.2.5 html-to-md@0.8.8
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3 markitdown==0.1.9 \
  inscriptis==2.7.6 resiliparse==2.0.1 html-text==0.7.1
cat > run.mjs <<'JS'
import htmlToMd from "html-to-md";
import { convert } from "html-to-text";
import { NodeHtmlMarkdown } from "node-html-markdown";
import Turndown from "turndown";

const page = process.argv[2];
const makers = {
  "node-html-markdown": (text) => NodeHtmlMarkdown.translate(text),
  "html-to-text": (text) => convert(text),
  turndown: (text) => new Turndown().turndown(text),
  "html-to-md": (text) => (htmlToMd.default ?? htmlToMd)(text).replace(/<[^>]*>/g, " "),
};
console.log(JSON.stringify(Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make(page)]))));
JS
cat > run.py <<'PY'
import io
import json
import subprocess

import html2text
import html_text
import inscriptis
import markdownify
import markitdown
from resiliparse.extract.html2text import extract_plain_text

LEAD = "Fire kommuner deler driften af deres it i et fælles selskab, og de betaler efter deres indbyggertal."
BARE = ["<summary>Pris</summary>1,6 mio. kr.", "<summary>Aftaler 2016</summary>16 kommuner"]
PARAGRAPHS = ["<summary>Pris</summary><p>1,6 mio. kr.</p>", "<summary>Aftaler 2016</summary><p>16 kommuner</p>"]
MAKERS = {
    "html2text": html2text.html2text,
    "markdownify": markdownify.markdownify,
    "markitdown": lambda page: markitdown.MarkItDown().convert_stream(io.BytesIO(page.encode()), file_extension=".html").text_content,
    "inscriptis": inscriptis.get_text,
    "Resiliparse": extract_plain_text,
    "html-text": html_text.extract_text,
}
for kind, parts in (("bare", BARE), ("paragraphs", PARAGRAPHS)):
    folded = "".join(f"<details>{part}</details>" for part in parts)
    page = f'<!doctype html><html lang="da"><head><meta charset="utf-8"><title>It</title></head><body><p>{LEAD}</p>{folded}</body></html>'
    node = subprocess.run(["node", "run.mjs", page], check=True, capture_output=True, text=True).stdout
    made = {name: make(page) for name, make in MAKERS.items()} | json.loads(node)
    for name, text in made.items():
        print(f"{kind}, {name}:", " ".join(text[text.index("Pris") :].split()))
PY
"$work/venv/bin/python" -W ignore run.py | tee seen
cat > described <<'TXT'
bare, html2text: Pris1,6 mio. kr.Aftaler 201616 kommuner
bare, markdownify: Pris1,6 mio. kr.Aftaler 201616 kommuner
bare, markitdown: Pris1,6 mio. kr.Aftaler 201616 kommuner
bare, inscriptis: Pris1,6 mio. kr.Aftaler 201616 kommuner
bare, Resiliparse: Pris1,6 mio. kr. Aftaler 201616 kommuner
bare, html-text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
bare, node-html-markdown: Pris1,6 mio. kr.Aftaler 201616 kommuner
bare, html-to-text: Pris1,6 mio. kr.Aftaler 201616 kommuner
bare, turndown: Pris1,6 mio. kr.Aftaler 201616 kommuner
bare, html-to-md: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, html2text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, markdownify: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, markitdown: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, inscriptis: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, Resiliparse: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, html-text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, node-html-markdown: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, html-to-text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, turndown: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
paragraphs, html-to-md: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
TXT
diff described seen || { echo "changed: folded parts are read in another way"; exit 1; }
# Output seen: bare, html2text: Pris1,6 mio. kr.Aftaler 201616 kommuner
#   bare, markdownify: Pris1,6 mio. kr.Aftaler 201616 kommuner
#   bare, markitdown: Pris1,6 mio. kr.Aftaler 201616 kommuner
#   bare, inscriptis: Pris1,6 mio. kr.Aftaler 201616 kommuner
#   bare, Resiliparse: Pris1,6 mio. kr. Aftaler 201616 kommuner
#   bare, html-text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   bare, node-html-markdown: Pris1,6 mio. kr.Aftaler 201616 kommuner
#   bare, html-to-text: Pris1,6 mio. kr.Aftaler 201616 kommuner
#   bare, turndown: Pris1,6 mio. kr.Aftaler 201616 kommuner
#   bare, html-to-md: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, html2text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, markdownify: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, markitdown: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, inscriptis: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, Resiliparse: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, html-text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, node-html-markdown: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, html-to-text: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, turndown: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
#   paragraphs, html-to-md: Pris 1,6 mio. kr. Aftaler 2016 16 kommuner
