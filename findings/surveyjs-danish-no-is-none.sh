#!/usr/bin/env bash
# survey-core 3.1.1 (SurveyJS, npm), Danish: a question to be answered by yes or no has the answers »Ja« and »Ingen« (none), and a
# text that must have 3 signs at least »must have more than 3«.
#
# A good guess: with `survey.locale = "da"` and the language file that comes with the library the buttons are »Ja« and »Nej«, as
# they are »Yes« and »No«, and what the form says of an answer is what it was refused by.
# Seen: »No« is translated as the word for no thing; Norwegian and Swedish have »Nei« and »Nej«. The form counts right and says
# otherwise: 3 signs are taken where 3 are the least, and of 2 it says »mere end 3« (more than 3), so that who does as told writes
# 4; of too long a text it says, in English, that it must have less than the number that is allowed; and who chose too many is told
# to choose fewer than he may (»færre 2«). Below the place for a signature stands »Tilmeld dig her« (sign up here). An answer
# »Ingen« to »Er kommunen med?« is read as no answer by whoever prints or exports the texts.
# Known: no issue was found.
# Cure: set them oneself, `surveyLocalization.locales.da.booleanUncheckedLabel = "Nej"`, and so on, or `labelFalse` of each question.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . survey-core@3.1.1
cat > run.cjs <<'JS'
const { Model } = require("survey-core");
for (const language of ["danish", "norwegian", "swedish"]) require(`survey-core/i18n/${language}`);

const elements = [
  { type: "boolean", name: "med", title: "Er kommunen med?" },
  { type: "text", name: "navn", validators: [{ type: "text", minLength: 3, maxLength: 5 }] },
  { type: "text", name: "kort", validators: [{ type: "text", maxLength: 3 }] },
  { type: "checkbox", name: "emner", choices: ["it", "drift", "vej"], validators: [{ type: "answercount", maxCount: 2 }] },
  { type: "signaturepad", name: "underskrift" },
];
for (const locale of ["en", "no", "sv", "da"]) {
  const survey = new Model({ elements, checkErrorsMode: "onComplete" });
  survey.locale = locale;
  const [yesNo, name, short, topics, signature] = survey.getAllQuestions();
  const said = (question, value) => {
    question.value = value;
    return question.validate() ? "taken" : `»${question.errors[0].text}«`;
  };
  console.log(`${locale}: »${yesNo.locLabelTrue.renderedHtml}« or »${yesNo.locLabelFalse.renderedHtml}«`);
  if (locale === "en" || locale === "da") {
    console.log(`  3 to 5 signs: of 2 ${said(name, "KL")}, of 3 ${said(name, "KMD")}`);
    console.log(`  3 at most: of 4 ${said(short, "DUBU")}, of 3 ${said(short, "KMD")}`);
    console.log(`  2 at most: of 3 ${said(topics, ["it", "drift", "vej"])}, of 2 ${said(topics, ["it", "drift"])}`);
    console.log(`  signature: »${signature.locPlaceholder?.renderedHtml ?? signature.placeholder}«`);
  }
}
JS
node run.cjs | tee seen
cat > described <<'TXT'
en: »Yes« or »No«
  3 to 5 signs: of 2 »Please enter at least 3 and no more than 5 characters.«, of 3 taken
  3 at most: of 4 »Please enter no more than 3 character(s).«, of 3 taken
  2 at most: of 3 »Please select no more than 2 option(s).«, of 2 taken
  signature: »Sign here«
no: »Ja« or »Nei«
sv: »Ja« or »Nej«
da: »Ja« or »Ingen«
  3 to 5 signs: of 2 »Angiv mere end 3 og mindre end 5 tegn.«, of 3 taken
  3 at most: of 4 »Please enter less than 3 characters.«, of 3 taken
  2 at most: of 3 »Vælg venligst færre 2 svarmuligheder(er).«, of 2 taken
  signature: »Tilmeld dig her«
TXT
diff described seen || { echo "changed: answers and messages are worded in another way"; exit 1; }
# Output seen: en: »Yes« or »No«
#     3 to 5 signs: of 2 »Please enter at least 3 and no more than 5 characters.«, of 3 taken
#     3 at most: of 4 »Please enter no more than 3 character(s).«, of 3 taken
#     2 at most: of 3 »Please select no more than 2 option(s).«, of 2 taken
#     signature: »Sign here«
#   no: »Ja« or »Nei«
#   sv: »Ja« or »Nej«
#   da: »Ja« or »Ingen«
#     3 to 5 signs: of 2 »Angiv mere end 3 og mindre end 5 tegn.«, of 3 taken
#     3 at most: of 4 »Please enter less than 3 characters.«, of 3 taken
#     2 at most: of 3 »Vælg venligst færre 2 svarmuligheder(er).«, of 2 taken
#     signature: »Tilmeld dig her«
