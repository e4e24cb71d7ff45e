#!/usr/bin/env bash
# mail-parser-reply 1.36 (PyPI), Danish: two lines »Fra:« and »Til:« in a letter end it; the rest is somebody else's mail.
#
# A good guess: the header that mail programs put above the mail they answer has the sender, the time and the subject, so it is
# known by them; what the writer has filled in himself stays his.
# Seen: any two lines in a row that begin with Fra, Sendt, Til, Emne, Dato, Cc, Kopi or Vedhæftet and a colon are such a header.
# They are the very words of a form: from when, until when, what about, which day. A correction with »Fra: 1. marts 2016« and »Til:
# 31. december 2018« is cut before them; the dates are in `headers`, and what comes after is a mail of its own that is said to be
# quoted. `latest_reply` is the greeting alone. With »Begyndt:« and »Slut:« the whole letter is kept.
# Cure: give the fields of a form other names, or look in `replies` whether a header has an address in it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mail-parser-reply==1.36
"$work/venv/bin/python" - <<'PY'
import sys

from mailparser_reply import EmailReplyParser

LETTER = "Hej\n\nTallet er forkert. Her er det rigtige:\n\n{}: 1. marts 2016\n{}: 31. december 2018\n\nPrisen var 5,2 mio. kr.\n"
NAMES = (("Fra", "Til"), ("Emne", "Dato"), ("Begyndt", "Slut"))
seen = {names: EmailReplyParser(languages=["da"]).read(LETTER.format(*names)) for names in NAMES}
for names, mail in seen.items():
    print("mail-parser-reply 1.36:", names, len(mail.replies), "mails, the latest:", repr(mail.latest_reply))
cut = "Hej\n\nTallet er forkert. Her er det rigtige:"
latest = [mail.latest_reply for mail in seen.values()]
rest = [[(reply.headers, reply.body) for reply in mail.replies[1:]] for mail in seen.values()]
same = latest == [cut, cut, LETTER.format(*NAMES[-1]).strip()]
same = same and rest[0] == [("Fra: 1. marts 2016\nTil: 31. december 2018", "Prisen var 5,2 mio. kr.")] and rest[2] == []
sys.exit(0 if same else "changed: a form in a Danish letter is read in another way")
PY
# Output seen: mail-parser-reply 1.36: ('Fra', 'Til') 2 mails, the latest: 'Hej\n\nTallet er forkert. Her er det rigtige:' /
#   mail-parser-reply 1.36: ('Emne', 'Dato') 2 mails, the latest: 'Hej\n\nTallet er forkert. Her er det rigtige:' /
#   mail-parser-reply 1.36: ('Begyndt', 'Slut') 1 mails, the latest: 'Hej\n\nTallet er forkert. Her er det rigtige:\n\nBegyndt:
#   1. marts 2016\nSlut: 31. december 2018\n\nPrisen var 5,2 mio. kr.'
