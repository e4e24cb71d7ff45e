#!/usr/bin/env bash
# SVGO 4.1.0 (npm): a map that is named by its title has no name any more, though title and reference are still in the file, and
# its links lead nowhere.
#
# A good guess: since version 4 SVGO leaves `<title>`, `<desc>` and all `aria-` attributes alone, since they are for readers; who
# refers to an id by `aria-labelledby` and `aria-describedby` finds it there, as one by `url(#…)` does, and a municipality's shape
# in `<a href="…">` (SVG 2) still leads to its page.
# Seen: as it comes, SVGO takes the ids away, for of what refers to them it does not know the two. `aria-labelledby="navn"` points
# to nothing, and so the map »Kommuner med fælles it« is an image without a name, and what its colours mean is no longer its
# description. `role="img"` and `lang="da"` of the root are gone too, so that each of 98 shapes may be read out by itself, in
# whatever language the page has, and `href` of every link is gone (`xlink:href` is kept). On the screen nothing changed.
# Known: of the ids (github.com/svg/svgo/pull/2300, open since September 2026), of links (issue 2230, open) and of `role` (issue 787:
# an option, `keepRoleAttr`, off unless one asks); of `lang` no issue was found.
# Cure: `preset-default` with `overrides: { cleanupIds: false, removeUnknownsAndDefaults: false }`, and a test that each reference
# of the result finds its id.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . svgo@4.1.0
cat > run.mjs <<'JS'
import { optimize } from "svgo";

const map = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" role="img" lang="da" aria-labelledby="navn"
 aria-describedby="farver"><title id="navn">Kommuner med fælles it</title><desc id="farver">Grøn: i drift. Grå: ophørt.</desc>
<a href="/aarhus/"><path id="k0751" fill="green" d="M0 0h10v10H0z"/></a><path id="k0101" fill="gray" d="M10 0h10v10H10z"/></svg>`;
const overrides = { cleanupIds: false, removeUnknownsAndDefaults: false };
const ways = {
  "as it comes": {},
  "with the overrides": { plugins: [{ name: "preset-default", params: { overrides } }] },
};
for (const [name, options] of Object.entries(ways)) {
  const { data } = optimize(map, options);
  const wanted = [...data.matchAll(/aria-\w+="(\w+)"/g)].map(([, id]) => id).sort();
  const found = wanted.filter((id) => data.includes(` id="${id}"`));
  const kept = ["<title", "<desc", "role=", "lang=", "href="].filter((part) => data.includes(part));
  console.log(`${name}: refers to ${wanted.join(" ")}, finds ${found.join(" ") || "none"}, has ${kept.join(" ")}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
expected='as it comes: refers to farver navn, finds none, has <title <desc
with the overrides: refers to farver navn, finds farver navn, has <title <desc role= lang= href='
[ "$seen" = "$expected" ] || { echo "changed: names of an image are kept otherwise"; exit 1; }
# Output seen: as it comes: refers to farver navn, finds none, has <title <desc
#   with the overrides: refers to farver navn, finds farver navn, has <title <desc role= lang= href=
