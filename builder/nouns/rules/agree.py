"""Rules about fields of one file that must agree."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

AGREE: dict[str, Rule] = {
    "kilde-mangler": Rule(
        title="Oplysningen mangler en kilde",
        message="{what} mangler en kilde",
        hint="Hvilken kilde siger det: {known}? Sæt kryds ved den i formularen, eller skriv »kilder: [id]« i filen.",
        why="Læseren skal kunne se, hvor oplysningen kommer fra. Er det jeres egen vurdering, så skriv »udledt: ja«; tal skal altid "
        "have en kilde.",
        wrong="stoerrelse:\n  - {emne: Ansatte, tal: 20, enhed: årsværk, aar: 2024}",
        right="stoerrelse:\n  - {emne: Ansatte, tal: 20, enhed: årsværk, aar: 2024, kilder: [ref-2024]}",
    ),
    "kilde-ukendt": Rule(
        title="Kilden står ikke på listen",
        message="kilden »{value}« står ikke i filens liste over kilder",
        hint="Kendte kilder: {known}.",
        why="Et id i »kilder: [...]« skal findes i listen »kilder« nederst i hovedet, ellers fører tallet på siden ingen steder hen.",
        wrong="start: {dato: 2016, kilder: [ref-2042]}",
        right="start: {dato: 2016, kilder: [ref-2024]}",
    ),
    "kilde-ubrugt": Rule(
        title="Kilden bruges ikke",
        message="kilden »{value}« bruges ikke",
        hint="Henvis til den i et felt eller med [^{value}] i teksten.",
        why="En kilde, som ingen oplysning peger på, forvirrer læseren. Ofte er henvisningen glemt.",
        wrong="kilder:\n  - {id: ref-2024, titel: Referat, udgiver: Furesø Kommune, dato: 2024}\n"
        "  - {id: note-2025, titel: Notat, udgiver: Ballerup Kommune, dato: 2025}",
        right="kilder:\n  - {id: ref-2024, titel: Referat, udgiver: Furesø Kommune, dato: 2024}\n"
        "  - {id: note-2025, titel: Notat, udgiver: Ballerup Kommune, dato: 2025}\nstart: {dato: 2016, kilder: [note-2025]}",
        severity="warning",
    ),
    "kilde-dobbelt": Rule(
        title="To kilder med samme id",
        message="to kilder har samme id »{value}«",
        hint="Giv den ene et andet id.",
        why="Så kan ingen se, hvilken af de to en oplysning bygger på.",
        wrong="kilder:\n  - {id: ref-2024, titel: Referat, udgiver: Furesø Kommune, dato: 2024}\n"
        "  - {id: ref-2024, titel: Notat, udgiver: Ballerup Kommune, dato: 2024}",
        right="kilder:\n  - {id: ref-2024, titel: Referat, udgiver: Furesø Kommune, dato: 2024}",
    ),
    "punkt-dobbelt": Rule(
        title="Punktet står to gange",
        message="»{value}« står allerede i »{key}«, i linje {line}",
        hint="Slet det ene, eller ret det, der er kopieret.",
        why="Siden viser begge punkter, og tællinger tæller begge med. Som regel er en linje kopieret og ikke rettet.",
        wrong="ukendt:\n  - Hvad aftalen koster\n  - Hvad aftalen koster",
        right="ukendt:\n  - Hvad aftalen koster\n  - Hvad driften kostede før",
        severity="warning",
    ),
    "gruppe-delt": Rule(
        title="Gruppen er delt i to",
        message="»{value}« bliver en gruppe for sig ved siden af »{other}«",
        hint="Skriv gruppens navn ens hver gang.",
        why="Punkter med samme gruppe står under én overskrift. Et bogstav til forskel giver to overskrifter, og det gør det også, når en "
        "anden gruppe står imellem.",
        wrong="tjekliste:\n  - {gruppe: Før start, punkt: Find en vært.}\n  - {gruppe: Før  Start, punkt: Aftal en pris.}",
        right="tjekliste:\n  - {gruppe: Før start, punkt: Find en vært.}\n  - {gruppe: Før start, punkt: Aftal en pris.}",
        example="told",
        severity="warning",
    ),
    "antal-kommuner": Rule(
        title="Ikke et antal kommuner",
        message="»{value}« kan ikke være et antal kommuner",
        hint="Skriv et helt tal fra 1 til 98, fx 36, ca. 70 eller over 1.",
        why="Danmark har 98 kommuner. Tallet bestemmer, om casen tæller som »Ti eller flere«. Regioner og leverandører tælles ikke med.",
        wrong="antal_kommuner: {tal: 150, aar: 2024, kilder: [ref-2024]}",
        right="antal_kommuner: {tal: 36, aar: 2024, kilder: [ref-2024]}",
    ),
    "naevnt-dobbelt": Rule(
        title="Kommunen er allerede med",
        message="{name} står allerede under »partnere« eller tidligere under »naevnt«",
        hint="Slet den her.",
        why="Under »naevnt« står kun kommuner, der ikke er part, hver én gang. Ellers står casen to gange på kommunens side.",
        wrong="partnere: [Lemvig, Struer]\nnaevnt: [Lemvig]",
        right="partnere: [Lemvig, Struer]\nnaevnt: [Holstebro]",
        severity="warning",
    ),
    "relation-note-ens": Rule(
        title="Samme note i begge retninger",
        message="noten er den samme, læst fra den anden case",
        hint="Skriv »note_modsat«, så den passer på den anden cases side, eller slet den.",
        why="»note« vises på denne cases side, »note_modsat« på den andens. Det, der er rigtigt den ene vej, er ofte forkert "
        "den anden.",
        wrong="relationer:\n  - {type: beslægtet, case: faelles-rejser, note: De gik ud igen., note_modsat: De gik ud igen.}",
        right="relationer:\n  - {type: beslægtet, case: faelles-rejser, note: De gik ud igen., note_modsat: I Fælles løn blev alle.}",
    ),
    "relation-note-peger": Rule(
        title="Noten peger uden at nævne",
        message="»{value}« kan være den ene eller den anden af de to cases",
        hint="Skriv samarbejdets eller kommunens navn.",
        why="Noten står på denne cases side ved siden af den anden cases navn. »Her« kan læses om dem begge, og så siger noten let det "
        "modsatte af det, der er rigtigt.",
        wrong="relationer:\n  - {type: beslægtet, case: faelles-rejser, note: Her gik de ud igen.}",
        right="relationer:\n  - {type: beslægtet, case: faelles-rejser, note: I Fælles rejser gik Struer ud igen.}",
        severity="warning",
    ),
    "svar-uden-svar": Rule(
        title="Svaret siger, at svaret mangler",
        message="svaret siger, at noget ikke er kendt",
        hint="Skriv kun det, der er kendt, og flyt resten til »ukendt«. Er intet kendt, så slet svaret.",
        why="Et svar tælles med, når siden siger, hvor mange spørgsmål casen besvarer. »Ikke oplyst« er ikke et svar.",
        wrong="svar:\n  - {spoergsmaal: udtraeden, svar: Vilkårene er ikke oplyst., kilder: [ref-2024]}",
        right="svar:\n  - {spoergsmaal: udtraeden, svar: Et halvt års varsel., kilder: [ref-2024]}",
        severity="warning",
    ),
    "kommune-ikke-partner": Rule(
        title="Kommunen er nævnt, men er ikke partner",
        message="{name} er nævnt, men står ikke under »partnere«",
        hint="Er kommunen med, så skriv den under »partnere«. Ellers skriv den under »naevnt« med, hvad den har med casen at gøre.",
        why="Kommunens egen side og kortet viser kun partnere. En kommune, der kun er nævnt i teksten, ville mangle dér, uden at nogen "
        "opdagede det.",
        wrong="partnere: [Lemvig]\nandre_partnere: [Struer Kommune]",
        right="partnere: [Lemvig, Struer]",
        severity="warning",
    ),
    "enhed-mangler": Rule(
        title="Tallet mangler en enhed",
        message="tallet »{value}« mangler en enhed",
        hint="Tilføj »enhed:«, fx mio. kr. om året.",
        why="»2« siger intet. »2 mio. kr. om året« kan sammenlignes med andre cases.",
        wrong="gevinster:\n  - hvad: Billigere drift\n    art: økonomi\n    lovet: {tekst: Lavere udgift., tal: 2, aar: 2016, kilder: [ref-2024]}",
        right="gevinster:\n  - hvad: Billigere drift\n    art: økonomi\n"
        "    lovet: {tekst: Lavere udgift., tal: 2, enhed: mio. kr. om året, aar: 2016, kilder: [ref-2024]}",
    ),
    "tal-mangler": Rule(
        title="Enheden står uden tal",
        message="enheden »{value}« står uden et tal",
        hint="Tilføj »tal:«, eller slet enheden.",
        why="Enten er tallet glemt, eller også skal enheden ikke stå der.",
        wrong="gevinster:\n  - hvad: Billigere drift\n    art: økonomi\n"
        "    lovet: {tekst: Lavere udgift., enhed: mio. kr., aar: 2016, kilder: [ref-2024]}",
        right="gevinster:\n  - hvad: Billigere drift\n    art: økonomi\n    lovet: {tekst: Lavere udgift., aar: 2016, kilder: [ref-2024]}",
    ),
    "gevinst-tom": Rule(
        title="Gevinst uden løfte og måling",
        message="gevinsten er hverken lovet eller målt",
        hint="Tilføj »lovet:« eller »maalt:«.",
        why="En gevinst er enten noget, nogen ventede på forhånd, eller noget, nogen har målt bagefter. De to står hver for sig.",
        wrong="gevinster:\n  - {hvad: Billigere drift, art: økonomi}",
        right="gevinster:\n  - hvad: Billigere drift\n    art: økonomi\n    lovet: {tekst: Lavere udgift., aar: 2016, kilder: [ref-2024]}",
    ),
    "dato-raekkefoelge": Rule(
        title="Slut ligger før start",
        message="slut ({until}) ligger før start ({since})",
        hint="Byt de to datoer om, eller ret den forkerte.",
        why="Tidslinjen og »hvem var med hvornår« regner med, at start kommer først.",
        wrong="start: {dato: 2019, kilder: [ref-2024]}\nslut: {dato: 2017, kilder: [ref-2024]}",
        right="status: {vaerdi: afsluttet, dato: 2024, kilder: [ref-2024]}\n"
        "start: {dato: 2017, kilder: [ref-2024]}\nslut: {dato: 2019, kilder: [ref-2024]}",
    ),
    "dato-fremtid": Rule(
        title="Hændelsen er ikke sket endnu",
        message="{date} ligger i fremtiden",
        hint="Det er ikke sket endnu. Skriv »forventet: ja«, eller ret datoen.",
        why="Det, der var planen, og det, der skete, er to ting. En plan, der står som en kendsgerning, bliver stående, også hvis den "
        "aldrig blev til noget.",
        wrong="tidslinje:\n  - {dato: 2031-01-01, tekst: Selskabet blev stiftet., kilder: [ref-2024]}",
        right="tidslinje:\n  - {dato: 2031-01-01, tekst: Selskabet bliver stiftet., forventet: ja, kilder: [ref-2024]}",
    ),
    "dato-fremtid-fast": Rule(
        title="Datoen ligger i fremtiden",
        message="{date} ligger i fremtiden",
        hint="Ret datoen.",
        why="Status, gennemgang, bekræftelse, udtræden, målinger og kilder er altid noget, der er sket. Det samme gælder starten på det, "
        "der er i drift, og slutningen på det, der er slut. Som regel er årstallet tastet forkert.",
        wrong="gennemgaaet: 2031-03-14",
        right="gennemgaaet: 2026-03-14",
    ),
    "tid-strid": Rule(
        title="To datoer kan ikke begge være rigtige",
        message="{said}",
        hint="Se efter i kilderne, og ret den dato, der er forkert.",
        why="Siden, tidslinjen og »hvem var med hvornår« regner med alle datoer. Ligger et resultat før starten, eller er kilden ældre end "
        "det, den skulle fortælle, er et årstal som regel tastet forkert eller kopieret med fra en anden case.",
        wrong="start: {dato: 2016, kilder: [ref-2024]}\nstatus: {vaerdi: i drift, dato: 2014, kilder: [ref-2024]}",
        right="start: {dato: 2014, kilder: [ref-2024]}\nstatus: {vaerdi: i drift, dato: 2016, kilder: [ref-2024]}",
        severity="warning",
    ),
    "gevinst-tvivl": Rule(
        title="Gevinsten er næppe opnået",
        message="under »maalt« står noget, der ikke er opnået eller målt: {said}",
        hint="Et løfte hører til under »lovet«. Har ingen målt, så slet »maalt«, og skriv det under »ukendt«.",
        why="Kataloget holder det lovede og det målte hver for sig, og lister tæller, hvor meget der er målt. En forventning, der står som "
        "et resultat, er netop den fejl, læseren skal kunne undgå.",
        wrong="gevinster:\n  - hvad: Billigere drift\n    art: økonomi\n"
        "    maalt: {tekst: Kommunen forventer at spare., aar: 2024, kilder: [ref-2024]}",
        right="gevinster:\n  - hvad: Billigere drift\n    art: økonomi\n"
        "    lovet: {tekst: Kommunen forventer at spare., aar: 2024, kilder: [ref-2024]}",
        severity="warning",
    ),
    "partnere-mangler": Rule(
        title="Casen har ingen kommuner",
        message="casen har ingen kommuner",
        hint="Tilføj »partnere:« med mindst én kommune eller »alle 98«.",
        why="Uden kommuner kan casen ikke findes fra kortet eller fra kommunernes egne sider. Er ingen kommune med, så skriv, hvem der "
        "er, under »andre_partnere«.",
        wrong="titel: Fælles løn\nresume: To kommuner løser opgaven sammen.",
        right="partnere: [Ballerup, Furesø]",
        example="told",
    ),
    "partner-dobbelt": Rule(
        title="Kommunen står to gange",
        message="{name} står to gange med samme tid",
        hint="Slet den ene, eller sæt fra og til på begge.",
        why="En kommune må godt stå to gange, hvis den har været ude og er kommet igen. Så skal tiderne være forskellige.",
        wrong="partnere: [Ballerup, Furesø, Ballerup]",
        right="partnere:\n  - {kommune: Ballerup, fra: 2010, til: 2014}\n  - {kommune: Ballerup, fra: 2018}\n  - Furesø",
    ),
    "statusrapport-dobbelt": Rule(
        title="To statusrapporter for samme halvår",
        message="{name} har to statusrapporter",
        hint="Behold den nyeste, eller ret halvåret.",
        why="Et halvår har én status. Ellers kan ingen se, hvilken der gælder.",
        wrong="statusrapporter:\n  - {halvaar: 1. halvår 2025, udgift_pct: 4, kilder: [ref-2024]}\n"
        "  - {halvaar: 1. halvår 2025, udgift_pct: 6, kilder: [ref-2024]}",
        right="statusrapporter:\n  - {halvaar: 2. halvår 2024, udgift_pct: 4, kilder: [ref-2024]}\n"
        "  - {halvaar: 1. halvår 2025, udgift_pct: 6, kilder: [ref-2024]}",
    ),
    "udgangspunkt-mangler": Rule(
        title="Status uden udgangspunkt",
        message="»{value}« kan ikke holdes op mod en plan",
        hint="Skriv også planen: »udgift_plan« til »udgift_nu« og »slut_plan« til »slut_nu«.",
        why="Et lys viser afstanden til planen. Uden udgangspunkt kan det hverken være grønt, gult eller rødt.",
        wrong="statusrapporter:\n  - {halvaar: 1. halvår 2025, udgift_nu: 14, kilder: [ref-2024]}",
        right="statusrapporter:\n  - {halvaar: 1. halvår 2025, udgift_plan: 12, udgift_nu: 14, kilder: [ref-2024]}",
    ),
    "slut-mangler": Rule(
        title="Sluttet uden slutdato",
        message="casen er »{status}«, men har ingen slutdato",
        hint="Tilføj »slut:«, eller skriv under »ukendt«, at den ikke er fundet.",
        why="Læseren vil vide, hvor længe det holdt. Kan datoen ikke findes, så sig det under »ukendt«.",
        wrong="status: {vaerdi: afsluttet, dato: 2024, kilder: [ref-2024]}",
        right="status: {vaerdi: afsluttet, dato: 2024, kilder: [ref-2024]}\nslut: {dato: 2023, kilder: [ref-2024]}",
        severity="warning",
    ),
}
