#!/usr/bin/env bash
# ExcelJS 4.4.0 (npm) reads »03-05-2026« of a CSV as 5 March and leaves »16-05-2026« on the next line as text.
#
# A good guess: a reader that does not know whether day or month comes first leaves such a cell as text, or asks the whole column, in
# which one day after the 12th says which it is.
# Seen: each cell is asked by itself, months first, so one column has days that are turned, as days, and days that are right, as
# text. Written as a workbook the first are real dates with a format of dates, and look better kept than the others. A list of
# when cooperations began is plausible afterwards, and most of its days are wrong. The code 0751 is 751, which one sees.
# Known: no issue was found; that there is a `map` is told, what it does by itself is not.
# Cure: ISO dates in what one gives out; `map: (text) => text`, or `dateFormats: ["DD-MM-YYYY"]`, in what one reads.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0
printf '%s\n' kode,begyndt 0751,03-05-2026 0101,16-05-2026 > codes.csv
cat > run.mjs <<'JS'
import ExcelJS from "exceljs";

const ways = { "as it comes": {}, "as text": { map: (text) => text }, "told the order": { dateFormats: ["DD-MM-YYYY"] } };
for (const [name, options] of Object.entries(ways)) {
  const sheet = await new ExcelJS.Workbook().csv.readFile("codes.csv", options);
  const cells = [2, 3].flatMap((row) => [1, 2].map((column) => sheet.getCell(row, column).value));
  const told = cells.map((cell) => (cell instanceof Date ? `day ${cell.toISOString().slice(0, 10)}` : `${typeof cell} ${cell}`));
  console.log(`${name}: ${told.join(" | ")}`);
}
JS
TZ=UTC node run.mjs | tee seen
cat > described <<'TXT'
as it comes: number 751 | day 2026-03-05 | number 101 | string 16-05-2026
as text: string 0751 | string 03-05-2026 | string 0101 | string 16-05-2026
told the order: number 751 | day 2026-05-03 | number 101 | day 2026-05-16
TXT
diff described seen || { echo "changed: days of a CSV are read otherwise"; exit 1; }
# Output seen: as it comes: number 751 | day 2026-03-05 | number 101 | string 16-05-2026
#   as text: string 0751 | string 03-05-2026 | string 0101 | string 16-05-2026
#   told the order: number 751 | day 2026-05-03 | number 101 | day 2026-05-16
