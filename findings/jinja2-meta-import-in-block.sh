#!/usr/bin/env bash
# Jinja2 3.1.6: `meta.find_undeclared_variables` takes a template's own imports and macros for undeclared inside its blocks.
#
# A good guess: the function names what a template needs from outside, so `{% import … as m %}`, `{% macro x() %}` and
# `{% set y = … %}` at the top of a template that extends another declare m, x and y for its blocks, as they do when it is drawn.
# Seen: at drawing time the blocks see all three, and the page comes out whole. The function still names m, x and y, since it
# looks at each block as a scope of its own. Whoever holds templates to a list of allowed names by it gets false alarms for every
# macro, and whoever allows what it names lets real slips pass.
# Cure: take away what stands at the top of the template (Import, FromImport, Macro, Assign nodes of its body) before comparing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check jinja2==3.1.6 markupsafe==3.0.4
"$work/venv/bin/python" - <<'PY'
import sys

from jinja2 import DictLoader, Environment, StrictUndefined, meta

page = (
    '{% extends "base" %}{% import "macros" as m %}{% macro x() %}x{% endmacro %}{% set y = "y" %}'
    "{% block a %}{{ m.name() }}{{ x() }}{{ y }}{{ given }}{% endblock %}"
)
templates = {"base": "{% block a %}{% endblock %}", "macros": "{% macro name() %}m{% endmacro %}", "page": page}
environment = Environment(loader=DictLoader(templates), undefined=StrictUndefined)
drawn = environment.get_template("page").render(given="!")
named = sorted(meta.find_undeclared_variables(environment.parse(page)))
print("jinja2 3.1.6: drawn with `given` alone:", drawn, "- named as undeclared:", named)
sys.exit(0 if (drawn, named) == ("mxy!", ["given", "m", "x", "y"]) else "changed: the blocks' own names are no longer named")
PY
# Output seen: jinja2 3.1.6: drawn with `given` alone: mxy! - named as undeclared: ['given', 'm', 'x', 'y']
