"""Rules about what must not be published: persons and secrets."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

_HISTORY = "Er filen allerede sendt ind, ligger det i historikken. Luk forslaget, og sig det til redaktionen."

PRIVACY: dict[str, Rule] = {
    "cpr-nummer": Rule(
        title="Ligner et CPR-nummer",
        message="her står noget, der ligner et CPR-nummer",
        hint=f"Slet det. {_HISTORY} Er det et andet nummer, så skriv »journalnr.« eller hvad det er, lige foran, "
        "og nummeret i ét stykke.",
        why="Et CPR-nummer må aldrig blive offentligt.\n"
        "Kontrollen ser på formen og på, om de første seks tal er en dato. Den leder også i bemærkninger og adresser.\n"
        "Er nummeret allerede sendt, er det ikke nok at slette det. Den gamle udgave kan stadig læses; skriv til redaktionen.\n"
        "Er det et andet nummer på ti cifre, så skriv dets slags lige foran: journalnr., sagsnr., dok.nr., ordrenr. eller P-nr. Kan der "
        "ikke stå noget foran, så kan redaktionen skrive nummeret i registers/exceptions.yaml.",
        wrong="ukendt: [Sagen om 010170-1234 er ikke afsluttet]",
        right="ukendt: [Én klagesag er ikke afsluttet]",
    ),
    "telefon-privat": Rule(
        title="Ligner et privat telefonnummer",
        message="»{value}« ligner en persons telefonnummer",
        hint="Slet nummeret, eller skriv kommunens hovednummer.",
        why="Mobilnumre og direkte numre hører til en person og skifter, når personen gør. Kommunens hovednummer må gerne stå.",
        wrong="Ring på 20 00 00 00.[^ref-2024]",
        right="Ring på 70 00 00 00.[^ref-2024]",
        example="body",
    ),
    "mail-privat": Rule(
        title="Ligner en persons mailadresse",
        message="»{value}« ligner en persons mailadresse",
        hint="Skriv en fælles postkasse, fx digitalisering@kommune.dk.",
        why="En persons mailadresse er persondata og dør, når personen skifter job. Skriv en postkasse, som flere læser.",
        wrong="Skriv til [sekretariatet](mailto:navn.efternavn@kommune.dk).[^ref-2024]",
        right="Skriv til [sekretariatet](mailto:digitalisering@kommune.dk).[^ref-2024]",
        example="body",
    ),
    "navn-kontakt": Rule(
        title="En person som kontakt",
        message="»{value}« ligner en persons navn",
        hint="Skriv funktionen i stedet, fx digitaliseringschef.",
        why="Kataloget nævner funktioner, ikke personer. Funktionen er der også, når personen har skiftet job.",
        wrong="partnere:\n  - {kommune: Ballerup, rolle: Hans Jensen}\n  - Furesø",
        right="partnere:\n  - {kommune: Ballerup, rolle: vært}\n  - Furesø",
    ),
    "hemmelighed": Rule(
        title="Ligner en adgangskode eller nøgle",
        message="her står noget, der ligner en adgangskode eller en nøgle til et system",
        hint=f"Slet det, og skift koden i dag. {_HISTORY}",
        why="En kode eller nøgle, der har været offentlig et øjeblik, skal skiftes, også selv om den bliver slettet her.",
        wrong="Adgangskode: Sommer2024![^ref-2024]",
        right="Deltagerne får en adgangskode af sekretariatet.[^ref-2024]",
        example="body",
    ),
}
