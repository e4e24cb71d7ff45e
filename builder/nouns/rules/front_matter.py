"""Rules about the head: its two lines ---, its YAML, and which fields it has."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

HEAD: dict[str, Rule] = {
    "hoved-mangler": Rule(
        title="Filen har intet hoved",
        message="filen begynder ikke med et hoved",
        hint="Første linje skal være ---, og hovedet slutter med en linje ---.",
        why="Hovedet er felterne øverst i filen. De bliver til fakta, filtre og kort på siden. Der må ikke stå noget før den første "
        "linje ---, heller ikke en tom linje.",
        wrong="titel: Fælles løn\nresume: To kommuner …",
        right="---\ntitel: Fælles løn\nresume: To kommuner …\n---\n\n## Hvad man prøvede",
        example="told",
    ),
    "hoved-aabent": Rule(
        title="Hovedet slutter ikke",
        message="hovedet mangler sin sidste linje ---",
        hint="Sæt en linje med --- mellem felterne og teksten.",
        why="Uden den anden linje --- kan programmet ikke se, hvor felterne slutter og teksten begynder.",
        wrong="---\ntitel: Fælles løn\n\n## Hvad man prøvede",
        right="---\ntitel: Fælles løn\n---\n\n## Hvad man prøvede",
        example="told",
    ),
    "hoved-tomt": Rule(
        title="Hovedet er tomt",
        message="hovedet har ingen felter",
        hint="Skriv felterne mellem de to linjer ---: titel, resume, status …",
        why="De to linjer --- er der, men der står ingen felter imellem dem, eller det, der står, er ikke felter.",
        wrong="---\n---",
        right="---\ntitel: Fælles løn\nresume: To kommuner …\n---",
        example="told",
    ),
    "yaml": Rule(
        title="Hovedet kan ikke læses",
        message="{reason}",
        hint="{help}",
        why="Felterne skrives som »navn: tekst«. Nogle tegn har en særlig betydning: kolon og mellemrum, anførselstegn, [ og { først i "
        "en tekst. Sæt anførselstegn om hele teksten, så er det kun tekst. De andre felter kontrolleres alligevel.",
        wrong="titel: Fælles løn: sådan gik det",
        right='titel: "Fælles løn: sådan gik det"',
    ),
    "yaml-forbudt": Rule(
        title="Tegn med særlig betydning",
        message="»{sign}« har en særlig betydning og kan ikke bruges her",
        hint="Sæt anførselstegn om teksten.",
        why="I YAML kan & og * kopiere tekst fra et sted til et andet, ! kan ændre, hvad en værdi er, og << kan flette felter ind. Det "
        "kan en læser af filen ikke se, så kataloget bruger det ikke.",
        wrong="titel: !vigtigt Fælles løn",
        right='titel: "!vigtigt Fælles løn"',
    ),
    "yaml-dybde": Rule(
        title="Felter i for mange lag",
        message="felterne er rykket ind for mange gange",
        hint="Højst {limit} niveauer.",
        why="Ingen af katalogets felter ligger så dybt. Som regel er en linje rykket ind ved en fejl.",
        wrong="styring: [[[[[[[[tekst]]]]]]]]",
        right="styring:\n  - {tekst: Kommunerne skiftes til at lede mødet., kilder: [ref-2024]}",
    ),
    "felt-dobbelt": Rule(
        title="Feltet står to gange",
        message="feltet »{key}« står to gange, første gang i linje {line}",
        hint="Slet den ene.",
        why="Kun den ene værdi ville komme med, uden at nogen så, at den anden forsvandt.",
        wrong="titel: Fælles løn\ntitel: Fælles løn i vest",
        right="titel: Fælles løn i vest",
    ),
    "felt-ukendt": Rule(
        title="Ukendt felt",
        message="feltet »{key}« findes ikke",
        hint="Kendte felter her er bl.a. {known}.",
        why="Et felt, programmet ikke kender, ville ikke komme med på siden. Som regel er det en stavefejl.",
        wrong="omraade: [it-drift]",
        right="omraader: [it-drift]",
    ),
    "felt-mangler": Rule(
        title="Et felt mangler",
        message="feltet »{key}« mangler",
        hint="{help}",
        why="Nogle få felter skal med på hver side, fordi lister, filtre og kort bruger dem. Ved du det ikke, findes der ofte et "
        "ord for det, fx status »ukendt« eller form »ukendt«.",
        wrong="status:\n  vaerdi: i drift\n  kilder: [ref-2024]",
        right="status:\n  vaerdi: i drift\n  dato: 2024\n  kilder: [ref-2024]",
    ),
    "felt-tomt": Rule(
        title="Feltet er tomt",
        message="feltet »{key}« er tomt",
        hint="{help} Ved du det ikke, så slet linjen.",
        why="Et tomt felt siger hverken ja, nej eller ukendt. Slet linjen, så viser siden selv, at det ikke vides, og skriv gerne "
        "under »ukendt«, hvad du har ledt efter.",
        wrong="start:",
        right="start: {dato: 2016, kilder: [ref-2024]}",
    ),
    "felt-type": Rule(
        title="Forkert slags værdi",
        message="»{key}« skal være {expected}, men er {found}",
        hint="{help}",
        why="Nogle felter tager én tekst, nogle en liste, og nogle en gruppe af felter under hinanden. En tekst, der begynder med [, "
        "læses som en liste, hvis der ikke er anførselstegn om.",
        wrong="titel: [Fælles løn]",
        right='titel: "[Fælles løn]"',
    ),
    "felt-for-langt": Rule(
        title="For lang tekst",
        message="»{key}« er på {length} tegn; grænsen er {limit}",
        hint="Kort teksten ned.",
        why="Felterne vises på kort og i tabeller, også på en telefon. Det lange hører til i teksten under hovedet.",
        wrong="titel: En meget lang titel, som fortæller hele historien om, hvordan to kommuner efter lang tid fandt sammen",
        right="titel: Fælles løn i vest",
    ),
    "halvt-felt": Rule(
        title="Halvdelen af linjen forsvinder",
        message="alt efter » #« i linjen forsvinder",
        hint="Sæt anførselstegn om hele teksten.",
        why="I hovedet begynder en bemærkning med #. Resten af linjen ville ikke komme med på siden.",
        wrong="titel: Fælles løn #1 i Østjylland",
        right='titel: "Fælles løn #1 i Østjylland"',
    ),
    "felt-bemaerkning": Rule(
        title="En bemærkning, ingen læser",
        message="alt efter » # « i linjen er en bemærkning og kommer ikke med på siden",
        hint="Skal det med, så sæt anførselstegn om hele teksten; ellers flyt bemærkningen op på en linje for sig.",
        why="Alt efter et mellemrum og # er en bemærkning til andre redaktører. Står den bag en tekst, ligner den en del af teksten.",
        wrong="titel: Fælles løn # 1 i Østjylland",
        right='titel: "Fælles løn # 1 i Østjylland"',
        severity="warning",
    ),
}
