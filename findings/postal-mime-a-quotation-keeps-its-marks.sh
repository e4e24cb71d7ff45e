#!/usr/bin/env bash
# postal-mime 4.0.0 (npm): of a quotation of two lines, »Hvad koster aftalen de 4« and »kommuner om året?«, it makes »Hvad koster
# aftalen de 4 > kommuner om året?«
#
# A good guess: in a mail with `format=flowed` a line that ends with a blank goes on in the next, and the marks of a quotation are taken
# off both before they are joined (RFC 3676, 4.1 and 4.5); mailparser 3.14.2 (npm) does so.
# Seen: the lines are joined with the mark of the second within the sentence; of a quotation in a quotation it is »>>«. Text that nobody
# quotes is joined right, so that a test with a plain mail is green.
# Nothing is told.
# Why it matters: replies to a round of questions repeat the question, and a programme that reads them finds »4 > kommuner«, which reads as
# »more than«. Thunderbird and other mail programs write such mails unasked.
# Known: no issue was found.
# Cure: mailparser, or the raw text of the part, joined by oneself.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . postal-mime@4.0.0 mailparser@3.14.2
cat > run.mjs <<'JS'
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const mail = ["From: a@example.org", "To: b@example.org", "Subject: Svar", "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8; format=flowed", "Content-Transfer-Encoding: 8bit", "",
  "> Hvad koster aftalen de 4 ", "> kommuner om året?", "Den koster ", "1,6 mio. kr.", ">> Hvornår begyndte ", ">> den?", "> I 2016.", ""];
const text = mail.join("\r\n");
const seen = {
  "postal-mime": (await PostalMime.parse(text)).text.trim().split("\n"),
  mailparser: (await simpleParser(text)).text.trim().split("\n"),
};
for (const [name, found] of Object.entries(seen)) console.log(`${name}: ${found.join(" | ")}`);
const own = "Den koster 1,6 mio. kr.";
const described = {
  "postal-mime": ["> Hvad koster aftalen de 4 > kommuner om året?", own, ">> Hvornår begyndte >> den?", "> I 2016."],
  mailparser: ["> Hvad koster aftalen de 4 kommuner om året?", own, ">> Hvornår begyndte den?", "> I 2016."],
};
if (JSON.stringify(seen) !== JSON.stringify(described)) throw new Error("changed: quotations are joined in another way");
JS
node run.mjs
# Output seen: postal-mime: > Hvad koster aftalen de 4 > kommuner om året? | Den koster 1,6 mio. kr. | >> Hvornår begyndte >> den? | >
#   I 2016.
#   mailparser: > Hvad koster aftalen de 4 kommuner om året? | Den koster 1,6 mio. kr. | >> Hvornår begyndte den? | > I
#   2016.
