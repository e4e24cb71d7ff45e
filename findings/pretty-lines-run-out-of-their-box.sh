#!/usr/bin/env bash
# Chromium 149 (in @sparticuz/chromium 149.0.0, npm, driven by puppeteer-core 25.16.0): with `text-wrap: pretty` a line that ends
# with a small label runs some pixels out of its paragraph.
#
# A good guess: `pretty` chooses among the breaks that there are, for better lines, and falls back to those of `wrap` in browsers
# that do not know it, so it may stand on every paragraph. Whatever it chooses, a line holds what fits, as with `wrap`.
# Seen: where a label that may not be divided (`white-space: nowrap`, with padding and a border, as for »ikke oplyst« or a status)
# comes last in a line, the space on its right is not reckoned with. In about one width of thirty the paragraph is up to 7 pixels
# too wide: the label is cut where what is outside is hidden, and on a narrow telephone the whole page can be pushed sideways. With
# `wrap` the same label goes to the next line at those widths. Which widths they are depends on the font, so that whoever looks at a
# page or two sees nothing. Chromium 152 (152.0.0 of the same package) is right.
# Known: no issue was found; by the specification (CSS Text 4) `pretty` is `wrap` but for the breaks that it prefers.
# To run, this one needs the libraries of the system that any Chromium needs (nss); the browsers themselves are in the packages.
# Cure: `text-wrap: wrap` on what may hold such labels until those versions are gone, and a test that no page is wider than its
# window.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cat > "$work/run.mjs" <<'JS'
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const label = '<span class="label">ikke oplyst</span>';
const text = `Aftalen om fælles drift ${label} gælder i alle kommuner. Den kan siges op med et års varsel ${label} til udgangen af et
 regnskabsår, når byrådene har besluttet det. ${label}`;
const page = (wrap) => `<!doctype html><html lang="da"><title>Aftale</title><style>
body { margin: 0; font: 16px/1.5 sans-serif; } p { margin: 0; text-wrap: ${wrap}; }
.label { white-space: nowrap; font-size: .8em; padding: .05rem .35rem; border: 1px solid; }</style><p>${text}</p></html>`;

const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: "shell" });
const tab = await browser.newPage();
const version = (await browser.version()).match(/\/(\d+)/)[1];
for (const wrap of ["pretty", "wrap"]) {
  await tab.setContent(page(wrap));
  const over = await tab.evaluate(() => {
    const paragraph = document.querySelector("p");
    const widths = Array.from({ length: 441 }, (_, index) => 200 + index);
    return widths.map((width) => {
      paragraph.style.width = `${width}px`;
      return paragraph.scrollWidth - paragraph.clientWidth;
    }).filter((pixels) => pixels > 0);
  });
  console.error(`Chromium ${version}, ${wrap}: too wide at ${over.length} of 441 widths, by ${Math.max(0, ...over)} pixels at most`);
  console.log(`${version} ${wrap} ${over.length > 0 ? "too wide" : "fits"}`);
}
await browser.close();
JS
seen=""
for version in 149.0.0 152.0.0; do
  mkdir "$work/$version"
  cp "$work/run.mjs" "$work/$version"
  cd "$work/$version"
  npm install --silent --no-audit --no-fund --prefix . "@sparticuz/chromium@$version" puppeteer-core@25.16.0
  seen+=$(TMPDIR="$work/$version" node run.mjs)$'\n'
done
expected='149 pretty too wide
149 wrap fits
152 pretty fits
152 wrap fits
'
[ "$seen" = "$expected" ] || { echo "$seen"; echo "changed: lines broken prettily fit in other versions"; exit 1; }
# Output seen: Chromium 149, pretty: too wide at 13 of 441 widths, by 7 pixels at most
#   Chromium 149, wrap: too wide at 0 of 441 widths, by 0 pixels at most
#   Chromium 152, pretty and wrap: the same
