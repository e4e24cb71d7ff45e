#!/usr/bin/env bash
# feelin 8.2.0 (npm), the language of decision tables (FEEL): »Ærø« is no word, and taken for what is none, ø leaves »København« as
# »Kbenhavn«.
#
# A good guess: DMN says that `matches` and `replace` of FEEL are those of XPath (XQuery 1.0 and XPath 2.0 Functions and Operators, 7.6),
# where \w is every sign but punctuation, blanks and controls, so all letters; elementpath 5.1.4 (PyPI) reads the same patterns so.
# A table that lets a name through in one engine lets it through in another.
# Seen: the patterns are those of JavaScript, where \w is a to z, digits and the underscore, also with its flag for Unicode, which is
# set here. A rule that asks for a name in letters refuses Ærø and Køge and takes Aarhus; one that tidies names up cuts them, and
# what puts brackets about words puts them within. No warning is given; \p{L} is understood rightly.
# Known: no issue was found.
# Ours: we have no decision tables; our own patterns are Python's, where \w has æ, ø and å, and in the pages' scripts it
# stands for keys in English letters alone. Cure: [\p{L}\p{N}] for \w.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . feelin@8.2.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check elementpath==5.1.4
cat > run.mjs <<'JS'
import { evaluate } from "feelin";
console.log(JSON.stringify(process.argv.slice(2).map((expression) => evaluate(expression, {}).value)));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import elementpath

CALLS = [
    ("matches", "Aarhus", r"^\w+$", None),
    ("matches", "Ærø", r"^\w+$", None),
    ("matches", "Ærø", r"^\p{L}+$", None),
    ("replace", "København", r"\W", ""),
    ("replace", "Køge Bugt", r"(\w+)", "<$1>"),
]


def written(call: tuple, mark: str) -> str:
    """A call of the function with its texts in these quotation marks, and for FEEL each backslash twice."""
    name, *texts = (text for text in call if text is not None)
    return f"{name}({', '.join(json.dumps(text, ensure_ascii=False) if mark == chr(34) else mark + text + mark for text in texts)})"


command = ["node", "run.mjs", *(written(call, '"') for call in CALLS)]
feel = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
root = ElementTree.XML("<a/>")
xpath = [elementpath.select(root, written(call, "'")) for call in CALLS]
for call, one, two in zip(CALLS, feel, xpath, strict=True):
    print(f"{written(call, chr(39))}: FEEL {one}, XPath {two}")
described = [True, False, True, "Kbenhavn", "<K>ø<ge> <Bugt>"]
right = [True, True, True, "København", "<Køge> <Bugt>"]
sys.exit(0 if (feel, xpath) == (described, right) else "changed: patterns are read in another way")
PY
# Output seen: matches('Aarhus', '^\w+$'): FEEL True, XPath True
#   matches('Ærø', '^\w+$'): FEEL False, XPath True
#   matches('Ærø', '^\p{L}+$'): FEEL True, XPath True
#   replace('København', '\W', ''): FEEL Kbenhavn, XPath København
#   replace('Køge Bugt', '(\w+)', '<$1>'): FEEL <K>ø<ge> <Bugt>, XPath <Køge> <Bugt>
