#!/usr/bin/env bash
# pofilter of translate-toolkit 3.20.4 (PyPI), `--language=da`: that »1,600.50« was translated as »1.600,50« is a fault, and that it was
# left as »1,600.50« is none.
#
# A good guess: the check of numbers is there for slips such as 1.600 for 1.060, and once told which language it reads it knows
# how that language writes a number; its help calls --language »recommended in general«. Marks of another language that are left in
# a Danish sentence are what it is there to find.
# Seen: numbers are compared as they are written. Each amount that is right in Danish is a fault, and so are the quotation marks
# »…« (the French « … » are known to it); what was forgotten passes, though a Dane reads it as one krone and sixty øre. Who obeys the
# list puts the English marks back.
# Known: that numbers and marks are told amiss, in general, and not to be mended (github.com/translate/translate/issues/236); of
# decimals in Danish no issue was found.
# Ours: our words are written in Danish and translated nowhere. Cure: `--excludefilter=numbers` and `--excludefilter=doublequoting`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check translate-toolkit==3.20.4
cat > da.po <<'PO'
msgid ""
msgstr ""
"Language: da\n"
"Content-Type: text/plain; charset=UTF-8\n"

msgid "The price is 1,600.50 kroner"
msgstr "Prisen er 1.600,50 kroner"

msgid "The cost is 1,600.50 kroner"
msgstr "Udgiften er 1,600.50 kroner"

msgid "The cost fell from 1.5 to 1.2"
msgstr "Udgiften faldt fra 1,5 til 1,2"

msgid "The meeting is at 9:30"
msgstr "Mødet er kl. 9.30"

msgid "Choose \"Save\""
msgstr "Vælg »Gem«"
PO
"$work/venv/bin/pofilter" --progress=none --language=da da.po told.po
"$work/venv/bin/python" -W ignore - <<'PY' | tee seen
from translate.storage import pypo

told = {unit.source: unit.getnotes("translator") for unit in pypo.pofile.parsefile("told.po").units if unit.source}
for unit in pypo.pofile.parsefile("da.po").units:
    if unit.source:
        print(f"»{unit.source}«, »{unit.target}«: {told.get(unit.source, 'passes')}")
PY
cat > described <<'TXT'
»The price is 1,600.50 kroner«, »Prisen er 1.600,50 kroner«: (pofilter) numbers: Different numbers
»The cost is 1,600.50 kroner«, »Udgiften er 1,600.50 kroner«: passes
»The cost fell from 1.5 to 1.2«, »Udgiften faldt fra 1,5 til 1,2«: (pofilter) numbers: Different numbers
»The meeting is at 9:30«, »Mødet er kl. 9.30«: passes
»Choose "Save"«, »Vælg »Gem««: (pofilter) doublequoting: Different quotation marks
TXT
diff described seen || { echo "changed: translations are judged in another way"; exit 1; }
# Output seen: »The price is 1,600.50 kroner«, »Prisen er 1.600,50 kroner«: (pofilter) numbers: Different numbers
#   »The cost is 1,600.50 kroner«, »Udgiften er 1,600.50 kroner«: passes
#   »The cost fell from 1.5 to 1.2«, »Udgiften faldt fra 1,5 til 1,2«: (pofilter) numbers: Different numbers
#   »The meeting is at 9:30«, »Mødet er kl. 9.30«: passes
#   »Choose "Save"«, »Vælg »Gem««: (pofilter) doublequoting: Different quotation marks
