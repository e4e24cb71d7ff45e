#!/usr/bin/env bash
# vega-loader 5.1.3 and sugar-date 2.0.6 (npm), run by Node 20: »Fase 1« is 1 January 2001, »§ 60« the year 1960 and
# »oktober 2016« January.
#
# A good guess: what guesses kinds takes a column for dates when it looks like dates, and what reads dates in Danish says
# »Invalid Date« of what it does not know. d3-dsv 3.0.2 with `autoType` keeps all of these as texts.
# Seen: both ask the engine's own `Date.parse` when they know no better, and V8 passes over any word before a number. With `parse:
# "auto"`, by which vega's reader of tables finds the kinds out, the phases of a project (Fase 1, Fase 2) become 1 January and 1
# February 2001, sections of a law years, and »01-03-2016« 3 January. Of twelve Danish months »maj« and »oktober« are January,
# since they begin like no English one; the others are right, so a glance shows nothing. sugar-date, told »da«, reads »i morgen
# kl. 9« as 1 September 2001 and »1/3 2016« as 3 January, though »01-03-2016« and »3. maj 2016« are right.
# Known: of »Restaurant 11057« in vega's older reader (github.com/vega/datalib/issues/95), of the fallback in Sugar
# (github.com/andrewplummer/Sugar/issues/583 and 630); of Danish no issue was found.
# Cure: name each column's kind (`parse: { trin: "string" }`) and read Danish dates oneself.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . vega-loader@5.1.3 sugar-date@2.0.6 d3-dsv@3.0.2
cat > run.mjs <<'JS'
import { createRequire } from "node:module";
import { autoType, csvParse } from "d3-dsv";
import { read } from "vega-loader";

const require = createRequire(import.meta.url);
const Sugar = require("sugar-date");
require("sugar-date/locales/da");

const day = (value) => (typeof value === "string" ? value : new Date(value).toISOString().slice(0, 10));
const table = "trin,lov,maaned,dag\nFase 1,§ 60,maj 2016,01-03-2016\nFase 2,§ 60,oktober 2016,04-03-2016\n";
const guessed = read(table, { type: "csv", parse: "auto" }).flatMap((row) => Object.values(row).map(day));
const kept = csvParse(table, autoType).flatMap((row) => Object.values(row).map(day));
const asked = ["i morgen kl. 9", "1/3 2016", "01-03-2016", "3. maj 2016"].map((text) => day(Sugar.Date.create(text, "da")));
const months = "januar februar marts april maj juni juli august september oktober november december".split(" ");
const dates = read(`dag\n${months.map((month) => `${month} 2016`).join("\n")}`, { type: "csv", parse: "auto" });
console.log([guessed, kept, asked, dates.map((row) => new Date(row.dag).getMonth() + 1)].map((row) => row.join(" ")).join("\n"));
JS
seen=$(TZ=UTC node run.mjs)
echo "$seen"
expected='2001-01-01 1960-01-01 2016-01-01 2016-01-03 2001-02-01 1960-01-01 2016-01-01 2016-04-03
Fase 1 § 60 maj 2016 01-03-2016 Fase 2 § 60 oktober 2016 04-03-2016
2001-09-01 2016-01-03 2016-03-01 2016-05-03
1 2 3 4 1 6 7 8 9 1 11 12'
[ "$seen" = "$expected" ] || { echo "changed: words with numbers are read otherwise"; exit 1; }
# Output seen: 2001-01-01 1960-01-01 2016-01-01 2016-01-03 2001-02-01 1960-01-01 2016-01-01 2016-04-03
#   Fase 1 § 60 maj 2016 01-03-2016 Fase 2 § 60 oktober 2016 04-03-2016
#   2001-09-01 2016-01-03 2016-03-01 2016-05-03
#   1 2 3 4 1 6 7 8 9 1 11 12
