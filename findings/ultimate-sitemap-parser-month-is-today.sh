#!/usr/bin/env bash
# ultimate-sitemap-parser 1.8.1 (PyPI): a page last changed in »2016-03« was changed on the day of the month that it is today.
#
# A good guess: <lastmod> is a W3C date, which may be a year or a month alone; what reads site maps gives the first day, or no date
# where it holds only whole ones.
# Seen: what is missing is taken from the clock. »2016-03« read on the 29th is 29 March 2016, read the next day it is the 30th, and
# »2016« is this very day in 2016. Nothing tells these from real days, so a list of which pages have changed since yesterday's
# reading holds each page that is dated by month, every day, and a page of the year's last month can be dated in the future.
# Cure: read <lastmod> oneself (the library keeps no text of it), and publish whole days in one's own site map.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ultimate-sitemap-parser==1.8.1
"$work/venv/bin/python" - <<'PY'
import sys
from datetime import date

from usp.tree import sitemap_from_str

DATES = ("2016", "2016-03", "2016-03-01")
pages = "".join(f"<url><loc>https://example.org/{day}</loc><lastmod>{day}</lastmod></url>" for day in DATES)
text = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{pages}</urlset>'
before = date.today()
seen = {page.url.rpartition("/")[2]: page.last_modified.date() for page in sitemap_from_str(text).all_pages()}
today = date.today()
assert before == today, "midnight passed: run again"
print(f"ultimate-sitemap-parser 1.8.1, read on {today}:", {text: str(day) for text, day in seen.items()})
described = dict(zip(DATES, (today.replace(year=2016), today.replace(year=2016, month=3), date(2016, 3, 1)), strict=True))
sys.exit(0 if seen == described else "changed: a year or a month is read in another way")
PY
# Output seen: ultimate-sitemap-parser 1.8.1, read on 2026-11-29: {'2016': '2016-11-29', '2016-03': '2016-03-29', '2016-03-01':
#   '2016-03-01'}
