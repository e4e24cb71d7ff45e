#!/usr/bin/env bash
# pysubs2 1.8.1 (PyPI): what an editor noted in a file of captions (WebVTT), »NOTE tjek tallet«, is shown to all; with webvtt-py 0.6.0
# (PyPI), subsrt-ts 2.1.2 and webvtt-parser 2.2.0 (npm) it reads »Små (<20.000) & store« with its codes.
#
# A good guess: a block that begins with NOTE is a comment wherever it stands, and < and & are written as &lt; and &amp; (WebVTT, 4.1 and
# 4.2.2), so that what reads captions leaves the first out and gives the second as people see it; one that writes SubRip (.srt), which
# has no such codes, writes the signs.
# Seen: for pysubs2 a comment below a caption is its last line, and goes along into .srt. Three give »&lt;20.000«
# as text, and in what pysubs2 writes as .srt, which knows no codes, they stand too; webvtt-parser, which reads them,
# leaves their semicolons: »(<;20.000) &; store«. What stands in braces, »{sic}«, is taken for a style by pysubs2 and
# subsrt-ts, and is gone. The file is valid, and nothing is told.
# Known: of comments, in other software; of these four no issue was found.
# Cure: webvtt-py for the blocks and `html.unescape` for the text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . subsrt-ts@2.1.2 webvtt-parser@2.2.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1 webvtt-py==0.6.0
printf 'WEBVTT\n\n00:01.000 --> 00:04.000\nSmå (&lt;20.000) &amp; store {sic}\n\nNOTE tjek tallet\n\n00:05.000 --> 00:06.000\nÆrø\n' > a.vtt
cat > run.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { parse } = require("subsrt-ts");
const { WebVTTParser } = require("webvtt-parser");

const text = readFileSync("a.vtt", "utf8");
const { cues } = new WebVTTParser().parse(text, "subtitles");
console.log(JSON.stringify({
  "subsrt-ts": parse(text).filter(({ type }) => type === "caption").map((one) => one.text.trim()),
  "webvtt-parser": cues.map(({ tree }) => tree.children.map(({ value }) => value).join("")),
}));
JS
"$work/venv/bin/python" - <<'PY'
import json
import subprocess
import sys
from pathlib import Path

import pysubs2
import webvtt

captions = pysubs2.SSAFile.from_string(Path("a.vtt").read_text("utf-8"))
srt = captions.to_string("srt").split("\n\n")[0].splitlines()[2:]
seen = {
    "pysubs2": [one.plaintext for one in captions], "pysubs2, .srt": srt, "webvtt-py": [one.text for one in webvtt.read("a.vtt")],
}
seen |= json.loads(subprocess.run(["node", "run.cjs"], check=True, capture_output=True, text=True).stdout)
for name, found in seen.items():
    print(f"{name}: {found}")
coded = "Små (&lt;20.000) &amp; store"
described = {
    "pysubs2": [f"{coded} \n\nNOTE tjek tallet", "Ærø"], "pysubs2, .srt": [f"{coded} ", "NOTE tjek tallet"],
    "webvtt-py": [f"{coded} {{sic}}", "Ærø"], "subsrt-ts": [coded, "Ærø"],
    "webvtt-parser": ["Små (<;20.000) &; store {sic}", "Ærø"],
}
sys.exit(0 if seen == described else "changed: captions are read in another way")
PY
# Output seen: pysubs2: ['Små (&lt;20.000) &amp; store \n\nNOTE tjek tallet', 'Ærø']
#   pysubs2, .srt: ['Små (&lt;20.000) &amp; store ', 'NOTE tjek tallet']
#   webvtt-py: ['Små (&lt;20.000) &amp; store {sic}', 'Ærø']
#   subsrt-ts: ['Små (&lt;20.000) &amp; store', 'Ærø']
#   webvtt-parser: ['Små (<;20.000) &; store {sic}', 'Ærø']
