"""Signs that Markdown does not take for markup, so that a reader would see them raw, and markup that an editor hardly meant.

Each kind is a row: what gives it away, and in Danish what to write instead.
`stages/validate/body/suspects.py` holds texts to them.
"""

from __future__ import annotations

import re

from builder.nouns.language import phrases
from builder.nouns.language.danish import MONTHS, joined
from builder.nouns.language.dates import PARTS
from builder.nouns.lint.left_behind import LEFT_BEHIND
from builder.nouns.lint.markdown_words import ALERTS
from builder.nouns.lint.raw_sign import COLUMNS, NO_CODES, NOTE, POINTS, SOURCE, TABLE, WRITE, RawSign, anywhere

_MONTH = "|".join(sorted({name[:length] for name in MONTHS for length in (3, 4, len(name))}, reverse=True))
_SAID = (
    r"(?![^\n]*,[»«\"]? (?:siger|sagde|svarer|svarede|spørger|spurgte|fortæller|fortalte|forklarer|mener|lyder|lød|tilføjer)\b)"
)
"""A dash may also begin what somebody says."""
_HARD = "hårdt mellemrum (U+00A0)"
_UNFINISHED = "Linket er ikke færdigt: Skriv [tekst](adresse)."
_LINK = "Et link skrives [tekst](adresse)."
_HEADING = "En overskrift skrives ## og et mellemrum foran."
_BOX = "En boks skrives > [!NOTE] med > foran hver linje."
_PLAIN = "Skriv det uden tegnene."
RAW_SIGNS: tuple[RawSign, ...] = (
    *LEFT_BEHIND,
    anywhere(
        r"[^\s\u2011]{0,40}\u2011\S{0,40}",
        "Skriv en almindelig bindestreg; søgningen finder ikke ordet med den hårde (U+2011).",
    ),
    anywhere(
        r"\w{0,40}(?:[A-Za-zæøåÆØÅ][\u0370-\u04ff]|[\u0400-\u04ff][A-Za-zæøå])\w{0,40}",
        "Ordet har et bogstav fra et andet alfabet, som ligner. Skriv ordet igen.",
    ),
    RawSign(
        r"^(?:#{1,6}|[-+*]|\d+[.)])[\u2000-\u200a\u202f\u205f\u3000][^\n]*",
        "Tegnet efter mærket er et smalt eller bredt mellemrum fra et andet program; skriv et almindeligt.",
    ),
    anywhere(
        r"[\ue000-\uf8ff][^\n]{0,40}",
        "Det første tegn findes kun i én skrifttype. Er det et punkt, så skriv -; ellers ordet.",
    ),
    anywhere(
        r"[^\s\u00ad]{0,40}\u00ad\S{0,40}",
        "Slet den bløde bindestreg (U+00AD) i ordet; den kan ikke ses, og søgningen finder ikke ordet.",
    ),
    RawSign(r"\[[^\[\]\n]+\]\(tel:[^()\n]*\)", "Skriv nummeret uden mellemrum i linket, fx (tel:+4512345678)."),
    RawSign(
        r"\[[^\[\]\n]+\]\([^()\n#]*\.md#[^()\n]*\)|\[[^\[\]\n]+\]\(#[^()\n]*\)",
        "Efter # står overskriften med små bogstaver og bindestreger, og æ, ø og å som ae, oe og aa: #hvad-man-proevede.",
    ),
    RawSign(r"\([^()\n]+\)\[[^\[\]\s]*[/.][^\[\]\s]*\]", _LINK),
    RawSign(
        r"\[[^\[\]\n]+\]\([^()\n:]*[ \u00a0][^()\n:]*\.(?:md|html)(?:#[^()\n]*)?\)",
        "En fil i kataloget har bindestreg og ikke mellemrum i sit navn: [tekst](anden-case.md).",
    ),
    RawSign(
        r"\[[^\[\]\n]+\]\([^()\s]+ [“”„»«][^()\n]*\)",
        "I et links parentes står kun adressen. Skriv ordene efter den i teksten.",
    ),
    RawSign(
        r"\[[^\[\]\n]+\]\([^()\n]*[ \u00a0][^()\n]*\)|\[[^\[\]\n]+\]\(\s*\n[^()\n]*\)",
        "Adressen i et link må ikke have mellemrum eller linjeskift; skriv %20 for et mellemrum.",
        everywhere=True,
    ),
    RawSign(
        r"\[[^\[\]\n]+\]\s+\((?:https?:|mailto:|[\w./-]+\.md)[^()\s]*\)", "Skriv ( lige efter ], uden mellemrum.", everywhere=True
    ),
    RawSign(
        r"\[[^\[\]\n]*\ufffc[^\[\]\n]*\]\([^\s()]+\)",
        "I et links tekst kan der hverken stå en henvisning eller et link til. Sæt den efter linkets sidste ).",
    ),
    RawSign(r"\A[*-] (?=[^\W\d_])[^\n]*", "Her kan ikke stå en liste. Skriv det uden mærket, og sæt komma mellem flere."),
    RawSign(r"(?<!\S)\^\^(?!\S)", "Felter i en tabel kan ikke slås sammen. Skriv det, der skal stå, i hvert af dem."),
    RawSign(r"\[\[[^\[\]\n]*\]\]", "Et link skrives [tekst](fil.md).", everywhere=True),
    RawSign(r"\((?:https?:|www\.)[^()\s]*\)\[[^\[\]\n]+\]", "Byt om: [tekst](adresse).", everywhere=True),
    RawSign(r"\[https?:\S+ [^\[\]\n]+\]|\[[^\[\]\n|]+\|\s*https?:[^\[\]\n]+\]", _LINK, everywhere=True),
    RawSign(r"\[[^\[\]\n]+\]\(\S*", _UNFINISHED, everywhere=True),
    RawSign(
        r"\[\^[\w-]+(?: +\d| *[,;]? +(?:s\.|side|§|stk|pkt|punkt|kap))[^\[\]\n]{0,40}\]",
        "Mellem [^ og ] står kun kildens id; skriv siden i teksten eller under kildens »note«.",
    ),
    RawSign(r"\[\^[\w-]+ *[,;] +[\w-]+[^\[\]\n]{0,40}\]", phrases.EACH_SOURCE),
    RawSign(r"\[\^(?![^\[\]\s]{1,80}\])[^\[\]\n]{0,40}\]?", "En henvisning skrives [^id], uden mellemrum."),
    RawSign(r"\[[^\[\]\n^][^\[\]\n]*\]\[[^\[\]\n^]*\]", "Ingen adresse har det navn; skriv [tekst](adresse)."),
    RawSign(r"\[[ˆ˄＾][^\[\]\s]{1,80}\]", "Tegnet ligner ^ og er et andet. En henvisning skrives [^id]."),
    RawSign(r"\[[A-ZÆØÅ][^\[\]\n]{1,60},? (?:19|20)\d\d[a-z]?\](?![(\[:])", SOURCE),
    RawSign(r"\[@[^\[\]\n]+\]", SOURCE),
    RawSign(r"\[\d{1,3}\]|(?<=[.,;:)»])[²³]|[¹⁰⁴-⁹]|(?<=[^\W\d_]{3})\^\d{1,2}(?!\w)|^\^\d{1,2} [^\n]*", NOTE),
    anywhere(r"\{\{[^\n]{0,200}?\}\}|\{%[^\n]{0,200}?%\}", NO_CODES),
    RawSign(r"\{[#.:][^{}\n]*\}", "Slet det; en overskrift får selv sin adresse."),
    RawSign(r"\{/?[a-z]+(?::[^\s{}][^{}\n]*)?\}|^\.\. [a-z-]+::[^\n]*|^-{1,2}8<-{1,2}[^\n]*", NO_CODES),
    RawSign(r"^(?:import|export)\s[^\n]*['\"{][^\n]*", "Slet linjen; kataloget kører ingen kode."),
    RawSign(r"^:{3,}[^\n]*", _BOX),
    RawSign(r"^(?:!{3}|\?{3})\+?[^\n]*", _BOX),
    RawSign(rf"^\[!(?i:{'|'.join(ALERTS)})\] ?\S[^\n]*", "Skriv teksten på linjen under med > foran: > [!NOTE]."),
    RawSign(
        rf"\A\[(?:{'|'.join(kind.upper() for kind in ALERTS)})\](?=\n|\Z)", "En boks skrives med udråbstegn: > [!NOTE]."
    ),
    RawSign(r"^\[![^\W\d_]+\]", f"Bokse hedder {joined([kind.upper() for kind in ALERTS])}: > [!NOTE]."),
    RawSign(r"\[(?:TOC|toc)\]", "Slet det; siden får selv en indholdsfortegnelse."),
    RawSign(r"^\+[-=+:]{3,}[^\n]*(?:\n[|+][^\n]*)*", TABLE),
    RawSign(r"^={3}[+!]?\s*[\"“][^\n]*", "Kataloget har ingen faneblade; skriv en overskrift."),
    RawSign(r"^={2,6} [^\n]*?={2,6}$|^h[1-6]\. [^\n]*", _HEADING),
    RawSign(r"==[^=\s][^=\n]*==|'{2,3}[^'\n]+'{2,3}", "Fremhæv med **fed** i stedet."),
    RawSign(r"%%[^%\n]+%%", "Slet bemærkningen, eller skriv den i forslaget."),
    RawSign(r"\^\[[^\[\]\n]+\]", "En note skrives [^a] i teksten og [^a]: noten på en linje for sig."),
    RawSign(r"\+\+[^\s+][^\n]*?\+\+|\^\^[^\s^][^^\n]*\^\^|(?<=\w)(?:~[^\s~]{1,8}~|\^[^\s^]{1,8}\^)|(?<=\s)\^[\w-]+$", _PLAIN),
    RawSign(r"^(?:#{1,6}|[-+*]|\d+[.)])\u00a0[^\n]*", f"Tegnet efter mærket er et {_HARD}; skriv et almindeligt."),
    RawSign(r"^\|[^\n]*\u00a0[^\n]*(?:\n\|[^\n\u00a0]*(?=\n|\Z))*", f"Linjen har et {_HARD}; skriv almindelige i tabeller."),
    RawSign(r"^\|[^\n]*(?:\n\|[^\n\u00a0]*(?=\n|\Z))*|^[^|\n]+ \| [^\n]*(?:\n[^|\n]+\|[^\n]*)+", TABLE),
    RawSign(r"^[•‣◦▪●·][^\n]*|^o\t[^\n]*|^§[ \t\u00a0][^\W\d][^\n]*(?:\n§[ \t\u00a0][^\W\d][^\n]*)+", POINTS),
    RawSign(rf"\A[–—][ \u00a0]{_SAID}[^\n]*|^[–—][ \u00a0]{_SAID}[^\n]*(?=\n[–—][ \u00a0])", "Skriv - foran hvert punkt."),
    RawSign(r"^(?P<mark>--|[^\w\s«»\"'(\[<&\\`*_~|#>+=.,:;!?/§–—-])[ \t\u00a0][^\n]*(?:\n(?P=mark)[ \t\u00a0][^\n]*)+", POINTS),
    RawSign(r"^[^\t\n]*\S\t[^\n]*(?:\n[^\t\n]*\S\t[^\n]*)+", COLUMNS),
    RawSign(r"^[^\t\n]*\S\t+\S[^\n]*", "Siden viser en tabulator som et mellemrum. Skriv en tabel eller en sætning."),
    RawSign(r"^[^\n]*[｜│┃┌┐└┘├┤╔╗╚╝║][^\n]*(?:\n[^\n]*[｜│┃┌┐└┘├┤╔╗╚╝║][^\n]*)*", TABLE),
    RawSign(r"^[^;\n]+;[^;\s][^\n]*(?:\n[^;\n]+;[^;\s][^\n]*)+", COLUMNS),
    RawSign(r"^#{1,6}(?=[^\W\d])[^\n]*|^#{2,6}(?=\d)[^\n]*", "Sæt et mellemrum efter #."),
    RawSign(r"^#{7,}[^\n]*", "En overskrift har højst seks #."),
    RawSign(
        r"^(?:[a-z]|[ivx]{2,4})[.)][ \t][^\n]*(?:\n(?:[a-z]|[ivx]{2,4})[.)][ \t][^\n]*)+",
        "Linjerne løber sammen; skriv - foran hver af dem: - a) …",
    ),
    RawSign(
        r"^-?\[[ \u00a0xX]?\](?![(\[:])[^\n]*",
        "Skriv - [ ] punktet, eller - [x] punktet, når det er gjort: et mellemrum efter -, mellem [ og ] og efter ].",
    ),
    RawSign(r"^[-*][^\W\d_][^\n]*(?:\n[-*][^\W\d_][^\n]*)+|\A-[^\W\d_][^\n]*", "Sæt et mellemrum efter mærket."),
    RawSign(r"^\d{1,2}\.(?=[^\W\d_])[^\n]*", "Sæt et mellemrum efter punktummet."),
    RawSign(r"^[=~_*-]{3,}$", "Slet stregen; et nyt afsnit begynder efter en tom linje."),
    RawSign(
        r"\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)",
        "Sæt ** både før og efter ordene uden mellemrum indenfor, eller slet dem.",
        everywhere=True,
    ),
    RawSign(
        r"(?<!\S)\*(?=[^\W_])|(?<![\w\ufffc])_(?=[^\W_])|(?<=[^\W_])_(?![\w\ufffc])",
        "Sæt tegnet både før og efter ordene, eller slet det.",
    ),
    RawSign(r"~~", "Sæt ~~ både før og efter ordene, eller slet dem."),
    RawSign(
        rf"(?<=\n)[-+*][ \t]+\S[^\n]*"
        rf"|(?<=\n)\d{{1,3}}[.)] (?:(?<=[.:!?;]\n\d[.)] )|(?<=[.:!?;]\n\d\d[.)] )|(?=[A-ZÆØÅ]))(?!(?i:{_MONTH})\b)[^\n]*",
        "Sæt en tom linje før den første, og ryk dem ikke ind; begynd med 1.",
    ),
    RawSign(r"^:(?!\w+:)[ \t]*[^\W\d][^\n]*", "En forklaring skrives : og et mellemrum, lige under sit ord."),
    RawSign(r"(?<![\w~])~[^\s~\d][^~\n]{0,80}?~(?![\w~])", _PLAIN),
    RawSign(r"(?<![\w:]):[a-z][a-z_]{2,}:(?![\w:])", "Skriv ordet, eller slet tegnet."),
    RawSign(
        r"\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$(?![\d$])|\\(?:[a-z]+\{|newpage|pagebreak|begin|end|item)\S*",
        "Kataloget viser ikke formler eller koder; skriv dem med ord og tal.",
    ),
    RawSign(r"\]\([^\s)\ufffc]*\)?", _UNFINISHED),
    RawSign(
        r"(?<=[.!?:;])\\$|(?<!\S)(?!\w:)[^\s\\]{1,40}[^\s\\.!?:;]\\$",
        "Slet skråstregen; et nyt afsnit begynder efter en tom linje.",
    ),
    RawSign(r"`+", "Sæt ` både før og efter, eller slet det."),
    anywhere(r"\\u00[0-9a-fA-F]{2}", "Skriv bogstavet, som det er."),
)  # fmt: skip
"""The first that fits counts."""

_QUOTES = 'Anførselstegnene kommer med på siden. Slet dem, eller skriv " om hele teksten i stedet.'
FIELD_SIGNS: tuple[RawSign, ...] = (
    RawSign(r"\[\^[^\[\]\s]+\]", "Her vises ingen henvisning. Slet den; feltets kilder står under »kilder«."),
    RawSign(
        r"^(?:[Ss]kriv (?:her|tekst)|[Tt]ekst(?: her)?|[Kk]ommer (?:senere|snart)|[Mm]angler|[Ff]ølger"
        r"|[Ss]e (?:teksten|ovenfor|nedenfor))\.?$",
        WRITE,
    ),
    RawSign(r"^(?:\?+|[-–—]+|\.{3}|[Nn]/?[Aa]\.?|[Tt][Bb][Dd])$", WRITE),
    RawSign(r"^(?:\[[ xX]?\]|[☐☑☒✓✔✗✘]) ?", "Slet tegnene. I en tjekliste sætter siden selv et felt at krydse af i."),
    RawSign(r"(?<!\S)#{2,6} (?=\S)", "Et felt har ingen overskrifter. Slet tegnene, eller flyt teksten ned under hovedet."),
    RawSign(r"(?<=[:.!?]) - (?=[^\W\d_]).*", "Feltet er én tekst uden punkter. Skriv det som sætninger."),
    RawSign(r"^(?:[–—•‣◦▪●·][ \u00a0]?|[-*] ?)(?=[^\W\d_]).*", phrases.POINTS),
    RawSign(r"(?<!\S)https?://\S+", "Et felt har ingen links. Skriv adressen under »url« ved en kilde, eller link i teksten."),
    RawSign(r"</?[a-zA-Z][^<>]*>|<!--|&(?:[a-z]+|#\d+);", "Skriv det uden HTML; tegnet selv i stedet for koden."),
    RawSign(r'^[^"]*[^\s"]"$|^"[^"]*$', phrases.LONE_QUOTE),
    RawSign(
        r"\[\^[\w-]+\]:?", "Et felt har ingen fodnoter. Slet henvisningen, og skriv kilden i feltet »kilder«, hvor der er et."
    ),
    RawSign(r"^(?:“[^”“]*[”“]|„[^“”]*[“”]|»[^«»]*«|‘[^’‘]*’|”[^”]*”)$", _QUOTES),
    RawSign(
        r"^[“„»][^“”«»]*$|^[^“”„«»]*[”«]$",
        'Et komma deler teksten, og anførselstegnene følger med. Skriv " om hele teksten i stedet.',
    ),
)
"""What stands raw in a field of the front matter, where no Markdown is read."""

MAY_BE_RAW_FIELD = re.compile(r"##|://|[–—•‣◦▪●·*<&\"“„»«”‘]|[:.!?] - |\[\^")
"""What such a field has somewhere, unless its row says how it begins."""

ADDRESS = re.compile(
    r"(?<![\w@/.])(?:https?://|www\.|(?:[\w-]+\.)+(?:dk|com|org|net|eu|info)/)[^\s<>\[\]\"»«\ufffc]*[^\s<>\[\]\"»«\ufffc.,;:!?)]"
)
"""An address in running text, without the mark that ends its sentence."""
MAY_BE_ADDRESS = re.compile(r"://|www\.|\.\w+/")

_SMALL = "a-zæøå"
_AFTER, _BEFORE = f"(?<=[{_SMALL}A-ZÆØÅ])", f"(?=[{_SMALL}])"


def _words(letters: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Such letters, which are found quickly, and the words that hold them; none is so long that it takes long to look through."""
    return re.compile(letters), re.compile(rf"[\w-]{{0,40}}(?:(?:{letters})[\w-]{{0,40}})+")


MISREAD: tuple[tuple[tuple[re.Pattern[str], re.Pattern[str]], str, str], ...] = (
    (_words("[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€."), "cp1252", "utf-8"),
    (_words("├."), "cp850", "utf-8"),
    (_words(f"{_AFTER}[¾¿]|[¾¿]{_BEFORE}|(?<=[{_SMALL}])Œ|®(?=[{_SMALL}]{{2}})"), "cp1252", "mac_roman"),
    (_words(rf"{_AFTER}[‘›]{_BEFORE}|(?<=[{_SMALL}])†{_BEFORE}|(?<![{_SMALL}])[{_SMALL}]{{1,3}}†(?![\w.,])"), "cp1252", "cp865"),
    (_words(f"{_AFTER}[µ°]{_BEFORE}|(?<=[{_SMALL}])Õ"), "cp850", "cp1252"),
    (_words("=C3=[89AB][0-9A-F]"), "quoted", "utf-8"),
    (_words("=(?:E[568]|F8|C[568]|D8)"), "quoted", "cp1252"),
    (
        (re.compile("%C3%"), re.compile(r"(?<!\S)\w{0,40}(?:%C3%[89AB][0-9A-F]\w{0,40})+(?![^\s.,;:!?)\[])")),
        "percent",
        "utf-8",
    ),
    (_words("[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"), "joined", ""),
)
"""Letters in disorder, and words that hold them, »FÃ¦lles«: the charset they were read in, and the one they were written in."""
_MISREAD_SIGNS = "ÃÂâ├¾¿Œ®‘›†µ°Õ\ufb00-\ufb06\uff10-\uff5a"
MAY_BE_MISREAD = re.compile(rf"[{_MISREAD_SIGNS}=%?](?:(?<=[{_MISREAD_SIGNS}])|(?<==)[CDEF]|(?<=%)C3|(?<=\?)[a-zæøå])")
"""What a file has somewhere that holds such a word, or one that lost a letter."""

LOST = re.compile(rf"(?<![\w/.?=&:%-])[{_SMALL}A-ZÆØÅ]{{0,40}}[{_SMALL}]\?[{_SMALL}]{{1,40}}(?![\w=/])")
"""A word with a question mark where a letter was; one alone may be a forgotten space."""

ORDINAL = re.compile(rf"(?:{_MONTH}|{'|'.join(PARTS)}|halvdel|udgave|behandling)\b", re.IGNORECASE)
"""What a number with a full stop is part of at the beginning of a line: a date, a quarter."""

SENTENCE_END = (".", ":", "!", "?", ";", "…", ")", "»", "«", "]")
"""How a line ends before a list that is meant."""
