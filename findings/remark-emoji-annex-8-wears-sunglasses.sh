#!/usr/bin/env bash
# remark-emoji 5.0.2 (npm) with `emoticon: true`: »(se bilag 8)« is »(se bilag 😎«, and so are »punkt 8)« and »litra B)«.
#
# A good guess: what makes pictures of :-) and ;-) asks for eyes and a mouth, and for nothing but a blank before them; an annex, a point
# or a letter of a law with a bracket after it is no face. markdown-it-emoji 3.1.0 (npm), whose full set has faces of signs too, keeps
# all of these.
# Seen: 8) and B) are on its list as faces with sunglasses, and x) as a laugh, and what stands before them is a blank in each of these
# sentences. The bracket goes with it, so that one that was opened stays open; of nine annexes only the eighth has it, so that a look
# at some pages shows nothing. The source is right, and a search for »bilag 8« finds nothing.
# Known: that the option makes faces of signs is its purpose; of brackets no issue was found.
# Cure: leave the option off; the short names (`:smile:`) work without it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . remark@15.0.1 remark-emoji@5.0.2 markdown-it@15.0.3 markdown-it-emoji@3.1.0
cat > run.mjs <<'JS'
import markdownIt from "markdown-it";
import { full } from "markdown-it-emoji";
import { remark } from "remark";
import emoji from "remark-emoji";

const other = markdownIt().use(full);
const texts = ["Se vedtægten (bilag 7) og budgettet (se bilag 8).", "Litra A) og litra B) gælder.", "Punkt 8) og x) er nye :-)"];
for (const text of texts) {
  const made = String(await remark().use(emoji, { emoticon: true }).process(text)).trim();
  console.log(`${made} | markdown-it-emoji: ${other.renderInline(text)}`);
}
JS
node run.mjs | tee seen
cat > described <<'TXT'
Se vedtægten (bilag 7) og budgettet (se bilag 😎. | markdown-it-emoji: Se vedtægten (bilag 7) og budgettet (se bilag 8).
Litra A) og litra 😎 gælder. | markdown-it-emoji: Litra A) og litra B) gælder.
Punkt 😎 og 😆 er nye 😃 | markdown-it-emoji: Punkt 8) og x) er nye 😃
TXT
diff described seen || { echo "changed: brackets become faces otherwise"; exit 1; }
# Output seen: Se vedtægten (bilag 7) og budgettet (se bilag 😎. | markdown-it-emoji: Se vedtægten (bilag 7) og budgettet (se bilag 8).
#   Litra A) og litra 😎 gælder. | markdown-it-emoji: Litra A) og litra B) gælder.
#   Punkt 😎 og 😆 er nye 😃 | markdown-it-emoji: Punkt 8) og x) er nye 😃
