"""The parts of a Word document that are the same in every template: what is in it, its styles, its properties."""

from __future__ import annotations

from datetime import date

from builder.nouns.data.xml import escape
from builder.stages.office.document import HEAD

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

CONTENT_TYPES = (
    f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_TYPES}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_TYPES}.footer+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)
"""What each part is."""
PACKAGE_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
"""What the package begins with."""
DOCUMENT_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/footer" Target="footer1.xml"/>'
    "</Relationships>"
)
"""What the document leads to: parts of its own package and nothing else."""
SETTINGS = (
    f'{HEAD}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="da-DK"/></w:settings>'
)
"""Today's layout, so that Word does not open it as an old document."""


def _style(name: str, title: str, paragraph: str, run: str, *, based: str = "Normal") -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = ' w:default="1"' if name == "Normal" else ""
    following = '<w:next w:val="Normal"/>' if name.startswith(("Heading", "Title")) else ""
    holds = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    looks = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{title}"/>'
        f"{base}{following}<w:qFormat/>{holds}{looks}</w:style>"
    )


def _heading(before: int, after: int, level: int) -> str:
    return f'<w:keepNext/><w:spacing w:before="{before}" w:after="{after}"/><w:outlineLvl w:val="{level}"/>'


_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A8A82"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
STYLES = (
    f"{HEAD}<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="da-DK" w:eastAsia="da-DK" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + _style("Normal", "Normal", "", "", based="")
    + _style("Title", "Title", '<w:keepNext/><w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>')
    + _style("Heading1", "heading 1", _heading(280, 100, 0), '<w:b/><w:sz w:val="28"/>')
    + _style("Heading2", "heading 2", _heading(200, 80, 1), '<w:b/><w:sz w:val="24"/>')
    + _style("Notice", "Forbehold", '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="6B6B63"/></w:pBdr>', "<w:i/>")
    + _style("Point", "Punkt", '<w:spacing w:after="80"/><w:ind w:left="425" w:hanging="425"/>', "")
    + _style("Why", "Hvorfor", '<w:spacing w:after="60"/><w:ind w:left="425"/>', '<w:color w:val="55554E"/><w:sz w:val="20"/>')
    + _style("Cell", "Celle", '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="20"/>')
    + _style("Footer", "footer", "", '<w:color w:val="55554E"/><w:sz w:val="18"/>')
    + '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>'
    '<w:rPr><w:color w:val="4A5A8A"/></w:rPr></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>'
    '<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>"
)  # fmt: skip
"""Headings by the names that Word, LibreOffice and screen readers know, and a few of our own."""


def properties(title: str, subject: str, creator: str, day: date) -> str:
    """The properties of the document; `day` is when the template last changed, so that no clock is in the file."""
    stamp = f"{day.isoformat()}T00:00:00Z"
    spaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    return (
        f"{HEAD}<cp:coreProperties {spaces}><dc:title>{escape(title)}</dc:title><dc:subject>{escape(subject)}</dc:subject>"
        f"<dc:creator>{escape(creator)}</dc:creator><dc:language>da-DK</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
    )
