"""Rules about files: names, size, encoding, signs that nobody sees."""

from __future__ import annotations

from builder.nouns.limits import BYTES_A_PAGE, MAX_BYTES
from builder.nouns.rules.rule import Rule

FILES: dict[str, Rule] = {
    "fil-ulaeselig": Rule(
        title="Filen kan ikke læses",
        message="filen kan ikke læses: {reason}",
        hint="Se, om filen findes, og om du har adgang til den.",
        why="Programmet kan se filens navn, men ikke åbne den. De andre filer kontrolleres alligevel.",
        wrong="En fil, som kun en anden bruger på maskinen må læse.",
        right="En fil, du selv kan åbne og gemme.",
        example="told",
    ),
    "fil-ikke-almindelig": Rule(
        title="Ikke en almindelig fil",
        message="»{name}« er ikke en almindelig fil",
        hint="Genveje og særlige filer hører ikke til i kataloget.",
        why="En genvej kan pege på noget uden for kataloget, som så ville blive offentligt. Derfor læses kun almindelige filer.",
        wrong="cases/genvej.md → ../../andet/notat.md",
        right="cases/faelles-loen.md",
        example="told",
    ),
    "fil-for-stor": Rule(
        title="Filen er for stor",
        message="filen fylder {size} kB; grænsen er {limit} kB",
        hint="Kort teksten ned, eller del den i to.",
        why=f"En case skal kunne læses på få minutter. {MAX_BYTES // 1000} kB er omkring {MAX_BYTES // BYTES_A_PAGE} sider tekst, og så store filer er næsten altid en fejl.",
        wrong="cases/hele-rapporten.md på 850 kB",
        right="En case på to-tre sider med et link til rapporten.",
        example="told",
    ),
    "fil-tom": Rule(
        title="Filen er tom",
        message="filen er tom",
        hint='Begynd med »katalog new case "Titel"«.',
        why="En tom fil bliver ikke til en side. Slet den, eller udfyld den.",
        wrong="cases/faelles-loen.md uden indhold",
        right="cases/faelles-loen.md med et hoved og en tekst",
        example="told",
    ),
    "fil-ukendt": Rule(
        title="Filen hører ikke til her",
        message="»{name}« hører ikke til her",
        hint="Mappen rummer kun filer, der ender på .md.",
        why="Kun filer, der ender på .md, bliver til sider. Andet springes over, og det siges her, så intet forsvinder i stilhed.",
        wrong="cases/faelles-loen.docx",
        right="cases/faelles-loen.md",
        example="names",
        severity="warning",
    ),
    "fil-ikke-laest": Rule(
        title="En fil, der ikke bliver læst",
        message="»{name}« ligner et svar, en bølge eller et register, men bliver ikke læst",
        hint="Ret filens navn, eller flyt den.",
        why="Svar i undersøgelsen og registre læses kun under deres rigtige navn. Med en anden endelse eller et andet sted ville det, nogen "
        "har skrevet, mangle, uden at nogen opdagede det.",
        wrong="surveys/2026/svar/it-forsyningen.yml",
        right="surveys/2026/svar/it-forsyningen.yaml",
        example="told",
    ),
    "fil-mappe": Rule(
        title="Filen ligger i en forkert mappe",
        message="felterne er dem, en fil i {folder} har, men filen ligger i {here}",
        hint="Flyt filen til {folder}/{name}.md. Skal den blive, så brug felterne fra en anden fil i {here}.",
        why="Mappen afgør, hvilke felter en fil har, og hvilken slags side den bliver til. I en anden mappe er næsten alt i hovedet forkert, "
        "og så er det hurtigere at flytte filen end at rette hvert felt.",
        wrong="# guides/faelles-loen.md\ntitel: Fælles løn\nstatus: {vaerdi: i drift, dato: 2024, kilder: [k1]}\npartnere: [Lemvig, Struer]",
        right="# cases/faelles-loen.md\ntitel: Fælles løn\nstatus: {vaerdi: i drift, dato: 2024, kilder: [k1]}\npartnere: [Lemvig, Struer]",
        example="told",
    ),
    "fil-ikke-side": Rule(
        title="En side, der ikke bliver udgivet",
        message="»{name}« begynder som en side, men bliver ikke til en",
        hint="En side ender på .md og ligger direkte i sin mappe: cases/faelles-loen.md.",
        why="Filen har et hoved som en case, men ligger et andet sted eller ender på noget andet end .md. Så ville den mangle på siden, "
        "uden at nogen opdagede det. Notesblok sætter .txt efter navnet, og GitHubs felt til filnavnet vil kun have navnet selv.",
        wrong="cases/faelles-loen.md.txt",
        right="cases/faelles-loen.md",
        example="names",
    ),
    "fil-navn": Rule(
        title="Filnavnet kan ikke blive en adresse",
        message="filnavnet »{name}« kan ikke blive en adresse",
        hint="Brug små bogstaver a-z, tal og bindestreg, og skriv æ, ø og å som ae, oe og aa: »{suggestion}.md«.",
        why="Filnavnet bliver sidens adresse. Det skal virke i alle browsere, på en usb-nøgle og i en mail, så mellemrum, æ, ø, å og "
        "store bogstaver kan ikke bruges, og navnet må højst være på 80 tegn.",
        wrong="cases/Fælles løn.md",
        right="cases/faelles-loen.md",
        example="names",
    ),
    "fil-navn-ens": Rule(
        title="To filer ville få samme adresse",
        message="»{name}« ville få samme adresse som »{other}«",
        hint="Giv den ene et andet navn, eller saml de to til én fil.",
        why="Store og små bogstaver, æ og ae, ø og oe, å og aa er det samme i en adresse. To filer med næsten samme navn er som regel "
        "den samme case skrevet to gange.",
        wrong="cases/Faelles-Loen.md",
        right="cases/faelles-loen-i-vest.md",
        example="names",
    ),
    "fil-navn-optaget": Rule(
        title="Adressen er optaget",
        message="adressen »{slug}« er optaget",
        hint="Vælg et andet navn.",
        why="Nogle navne bruger kataloget selv (index), og andre kan ikke gemmes på Windows (con, nul, aux, com1 …). En side med et "
        "sådant navn ville mangle hos dem, der læser kataloget fra en usb-nøgle.",
        wrong="cases/con.md",
        right="cases/con-samarbejdet.md",
        example="names",
    ),
    "ikke-utf8": Rule(
        title="Filen er ikke gemt som UTF-8",
        message="filen er ikke gemt som UTF-8",
        hint="Gem den igen med tegnsættet UTF-8. I Notesblok: Gem som, Kodning, UTF-8.",
        why="I andre tegnsæt bliver æ, ø og å til volapyk for læseren. Fejlen peger på det første tegn, der ikke kan læses.",
        wrong="cases/faelles-loen.md gemt som ANSI, Windows-1252 eller Unicode (UTF-16)",
        right="cases/faelles-loen.md gemt som UTF-8",
        example="told",
    ),
    "forbudt-tegn": Rule(
        title="Usynligt eller ødelagt tegn",
        message="her står et usynligt eller ødelagt tegn: {name}",
        hint="Slet tegnet, og skriv linjen igen.",
        why="Usynlige tegn følger med, når man kopierer fra Word, pdf eller en hjemmeside. De kan vende teksten om, dele et ord eller "
        "skjule noget for den, der godkender. Tegnet står lige efter det sted, fejlen peger på. Et ødelagt tegn, \ufffd, står, hvor æ, ø "
        "eller å gik tabt, da filen blev gemt i et andet tegnsæt.",
        wrong='resume: "To kommuner\\u200b løser opgaven sammen."',
        right='resume: "To kommuner løser opgaven sammen."',
    ),
    "flettemaerke": Rule(
        title="Mærke fra en fletning",
        message="her står et mærke fra en fletning, der ikke er gjort færdig",
        hint="Vælg den rigtige udgave, og slet mærkerne.",
        why="Når to har rettet samme linje, sætter git begge udgaver ind mellem <<<<<<<, ======= og >>>>>>>. Nogen skal vælge, "
        "før filen kan udgives.",
        wrong="<<<<<<< HEAD\ntitel: Fælles løn\n=======\ntitel: Fælles løn i vest\n>>>>>>> forslag",
        right="titel: Fælles løn i vest",
        example="told",
    ),
}
