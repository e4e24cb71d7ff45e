#!/usr/bin/env bash
# check-html-links 0.2.4 and hyperlink 5.0.4 (npm): links to »lån.html« and »#ændring« that are written with percent signs, as
# browsers copy them, are told to be broken.
#
# A good guess: an address is written with percent signs where it has letters beyond English (%C3%A5 is å), and a browser decodes
# both the path and what comes after the # before it looks for them (HTML, »scrolling to a fragment«); what checks the links of
# a built site does so too.
# Seen: check-html-links looks for a file that is called »l%C3%A5n.html« and for an id »%C3%A6ndring«; hyperlink finds the file and
# not the id. A made-up name is told in the same words, so a list of faults of a Danish site is long and mostly wrong, the true ones
# do not stand out, and who obeys writes letters that mail programs break. With the letters as such all is found.
# Known: of hyperlink, in what is built on it (github.com/Munter/netlify-plugin-checklinks/issues/198, open since 2020); of
# check-html-links no issue was found.
# Cure: names of files and anchors without æ, ø and å, or check what is served, where the server decodes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . check-html-links@0.2.4 hyperlink@5.0.4
mkdir side
cat > side/index.html <<'HTML'
<!doctype html><html lang="da"><meta charset="utf-8"><title>Forside</title><p id="ændring"><a href="lån.html">1</a>
<a href="l%C3%A5n.html">2</a> <a href="#ændring">3</a> <a href="#%C3%A6ndring">4</a> <a href="m%C3%B8de.html">5</a></p></html>
HTML
echo '<!doctype html><html lang="da"><meta charset="utf-8"><title>Lån</title><p>Lån</p></html>' > "side/lån.html"
for command in "check-html-links side" "hyperlink side/index.html"; do
  told=$(npx --no-install $command 2>&1 | grep -o 'href="[^".][^"]*"' | sort -u | tr '\n' ' ') || true
  echo "${command%% *}: broken are $told"
done | sed 's/ $//' | tee seen
cat > described <<'TXT'
check-html-links: broken are href="#%C3%A6ndring" href="l%C3%A5n.html" href="m%C3%B8de.html"
hyperlink: broken are href="#%C3%A6ndring" href="m%C3%B8de.html"
TXT
diff described seen || { echo "changed: other links are told to be broken"; exit 1; }
# Output seen: check-html-links: broken are href="#%C3%A6ndring" href="l%C3%A5n.html" href="m%C3%B8de.html"
#   hyperlink: broken are href="#%C3%A6ndring" href="m%C3%B8de.html"
