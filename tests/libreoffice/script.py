"""Drives a LibreOffice without a window by a macro, as somebody would who opens a form, types, and saves it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{}</script:module>'
)
_DANISH = '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item>'
"""The setting of a Danish machine, where »1,6« is a number."""
_PROP = (
    "Function Prop(key, value)\nDim made As New com.sun.star.beans.PropertyValue\nmade.Name = key\nmade.Value = value\n"
    "Prop = made\nEnd Function"
)
FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97", "csv": "Text - txt - csv (StarCalc)"}
"""What LibreOffice calls the way to save a file, by its ending."""


def quoted(text: str) -> str:
    """A text of Basic."""
    return '"' + text.replace('"', '""') + '"'


def saving(folder: Path, name: str, options: str = "") -> list[str]:
    """The lines that save the document under that name; `options` are those of a file of rows."""
    given = [("FilterName", FILTERS[name.rpartition(".")[2]]), ("FilterOptions", options)]
    told = ", ".join(f"Prop({quoted(key)}, {quoted(value)})" for key, value in given if value)
    return [f"doc.storeToURL({quoted((folder / name).as_uri())}, Array({told}))"]


def run(office: str, profile: Path, file: Path, lines: list[str]) -> None:
    """Opens the `file`, does the `lines` of Basic with `doc` and its sheet `sheet`, and closes it."""
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    if not (profile / "user" / "basic").exists():
        subprocess.run([*command, "--terminate_after_init"], capture_output=True, timeout=180, check=True)
        settings = profile / "user" / "registrymodifications.xcu"
        settings.write_text(settings.read_text("utf-8").replace("</oor:items>", f"{_DANISH}</oor:items>"), "utf-8")
    said = profile / "said.txt"
    said.unlink(missing_ok=True)
    opened = f'doc = StarDesktop.loadComponentFromURL({quoted(file.as_uri())}, "_blank", 0, Array(Prop("Hidden", True)))'
    begin = [_PROP, "Sub Fill", "On Error Goto Wrong", opened, 'sheet = doc.Sheets.getByName("Svar")']
    end = [
        "doc.close(True)", "Exit Sub", "Wrong:", 'message = Error$ & " in line " & Erl',  # a fault would wait for somebody to click
        f"Open {quoted(str(said))} For Output As #1", "Print #1, message", "Close #1", "StarDesktop.terminate()", "End Sub",
    ]  # fmt: skip
    basic = "\n".join([*begin, *lines, *end])
    (profile / "user" / "basic" / "Standard" / "Module1.xba").write_text(_MODULE.format(escape(basic)), "utf-8")
    macro = "vnd.sun.star.script:Standard.Module1.Fill?language=Basic&location=application"
    subprocess.run([*command, macro], capture_output=True, timeout=60, check=True)
    assert not said.exists(), f"{said.read_text()}: {basic.splitlines()[int(said.read_text().split()[-1]) - 1]}"
