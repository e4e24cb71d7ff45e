"""Words and patterns that a Markdown body meets: titles of alerts, anchors that are taken, links, HTML and footnotes.

`stages/validate` holds bodies to them, and so does the form in the browser.
"""

from __future__ import annotations

import re

from builder.nouns.sections import SECTIONS

ALERTS = {"note": "Bemærk", "tip": "Tip", "important": "Vigtigt", "warning": "Advarsel", "caution": "Pas på"}
"""The word of an alert, in small letters, and the title that readers see."""

WARNINGS = frozenset({"warning", "caution"})
"""The alerts that look like a warning, on pages as in the book."""

RESERVED_ANCHORS = frozenset(section.anchor for section in SECTIONS.values()) | {
    "alle", "cards", "cases", "checklist", "checklist-meter", "checklist-print", "checklist-reset", "checklist-status",
    "checklist-told", "choose", "copied", "copy", "country", "datoer", "find", "indhold", "kommune", "kort", "loosen", "mail",
    "map-help", "map-line", "meld", "note", "organisation", "pick", "q", "resultat", "ret", "search", "status", "tell", "toc",
    "traffic", "traffic-cost", "traffic-time", "traffic-wrong", "trin", "uden-kilde", "videre",
}  # fmt: skip
"""Anchors that page templates use themselves; a heading of that name gets a number."""

LINK_SCHEMES = ("https", "http", "mailto", "tel")
"""What a link out of the site may begin with, in a body and on a finished page."""
SAFE_ADDRESS = re.compile(r"(?:https?://[^/\s\\]+|mailto:|tel:)", re.IGNORECASE)
"""How a link's address begins that may lead away from the catalogue."""
SOURCE_PATH = re.compile(r"(?:\.{1,2}/)?(?:[a-z]+/)?[a-z0-9-]+\.md")
"""The way to another content file, without its anchor."""
FORBIDDEN_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2}")
"""How an address begins that leads away by other means than these; any other leads nowhere."""
LOCAL_ADDRESS = re.compile(r"file:|[A-Za-z]:[/\\]|[/\\]{2}[^\s/\\]+[/\\]", re.IGNORECASE)
"""How an address begins that is a file on somebody's own machine or drive."""
LINK_TARGETS = re.compile(r"\]\(\s*<?([^)\s>]*)|<((?:https?|mailto):[^>\s]+)>|^[^\S\n]*\[(?!\^)[^\]]+\]:\s*(\S+)", re.MULTILINE)
"""Where links are written; one of the groups is the target."""
HTML = re.compile(r"</?[a-zA-Z][^>]*>|<!--|<[!?](?=[a-zA-Z\[])")
"""Where raw HTML begins: a tag, a comment or a declaration."""
HTML_NAME = re.compile("[a-zA-Z]+|!")
"""What kind of HTML a find is, by its name in small letters."""
HTML_INSTEAD = {
    **dict.fromkeys(("b", "strong"), "Skriv ** før og efter ordene i stedet."),
    **dict.fromkeys(("i", "em"), "Skriv * før og efter ordene i stedet."),
    **dict.fromkeys(("br", "p", "div"), "Slet det, og sæt en tom linje i stedet."),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "h"), "Skriv ## og et mellemrum foran overskriften i stedet."),
    **dict.fromkeys(("ul", "ol", "li"), "Skriv - og et mellemrum foran hvert punkt i stedet."),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "td", "th"), "Skriv tabellen med | mellem felterne i stedet."),
    **dict.fromkeys(("u", "sup", "sub", "span", "font", "small", "center"), "Slet det; kataloget sætter selv teksten op."),
    "a": "Skriv [tekst](adresse) i stedet.",
    "img": "Beskriv billedet i ord, eller skriv et link til det.",
    "!": "Slet bemærkningen, eller skriv den i forslaget.",
}
"""What to write instead of the commonest HTML, by its name."""
BREAK_IN_CELL = "Slet det: et felt i en tabel er én linje. Skriv komma imellem, eller del det i to rækker."
"""What to write instead of a line break in a table, where a blank line would end it."""
SEVERAL = re.compile("[,;^]")
"""What parts several names in one reference."""
FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,80})\]")
"""A reference to a source or a footnote; the group is its id."""
DEFINED_LINK = re.compile(r"\s{0,3}\[(?!\^)[^\]]+\]:")
"""How a line begins that gives an address a name; it is shown nowhere by itself."""
ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
"""How HTML writes a character, which a body may; the parser's own pattern."""
LANGUAGES = frozenset({
    "bash", "bat", "c", "console", "cpp", "cs", "css", "csv", "diff", "dos", "go", "html", "http", "ini",
    "java", "javascript", "js", "json", "markdown", "md", "mermaid", "php", "plain", "powershell", "ps1",
    "python", "py", "r", "rb", "rust", "sh", "shell", "sql", "svg", "text", "toml", "ts", "tsv", "txt", "xml", "yaml", "yml",
})  # fmt: skip
"""What may stand behind the mark of a block of code: the name of a language, in small letters, which no reader sees."""
