#!/usr/bin/env bash
# docutils 0.22.4 (so Sphinx 9.0.4) and Python-Markdown 3.11.3 (PyPI): with Danish quotation marks »Aarhus' havn« becomes
# »Aarhus‹ havn«.
#
# A good guess: curly quotes leave an apostrophe an apostrophe. Danish writes one for the genitive of every name in -s (Aarhus',
# Randers', Horsens'), and docutils, whose Danish marks are »…« and ›…‹, has a mark of its own for it. Its manual names the two
# uses of the straight sign as a shortcoming, at the head of a word ('tis).
# Seen: after an s and before a blank it is taken for the end of a quotation that nobody opened, and the angle ‹ is put there. In
# English both are the same sign, so that all looks well until the language is set. Sphinx does it to each page of a project
# with `language = "da"`, unasked, since curly quotes are on by default. markdown-it-py 4.3.0, with the same marks, sees that
# nothing was opened and writes ’. »Aarhus‹ og Randers‹ havne« is what readers see and what search finds.
# Cure: write ’ (U+2019) oneself, or turn the marks off (`smartquotes = False`) and write »…«.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docutils==0.22.4 sphinx==9.0.4 Markdown==3.11.3 \
  markdown-it-py==4.3.0
cd "$work"
"$work/venv/bin/python" - <<'PY'
import re
import subprocess
import sys
from pathlib import Path

import markdown
from docutils.core import publish_parts
from markdown_it import MarkdownIt

TEXT = "Aarhus' og Randers' \"fælles\" havne. Han sagde 'ja'.\n"
MARKS = {
    "left-single-quote": "›", "right-single-quote": "‹", "left-double-quote": "»", "right-double-quote": "«",
}


def sphinx() -> str:
    Path("docs").mkdir()
    Path("docs/conf.py").write_text('language = "da"\n', encoding="utf-8")
    Path("docs/index.rst").write_text(f"Sag\n===\n\n{TEXT}", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "sphinx", "-q", "-b", "html", "docs", "out"], check=True)
    return re.search("<p>(.*Aarhus.*)</p>", Path("out/index.html").read_text(encoding="utf-8"))[1]


def rst(language: str) -> str:
    settings = {"language_code": language, "smart_quotes": True}
    return publish_parts(TEXT, writer="html5", settings_overrides=settings)["body"]


smarty = markdown.markdown(TEXT, extensions=["smarty"], extension_configs={"smarty": {"substitutions": MARKS}})
typographer = MarkdownIt("commonmark", {"typographer": True, "quotes": "»«›‹"}).enable(["replacements", "smartquotes"])
seen = {
    "docutils da": rst("da"), "docutils en": rst("en"), "sphinx da": sphinx(), "python-markdown": smarty,
    "markdown-it-py": typographer.render(TEXT),
}
seen = {name: re.sub(r"<[^>]+>", "", text).strip() for name, text in seen.items()}
for name, text in seen.items():
    print(f"{name}: {text}")
wrong = "Aarhus‹ og Randers‹ »fælles« havne. Han sagde ›ja‹."
right = "Aarhus’ og Randers’ »fælles« havne. Han sagde ›ja‹."
english = "Aarhus’ og Randers’ “fælles” havne. Han sagde ‘ja’."
described = {
    "docutils da": wrong, "docutils en": english, "sphinx da": wrong, "python-markdown": wrong, "markdown-it-py": right,
}
sys.exit(0 if seen == described else "changed: the apostrophe of the genitive is told from a quotation in another way")
PY
# Output seen: docutils da: Aarhus‹ og Randers‹ »fælles« havne. Han sagde ›ja‹.
#   docutils en: Aarhus’ og Randers’ “fælles” havne. Han sagde ‘ja’.
#   sphinx da and python-markdown: as docutils da
#   markdown-it-py: Aarhus’ og Randers’ »fælles« havne. Han sagde ›ja‹.
