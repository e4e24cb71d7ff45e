"""Every command as it is typed: its words, options and help, as data. What a command does is loaded when it runs.

So nothing here imports what a command needs, and `katalog --help` costs no more than click itself.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from builder.nouns.site import urls
from builder.shell.danish_click import DanishCommand, DanishGroup, NamedPath
from builder.shell.settings import PROJECT

MOST_JOBS = 256
"""Processes that a run may be asked for; of a thousand a machine does nothing but change between them. Our own choice."""


def later(module: str, function: str) -> Callable[..., Any]:
    """What runs `function` of the `module` of this room, which is loaded only then; it is given the options by name."""

    def run(**options: Any) -> Any:
        return getattr(import_module(f"builder.shell.{module}"), function)(**options)

    return run


def _folder(name: str, text: str, default: Path | None = None) -> click.Option:
    return click.Option([name], type=_FOLDER, default=default, metavar="MAPPE", help=text)


_FOLDER = NamedPath(file_okay=False, path_type=Path)
_PATH = NamedPath(path_type=Path)
_CONTENT = _folder("--content", "Mappen med cases; ellers content.", PROJECT / "content")
_JOBS = click.Option(
    ["--jobs"], type=click.IntRange(0, MOST_JOBS), default=0, metavar="ANTAL", help="Antal processer; ellers én pr. processor."
)
_SITE_URL = click.Option(
    ["--site-url"], default="", metavar="ADRESSE", help="Sidens offentlige adresse; bruges til sitemap, 404 og i bogen."
)
_CACHE = _folder("--cache", "Mappen til det, som en kørsel gemmer til den næste; ellers .cache.")
_NO_CACHE = click.Option(["--no-cache"], is_flag=True, help="Gør alt forfra, og gem intet. Resultatet bliver det samme.")
_YEAR = click.Argument(["year"], metavar="ÅR", type=click.IntRange(1900, 2999))

BUILD = DanishCommand(
    "build",
    callback=later("unchanged", "build_command"),
    help="Bygger siden. Er der fejl, bliver den gamle side stående.",
    params=[
        _CONTENT,
        _folder("--out", "Mappen til den færdige side; ellers site.", PROJECT / "site"),
        click.Option(["--no-search"], is_flag=True, help="Spring søgeindekset over."),
        _JOBS,
        click.Option(["--strict"], is_flag=True, help="Lad også advarsler stoppe."),
        _SITE_URL,
        _CACHE,
        _NO_CACHE,
        click.Option(["--allow-empty"], is_flag=True, help="Udgiv også et katalog uden cases i stedet for et, der har nogle."),
        click.Option(["--set-aside"], is_flag=True, help="Udgiv resten, når en fil har fejl. --strict stopper alligevel."),
    ],
)
PACKAGE = DanishCommand(
    "package",
    callback=later("packaging", "package_command"),
    help="Pakker kataloget til brug uden net: en zip-fil, mødeudgaven i én fil og bogen.",
    params=[
        _CONTENT,
        _folder("--out", "Mappen til filerne; ellers dist.", PROJECT / "dist"),
        _JOBS,
        _SITE_URL,
        _CACHE,
        _NO_CACHE,
    ],
)
CHECK = DanishCommand(
    "check",
    callback=later("checking", "check_command"),
    help="Kontrollerer indholdet uden at bygge.",
    params=[
        click.Argument(["files"], nargs=-1, metavar="[FIL]…", type=_PATH),
        _CONTENT,
        click.Option(
            ["--format", "form"], type=click.Choice(["text", "github", "json"]), default="text", help="Hvordan fejlene vises."
        ),
        click.Option(
            ["--changed-since", "since"],
            default="",
            metavar="REF",
            help="Lad kun det tælle, som ændringen siden REF i git rører.",
        ),
        _CACHE,
        _NO_CACHE,
    ],
)
EXPLAIN = DanishCommand(
    "explain",
    callback=later("checking", "explain_command"),
    help="Forklarer en fejlkode med et forkert og et rigtigt eksempel.",
    params=[click.Argument(["code"], metavar="[KODE]", default="")],
)
DUE = DanishCommand(
    "due",
    callback=later("checking", "due_command"),
    help="Viser, hvilke sider der skal gennemgås igen.",
    params=[
        _CONTENT,
        click.Option(["--by", "day"], default="", metavar="DATO", help="Senest den dag, måned eller det år: 2027-03."),
        click.Option(["--format", "form"], type=click.Choice(["text", "markdown"]), default="text", help="Hvordan listen vises."),
    ],
)
WAVE = DanishGroup(
    "wave",
    help="Den gentagne undersøgelse: skemaer, svar og svarprocent.",
    commands=[
        DanishCommand(
            "new",
            callback=later("waving", "new_command"),
            help="Laver skemaerne til en bølge: et regneark for alle, et for hver case og en side.",
            params=[_YEAR, _folder("--out", "Mappen til skemaerne; ellers boelge-ÅR."), _CONTENT],
        ),
        DanishCommand(
            "import",
            callback=later("waving", "import_command"),
            help="Læser udfyldte skemaer ind (.xlsx eller CSV). Det, der er forkert, siges med række og kolonne.",
            params=[_YEAR, click.Argument(["files"], nargs=-1, required=True, metavar="FIL…", type=_PATH), _CONTENT],
        ),
        DanishCommand(
            "report",
            callback=later("waving", "report_command"),
            help="Viser svarprocenten, hvem der mangler, og hvad der har ændret sig.",
            params=[_YEAR, _CONTENT],
        ),
    ],
)
NEW = DanishCommand(
    "new",
    callback=later("writing", "new_command"),
    help="Laver en ny fil med de felter, der skal udfyldes.",
    params=[
        click.Argument(["kind"], metavar="case|guide|status", type=click.Choice(["case", "guide", "status"])),
        click.Argument(["title"], metavar="TITEL|CASE"),
        _CONTENT,
    ],
)
SCHEMA = DanishCommand(
    "schema",
    callback=later("writing", "schema_command"),
    help="Skriver JSON Schema for hovedet i en case eller en anden slags side.",
    params=[
        click.Argument(["folder"], metavar=f"[{'|'.join(urls.FOLDERS)}]", type=click.Choice(list(urls.FOLDERS)), default="cases"),
        _CONTENT,
        _folder("--out", "Skriv skemaer og kodestumper for alle filer her."),
    ],
)
SERVE = DanishCommand(
    "serve",
    callback=later("previewing", "serve_command"),
    help="Viser siden, mens du skriver. Fejl vises i browseren; den sidste gode side bliver stående.",
    params=[
        _CONTENT,
        click.Option(
            ["--port"], type=click.IntRange(1, 65535), default=8000, metavar="PORT", help="Porten på 127.0.0.1; ellers 8000."
        ),
        _CACHE,
        _NO_CACHE,
    ],
)
cli = DanishGroup(
    "katalog",
    help="Bygger Inspirationskatalog for fælleskommunale samarbejder.",
    commands=[BUILD, PACKAGE, CHECK, EXPLAIN, DUE, WAVE, NEW, SCHEMA, SERVE],
)
"""The commands in the order in which an editor meets them; each gives its exit code."""
