#!/usr/bin/env bash
# carbone 3.8.2 (npm), which makes documents of templates: with `lang: "da-dk"` 1600.5 kroner are »1,600.50 €«, beside a date in
# Danish.
#
# A good guess: its manual writes languages as »en-us« and »en-gb«, and numbers, dates and amounts follow the one that is given; so
# »da-dk« is Danish, as »de-de« is German and »fr-fr« French, and what it does not know it says.
# Seen: in its table for numbers and currencies Danish is »da« alone, and what is not found there is English with euros, without a
# word; dates are of another library, which knows that da-dk is Danish. So a letter has »7. marts 2016« and »1,600.50 €«: the date
# looks right, the point is a decimal mark where Danes have groups, and kroner, in which no code was given, have become euros. With
# »da« all is right: »1.600,50 kr«. So it is with »sv« and »sv-se« the other way around, of which only the long one is there.
# Known: no issue was found.
# Cure: `lang: "da"`, and name the currency (`currencySource`, `currencyTarget`) whatever the language.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . carbone@3.8.2
cat > run.cjs <<'JS'
const { writeFileSync } = require("node:fs");
const { render } = require("carbone");

writeFileSync("brev.txt", "{d.dato:formatD(LL)}: {d.tal:formatN(2)}, {d.tal:formatC}");
const languages = ["de-de", "fr-fr", "sv-se", "sv", "da", "da-dk"];
const next = ([lang, ...others]) =>
  render("brev.txt", { tal: 1600.5, dato: "2016-03-07" }, { lang }, (error, text) => {
    if (error) throw error;
    console.log(`${lang}: »${text.toString().replace(/\s/g, " ")}«`);
    if (others.length) next(others);
    else process.exit();
  });
next(languages);
JS
node run.cjs | tee seen
cat > described <<'TXT'
de-de: »7. März 2016: 1.600,50, 1.600,50 €«
fr-fr: »7 mars 2016: 1 600,50, 1 600,50 €«
sv-se: »7 mars 2016: 1 600,50, 1 600,50 kr«
sv: »7 mars 2016: 1,600.50, 1,600.50 €«
da: »7. marts 2016: 1.600,50, 1.600,50 kr«
da-dk: »7. marts 2016: 1,600.50, 1,600.50 €«
TXT
diff described seen || { echo "changed: languages are known in another way"; exit 1; }
# Output seen: de-de: »7. März 2016: 1.600,50, 1.600,50 €«
#   fr-fr: »7 mars 2016: 1 600,50, 1 600,50 €«
#   sv-se: »7 mars 2016: 1 600,50, 1 600,50 kr«
#   sv: »7 mars 2016: 1,600.50, 1,600.50 €«
#   da: »7. marts 2016: 1.600,50, 1.600,50 kr«
#   da-dk: »7. marts 2016: 1,600.50, 1,600.50 €«
