"""Rules about what a page would show otherwise than its file says: text that is lost, numbers that change, raw signs."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

OTHERWISE: dict[str, Rule] = {
    "tekst-tabt": Rule(
        title="Siden viser ikke teksten",
        message="»{value}« kommer ikke med på siden",
        hint="Skriv det som almindelig tekst på en linje for sig.",
        why="Kontrollen holder filens ord, tal og tegn op mod dem, som siden viser. Det her forsvinder, fordi Markdown læser det som "
        "opmærkning. Det, en redaktør har skrevet, må ikke blive væk i stilhed.",
        wrong="``` Prisen er 5 mio. kr.\nKode\n```\n\nDe skiftede i 2016.[^ref-2024]",
        right="Prisen er 5 mio. kr.\n\nDe skiftede i 2016.[^ref-2024]",
        example="body",
    ),
    "tabel-celler": Rule(
        title="Tabellens række er for bred",
        message="»{value}« kommer ikke med på siden: Rækken har flere felter end tabellens første linje",
        hint="Tilføj en kolonne i de to første linjer, eller skriv \\| for en lodret streg i teksten.",
        why="En tabel har så mange kolonner, som dens første linje nævner. Felter ud over dem bliver ikke vist.",
        wrong="| Kommune | Pris |\n|---|---|\n| Nord | 1,2 mio. kr. | foreløbigt |\n\nSagt i 2024.[^ref-2024]",
        right="| Kommune | Pris | Status |\n|---|---|---|\n| Nord | 1,2 mio. kr. | foreløbigt |\n\nSagt i 2024.[^ref-2024]",
        example="body",
    ),
    "liste-nummer": Rule(
        title="Tallet bliver et andet på siden",
        message="»{value}« bliver til »{shown}« på siden",
        hint="Er det en dato eller et tal, så sæt \\ foran punktummet, eller begynd linjen med et ord. Er det en liste, så skriv "
        "numrene fortløbende.",
        why="En linje, der begynder med et tal og et punktum, er et punkt i en nummereret liste, og listen tæller selv: »15. marts« efter "
        "»1. januar« bliver til »2. marts«.",
        wrong="1. januar 2024 begyndte den ene.\n\n15. marts 2024 kom den anden med.[^ref-2024]",
        right="Den 1. januar 2024 begyndte den ene.\n\nDen 15. marts 2024 kom den anden med.[^ref-2024]",
        example="body",
    ),
    "note-loes": Rule(
        title="Noten bliver ikke vist",
        message="ingen steder i teksten er der en henvisning til noten: »{value}«",
        hint="Skriv henvisningen i teksten, eller slet noten.",
        why="En note vises kun, når teksten henviser til den med [^navn].",
        wrong="De skiftede i 2016.[^ref-2024]\n\n[^a]: Kun for to år.",
        right="De skiftede i 2016.[^ref-2024][^a]\n\n[^a]: Kun for to år.",
        example="body",
    ),
    "note-dobbelt": Rule(
        title="To noter har samme navn",
        message="en anden note har samme navn, så denne bliver ikke vist: »{value}«",
        hint="Giv noten et navn for sig.",
        why="Står to noter med samme navn, bliver kun den ene vist.",
        wrong="De skiftede i 2016.[^ref-2024][^a]\n\n[^a]: Kun for to år.\n[^a]: Derefter ukendt.",
        right="De skiftede i 2016.[^ref-2024][^a][^b]\n\n[^a]: Kun for to år.\n[^b]: Derefter ukendt.",
        example="body",
    ),
    "note-kilde": Rule(
        title="Noten har en kildes navn",
        message="noten har samme navn som en kilde, så den bliver ikke vist: »{value}«",
        hint="Skriv det under kildens »note«, eller giv noten et andet navn.",
        why="[^id] med en kildes id fører til kilden. En note af samme navn ser ingen.",
        wrong="De skiftede i 2016.[^ref-2024]\n\n[^ref-2024]: Side 4 i referatet.",
        right="De skiftede i 2016.[^ref-2024][^a]\n\n[^a]: Side 4 i referatet.",
        example="body",
    ),
    "link-navn": Rule(
        title="Linjen bliver ikke vist",
        message="»{value}« kommer ikke med på siden",
        hint="Skriv ikke [ ] først på linjen. Er det et link, så skriv [tekst](adresse).",
        why="En linje, der begynder med [ord]:, giver en adresse et navn, og den linje vises ikke.",
        wrong="De skiftede i 2016.[^ref-2024]\n\n[Bemærk]: udsat",
        right="De skiftede i 2016.[^ref-2024]\n\n**Bemærk:** udsat",
        example="body",
    ),
    "bliver-til": Rule(
        title="Teksten bliver til noget andet",
        message="»{value}« bliver {what} på siden",
        hint="Sæt \\ foran tegnet, eller skriv det med ord.",
        why="Nogle tegn betyder noget for Markdown, når de står først på en linje eller inde i et ord: et tal med punktum og en bindestreg "
        "begynder en liste, > et citat, ~ en forklaring, fire mellemrum kode. Så er tegnet ikke længere at se for læseren.",
        wrong="Budgettet var\n- 5 mio. kr. mindre end året før.[^ref-2024]",
        right="Budgettet var 5 mio. kr. mindre end året før.[^ref-2024]",
        example="body",
        severity="warning",
    ),
    "raa-tegn": Rule(
        title="Råe tegn på siden",
        message="»{value}« kommer til at stå på siden, som det er skrevet",
        hint="Skriv det uden tegnene.",
        why="Kataloget læser almindelig Markdown. Tegn fra andre programmer, halve links og halve **, står som rå tegn hos læseren.",
        wrong="• Første punkt\n• Andet punkt[^ref-2024]",
        right="- Første punkt\n- Andet punkt[^ref-2024]",
        example="body",
        severity="warning",
    ),
    "adresse-loes": Rule(
        title="Adressen er ikke et link",
        message="adressen »{value}« kan ikke klikkes på",
        hint="Skriv [tekst](https://…), eller sæt < og > om hele adressen.",
        why="En adresse midt i teksten er kun tekst. Den kan ikke følges, og lange adresser er svære at læse på papir.",
        wrong="Se https://www.furesoe.dk/referat.[^ref-2024]",
        right="Se [referatet](https://www.furesoe.dk/referat).[^ref-2024]",
        example="body",
        severity="warning",
    ),
    "tegnsaet": Rule(
        title="Ødelagte bogstaver",
        message="bogstaverne i »{value}« er ødelagt",
        hint="Skriv ordet igen. Gem filen som UTF-8.",
        why="Filen er på et tidspunkt læst i et andet tegnsæt, end den er skrevet i, så æ, ø og å er blevet til to tegn hver.",
        wrong="resume: To kommuner deler fÃ¦lles vagt.",
        right="resume: To kommuner deler fælles vagt.",
    ),
}
