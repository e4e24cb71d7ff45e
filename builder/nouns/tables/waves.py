"""The fields of a wave of the survey, and of a reply to it, whose table the wave's own questions make."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.fields import Choice, DateKind, Field, Identifier, Integer, Kind, ListOf, Number, OneOf, Record, Text, YesNo
from builder.nouns.model import waves as m
from builder.nouns.sections import SECTIONS

LONGEST_ANSWER = 600
"""Characters of an answer in words; our own choice."""
LONGEST_ROLE = 120
"""Characters of the function of who answered."""

QUESTION = Record(
    m.Question,
    (
        Field("id", "id", Identifier(), "Id", "Spørgsmålets navn i filer. Det samme i alle bølger.", required=True),
        Field("titel", "title", Text(60), "Titel", "Et par ord, der står over kolonnen.", required=True),
        Field("ordlyd", "wording", Text(300), "Ordlyd", "Spørgsmålet, som det bliver stillet.", required=True),
        Field("type", "kind", OneOf.same((m.WORD, m.DAY, m.NUMBER, m.YES_NO, m.TEXT)), "Type", "Hvad man svarer med.", required=True),
        Field("ordliste", "vocabulary", Identifier(), "Ordliste", "Listen i vocabulary.yaml, når svaret er et ord."),
        Field("enhed", "unit", Text(40), "Enhed", "Hvad et tal tæller."),
        Field("version", "version", Integer(), "Version", "Tæl én op, når ordlyden ændres. Så bliver linjen brudt på siden.", default="1"),
        Field("afloeser", "replaces", Identifier(), "Afløser", "Id'et i en tidligere bølge på det spørgsmål, som dette står i stedet for."),
        Field("kendt", "known", OneOf.same((m.STATUS, m.LEGAL_FORM, m.MEMBERS, m.START, m.END)), "Kendt", "Det felt i casen, som står i skemaet i forvejen."),
        Field("hjaelp", "help", Text(300), "Hjælp", "Hvad den, der svarer, skal vide."),
    ),
)  # fmt: skip
WAVE = Record(
    m.WaveHead,
    (
        Field("titel", "title", Text(90), "Titel", "Bølgens navn.", required=True),
        Field("resume", "summary", Text(320), "Resumé", "To sætninger om, hvad bølgen er.", required=True),
        Field("grundlag", "made", OneOf.same((m.FORM, m.READ, m.UNCERTAIN)), "Grundlag", "Skemaer, der er udfyldt, kilder, der er læst, eller uvist.", required=True),
        Field("frist", "deadline", DateKind(), "Frist", "Hvornår svarene skal være inde."),
        Field("cases", "cases", ListOf(Identifier()), "Cases", "Casenes filnavne uden .md. Udelad feltet for alle."),
        Field("spoergsmaal", "questions", ListOf(QUESTION), "Spørgsmål", "Det, der bliver spurgt om."),
        Field("ukendt", "unknown", ListOf(Text()), SECTIONS["unknown"].title, "Hvad ingen kilde siger om bølgen."),
    ),
)  # fmt: skip
ANSWERED = Field("besvaret", "answered", DateKind(exact=True), "Besvaret", "Dagen for svaret.", required=True)
ROLE = Field("rolle", "role", Text(LONGEST_ROLE), "Rolle", "Funktionen hos den, der svarede, aldrig navnet.", required=True)


def kind_of(question: m.Question) -> Kind:
    """What an answer to the question is in a file."""
    if question.kind == m.WORD:
        return Choice(question.vocabulary)
    kinds: dict[str, Kind] = {m.DAY: DateKind(), m.NUMBER: Number(alone=True), m.YES_NO: YesNo(), m.TEXT: Text(LONGEST_ANSWER)}
    return kinds[question.kind]


def reply(questions: Iterable[m.Question]) -> Record:
    """The table of a reply to a wave that asks these questions; each answer is a field by the question's id."""
    fields = tuple(Field(one.id, one.id, kind_of(one), one.title, one.wording) for one in questions)
    answers = Field("svar", "answers", Record(dict, fields), "Svar", "Svarene, hvert under sit spørgsmåls id.", required=True)
    return Record(m.Reply, (ANSWERED, ROLE, answers))
