#!/usr/bin/env bash
# Sphinx 9.0.4 (PyPI) with `language = "da"`: the search for »varer« finds »svar« and not the sentence that begins with »Varer«,
# and for »forlig« (a settlement) the page named »Platform« comes first.
#
# A good guess: a search in Danish takes endings off the question as it took them off the pages, so that »forlig« finds
# »forliget«; small words (for, var, som) are left out of both.
# Seen: the stem of »forlig« is »for«, of »varer« »var«, of »sommer« »som«, of »endelig« »end«, of »siger« »sig«: small words,
# each of them. Such a word is kept in the index as it stands, so that it is not lost, but the question becomes the stem all the
# same; that is not in the index, and so it is looked for within all other words. For »forlig« these are also platform, forening
# and form, and in a title such a part counts more than the very word in a text. With a capital, as at the head of a sentence, the
# word is in the index with its capital, and since the question has none, the page is not found at all.
# Known: that stemming lost words (github.com/sphinx-doc/sphinx/issues/1529, mended in 2016 by keeping the word in the index); of
# the question no issue was found.
# Cure: none in the settings; a question in two words that both stand on the page, or another search.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . jsdom@29.1.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check sphinx==9.0.4
mkdir pages
echo 'language = "da"' > pages/conf.py
page() { printf '%s\n=========\n\n%s\n' "$2" "$3" > "pages/$1.rst"; }
page index Katalog $'.. toctree::\n\n   aftale\n   platform\n   drift'
page aftale Aftale 'Partierne indgik et forlig om it. Varer købes samlet.'
page platform Platform 'Den drives af flere.'
page drift Drift 'Svaret er et ansvar for alle.'
venv/bin/python -m sphinx -q -b html pages made 2> log
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM('<html lang="da" data-content_root="./"></html>', { runScripts: "outside-only", url: "http://localhost/" });
const scripts = ["documentation_options", "doctools", "base-stemmer", "language_data", "sphinx_highlight", "searchtools"];
const text = scripts.map((name) => readFileSync(`made/_static/${name}.js`, "utf8")).join("\n");
window.eval(`${text}\nwindow.Search = Search;`);
window.eval(readFileSync("made/searchindex.js", "utf8"));
const found = (question) => {
  const asked = window.Search._parseQuery(question);
  const results = window.Search._performSearch(...asked).map(([page, , , , score]) => [page, score]);
  return [[...asked[1]].join(), results.filter(([page]) => page !== "index").sort((one, other) => other[1] - one[1]).map(String)];
};
const seen = Object.fromEntries(["forlig", "varer", "platform"].map((question) => [question, found(question)]));
console.log("Sphinx 9.0.4, da:", JSON.stringify(seen));
const described = {
  forlig: ["for", ["platform,7", "aftale,2"]], varer: ["var", ["drift,2"]], platform: ["platform", ["platform,16"]],
};
if (JSON.stringify(seen) !== JSON.stringify(described)) {
  console.error("changed: words whose stem is a small word are found in another way");
  process.exit(1);
}
JS
node run.mjs
# Output seen: Sphinx 9.0.4, da: {"forlig":["for",["platform,7","aftale,2"]],"varer":["var",["drift,2"]],
#   "platform":["platform",["platform,16"]]}
