#!/usr/bin/env bash
# mdformat 1.0.0 with mdformat-footnote 0.1.3 (PyPI): a source that no paragraph refers to yet is deleted from the file, without a word
# and without a difference that its check would see.
#
# A good guess: by its manual it changes style and not content, and refuses to write a file that would not be the same page. Addresses
# of links that nothing uses it removes, as its manual says; a footnote is a text, and stays.
# Seen: footnotes that stand ready for a paragraph to come are nothing on the page, and so the check passes, and they are gone from the
# file: »[^2]: Odense Kommune, budget 2017« is not there any more, with whoever had found it. `mdformat --check` in a
# pipeline calls the file with the source wrong, and the one without it right. A slip in a reference (`[^kilde]` for `[^kilder]`) costs the
# note as well, and leaves the reference that leads nowhere. prettier 3.10.1 (npm) keeps them all.
# Known: that addresses are removed; of notes in MyST's boxes, where what is used counts as unused
# (github.com/hukkin/mdformat/issues/363, open); of others no issue was found.
# Cure: prettier, or a first run on a copy and a look at what lines beginning with [ are gone.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . prettier@3.10.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mdformat==1.0.0 mdformat-footnote==0.1.3
cat > sag.md <<'MD'
# Fælles it

Prisen er 1,6 mio. kr.[^1] Se [aftalen]. Og en slåfejl.[^kilde]

[aftalen]: https://example.dk/aftale
[budget]: https://example.dk/budget

[^1]: Aarhus Kommune, regnskab 2016.

[^2]: Odense Kommune, budget 2017.

[^kilder]: Ærø Kommune, referat 2018.
MD
cp sag.md andet.md
{
  "$work/venv/bin/mdformat" --check sag.md 2> said || echo "--check before: wrong"
  "$work/venv/bin/mdformat" sag.md
  "$work/venv/bin/mdformat" --check sag.md && echo "--check after: right"
  echo "mdformat keeps: $(grep -oE '^\[[^]]+\]:' sag.md | sort | paste -sd ' ')"
  ./node_modules/.bin/prettier --log-level silent --write andet.md
  echo "prettier keeps: $(grep -oE '^\[[^]]+\]:' andet.md | sort | paste -sd ' ')"
  grep -o 'slåfejl.*' sag.md
} | tee seen
cat > described <<'TXT'
--check before: wrong
--check after: right
mdformat keeps: [^1]: [aftalen]:
prettier keeps: [^1]: [^2]: [^kilder]: [aftalen]: [budget]:
slåfejl.[^kilde]
TXT
diff described seen || { echo "changed: what waits to be used is kept otherwise"; exit 1; }
# Output seen: --check before: wrong
#   --check after: right
#   mdformat keeps: [^1]: [aftalen]:
#   prettier keeps: [^1]: [^2]: [^kilder]: [aftalen]: [budget]:
#   slåfejl.[^kilde]
