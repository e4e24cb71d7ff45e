"""The page says what the file says; where it would not, the editor is told."""

from __future__ import annotations

import random
import re

import pytest

from builder.nouns.lint.joined_texts import JoinedTexts
from builder.nouns.lint.raw_gate import places
from builder.nouns.lint.raw_signs import FIELD_SIGNS, RAW_SIGNS
from builder.nouns.lint.run_ons import RUN_ONS
from tests.builders import body_of, case_text, checked, codes, covered

ROWS = {
    "numbers as the page counts them": ("1. a\n2. b\n\n3. c\n", []),
    "a list that begins elsewhere": ("4) a\n5) b\n", []),
    "every number the same": ("1. Et\n1. To\n", [("liste-nummer", 2, "1")]),
    "a number left out, one again": ("1. Et\n3. Tre\n1. Fire\n", [("liste-nummer", 2, "3"), ("liste-nummer", 3, "1")]),
    "numbers beneath that stand too far out": (
        "1. Et\n  1. Under\n  2. Under igen\n2. To\n",
        [("liste-nummer", 2, "1"), ("bliver-til", 2, "1. Under"), ("liste-nummer", 3, "2"), ("liste-nummer", 4, "2")],
    ),
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
    "an address in a link": ("[tekst](https://a.dk/b_(c)_d)\n", []),
    "a hidden title": ('[a](https://a.dk "titel") [b]\n\n[b]: https://b.dk "Mere"\n', [("bliver-til", 1, "titel"), ("bliver-til", 3, "Mere")]),
    "an address that is another": ("[www.a.dk](https://b.dk) [a.dk/b](https://www.a.dk/b/c)\n", [("bliver-til", 1, "www.a.dk")]),
    "an address without a blank": ("Se<https://a.dk> <https://b.dk><https://c.dk>\n", [("bliver-til", 1, "<https://a.dk>"), ("bliver-til", 1, "<https://c.dk>")]),
    "a code of a sign": ("&amp;nbsp; &foo; &nbsp og R&D\n", [("raa-tegn", 1, "&amp;nbsp;"), ("raa-tegn", 1, "&foo;"), ("raa-tegn", 1, "&nbsp")]),
    "a code of a sign that nobody sees": ("Pri&#8203;sen &shy;her\n", [("bliver-til", 1, "&#8203;"), ("raa-tegn", 1, "&shy;her")]),
    "a deleted word": ("Prisen er ~~5~~ 6 og ~syv~\n", [("bliver-til", 1, "~~5~~"), ("raa-tegn", 1, "~syv~")]),
    "a point with a reference": ("• Et[^k1]\n• To\n", [("raa-tegn", 1, "• Et"), ("raa-tegn", 2, "• To")]),
    "a link turned round": ("Se (Aula)[../cases/aula.md] der.\n", [("raa-tegn", 1, "(Aula)[../cases/aula.md]")]),
    "brackets after parentheses": ("Prisen (i 2012)[sic] var den samme.\n", []),
    "a row that was copied": ("| Navn | År |\n|---|---|\n| Ballerup | 2012 |\n| Ballerup | 2012 |\n", [("bliver-til", 4, "| Ballerup | 2012 |")]),
    "rows that are nearly alike": ("| Navn | År |\n|---|---|\n| Ballerup | 2012 |\n| Ballerup | 2013 |\n", []),
    "a row without its stroke": ("| Navn | År | By |\n|---|---|---|\n| Ballerup | 2012, i byen |\n", [("bliver-til", 3, "| Ballerup | 2012, i byen |")]),
    "a row with an empty field": ("| Navn | År | By |\n|---|---|---|\n| Ballerup | 2012 | |\n| x \\| y | 1 | |\n", []),
    "a row with a reference": ("| A[^k1] | B |\n| 1 | 2 |\n", [("raa-tegn", 1, "| A[^k1] | B |")]),
    "a reference within a link": ("Se [a[^k1]](https://a.dk) her\n", [("raa-tegn", 1, "[a[^k1]](https://a.dk)")]),
    "a link within a link": ("[a [b](https://b.dk) c](https://a.dk)\n", [("raa-tegn", 1, "[a [b](https://b.dk) c](https://a.dk)")]),
    "a link for a reference": ("Et[^k1](https://a.dk)\n", [("raa-tegn", 1, "[^k1]")]),
    "a list in a cell": ("| a | b |\n|---|---|\n| - et | * to |\n| - | -5 |\n", [("raa-tegn", 3, "- et"), ("raa-tegn", 3, "* to")]),
    "a cell taken together": ("| a | b |\n|---|---|\n| ^^ | 2 |\n", [("raa-tegn", 3, "^^")]),
    "a paragraph that is no part of its point": ("1. Et\n\n  mere\n\nTekst\n", [("bliver-til", 3, "mere")]),
    "a paragraph that is no part of its note": ("Et[^a]\n\n[^a]: Note\n\n   mere\n\nTekst\n", [("bliver-til", 5, "mere")]),
    "paragraphs of a point and a note": ("- Et[^a]\n\n  mere\n\n[^a]: Note\n\n    mere\n\nTekst\n", []),
    "a paragraph pushed in": ("Et\n\n  to\n", []),
    "a row on two lines": ("| a | b |\n|---|---|\n| 1 | to\nord |\n| 3 | 4 |\n", [("bliver-til", 4, "ord |")]),
    "a break in a cell": ("| a | b |\n|---|---|\n| 1<br>2 | 3 |\n", [("html", 3, "<br>")]),
    "an accent for an apostrophe": ("d`accord og `vagt\n", [("bliver-til", 1, "`accord og `")]),
    "a loose accent": ("Vagt´en er ide`en og `kode\n", [("raa-tegn", 1, "Vagt´en"), ("bliver-til", 1, "`en og `")]),
    "a formula of a machine": ("Prisen \\(p\\) og \\(den\n", [("bliver-til", 1, "\\(p\\)")]),
    "a plus": ("+ 5 mio. kr. mere\n+ Vagt\n", [("bliver-til", 1, "+ 5 mio. kr. mere")]),
    "amounts alone": ("- 5 mio. kr.\n- 3 pct.\n\nTekst\n\n- 5 mio. kr. til vagt\n- 3 pct.\n", [("bliver-til", 1, "- 5 mio. kr."), ("bliver-til", 2, "- 3 pct.")]),
    "a note below a table": ("| a | b |\n|---|---|\n| 1 | 2 |\n\n* Uden moms\n\n* Et\n* To\n", []),
    "a lone note below a table": ("| a | b |\n|---|---|\n| 1 | 2 |\n\n* Uden moms\n", [("bliver-til", 5, "* Uden moms")]),
    "points beneath points": ("* Et*\n  * To\n\nTre\n", []),
    "an empty point": ("- Et\n-\n\n5.\n", [("bliver-til", 2, "-"), ("bliver-til", 4, "5.")]),
    "a point that is not beneath": ("- Et\n - To\n\n1. Et\n  - To\n", [("bliver-til", 2, "- To"), ("bliver-til", 5, "- To")]),
    "a line below a point": ("- Nord\n- Syd\nDe deler driften.\n\n- Kommunerne i nord\n  Syd er med\n", [("bliver-til", 3, "De deler driften.")]),
    "a line below a quotation": ("> Vi svarede.\nDe andre.\n", [("bliver-til", 2, "De andre.")]),
    "a box without its text": ("> [!NOTE]\n\n> [!TIP] Husk\n", [("bliver-til", 1, "> [!NOTE]"), ("raa-tegn", 3, "[!TIP] Husk")]),
    "bold for a heading": ("**Økonomi**\n\nDen er delt.\n\n**Pris**\nFem.\n\n**Den er delt.**\n\n**Vagt:** Fem.\n", [("bliver-til", 1, "**Økonomi**"), ("bliver-til", 5, "**Pris**")]),
    "a body in a block of code": ("```markdown\nEt\n```\n\n```\n## To\n```\n\n```\nkatalog\n```\n", [("bliver-til", 1, "```markdown"), ("bliver-til", 5, "```")]),
    "a word beside a fence": ("```Prisen\n5\n```\n", [("tekst-tabt", 1, "Prisen")]),
    "other marks behind a heading": ("## C #\n\nEt\n\n## To ##\n\nTre\n", [("tekst-tabt", 1, "#")]),
    "a row apart": ("| a | b |\n|---|---|\n\n| 1 | 2 |\n", [("raa-tegn", 4, "| 1 | 2 |")]),
    "days of a sheet": ("| Start | Antal |\n|---|---|\n| 45292 | 45292 |\n| jan-24 | 2-4 |\n", [("raa-tegn", 3, "45292"), ("raa-tegn", 4, "jan-24")]),
    "other leavings of a sheet": ('=SUM(B2:B4)\n\n"a","b"\n"1","2"\n\na,b,c\nd,e,f\n', [("raa-tegn", 1, "=SUM(B2:B4)"), ("raa-tegn", 3, '"a","b"'), ("raa-tegn", 6, "a,b,c")]),
    "changes and gaps": ("[-5-]{+6+} [beløb] XX kr. ?? … mio. kr.\n\nPris ..... 5\n", [("raa-tegn", 1, "[-5-]"), ("raa-tegn", 1, "{+6+}"), ("raa-tegn", 1, "[beløb]"), ("raa-tegn", 1, "XX"), ("raa-tegn", 1, "??"), ("raa-tegn", 1, "… mio."), ("raa-tegn", 3, "Pris ..... 5")]),
    "notes without signs": ("Prisen.2 stk.2 Vagten² 5 m²\n\n1 Skøn\n2 Andet\n\nTal† her\n", [("raa-tegn", 1, "Prisen.2"), ("raa-tegn", 1, "²"), ("raa-tegn", 3, "1 Skøn"), ("raa-tegn", 6, "Tal†")]),
    "a source without its sign": ("Et [k1] og ^k1 og \\[^k1]\n", [("raa-tegn", 1, "[k1]"), ("raa-tegn", 1, "^k1"), ("raa-tegn", 1, "\\[^k1]")]),
    "points of other programs": ("☐ Et\n☑ To\n\n1.1 Et\n1.2 To\n\nA. Et\nB. To\n\no Et\no To\n", [("raa-tegn", 1, "☐ Et"), ("raa-tegn", 4, "1.1 Et"), ("raa-tegn", 7, "A. Et"), ("raa-tegn", 10, "o Et")]),
    "points that join a sentence": ("Et\n    - to\n\nDe er:\n2. Nord\n\nDet blev\n3. bedst\n", [("raa-tegn", 2, "- to"), ("raa-tegn", 5, "2. Nord")]),
    "points on lines of their own": ("a. drift  \nb. anlæg\n", []),
    "a mail, a chat, a page": ("Sendt fra min iPhone\n\n@Anne kom\n\nDel på Facebook\n", [("raa-tegn", 1, "Sendt fra min iPhone"), ("raa-tegn", 3, "@Anne"), ("raa-tegn", 5, "Del på Facebook")]),
    "a machine's answer": ("Lad mig vide, om den er god.\n\nEt citeturn0search1\n", [("raa-tegn", 1, "Lad mig vide, om den er god."), ("raa-tegn", 3, "citeturn0search1")]),
    "a program's offer": ("Jeg håber, at dette hjælper!\n\nHvis du ønsker, kan jeg gøre det kortere.\n", [("raa-tegn", 1, "Jeg håber, at dette hjælper!"), ("raa-tegn", 3, "Hvis du ønsker, kan jeg gøre det kortere.")]),
    "a mail's head and end": ("Fra: Nord\nSendt: 3. marts\n\nMed venlig hilsen\n", [("raa-tegn", 1, "Fra: Nord"), ("raa-tegn", 4, "Med venlig hilsen")]),
    "notes to oneself": ("[Indsæt tekst her] Et (tjek tallet) og to (kilde mangler). OBS! Husk at rette. Prisen skal lige rettes.\n", [("raa-tegn", 1, "[Indsæt tekst her]"), ("raa-tegn", 1, "(tjek tallet)"), ("raa-tegn", 1, "(kilde mangler)"), ("raa-tegn", 1, "OBS! Husk at rette."), ("raa-tegn", 1, "skal lige rettes.")]),
    "another document's parts": ("Se tabel 2. Det ses af figur 3, jf. afsnit 4.2.\n", [("raa-tegn", 1, "Se tabel 2"), ("raa-tegn", 1, "ses af figur 3"), ("raa-tegn", 1, "jf. afsnit 4.2")]),
    "a word of two lines": ("De samar- bejder om it-drif- ten.\n", [("raa-tegn", 1, "samar- bejder"), ("raa-tegn", 1, "drif- ten")]),
    "a comparison": ("@@ -1,3 +1,3 @@\n-Et\n+To\n", [("raa-tegn", 1, "@@ -1,3 +1,3 @@")]),
    "a heading twice": ("## Pris\n\nEt.\n\n## Pris\n\nTo.\n", [("bliver-til", 5, "## Pris")]),
    "a heading below two": ("## Et\n\n### Pris\n\nEt.\n\n## To\n\n### Pris\n\nTo.\n", []),
    "codes of a merge": ("HYPERLINK %pris% <%= x %> «By_navn» [b]To[/b]\n", [("raa-tegn", 1, "HYPERLINK"), ("raa-tegn", 1, "%pris%"), ("raa-tegn", 1, "<%= x %>"), ("raa-tegn", 1, "«By_navn»"), ("raa-tegn", 1, "[b]To[/b]")]),
    "other quotation marks": (",,Et'' >>to<< 5--6 og 2 -- 3\n", [("raa-tegn", 1, ",,Et''"), ("raa-tegn", 1, ">>to<<"), ("raa-tegn", 1, "--"), ("raa-tegn", 1, "--")]),
    "letters apart": ("Det blev i n d f ø r t.\n", [("raa-tegn", 1, "i n d f ø r t")]),
    "a term without its blank": ("Ord\n:forklaring\n", [("raa-tegn", 2, ":forklaring")]),
    "somebody speaks": ("– Det går godt, siger hun.\n", []),
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
    "a heading that nothing follows": ("## Pris\n\n## Styring\n\n### Ejere\n\nTo.[^a]\n\n## Ud\n\n[^a]: Note\n", [("bliver-til", 1, "## Pris"), ("bliver-til", 9, "## Ud")]),
    "headings above headings and lists": ("## Pris\n\n### Drift\n- Et\n\n## Ud\n\n| a |\n|---|\n| 1 |\n", []),
    "a heading in a list": ("- ## Pris\n- To\n", [("bliver-til", 1, "- ## Pris")]),
    "italics for a heading": ("*Pris*\n\nDen er delt.\n\n*Den er delt.*\n\nTo.\n\n*Note: Et*\nTo\n", [("bliver-til", 1, "*Pris*")]),
    "a table without rows": ("| a | b |\n|---|---|\n\nEt\n", [("bliver-til", 1, "| a | b |")]),
    "a table without titles": ("| | |\n|---|---|\n| 1 | 2 |\n", [("bliver-til", 1, "| | |")]),
    "a table with a title": ("| | b |\n|---|---|\n| 1 | |\n", []),
    "a table of other bars": ("｜ a ｜ b ｜\n\n┌──┐\n│ a │\n└──┘\n", [("raa-tegn", 1, "｜ a ｜ b ｜"), ("raa-tegn", 3, "┌──┐")]),
    "columns on lines of their own": ("a\tb\n\n1\t2\n", [("raa-tegn", 1, "a\tb"), ("raa-tegn", 3, "1\t2")]),
    "columns that begin with capitals": ("Nord\tEt\nSyd\tTo\nVest\tTre\n", [("raa-tegn", 1, "Nord\tEt")]),
    "other formulas of a sheet": ("=B2+B3 og =HVIS(A1>0;SUM(B1:B2);0) og x=5\n", [("raa-tegn", 1, "=B2+B3"), ("raa-tegn", 1, "=HVIS(A1>0;SUM(B1:B2);0)")]),
    "English numbers": ("1,234.50 og 5,000,000 og 1.234,50 og 5,000 og nr. 101,102 og 1.2.3\n", [("raa-tegn", 1, "1,234.50"), ("raa-tegn", 1, "5,000,000")]),
    "a picture that is not there": ("Se figur 1 nedenfor.\n\nFigur 1: Ejerne\n\nSe figur 2 i rapporten.\n", [("raa-tegn", 1, "Se figur 1 nedenfor"), ("raa-tegn", 3, "Figur 1: Ejerne")]),
    "a note with a star and a bracket": ("Prisen er 5 kr.*)\n\n*) Uden moms\n", [("raa-tegn", 3, "*) Uden moms")]),
    "arrows of signs": ("-> Et\n-> To\n\n➢ Tre\n", [("raa-tegn", 1, "-> Et"), ("raa-tegn", 4, "➢ Tre")]),
    "bullets with wide blanks": ("·     Et\n·     To\n", [("raa-tegn", 1, "·     Et"), ("raa-tegn", 2, "·     To")]),
    "a box without its blank": ("- [ ]Et\n- [x] To\n", [("raa-tegn", 1, "[ ]Et")]),
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
    "an address of an inner network, one cut off": ("[a](http://sp2013/x) [b](https://a.dk/re…)\n", [("link-forbudt", 1, "http://sp2013/x"), ("link-forbudt", 1, "https://a.dk/re…")]),
    "an address that tracks": ("[a](https://a.dk/?id=4&fbclid=x#b) <https://a.dk/?utm_source=x> [c](https://a.dk/?q=utm)\n", [("adresse-sporing", 1, "https://a.dk/?id=4&fbclid=x#b"), ("adresse-sporing", 1, "https://a.dk/?utm_source=x")]),
    "an address without its beginning": ("Se lemvig.dk/referat.\n", [("adresse-loes", 1, "lemvig.dk/referat")]),
}  # fmt: skip


def test_what_a_reader_would_not_see_is_told() -> None:
    """At its place, once, and nothing else is told."""
    told = {name: sorted(body_of(text).problems, key=lambda problem: problem.span) for name, (text, _) in ROWS.items()}
    found = {
        name: [(problem.code, problem.span.line, covered(ROWS[name][0], problem.span)) for problem in problems]
        for name, problems in told.items()
    }
    faults = {name: (found[name], expected) for name, (_, expected) in ROWS.items() if found[name] != expected}
    assert faults == {}
    assert all(problem.advice for problems in told.values() for problem in problems)


SLOW = re.compile("|".join(f"(?:{kind.pattern})" for kind in RAW_SIGNS), re.MULTILINE)
SOUND = (
    "Aftalen følger § 60 a, stk. 2, nr. 3, litra b, jf. lov nr. 1234 af 3. marts 2024 (punkt 4), bilag 1-3.\n",
    "Prisen er 5.000,- kr., ca. 1,2 mio. kr. – et fald på 3 % eller 0,5 ‰, 2 × 3 = 6, ½ årsværk ved −5 °C, 10 m² og +1,1 mio.\n",
    "»Vi sparer,« siger hun. \"Det er godt\", siger han. 'Ja,' svarer hun. Ingen ved det … og hvad så?\n",
    "De bruger C#, C++, .NET og A/S'et, SBSYS*net, 24/7-vagt, kl. 8-16, EU's, 1990'erne og '90-erne.\n",
    "1. Nord\n2. Syd\n   - natten\n   - dagen\n3. Vest\n\nDe andre er kun nævnt.\n",
    "| Kommune | 2023 | 2024 |\n|:---|---:|---:|\n| Nord | – | 45292 |\n| Syd | 0,8 | |\n",
    "> Aftalen gælder fra den 1. januar 2024.\n> Den kan siges op.\n\n- [ ] Spørg\n- [x] Svar\n\n> [!NOTE]\n> Husk varslet.\n",
    "I alt 12 medarbejdere\nfra begge kommuner deler vagten, og der er i\ngennemsnit 3 opkald pr. nat.\n",
    "**Bemærk:** Tallene er fra 2024. *Foreløbigt* skøn, og `vagt_plan` er filens navn.\n\n**Fase 1.** Vagten.\n\n**Ingen ved det.**\n\nSlut\n",
    "Se [referatet](https://a.dk/referat?id=5&side=2#punkt-4), side 3, <https://a.dk/x> og [a.dk](https://www.a.dk/y).\n",
    "Lemvig betaler <10 % mere, når der er >3 opkald, a < b, og ~5 pct. af R&D og AT&T; → næste skridt, €5 og $5.\n",
    "Priserne\nsteg i 2024. Det er\nsom sagt en aftale fra\n2023, og de 14\nkommuner var med.\n",
    "* Første\n* Andet\n  * Under\n  * Endnu et\n\nOg *kursiv* i teksten, [Vagt] og (45292) og 12-24.\n",
    "- Nord og de kommuner, som ligger rundt om den, deler alle en vagt med Aarhus og\n  Randers.\n\n- Et\n\n  To\n",
    "Begreb\n: Forklaringen er lang\n  og fortsætter her.\n\n+ Et\n+ To\n\n- 5 medarbejdere\n- 3 biler\n",
    "Kontakt  \nNord Kommune  \nGade 2\n\nSpørgsmål: Hvad koster det?\n\nSvar: 5 mio. kr.\n",
    "Det står i kap. 4, s.4, pkt.3, nr.1 og kl.8. Udgaven er 2.1, filen v1.2, og klokken 10.30 ringer de.\n",
    "Katalog, `--jobs 2`, og `katalog check`: se ```katalog```.\n\n```sh\nmake site  # **byg**\n```\n",
    "Mødet var d. 1/1, 31.12.2024 og 2024-03-03 – i januar-februar, uge 3-4, maj-juni og 2. kvartal.\n",
    "Se bilag 1 til aftalen og tabel 3 i rapporten. It- og drifts- eller løn-, social- og sundhed. NB: Tallet er foreløbigt.\n",
    "Aftalen skal tjekkes af en jurist. Husk at spørge Ankestyrelsen. Sagen afventer svar. (ret til udtræden) (find en vært)\n",
    "à la carte, crème, idé, Łódź, ÷, ±, ≈ 5, én, ﹣, café, Århus, ångström og H₂O.\n",
)
"""Right Danish with unusual signs."""


def test_sound_text_is_left_alone() -> None:
    found = {text: [(one.message, one.span.line) for one in body_of(text).problems] for text in SOUND}
    assert {text: told for text, told in found.items() if told} == {}


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
    '"## Pris Den er 5."': "ingen overskrifter",
    'Vagt i vest"': "mangler sin mage",
    "“Vagt i vest”": "Anførselstegnene",
    "[»Prisen, og tiden«]": "Et komma deler teksten",
    "Se https://www.kl.dk/a": "Et felt har ingen links",
    "– Prisen": "Skriv - og et mellemrum",
    "Prisen &amp; <b>tiden</b>": "uden HTML",
    '"{{ pris }}"': "koder",
    "|\n  Kommunerne:\n  - Nord\n  - Syd": "én tekst uden punkter",
    "Første.\\nAnden.": "linjeskift",
    "Klik eller tryk her for at skrive tekst.": "det, der skal stå",
    "tbd": "det, der skal stå",
    "Skriv her": "det, der skal stå",
    "Se teksten.": "det, der skal stå",
    "Prisen.[^k1]": "Her vises ingen henvisning",
    "☐ Prisen": "Slet tegnene",
    "ukendt": "Skriv, hvad I har ledt efter",
    '"?"': "Skriv, hvad I har ledt efter",
    '"To ting: - prisen"': "én tekst uden punkter",
}
"""What stands raw in a field, and a part of the advice."""


@pytest.mark.parametrize("written", FIELDS)
def test_what_stands_raw_in_a_field_is_told_with_what_helps(written: str) -> None:
    found = checked(case_text(ukendt=written)).problems
    assert set(codes(found)) == {"raa-tegn"}
    assert FIELDS[written] in found[0].advice


@pytest.mark.parametrize(
    ("written", "said"), [("[^k1, k2]", "hver kilde for sig"), ("[^k1 s. 4]", "kildens id"), ("[^ k1]", "uden mellemrum")]
)
def test_a_reference_is_told_what_is_wrong_with_it(written: str, said: str) -> None:
    """Two sources in one, a page, and a blank each have advice of their own."""
    [problem] = checked(case_text(f"\nEt.{written} To.[^k1]\n")).problems
    assert (problem.code, said in problem.advice) == ("raa-tegn", True)


LINKS = {
    "[a](tel:96 63 12 00)": "Skriv nummeret uden mellemrum",
    "[a](anden.md#Hvad man)": "Efter # står overskriften",
    "[a](#Hvad man)": "Efter # står overskriften",
    "[a](https://a.dk “b”)": "kun adressen",
    "[a](https://a.dk/mit referat.pdf)": "%20",
    "[a](https://a.dk/?id=4&fbclid=x#b)": "»https://a.dk/?id=4#b«",
}
"""A link that is none, or one with too much in it, and a part of the advice."""


@pytest.mark.parametrize("written", LINKS)
def test_a_link_is_told_what_is_wrong_with_it(written: str) -> None:
    [problem] = body_of(f"Se {written}.\n").problems
    assert LINKS[written] in problem.advice


def test_fields_and_letters_are_looked_at_too() -> None:
    """Fields are shown as they stand, so Markdown in them is told; letters that were read in a wrong charset, everywhere."""
    text = case_text(resume="To **kommuner** deler [vagt](a.md). FÃ¦lles it.")
    assert codes(checked(text).problems) == ["tegnsaet"]
    assert codes(checked(text.replace("FÃ¦lles", "Fælles")).problems) == ["raa-tegn"] * 3


SIGNS = (
    "1\ufe0f\u20e3 Prisen", "Prisen \u00b6", "[Kortet\ufffc](kort.html)", "[[Vagten]]", "Et.[^k1, k2]", "Et.[^k1 s. 4]", "Det står i [@kl2016].",
    "Prisen er {{ pris }}.", "Prisen {.stor}", "!!! note", "[!NOTE] Husk varslet.", "[!BOKS]", "[NOTE]\nTal.", "[TOC]", "Prisen %%skjult%% steg.",
    "Prisen^[en note] steg.", "|\u00a0Nord | 4 |", "[ ] Spørg", "F\\u00e6lles",
    "Nord Kommune\nIt og digitalisering\nGade 2", "1 - Pris\n2 - Drift", "Se [prisen](pris i alt.md).", "Prisen steg.[ˆk1]",
    "*[KSS]: Kommunens samlede system",
    "Prisen steg [Foreningen, 2024].", "Prisen steg.\\", "\\| A | B \\|\n\\| x | y \\|", "| A | B |\n| x | y |",
)  # fmt: skip
"""An example of each kind of sign, or of lines that run together, that neither `ROWS` nor `LINKS` has."""
EXAMPLES = (*(text for text, _ in ROWS.values()), *(f"Se {link}." for link in LINKS), *SIGNS)


def test_every_kind_of_sign_has_an_example_that_is_told() -> None:
    """A row that no text here fits is tried by nobody, and the quick look that spares most blocks may hide what it is about."""
    blocks = [block.strip("\n") for text in EXAMPLES for block in text.split("\n\n")]
    rows = {kind.pattern: [one for one in blocks if re.search(kind.pattern, one, re.MULTILINE)] for kind in RAW_SIGNS}
    rows |= {kind.pattern: [one for one in EXAMPLES if re.search(kind.pattern, one)] for kind in RUN_ONS}
    fields = [text for one in FIELDS for text in (one, one.strip('"'), *one.strip("[]").split(", "))]
    rows |= {kind.pattern: [one for one in fields if re.search(kind.pattern, one)] for kind in FIELD_SIGNS}
    assert [pattern for pattern, fits in rows.items() if not fits] == []
    quick = JoinedTexts(blocks)
    looked_at = {blocks[number] for number in quick.holding(places(quick.text))}
    assert [kind.pattern for kind in RAW_SIGNS if not looked_at.issuperset(rows[kind.pattern])] == [], "lint/raw_gate.py"


def test_the_quick_look_hides_no_raw_sign() -> None:
    """Whatever the slow look would find in a text, the quick one lets through: pieces of all rows, put together at random."""
    mixed = random.Random(14)  # noqa: S311 the same texts in every run
    texts = [*EXAMPLES]
    pairs = [(mixed.choice(texts), mixed.choice(texts)) for _ in range(4000)]
    made = [one[: (cut := mixed.randrange(len(one)))] + other[cut % len(other) :][:20] + one[cut:] for one, other in pairs]
    blocks = [block.strip("\n") for text in made for block in text.split("\n\n")]
    quick = JoinedTexts(blocks)
    looked_at = quick.holding(places(quick.text))
    assert [block for number, block in enumerate(blocks) if SLOW.search(block) and number not in looked_at] == []
