#!/usr/bin/env bash
# elasticlunr 0.9.5 (npm, the search of mdBook) and lunr 2.3.9 (npm): a search for »ret« (law) finds the pages that say »året« (the year),
# and »ben« (leg) those that say »åben« (open); »år« finds Ærø in the first, and in the second »Ærø«, »år« and »økonomi« find nothing.
#
# A good guess: a search that was told no language knows no endings, so that »kommuner« may not find »kommune«; a word as it stands on the
# page finds the page, and another word does not. »København« does so in both.
# Seen: of what is put into the index all that is no letter is cut off at both ends, and only a to z are letters there: »året« is »ret«,
# »Ærø« and »år« are »r«, »ø« is nothing. elasticlunr cuts questions by the same rule, so that words become one another; lunr does not,
# and looks for what its index has lost. Letters within a word are kept, so a first try is well, and nothing is told.
# Why it matters: small sites and manuals carry these searches; nobody sees what one did not find, and a wrong hit looks like a poor one.
# Known: of Arabic and Chinese, which are cut to nothing and found by nobody, with the cure (github.com/olivernn/lunr.js/issues/275); of
# Danish, and of words that become others, no issue was found.
# Ours: Pagefind cuts no letter. Cure: `index.pipeline.remove(lunr.trimmer)`, where elasticlunr has its own `trimmer`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . elasticlunr@0.9.5 lunr@2.3.9
cat > run.cjs <<'JS'
const elasticlunr = require("elasticlunr");
const lunr = require("lunr");

const pages = ["Gælder hele året", "En ret til udtræden", "Dagsordenen er åben", "Et ben", "Drift på Ærø", "Hvert år", "Økonomi", "København"];
const elastic = (trimmed) =>
  elasticlunr(function () {
    if (!trimmed) this.pipeline.remove(elasticlunr.trimmer);
    this.addField("text");
    this.setRef("text");
    pages.forEach((text) => this.addDoc({ text }));
  });
const plain = (trimmed) =>
  lunr(function () {
    if (!trimmed) this.pipeline.remove(lunr.trimmer);
    this.ref("text");
    this.field("text");
    pages.forEach((text) => this.add({ text }));
  });
const searches = { elasticlunr: elastic(true), lunr: plain(true), "elasticlunr, cured": elastic(false), "lunr, cured": plain(false) };
for (const [name, index] of Object.entries(searches))
  for (const question of ["ret", "ben", "år", "Ærø", "Økonomi", "København"]) {
    const found = index.search(question, {}).map((hit) => hit.ref);
    console.log(`${name}, ${question}: ${found.sort().join(" | ") || "nothing"}`);
  }
JS
node run.cjs | tee seen
cat > described <<'TXT'
elasticlunr, ret: En ret til udtræden | Gælder hele året
elasticlunr, ben: Dagsordenen er åben | Et ben
elasticlunr, år: Drift på Ærø | Hvert år
elasticlunr, Ærø: Drift på Ærø | Hvert år
elasticlunr, Økonomi: Økonomi
elasticlunr, København: København
lunr, ret: En ret til udtræden | Gælder hele året
lunr, ben: Dagsordenen er åben | Et ben
lunr, år: nothing
lunr, Ærø: nothing
lunr, Økonomi: nothing
lunr, København: København
elasticlunr, cured, ret: En ret til udtræden
elasticlunr, cured, ben: Et ben
elasticlunr, cured, år: Hvert år
elasticlunr, cured, Ærø: Drift på Ærø
elasticlunr, cured, Økonomi: Økonomi
elasticlunr, cured, København: København
lunr, cured, ret: En ret til udtræden
lunr, cured, ben: Et ben
lunr, cured, år: Hvert år
lunr, cured, Ærø: Drift på Ærø
lunr, cured, Økonomi: Økonomi
lunr, cured, København: København
TXT
diff described seen || { echo "changed: Danish words are found in another way"; exit 1; }
# Output seen: elasticlunr, ret: En ret til udtræden | Gælder hele året
#   elasticlunr, ben: Dagsordenen er åben | Et ben
#   elasticlunr, år: Drift på Ærø | Hvert år
#   elasticlunr, Ærø: Drift på Ærø | Hvert år
#   elasticlunr, Økonomi: Økonomi
#   elasticlunr, København: København
#   lunr, ret: En ret til udtræden | Gælder hele året
#   lunr, ben: Dagsordenen er åben | Et ben
#   lunr, år: nothing
#   lunr, Ærø: nothing
#   lunr, Økonomi: nothing
#   lunr, København: København
#   elasticlunr, cured, ret: En ret til udtræden
#   elasticlunr, cured, ben: Et ben
#   elasticlunr, cured, år: Hvert år
#   elasticlunr, cured, Ærø: Drift på Ærø
#   elasticlunr, cured, Økonomi: Økonomi
#   elasticlunr, cured, København: København
#   lunr, cured, ret: En ret til udtræden
#   lunr, cured, ben: Et ben
#   lunr, cured, år: Hvert år
#   lunr, cured, Ærø: Drift på Ærø
#   lunr, cured, Økonomi: Økonomi
#   lunr, cured, København: København
