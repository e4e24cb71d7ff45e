#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5, npm) and csvkit 2.2.0 (PyPI): 1,6 in a Danish table is read as the number 16, and 2,75 as 275.
#
# A good guess: what takes a comma for the English mark of thousands asks for three digits after it, so »1,6« is no number and
# stays a text that one sees; papaparse 5.7.1 with `dynamicTyping` keeps it so.
# Seen: every comma between digits is taken out. SheetJS does it in a CSV file and in a table of a web page (`read`,
# `table_to_sheet`), csvkit in `csvjson`, `csvsort` and whatever else guesses kinds. 1,6 million kroner is 16, a share of 0,25 is
# 25, while 1.600 is 1.6: the columns are numbers, wrong by 10, by 100 and by a thousandth, and nothing is told.
# Cure: `{ raw: true }` in SheetJS, `-L da_DK` (or `-I`, which guesses nothing) in csvkit.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 papaparse@5.7.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvkit==2.2.0
printf 'kommune;mio;andel;kr\nAarhus;1,6;2,75;1.600\nRanders;12,5;0,25;12.500\n' > tal.csv
cat > run.cjs <<'JS'
const { readFileSync } = require("node:fs");
const XLSX = require("xlsx");
const Papa = require("papaparse");

const csv = readFileSync("tal.csv", "utf8");
const line = (row) => `<tr><td>${row.split(";").join("</td><td>")}</td></tr>`;
const html = `<table>${csv.trim().split("\n").map(line).join("")}</table>`;
const rows = (text, options) => {
  const book = XLSX.read(text, { type: "string", ...options });
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).slice(1);
};
console.log("sheetjs csv", JSON.stringify(rows(csv)));
console.log("sheetjs html", JSON.stringify(rows(html)));
console.log("sheetjs raw", JSON.stringify(rows(csv, { raw: true })));
console.log("papaparse", JSON.stringify(Papa.parse(csv.trim(), { delimiter: ";", dynamicTyping: true }).data.slice(1)));
JS
{
  node run.cjs
  echo "csvkit $("$work/venv/bin/csvjson" -d ';' tal.csv | tr -d '"{} ')"
  echo "csvkit da_DK $("$work/venv/bin/csvjson" -d ';' -L da_DK tal.csv | tr -d '"{} ')"
} | tee seen
cat > described <<'TXT'
sheetjs csv [["Aarhus",16,275,1.6],["Randers",125,25,12.5]]
sheetjs html [["Aarhus",16,275,1.6],["Randers",125,25,12.5]]
sheetjs raw [["Aarhus","1,6","2,75","1.600"],["Randers","12,5","0,25","12.500"]]
papaparse [["Aarhus","1,6","2,75",1.6],["Randers","12,5","0,25",12.5]]
csvkit [kommune:Aarhus,mio:16.0,andel:275.0,kr:1.6,kommune:Randers,mio:125.0,andel:25.0,kr:12.5]
csvkit da_DK [kommune:Aarhus,mio:1.6,andel:2.75,kr:1600.0,kommune:Randers,mio:12.5,andel:0.25,kr:12500.0]
TXT
diff described seen || { echo "changed: a comma between digits is read in another way"; exit 1; }
# Output seen: the six lines of »described« above.
