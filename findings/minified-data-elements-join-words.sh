#!/usr/bin/env bash
# html-minifier-terser 7.2.0 and 6.1.0 (so html-webpack-plugin 5.6.8) and htmlnano 3.5.1 (»aggressive«), all npm: of »er
# <data>1,6</data> mio.« the page shows »er1,6mio.«.
#
# A good guess: what makes pages smaller takes away blanks that nobody sees, at the edges of blocks; about an element that runs in
# the line (`<data>`, `<output>`, `<meter>`, an element of one's own) a blank is seen, and browsers lay out so what they do not know
# too. About `<time>` and `<abbr>` both keep it.
# Seen: both have a list of elements that run in the line, and take any other for a block; `<data>`, with which HTML writes a figure
# for machines beside the one for readers, is not on them. So it is the figures of a page, where they are marked up with care,
# that are run together with their unit and the word before: »Prisen er1,6mio. kr.« for readers, search and what reads aloud.
# html-webpack-plugin does it unasked in every build for production, and never while one develops. @minify-html/node 0.18.1 and
# rehype-minify-whitespace 6.0.2 keep all of these.
# Known: of elements of one's own (github.com/terser/html-minifier-terser/issues/192, open) and of `<output>` in the predecessor
# (github.com/kangax/html-minifier/issues/1070, where it is said to be mended); of `<data>` and of htmlnano no issue was found.
# Cure: `conservativeCollapse: true`, or one of the last two.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . html-minifier-terser@7.2.0 older@npm:html-minifier-terser@6.1.0 \
  htmlnano@3.5.1 @minify-html/node@0.18.1 rehype@13.0.2 rehype-minify-whitespace@6.0.2
cat > run.mjs <<'JS'
import { minify } from "html-minifier-terser";
import older from "older";
import htmlnano from "htmlnano";
import minifyHtml from "@minify-html/node";
import { rehype } from "rehype";
import whitespace from "rehype-minify-whitespace";

const page = (tag) =>
  `<!doctype html><html lang="da"><head><title>Pris</title></head><body><p>er <${tag}>1,6</${tag}> mio.</p></body></html>`;
const tools = {
  "html-minifier-terser": (html) => minify(html, { collapseWhitespace: true }),
  "html-minifier-terser 6": (html) => older.minify(html, { collapseWhitespace: true }),
  "html-minifier-terser, conservative": (html) => minify(html, { collapseWhitespace: true, conservativeCollapse: true }),
  "htmlnano, conservative": async (html) => (await htmlnano.process(html, { collapseWhitespace: "conservative" }, {}, {})).html,
  "htmlnano, aggressive": async (html) => (await htmlnano.process(html, { collapseWhitespace: "aggressive" }, {}, {})).html,
  "minify-html": (html) => minifyHtml.minify(Buffer.from(html), {}).toString(),
  "rehype-minify-whitespace": async (html) => String(await rehype().use(whitespace).process(html)),
};
for (const [name, smaller] of Object.entries(tools)) {
  const joined = [];
  for (const tag of ["time", "abbr", "data", "output", "meter", "x-tal"]) {
    const text = (await smaller(page(tag))).match(/<p>(.*?)(?:<\/p>|<\/body>|$)/s)[1].replace(/<[^>]+>/g, "").trim();
    if (text !== "er 1,6 mio.") joined.push(`<${tag}> ${text}`);
  }
  console.log(`${name}: ${joined.join(", ") || "as before"}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
expected='html-minifier-terser: <data> er1,6mio., <output> er1,6mio., <meter> er1,6mio., <x-tal> er1,6mio.
html-minifier-terser 6: <data> er1,6mio., <output> er1,6mio., <meter> er1,6mio., <x-tal> er1,6mio.
html-minifier-terser, conservative: as before
htmlnano, conservative: as before
htmlnano, aggressive: <data> er1,6mio., <output> er1,6mio., <meter> er1,6mio., <x-tal> er1,6mio.
minify-html: as before
rehype-minify-whitespace: as before'
[ "$seen" = "$expected" ] || { echo "changed: blanks about elements that run in the line are treated otherwise"; exit 1; }
# Output seen: html-minifier-terser: <data> er1,6mio., <output> er1,6mio., <meter> er1,6mio., <x-tal> er1,6mio.
#   html-minifier-terser 6 and htmlnano, aggressive: the same
#   html-minifier-terser, conservative, htmlnano, conservative, minify-html, rehype-minify-whitespace: as before
