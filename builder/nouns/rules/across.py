"""Rules about several files that must agree."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

ACROSS: dict[str, Rule] = {
    "henvisning-ukendt": Rule(
        title="Henvisning til en fil, der ikke findes",
        message="»{value}« findes ikke i {folder}",
        hint="Se, om filen findes i content/{folder}.",
        why="Henvisningen bliver til et link på siden. Skriv den anden fils navn uden .md.",
        wrong="initiativer: [kombitt]",
        right="initiativer: [kombit]",
    ),
    "henvisning-selv": Rule(
        title="Filen henviser til sig selv",
        message="filen henviser til sig selv",
        hint="Slet henvisningen.",
        why="Et link fra en side til den selv hjælper ingen. Ofte er filen kopieret fra en anden.",
        wrong="relationer:\n  - {type: beslægtet, case: faelles-loen}",
        right="relationer:\n  - {type: beslægtet, case: faelles-rejser}",
    ),
    "henvisning-kladde": Rule(
        title="Henvisning til en kladde",
        message="»{value}« er en kladde og bliver ikke vist",
        hint="Vent med henvisningen, eller fjern »kladde: ja« i den anden fil.",
        why="En kladde bliver ikke udgivet, så et link til den ville være dødt. En kladde må gerne henvise til en anden kladde.",
        wrong="relationer:\n  - {type: beslægtet, case: faelles-kladde}",
        right="relationer:\n  - {type: beslægtet, case: faelles-rejser}",
    ),
    "relation-dobbelt": Rule(
        title="Relationen står på begge",
        message="»{value}« har allerede relationen fra sin side",
        hint="Skriv den kun på den ene af de to.",
        why="Kataloget viser selv relationen på begge sider. Står den to steder, kan de to komme til at sige noget forskelligt.",
        wrong="# i faelles-rejser.md står allerede: {type: beslægtet, case: faelles-loen}\n"
        "relationer:\n  - {type: beslægtet, case: faelles-rejser}",
        right="# i faelles-rejser.md står allerede: {type: beslægtet, case: faelles-loen}",
        example="told",
        severity="warning",
    ),
    "relation-kreds": Rule(
        title="Relationer går i ring",
        message="relationen »{kind}« går i ring: {path}",
        hint="Bryd ringen ét sted.",
        why="Et samarbejde kan ikke udspringe af sig selv. Mindst én af relationerne vender den forkerte vej.",
        wrong="# i faelles-rejser.md: {type: udspringer-af, case: faelles-loen}\n"
        "relationer:\n  - {type: udspringer-af, case: faelles-rejser}",
        right="# i faelles-rejser.md: {type: udspringer-af, case: faelles-loen}",
        example="told",
    ),
    "adresse-dobbelt": Rule(
        title="Tidligere adresse i brug",
        message="den tidligere adresse »{value}« bruges også af {other}",
        hint="To sider kan ikke have samme adresse.",
        why="En tidligere adresse sender læseren videre. Det kan den kun, hvis ingen anden side ligger der.",
        wrong="tidligere: [faelles-rejser]",
        right="tidligere: [faelles-loen-2016]",
    ),
    "case-ligner": Rule(
        title="Ligner en anden case",
        message="de samme partnere har i de samme år også »{other}«",
        hint="Er det samme samarbejde, en afløser eller noget andet? Saml dem, eller tilføj »relationer:« med typen afløst-af eller "
        "beslægtet.",
        why="Samme kommuner i samme år er ofte den samme case under et andet navn. Er det to forskellige, så sig, hvordan de hører "
        "sammen; så bliver spørgsmålet ikke stillet igen.",
        wrong="partnere: [Lemvig, Struer]",
        right="partnere: [Lemvig, Struer]\nrelationer:\n  - {type: beslægtet, case: faelles-vagt}",
        severity="warning",
    ),
    "fil-kopi": Rule(
        title="Ligner en kopi af en anden fil",
        message="filen hedder næsten det samme som »{other}« og har samme titel",
        hint="Er det en kopi, så slet den ene af dem. Er det to sider, så giv dem hver sin titel.",
        why="Gemmer man en kopi, mens man retter, bliver begge filer udgivet: Siden står to gange i lister og tal, og læseren kan ikke "
        "se, hvilken der gælder.",
        wrong="# faelles-loen.md og faelles-loen-kopi.md, begge med\ntitel: Fælles løn",
        right="# kun faelles-loen.md\ntitel: Fælles løn",
        example="told",
        severity="warning",
    ),
    "titel-dobbelt": Rule(
        title="To sider har samme titel",
        message="»{other}« har samme titel",
        hint="Er det den samme side, så slet den ene af filerne. Er det to, så giv dem hver sin titel.",
        why="I lister, søgning og kort kan læseren kun kende to sider fra hinanden på titlen. Ofte er den ene en kopi, som nogen har gemt "
        "under et andet navn.",
        wrong="# faelles-loen.md og loen-i-vest.md, begge med\ntitel: Fælles løn",
        right="# i faelles-loen.md\ntitel: Fælles løn\n# og i loen-i-vest.md\ntitel: Fælles løn i vest",
        example="told",
        severity="warning",
    ),
    "tekst-kopi": Rule(
        title="Teksten er kopieret fra en anden side",
        message="{what} er ordret som i »{other}«",
        hint="Skriv det om, så det handler om denne side.",
        why="Den, der begynder med en kopi af en anden side, kommer let til at lade noget stå. Så siger to sider det samme om hver sin sag, "
        "og den ene af dem tager fejl.",
        wrong="# faelles-loen.md og faelles-rejser.md har samme resumé:\nresume: To kommuner har i ti år drevet lønnen sammen fra ét kontor. "
        "Det gav færre fejl, men ikke en lavere udgift.",
        right="# i faelles-rejser.md:\nresume: Tre kommuner køber rejser sammen. Hver af dem betaler for sine egne.",
        example="told",
        severity="warning",
    ),
    "forkortelse-uforklaret": Rule(
        title="Uforklaret forkortelse",
        message="»{value}« er en forkortelse, som hverken siden eller ordlisten forklarer",
        hint="Skriv den ud første gang, »kommunens samlede system (KSS)«, eller foreslå den til ordlisten.",
        why="En politiker, der læser siden fem minutter før mødet, kender ikke fagets forkortelser. Navne, som alle kender, står på "
        "listen »kendte« i builder/registers/glossary.yaml.",
        wrong="Aftalen følger KSS.",
        right="Aftalen følger kommunens samlede system (KSS).",
        example="body",
        severity="warning",
    ),
}
