#!/usr/bin/env bash
# openpyxl 3.1.5, pylightxl 1.61 and formulas 1.3.4 (PyPI): where a sheet is called »Aarhus' tal«, a name that stands for one of its cells
# leads to no sheet, the workbook has a sheet that nobody made, and a sum from it is #REF!.
#
# A good guess: an apostrophe may stand within a sheet's name, and the genitive of every Danish name in -s has one; in a reference it is
# written twice, 'Aarhus'' tal'!$A$2 (ECMA-376, 18.17.2.3), and what takes a reference apart makes one of the two again. XlsxWriter
# 3.3.1, which writes the file here, pycel 1.0b30 (PyPI) and HyperFormula 3.5.0 (npm) know this.
# Seen: openpyxl, asked where a defined name leads (`destinations`), gives the sheet »Aarhus'' tal«, which the workbook does not have, while
# it writes the sign twice itself. pylightxl leaves it out: beside »Aarhus' tal« it lists an empty sheet »Aarhus tal«, to which the name
# leads, and asked for the name's cell gives nothing. formulas reckons `='Aarhus'' tal'!A2*2` as #REF!. With »Odense tal« all is right.
# Why it matters: workbooks with a sheet a municipality are common, and those of Aarhus, Randers, Horsens and Assens are the ones that fail.
# Known: of pylightxl with other signs, mended (github.com/PydPiper/pylightxl/issues/75); in peers (github.com/exceljs/exceljs/pull/3071,
# github.com/xlwings/xlwings/issues/2649); of these three with an apostrophe no issue was found.
# Cure: »Tal for Aarhus«, or `.replace("''", "'")` on what openpyxl gives.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5 pylightxl==1.61 formulas==1.3.4 pycel==1.0b30 \
  xlsxwriter==3.3.1
cat > run.cjs <<'JS'
const { HyperFormula } = require("hyperformula");

const [name, formula] = process.argv.slice(2);
const made = HyperFormula.buildFromSheets({ [name]: [["kr."], [16]], Sum: [[formula]] }, { licenseKey: "gpl-v3" });
console.log(made.getCellValue({ sheet: made.getSheetId("Sum"), row: 0, col: 0 }));
JS
"$work/venv/bin/python" -W ignore - 2>/dev/null <<'PY'
import subprocess
import sys

import formulas
import openpyxl
import pycel
import pylightxl
import xlsxwriter

seen = {}
for name in ("Aarhus' tal", "Odense tal"):
    quoted = "'" + name.replace("'", "''") + "'"
    with xlsxwriter.Workbook("tal.xlsx") as book:
        sheet = book.add_worksheet(name)
        sheet.write("A1", "kr.")
        sheet.write("A2", 16)
        book.define_name("kroner", f"={quoted}!$A$2")
        book.add_worksheet("Sum").write_formula("A1", f"={quoted}!A2*2", None, 32)
    opened = openpyxl.load_workbook("tal.xlsx")
    [(leads_to, _)] = opened.defined_names["kroner"].destinations
    light = pylightxl.readxl("tal.xlsx")
    reckoned = formulas.ExcelModel().loads("tal.xlsx").finish().calculate()
    asked = ["node", "run.cjs", name, f"={quoted}!A2*2"]
    seen[name] = {
        "openpyxl": (leads_to, leads_to in opened.sheetnames),
        "pylightxl": (light.ws_names, light.nr("kroner")),
        "formulas": str(reckoned["'[tal.xlsx]SUM'!A1"].value[0, 0]),
        "pycel": pycel.ExcelCompiler("tal.xlsx").evaluate("Sum!A1"),
        "hyperformula": subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip(),
    }
    for reader, found in seen[name].items():
        print(f"{name}, {reader}: {found}")
described = {
    "Aarhus' tal": {
        "openpyxl": ("Aarhus'' tal", False),
        "pylightxl": (["Aarhus tal", "Aarhus' tal", "Sum"], [[""]]),
        "formulas": "#REF!",
        "pycel": 32,
        "hyperformula": "32",
    },
    "Odense tal": {
        "openpyxl": ("Odense tal", True),
        "pylightxl": (["Odense tal", "Sum"], [[16]]),
        "formulas": "32.0",
        "pycel": 32,
        "hyperformula": "32",
    },
}
sys.exit(0 if seen == described else "changed: a sheet with an apostrophe is found in another way")
PY
# Output seen: Aarhus' tal, openpyxl: ("Aarhus'' tal", False)
#   Aarhus' tal, pylightxl: (['Aarhus tal', "Aarhus' tal", 'Sum'], [['']])
#   Aarhus' tal, formulas: #REF!
#   Aarhus' tal, pycel: 32
#   Aarhus' tal, hyperformula: 32
#   Odense tal, openpyxl: ('Odense tal', True)
#   Odense tal, pylightxl: (['Odense tal', 'Sum'], [[16]])
#   Odense tal, formulas: 32.0
#   Odense tal, pycel: 32
#   Odense tal, hyperformula: 32
