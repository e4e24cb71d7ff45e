#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm), Danish: a formula with SWITCH is handed out without the function's name, =(A1,"i drift",1,0), which no
# spreadsheet reads; SAND and FALSK are unknown.
#
# A good guess: a language of formulas has a name for each function, so that what is written in one language is the same in
# another; `HVIS(SAND;1;2)` is 1 in Danish, as `IF(TRUE,1,2)` is in English.
# Seen: in the Danish names SWITCH is the empty text (Excel: SKIFT). A sheet of an English author that is shown in Danish loses
# the function in every such formula, and read again it is an error of parsing. The names of TRUE and FALSE are the English ones,
# NORM.DIST is »NORMAL.FOR§DELING«, which cannot be typed, and CHAR is not TEGN. So what is copied out of a Danish Excel is
# #NAVN?. SWITCH is nameless in 13 more of the 18 languages, German, French and Norwegian among them; of truth values Danish alone
# has English names.
# Known: of a Dutch name with a letter too many (in github.com/handsontable/hyperformula/pull/1652); of these no issue was found.
# Cure: keep formulas in English (`enGB`), as the file formats do, and correct the package before it is registered: `{...daDK,
# functions: {...daDK.functions, SWITCH: "SKIFT", TRUE: "SAND", FALSE: "FALSK"}}`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0
cat > run.mjs <<'JS'
import { HyperFormula } from "hyperformula";
import * as languages from "hyperformula/i18n/languages";

const packs = Object.fromEntries(Object.entries(languages).filter(([, pack]) => pack?.functions));
const danish = packs.daDK;
const mended = { ...danish, langCode: "daDK2" };
mended.functions = { ...danish.functions, SWITCH: "SKIFT", TRUE: "SAND", FALSE: "FALSK" };
HyperFormula.registerLanguage("daDK", danish);
HyperFormula.registerLanguage("daDK2", mended);
const licence = { licenseKey: "gpl-v3" };
const reckoned = (row, language) => {
  const value = HyperFormula.buildFromArray([row], { ...licence, language }).getCellValue({ sheet: 0, row: 0, col: 1 });
  return value?.value ?? value;
};
const row = ["i drift", '=SWITCH(A1,"i drift",1,0)', "=NORM.DIST(1,0,1,TRUE())"];
const english = HyperFormula.buildFromArray([row], { ...licence, language: "enGB" });
const before = english.getCellValue({ sheet: 0, row: 0, col: 1 });
english.updateConfig({ language: "daDK" });
const shown = english.getSheetFormulas(0)[0].slice(1);
const again = [reckoned(["i drift", shown[0]], "daDK"), reckoned([1, "=HVIS(SAND(),1,2)"], "daDK")];
const cured = [reckoned(["i drift", '=SKIFT(A1,"i drift",1,0)'], "daDK2"), reckoned([1, "=HVIS(SAND(),1,2)"], "daDK2")];
const nameless = Object.keys(packs).filter((name) => packs[name].functions.SWITCH === "");
const untranslated = Object.keys(packs).filter((name) => !name.startsWith("en") && packs[name].functions.TRUE === "TRUE");
const seen = JSON.stringify({ before, shown, again, cured, untranslated });
console.log("hyperformula 3.5.0:", seen, nameless.length, "of", Object.keys(packs).length);
const described = {
  before: 1, shown: ['=(A1,"i drift",1,0)', "=NORMAL.FOR§DELING(1,0,1,TRUE())"], again: ["#ERROR!", "#NAVN?"],
  cured: [1, 1], untranslated: ["daDK"],
};
if (seen !== JSON.stringify(described) || nameless.length !== 14 || !nameless.includes("daDK")) {
  console.error("changed: functions have their names in Danish");
  process.exit(1);
}
JS
node run.mjs
# Output seen: hyperformula 3.5.0: {"before":1,"shown":["=(A1,\"i drift\",1,0)","=NORMAL.FOR§DELING(1,0,1,TRUE())"],
#   "again":["#ERROR!","#NAVN?"],"cured":[1,1],"untranslated":["daDK"]} 14 of 18
