#!/usr/bin/env bash
# Babel 2.19.0 (PyPI) and Node 20 (both with CLDR's data), Danish: 1600 written short is »1,6 t«, which is 1,6 hours and 1,6 tonnes too.
#
# A good guess: of what a language has as short forms, a thousand, an hour and a tonne can be told apart, as in English (K, h, t) and in
# Swedish (tn, h, t); Danish millions and milliards are »mio.« and »mia.« with their full stops, as Danes write them.
# Seen: with `format_compact_decimal`, or `notation: "compact"`, which is what charts and key figures are drawn with, thousands are
# »t« without a full stop. `format_unit` gives the very same sign for hours (narrow) and for tonnes (short and narrow). »1,6 t« saved
# in case handling is 1600 of something or 1,6 hours, a thousandth of 1600 hours, which the browser writes »1,6 t t«. The long form,
# »1,6 tusind«, is clear.
# Known: no issue was found; that Danes do write t for thousands is told in github.com/BenjaminVanRyseghem/numbro/pull/309.
# Ours: our pages write amounts whole or in mio. kr., and hours as »timer«. Cure: `format_type="long"`, `compactDisplay: "long"`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
cat > run.cjs <<'JS'
const written = (number, options) => new Intl.NumberFormat("da", options).format(number).replace(/\s/g, " ");
const hours = { style: "unit", unit: "hour", unitDisplay: "narrow" };
const short = { notation: "compact" };
console.log(JSON.stringify([written(1600, short), written(1.6, hours), written(1600, { ...short, ...hours }), written(1.6e6, short)]));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys

from babel.numbers import format_compact_decimal
from babel.units import format_unit


def plain(text: str) -> str:
    """A text with blanks of one kind."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


seen = {}
for locale in ("en", "sv", "da"):
    written = [
        format_compact_decimal(1600, locale=locale, fraction_digits=1),
        format_unit(1.6, "duration-hour", "narrow", locale=locale),
        format_unit(1.6, "mass-tonne", "narrow", locale=locale),
    ]
    seen[locale] = [plain(text) for text in written]
    print(f"Babel, {locale}: a thousand »{seen[locale][0]}«, hours »{seen[locale][1]}«, tonnes »{seen[locale][2]}«")
long = plain(format_compact_decimal(1600, locale="da", format_type="long", fraction_digits=1))
node = json.loads(subprocess.run(["node", "run.cjs"], check=True, capture_output=True, text=True).stdout)
print(f"Babel, long: »{long}«; Node: a thousand »{node[0]}«, hours »{node[1]}«, a thousand hours »{node[2]}«, a million »{node[3]}«")
described = {"en": ["1.6K", "1.6h", "1.6t"], "sv": ["1,6 tn", "1,6h", "1,6t"], "da": ["1,6 t"] * 3}
right = (seen, long, node) == (described, "1,6 tusind", ["1,6 t", "1,6 t", "1,6 t t", "1,6 mio."])
sys.exit(0 if right else "changed: thousands, hours and tonnes are written in another way")
PY
# Output seen: Babel, en: a thousand »1.6K«, hours »1.6h«, tonnes »1.6t«
#   Babel, sv: a thousand »1,6 tn«, hours »1,6h«, tonnes »1,6t«
#   Babel, da: a thousand »1,6 t«, hours »1,6 t«, tonnes »1,6 t«
#   Babel, long: »1,6 tusind«; Node: a thousand »1,6 t«, hours »1,6 t«, a thousand hours »1,6 t t«, a million »1,6
#     mio.«
