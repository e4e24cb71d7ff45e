"""What the survey's forms and their import say in Danish: titles of columns, faults, help."""

from __future__ import annotations

from builder.nouns.model import waves as m

CASE, NAME, ROLE, DAY, WAVE = "Case-id", "Samarbejde", "Svar fra (funktion)", "Dato for svaret", "Bølge"
"""The columns that every form has besides its questions."""
ROLE_EXAMPLE = "Fx It-chef, Ballerup Kommune. Aldrig navnet på en person."
DAY_EXAMPLE = "Fx 1. december 2026."
BETWEEN = " – "
"""Stands between the title of a column and the question's wording."""
FIELD, QUESTION, ANSWER, HELP = "Felt", "Spørgsmål", "Svar", "Hjælp"
"""The columns of the form for one case."""
SHEET, GUIDE, LISTS = "Svar", "Vejledning", "Lister"
"""The sheets by name; the last is hidden."""
YES, NO = "ja", "nej"
NOTHING = frozenset({"", "-", "–", "?", "ukendt", "ved ikke", "ved det ikke", "n/a"})
"""What people write for no answer, folded; where a word is asked for, »ukendt« may be one."""

TOO_LARGE = "Filen er over {limit} MB og er ikke åbnet"
BOMB = "Filen har for mange dele eller fylder over {limit} MB pakket ud og er ikke åbnet"
TOO_MANY_ROWS = "Filen har flere end {limit} rækker eller for mange celler og er ikke læst"
LOCKED = "Filen er beskyttet med en adgangskode og kan ikke læses"
UNLOCK = "Fjern adgangskoden, og gem filen igen."
OLD = "Filen er i det gamle Excel-format (.xls) eller et andet gammelt Office-format"
OPEN_DOCUMENT = "Filen er i LibreOffices eget format (.ods)"
BINARY = "Filen er i Excels binære format (.xlsb)"
FOLDER = "Det er en mappe og ikke et udfyldt skema"
FILES_OF = "Skriv filerne i den: {folder}/*.xlsx."
NO_SHEET = "Filen er ikke et regneark"
EMPTY = "Filen er tom"
NO_COLUMNS = "Filen har ingen kolonner: Den første linje har hverken semikolon, komma eller tabulator"
SAVE_AS = "Åbn skemaet i regnearket, og gem det som .xlsx eller CSV."
BROKEN = "Filen er gået i stykker og kan ikke læses"
SAVE_AGAIN = "Hent den igen, eller gem den på ny i regnearket."
ENTITIES = "Filen har en dokumenttype, som intet regneark har, og er ikke læst"

NO_HEADER = "Ingen af arkene ({sheets}) har kolonnerne »{case}« og »{role}«"
NO_HEADER_ROWS = "Filen har ikke kolonnerne »{case}« og »{role}« i samme række"
RIGHT_SHEET = "Det er arket »Svar« fra skemaet, der skal læses ind."
MISSING_COLUMN = "Kolonnen »{title}« mangler, så ingen får svar på det spørgsmål"
MISSING_NEEDED = "Kolonnen »{title}« mangler, så intet er læst ind fra arket"
MISSING_FIELD = "Rækken »{title}« mangler i skemaet"
UNKNOWN_COLUMN = "Ingen kender kolonnen »{title}«, så den er ikke læst"
DOUBLE_COLUMN = "Kolonnen »{title}« står der to gange (også i kolonne {other}), så intet er læst ind fra arket"
PUT_BACK_ID = "Skriv case-id'et, som det stod i skemaet."
PUT_BACK = "Skriv overskriften, som den stod i skemaet."
MERGED = "Cellen er flettet sammen med andre, så ingen kan se, hvad der hører til rækken"
UNMERGE = "Ophæv fletningen, og skriv svaret i sin egen celle."
UNEVEN = "Rækken har {found} felter, men overskriften har {expected}"
OPEN_QUOTE = "Et anførselstegn i rækken er ikke lukket, så rækkerne under den er læst som en del af svaret"
CLOSE_QUOTE = 'Sæt et " efter svaret også, eller slet det foran. Gem helst som .xlsx.'
QUOTE = "Et semikolon, komma eller linjeskift i et svar kræver anførselstegn om svaret. Gem helst som .xlsx."

NO_CASE = "Rækken har svar, men intet case-id"
NO_REPLY = "Er rækken en sum eller en bemærkning, så slet den. Er den et svar, så skriv case-id'et, funktionen og dagen."
UNKNOWN_CASE = "»{value}« er ikke en case i kataloget"
OTHER_NAME = "Case-id'et er »{case}«, men rækken hedder »{name}«, som er en anden case"
OTHER_NAME_HELP = "Ret det, der er forkert. Er kolonnerne sorteret hver for sig, så begynd forfra med skemaet."
NOT_ASKED = "»{value}« er ikke med i bølgen"
OTHER_WAVE = "Rækken er fra bølgen {value} og ikke {year}"
UNSIGNED = "Der er svaret, men ingen har skrevet, hvem der svarer"
UNDATED = "Der er svaret, men datoen for svaret mangler"
UNSIGNED_HELP = (
    "Skriv funktionen, fx It-chef, Ballerup Kommune. Rækker, som ingen har svaret på, skal have både funktion og dato tomme."
)
NAMED = "»Svar fra« ligner et personnavn"
NAMED_HELP = "Skriv funktionen i stedet, fx It-chef, Ballerup Kommune."
NO_ANSWERS = "Rækken har hverken svar på det ene eller det andet"
TWICE = "Der er to forskellige svar for »{case}« (også {other}); intet af dem er taget med"
TWICE_HELP = "Behold det, der gælder, og slet det andet."
WOULD_LOSE = "Filen har ikke {titles}, som vi har svar på for »{case}«; det, vi har, er beholdt"
OLDER = "Svaret for »{case}« er fra {given}, men vi har et fra {kept}; det er beholdt"

IS_FORMULA = "Cellen er en formel, og det, den viser, kan vi ikke stole på"
FORMULA_HELP = "Skriv selve svaret i cellen."
IS_FAULT = "Cellen viser regnearkets egen fejl ({value})"
INVISIBLE = "Svaret har et tegn, som ingen kan se: {sign}"
INVISIBLE_HELP = "Skriv svaret igen."
NO_WORD = "»{value}« er ikke et af ordene på listen"
WORDS_ARE = "Vælg et af dem: {words}."
NO_YES = "»{value}« er hverken ja eller nej"
NO_NUMBER = "»{value}« er ikke et tal"
NUMBER_HELP = "Skriv et dansk tal: 12, 1.254, 1,6, 8-12 eller ca. 70."
PERCENT = "»{value}« er procent, men spørgsmålet er et antal {unit}"
SHARE = "Cellen er {value}, men spørgsmålet er i procent"
TURNED_TO_DAY = "Regnearket har lavet svaret om til en dato ({day})"
AS_TEXT = "Gør cellen til tekst, og skriv svaret igen."
TURNED_YEAR = "Regnearket har lavet årstallet om til {day}"
TURNED_MONTH = "Cellen er {day}, og det kan både være dagen og hele måneden"
WRITE_MONTH = "Gør cellen til tekst, og skriv »{month}« eller »{day}«."
NO_DAY = "»{value}« er ikke en dato"
NOT_YET = frozenset({"nej", "ikke endnu", "ikke slut", "kører", "kører endnu", "kører stadig"})
"""What people write for an end that has not come."""
STILL_RUNS = "Er det ikke slut, så lad cellen stå tom."
DAY_HELP = "Skriv fx 16. februar 2016, 16.2.2016, februar 2016, 2016 eller ca. 2016."
SHORT_YEAR = "»{value}« har et årstal med to cifre"
WHOLE_YEAR = "Skriv årstallet med fire cifre: {meant}."
NOT_ONE_DAY = "»{value}« er ikke en bestemt dag"
FUTURE_HELP = "Skriv dagen, da der blev svaret."

EACH_ROW = "Udfyld en række for hvert samarbejde, I kan svare for. Lad de andre rækker stå."
EACH_QUESTION = "Skriv i kolonnen »Svar« ud for hvert spørgsmål. Lad resten stå."
UNTIL = "Send skemaet tilbage senest {deadline}."
OF_KINDS = {m.WORD: "Vælg fra listen.", m.YES_NO: "Svar ja eller nej.", m.NUMBER: "Et tal."}
"""How the kinds of answers are given; a number has no unit here."""
IN_UNITS = "Et tal i {unit}."
HOW_TO = (
    "Det, kataloget ved i forvejen, står der allerede. Ret det, der er forkert, og slet det, I ikke kan stå inde for.",
    "Skriv i »Svar fra (funktion)«, hvilken funktion der svarer, fx It-chef, Ballerup Kommune. Skriv aldrig navnet på en person.",
    "Skriv i »Dato for svaret« dagen i dag. Uden funktion og dato tæller svaret ikke.",
    "Datoer skrives, så præcist I ved dem: 16. februar 2016, 16.2.2016, februar 2016, 2016 eller ca. 2016.",
    "Tal skrives på dansk: 12, 1.254, 1,6, 8-12 eller ca. 70. Procent skrives 15 eller 15 %.",
    "Et spørgsmål, I ikke kan svare på, skal stå tomt. Det bliver vist som ukendt og tæller ikke som et svar.",
)
"""How a form is filled in, a sentence or two a line: what holds for workbooks and page."""
IN_A_WORKBOOK = (
    "Flet ikke celler, skriv ikke formler, og lad kolonnernes overskrifter og Case-id stå.",
    "Gem filen som .xlsx eller CSV, og send den tilbage til redaktionen. Svarene bliver offentliggjort sammen med funktionen.",
)
ON_THE_PAGE = (
    "Gem svarene som CSV, og send filen tilbage til redaktionen. Svarene bliver offentliggjort sammen med funktionen.",
)
