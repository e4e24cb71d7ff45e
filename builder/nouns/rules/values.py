"""Rules about single values: names, words of closed lists, dates, numbers, addresses."""

from __future__ import annotations

from builder.nouns.rules.rule import Rule

VALUES: dict[str, Rule] = {
    "kommune-ukendt": Rule(
        title="Ukendt kommune",
        message="kommunen »{value}« findes ikke",
        hint="Skriv et af de 98 kommunenavne. Regioner, KL og selskaber er ikke kommuner; i en case står de under »andre_partnere«.",
        why="Kommunens navn bliver til links, kort og kommunens egen side. Skriv navnet, som det er i dag; en kommune, der blev lagt "
        "sammen med andre i 2007, skrives som den nye.",
        wrong="partnere: [Ballerup, Furrersø]",
        right="partnere: [Ballerup, Furesø]",
    ),
    "gruppe-ukendt": Rule(
        title="Ukendt gruppe af kommuner",
        message="gruppen »{value}« findes ikke",
        hint="Skriv kommunernes navne, eller en af grupperne: {known}.",
        why="En gruppe bliver til medlemmer på kortet og på hver kommunes side, så den skal passe præcist. Er der flere kommuner med, end "
        "kilden nævner ved navn, så skriv antallet under »antal_kommuner«.",
        wrong="partnere: [alle 12 i Region Nordjylland]",
        right="partnere: [alle 11 i Region Nordjylland]",
    ),
    "ord-ukendt": Rule(
        title="Ordet står ikke på listen",
        message="»{value}« er ikke et ord, som »{key}« kender",
        hint="Vælg ét af: {known}.",
        why="Status, form, model og område vælges fra faste lister, så casene kan filtreres og sammenlignes. Passer intet ord, så vælg "
        "»ukendt« eller det nærmeste, og forklar det i teksten.",
        wrong="form: {vaerdi: klub, kilder: [ref-2024]}",
        right="form: {vaerdi: forening, kilder: [ref-2024]}",
    ),
    "dato-ugyldig": Rule(
        title="Ikke en dato",
        message="»{value}« er ikke en dato",
        hint="Skriv fx 2014-03-24, 2014-03, 2014, ca. 2014, forår 2017 eller 1. kvartal 2026.",
        why="Skriv datoen så præcist, som kilden siger det, og ikke mere. År først, så kan alle maskiner læse det ens.",
        wrong="start: {dato: 24/3 2014, kilder: [ref-2024]}",
        right="start: {dato: 2014-03-24, kilder: [ref-2024]}",
    ),
    "dato-ikke-dag": Rule(
        title="Ikke en bestemt dag",
        message="»{value}« er ikke en bestemt dag",
        hint="Skriv år, måned og dag: 2026-11-21.",
        why="Her skal der stå en dag, for programmet regner ud, hvornår siden skal gennemgås igen.",
        wrong="gennemgaaet: 2026-03",
        right="gennemgaaet: 2026-03-14",
    ),
    "tal-ugyldigt": Rule(
        title="Ikke et tal",
        message="»{value}« er ikke et tal",
        hint="Skriv det på dansk: 1.254, 1,24, 8,5-12,7 eller ca. 70.",
        why="Tallet og enheden står hver for sig, så tallene kan sammenlignes. Punktum deler tusinder, komma er decimaler.",
        wrong="stoerrelse:\n  - {emne: Ansatte, tal: omkring tyve, enhed: årsværk, aar: 2024, kilder: [ref-2024]}",
        right="stoerrelse:\n  - {emne: Ansatte, tal: ca. 20, enhed: årsværk, aar: 2024, kilder: [ref-2024]}",
    ),
    "felt-tvivl": Rule(
        title="Værdien er næppe det, feltet spørger om",
        message="»{value}« {why}",
        hint="Se efter i kilden, og ret det.",
        why="Værdien kan læses, men er som regel tastet forkert, kopieret med ved en fejl eller skrevet i et forkert felt: "
        "kroner, hvor feltet er i mio. kr., et årstal som antal, navnet på en fil som titel. Læseren ville tro på den. "
        "Er den rigtig, så lad den stå.",
        wrong="stoerrelse:\n  - {emne: Medlemmer, tal: 150, enhed: kommuner, aar: 2024, kilder: [ref-2024]}",
        right="stoerrelse:\n  - {emne: Medlemmer, tal: 15, enhed: kommuner, aar: 2024, kilder: [ref-2024]}",
        severity="warning",
    ),
    "laengde-ugyldig": Rule(
        title="Ikke et antal måneder eller år",
        message="»{value}« er ikke et antal måneder eller år",
        hint="Skriv fx 12 måneder eller 2 år.",
        why="Feltet siger, hvor længe siden holder, før nogen skal læse den efter.",
        wrong="gennemgaa_om: et års tid",
        right="gennemgaa_om: 12 måneder",
    ),
    "ja-nej": Rule(
        title="Hverken ja eller nej",
        message="»{value}« er hverken ja eller nej",
        hint="Skriv ja eller nej.",
        why="Feltet kan kun være ja eller nej.",
        wrong="kladde: måske",
        right="kladde: nej",
    ),
    "adresse-sporing": Rule(
        title="Adressen sporer læseren",
        message="adressen »{value}« har noget med, der kun fortæller, hvor du fandt den",
        hint="Slet alt efter ? i adressen.",
        why="Nyhedsbreve og søgemaskiner føjer utm_source, fbclid og den slags til en adresse. Så tror den anden side, at alle katalogets "
        "læsere kommer derfra, og en lang adresse er svær at læse på papir. Siden er den samme uden.",
        wrong="kilder:\n  - id: ref-2024\n    titel: Årsberetning\n    udgiver: Furesø Kommune\n    dato: 2024\n"
        "    url: https://www.furesoe.dk/beretning?utm_source=nyhedsbrev",
        right="kilder:\n  - id: ref-2024\n    titel: Årsberetning\n    udgiver: Furesø Kommune\n    dato: 2024\n"
        "    url: https://www.furesoe.dk/beretning",
        severity="warning",
    ),
    "adresse-ugyldig": Rule(
        title="Ikke en webadresse",
        message="»{value}« er ikke en webadresse",
        hint="Skriv hele adressen fra https:// og uden mellemrum.",
        why="Adressen bliver til et link, som læseren kan følge hen til kilden. Kun https:// og http:// kan bruges. Ligger kilden ikke på "
        "nettet, så udelad feltet.",
        wrong="kilder:\n  - {id: ref-2024, titel: Referat, udgiver: Furesø Kommune, dato: 2024, url: www.furesoe.dk/referat}",
        right='kilder:\n  - {id: ref-2024, titel: Referat, udgiver: Furesø Kommune, dato: 2024, url: "https://www.furesoe.dk/referat"}',
    ),
    "id-ugyldigt": Rule(
        title="Ugyldigt id",
        message="»{value}« kan ikke bruges som navn",
        hint="Brug kun a-z, tal og bindestreg: »{suggestion}«.",
        why="Navnet bruges til at henvise fra teksten og i sidens adresse, så det skal være kort og uden mellemrum og æ, ø, å.",
        wrong="tidligere: [Fælles løn]",
        right="tidligere: [faelles-loen-gammel]",
    ),
}
