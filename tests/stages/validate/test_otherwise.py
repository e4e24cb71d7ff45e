"""The page says what the file says; where it would not, the editor is told."""

from __future__ import annotations

import pytest

from builder.nouns.source_file import SourceFile
from builder.stages.validate.markdown import Body, parse
from tests.builders import case_text, checked, codes, covered

ROWS = {
    "numbers as the page counts them": ("1. a\n2. b\n\n3. c\n", []),
    "a list that begins elsewhere": ("4) a\n5) b\n", []),
    "every number the same": ("1. Et\n1. To\n", [("liste-nummer", 2, "1")]),
    "a date": ("I kraft den\n1. januar 2024.\n", [("bliver-til", 2, "1.")]),
    "an escaped date": ("I kraft den\n1\\. januar 2024.\n", []),
    "a date in a list": ("- 18. september: møde\n", [("bliver-til", 1, "18.")]),
    "a quarter": ("2. kvartal 2024 steg prisen.\n", [("bliver-til", 1, "2.")]),
    "a minus": ("Budgettet var\n- 5 mio. kr.\n", [("bliver-til", 2, "- 5 mio. kr.")]),
    "a list after a colon": ("Kommunerne:\n- Nord\n- Syd\n", []),
    "an amount": ("> 50 pct. svarede.\n", [("bliver-til", 1, "> 50 pct. svarede.")]),
    "a quotation": ("> Vi svarede.\n> Og de andre?\n", []),
    "an approximation": ("I alt\n~ 5 mio. kr.\n", [("bliver-til", 2, "~ 5 mio. kr.")]),
    "a term": ("Ord\n: forklaring\n", []),
    "a product": ("5*3*2 er 30\n", [("bliver-til", 1, "*")]),
    "an unnamed link": ("[](https://a.dk)\n", [("bliver-til", 1, "[](")]),
    "a path of Windows": ("Se \\\\server\\drev\n", [("bliver-til", 1, "\\\\server\\drev")]),
    "four blanks": ("Et\n\n    to\n", [("bliver-til", 3, "to")]),
    "a line below": ("Et\n---\n", [("bliver-til", 1, "Et")]),
    "a line between": ("Et\n\n---\n\nTo\n", []),
    "a wide row": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", [("tabel-celler", 3, "3")]),
    "a bar in a cell": ("| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n", []),
    "a loose note": ("Et[^a]\n\n[^a]: x\n[^b]: y\n    z\n", [("note-loes", 4, "[^b]: y"), ("tekst-tabt", 5, "z")]),
    "a note twice": ("Et[^a]\n\n[^a]: x\n[^a]: y\n", [("note-dobbelt", 3, "[^a]: x")]),
    "a source's note": ("Et[^k1]\n\n[^k1]: x\n", [("note-kilde", 3, "[^k1]: x")]),
    "a named address": ("Se [a][b] og [b].\n\n[b]: https://b.dk\n", []),
    "a name nobody uses": ("Et\n\n[Bemærk]: udsat\n", [("link-navn", 3, "[Bemærk]: udsat")]),
    "words beside a fence": ("```py to ord\nx\n```\n", [("tekst-tabt", 1, "to ord")]),
    "a fence": ("```py\n# x *y*\n```\n", []),
    "entities and escapes": ("caf&eacute; &amp; \\*x\\* 1\\.600\n", []),
    "an address in angles": ("<https://a.dk/%C3%A6?b=1>\n", []),
    "an address in a link": ('[tekst](https://a.dk/b_(c)_d "titel")\n', []),
    "an address in code": ("`https://a.dk`\n", []),
    "a bare address": ("Se www.a.dk.\n", [("adresse-loes", 1, "www.a.dk")]),
    "half of bold": ("Det er **fedt\n", [("raa-tegn", 1, "**")]),
    "an escaped star": ("Det er \\*\\*fedt\n", []),
    "a hard space after a mark": ("##\u00a0Et\n", [("raa-tegn", 1, "##\u00a0Et")]),
    "a hard space before a unit": ("5\u00a0mio. kr.\n", []),
    "bullets of Word": ("• Et\n• To\n", [("raa-tegn", 1, "• Et"), ("raa-tegn", 2, "• To")]),
    "dashes for bullets": ("– Et\n– To\n", [("raa-tegn", 1, "– Et")]),
    "a dash in the text": ("Et – to\n– og tre\n", []),
    "a closing mark": (":::info\nEt\n:::\n", [("raa-tegn", 1, ":::info"), ("raa-tegn", 3, ":::")]),
    "a link in two": ("Se [a] (https://a.dk).\n", [("raa-tegn", 1, "[a] (https://a.dk)")]),
    "a table that is none": ("| a | b |\n| 1 | 2 |\n", [("raa-tegn", 1, "| a | b |")]),
    "a sign for a word": ("Godt :smile: gået, kl. 12:30:15\n", [("raa-tegn", 1, ":smile:")]),
    "Word's bullets": ("·\tEt\n·\tTo\n\no\tTre\n\n\uf0b7 Fire\n", [("raa-tegn", 1, "·\tEt"), ("raa-tegn", 2, "·\tTo"), ("raa-tegn", 4, "o\tTre"), ("raa-tegn", 6, "\uf0b7 Fire")]),
    "a link of Slack": ("<https://a.dk|her>\n", [("raa-tegn", 1, "<https://a.dk|her>")]),
    "columns of a sheet": ("a\tb\n1\t2\n", [("raa-tegn", 1, "a\tb")]),
    "semicolons": ("a;b\n1;2\n", [("raa-tegn", 1, "a;b")]),
    "semicolons in the text": ("Et; to\nog tre; fire\n", []),
    "a number after #": ("##2024\n\n#1 er bedst\n", [("raa-tegn", 1, "##2024")]),
    "half of italics": ("Det _var\n\nsnake_case_navn\n", [("raa-tegn", 1, "_")]),
    "a star before a word": ("Det *var\n\nNote*) og 3 * 4\n", [("raa-tegn", 1, "*")]),
    "a table without its first bar": ("a | b\n1 | 2\n", [("raa-tegn", 1, "a | b")]),
    "a line below a table": ("| a | b |\n|---|---|\n| 1 | 2 |\nTekst.\n", [("bliver-til", 4, "Tekst.")]),
    "a table of other signs": ("+---+\n| a |\n+---+\n", [("raa-tegn", 1, "+---+")]),
    "code that nobody ends": ("Et\n\n~~~~\n\nTo\n", [("bliver-til", 3, "~~~~")]),
    "a wiki": ("== Et ==\n\nh2. To\n\n'''fed''' [https://a.dk her] {info}\n", [("raa-tegn", 1, "== Et =="), ("raa-tegn", 3, "h2. To"), ("raa-tegn", 5, "'''fed'''"), ("raa-tegn", 5, "[https://a.dk her]"), ("raa-tegn", 5, "{info}")]),
    "tabs of a manual": ('=== "Fane"\n\n++ctrl+c++ H~2~O\n', [("raa-tegn", 1, '=== "Fane"'), ("raa-tegn", 3, "++ctrl+c++"), ("raa-tegn", 3, "~2~")]),
    "code of a page": ("import X from './x'\n", [("raa-tegn", 1, "import X from './x'")]),
    "a formula": ("$x^2$ og $5 og $6\n", [("raa-tegn", 1, "$x^2$")]),
    "a box of another kind": ("> [!info] Et\n", [("raa-tegn", 1, "[!info]")]),
    "a box in small letters": ("> [!note]\n> Et\n", []),
    "HTML in a term": ("<u>Ord</u>\n: forklaring\n", [("html", 1, "<u>"), ("html", 1, "</u>")]),
    "a link the wrong way round": ("(https://a.dk)[her] [her][mangler]\n", [("raa-tegn", 1, "(https://a.dk)[her]"), ("raa-tegn", 1, "[her][mangler]")]),
    "a list from nothing": ("0. Et\n1. To\n", []),
    "letters for numbers": ("a) Et\nb) To\n", [("raa-tegn", 1, "a) Et")]),
    "notes of Word": ("Et.[1] To.¹ 5 m²\n\n[1] Note\n", [("raa-tegn", 1, "[1]"), ("raa-tegn", 1, "¹"), ("raa-tegn", 3, "[1]")]),
    "a note with a blank": ("Et[^ k1]\n", [("raa-tegn", 1, "[^ k1]")]),
    "no blank after a mark": ("-Et\n-To\n\n1.Tre\n", [("raa-tegn", 1, "-Et"), ("raa-tegn", 4, "1.Tre")]),
    "arrows": ("→ Et\n→ To\n", [("raa-tegn", 1, "→ Et")]),
    "an empty heading": ("##\n\n####### Et\n", [("bliver-til", 1, "##"), ("raa-tegn", 3, "####### Et")]),
    "a soft hyphen": ("Fæl\xadles\n", [("raa-tegn", 1, "Fæl\xadles")]),
    "errors of a sheet": ("| a | b |\n|---|---|\n| #I/T | 1,2E+06 |\n| ##### | #REFERENCE! |\n", [("raa-tegn", 3, "#I/T"), ("raa-tegn", 3, "1,2E+06"), ("raa-tegn", 4, "#####"), ("raa-tegn", 4, "#REFERENCE!")]),
    "what Word left": ("Se Fejl! Henvisningskilde ikke fundet.\n\nPrisen[OJ1] er xx kr.\n\nKlik her for at skrive tekst.\n", [("raa-tegn", 1, "Fejl! Henvisningskilde ikke fundet."), ("raa-tegn", 3, "[OJ1]"), ("raa-tegn", 3, "xx"), ("raa-tegn", 5, "Klik her for at skrive tekst.")]),
    "changes not settled": ("Prisen {--steg--} {>>sikker?<<}\n", [("raa-tegn", 1, "{--steg--}"), ("raa-tegn", 1, "{>>sikker?<<}")]),
    "marks of mail, chat and wiki": ("[cid:image001.png@01DA] [10:15] [rediger | rediger kilde] [10:15](https://a.dk)\n", [("raa-tegn", 1, "[cid:image001.png@01DA]"), ("raa-tegn", 1, "[10:15]"), ("raa-tegn", 1, "[rediger | rediger kilde]")]),
    "marks of a machine's text": ("Et:contentReference[oaicite:3]{index=3} to【4†kilde】\n", [("raa-tegn", 1, ":contentReference[oaicite:3]{index=3}"), ("raa-tegn", 1, "【4†kilde】")]),
    "a break as letters": ("Et.\\nTo\n", [("raa-tegn", 1, "\\nTo")]),
    "a page number": ("Side 3 af 12\n", [("raa-tegn", 1, "Side 3 af 12")]),
    "a hard hyphen": ("En it\u2011drift\n", [("raa-tegn", 1, "it\u2011drift")]),
    "a letter of another alphabet": ("\u0410arhus\n", [("raa-tegn", 1, "\u0410arhus")]),
    "a narrow blank after a mark": ("##\u202fEt\n", [("raa-tegn", 1, "##\u202fEt")]),
    "a note with a caret": ("Prisen^1 på 5 m^2\n\n^1 Skøn\n", [("raa-tegn", 1, "^1"), ("raa-tegn", 3, "^1 Skøn")]),
    "a word cut by its line": ("De to kommu-\nnerne\n", [("bliver-til", 1, "kommu-")]),
    "a hyphen for what follows": ("Både drifts-\nog udvikling\n", []),
    "columns of blanks": ("Et      5 mio.\nTo      7 mio.\n", [("bliver-til", 1, "Et      5 mio.")]),
    "lines with names": ("Nord: 5 mio. kr.\nSyd: 7 mio. kr.\n", [("bliver-til", 1, "Nord: 5 mio. kr.")]),
    "lines with names and breaks": ("Nord: 5 mio. kr.\\\nSyd: 7 mio. kr.\n", []),
    "clauses": ("§ 1. Et.\n§ 2. To.\n", [("bliver-til", 1, "§ 1. Et.")]),
    "short lines": ("Nord\nSyd\nVest\n", [("bliver-til", 1, "Nord")]),
    "a sentence on several lines": ("Nord delte\ndriften med\nSyd.\n", []),
    "a note with a star": ("Det kostede 5 kr.\\*\n\n* Uden moms\n", [("bliver-til", 3, "* Uden moms")]),
    "a year that begins": ("2024. Året, der gik.\n", [("bliver-til", 1, "2024.")]),
    "a line to write on": ("Et\n\n____________\n", [("bliver-til", 3, "____________")]),
    "a path with signs": ("Se K:\\(fælles)\\_drift\n", [("bliver-til", 1, "K:\\(fælles)\\_drift")]),
    "an address that Outlook wrapped": ("[a](https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkl.dk%2Fa&data=05)\n", [("link-forbudt", 1, "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkl.dk%2Fa&data=05")]),
    "an address behind a log-in": ("[a](https://kommune.sharepoint.com/:w:/r/x)\n", [("link-forbudt", 1, "https://kommune.sharepoint.com/:w:/r/x")]),
    "an address without its beginning": ("Se lemvig.dk/referat.\n", [("adresse-loes", 1, "lemvig.dk/referat")]),
}  # fmt: skip


def body(text: str) -> Body:
    """The body of a case with one source."""
    return parse(SourceFile(path="cases/a.md", text=text), text, 1, {"k1": 1})


@pytest.mark.parametrize("name", ROWS)
def test_what_a_reader_would_not_see_is_told(name: str) -> None:
    """At its place, once, and nothing else is told."""
    text, expected = ROWS[name]
    found = sorted(body(text).problems, key=lambda problem: problem.span)
    assert [(problem.code, problem.span.line, covered(text, problem.span)) for problem in found] == expected
    assert all(problem.advice for problem in found)


MISREAD = {
    "FÃ¦lles lÃ¸n pÃ¥": ["Fælles", "løn", "på"],
    "F├ªlles": ["Fælles"],
    "F¾lles l¿n pŒ": ["Fælles", "løn", "på"],
    "F‘lles l›n p†": ["Fælles", "løn", "på"],
    "Fµlles l°n": ["Fælles", "løn"],
    "F=C3=A6lles l=F8n": ["Fælles", "løn"],
    "F%C3%A6lles": ["Fælles"],
    "ﬁnansiering": ["finansiering"],
    "f?lles l?n": ["", ""],
    "Hvad?så": [],
    "1¾ time, 20° og 5 µm, KL’s ‘ord’": [],
    "[referat](https://a.dk/F%C3%A6lles?id=f?g)": [],
}
"""What was read in a wrong charset, and the words that it was meant to be."""


@pytest.mark.parametrize("text", MISREAD)
def test_letters_that_were_read_wrongly_are_told_with_what_was_meant(text: str) -> None:
    found = [problem.hint for problem in checked(case_text(f"\n{text}[^k1]\n")).problems if problem.code == "tegnsaet"]
    assert found == [f"Mente du »{meant}«?" if meant else "" for meant in MISREAD[text]]


FIELDS = {
    "“Vagt i vest”": "Anførselstegnene",
    "[»Prisen, og tiden«]": "Et komma deler teksten",
    "– Prisen": "Skriv - og et mellemrum",
    "Prisen &amp; <b>tiden</b>": "uden HTML",
    '"{{ pris }}"': "koder",
    "|\n  Kommunerne:\n  - Nord\n  - Syd": "én tekst uden punkter",
    "Første.\\nAnden.": "linjeskift",
    "Klik eller tryk her for at skrive tekst.": "det, der skal stå",
}
"""What stands raw in a field, and a part of the advice."""


@pytest.mark.parametrize("written", FIELDS)
def test_what_stands_raw_in_a_field_is_told_with_what_helps(written: str) -> None:
    found = checked(case_text(ukendt=written)).problems
    assert set(codes(found)) == {"raa-tegn"}
    assert FIELDS[written] in found[0].advice


def test_fields_and_letters_are_looked_at_too() -> None:
    """Fields are shown as they stand, so Markdown in them is told; letters that were read in a wrong charset, everywhere."""
    text = case_text(resume="To **kommuner** deler [vagt](a.md). FÃ¦lles it.")
    assert codes(checked(text).problems) == ["tegnsaet"]
    assert codes(checked(text.replace("FÃ¦lles", "Fælles")).problems) == ["raa-tegn"] * 3
