"""Rules about the text under the head: links, headings, footnotes, what Markdown may hold."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

TEXT: dict[str, Rule] = {
    "link-ukendt": Rule(
        title="Linket fører ingen steder hen",
        message="linket »{value}« fører ingen steder hen",
        hint="Link til en fil i kataloget: [tekst](anden-case.md).",
        why="Links inden for kataloget peger på filen, der ender på .md. Programmet gør det til sidens adresse. Links til en anden mappe "
        "skrives ../guides/navn.md.",
        wrong="Se også [fælles rejser](faelles-rejse.md).[^ref-2024]",
        right="Se også [fælles rejser](faelles-rejser.md).[^ref-2024]",
        example="body",
    ),
    "link-anker": Rule(
        title="Overskriften findes ikke",
        message="»{file}« har ingen overskrift »{anchor}«",
        hint="Overskrifter der: {known}.",
        why="Delen efter # i et link er en overskrift på siden, skrevet med små bogstaver og bindestreger.",
        wrong="Se [baggrunden](faelles-rejser.md#baggrund).[^ref-2024]",
        right="Se [hvad man prøvede](faelles-rejser.md#hvad-man-proevede).[^ref-2024]",
        example="body",
    ),
    "link-forbudt": Rule(
        title="Adressen kan ikke bruges",
        message="adressen »{value}« kan ikke bruges i et link",
        hint="Brug https://, eller link til en fil i kataloget.",
        why="Kun https:, http:, mailto: og tel: er tilladt. Andre adresser kan køre programmer hos læseren eller pege ind i jeres eget "
        "netværk.",
        wrong="[Klik her](javascript:alert(1))[^ref-2024]",
        right="[Læs referatet](https://www.furesoe.dk/referat)[^ref-2024]",
        example="body",
    ),
    "billede": Rule(
        title="Billeder vises ikke",
        message="kataloget viser ikke billeder i teksten",
        hint="Beskriv i ord, eller link til billedet.",
        why="Et billede kan rumme persondata, som ingen ser (sted, navn, kamera), fylder meget på en usb-nøgle og kan ikke læses højt. "
        "Skriv, hvad det viser, eller link til det dér, hvor det ligger.",
        wrong="![Diagram over samarbejdet](diagram.png)[^ref-2024]",
        right="Diagrammet i [årsberetningen](https://www.furesoe.dk/beretning) viser tre led.[^ref-2024]",
        example="body",
    ),
    "html": Rule(
        title="HTML i teksten",
        message="»{value}« er HTML",
        hint="Skriv Markdown i stedet. Er det ikke HTML, så sæt \\ foran <.",
        why="HTML kan ødelægge siden eller køre programmer hos læseren, så det bliver vist, som det står. Skriv **fed** i stedet for <b>fed</b> "
        "og en tom linje i stedet for <br>. Skal tegnet < med, så sæt \\ foran.",
        wrong="Det var <b>billigere</b>.[^ref-2024]",
        right="Det var **billigere**.[^ref-2024]",
        example="body",
    ),
    "overskrift-titel": Rule(
        title="Titlen står to gange",
        message="# er sidens titel og står allerede i hovedet",
        hint="Begynd med ##.",
        why="Siden får sin titel fra feltet »titel«. En overskrift med ét # ville give siden to titler, og det forvirrer skærmlæsere.",
        wrong="# Fælles løn\n\nDe to kommuner begyndte i 2016.[^ref-2024]",
        right="## Hvad man prøvede\n\nDe to kommuner begyndte i 2016.[^ref-2024]",
        example="body",
    ),
    "overskrift-niveau": Rule(
        title="Overskriften springer et niveau over",
        message="overskriften springer fra niveau {before} til {level}",
        hint="Gå ét niveau ned ad gangen.",
        why="Den, der bruger skærmlæser, springer fra overskrift til overskrift. Mangler der et niveau, ser det ud, som om noget er væk.",
        wrong="## Hvad man prøvede\n\n#### Lønsystemet\n\nDe skiftede i 2016.[^ref-2024]",
        right="## Hvad man prøvede\n\n### Lønsystemet\n\nDe skiftede i 2016.[^ref-2024]",
        example="body",
    ),
    "fodnote-ukendt": Rule(
        title="Fodnoten findes ikke",
        message="»[^{value}]« er hverken en kilde eller en fodnote",
        hint="Kendte kilder: {known}.",
        why="[^id] i teksten bliver til et nummer, der fører til kilden med det id. Findes kilden ikke, har læseren intet at slå op.",
        wrong="Det blev billigere.[^ref-2042] Siger de.[^ref-2024]",
        right="Det blev billigere.[^ref-2024]",
        example="body",
    ),
    "tekst-dyb": Rule(
        title="For mange lag",
        message="lister og citater er rykket ind for mange gange",
        hint="Højst {limit} niveauer.",
        why="Så dybe lister kan ikke læses på en telefon, og nogle programmer taber teksten i dem.",
        wrong="> " * 45 + "Et citat i et citat i et citat",
        right="> Et citat\n\nSagt i 2016.[^ref-2024]",
        example="body",
    ),
    "tekst-tung": Rule(
        title="For tungt stykke tekst",
        message="stykket er for tungt at læse: {what}",
        hint="Del det med tomme linjer, eller skriv det kortere.",
        why="Et stykke uden tomme linjer må højst fylde 10.000 tegn. Det må højst have 3 tegn [, som ikke bliver lukket. En tekst må "
        "højst have 1.000 stykker. Mere er næsten altid kopieret ind ved en fejl, og programmet kan være minutter om at læse det. "
        "Kontrollen har sprunget stykket over.",
        wrong="[" * 60,
        right="Et almindeligt afsnit.[^ref-2024]",
        example="body",
    ),
    "skabelon-rest": Rule(
        title="Skabelonens tekst står tilbage",
        message="her står stadig skabelonens tekst »{value}«",
        hint="Skriv din egen tekst, eller slet linjen.",
        why="En ny fil siger UDFYLD, hvor du skal skrive. Står det der endnu, er casen ikke færdig.",
        wrong="resume: UDFYLD",
        right="resume: To kommuner løser opgaven sammen.",
    ),
    "tekst-tvivl": Rule(
        title="Teksten siger næppe det, du mente",
        message="»{value}« {why}",
        hint="Se efter, og ret det.",
        why="Et ord står to gange, en dag findes ikke, årene går baglæns, eller et tal har punktum og komma som på engelsk. Det er som regel "
        "en slåfejl, og læseren ved ikke, hvad der er rigtigt. Er det, som det skal være, så lad det stå.",
        wrong="De begyndte den 31. juni 2016 og brugte 1.5 mio. kr.[^ref-2024]",
        right="De begyndte den 30. juni 2016 og brugte 1,5 mio. kr.[^ref-2024]",
        example="body",
        severity="warning",
    ),
}
