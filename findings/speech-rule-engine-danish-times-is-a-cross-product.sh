#!/usr/bin/env bash
# speech-rule-engine 4.1.5 (npm, the voice of MathJax), Danish: »98 × 1,6 = 156,8« is said »98 krydsprodukt 1,6 lig med 156,8«, and
# one half »en halve«.
#
# A good guess: × between two numbers is said as one multiplies, »gange«, as in English (»times«), German (»mal«) and Swedish
# (»gånger«); the names of signs as such are for rules of reading that name signs.
# Seen: in Danish × is the name of another operation, of which two vectors have one and two numbers have none, by both sets of rules
# that it has. The dot, as Danish schools write it, is »prik«, a spot, where English has »times« or »dot« by the set of rules. A
# formula for what 98 municipalities pay is to those who hear it no multiplication, while on the screen nothing is wrong; plus,
# minus, »divideret med« and »større end« are as one says them. Of 1/2 it makes »en halve«, which is no Danish, beside »en
# fjerdedel«, which is.
# Known: that English says »times« of vectors too (github.com/mathjax/MathJax/issues/3559); of Danish no issue was found.
# Cure: words beside the formula, or `<mo aria-label="gange">×</mo>` where what reads aloud is not this.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . speech-rule-engine@4.1.5
cat > run.cjs <<'JS'
const sre = require("speech-rule-engine");

const formulas = {
  "98 × 1,6 = 156,8": "<mn>98</mn><mo>×</mo><mn>1,6</mn><mo>=</mo><mn>156,8</mn>",
  "98 ⋅ 2": "<mn>98</mn><mo>⋅</mo><mn>2</mn>",
  "98 / 2": "<mn>98</mn><mo>/</mo><mn>2</mn>",
  "1/2": "<mfrac><mn>1</mn><mn>2</mn></mfrac>",
  "1/4": "<mfrac><mn>1</mn><mn>4</mn></mfrac>",
};
(async () => {
  for (const locale of ["da", "sv", "de"])
    for (const domain of ["clearspeak", "mathspeak"]) {
      await sre.setupEngine({ locale, domain, modality: "speech" });
      await sre.engineReady();
      const said = ([text, marked]) => `${text} »${sre.toSpeech(`<math>${marked}</math>`)}«`;
      console.log(`${locale}, ${domain}: ${Object.entries(formulas).map(said).join("; ")}`);
    }
})();
JS
node run.cjs | tee seen
cat > described <<'TXT'
da, clearspeak: 98 × 1,6 = 156,8 »98 krydsprodukt 1,6 lig med 156,8«; 98 ⋅ 2 »98 prik 2«; 98 / 2 »98 divideret med 2«; 1/2 »en halve«; 1/4 »en fjerdedel«
da, mathspeak: 98 × 1,6 = 156,8 »98 krydsprodukt 1,6 lig med 156,8«; 98 ⋅ 2 »98 prik 2«; 98 / 2 »98 divideret med 2«; 1/2 »en halve«; 1/4 »en fjerdedel«
sv, clearspeak: 98 × 1,6 = 156,8 »98 gånger 1,6 är lika med 156,8«; 98 ⋅ 2 »98 punkt 2«; 98 / 2 »98 delat med 2«; 1/2 »en halv«; 1/4 »en fjärdel«
sv, mathspeak: 98 × 1,6 = 156,8 »98 gånger 1,6 är lika med 156,8«; 98 ⋅ 2 »98 punkt 2«; 98 / 2 »98 delat med 2«; 1/2 »en halv«; 1/4 »en fjärdel«
de, clearspeak: 98 × 1,6 = 156,8 »98 mal 1,6 ist gleich 156,8«; 98 ⋅ 2 »98 mal 2«; 98 / 2 »98 geteilt durch 2«; 1/2 »ein halb«; 1/4 »ein viertel«
de, mathspeak: 98 × 1,6 = 156,8 »98 mal 1,6 ist gleich 156,8«; 98 ⋅ 2 »98 mal 2«; 98 / 2 »98 geteilt durch 2«; 1/2 »ein halb«; 1/4 »ein viertel«
TXT
diff described seen || { echo "changed: formulas are said in other words"; exit 1; }
# Output seen: da, clearspeak: 98 × 1,6 = 156,8 »98 krydsprodukt 1,6 lig med 156,8«; 98 ⋅ 2 »98 prik 2«; 98 / 2 »98 divideret
#   med 2«; 1/2
#   »en halve«; 1/4 »en fjerdedel«
#   da, mathspeak: 98 × 1,6 = 156,8 »98 krydsprodukt 1,6 lig med 156,8«; 98 ⋅ 2 »98 prik 2«; 98 / 2 »98 divideret med 2«; 1/2 »en
#   halve«; 1/4 »en fjerdedel«
#   sv, clearspeak: 98 × 1,6 = 156,8 »98 gånger 1,6 är lika med 156,8«; 98 ⋅ 2 »98 punkt 2«; 98 / 2 »98 delat med 2«; 1/2 »en
#   halv«; 1/4 »en fjärdel«
#   sv, mathspeak: 98 × 1,6 = 156,8 »98 gånger 1,6 är lika med 156,8«; 98 ⋅ 2 »98 punkt 2«; 98 / 2 »98 delat med 2«; 1/2 »en
#   halv«; 1/4 »en fjärdel«
#   de, clearspeak: 98 × 1,6 = 156,8 »98 mal 1,6 ist gleich 156,8«; 98 ⋅ 2 »98 mal 2«; 98 / 2 »98 geteilt durch 2«; 1/2 »ein
#   halb«; 1/4 »ein viertel«
#   de, mathspeak: 98 × 1,6 = 156,8 »98 mal 1,6 ist gleich 156,8«; 98 ⋅ 2 »98 mal 2«; 98 / 2 »98 geteilt durch 2«; 1/2 »ein
#   halb«; 1/4 »ein viertel«
