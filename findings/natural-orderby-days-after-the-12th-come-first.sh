#!/usr/bin/env bash
# natural-orderby 5.0.0 (npm): of the days 01-03-2016, 05-03-2016, 13-03-2016 and 22-03-2016, which are in order, it puts the last two
# first.
#
# A good guess: natural order is by the numbers within a text, so that days of one month stand by day; its manual says that it knows dates
# of several forms, and its examples are in English. javascript-natural-sort 0.7.1, which says so too, natsort 2.0.3, natural-compare 1.4.0
# (npm) and `Intl.Collator` with `numeric` leave the four as they are.
# Seen: what looks like a day is given to `Date`, which reads month, day, year. The 1st and 5th of March are 3 January and 3 May then; the
# 13th and 22nd are no days, and what is none comes first. So the order breaks at the 12th of each month, and a list that was sorted
# is not any more; with a stroke (13/03/2016) it is the same, with a word behind (»13-03-2016 referat«) all is right. Nothing is told.
# Why it matters: a table of minutes or decisions, sorted by a click on its heading, has the end of the month before its beginning.
# Known: no issue was found.
# Cure: sort by a hidden ISO date (2016-03-13), or `Intl.Collator("da", { numeric: true })`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . natural-orderby@5.0.0 javascript-natural-sort@0.7.1 natsort@2.0.3 natural-compare@1.4.0
cat > run.mjs <<'JS'
import javascriptNaturalSort from "javascript-natural-sort";
import naturalCompare from "natural-compare";
import { orderBy } from "natural-orderby";
import natsort from "natsort";

const lists = [
  ["01-03-2016", "05-03-2016", "13-03-2016", "22-03-2016"],
  ["01/03/2016", "05/03/2016", "13/03/2016"],
  ["01-03-2016 referat", "05-03-2016 referat", "13-03-2016 referat"],
];
const ways = {
  "natural-orderby": (days) => orderBy(days),
  "javascript-natural-sort": (days) => [...days].sort(javascriptNaturalSort),
  natsort: (days) => [...days].sort((natsort.default ?? natsort)()),
  "natural-compare": (days) => [...days].sort(naturalCompare),
  "Intl.Collator": (days) => [...days].sort(new Intl.Collator("da", { numeric: true }).compare),
};
const seen = Object.fromEntries(Object.entries(ways).map(([name, sorted]) => [name, lists.map(sorted)]));
for (const [name, found] of Object.entries(seen)) console.log(`${name}: ${found.map((days) => days.join(" ")).join(" | ")}`);
const turned = [["13-03-2016", "22-03-2016", "01-03-2016", "05-03-2016"], ["13/03/2016", "01/03/2016", "05/03/2016"], lists[2]];
const described = Object.fromEntries(Object.keys(ways).map((name) => [name, name === "natural-orderby" ? turned : lists]));
if (JSON.stringify(seen) !== JSON.stringify(described)) throw new Error("changed: days are put in another order");
JS
node run.mjs
# Output seen: natural-orderby: 13-03-2016 22-03-2016 01-03-2016 05-03-2016 | 13/03/2016 01/03/2016 05/03/2016 | 01-03-2016 referat
#   05-03-2016 referat 13-03-2016 referat
#   javascript-natural-sort: 01-03-2016 05-03-2016 13-03-2016 22-03-2016 | 01/03/2016 05/03/2016 13/03/2016 | 01-03-2016
#   referat 05-03-2016 referat 13-03-2016 referat
#   natsort: 01-03-2016 05-03-2016 13-03-2016 22-03-2016 | 01/03/2016 05/03/2016 13/03/2016 | 01-03-2016 referat 05-03-2016
#   referat 13-03-2016 referat
#   natural-compare: 01-03-2016 05-03-2016 13-03-2016 22-03-2016 | 01/03/2016 05/03/2016 13/03/2016 | 01-03-2016 referat
#   05-03-2016 referat 13-03-2016 referat
#   Intl.Collator: 01-03-2016 05-03-2016 13-03-2016 22-03-2016 | 01/03/2016 05/03/2016 13/03/2016 | 01-03-2016 referat
#   05-03-2016 referat 13-03-2016 referat
