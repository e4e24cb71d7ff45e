"""Turns of phrase that several problems share, each Danish word once. Wording of whole rules is in `rules/`.

The form in the browser is given the same ones, so that it speaks as the command line does.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence

MEANT = "Mente du »{word}«?"
NO_MARKUP = "Feltet vises, som det står; Markdown hører til i teksten under hovedet."
AS_LIST = "Skriv dem hver for sig i en liste: [{words}]."
ONLY_ONE = "Her kan kun stå ét ord. Vælg ét af dem: {words}."
ONE_EACH = "Her kan kun stå én kommune. Skriv et punkt for hver: {words}."
SEVERAL = {"Choice": ONLY_ONE, "OneOf": ONLY_ONE, "MunicipalityKind": ONE_EACH}
"""What is said of several words where one belongs, by the kind of its field."""
NONE = "ingen"
OWN_PAGE = "er en side i kataloget selv"
LIES_IN = "Den ligger i {folder}; her kan kun stå filer fra {own}."
SELF = "kataloget selv"
TWICE = "Det er filens egen adresse, eller den står to gange på listen. Slet den."
SINGLE = "en enkelt værdi"
LIST = "en liste"
GROUP = "en gruppe af felter"
TEXT = "en enkelt tekst"
SPREAD = "Skriv felterne under hinanden, rykket ind: {fields}."
BRACKET = "Sæt anførselstegn om teksten, hvis den begynder med [ eller {."
ONE_WAY = "Brug enten [ og ] eller - foran hvert punkt, ikke begge."
NESTED = f"Listen står inde i en anden liste. {ONE_WAY}"
ONE_GROUP = "Her er kun én gruppe af felter. Slet - foran dem, eller [ og ] om dem."
ONE_OF_GROUPS = "Her er kun én gruppe af felter. Behold den, der gælder nu, uden - foran dens felter."
ONLY_VALUE = "Feltet har ingen felter under sig. Skriv kun værdien: {value}."
AS_ONE_TEXT = "Feltet har ingen felter under sig. Skriv det som én tekst."
NAMED = "Skriv »{key}: {value}« i stedet for »{name}:«, og resten af punktets felter under."
COLON = "Et kolon gør ordene før det til et felt. Sæt anførselstegn om hele teksten."
FIELD_OF = "Det hører til i en fil i {folders}."
NAME_OF_FILE = "Slet linjen; sidens adresse er filens navn."
NOT_NEEDED = "Slet linjen; kataloget bestemmer selv, hvordan siden ser ud."
CALLED = "Her er en liste: Skriv »- {key}: {name}« i stedet for »{name}:«, og resten af punktets felter under."
INWARDS = "Feltet hører til under {groups}. Ryk det ind dér."
OUTWARDS = "Feltet hører til siden selv. Ryk det ud, så det begynder yderst på linjen."
ONE_TEXT = "Feltet er én tekst og ikke en liste. Skriv det som en sætning uden - foran."
LEAVE_OUT = "Ved ingen det, så slet oplysningen her, og skriv under »ukendt«, hvad der mangler."
WHAT_UNKNOWN = "Skriv, hvad I har ledt efter uden at finde, fx »Hvad aftalen koster«. Ellers slet linjen."
NOT_OVER = "Er det ikke slut endnu, så slet oplysningen."
TOO_LONG = "{count} tegn uden en tom linje"
TOO_MANY = "mere end {count} stykker"
LINKED = "en lang adresse bruges igen og igen"
UNCLOSED = "{count} tegn [ uden ]"
DAYS = "{month} {year} har {days} dage."
MONTHS = "Året har 12 måneder."
SUBFOLDER = "Undermapper læses ikke. Flyt filerne op i mappen {folder}."
MOVE = "Flyt den til {place}."
MOVE_FILES = "Flyt filerne i den op i {place}."
FOLDERS = "Sider ligger i mapperne {folders}."
WAVES = "En bølge har filen {head} og mappen {replies} med en fil for hver case: it-forsyningen.yaml."
WAVE_FOLDER = "En bølges mappe hedder efter sit år, som i surveys/2026."
TAKE_IN = "Læs skemaet ind med »katalog wave import {year} FIL«, og slet det her."
NEIGHBOUR_OF = "en nabo til {name}"
BOTH_WAYS = "Naboer står hos hinanden. Skriv koden hos dem begge, eller slet den her."
CODES = "Skriv naboernes koder med mellemrum imellem: {codes}."
A_NUMBER = "et nummer"
ONLY_DIGITS = "Skriv de ti cifre, med eller uden bindestreg, og intet andet."
NAME_OF_GROUP = "navnet på en gruppe"
LATER_THAN = "senere end »{field}«"
CHANGED_TOO = "Ret dagen, eller ret »dato« til den dag, erklæringen sidst er ændret."
SHARED_AMOUNT = "et beløb, der er delt"
KRONER_ABOVE = "Skriv beløbet i hele kroner med cifre alene, eller slet linjen."
SOURCES_OF = "Kendte kilder i {file}: {known}."
WITHOUT_PART = "et regneark uden »{name}«"
NAME_PART = "Skriv »id: {name}«, hvor det hører til."
NO_IDS = "Kun et regneark leder efter id'er. Slet linjen, eller ret »slags«."
SAME_AS = "er det samme som »{field}«"
SAY_ANOTHER = "Skriv det, der hører til her, eller slet det."
ALSO_IN = "Det samme står {places} mere, i linje {lines}."
DEADLINE_OF = "fristen for bølgen {year}"
MEND_THE_YEAR = "Ret årstallet."
OF_A_QUESTION = "»{key}« ved et spørgsmål af typen »{kind}«"
DELETE_OR_TYPE = "Slet linjen, eller skriv »type: {kind}«."
ANOTHER_CASE = "Skriv organisationens egen case, eller slet linjen."
YEAR_OF_TRACK = "Alle beslutninger i sporet er af et andet år. Ret »aar«."
NOT_YET = "siger, at det ikke er sket, men trinnet er »{step}«"
MEND_STEP = "Ret noten, eller skriv »trin: {step}«."
BOUNDS_OF_BAND = "Titlen skal sige de tal, som trinnet går fra og til: {bounds}."
PARTS_OF = "{file} har: {known}."
NO_GROUPS = "Skriv kommunernes navne; der er ingen grupper."
BOTH = "både »{one}« og »{other}«"
KEEP_ONE = "Behold den ene, og slet den anden."
IS_MUNICIPALITY = "Det er en kommunes navn. Kald gruppen noget andet."
AS_ADDRESS = "Skriv sidens adresse uden endelse, som i »spoergsmaal/raaderum«."
THE_CATALOGUE = "kataloget"
ANOTHER_NAME = "To organisationer har samme navn. Ret navnet, eller slet den ene."
LISTED_OTHERWISE = "På listen står »{listed}«, men {count} beslutninger siger »{used}«. Ret den ene."
TITLES = "Første linje er kolonnernes navne: {titles}."
REGISTERS = "Registrene hedder {files}."
LONE_QUOTE = "Et anførselstegn mangler sin mage. Slet det, eller skriv det andet."
LOOSE_QUOTE = 'Et " skal stå både før og efter feltets tekst. Inde i teksten skrives det to gange.'
LEAVE_UNANSWERED = "Slet linjen. Et spørgsmål uden svar bliver vist som ukendt."
BENEATH = "Skriv »{key}:« på en linje for sig, og ryk svarene to mellemrum ind under den."
SAME_WORDS = "spørger med de samme ord som »{id}« i {year}, men svarene bliver ikke sammenlignet"
FAR_AHEAD = "ligger langt ude i fremtiden og lukker de bølger, der kommer før"
REPLACES = "Skriv »id: {id}«, eller skriv »afloeser: {id}« ved spørgsmålet."
NO_QUESTIONS = "den har ingen spørgsmål"
NO_ANSWERS_HERE = "Slet filen, eller skriv bølgens spørgsmål i boelge.yaml."
CASE_NOT_ASKED = "»{case}« er ikke blandt de cases, den spørger"
ASK_IT = "Skriv »{case}« under »cases« i boelge.yaml, eller slet svaret."
ANSWERED_BEFORE = "{date} ligger før {year}"
MEND_THE_DAY = "Ret dagen, eller flyt svaret til den bølge, det hører til."
KNOWN_AS = "Det, der står i skemaet i forvejen (»kendt: {field}«), er svar af typen {known}."
EMPTY_ANSWER = "Slet filen, eller skriv svaret: besvaret, rolle og svar."
EMPTY_WAVE = "Slet mappen, eller begynd med »katalog wave new« og bølgens år."
EMPTY_REGISTER = "Slet filen, så gælder programmets egen, eller skriv noget i den."
NEEDED = "Det skal udfyldes. {help}"
COMMA = "Et komma skiller felter. Sæt anførselstegn om tallet."
NOT_IN_REGISTER = "mangler i registret: {codes}"
NO_ROWS = "Skriv en række for hver kommune, eller slet filen, så gælder programmets egen."
ADD_ROWS = "Tilføj en række for hver kode, eller behold kun de kommuner, som kataloget handler om."
OVER_ALREADY = "status er »{status}«, men samarbejdet sluttede {date}"
BEGINS_LATER = "status er »{status}«, men samarbejdet begynder først {date}"
ENDS_LATER = "status er »{status}«, men samarbejdet slutter først {date}"
BELOW_NOUGHT = "{value} {unit} er færre end ingen"
MEND_NUMBER = "Ret tallet."
MEND_ONE = "Ret det af de to svar, der er forkert."
EVERY_ROW = "Det gælder alle {count} rækker. Ret første linje, eller skil rækkernes celler med det samme tegn som den."
WHOLE_COLUMN = "{hint} Det gælder {count} rækker i kolonnen."
UNNAMED = "Skriv et navn over kolonnen, eller slet den."
EACH_SOURCE = "Skriv hver kilde for sig: [^k1][^k2]."
EMPTY_NOTE = "Skriv notens tekst efter kolonet, eller slet både noten og henvisningen til den."
NOTE_COLON = "Er det noten selv, så skriv et kolon lige efter ]: [^{name}]: …"
BELOW_HEAD = "Det ligner feltet »{key}«. Felter står i hovedet, over den anden linje med ---."
NOTE_TIGHT = "Er det noten selv, så skriv : lige efter ], uden mellemrum."
PART = "Skriv et kolon og et mellemrum efter feltets navn: »{key}: {value}«."
CUT = "Et komma skiller felter. Sæt anførselstegn om teksten, eller [ og ] om en liste."
TWO_POINTS = "to punkter"
ONE_WORD = "ét ord"
BLANKS_BETWEEN = "Skriv ordene med mellemrum imellem og uden komma."
CUT_NUMBER = 'Et komma skiller punkterne i en liste. Sæt anførselstegn om hele teksten: "{meant}".'
NO_DASH = "Et komma skiller felter. Skriv kun tallet, uden komma og streg efter det."
AS_HELP = "er feltets egen hjælp"
CUT_IN_TWO = "Et komma deler teksten i to punkter. Sæt anførselstegn om hele teksten."
IN_TEXT = "Linjen er en del af teksten i feltet over den. Ryk den ud, så den begynder lige under de andre felter."
NO_REMARK = "Inde i en tekst er # ikke en bemærkning. Flyt linjen op over feltet, eller slet den."
SAME_FIELD = "Det er feltet »{key}«, som allerede står i linje {line}. Slet det ene."
ON_ONE_LINE = "Skriv hele adressen på én linje: {meant}"
CUT_UP = "Et komma deler teksten, og et kolon gør den til et felt. Sæt anførselstegn om hele teksten."
UNIT = "»{unit}« hører til under »enhed« og ikke i tallet. "
BARE = "»{unit}« skal ikke stå i tallet; regn det om, hvis feltet har en anden enhed. "
MERGED = "»{old}« er i dag en del af {new}."
DIGITS = "Skriv et helt tal med cifre alene, fx 12."

REFUSALS = {
    errno.EACCES: "du har ikke adgang til den",
    errno.EPERM: "du har ikke adgang til den",
    errno.ENOENT: "den findes ikke længere",
    errno.EIO: "disken svarer ikke",
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "der er ikke mere plads til dig på disken",
    errno.EROFS: "disken kan ikke skrives til",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.EADDRINUSE: "porten er i brug af et andet program",
    errno.EBUSY: "den er et drev for sig eller i brug",
    errno.EXDEV: "den ligger på et andet drev",
    errno.EISDIR: "der ligger en mappe, hvor der skulle være en fil",
    errno.ENOTDIR: "der ligger en fil, hvor der skulle være en mappe",
    errno.EEXIST: "der ligger noget af samme navn",
}
"""By number, what the system says in English when it will not give or take a file or a port."""
REFUSED = "systemet siger nej"
"""What is said of every other number."""
NOT_PUBLISHED = "{path}: {refusal}. Siden i {folder} er ikke rørt. {remedy}"
NO_FOLDER = "{path} er en fil og ikke en mappe. Flyt den, eller vælg en anden mappe med --out."
EMPTIED = (
    "der er ingen cases, men siden i {folder} har nogle. Den er ikke rørt. Er det meningen, så byg med --allow-empty. "
    "Ellers se, om --content er den rigtige mappe."
)
FOREIGN = "mappen {path} er ikke tom og er ikke lavet af katalog. Vælg en anden med --out."
WRITABLE = "Giv skriveadgang til mappen {folder}, eller vælg en anden med --out."
ANOTHER_FOLDER = "Vælg en anden mappe med --out."
REMEDIES = {
    errno.ENOSPC: "Gør plads på disken, og byg igen.",
    errno.EDQUOT: "Gør plads på disken, og byg igen.",
    errno.EACCES: WRITABLE,
    errno.EPERM: WRITABLE,
    errno.EROFS: WRITABLE,
    errno.EBUSY: "Byg i en mappe inden i den: --out …/katalog.",
}
"""By number, what helps when the system will not take the site; `folder` is the one that the site lies in."""


DELETE_ONE = "Slet den ene."
TWICE_BENEATH = "Slet den ene. Er det to punkter i en liste, så skriv - foran det første felt i hvert af dem."
THREE_STROKES = "Skriv tre bindestreger og intet andet på linjen: ---."
STROKES_ABOVE = "Sæt en linje med --- øverst i filen, over det første felt."
STROKES_HERE = "Sæt en linje med --- før denne linje, under det sidste felt."
_AS_TEXT = "Åbn den, kopiér teksten, og læg den i en tekstfil, der begynder med ---."
RICH_TEXT = f"Filen er gemt som RTF fra et tekstbehandlingsprogram. {_AS_TEXT}"
WEB_PAGE = f"Filen er gemt som en webside (HTML). {_AS_TEXT}"
MAIL = f"Filen er en gemt mail. {_AS_TEXT}"
DATA = "Filen er data (JSON) og ikke Markdown. Begynd med »katalog new case«."
OFFICE = f"Filen er et dokument fra et kontorprogram (Word, LibreOffice), som blot hedder .md. {_AS_TEXT}"
PDF = f"Filen er en PDF, som blot hedder .md. {_AS_TEXT}"
AS_CSV = "Filen er fra et kontorprogram og hedder blot {ending}. Åbn den der, og gem den som CSV med tegnsættet UTF-8."
AS_DATA = "Filen er fra et kontorprogram og hedder blot {ending}. Åbn den der, kopiér teksten, og gem den i en tekstfil."
ONE_FILE = "Det er en mappe. »{name}« skal være én fil; læg den, der ligger i mappen, i stedet for den."
LETTERS_LOST = "Der er flere i filen. Hent den, som den var, før æ, ø og å gik tabt, og gem den med tegnsættet UTF-8."
ALL_MISREAD = "{count} ord i filen er ødelagt. Hent den, som den var, og gem den med tegnsættet UTF-8."
IN_ITS_PLACE = "»{name}« ligger her allerede. Skriv det, der er nyt, ind i den, og slet denne."
IS_FILE = "»{name}« skal være en mappe. Læg registrene i den."
LINES_BEFORE = "Linje {line} er ---. Begynder hovedet der, så slet alt før den, og hvad der eventuelt slutter det igen nederst."
NO_OUTCOME = "siger, at ingen kender udfaldet, men trinnet er »{step}«"
OUTCOME = "Er udfaldet fundet, så slet det; ellers skriv »trin: afventer«."
OTHER_TITLE = "er et andet år end titlens ({year})"
MEND_WRONG = "Ret det af dem, der er forkert."
DIRECT = "Åbn den, og skriv den adresse, som browseren ender på."
ON_DISK = "Ingen andre kan åbne en fil på din maskine. Link til et sted, som alle kan læse."
LOGIN = "Siden kræver, at man er logget ind. Link til et sted, som alle kan læse."
INSIDE = "Adressen findes kun på jeres eget netværk. Link til et sted, som alle kan læse."
CUT_OFF = "Adressen er skåret af. Åbn siden, og kopiér hele adressen fra browseren."
MOVE_UP = "Flyt punktet op til de andre i gruppen, under linje {line}."
WHO_MEASURED = "Skriv under »maalt_af«, hvem der målte. Målte ingen, så skriv »grundlag: omtalt«, beregnet eller skønnet."
ONE_SOURCE = "Slet den ene, og ret henvisningerne til den: {old} bliver til {new}."
POINTS = "Skriv - og et mellemrum foran hvert punkt, på hver sin linje."


def did_you_mean(near: Sequence[str]) -> str:
    """The hint that names the first of the `near` known words, the nearest; empty when there is none."""
    return MEANT.format(word=near[0]) if near else ""


def as_list(words: Sequence[str]) -> str:
    """The hint that several `words`, written as one text, belong in a list."""
    return AS_LIST.format(words=", ".join(f'"{word}"' if "," in word else word for word in words))


def choose(wording: str, words: Sequence[str]) -> str:
    """The hint of that `wording`, with a place for `{words}`, that several words stand where one belongs."""
    return wording.format(words="; ".join(words))


def refusal(error: OSError) -> str:
    """Why the system will not give or take a file, in Danish, for the number of the `error`; the same for all unknown ones."""
    return REFUSALS.get(error.errno or 0, REFUSED)
