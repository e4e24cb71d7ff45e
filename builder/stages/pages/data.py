"""The page of the open data: every file with its columns, how to use them, and a question answered with them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.derived.ran import ran
from builder.nouns.entry import Passage
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.tables import CASE as CASE_FIELDS
from builder.nouns.views import Data
from builder.nouns.views.data import DataFile, Example, OtherFile
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import side_entry, side_meta
from builder.stages.pages.material import WholeMaterial, case_link

_OTHERS = (
    (
        urls.DATA_WORKBOOK, "Alle lister i ét regneark (XLSX)",
        "En fane for hver liste, med rigtige tal og rigtige datoer. Den letteste vej, hvis I bruger Excel eller LibreOffice.",
    ),
    (urls.DATA_JSON, "Alle cases som JSON", "Alle felter, også svar, tidslinjer og kilder."),
    (
        urls.DATA_SCHEMA, "Skema til JSON-filen",
        "JSON Schema med version: felternes navne, typer og ord. Første tal i versionen skifter, når et program skal rettes til.",
    ),
    (urls.DATA_PACKAGE, "Data Package", "Beskriver CSV-filerne for programmer: felter, typer, decimalkomma, størrelse, SHA-256."),
    (urls.DATA_JSONLD, "Datakatalog (JSON-LD)", "DCAT-AP-DK 2.0.2, til dataportaler."),
    (urls.DATA_TURTLE, "Datakatalog (Turtle)", "Det samme som JSON-LD-filen."),
    (urls.FEED, "Feed", "Alt nyt som Atom. Hvert område og hver kommune har sit eget; de står på siden »Nyt«."),
    (urls.CALENDAR, "Kalender", "Det, der er planlagt, som iCalendar."),
)  # fmt: skip
NAMED = 40
"""Cases that the example names of each sort; of more there is the number. Our own choice."""
_PYTHON = """import csv, pathlib
rows = csv.DictReader(pathlib.Path("cases.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
over = [r["titel"] for r in rows if r["status"] == "Afsluttet" and not r["slut_forventet"]
        and "" < r["start_til"] < "{after}" and r["slut_fra"] >= "{year}"]
print(over)
"""
_R = """cases <- read.csv2("cases.csv", fileEncoding = "UTF-8-BOM")
ended <- subset(cases, status == "Afsluttet" & !slut_forventet %in% "ja" &
  start_til > "" & start_til <= "{year}-12-31" & slut_fra >= "{year}-01-01")
merge(ended["case"], read.csv2("gevinster.csv", fileEncoding = "UTF-8-BOM"))[c("titel", "lovet")]
"""


def data(material: WholeMaterial) -> Iterator[SitePage]:
    """The open data: files, what their columns hold, licence; one page, of the tables and sizes in `material`."""
    catalogue = material.catalogue
    meta = side_meta(
        path=urls.DATA,
        title="Data",
        description="Alle cases som regneark, CSV og JSON, med feltliste, eksempler og licens.",
        section=urls.ABOUT,
    )
    files = tuple(
        DataFile(
            link=Link(title=table.title, path=table.path),
            rows=len(table.rows),
            size=material.sizes.get(table.path, 0),
            columns=tuple((column.name, column.kind.word, column.meaning) for column in table.columns),
        )
        for table in material.tables
    )
    view = Data(
        edition=material.edition,
        files=files,
        others=tuple(
            OtherFile(link=Link(title=title, path=path), size=material.sizes.get(path, 0), what=what)
            for path, title, what in _OTHERS
        ),
        example=_example(material),
        cases=len(catalogue.cases),
        fields=CASE_FIELDS.fields,
        schema_org="https://schema.org/",
        embed=urls.embedded_case(catalogue.cases[0].slug) if catalogue.cases else "",
    )
    titles = (Passage(text=table.title) for table in material.tables)
    told = (Passage(text=f"{row.label}: {row.help}") for row in CASE_FIELDS.fields)
    others = (Passage(text=f"{title}: {what}") for _, title, what in _OTHERS)
    yield SitePage(meta, view, (side_entry(meta, *titles, *others, *told),))


def _example(material: WholeMaterial) -> Example:
    found = ran(material.catalogue.cases)
    return Example(
        year=found.year,
        ran=len(found.certain),
        ended=tuple((case_link(case), case) for case in found.ended[:NAMED]),
        planned=tuple((case_link(case), case) for case in found.planned[:NAMED]),
        unknown=tuple(map(case_link, found.unknown[:NAMED])),
        numbers=(len(found.ended), len(found.planned), len(found.unknown)),
        python=_PYTHON.format(year=found.year, after=found.year + 1),
        r=_R.format(year=found.year),
    )
