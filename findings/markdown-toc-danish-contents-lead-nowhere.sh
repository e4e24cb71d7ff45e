#!/usr/bin/env bash
# markdown-toc 1.2.0 (npm): the contents that it puts above a README lead nowhere from »Økonomi«, »Små øer« and »Ærø«: #okonomi,
# #sma-oer and #aero.
#
# A good guess: it is made for READMEs, and its manual goes by GitHub; a link in the contents is the id that GitHub gives to the
# heading: small letters, hyphens for blanks, punctuation away, and letters as they are. doctoc 2.5.0 (npm) does so for the same
# page; github-slugger 2.0.0 (npm) is what other tools make these ids by.
# Seen: letters are written as English ones in the links, where no heading has such an id, so that a press does nothing at all;
# quotation marks, §, % and the dash between years, which GitHub takes away, stay in. Of headings without æ, ø and å all is right,
# so it works in the part of a page that one tries. »Får« (sheep, gets) leads to »Far« (father), which is there.
# Known: that letters lose their marks was a wish (github.com/jonschlinkert/markdown-toc/pull/76, 2016); that the links are dead is
# told of peers (github.com/bitflight-devops/github-action-readme-generator/issues/651).
# Ours: ids are given by our own rule and each link is checked by the audit. Cure: doctoc, or `slugify` of github-slugger's.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . markdown-toc@1.2.0 doctoc@2.5.0 github-slugger@2.0.0
cat > README.md <<'MD'
# Aftale

## Drift

## Økonomi

## Små øer

## Får

## Far

## Mål 2016–2018

## »It« er drift

## § 60
MD
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import GithubSlugger from "github-slugger";
import toc from "markdown-toc";

const page = readFileSync("README.md", "utf8");
const [made, other] = [toc(page).content, readFileSync("doctoc.md", "utf8")].map((text) =>
  Object.fromEntries([...text.matchAll(/[-*+] \[(.*)\]\(#(.*)\)/g)].map(([, title, id]) => [title, decodeURIComponent(id)])),
);
const slugger = new GithubSlugger();
for (const [, title] of page.matchAll(/^#+ (.*)$/gm)) {
  const id = slugger.slug(title);
  const told = (found) => (found === id ? "right" : `#${found}`);
  console.log(`»${title}«, #${id}: markdown-toc ${told(made[title])}, doctoc ${told(other[title])}`);
}
JS
cp README.md doctoc.md
npx --no-install doctoc --github doctoc.md > log
node run.mjs | tee seen
cat > described <<'TXT'
»Aftale«, #aftale: markdown-toc right, doctoc right
»Drift«, #drift: markdown-toc right, doctoc right
»Økonomi«, #økonomi: markdown-toc #okonomi, doctoc right
»Små øer«, #små-øer: markdown-toc #sma-oer, doctoc right
»Får«, #får: markdown-toc #far, doctoc right
»Far«, #far: markdown-toc right, doctoc right
»Mål 2016–2018«, #mål-20162018: markdown-toc #mal-2016–2018, doctoc right
»»It« er drift«, #it-er-drift: markdown-toc #»it«-er-drift, doctoc right
»§ 60«, #-60: markdown-toc #§-60, doctoc right
TXT
diff described seen || { echo "changed: contents lead elsewhere"; exit 1; }
# Output seen: »Aftale«, #aftale: markdown-toc right, doctoc right
#   »Drift«, #drift: markdown-toc right, doctoc right
#   »Økonomi«, #økonomi: markdown-toc #okonomi, doctoc right
#   »Små øer«, #små-øer: markdown-toc #sma-oer, doctoc right
#   »Får«, #får: markdown-toc #far, doctoc right
#   »Far«, #far: markdown-toc right, doctoc right
#   »Mål 2016–2018«, #mål-20162018: markdown-toc #mal-2016–2018, doctoc right
#   »»It« er drift«, #it-er-drift: markdown-toc #»it«-er-drift, doctoc right
#   »§ 60«, #-60: markdown-toc #§-60, doctoc right
