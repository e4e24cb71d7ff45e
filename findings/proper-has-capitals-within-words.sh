#!/usr/bin/env bash
# fast-formula-parser 1.0.19 and @formulajs/formulajs 4.6.1 (npm): PROPER makes KØBENHAVN »KØBenhavn« in the one, and »ærø og åbenrå«
# »æRø Og åBenrå« in the other.
#
# A good guess: PROPER, with which names that a register has in capitals are set for people, makes the first letter of each word a
# capital and all others small, in a spreadsheet of any country, as in HyperFormula 3.5.0 (npm).
# Seen: a word begins at an English letter. For fast-formula-parser æ, ø and å end a word, so that the letter after them is a capital
# again, and they themselves keep the size they have: KØBENHAVN becomes KØBenhavn, »fælles« FÆLles. formulajs waits for the first
# English letter: »ærø« is æRø and »århus« åRhus, while what begins with another letter comes out right (København, Fælles), so
# that a test with Odense and København is green. Nothing is told.
# Why it matters: a list of municipalities made from capitals has towns that do not exist, and a look-up by name finds nothing.
# Known: in HyperFormula, of Vietnamese letters, mended there (github.com/handsontable/hyperformula/issues/811); of these two no issue
# was found.
# Cure: one's own function, with `\p{L}` and the flag u.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . fast-formula-parser@1.0.19 @formulajs/formulajs@4.6.1 hyperformula@3.5.0
cat > run.cjs <<'JS'
const { PROPER } = require("@formulajs/formulajs");
const Parser = require("fast-formula-parser");
const { HyperFormula } = require("hyperformula");

const names = ["ODENSE", "KØBENHAVN", "fælles", "ærø og åbenrå"];
const parser = new Parser();
const seen = {
  "fast-formula-parser": names.map((name) => parser.parse(`PROPER("${name}")`, { sheet: "tal", row: 1, col: 1 })),
  formulajs: names.map((name) => PROPER(name)),
  hyperformula: names.map((name) => {
    const made = HyperFormula.buildFromArray([[`=PROPER("${name}")`]], { licenseKey: "gpl-v3" });
    return made.getCellValue({ sheet: 0, row: 0, col: 0 });
  }),
};
for (const [name, found] of Object.entries(seen)) console.log(`${name}: ${found.join(" | ")}`);
const described = {
  "fast-formula-parser": ["Odense", "KØBenhavn", "FÆLles", "ÆRø Og ÅBenrå"],
  formulajs: ["Odense", "København", "Fælles", "æRø Og åBenrå"],
  hyperformula: ["Odense", "København", "Fælles", "Ærø Og Åbenrå"],
};
if (JSON.stringify(seen) !== JSON.stringify(described)) throw new Error("changed: words begin elsewhere");
JS
node run.cjs
# Output seen: fast-formula-parser: Odense | KØBenhavn | FÆLles | ÆRø Og ÅBenrå
#   formulajs: Odense | København | Fælles | æRø Og åBenrå
#   hyperformula: Odense | København | Fælles | Ærø Og Åbenrå
