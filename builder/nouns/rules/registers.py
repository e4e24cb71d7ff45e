"""Rules about the registers: vocabularies, municipalities, groups, glossary, exceptions, the words of search."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

_TEMPLATE = (
    "forbehold: Til orientering.\nproevet: I LibreOffice.\nskabeloner:\n  - id: vejen-ud\n    titel: Vejen ud\n    slags: dokument\n"
    "    til: Til udtræden.\n    rettet: 2026-11-20\n    trin: [{vejledning: udtraeden-og-oploesning, gruppe: Retten til at gå}]\n    afsnit:\n"
)

REGISTERS: dict[str, Rule] = {
    "register-form": Rule(
        title="Registret er ikke bygget rigtigt op",
        message="registret er ikke felter med lister under",
        hint="Begynd med et af felterne: {known}.",
        why="Et register er en fil i mappen registers. Det begynder med navnet på en liste, og under det står listens rækker. Som regel er "
        "den første linje slettet, eller rækkerne er ikke rykket ind.",
        wrong="- {nummer: 1312990000, hvad: Dokumentets nummer i arkivet}",
        right="numre:\n  - {nummer: 1312990000, hvad: Dokumentets nummer i arkivet}",
        example="told",
    ),
    "register-dobbelt": Rule(
        title="Står to gange i registret",
        message="»{value}« står allerede i linje {line}",
        hint="Slet den ene, eller giv den et andet navn.",
        why="Et ord, et id eller en anden stavemåde fører ét sted hen. Står det to gange, kan ingen se, hvilken af dem der gælder. Store og "
        "små bogstaver, æ og ae er det samme.",
        wrong="ord:\n  - {ord: Baseline, forklaring: Tallet før start., gruppe: Styring}\n"
        "  - {ord: baseline, forklaring: Udgangspunktet., gruppe: Styring}",
        right="ord:\n  - {ord: Baseline, forklaring: Tallet før start., gruppe: Styring, ogsaa: [udgangspunkt]}",
        example="told",
    ),
    "register-ord-mangler": Rule(
        title="Listen mangler et ord",
        message="listen »{list}« mangler ordet »{word}«",
        hint="Tilføj en række med titlen »{word}«, eller skriv det under »ogsaa« ved det ord, der skal gælde.",
        why="Ordet bruges af sig selv, når en redaktør ikke har skrevet noget. En udgave af listen uden det ville give fejl i hver fil.",
        wrong="sikkerhed:\n  - {id: lav, titel: lav}",
        right="sikkerhed:\n  - {id: hoej, titel: høj}\n  - {id: lav, titel: lav}",
        example="told",
    ),
    "register-trin": Rule(
        title="Trinnene passer ikke sammen",
        message="trinnet »{value}« passer ikke til de andre",
        hint="Skriv trinnene i rækkefølge med et »under«, der vokser; kun det sidste har intet.",
        why="Hver kommune skal høre til præcis ét trin. Det første trin, der er stort nok, gælder.",
        wrong="folketal:\n  - {id: faa, titel: Få, under: 40000}\n  - {id: nogle, titel: Nogle, under: 20000}\n  - {id: mange, titel: Mange}",
        right="folketal:\n  - {id: faa, titel: Få, under: 20000}\n  - {id: nogle, titel: Nogle, under: 40000}\n  - {id: mange, titel: Mange}",
        example="told",
    ),
    "register-vaerdi": Rule(
        title="Værdien kan ikke passe",
        message="»{value}« kan ikke være {what}",
        hint="Ret værdien.",
        why="Kort, lister og sammenligninger regner med registret. En kode, en nabo eller et folketal, der ikke kan være rigtigt, ville stå "
        "på siden som rigtigt.",
        wrong="code,name,population\n240,Egedal Kommune,0",
        right="code,name,population\n240,Egedal,46240",
        example="told",
    ),
    "register-raekke": Rule(
        title="Rækken har ikke de rigtige kolonner",
        message="rækken har {found}, men første linje har {expected}",
        hint="Se efter et komma for meget eller for lidt. En tekst med komma skal stå i anførselstegn.",
        why="I en fil, der ender på .csv, skiller et komma kolonnerne, og første linje siger, hvad de hedder. Mangler der et komma, rykker "
        "resten af rækken en kolonne.",
        wrong="code,name,region\n240,Egedal",
        right="code,name,region\n240,Egedal,Hovedstaden",
        example="told",
    ),
    "gruppe-tom": Rule(
        title="Gruppen har ingen kommuner",
        message="gruppen »{name}« siger ikke, hvilke kommuner der er med",
        hint="Tilføj »alle: ja«, »region:« eller »kommuner: [...]«.",
        why="En gruppe under »partnere« bliver til medlemmer på kortet og på hver kommunes side, så programmet skal vide, hvem de er.",
        wrong="grupper:\n  - {id: trekanten, navn: alle 3 i Trekanten}",
        right="grupper:\n  - {id: trekanten, navn: alle 3 i Trekanten, kommuner: [Fredericia, Kolding, Vejle]}",
        example="told",
    ),
    "gruppe-antal": Rule(
        title="Gruppen har et andet antal, end den hedder",
        message="gruppen hedder »{name}«, men {count} er med",
        hint="Ret navnet, eller ret listen over kommuner.",
        why="Navnet er det, en redaktør skriver fra sin kilde. Passer antallet ikke, mangler der en kommune, eller der er én for meget.",
        wrong="grupper:\n  - {id: trekanten, navn: alle 3 i Trekanten, kommuner: [Fredericia, Kolding]}",
        right="grupper:\n  - {id: trekanten, navn: alle 3 i Trekanten, kommuner: [Fredericia, Kolding, Vejle]}",
        example="told",
    ),
    "nummer-cifre": Rule(
        title="Nummeret har ikke ti cifre",
        message="»{value}« har ikke ti cifre",
        hint="Skriv hele nummeret, som det står i teksten, med eller uden bindestreg.",
        why="Listen rummer numre, der ligner CPR-numre, og et CPR-nummer har ti cifre. Et kortere nummer bliver ikke taget for et og skal "
        "ikke stå her.",
        wrong="numre:\n  - {nummer: 131299, hvad: Dokumentets nummer i arkivet}",
        right="numre:\n  - {nummer: 1312990000, hvad: Dokumentets nummer i arkivet}",
        example="told",
    ),
    "noegle-tal": Rule(
        title="Nøglens tal passer ikke sammen",
        message="tallene i nøglen »{value}« passer ikke sammen",
        hint="Andele skal tilsammen give præcis 100 og står kun ved procenter; en sats er ét tal over nul med højst to decimaler.",
        why="Nøglen bruges til at regne kroner ud. Er den ikke skrevet præcist i kilden, hører den til under »i_ord« med en begrundelse.",
        wrong="noegler:\n  - {id: depot, case: depotet, kilde: k1, navn: Driften, aar: 2017, slags: procenter,\n"
        "     andele: [{kommune: Køge, procent: 61}, {kommune: Stevns, procent: 23}]}",
        right="noegler:\n  - {id: depot, case: depotet, kilde: k1, navn: Driften, aar: 2017, slags: procenter,\n"
        "     andele: [{kommune: Køge, procent: 77}, {kommune: Stevns, procent: 23}]}",
        example="told",
    ),
    "soegeord-form": Rule(
        title="Søgeordet kan aldrig findes",
        message="»{value}« kan aldrig findes i en tekst",
        hint="Skriv ordet med små bogstaver og uden tegn.",
        why="Søgningen gør alle bogstaver små og deler teksten ved mellemrum og tegn, før den slår op her. Kun i synonymer må der stå flere "
        "ord med mellemrum, og kun i forkortelser en skråstreg.",
        wrong="kerneord: >\n  aftale Analyse drift",
        right="kerneord: >\n  aftale analyse drift",
        example="told",
    ),
    "deling-form": Rule(
        title="Ikke en deling af et ord",
        message="»{value}« er ikke en deling af et ord",
        hint="Skriv ordets dele med ~ imellem, med små bogstaver: drift~s~aftale.",
        why="Delingerne siger, hvor et sammensat ord deles, så »aftale« også finder »driftsaftale«. Et bogstav, der binder, er en del for sig.",
        wrong="drift~saftale~",
        right="drift~s~aftale",
        example="told",
    ),
    "synonym-alene": Rule(
        title="Et ord uden synonym",
        message="»{value}« står alene",
        hint="Skriv mindst to ord for det samme: [ai, kunstig intelligens].",
        why="En side med ét af ordene i listen findes også på de andre. Et ord alene gør ingen forskel; som regel mangler [ og ].",
        wrong="synonymer:\n  - ai",
        right="synonymer:\n  - [ai, kunstig intelligens]",
        example="told",
    ),
    "vaelger-ukendt": Rule(
        title="Findes ikke i modelvælgeren",
        message="»{value}« findes ikke blandt {kind}",
        hint="Ret id'et, så det er et af dem, der står i filen, eller tilføj det, der mangler.",
        why="En regel, hvis spørgsmål eller svar ikke findes, kan aldrig give point, og et trin, der ikke findes, kan ingen komme til. Uden "
        "fejlen ville siden blot tie om det.",
        wrong="naar: [{spoergsmaal: antallet, svar: to}]",
        right="naar: [{spoergsmaal: antal, svar: to-tre}]",
        example="told",
    ),
    "vaelger-trae": Rule(
        title="Træet har en blindgyde eller går i ring",
        message="trinnet »{value}« {what}",
        hint="Lad hvert ja og nej føre til et senere trin, en form eller en tekst, og lad et tidligere trin føre hertil.",
        why="Den, der svarer ja eller nej hele vejen, skal ende ved en form eller en besked. Derfor peger et trin kun på trin længere nede, "
        "og hvert trin kan nås fra det første.",
        wrong="ja: {}",
        right="ja: {form: forening}",
        example="told",
    ),
    "vaelger-kilde": Rule(
        title="Kilden kan ikke slås op",
        message="kilden nævner hverken en case eller en vejledning",
        hint="Skriv »case:« eller »vejledning:« med sidens filnavn uden .md.",
        why="Læseren skal kunne se, hvad en regel bygger på. Et id på en kilde siger kun noget sammen med den side, den står på.",
        wrong="kilder: [{kilde: p60}]",
        right="kilder: [{vejledning: vaelg-organisationsform, kilde: p60}]",
        example="told",
    ),
    "vaelger-vaegt": Rule(
        title="Vægten er ikke 1, 2 eller 3",
        message="vægten er {value}",
        hint="Skriv 1, når svaret taler lidt for modellen, 2 eller 3, når det taler tungt.",
        why="Få trin kan forklares for en læser. En tungere vægt ville lade én regel afgøre det hele.",
        wrong="vaegt: 10",
        right="vaegt: 3",
        example="told",
    ),
    "skabelon-ansvar": Rule(
        title="Rækken i matrixen passer ikke",
        message="»{value}« har ikke ét bogstav til hver af de {roles} roller, med netop ét A",
        hint="Skriv et bogstav for hver rolle med mellemrum imellem: {known}. Kun ét af dem må være A.",
        why="Skabelonen viser, hvem der har ansvaret for en opgave. Har to eller ingen ansvaret, er det netop den fejl.",
        wrong=f"{_TEMPLATE}      - overskrift: Matrix\n        roller: [Bestyrelse, Leder]\n"
        "        raekker:\n          - {navn: Budget, forslag: A A}",
        right=f"{_TEMPLATE}      - overskrift: Matrix\n        roller: [Bestyrelse, Leder]\n"
        "        raekker:\n          - {navn: Budget, forslag: A U}",
        example="told",
    ),
    "skabelon-felt": Rule(
        title="Feltet er ikke lukket",
        message="et felt er ikke lukket eller har intet navn: »{value}«",
        hint="Skriv feltets navn mellem {{ og }}: {{antal måneder}}.",
        why="Det, der står i krøllede parenteser, bliver et felt, som læseren udfylder. Mangler den ene, bliver resten af teksten til et felt.",
        wrong=f"{_TEMPLATE}      - overskrift: Varsel\n        tekst: Varslet er {{antal måneder.",
        right=f"{_TEMPLATE}      - overskrift: Varsel\n        tekst: Varslet er {{antal}} måneder.",
        example="told",
    ),
    "svar-boelge": Rule(
        title="Svaret passer ikke til sin bølge",
        message="svaret passer ikke til bølgen: {why}",
        hint="Ret svaret, eller flyt det til den bølge, det hører til.",
        why="Et svar tæller kun i den bølge, det er givet til: fra en case, der er spurgt, og ikke før bølgens eget år. Ellers ville "
        "svarprocenten og udviklingen fra bølge til bølge være forkert.",
        wrong="# surveys/2026/svar/faelles-loen.yaml\nbesvaret: 2016-11-20",
        right="# surveys/2026/svar/faelles-loen.yaml\nbesvaret: 2026-11-20",
        example="told",
    ),
    "spoergsmaal-omskrevet": Rule(
        title="Spørgsmålet er skrevet om",
        message="spørgsmålet »{id}« er et andet end i {year}, men har samme version",
        hint="Skriv »version: {version}«, eller lad ordlyden være den samme.",
        why="Svar på to forskellige spørgsmål kan ikke sammenlignes. Får spørgsmålet en ny version, bliver linjen "
        "brudt på siden, så læseren kan se det.",
        wrong="# i surveys/2018/boelge.yaml stod: Hvor langt er samarbejdet?\n"
        "spoergsmaal:\n  - {id: status, titel: Status, ordlyd: Er samarbejdet i gang?, type: ord, ordliste: status}",
        right="spoergsmaal:\n  - {id: status, titel: Status, ordlyd: Er samarbejdet i gang?, type: ord, ordliste: status, version: 2}",
        example="told",
    ),
}
