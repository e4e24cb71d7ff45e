#!/usr/bin/env bash
# @sindresorhus/slugify 3.0.1 (npm): »Ændring af aftale« has the address a-endring-af-aftale, Ærø is a-ero, and with `locale: "da"`
# KØBENHAVN is k-oe-benhavn; slugify 1.6.9 (npm) in Danish makes »Kommuner > 100« kommuner-strre-end-100.
#
# A good guess: what makes addresses of headings writes Æ as ae, one letter for two, and the word stays a word, as in slug 12.0.1 (npm)
# and in slugify without a language; and a sign that Danish has words for becomes those words, or is left out.
# Seen: the letter is replaced first, by AE, and then a word is divided before a capital with a small letter after it: AEndring is A and
# Endring. So each heading that begins with Æ has such an address (Ændring, Æble, Ærø), and in Danish, where Ø is OE and Å is AA, words in
# capitals have it in their middle. slugify says »større end« of >, and then takes away what is no letter of English, its own ø. Nothing
# is told, and an address stays once it is out.
# Known: that capitals divide words, as an option, `decamelize`, on unless one says otherwise, which tells of fooBar; that ø should be
# written otherwise, in a remark (github.com/simov/slugify/pull/128, 2021); of Æ no issue was found.
# Cure: small letters before it, `text.toLowerCase()`, or `decamelize: false`; > as words of one's own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @sindresorhus/slugify@3.0.1 slugify@1.6.9 slug@12.0.1
cat > run.mjs <<'JS'
import { createRequire } from "node:module";
import sindresorhus from "@sindresorhus/slugify";
import slug from "slug";

const simov = createRequire(import.meta.url)("slugify");
const danish = { locale: "da" };
const ways = {
  "@sindresorhus/slugify": (text) => sindresorhus(text),
  "@sindresorhus/slugify, da": (text) => sindresorhus(text, danish),
  "the same, small": (text) => sindresorhus(text.toLowerCase(), danish),
  "slugify": (text) => simov(text, { lower: true }),
  "slugify, da": (text) => simov(text, { lower: true, ...danish }),
  "slug, da": (text) => slug(text, danish),
};
const headings = ["Ændring af aftale", "Ærø", "KØBENHAVN", "Ødis", "Kommuner > 100"];
for (const [name, make] of Object.entries(ways)) console.log(`${name}: ${headings.map(make).join(" ")}`);
JS
node run.mjs | tee seen
cat > described <<'TXT'
@sindresorhus/slugify: a-endring-af-aftale a-ero kobenhavn odis kommuner-100
@sindresorhus/slugify, da: aendring-af-aftale aeroe k-oe-benhavn oedis kommuner-100
the same, small: aendring-af-aftale aeroe koebenhavn oedis kommuner-100
slugify: aendring-af-aftale aero kobenhavn odis kommuner-greater-100
slugify, da: aendring-af-aftale aeroe koebenhavn oedis kommuner-strre-end-100
slug, da: aendring-af-aftale aero kobenhavn odis kommuner-100
TXT
diff described seen || { echo "changed: addresses are made in another way"; exit 1; }
# Output seen: @sindresorhus/slugify: a-endring-af-aftale a-ero kobenhavn odis kommuner-100
#   @sindresorhus/slugify, da: aendring-af-aftale aeroe k-oe-benhavn oedis kommuner-100
#   the same, small: aendring-af-aftale aeroe koebenhavn oedis kommuner-100
#   slugify: aendring-af-aftale aero kobenhavn odis kommuner-greater-100
#   slugify, da: aendring-af-aftale aeroe koebenhavn oedis kommuner-strre-end-100
#   slug, da: aendring-af-aftale aero kobenhavn odis kommuner-100
