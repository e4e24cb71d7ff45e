#!/usr/bin/env bash
# numeral 2.0.6 (npm) with its Danish locale: »1,6 mio.« is read as 1.6 and »2 mia.« as 2.
#
# A good guess: with `da-dk` the library reads what Danes write and what browsers write in Danish; of what it cannot read it makes
# null, as of »Aarhus«, and its heir numbro 2.5.0 makes NaN of these.
# Seen: it knows »mio« and »mia«, which in Danish have a full stop, as in the CLDR, by which `Intl.NumberFormat` writes 1600000 as
# »1,6 mio.«. The full stop, or »kr« after the word, makes the word count for nothing, and the number before it is the value, a
# million times too small. Without either it is right, so tests with what numeral itself writes are green.
# Known: no issue was found.
# Cure: take the full stop and the currency away first, or numbro and a check for NaN.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . numeral@2.0.6 numbro@2.5.0
cat > run.cjs <<'JS'
const numeral = require("numeral");
require("numeral/locales/da-dk");
const numbro = require("numbro");

numeral.locale("da-dk");
numbro.registerLanguage(require("numbro/languages/da-DK"));
numbro.setLanguage("da-DK");
const compact = new Intl.NumberFormat("da", { notation: "compact" });
const asked = [numeral(1600000).format("0.0 a"), compact.format(1600000), compact.format(2e9), "1,6 mio kr", "Aarhus"];
for (const text of asked)
  console.log(`»${text.replace("\u00a0", " ")}«: numeral ${numeral(text).value()}, numbro ${numbro.unformat(text)}`);
JS
node run.cjs | tee seen
cat > described <<'TXT'
»1,6 mio«: numeral 1600000, numbro 1600000
»1,6 mio.«: numeral 1.6, numbro NaN
»2 mia.«: numeral 2, numbro NaN
»1,6 mio kr«: numeral 1.6, numbro 1600000
»Aarhus«: numeral null, numbro undefined
TXT
diff described seen || { echo "changed: Danish amounts are read in another way"; exit 1; }
# Output seen: »1,6 mio«: numeral 1600000, numbro 1600000
#   »1,6 mio.«: numeral 1.6, numbro NaN
#   »2 mia.«: numeral 2, numbro NaN
#   »1,6 mio kr«: numeral 1.6, numbro 1600000
#   »Aarhus«: numeral null, numbro undefined
