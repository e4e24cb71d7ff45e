#!/usr/bin/env bash
# python-slugify 9.2.0 (PyPI) and slugify 1.6.9 (npm): »Pris 1,6 mio. kr.« and »Pris 16 mio. kr.« have one address, pris-16-mio-kr.
#
# A good guess: what makes an address of a title puts a hyphen where a mark stood, as python-slugify does with the full stop
# (1.6 is 1-6) and with a comma between words, so that two titles with two figures have two addresses.
# Seen: between digits a comma is taken for the English mark of thousands and taken out: 1,6 is 16, 2,5 % is 25, and 1.600,50 is
# 1-60050. The package of the same name for JavaScript takes out every comma. Where the address is a file, the second page is
# written over the first, a link to the one leads to the other, and the figure that people read in the address bar is tenfold.
# @sindresorhus/slugify 3.0.1 (npm) makes 1-6.
# Known: that commas go (github.com/un33k/python-slugify/pull/20, github.com/simov/slugify/issues/199); of decimals no issue was
# found.
# Cure: `replacements=[(",", "-")]`, in JavaScript `slugify.extend({ ",": "-" })`, and refuse a file that is there already.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . slugify@1.6.9 @sindresorhus/slugify@3.0.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-slugify==9.2.0
cat > run.mjs <<'JS'
import other from "@sindresorhus/slugify";
import slugify from "slugify";

const titles = ["Pris 1,6 mio", "Pris 16 mio"];
console.log([...titles.map((title) => slugify(title, { lower: true })), other(titles[0])].join(" "));
slugify.extend({ ",": "-" });
console.log(slugify(titles[0], { lower: true }));
JS
cat > run.py <<'PY'
from slugify import slugify

print(*(slugify(title) for title in ("Pris 1,6 mio", "Pris 16 mio", "Pris 1.6 mio", "Pris,fordele", "1.600,50")))
print(slugify("Pris 1,6 mio", replacements=[(",", "-")]))
PY
js=$(node run.mjs)
py=$(venv/bin/python run.py)
printf 'slugify and @sindresorhus/slugify (npm), then the cure:\n%s\npython-slugify, then the cure:\n%s\n' "$js" "$py"
[ "$js" = "pris-16-mio pris-16-mio pris-1-6-mio
pris-1-6-mio" ] && [ "$py" = "pris-16-mio pris-16-mio pris-1-6-mio pris-fordele 1-60050
pris-1-6-mio" ] || { echo "changed: commas are taken otherwise"; exit 1; }
