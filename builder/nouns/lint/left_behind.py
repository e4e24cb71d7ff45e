"""What office programs, mail, chat and machines leave in a text that was copied from them: what gives it away, what to write.

Rows of the same kind as those of `raw_signs`, which goes through them first.
"""

from __future__ import annotations

from builder.nouns.lint.raw_sign import COLUMNS, MONTHS, NO_CODES, NOTE, POINTS, SOURCE, WRITE, RawSign, anywhere

_UNDECIDED = "Rettelsen er ikke afgjort. Skriv teksten, som den skal være."
LEFT_BEHIND: tuple[RawSign, ...] = (
    anywhere(
        r"#(?:REFERENCE|REF|VÆRDI|VALUE|DIVISION/0|DIV/0|NAVN|NAME|NUL|NULL|NUM)[!?]|#I/T|#N/A|^#{5,}$|(?<=[^\S\n])#{4,}(?!\S)",
        "Regnearket har en fejl eller en for smal kolonne; skriv tallet.",
    ),
    anywhere(r"\b\d(?:,\d+)?E[+-]\d+\b", "Regnearket har forkortet tallet; skriv alle dets cifre."),
    anywhere(
        r"(?:Fejl|Error)! (?:Henvisningskilde|Bogmærke|Reference|Bookmark)[^\n.]*\.?",
        "Word har mistet en henvisning. Skriv det, der skal stå.",
    ),
    anywhere(
        r"Klik (?:eller tryk )?her for at [^\n.]*\.?|(?:Click|Tap) or (?:tap|click) [^\n.]*\.?|Lorem ipsum"
        r"|\b(?:TO[D]O|FIX[M]E|TBD|X{3,5}|x{2,5})\b",
        WRITE,
    ),
    anywhere(r"\[[A-ZÆØÅ]{1,4}\d{1,3}\](?:: [^\n]*)?", "Det er en kommentar fra Word. Slet den."),
    anywhere(
        r"\[(?:cid:|(?:\d{1,4}[-./ ]\d{1,2}[-./ ]\d{2,4},? )?\d{1,2}[.:]\d\d\b"
        r"|[Rr]ediger\b|edit\b|(?:[Ii]ndsæt|[Uu]dfyld|[Ss]kriv|[Tt]ilføj)\s)[^\[\]\n]*\](?!\()",
        WRITE,
    ),
    anywhere(r"\{(?:\+\+|--|~~|>>|==)[^\n]*?(?:\+\+|--|~~|<<|==)\}", _UNDECIDED),
    RawSign(r":contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?|【[^】\n]*】", SOURCE, everywhere=True),
    anywhere(
        r"\\n(?=[A-ZÆØÅ\s-]|$)[^\n]{0,40}", "Tegnene var et linjeskift. Slet dem; et nyt afsnit begynder efter en tom linje.",
    ),
    RawSign(r"^Side \d+ (?:af|/) \d+$", "Sidetallet hører til et dokument. Slet linjen."),
    anywhere(r"\[-[^\[\]\n]*-\]|\{\+[^{}\n]*\+\}", _UNDECIDED),
    anywhere(
        r"\[(?:X{2,}|[Dd]ato|[Nn]avn|[Bb]eløb|[Pp]ris|[Tt]al|[Aa]ntal|[Åå]r|[Kk]ommune(?:ns navn)?|[Kk]ilde|[Ll]ink|[Tt]itel"
        r"|[Tt]ekst)\](?![(\[:])"
        r"|\bX{2}\b(?= (?:kr\.|mio\.|mia\.|pct\.|%|borgere|kommuner|medarbejdere|årsværk))|(?<!\w)\?{2,}"
        r"|(?:\.{3}|…|_{2,}) (?:kr|mio|mia|pct)\.",
        WRITE,
    ),
    RawSign(
        r"^[^\n]{1,80}?(?:\.{4,}|…{2,}|_{4,}) ?\d{1,3}$",
        "Det er en indholdsfortegnelse. Slet den; siden laver selv sin.",
        everywhere=True,
    ),
    RawSign(r"_{3,}|(?<=\s)(?:\.{4,}|…{2,})(?=\s)", WRITE, everywhere=True, fits=True),
    RawSign(
        r"^\*\[[^\[\]\n]+\]:[^\n]*",
        "Her kan ikke stå en liste over forkortelser. Skriv den ud, første gang den bruges: kommunens samlede system (KSS).",
    ),
    RawSign(r"^\"[^\"\n]*\"(?:[,;]\"[^\"\n]*\")+(?:\n\"[^\n]*)+", COLUMNS),
    RawSign(
        r"^[^\s,\n][^,\n]*(?:,(?=[^\s,])[^,\n]*){2,}(?:\n[^\s,\n][^,\n]*(?:,(?=[^\s,])[^,\n]*){2,})+",
        COLUMNS,
    ),
    anywhere(
        r"(?<![\w=])=[A-ZÆØÅ][A-ZÆØÅ.]+\((?:[^()\n]|\([^()\n]*\))*\)|(?<![\w=])=\$?[A-Z]{1,2}\$?\d+(?:[-+*/:]\$?[A-Z]{0,2}\$?\d+)*",
        "Det er regnearkets formel. Skriv det, den giver.",
    ),
    anywhere(
        r"(?<![\w.,/-])\d{1,3}(?:(?:,\d{3})+\.\d{1,2}|(?:,\d{3})+,000)(?![\w.,/-]*\w)",
        "Tallet er skrevet på engelsk. På dansk deler punktum tusinder, og komma er decimaler: 1.234,50.",
    ),
    RawSign(
        r"^(?:Figur|Billede|Foto|Illustration|Diagram) \d+[.:] [^\n]*|\b[Ss]e (?:figur|billedet?) \d*[^\S\n]?"
        r"(?:nedenfor|ovenfor|herunder|herover)",
        "Siden har ingen billeder. Skriv, hvad det viser, eller link til det.",
    ),
    anywhere(
        rf"(?<![\w-])(?:{MONTHS})-\d{{2}}(?![\w-])|(?<![\w-])\d{{1,2}}-(?:{MONTHS})(?:-\d{{2,4}})?(?![\w-])",
        "Regnearket har skrevet en dato om. Skriv den ud, fx marts 2024; var det et andet tal, så skriv det.",
    ),
    RawSign(r"^1 [A-ZÆØÅ][^\n]*\n2 [A-ZÆØÅ][^\n]*", NOTE),
    RawSign(
        r"(?<!\w)(?!(?:nr|stk|pkt|kap|art|bd|jf|ver|version|fig|tab|afs|lov|pr|maks|min|max|ca|kl"
        r"|mv)\.)[A-ZÆØÅa-zæøå]{2,30}[.,]\d{1,2}(?=\s|$)",
        "Er tallet en note, så skriv [^1] og [^1]: noten på en linje for sig; ellers sæt et mellemrum foran det.",
    ),
    RawSign(r"[^\s†‡【]{0,40}[†‡](?!\w{1,20}】)|(?<=\w)§+(?!\w)|(?<=[a-zæøå]{4})[²³](?!\w)", NOTE),
    RawSign(
        r"^[☐☑☒✓✔✗✘][ \u00a0]?[^\n]*(?:\n[☐☑☒✓✔✗✘][ \u00a0]?[^\n]*)*",
        "Skriv - [ ] foran det, der mangler, og - [x] foran det, der er gjort.",
    ),
    RawSign(r"^\d\ufe0f?\u20e3[^\n]*", "Skriv 1. og et mellemrum foran punktet, og sæt en tom linje før det første."),
    RawSign(r"^o [^\n]+(?:\no [^\n]+)+", POINTS),
    RawSign(
        r"^(?:[→⇒➔➜➢➤►▶▸■□◆◇❖○⁃∙]|[-=]+>)[ \u00a0][^\n]*(?:\n(?:[→⇒➔➜➢➤►▶▸■□◆◇❖○⁃∙]|[-=]+>)[ \u00a0][^\n]*)*",
        POINTS,
    ),
    RawSign(r"^\\?\*{1,3}\)[ \u00a0][^\n]*", NOTE),
    RawSign(
        r"^(?:[A-Z]|[IVX]{2,4})[.)][ \t][^\n]*(?:\n(?:[A-Z]|[IVX]{2,4})[.)][ \t][^\n]*)+"
        r"|(?<=\n)[1-9]\.[1-9]\.[ \t][A-ZÆØÅ][^\n]*"
        r"|^\d+\.\d+\.?[ \t][A-ZÆØÅ][^\n]*(?:\n\d+\.\d+\.?[ \t][A-ZÆØÅ][^\n]*)+",
        "Linjerne løber sammen; skriv - foran hver af dem: - 1.1 …",
    ),
    RawSign(
        r"(?<![\w@.])@[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][a-zæøå]+)?",
        "Tegnet kalder på en person i en samtale. Slet det, og skriv hellere afdelingen.",
    ),
    RawSign(
        r"(?:\ue200)?cite(?:\ue202)?(?:turn\d+[a-z]+\d+)+|\bturn\d+(?:search|view|news|fetch|file)\d+",
        SOURCE,
        everywhere=True,
    ),
    RawSign(
        r"^(?:Lad mig vide, (?:hvis|om) |Sig (?:endelig )?til, hvis du (?:vil|ønsker|har) |"
        r"Jeg håber, (?:at )?(?:dette|det|svaret) hjælper"
        r"|Hvis du (?:vil|ønsker), kan jeg |Vil du have, at jeg |Skal jeg (?:også )?(?:lave|skrive|uddybe|omskrive) "
        r"|(?:Certainly|Sure|Of course|Absolutely)[!,] |Here(?:['’]s| is) (?:an?|the|your) "
        r"|I hope this helps|Let me know if |Would you like me to "
        r"|Som (?:en )?AI[- ]|(?:Naturligvis|Selvfølgelig"
        r"|Klart)! |Her er (?:et|en|dit|din) "
        r"(?:udkast|forslag|case)\b)[^\n]*",
        "Sætningen er fra en samtale med et program. Slet den.",
    ),
    RawSign(
        r"^Fra: [^\n]+\n(?:Sendt|Dato|Til): [^\n]*(?:\n(?:Sendt|Dato|Til|Cc|Emne): [^\n]*)*"
        r"|^(?:Med )?[Vv]enlig hilsen,?$|^Mvh\.?$|^(?:Hej|Kære) [A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*[,!]?$",
        "Linjerne hører til en mail. Slet dem.",
    ),
    RawSign(
        r"^@@ [-+]\d+[^\n]*@@[^\n]*(?:\n[-+ ][^\n]*)*",
        "Linjen er fra en sammenligning af to udgaver. Slet den og tegnene - og + først på linjerne.",
    ),
    anywhere(
        r"[(\[](?:[Hh]usk (?:lige )?at (?:tjekke|spørge|rette|finde|få)|[Tt]jek|[Ss]pørg|OBS|NB|[Kk]ilde mangler"
        r"|[Mm]angler (?:kilde|tal|dato)"
        r"|[Ss]kal (?:lige )?(?:tjekkes|rettes|verificeres))\b[^()\[\]\n]*[)\]](?!\()"
        r"|^// ?[^\n]*|^(?:HUSK|TJEK)\b(?!-| (?:er|var|har|havde|blev|bliver|hedder)\b):?[^\n.!?]*[.!?]?"
        r"|\b(?:OBS|NB)[!:] ?(?:[Hh]usk|[Tt]jek|[Ss]kal|[Ss]pørg|[Rr]et|[Mm]angler)[^\n.!?]*[.!?]?"
        r"|\b(?:[Ss]kal lige|[Hh]usk lige at|[Tt]jek lige|[Ss]pørg lige) [^\n.]*\.?|\b[Ss]kal dobbelttjekkes[^\n.]*\.?",
        "Det ligner en bemærkning til jer selv. Slet den, eller skriv den i forslaget.",
    ),
    anywhere(
        r"\b(?:[Ss]e|[Jj]f\.|[Ff]remgår af|ses (?:af|i)|vist i) (?:figur|tabel|bilag|afsnit|kapitel) "
        r"\d+(?:\.\d+)*(?![\w.]*\w| (?:i|til|på|hos|hvor) )",
        "Det er en henvisning i et andet dokument. Skriv, hvad der står dér, eller link til det.",
    ),
    anywhere(
        r"\b(?!(?:før|efter|over|under|for|side|bag|ind|ud|op|ned)-)[a-zæøå]{2,}- "
        r"(?!(?:og|eller|samt|til|men|som|såvel|i|på|både|henholdsvis)\b)[a-zæøå]{2,}",
        "Ordet er delt, hvor linjen sluttede i et andet dokument. Skriv det i ét.",
    ),
    RawSign(
        r"^(?:Sendt|Hentet) fra (?:min |Outlook|Mail|Yahoo)[^\n]*|^Sent from [^\n]*|^Få Outlook til [^\n]*",
        "Linjen hører til en mail. Slet den.",
    ),
    RawSign(
        r"^(?:Læs mere|Læs op|Del på (?:Facebook|LinkedIn|X)|Udskriv|Tilbage til toppen|(?:Gå"
        r"|Spring) til (?:hoved)?indhold(?:et)?|Accept[eé]r (?:alle )?cookies"
        r"|Skip to (?:main )?content)$|^(?:Vi bruger|Denne (?:hjemme)?side bruger) cookies[^\n]*",
        "Ordene hører til en webside. Slet linjen.",
    ),
    anywhere(
        r"\b(?:HYPERLINK|MERGEFIELD|PAGEREF|NUMPAGES|INCLUDEPICTURE|DOCPROPERTY)\b",
        "Det er en kode fra Word. Skriv det, der skal stå.",
    ),
    RawSign(
        r"\[(?P<tag>b|i|u|s|url|img|quote|code|list|size|color)(?:=[^\]\n]*)?\][^\n]*?\[/(?P=tag)\]",
        "Fremhæv med **fed**; et link skrives [tekst](adresse).",
        everywhere=True,
    ),
    anywhere(r"\[[a-z]{1,2}\](?=[A-ZÆØÅ])|(?<=\w)\[(?!x\])[a-z]\](?![(\[:])", "Det er en kommentar fra Google Docs. Slet den."),
    anywhere(r"<%[^\n]*?%>|(?<![\w%])%[a-zæøå_]{3,30}%|«\w*_\w*»|«(?:Fletfelt|MERGEFIELD)[^»\n]*»", NO_CODES),
    anywhere(
        r"[^\s´]{0,40}[^\W_]´\S{0,40}|(?<=[^\W_])`(?=[^\W_])",
        "Tegnet er en løs accent. Skriv ' for en apostrof, eller bogstavet selv: é.",
    ),
    RawSign(
        r",,[^\s,][^,\n]{0,80}?(?:''|``|´´|\"|“|”)|(?<!`)``(?!`)[^`\n]{0,80}?(?:´´|'')|<<[^\s<>][^<>\n]*>>|>>[^\s<>][^<>\n]*<<",
        "Skriv »…« om et citat.",
        everywhere=True,
    ),
    anywhere(r"(?<=\w)-{2,3}(?=\w)|(?<=\s)-{2,3}(?=\s)", "Skriv en tankestreg (–), eller en bindestreg uden mellemrum."),
    anywhere(r"(?<!\w)(?:[a-zæøå] ){4,}[a-zæøå](?!\w)", "Skriv ordet uden mellemrum mellem bogstaverne."),
    RawSign(
        r"&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});|&(?:nbsp|aelig|oslash|aring|amp|quot|lt|gt)\b",
        "Skriv tegnet selv i stedet for koden.",
    ),
    anywhere(r"[¶¬]", "Det er et skjult tegn fra Word. Slet det."),
)  # fmt: skip
"""The first that fits counts."""
