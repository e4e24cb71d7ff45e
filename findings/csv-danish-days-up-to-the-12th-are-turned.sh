#!/usr/bin/env bash
# csvkit 2.2.0 (PyPI), told that the file is Danish: »3/5-2026« and »4.6.2026« are 5 March and 6 April; ExcelJS 4.4.0 (npm) reads
# »03-05-2026« as 5 March and leaves »16-05-2026« in the next line as it is.
#
# A good guess: `--locale da_DK` says how the file writes what it says, numbers and days; and a reader that does not know whether day or
# month comes first leaves the cell as text, above all where it stands with a point or as 3/5-2026, as no American writes.
# Seen: of csvkit the language is that of numbers alone. The days of a column are all turned, months first, whatever stands
# between their figures, as long as none of them is after the 12th; one more row, 31-12-2026, and the whole column is text.
# ExcelJS asks each cell by itself, so one column has days that are turned, as days, and days that are right, as text; and the code
# 0751 is 751. A list of when cooperations began is plausible afterwards, and most of its days are wrong.
# Known: that csvkit guesses months first (github.com/wireservice/csvkit/issues/935, closed: turn the guessing off); of ExcelJS no issue was found.
# Cure: ISO dates in what one gives out; `--date-format '%d-%m-%Y'` or `--no-inference` with csvkit, `map: (text) => text` with ExcelJS.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0
printf '%s\n' kommune,begyndt Aarhus,3/5-2026 Randers,4.6.2026 Favrskov,12-11-2026 > few.csv
{ cat few.csv; echo Norddjurs,31-12-2026; } > more.csv
printf '%s\n' kode,begyndt 0751,03-05-2026 0101,16-05-2026 > codes.csv
cat > run.mjs <<'JS'
import ExcelJS from "exceljs";

for (const [name, options] of [["as it comes", {}], ["as text", { map: (text) => text }]]) {
  const sheet = await new ExcelJS.Workbook().csv.readFile("codes.csv", options);
  const cells = [2, 3].flatMap((row) => [1, 2].map((column) => sheet.getCell(row, column).value));
  const told = cells.map((cell) => (cell instanceof Date ? `day ${cell.toISOString().slice(0, 10)}` : `${typeof cell} ${cell}`));
  console.log(`ExcelJS, ${name}: ${told.join(" | ")}`);
}
JS
{
  echo "csvkit, days up to the 12th: $(venv/bin/csvcut -c begyndt few.csv | venv/bin/csvjson --locale da_DK)"
  echo "csvkit, one more: $(venv/bin/csvcut -c begyndt more.csv | venv/bin/csvjson --locale da_DK)"
  echo "csvkit, told the order: $(tail -1 few.csv | venv/bin/csvjson --no-header-row --date-format '%d-%m-%Y')"
  TZ=UTC node run.mjs
} | tee seen
cat > described <<'TXT'
csvkit, days up to the 12th: [{"begyndt": "2026-03-05"}, {"begyndt": "2026-04-06"}, {"begyndt": "2026-12-11"}]
csvkit, one more: [{"begyndt": "3/5-2026"}, {"begyndt": "4.6.2026"}, {"begyndt": "12-11-2026"}, {"begyndt": "31-12-2026"}]
csvkit, told the order: [{"a": "Favrskov", "b": "2026-11-12"}]
ExcelJS, as it comes: number 751 | day 2026-03-05 | number 101 | string 16-05-2026
ExcelJS, as text: string 0751 | string 03-05-2026 | string 0101 | string 16-05-2026
TXT
diff described seen || { echo "changed: days of a CSV are read otherwise"; exit 1; }
# Output seen: csvkit, days up to the 12th: [{"begyndt": "2026-03-05"}, {"begyndt": "2026-04-06"}, {"begyndt": "2026-12-11"}]
#   csvkit, one more: [{"begyndt": "3/5-2026"}, {"begyndt": "4.6.2026"}, {"begyndt": "12-11-2026"}, {"begyndt": "31-12-2026"}]
#   csvkit, told the order: [{"a": "Favrskov", "b": "2026-11-12"}]
#   ExcelJS, as it comes: number 751 | day 2026-03-05 | number 101 | string 16-05-2026
#   ExcelJS, as text: string 0751 | string 03-05-2026 | string 0101 | string 16-05-2026
