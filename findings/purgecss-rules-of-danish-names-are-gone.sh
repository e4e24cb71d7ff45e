#!/usr/bin/env bash
# PurgeCSS 8.0.0 (npm): rules of names with æ, ø or å (`.økonomi`, `#små`, `[data-status="ophørt"]`) are taken out of the style sheet
# of a page that has them.
#
# A good guess: it takes away what no page uses; a name of CSS may hold any letter beyond ASCII without a sign before it (CSS Syntax,
# 4.2), and so Danish words that stand in data, a status or a subject, are classes or values of attributes as they are.
# Seen: it reads pages for words of A to Z, digits, - and _, so that »økonomi« is »konomi«, and »ophørt« is »oph« and »rt«. The rules go
# and nothing is told; a status without a Danish letter, `[data-status="drift"]`, keeps its rule, so that cases that have ended look
# like those in use.
# Known: its manual says of the reader that comes with it that it passes over special characters, such as @, : and /, and so do issues
# (github.com/FullHuman/purgecss/issues/28, 126 and 147, closed); of letters no issue was found.
# Cure: `defaultExtractor: (text) => text.match(/[\p{L}\p{N}_-]+/gu) ?? []`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . purgecss@8.0.0
cat > run.cjs <<'JS'
const { PurgeCSS } = require("purgecss");

const page = `<main id="små" class="økonomi drift"><p data-status="ophørt">…</p><p data-status="drift">…</p></main>`;
const rules = [".økonomi", "#små", '[data-status="ophørt"]', '[data-status="drift"]', ".drift", ".ubrugt"];
const sheet = rules.map((rule) => `${rule}{color:red}`).join("\n");
const defaultExtractor = (text) => text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
const content = [{ raw: page, extension: "html" }];
(async () => {
  for (const [name, options] of Object.entries({ "as it comes": {}, "with all letters": { defaultExtractor } })) {
    const [{ css }] = await new PurgeCSS().purge({ content, css: [{ raw: sheet }], ...options });
    console.log(`${name}: ${css.replaceAll("{color:red}", "").trim().split(/\s+/).join(" ")}`);
  }
})();
JS
node run.cjs | tee seen
cat > described <<'TXT'
as it comes: [data-status="drift"] .drift
with all letters: .økonomi #små [data-status="ophørt"] [data-status="drift"] .drift
TXT
diff described seen || { echo "changed: rules of Danish names are kept otherwise"; exit 1; }
# Output seen: as it comes: [data-status="drift"] .drift
#   with all letters: .økonomi #små [data-status="ophørt"] [data-status="drift"] .drift
