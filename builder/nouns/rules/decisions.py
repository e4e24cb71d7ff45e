"""Rules about the decision track."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

DECISIONS: dict[str, Rule] = {
    "organisation-ukendt": Rule(
        title="Organisationen står ikke på listen",
        message="organisationen »{value}« står ikke i filens liste »organisationer«",
        hint="Kendte organisationer: {known}.",
        why="En beslutning handler om en af de organisationer, der står øverst i filen. Er den ny, så tilføj den der: id og navn.",
        wrong="beslutninger:\n  - {kommune: Samsø, organisation: midtjyland, trin: princip, dato: 2026-03-24, kilder: [dagsorden]}",
        right="beslutninger:\n  - {kommune: Samsø, organisation: midtjylland, trin: princip, dato: 2026-03-24, kilder: [dagsorden]}",
        example="told",
    ),
    "organisation-dobbelt": Rule(
        title="To organisationer med samme id eller navn",
        message="to organisationer hedder »{value}«",
        hint="Giv den ene et andet id, eller slet den.",
        why="Så kan ingen se, hvilken af de to en beslutning handler om.",
        wrong="organisationer:\n  - {id: midt, navn: Midtjysk it}\n  - {id: midt, navn: Midtvestjysk it}",
        right="organisationer:\n  - {id: midt, navn: Midtjysk it}\n  - {id: midtvest, navn: Midtvestjysk it}",
        example="told",
    ),
    "beslutning-dobbelt": Rule(
        title="Beslutningen står der allerede",
        message="{name} har allerede trinnet »{step}« om samme organisation i linje {line}",
        hint="Ret den linje, eller skriv det organ, der har besluttet denne gang, under »organ«.",
        why="En kommune har én linje for hver organisation, hvert trin og hvert organ. Er der kommet nyt, så ret den linje, der står.",
        wrong="beslutninger:\n  - {kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03, kilder: [dagsorden]}\n"
        "  - {kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [dagsorden]}",
        right="beslutninger:\n  - {kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [dagsorden]}",
        example="told",
    ),
    "beslutning-fremtid": Rule(
        title="Beslutningen ligger i fremtiden",
        message="trinnet »{step}« kan ikke være nået {date}, for det ligger i fremtiden",
        hint="Skriv »trin: afventer«, hvis sagen først ventes, eller ret datoen.",
        why="En beslutning, der først ventes, er ikke truffet. »afventer« siger, hvornår sagen ventes.",
        wrong="beslutninger:\n  - {kommune: Samsø, organisation: midt, trin: endelig, dato: 2099-10-27, kilder: [dagsorden]}",
        right="beslutninger:\n  - {kommune: Samsø, organisation: midt, trin: afventer, dato: 2099-10-27, kilder: [dagsorden]}",
        example="told",
    ),
    "beslutning-aar": Rule(
        title="Beslutningen er fra et andet år",
        message="{date} ligger længe {way} det år, sporet handler om ({year})",
        hint="Se efter, om årstallet er tastet rigtigt. Hører beslutningen til et tidligere spor, så slet linjen her.",
        why="Sporet viser, hvad kommunerne har besluttet i det år, det handler om. Et ciffer forkert flytter en beslutning flere år.",
        wrong="aar: 2026\nbeslutninger:\n  - {kommune: Samsø, organisation: midt, trin: princip, dato: 2016-03-24, kilder: [dagsorden]}",
        right="aar: 2026\nbeslutninger:\n  - {kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [dagsorden]}",
        example="told",
        severity="warning",
    ),
    "beslutning-modstrid": Rule(
        title="To beslutninger siger hver sit",
        message="{name} har »{step}« og »{other}« på dage, der ikke passer sammen (se linje {line})",
        hint="Se efter i kilderne, hvad der gælder, og ret trin eller dato i den ene linje.",
        why="Et endeligt ja kommer efter et ja i princippet, og en kommune siger ikke ja og nej på samme dag. Siden viser, hvor kommunen står, "
        "og ville vise det ene af de to.",
        wrong="beslutninger:\n  - {kommune: Samsø, organisation: midt, trin: endelig, dato: 2026-06-01, kilder: [dagsorden]}\n"
        "  - {kommune: Samsø, organisation: midt, trin: nej, dato: 2026-06-01, kilder: [dagsorden]}",
        right="beslutninger:\n  - {kommune: Samsø, organisation: midt, trin: endelig, dato: 2026-06-01, kilder: [dagsorden]}",
        example="told",
        severity="warning",
    ),
    "spor-flere": Rule(
        title="To beslutningsspor",
        message="{other} er også et udgivet beslutningsspor",
        hint="Saml dem i én fil, eller skriv »kladde: ja« i den gamle.",
        why="Siden »Beslutningssporet« viser ét år ad gangen.",
        wrong="# decisions/2026.md og decisions/2027.md er begge udgivet",
        right="# decisions/2026.md har »kladde: ja«",
        example="told",
    ),
}
