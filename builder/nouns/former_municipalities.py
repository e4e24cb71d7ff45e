"""The municipalities that became parts of others in the reform of 2007, by the one that each is a part of today.

The reform made 98 of 271; Bornholm was one already in 2003 and Ærø in 2006. Of the few that were divided, the part that most of
the inhabitants went to counts. A name that a municipality of today still bears, if only as half of its own, is not listed.
"""

from __future__ import annotations

from collections.abc import Mapping

_FORMER = """
Bornholm: Allinge-Gudhjem, Hasle, Nexø, Rønne, Aakirkeby
Egedal: Ledøje-Smørum, Stenløse, Ølstykke
Fredensborg: Fredensborg-Humlebæk, Karlebo
Frederikssund: Jægerspris, Skibby, Slangerup
Furesø: Farum, Værløse
Gribskov: Græsted-Gilleleje, Helsinge
Halsnæs: Frederiksværk, Hundested, Frederiksværk-Hundested
Hillerød: Skævinge
Rudersdal: Birkerød, Søllerød
Faxe: Haslev, Rønnede
Guldborgsund: Nykøbing Falster, Nysted, Nørre Alslev, Sakskøbing, Stubbekøbing, Sydfalster
Holbæk: Jernløse, Svinninge, Tornved, Tølløse
Kalundborg: Bjergsted, Gørlev, Hvidebæk, Høng
Køge: Skovbo
Lejre: Bramsnæs, Hvalsø
Lolland: Holeby, Højreby, Maribo, Nakskov, Ravnsborg, Rudbjerg, Rødby
Næstved: Fladså, Fuglebjerg, Holmegaard, Suså
Odsherred: Dragsholm, Nykøbing-Rørvig, Trundholm
Roskilde: Gundsø, Ramsø
Slagelse: Hashøj, Korsør, Skælskør
Sorø: Dianalund, Stenlille
Stevns: Vallø
Vordingborg: Langebæk, Møn, Præstø
Assens: Glamsbjerg, Haarby, Tommerup, Vissenbjerg, Aarup
Faaborg-Midtfyn: Broby, Ringe, Ryslinge, Årslev
Kerteminde: Langeskov, Munkebo
Langeland: Rudkøbing, Sydlangeland, Tranekær
Middelfart: Ejby, Nørre Aaby
Nordfyns: Bogense, Otterup, Søndersø
Nyborg: Ullerslev, Ørbæk
Svendborg: Egebjerg, Gudme
Ærø: Marstal, Ærøskøbing
Billund: Grindsted
Esbjerg: Bramming, Ribe
Haderslev: Gram, Vojens
Kolding: Christiansfeld, Lunderskov, Vamdrup
Sønderborg: Augustenborg, Broager, Gråsten, Nordborg, Sundeved, Sydals
Tønder: Bredebro, Højer, Løgumkloster, Nørre-Rangstrup, Skærbæk
Varde: Blaabjerg, Blåvandshuk, Helle, Ølgod
Vejen: Brørup, Holsted, Rødding
Vejle: Børkop, Egtved, Give, Jelling
Aabenraa: Bov, Lundtoft, Rødekro, Tinglev
Favrskov: Hadsten, Hammel, Hinnerup, Hvorslev
Hedensted: Juelsminde, Tørring-Uldum
Herning: Aulum-Haderup, Trehøje, Aaskov
Holstebro: Ulfborg-Vemb, Vinderup
Horsens: Brædstrup, Gedved
Ikast-Brande: Nørre-Snede
Lemvig: Thyborøn-Harboøre
Norddjurs: Grenaa, Nørre Djurs, Rougsø, Sønderhald
Randers: Langå, Nørhald, Purhus
Ringkøbing-Skjern: Egvad, Holmsland, Videbæk
Silkeborg: Gjern, Kjellerup, Them
Skanderborg: Galten, Hørning, Ry
Skive: Sallingsund, Spøttrup, Sundsøre
Struer: Thyholm
Syddjurs: Ebeltoft, Midtdjurs, Rosenholm, Rønde
Viborg: Bjerringbro, Fjends, Karup, Møldrup, Tjele
Brønderslev: Dronninglund, Brønderslev-Dronninglund
Frederikshavn: Skagen, Sæby
Hjørring: Hirtshals, Løkken-Vrå, Sindal
Jammerbugt: Brovst, Fjerritslev, Pandrup, Aabybro
Mariagerfjord: Arden, Hadsund, Hobro, Mariager
Rebild: Nørager, Skørping, Støvring
Thisted: Hanstholm, Sydthy
Vesthimmerlands: Farsø, Løgstør, Aars, Aalestrup
Aalborg: Hals, Nibe, Sejlflod
"""

FORMER: Mapping[str, str] = {
    old: new for line in _FORMER.strip().splitlines() for new, _, names in [line.partition(": ")] for old in names.split(", ")
}
"""By the name of a municipality that is gone, the name of the one that it is a part of."""

SHORT: Mapping[str, str] = {
    **dict.fromkeys(("kbh", "kbh.", "kbhvn", "kbhvn.", "kk", "copenhagen"), "København"),
    **dict.fromkeys(("kgs.-lyngby", "kgs-lyngby", "kongens-lyngby"), "Lyngby-Taarbæk"),
    **dict.fromkeys(("nykoebing-f", "nykoebing-f."), "Guldborgsund"),
    **dict.fromkeys(("frb", "frb.", "frberg"), "Frederiksberg"),
    **dict.fromkeys(("aalb", "aalb."), "Aalborg"),
    "rksk": "Ringkøbing-Skjern",
    "ltk": "Lyngby-Taarbæk",
    "htk": "Høje-Taastrup",
    "gsk": "Guldborgsund",
}
"""By the key of what is written for short, the name that is meant."""
