"""What libyaml says in; what is wrong and what helps, in an editor's words, out. Only the command line reads YAML."""

from __future__ import annotations

from builder.nouns.language import phrases

COMPLAINTS = (
    ("mapping values are not allowed", "der er et kolon i teksten", 'Sæt anførselstegn om teksten: titel: "Samarbejde: fælles".'),
    ("cannot start any token", "en tekst kan ikke begynde med dette tegn", "Sæt anførselstegn om teksten."),
    ("found unexpected end of stream", "et anførselstegn er ikke lukket", "Sæt det manglende anførselstegn."),
    ("did not find expected ',' or ']'", "listen er ikke lukket med ]", "Skriv listen som [a, b, c], og sæt anførselstegn om en tekst med komma."),
    ("did not find expected ',' or '}'", "gruppen er ikke lukket med }", "Skriv felterne på hver sin linje i stedet."),
    ("did not find expected key", "teksten fortsætter efter sit sidste anførselstegn, eller linjen er rykket forkert ind",
     "Sæt anførselstegn om hele teksten, og se efter indrykningen."),
    ("expected '-' indicator", "punktet i listen er rykket forkert ind", "Sæt alle - i samme liste lige under hinanden."),
    ("could not find expected ':'", "der mangler et kolon efter feltets navn", "Skriv navn, kolon og mellemrum: titel: Tekst."),
    ("sequence entries are not allowed", "listen begynder på samme linje som feltet", "Skriv hvert punkt på sin egen linje med - foran."),
    ("comment or line break", "efter > og | skal teksten stå på næste linje", "Flyt teksten ned på næste linje, rykket ind, eller sæt anførselstegn om."),
    ("alphabetic or numeric", "* og & har en særlig betydning", "Sæt anførselstegn om teksten."),
    ("mapping keys are not allowed", "? har en særlig betydning først i en linje", "Sæt anførselstegn om teksten."),
    ("expected node content", "her står et tegn, som en tekst ikke kan begynde med", "Sæt anførselstegn om teksten."),
    ("unknown escape character", "\\ har en særlig betydning i anførselstegn", "Brug enkelte anførselstegn: '...'."),
    ("<document start>", "% og ... har en særlig betydning først i en linje", "Slet linjen, eller sæt anførselstegn om teksten."),
    ("invalid Unicode character", "\\u skriver et tegn, der ikke findes", "Skriv tegnet, som det er."),
    ("found a tab character", "linjen er rykket ind med tabulator", "Brug mellemrum."),
)  # fmt: skip
"""Part of libyaml's text, what is wrong, what helps; the first that fits counts."""

UNKNOWN = ("hovedet kan ikke læses", "Se efter indrykning, kolon og anførselstegn i linjen.")
LINE_BEFORE = (
    "her mangler et kolon og et mellemrum, eller linjen under er rykket forkert ind",
    "Skriv navn, kolon og mellemrum: titel: Tekst.",
)
TABULATOR = ("linjen er rykket ind med tabulator", "Brug mellemrum.")
ESCAPED = ("{sign} bliver et linjeskift eller et andet tegn, som ikke kan ses", "Brug enkelte anførselstegn: '...'.")
SECOND = ("--- begynder et nyt hoved midt i det første", "Slet linjen, eller sæt anførselstegn om teksten.")

HARD = ("hårdt mellemrum (U+00A0) i indrykningen", "Slet mellemrummene foran, og skriv dem igen med mellemrumstasten alene.")
HARD_COLON = ("hårdt mellemrum (U+00A0) efter kolonet", "Slet mellemrummet, og skriv det igen med mellemrumstasten alene.")
OPEN_QUOTE = ("et anførselstegn er ikke lukket", "Sæt det manglende anførselstegn.")
CURLY = ("»{sign}« er ikke det anførselstegn, der gælder her", 'Skriv " før og efter teksten.')
INSIDE = ("der er anførselstegn inde i anførselstegnene", "Skriv »…« inde i teksten, eller sæt '…' om det hele.")
APOSTROPHE = ("apostroffen slutter teksten", 'Sæt "…" om teksten i stedet: {meant}.')
INDENTED = (
    "linjen er rykket {count} mellemrum for langt {way}",
    "Sæt den lige under de andre linjer i samme liste eller gruppe.",
)

NO_SPACE = ("der mangler et mellemrum efter kolonet", "Skriv navn, kolon og mellemrum: titel: Tekst.")
NOT_INDENTED = (
    "linjen hører til teksten i feltet over den, men er ikke rykket ind",
    "Ryk den to mellemrum ind, eller skriv hele teksten på én linje.",
)
ITEM = ("»{sign}« er ikke det tegn, et punkt begynder med", "Skriv - og et mellemrum foran hvert punkt.")
COMMA_BEHIND = ("kommaet efter teksten hører ikke til her", "Slet det; hvert felt står på sin egen linje.")
COMMA_POINT = (COMMA_BEHIND[0], "Slet det; hvert punkt står på sin egen linje.")
SEVERAL = ("her står flere tekster efter hinanden", "Sæt [ og ] om dem: [a, b].")
RUN_ON = ("her begynder feltet »{key}« på et andet felts linje", "Flyt det ned på en linje for sig.")
NAMED_TWICE = ("feltets navn »{key}« står to gange", "Slet det ene: {key}: …")
INDICATOR = ("»{sign}« siger, at teksten er rykket {count} mellemrum ind, og det er den ikke", "Slet tallet: {marker}")
REMARK = ("bemærkningen deler teksten i to", "Flyt den op over feltet, eller slet den.")
BOTH = ("listen har både [ ] og - foran sine punkter", phrases.ONE_WAY)
EACH_DASHED = (
    "- foran hvert felt laver et punkt af hvert af dem",
    "Skriv kun - foran det første felt, og sæt de andre lige under det uden -.",
)
BEHIND = ("teksten fortsætter efter {sign}", "Sæt anførselstegn om hele teksten.")
AT_MARGIN = ("feltet hører til punktet over det, men er rykket helt ud", "Ryk linjen ind under de andre felter i punktet.")
UNDASHED = ("- mangler foran det første punkt", "Skriv - og et mellemrum foran feltet: - {key}: …")
LINKED = ("et link i Markdown hører ikke til i et felt", "Skriv kun adressen: {address}")
TAG = ("! har en særlig betydning først i en tekst", "Sæt anførselstegn om teksten.")
UNCLOSED = ("her mangler et {sign}", "Skriv felterne eller punkterne på hver sin linje i stedet, eller sæt det manglende tegn.")
CLOSED_TWICE = ("her står et {sign} for meget", "Slet det.")
BESIDE = (
    "feltet hører til gruppen »{key}«, men er ikke rykket ind",
    "Ryk felterne under »{key}:« to mellemrum ind, så de hører til den.",
)
BESIDE_POINT = (BESIDE[0], "Skriv - foran det første felt under »{key}:«, og ryk dem alle ind under det.")
SPARE_COMMA = ("her står et komma for meget", "Slet det.")
TWO_LISTS = ("her står to lister i ét felt", "Skriv dem i én liste: [a, b, c].")
STARRED = ("{sign} om feltets navn hører ikke til her", "Skriv det uden tegn omkring: {key}: …")
DASHED = ("- foran »{key}« laver en liste af det, der er felter på siden", "Slet - foran feltet.")
BELOW = ("hovedet slutter her, men feltet »{key}« står under det", "Slet linjen ---, og sæt den efter det sidste felt.")
ANOTHER = (
    "her står et hoved til, med feltet »{key}«",
    "En fil er én side med ét hoved. Flyt felterne op i det, læg den anden side i en fil for sig, eller slet dem.",
)

SEMICOLON = ("felterne skilles af komma og ikke af semikolon", "Skriv , i stedet for ; mellem felterne.")
NO_COLON = ("der mangler et kolon efter »{key}«", "Skriv navn, kolon og mellemrum: {key}: …")
NO_COMMA = ("der mangler et komma før »{key}«", "Skriv , mellem felterne, eller skriv dem på hver sin linje.")
NO_SPACE_IN = ("der mangler et mellemrum efter kolonet i »{key}:«", "Skriv navn, kolon og mellemrum.")
COLON_IN = ("der er et kolon i teksten efter »{key}:«", 'Sæt anførselstegn om teksten: {key}: "…".')
TICK = ("[ ] foran et punkt laver en liste i listen", "Slet [ ], så der kun står - og punktet.")
EMPTIED = ("{sign} siger, at feltet er tomt, men der står noget under det", "Slet {sign} efter »{key}:«.")
CUT_OFF = ("alt efter » #« i linjen forsvinder", "Sæt anførselstegn om hele teksten.")
NO_BRACES = ("felterne på linjen mangler {{ og }} om sig", "Skriv {{ efter »{key}:« og }} sidst på linjen.")
TIGHT_ITEM = ("der mangler et mellemrum efter -", "Skriv - og et mellemrum foran hvert punkt.")

TOO_DEEP = "maximum nesting depth"
"""What libyaml complains of from 0.2.6 on, long before we see how deep it goes: PyYAML 6.0.4 brings that one, 6.0.3 the one before."""

BEGAN = ("quoted scalar", "flow", "simple key")
"""What libyaml was reading when the problem is better reported where that began than where it gave up."""


def filled(words: tuple[str, str], **slots: str) -> tuple[str, str]:
    """What is wrong and what helps, with what the `words` leave open filled in. Raises `KeyError` when a slot is not given."""
    return words[0].format(**slots), words[1].format(**slots)


def complaint(said: str) -> tuple[str, str]:
    """What is wrong and what helps, in Danish, for what libyaml `said`.

    Raises nothing: `UNKNOWN` stands for what we have no words for.
    """
    return next(((reason, advice) for part, reason, advice in COMPLAINTS if part in said), UNKNOWN)
