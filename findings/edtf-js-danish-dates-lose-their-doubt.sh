#!/usr/bin/env bash
# edtf 4.11.1 (npm), run by Node 20, `format` with the locale »da«: »about 2016« and »2016, uncertain« are written »2016«, the span
# 2016/2018 is »2016«, and a year of the 2010s is »2010«.
#
# A good guess: EDTF (ISO 8601-2) is there to say how sure a date is, and `format(date, locale)` writes it for readers: »c. 2016« in
# English, »ca. 2016« in German, »2016 (?)«, »2016 – 2018«. A locale that the library has no words for is refused, or written with
# signs of EDTF, or by the rules of English.
# Seen: for Danish, as for any locale but six, day and month come in the country's order by the engine's own dates, and all that
# EDTF adds is left out: `2016~`, `2016?` and `2016%` are a plain »2016«, so is the span of three years; `201X`, a year not known
# between 2010 and 2019, is »2010«, and `2016-XX`, no month known, »1.2016«. It looks well made, for 2016-03-07 is »7.3.2016«.
# Nothing is told.
# Known: that a span was an error in English is mended (github.com/inukshuk/edtf.js/issues/54); of locales that have no words no
# issue was found.
# Cure: `format(date, "de")`, whose »ca.« is Danish too; or one's own words for approximate, uncertain and unspecified.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . edtf@4.11.1
cat > run.mjs <<'JS'
import edtf, { format } from "edtf";

const dates = ["2016-03-07", "2016~", "2016?", "2016%", "2016/2018", "201X", "2016-XX"];
const written = (date, locale) => `${locale} »${format(edtf(date), locale).replace(/\s/g, " ")}«`;
for (const date of dates) console.log(`${date}: ${["en", "de", "da"].map((locale) => written(date, locale)).join(", ")}`);
JS
node run.mjs | tee seen
cat > described <<'TXT'
2016-03-07: en »3/7/2016«, de »7.3.2016«, da »7.3.2016«
2016~: en »c. 2016«, de »ca. 2016«, da »2016«
2016?: en »2016 (?)«, de »2016 (?)«, da »2016«
2016%: en »c. 2016 (?)«, de »ca. 2016 (?)«, da »2016«
2016/2018: en »2016 – 2018«, de »2016–2018«, da »2016«
201X: en »XXXX«, de »XXXX«, da »2010«
2016-XX: en »X/2016«, de »X/2016«, da »1.2016«
TXT
diff described seen || { echo "changed: dates are written in another way"; exit 1; }
# Output seen: 2016-03-07: en »3/7/2016«, de »7.3.2016«, da »7.3.2016«
#   2016~: en »c. 2016«, de »ca. 2016«, da »2016«
#   2016?: en »2016 (?)«, de »2016 (?)«, da »2016«
#   2016%: en »c. 2016 (?)«, de »ca. 2016 (?)«, da »2016«
#   2016/2018: en »2016 – 2018«, de »2016–2018«, da »2016«
#   201X: en »XXXX«, de »XXXX«, da »2010«
#   2016-XX: en »X/2016«, de »X/2016«, da »1.2016«
