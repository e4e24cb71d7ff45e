#!/usr/bin/env bash
# officeparser 8.1.1 (npm): of a workbook (.xlsx) the day 01-03-2016 is read as »42430«, 09:30 as 0.3958.
#
# A good guess: what takes the text out of office files for search and for language models gives a cell as it is shown, or a day
# as some date, as SheetJS (xlsx 0.18.5) does; the number in the file is a day by its format (`numFmt`).
# Seen: the number is given and its format passed over, as text, Markdown and CSV alike, with no warning and no option for it. A
# plan of agreements then has no dates at all: nobody who searches for 2016 finds it, and a model that is asked when the agreement
# began has 42430 to go by.
# Cure: read workbooks with SheetJS (`sheet_to_csv`).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1 xlsx@0.18.5
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";
import XLSX from "xlsx";

const sheet = { "!ref": "A1:D1", A1: { t: "n", v: 42430, z: "dd-mm-yyyy" }, B1: { t: "n", v: 9.5 / 24, z: "hh:mm" } };
Object.assign(sheet, { C1: { t: "n", v: 0.125, z: "0.0%" }, D1: { t: "s", v: "Aarhus" } });
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, "Frister");
XLSX.writeFile(book, "frister.xlsx");
const tree = await OfficeParser.parseOffice("frister.xlsx");
for (const kind of ["text", "csv"]) {
  const { value } = await tree.to(kind);
  console.log(`officeparser ${kind}: ${value.trim().split(/[\s,]+/).join(" ")}`);
}
console.log(`officeparser warns: ${tree.warnings.length} times`);
console.log(`sheetjs: ${XLSX.utils.sheet_to_csv(XLSX.readFile("frister.xlsx").Sheets.Frister).split(",").join(" ")}`);
JS
TZ=UTC node run.mjs | tee seen
numbers="42430 0.3958333333333333 0.125 Aarhus"
printf '%s\n' "officeparser text: $numbers" "officeparser csv: $numbers" "officeparser warns: 0 times" \
  "sheetjs: 01-03-2016 09:30 12.5% Aarhus" > described
diff described seen || { echo "changed: days of a workbook are read in another way"; exit 1; }
# Output seen: officeparser text: 42430 0.3958333333333333 0.125 Aarhus
#   officeparser csv: 42430 0.3958333333333333 0.125 Aarhus
#   officeparser warns: 0 times
#   sheetjs: 01-03-2016 09:30 12.5% Aarhus
