#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm): NUMBERVALUE("12,5", ",", ".") is 125, and of »1.600.000« it makes 1600.
#
# A good guess: NUMBERVALUE is the function that reads a number as another country writes it: the text, its mark of decimals, its
# mark of groups, and by Excel's manual group marks before the decimals are ignored. So with »,« and ».« 12,5 is 12.5 and 1.600.000
# is a million and more, as formulas 1.3.4 (PyPI) says.
# Seen: the comma becomes a point first, and then the first point, and that one alone, is taken out as the mark of groups. Without a
# group in the text that point is what was the comma: 12,5 is 125, 0,25 is 25, -5,2 is -52. With one group (1.600,5) it comes out
# right, which is what one tries first; of two groups (1.600.000) one is left and stands for decimals, a thousandth of the amount;
# with two and decimals it is NaN. Nothing is told. @handsontable/formulajs 2.0.2 does the same.
# Known: no issue was found.
# Cure: take all groups out oneself and put the point in last, `text.replaceAll(".", "").replace(",", ".")`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @formulajs/formulajs@4.6.1 @handsontable/formulajs@2.0.2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check formulas==1.3.4
cat > run.cjs <<'JS'
const makers = { formulajs: require("@formulajs/formulajs"), handsontable: require("@handsontable/formulajs") };

const texts = JSON.parse(process.argv[2]);
for (const [name, { NUMBERVALUE }] of Object.entries(makers))
  console.log(`${name}: ${texts.map((text) => `${text} is ${NUMBERVALUE(text, ",", ".")}`).join("; ")}`);
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys

import formulas

TEXTS = ["1.600,5", "12,5", "0,25", "-5,2", "1.600", "1.600.000", "1.600.000,5"]


def reckoned(text: str) -> str:
    """What the formula gives in Python."""
    value = float(str(formulas.Parser().ast(f'=NUMBERVALUE("{text}", ",", ".")')[1].compile()()))
    return f"{text} is {value:.10g}"


seen = subprocess.run(["node", "run.cjs", json.dumps(TEXTS)], check=True, capture_output=True, text=True).stdout.splitlines()
seen.append("formulas: " + "; ".join(reckoned(text) for text in TEXTS))
print("\n".join(seen))
wrong = "1.600,5 is 1600.5; 12,5 is 125; 0,25 is 25; -5,2 is -52; 1.600 is 1600; 1.600.000 is 1600; 1.600.000,5 is NaN"
right = "1.600,5 is 1600.5; 12,5 is 12.5; 0,25 is 0.25; -5,2 is -5.2; 1.600 is 1600; 1.600.000 is 1600000; 1.600.000,5 is 1600000.5"
described = [f"formulajs: {wrong}", f"handsontable: {wrong}", f"formulas: {right}"]
sys.exit(0 if seen == described else "changed: the marks of a number are taken in another way")
PY
# Output seen: formulajs and handsontable: 1.600,5 is 1600.5; 12,5 is 125; 0,25 is 25; -5,2 is -52; 1.600 is 1600; 1.600.000 is
#   1600; 1.600.000,5 is NaN
#   formulas: 1.600,5 is 1600.5; 12,5 is 12.5; 0,25 is 0.25; -5,2 is -5.2; 1.600 is 1600; 1.600.000 is 1600000; 1.600.000,5 is
#   1600000.5
