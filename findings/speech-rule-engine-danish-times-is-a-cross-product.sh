#!/usr/bin/env bash
# speech-rule-engine 4.1.5 (npm, the voice of MathJax), Danish: »98 × 2 = 196« is said »98 krydsprodukt 2 lig med 196«, and one half
# »en halve«.
#
# A good guess: × between two numbers is said as one multiplies, »gange«, as in English (»times«), German (»mal«) and Swedish
# (»gånger«); the names of signs as such are for rules of reading that name signs.
# Seen: in Danish × is the name of another operation, of which two vectors have one and two numbers have none, by both sets of rules
# that it has. The dot, as Danish schools write it, is »prik«, a spot, where English has »times« or »dot« by the set of rules. A
# formula for what 98 municipalities pay is to those who hear it no multiplication, while on the screen nothing is wrong; plus,
# minus, »divideret med« and »større end« are as one says them. Of 1/2 it makes »en halve«, which is no Danish, beside »en
# fjerdedel«, which is.
# Known: that English says »times« of vectors too (github.com/mathjax/MathJax/issues/3559); of Danish no issue was found.
# Cure: say in words beside the formula what it reckons.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . speech-rule-engine@4.1.5
cat > run.cjs <<'JS'
const sre = require("speech-rule-engine");

const formulas = {
  "98 × 2 = 196": "<mn>98</mn><mo>×</mo><mn>2</mn><mo>=</mo><mn>196</mn>",
  "98 ⋅ 2": "<mn>98</mn><mo>⋅</mo><mn>2</mn>",
  "98 / 2": "<mn>98</mn><mo>/</mo><mn>2</mn>",
  "1/2": "<mfrac><mn>1</mn><mn>2</mn></mfrac>",
  "1/4": "<mfrac><mn>1</mn><mn>4</mn></mfrac>",
};
const locales = ["da", "sv", "de"];
(async () => {
  for (const domain of ["clearspeak", "mathspeak"]) {
    const said = Object.fromEntries(Object.keys(formulas).map((text) => [text, []]));
    for (const locale of locales) {
      await sre.setupEngine({ locale, domain, modality: "speech" });
      await sre.engineReady();
      for (const [text, marked] of Object.entries(formulas)) said[text].push(`${locale} »${sre.toSpeech(`<math>${marked}</math>`)}«`);
    }
    for (const [text, all] of Object.entries(said)) console.log(`${domain}: ${text}: ${all.join(", ")}`);
  }
})();
JS
node run.cjs | tee seen
cat > described <<'TXT'
clearspeak: 98 × 2 = 196: da »98 krydsprodukt 2 lig med 196«, sv »98 gånger 2 är lika med 196«, de »98 mal 2 ist gleich 196«
clearspeak: 98 ⋅ 2: da »98 prik 2«, sv »98 punkt 2«, de »98 mal 2«
clearspeak: 98 / 2: da »98 divideret med 2«, sv »98 delat med 2«, de »98 geteilt durch 2«
clearspeak: 1/2: da »en halve«, sv »en halv«, de »ein halb«
clearspeak: 1/4: da »en fjerdedel«, sv »en fjärdel«, de »ein viertel«
mathspeak: 98 × 2 = 196: da »98 krydsprodukt 2 lig med 196«, sv »98 gånger 2 är lika med 196«, de »98 mal 2 ist gleich 196«
mathspeak: 98 ⋅ 2: da »98 prik 2«, sv »98 punkt 2«, de »98 mal 2«
mathspeak: 98 / 2: da »98 divideret med 2«, sv »98 delat med 2«, de »98 geteilt durch 2«
mathspeak: 1/2: da »en halve«, sv »en halv«, de »ein halb«
mathspeak: 1/4: da »en fjerdedel«, sv »en fjärdel«, de »ein viertel«
TXT
diff described seen || { echo "changed: formulas are said in other words"; exit 1; }
# Output seen: clearspeak: 98 × 2 = 196: da »98 krydsprodukt 2 lig med 196«, sv »98 gånger 2 är lika med 196«, de »98 mal 2 ist
#   gleich 196«
#   clearspeak: 98 ⋅ 2: da »98 prik 2«, sv »98 punkt 2«, de »98 mal 2«
#   clearspeak: 98 / 2: da »98 divideret med 2«, sv »98 delat med 2«, de »98 geteilt durch 2«
#   clearspeak: 1/2: da »en halve«, sv »en halv«, de »ein halb«
#   clearspeak: 1/4: da »en fjerdedel«, sv »en fjärdel«, de »ein viertel«
#   mathspeak: 98 × 2 = 196: da »98 krydsprodukt 2 lig med 196«, sv »98 gånger 2 är lika med 196«, de »98 mal 2 ist gleich 196«
#   mathspeak: 98 ⋅ 2: da »98 prik 2«, sv »98 punkt 2«, de »98 mal 2«
#   mathspeak: 98 / 2: da »98 divideret med 2«, sv »98 delat med 2«, de »98 geteilt durch 2«
#   mathspeak: 1/2: da »en halve«, sv »en halv«, de »ein halb«
#   mathspeak: 1/4: da »en fjerdedel«, sv »en fjärdel«, de »ein viertel«
