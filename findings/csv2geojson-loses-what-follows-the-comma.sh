#!/usr/bin/env bash
# csv2geojson 5.1.2 (npm), the reader of tables of many web maps: of »56,1629;10,2039« (Aarhus) the point is [10, 56], 22 km from there,
# and of Skanderborg, »56,0392;9,9304«, it is [9, 56], 58 km away.
#
# A good guess: semicolons between columns say that a table comes from where numbers have a decimal comma, and the library does find
# them by itself (`delimiter: "auto"`); so it reads such numbers, or says »A row contained an invalid value for latitude or longitude«,
# the message that it has for rows whose place is no number. In GeoJSON (RFC 7946) a position is of numbers.
# Seen: degrees, minutes and seconds are looked for first, and the comma ends the degrees; what is left is 56. All places of a region
# stand on the same few points, not far from where they are, so that a map of small scale looks likely, and there is no error in
# the answer. It is so for each table that Excel or LibreOffice saves in Danish, French or German.
# Known: since 2014, and not to be mended (github.com/mapbox/csv2geojson/pull/26); uMap has a copy of its own that reads commas
# (github.com/umap-project/umap/pull/2263).
# Ours: our open data has no coordinates. Cure: put full stops into both columns first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . csv2geojson@5.1.2
cat > run.cjs <<'JS'
const { csv2geojson } = require("csv2geojson");

const rows = { comma: "Sted;lat;lng\nAarhus;56,1629;10,2039\nSkanderborg;56,0392;9,9304\n", stop: "Sted;lat;lng\nAarhus;56.1629;10.2039\n" };
rows.word = "Sted;lat;lng\nAarhus;ukendt;10.2039\n";
for (const [name, table] of Object.entries(rows))
  csv2geojson(table, { delimiter: "auto" }, (errors, { features }) => {
    const places = features.map(({ properties, geometry }) => `${properties.Sted} ${JSON.stringify(geometry.coordinates)}`);
    console.log(`${name}: ${places.join(", ") || "none"}; errors: ${(errors ?? []).map(({ message }) => message).join() || "none"}`);
  });
JS
node run.cjs | tee seen
cat > described <<'TXT'
comma: Aarhus [10,56], Skanderborg [9,56]; errors: none
stop: Aarhus [10.2039,56.1629]; errors: none
word: none; errors: A row contained an invalid value for latitude or longitude
TXT
diff described seen || { echo "changed: places are read in another way"; exit 1; }
# Output seen: comma: Aarhus [10,56], Skanderborg [9,56]; errors: none
#   stop: Aarhus [10.2039,56.1629]; errors: none
#   word: none; errors: A row contained an invalid value for latitude or longitude
