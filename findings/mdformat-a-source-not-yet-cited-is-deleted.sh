#!/usr/bin/env bash
# mdformat 1.0.0 with mdformat-footnote 0.1.3 (PyPI): a source below a text that nothing cites yet is deleted from the file, and the
# exit code is 0.
#
# A good guess: who formats a file changes its line breaks and marks, and never what it says; mdformat promises as much, and compares
# the HTML before and after. Footnotes are moved to the end of the file at most.
# Seen: a definition that no `[^…]` points to is gone. An editor lists the sources first and writes the sentences then; saves, with the
# formatter at each save or before each commit; and the sources of what is not yet written are lost, with their pages and dates.
# The check of the HTML sees nothing, since a note that is not cited stands on no page, and nothing is told. A link definition that is not used goes the same way.
# Known: no issue was found.
# Cure: cite first and list then; or keep the sources in the front matter, as this catalogue does; `mdformat --check` before it writes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mdformat==1.0.0 mdformat-footnote==0.1.3
cat > side.md <<'MD'
Tre kommuner er med.[^aftale]

[^aftale]: Aftalen, 2016, side 4.

[^referat]: Referat af mødet i 2019, punkt 7.
MD
venv/bin/mdformat side.md > told 2>&1; code=$?
{ echo "exit code $code, told $(wc -c < told) bytes, left:"; cat side.md; } | tee seen
cat > described <<'TXT'
exit code 0, told 0 bytes, left:
Tre kommuner er med.[^aftale]

[^aftale]: Aftalen, 2016, side 4.
TXT
diff described seen || { echo "changed: notes that nothing cites are kept or told of"; exit 1; }
# Output seen: exit code 0, told 0 bytes, left:
#   Tre kommuner er med.[^aftale]
#
#   [^aftale]: Aftalen, 2016, side 4.
