"""The fields of the register of the model chooser."""

from __future__ import annotations

from builder.nouns.fields import Choice, Field, Identifier, Integer, ListOf, Record, Reference, Text
from builder.nouns.registers import chooser
from builder.nouns.tables.common import ID

_CASE = Field("case", "case", Reference("cases"), "Case", "Casens filnavn uden .md.", required=True)
_MODEL = Field("model", "model", Choice("model"), "Model", "En af de fire samarbejdsmodeller.", required=True)
_GROUND = (
    Field("case", "case", Reference("cases"), "Case", "En case, der viser det."),
    Field("vejledning", "guide", Reference("guides"), "Vejledning", "En vejledning, der siger det."),
    Field("kilde", "source", Identifier(), "Kilde", "Id på den af sidens kilder, der bærer det."),
)
_GROUNDS = Field(
    "kilder", "grounds", ListOf(Record(chooser.Ground, _GROUND)), "Kilder", "Mindst én case eller vejledning, gerne med kilde.",
    required=True,
)  # fmt: skip
_QUESTION = Record(
    chooser.Asked,
    (
        ID,
        Field("spoergsmaal", "title", Text(160), "Spørgsmål", "Spørgsmålet, som siden stiller det.", required=True),
        Field("hvorfor", "why", Text(300), "Hvorfor", "Hvorfor svaret betyder noget.", required=True),
        Field(
            "svar", "replies",
            ListOf(Record(chooser.Reply, (ID, Field("titel", "title", Text(90), "Titel", "Svaret.", required=True)))),
            "Svar", "Hvert svar med id og titel.", required=True,
        ),
    ),
)  # fmt: skip
_RULE = Record(
    chooser.ChoiceRule,
    (
        ID,
        _MODEL,
        Field(
            "naar", "conditions",
            ListOf(
                Record(
                    chooser.Condition,
                    (
                        Field("spoergsmaal", "question", Identifier(), "Spørgsmål", "Spørgsmålets id.", required=True),
                        Field("svar", "replies", ListOf(Identifier()), "Svar", "Id på det eller de svar, der tæller.", required=True),
                    ),
                )
            ),
            "Når", "De svar, der alle skal være givet.", required=True,
        ),
        Field("vaegt", "weight", Integer(), "Vægt", "1, 2 eller 3: hvor meget svaret taler for modellen.", required=True),
        Field("derfor", "because", Text(300), "Derfor", "Hvorfor, i én sætning.", required=True),
        _GROUNDS,
    ),
)  # fmt: skip
_PRECEDENTS = ListOf(
    Record(chooser.Precedent, (_CASE, Field("hvorfor", "why", Text(300), "Hvorfor", "Hvad casen viser.", required=True)))
)
_ADVICE = Record(
    chooser.ModelAdvice,
    (
        _MODEL,
        Field("kort", "summary", Text(300), "Kort", "Modellen i to sætninger.", required=True),
        Field("for", "supporting", _PRECEDENTS, "For", "Cases, der taler for."),
        Field("imod", "opposing", _PRECEDENTS, "Imod", "Cases, der taler imod."),
        Field(
            "afklar", "settle",
            ListOf(Record(chooser.Settle, (Field("tekst", "text", Text(200), "Tekst", "Det, der skal afklares.", required=True), *_GROUND))),
            "Afklar", "Hvad der skal afklares først.", required=True,
        ),
    ),
)  # fmt: skip
_BRANCH = Record(
    chooser.Branch,
    (
        Field("trin", "step", Identifier(), "Trin", "Id på det næste trin."),
        Field("form", "form", Choice("form"), "Form", "Formen, vejen ender ved."),
        Field("tekst", "text", Text(300), "Tekst", "Det, læseren skal vide her."),
    ),
)
_STEP = Record(
    chooser.Step,
    (
        ID,
        Field("spoergsmaal", "question", Text(160), "Spørgsmål", "Kan besvares med ja eller nej.", required=True),
        Field("lov", "law", Text(120), "Lov", "Paragraffen, spørgsmålet bygger på.", required=True),
        Field("dato", "dated", Text(90), "Dato", "Dagen for den lovtekst eller udtalelse, der er læst.", required=True),
        _GROUNDS,
        Field("ja", "yes", _BRANCH, "Ja", "Hvor et ja fører hen.", required=True),
        Field("nej", "no", _BRANCH, "Nej", "Hvor et nej fører hen.", required=True),
    ),
)
_EXEMPTION = Record(
    chooser.Exemption,
    (_CASE, Field("hvorfor", "why", Text(300), "Hvorfor", "Hvorfor modellen blev valgt alligevel.", required=True)),
)

CHOOSER = Record(
    dict,
    (
        Field("spoergsmaal", "questions", ListOf(_QUESTION), "Spørgsmål", "Spørgsmålene med deres svar.", required=True),
        Field("regler", "rules", ListOf(_RULE), "Regler", "Reglerne med kilder.", required=True),
        Field("modeller", "advice", ListOf(_ADVICE), "Modeller", "Det, siden siger om hver model.", required=True),
        Field("trae", "steps", ListOf(_STEP), "Træ", "Trinene til en form; det første er begyndelsen.", required=True),
        Field("afvigelser", "exemptions", ListOf(_EXEMPTION), "Afvigelser", "Cases, som reglerne ikke rammer, og hvorfor."),
    ),
)
