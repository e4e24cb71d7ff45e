#!/usr/bin/env bash
# linkify-it-py 2.2.0 (so markdown-it-py 4.3.0), bleach 6.4.0 (PyPI), linkifyjs 4.4.0 and autolinker 4.1.5 (npm): »1,6 mio.kr.« is
# a link to South Korea, and »j.nr.« and »cvr.nr.« are links to Nauru.
#
# A good guess: what finds bare addresses leaves abbreviations alone; .kr, .nr, .pr and .md are top domains, but two short words
# around a full stop, with another one after them, are no address. The preset of markdown-it-py is called »gfm-like«, and GitHub's
# rule makes links of what begins with www. or http alone, as marked 18.2.1 (npm) does.
# Seen: each of the four makes one of any abbreviation that is written without a blank and ends like a country: mio.kr, t.kr,
# kr.pr, j.nr, cvr.nr, tlf.nr, pr.md. »bl.a.« and »m.fl.« are left alone, and so is »mio. kr.« with a blank, so that it shows in
# some texts only. A figure's unit and a case's number lead readers of a municipality's page to names that anybody may buy, and
# they look like sources.
# Known: that names of files become links (github.com/markdown-it/linkify-it/issues/12) and the degree »B.Sc.« one to the
# Seychelles (github.com/gregjacobs/Autolinker.js/issues/125), answered by a filter of one's own; of kroner and registers no issue
# was found.
# Cure: `fuzzy_link: False` in linkify-it-py, a callback that asks for »http« in the others, or no bare addresses at all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . linkifyjs@4.4.0 autolinker@4.1.5 marked@18.2.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check linkify-it-py==2.2.0 markdown-it-py==4.3.0 bleach==6.4.0
cat > text <<'TEXT'
Udgift: 1,6 mio.kr. (600 t.kr. eller 5 kr.pr. borger pr.md.), j.nr. 2016-12, cvr.nr. 1, tlf.nr. 2, bl.a., m.fl., 2 mio. kr.
TEXT
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import Autolinker from "autolinker";
import { find } from "linkifyjs";
import { marked } from "marked";

const text = readFileSync("text", "utf-8");
const hosts = [find(text).map((link) => link.value), Autolinker.parse(text, {}).map((match) => match.getMatchedText())];
console.log([...hosts.map((row) => row.join(" ")), marked.parse(text).includes("href") ? "links" : "none"].join("\n"));
JS
cat > run.py <<'PY'
import re
from pathlib import Path

import bleach
from linkify_it import LinkifyIt
from markdown_it import MarkdownIt

text = Path("text").read_text(encoding="utf-8")
for html in (MarkdownIt("gfm-like").render(text), bleach.linkify(text)):
    print(*re.findall(r'href="http://([^"]+)"', html))
print(LinkifyIt(options={"fuzzy_link": False}).match(text))
PY
seen="$(node run.mjs)
$(venv/bin/python -W ignore run.py)"
echo "$seen"
all="mio.kr t.kr kr.pr pr.md j.nr cvr.nr tlf.nr"
[ "$seen" = "$all
$all
none
$all
$all
None" ] || { echo "changed: other abbreviations are addresses"; exit 1; }
# Output seen: mio.kr t.kr kr.pr pr.md j.nr cvr.nr tlf.nr
#   mio.kr t.kr kr.pr pr.md j.nr cvr.nr tlf.nr
#   none
#   mio.kr t.kr kr.pr pr.md j.nr cvr.nr tlf.nr
#   mio.kr t.kr kr.pr pr.md j.nr cvr.nr tlf.nr
#   None
