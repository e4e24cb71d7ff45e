#!/usr/bin/env bash
# csvtojson 2.0.14 (npm): a column »Pris (mio. kr.)« is not in the result; in its place is { "Pris (mio": { " kr": { ")": … } } }, and of two
# columns »Udgift pr. år« and »Udgift pr. borger« one object is made.
#
# A good guess: a row of a table becomes an object whose keys are the headings as they stand in the file, as in PapaParse 5.7.1 (npm) and
# in d3-dsv 3.0.1 (npm).
# Seen: a full stop in a heading opens a branch, which is there for headings such as `address.city`. Danish headings are full of
# abbreviations with a full stop: pr., kr., mio., nr., inkl. What is asked for by its heading is `undefined`;
# what is listed has the columns »Navn« and »Udgift pr«. »f.eks.« stays whole, for the last piece is empty there. Nothing is told.
# Known: the branches are in its manual, and so is how to turn them off (`flatKeys`); of abbreviations no issue was found.
# Cure: `csv({ flatKeys: true })`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . csvtojson@2.0.14 papaparse@5.7.1 d3-dsv@3.0.1
cat > run.mjs <<'JS'
import csv from "csvtojson";
import { dsvFormat } from "d3-dsv";
import Papa from "papaparse";

const table = "Navn;Pris (mio. kr.);Udgift pr. år;Udgift pr. borger;f.eks.\nÆrø;5;6;7;8\n";
const rows = {
  csvtojson: await csv({ delimiter: ";" }).fromString(table),
  "with flatKeys": await csv({ delimiter: ";", flatKeys: true }).fromString(table),
  papaparse: Papa.parse(table, { header: true, skipEmptyLines: true }).data,
  "d3-dsv": Array.from(dsvFormat(";").parse(table)),
};
for (const [name, [row]] of Object.entries(rows)) console.log(`${name}: ${row["Pris (mio. kr.)"]} of ${JSON.stringify(row)}`);
JS
node run.mjs | tee seen
cat > described <<'TXT'
csvtojson: undefined of {"Navn":"Ærø","Pris (mio":{" kr":{")":"5"}},"Udgift pr":{" år":"6"," borger":"7"},"f.eks.":"8"}
with flatKeys: 5 of {"Navn":"Ærø","Pris (mio. kr.)":"5","Udgift pr. år":"6","Udgift pr. borger":"7","f.eks.":"8"}
papaparse: 5 of {"Navn":"Ærø","Pris (mio. kr.)":"5","Udgift pr. år":"6","Udgift pr. borger":"7","f.eks.":"8"}
d3-dsv: 5 of {"Navn":"Ærø","Pris (mio. kr.)":"5","Udgift pr. år":"6","Udgift pr. borger":"7","f.eks.":"8"}
TXT
diff described seen || { echo "changed: headings with a full stop are read in another way"; exit 1; }
# Output seen: csvtojson: undefined of {"Navn":"Ærø","Pris (mio":{" kr":{")":"5"}},"Udgift pr":{" år":"6"," borger":"7"},"f.eks.":"8"}
#   with flatKeys, papaparse and d3-dsv: 5 of {"Navn":"Ærø","Pris (mio. kr.)":"5","Udgift pr. år":"6",…}
