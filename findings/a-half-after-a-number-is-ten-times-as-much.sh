#!/usr/bin/env bash
# anyascii 0.3.3, text-unidecode 1.3 and python-slugify 9.2.0 (PyPI), transliteration 2.6.1 (npm): »2½ år« is 21/2 ar, and
# »1½ mio. kr.« 11/2 mio. kr.; as an address, 21-2-ar.
#
# A good guess: what writes a text with letters of ASCII alone, for an address, a file's name or an old system, writes ½ as 1/2 and
# parts it from the digit before it, as every Danish reader takes 2½ for two and a half.
# Seen: the sign is replaced by itself, whatever stands before it, and the whole number becomes a digit of the numerator: two and a
# half years are twenty-one halves, ten and a half, and eleven halves million kroner are 5,5. In a list of notice periods or prices nobody
# sees that it is another figure. Unidecode 1.4.0 (PyPI) writes 2 1/2; python-slugify has 21-2-ar with either of the two. The sign by
# itself (»½ år«) is right in all of them.
# Known: of Unidecode, mended in 2017 (github.com/avian2/unidecode/pull/19); of the others no issue was found.
# Cure: replace (\d)([¼½¾⅓⅔]) by »\1 \2« before anything is transliterated, or write such figures with a comma (2,5).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check anyascii==0.3.3 text-unidecode==1.3 Unidecode==1.4.0
venv/bin/pip install --quiet --disable-pip-version-check --no-deps python-slugify==9.2.0 --target slugs
npm install --silent --no-audit --no-fund --prefix . transliteration@2.6.1
cat > run.py <<'PY'
from anyascii import anyascii
from text_unidecode import unidecode as text_unidecode
from unidecode import unidecode

texts = ["½ år", "2½ år", "1½ mio. kr."]
for name, write in {"anyascii": anyascii, "text-unidecode": text_unidecode, "Unidecode": unidecode}.items():
    print(f"{name}: {' | '.join(' '.join(write(text).split()) for text in texts)}")
PY
cat > slug.py <<'PY'
import sys

sys.path.insert(0, "slugs")
if sys.argv[1] == "without":
    sys.modules["unidecode"] = None  # what python-slugify looks for first
from slugify import slugify

print(f"python-slugify {sys.argv[1]} Unidecode: {slugify('2½ år')}")
PY
cat > run.mjs <<'JS'
import { transliterate } from "transliteration";

console.log(`transliteration: ${["½ år", "2½ år", "1½ mio. kr."].map((text) => transliterate(text)).join(" | ")}`);
JS
{ venv/bin/python run.py; venv/bin/python slug.py without; venv/bin/python slug.py with; node run.mjs; } | tee seen
cat > described <<'TXT'
anyascii: 1/2 ar | 21/2 ar | 11/2 mio. kr.
text-unidecode: 1/2 ar | 21/2 ar | 11/2 mio. kr.
Unidecode: 1/2 ar | 2 1/2 ar | 1 1/2 mio. kr.
python-slugify without Unidecode: 21-2-ar
python-slugify with Unidecode: 21-2-ar
transliteration: 1/2 ar | 21/2 ar | 11/2 mio. kr.
TXT
diff described seen || { echo "changed: a half is written in another way"; exit 1; }
# Output seen: anyascii: 1/2 ar | 21/2 ar | 11/2 mio. kr.
#   text-unidecode: 1/2 ar | 21/2 ar | 11/2 mio. kr.
#   Unidecode: 1/2 ar | 2 1/2 ar | 1 1/2 mio. kr.
#   python-slugify without Unidecode: 21-2-ar
#   python-slugify with Unidecode: 21-2-ar
#   transliteration: 1/2 ar | 21/2 ar | 11/2 mio. kr.
