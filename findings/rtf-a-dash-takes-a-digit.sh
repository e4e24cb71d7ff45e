#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17, PyPI), RTF: »2016–2018« that it wrote itself it reads as »2016–018«; officeparser 8.1.1 (npm)
# reads the fixed hyphen and blank of »2016-2018« and »1 600« as »2016_2018« and »1~600«.
#
# A good guess: what a library wrote it reads again. In RTF (1.9.1, »Unicode RTF«) a sign beyond the code page is `\u8211`, then as
# many characters for old readers as \uc says (one, if nothing is said), which a new reader skips: `2016\u8211-2018` and
# `K\u248?benhavn` are »2016–2018« and »København«, as striprtf 0.0.35 reads them. The fixed hyphen and blank are `\_` and `\~`.
# Seen: where that character is no letter and stands right after the number, pandoc skips it and one more: the span is two thousand
# years long, »København« is »Køenhavn« and »Års møde« »Ås møe«. With a blank between, as pandoc writes before »?« but not before
# »-«, all is right. RTF is what systems for cases and letters hand out. officeparser shows the signs of the command as they are.
# Known: of pandoc as mended since 2022 (github.com/jgm/pandoc/issues/8264); of officeparser no issue was found.
# Ours: we write and read no RTF. Cure: striprtf, or save as .docx first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 striprtf==0.0.35
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";
console.log((await (await OfficeParser.parseOffice(process.argv[2])).to("text")).value.trim());
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import subprocess
import sys

import pypandoc
from striprtf.striprtf import rtf_to_text

TEXTS = {
    r"2016\u8211-2018": "2016–2018",
    r"2016\u8211 -2018": "2016–2018",
    r"K\u248?benhavn": "København",
    r"\u197?rs m\u248?de": "Års møde",
    r"2016\_2018": "2016\u20112018",
    r"1\~600 kr.": "1\u00a0600 kr.",
}


def read(rtf: str) -> list[str]:
    """What pandoc, striprtf and officeparser read of an RTF text."""
    with open("brev.rtf", "w", encoding="ascii") as file:
        file.write(rtf)
    third = subprocess.run(["node", "run.mjs", "brev.rtf"], check=True, capture_output=True, text=True).stdout
    return [text.strip() for text in (pypandoc.convert_text(rtf, "plain", format="rtf"), rtf_to_text(rtf), third)]


seen = {}
for body, right in TEXTS.items():
    pandoc, strip, office = read(rf"{{\rtf1\ansi\ansicpg1252 \pard {body}\par}}")
    seen[body] = (pandoc if pandoc != right else "right", strip == right, office if office != right else "right")
    print(f"{body}: pandoc »{pandoc}«, striprtf »{strip}«, officeparser »{office}«".replace("\u00a0", " ").replace("\u2011", "-"))
own = pypandoc.convert_text("Aftale 2016–2018", "rtf", format="markdown", extra_args=["--standalone"])
back = pypandoc.convert_text(own, "plain", format="rtf").strip()
print(f"pandoc's own file: »{back}«")
described = {
    r"2016\u8211-2018": ("2016–018", True, "right"),
    r"2016\u8211 -2018": ("right", True, "right"),
    r"K\u248?benhavn": ("Køenhavn", True, "right"),
    r"\u197?rs m\u248?de": ("Ås møe", True, "right"),
    r"2016\_2018": ("right", True, "2016_2018"),
    r"1\~600 kr.": ("right", True, "1~600 kr."),
}
sys.exit(0 if (seen, back) == (described, "Aftale 2016–018") else "changed: signs of RTF are read in another way")
PY
# Output seen: 2016\u8211-2018: pandoc »2016–018«, striprtf »2016–2018«, officeparser »2016–2018«
#   2016\u8211 -2018: pandoc »2016–2018«, striprtf »2016–2018«, officeparser »2016–2018«
#   K\u248?benhavn: pandoc »Køenhavn«, striprtf »København«, officeparser »København«
#   \u197?rs m\u248?de: pandoc »Ås møe«, striprtf »Års møde«, officeparser »Års møde«
#   2016\_2018: pandoc »2016-2018«, striprtf »2016-2018«, officeparser »2016_2018«
#   1\~600 kr.: pandoc »1 600 kr.«, striprtf »1 600 kr.«, officeparser »1~600 kr.«
#   pandoc's own file: »Aftale 2016–018«
