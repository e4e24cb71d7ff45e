#!/usr/bin/env bash
# ICU's Danish order, as DuckDB 2.0.1 (PyPI) carries it: the two a's of »dataansvar« count as å, so it comes after »datatilsyn«.
#
# A good guess: `ORDER BY … COLLATE da` (in browsers `localeCompare(…, "da")`) gives the order of a Danish dictionary. By Danish
# rules (DS 377, Retskrivningsordbogen) aa is ordered as å where it is one sound (Aabenraa); as two sounds, as a rule where the
# parts of a compound meet, it is a and a: dataansvar before datatilsyn, ekstraarbejde before ekstraudgift.
# Seen: names with Aa are right, but dataadgang and dataansvar come last of all words with data, and ekstraarbejde after
# ekstraudgift. A reader who looks in a glossary between »data« and »databehandler« does not find them.
# Cure: put U+034F (COMBINING GRAPHEME JOINER) between the two a's of the words one knows, in the key and not on the page.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
"$work/venv/bin/python" - <<'PY'
import sys

import duckdb

WORDS = ["dataadgang", "dataansvar", "databehandler", "datatilsyn", "ekstraarbejde", "ekstraudgift", "Zealand"]
WORDS += ["Åbenrå", "Aabenraa"]
ORDER = "SELECT word FROM (SELECT unnest(?) AS word) ORDER BY {} COLLATE da"
seen = [row[0] for row in duckdb.execute(ORDER.format("word"), [WORDS]).fetchall()]
joined = "regexp_replace(word, '^(data|ekstra)a', '\\1' || chr(847) || 'a')"
cured = [row[0] for row in duckdb.execute(ORDER.format(joined), [WORDS]).fetchall()]
print("duckdb 2.0.1:", seen, "- with U+034F at the seams in the order of a dictionary:", cured == WORDS)
described = ["databehandler", "datatilsyn", "dataadgang", "dataansvar", "ekstraudgift", "ekstraarbejde", *WORDS[-3:]]
sys.exit(0 if seen == described and cured == WORDS else "changed: aa in compounds is put in order in another way")
PY
# Output seen: duckdb 2.0.1: ['databehandler', 'datatilsyn', 'dataadgang', 'dataansvar', 'ekstraudgift', 'ekstraarbejde',
#   'Zealand', 'Åbenrå', 'Aabenraa'] - with U+034F at the seams in the order of a dictionary: True
