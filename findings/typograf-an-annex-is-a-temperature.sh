#!/usr/bin/env bash
# typograf 7.8.0 (npm), Danish: »bilag 5 C« is set as »bilag 5 °C«, »1.600,-« as »1.600, -« and »25 %« as »25%«.
#
# A good guess: what sets a text with care in a language changes signs and blanks, and no meaning: quotation marks become »…«, blanks
# before units hard. Danish has a blank before %, as the engine's own numbers do (`Intl.NumberFormat("da", { style: "percent" })`),
# and »,-« after whole kroner; a capital after a number is a part of a list.
# Seen: C and F after any number are degrees, whatever stands before: annexes, zones and classes are Celsius. Of the kroner of
# »1.600,-« a dash is left that begins something else, for a comma gets a blank after it. The blank before % is taken away as in
# English. The rules that do this are on for each language; nothing is told, and a source set once by it stays so.
# Known: that degrees came into names such as B2C is mended (github.com/typograf/typograf/issues/319); of these no issue was found.
# Cure: `disableRule` for `common/symbols/cf`, `common/space/delBeforePercent` and `common/space/afterComma`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . typograf@7.8.0
cat > run.cjs <<'JS'
const Typograf = require("typograf");

const texts = ["Se bilag 5 C", "Zone 3 F", "Prisen er 1.600,- om året", "Momsen er 25 %", 'Det er "fælles it"'];
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const set = new Typograf({ locale: ["da"] });
const cured = new Typograf({ locale: ["da"] });
for (const rule of ["common/symbols/cf", "common/space/delBeforePercent", "common/space/afterComma"]) cured.disableRule(rule);
console.log(`the engine: »${plain(new Intl.NumberFormat("da", { style: "percent" }).format(0.25))}«`);
for (const text of texts) console.log(`»${text}«: »${plain(set.execute(text))}«, cured »${plain(cured.execute(text))}«`);
JS
node run.cjs | tee seen
cat > described <<'TXT'
the engine: »25 %«
»Se bilag 5 C«: »Se bilag 5 °C«, cured »Se bilag 5 C«
»Zone 3 F«: »Zone 3 °F«, cured »Zone 3 F«
»Prisen er 1.600,- om året«: »Prisen er 1.600, - om året«, cured »Prisen er 1.600,- om året«
»Momsen er 25 %«: »Momsen er 25%«, cured »Momsen er 25 %«
»Det er "fælles it"«: »Det er »fælles it««, cured »Det er »fælles it««
TXT
diff described seen || { echo "changed: signs are set in another way"; exit 1; }
# Output seen: the engine: »25 %«
#   »Se bilag 5 C«: »Se bilag 5 °C«, cured »Se bilag 5 C«
#   »Zone 3 F«: »Zone 3 °F«, cured »Zone 3 F«
#   »Prisen er 1.600,- om året«: »Prisen er 1.600, - om året«, cured »Prisen er 1.600,- om året«
#   »Momsen er 25 %«: »Momsen er 25%«, cured »Momsen er 25 %«
#   »Det er "fælles it"«: »Det er »fælles it««, cured »Det er »fælles it««
