#!/usr/bin/env bash
# nunjucks 3.2.4 (npm, the templates of Eleventy): `wordcount` counts 19 words in a Danish sentence of 14, and none in »ø«.
#
# A good guess: the filter does what it does in Jinja2, from which nunjucks took most of its filters over: a word is a run of letters and
# digits of any language. Jinja2 3.1.6 (PyPI), liquidjs' `number_of_words` 10.30.1 and voca's `countWords` 1.4.1
# (npm) count 14.
# Seen: only the letters of English belong to a word. æ, ø, å and é divide it: »fælles« is two words, »løsning« two, and a word
# without an English letter, »å« or »ø«, is none; of a text that has none at all it gives not 0 but nothing.
# Why it matters: what a site tells of reading time, or checks against a longest summary, is a third too high in Danish.
# Known: of other counters of words; of nunjucks no issue was found.
# Cure: a filter of one's own: `(text) => text.split(/\s+/).filter(Boolean).length`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . nunjucks@3.2.4 liquidjs@10.30.1 voca@1.4.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check jinja2==3.1.6
cat > run.mjs <<'JS'
import { Liquid } from "liquidjs";
import nunjucks from "nunjucks";
import voca from "voca";

const texts = JSON.parse(process.argv[2]);
const liquid = new Liquid();
const seen = {
  nunjucks: texts.map((text) => nunjucks.renderString("{{ text | wordcount }}", { text })),
  liquidjs: await Promise.all(texts.map((text) => liquid.parseAndRender("{{ text | number_of_words }}", { text }))),
  voca: texts.map((text) => String(voca.countWords(text))),
};
console.log(JSON.stringify(seen));
JS
"$work/venv/bin/python" - <<'PY'
import json
import subprocess
import sys

from jinja2 import Environment

TEXTS = ["Kommunerne på Ærø, Læsø og Samsø har én fælles løsning, når året er gået", "Fælles it", "ø"]
asked = ["node", "run.mjs", json.dumps(TEXTS)]
seen = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
seen["jinja2"] = [Environment().from_string("{{ text | wordcount }}").render(text=text) for text in TEXTS]
for name, found in seen.items():
    print(f"{name}: {found}")
described = dict.fromkeys(("liquidjs", "voca", "jinja2"), ["14", "2", "1"]) | {"nunjucks": ["19", "3", ""]}
sys.exit(0 if seen == described else "changed: words are counted in another way")
PY
# Output seen: nunjucks: ['19', '3', '']
#   liquidjs: ['14', '2', '1']
#   voca: ['14', '2', '1']
#   jinja2: ['14', '2', '1']
