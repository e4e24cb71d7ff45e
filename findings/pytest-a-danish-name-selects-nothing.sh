#!/usr/bin/env bash
# pytest 9.2.0 (PyPI): of tests that run once a municipality, `-k Sæby` selects none, and `-k "Odense or Sæby"` runs that of Odense alone
# and is green.
#
# A good guess: `-k` takes words as they stand in the names of tests; a test called test_sæby is found by it, and the values that a test
# is run with stand in its name as they are, `test_page[Odense]`.
# Seen: a value with other letters than ASCII stands there as an escape, `test_page[S\xe6by]`, also when one gave the name oneself
# (`ids=`), while the names of functions keep their letters. So an expression with a Danish name meets no such test. Alone it ends with
# exit status 5; with another name beside it, or with `not Sæby`, it runs what was not asked for and tells how many were deselected, but
# never which word met nothing. Copied from the list of tests, with its backslash, the name is no expression at all.
# Why it matters: tests of Danish content are named by towns, words and cases, and one of them is run again after a fix.
# Known: that names are escaped is in the manual (»disable_test_id_escaping_and_forfeit_all_rights_to_community_support«, with a warning
# of side effects); of `-k` no issue was found.
# Cure: that setting, or `ids=` in ASCII; the whole name given as a path (`"test_page.py::test_page[S\xe6by]"`) is found.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pytest==9.2.0
cd "$work"
cat > test_page.py <<'PY'
import pytest


@pytest.mark.parametrize("name", ["Odense", "Sæby"])
def test_page(name):
    assert name


@pytest.mark.parametrize("value", [1], ids=["Sæby"])
def test_named(value):
    assert value
PY
printf 'def test_sæby():\n    assert True\n' > test_function.py
setting=disable_test_id_escaping_and_forfeit_all_rights_to_community_support
run() { { PYTHONIOENCODING=utf-8 "$work/venv/bin/pytest" -q -p no:cacheprovider "$@" || echo "exit status $?"; } | grep -v '^$' | tail -2 |
  sed -E 's/ in [0-9.]+s//' | tr '\n' ' ' | sed 's/^\.* *\[[ 0-9]*%\] *//'; }
{
  echo "names: $("$work/venv/bin/pytest" --collect-only -q -p no:cacheprovider test_page.py | grep :: | tr '\n' ' ')"
  for words in Odense Sæby "Odense or Sæby" "not Sæby"; do echo "-k '$words': $(run test_page.py -k "$words")"; done
  echo "-k 'Odense or Sæby', no escapes: $(run -o $setting=true test_page.py -k 'Odense or Sæby')"
  echo "-k 'sæby', of a function: $(run test_function.py -k sæby)"
  echo "the whole name: $(run 'test_page.py::test_page[S\xe6by]')"
} | tee seen
cat > described <<'TXT'
names: test_page.py::test_page[Odense] test_page.py::test_page[S\xe6by] test_page.py::test_named[S\xe6by] 
-k 'Odense': 1 passed, 2 deselected 
-k 'Sæby': 3 deselected exit status 5 
-k 'Odense or Sæby': 1 passed, 2 deselected 
-k 'not Sæby': 3 passed 
-k 'Odense or Sæby', no escapes: 3 passed 
-k 'sæby', of a function: 1 passed 
the whole name: 1 passed 
TXT
diff described seen || { echo "changed: tests are selected in another way"; exit 1; }
# Output seen: names: test_page.py::test_page[Odense] test_page.py::test_page[S\xe6by] test_page.py::test_named[S\xe6by] 
#   -k 'Odense': 1 passed, 2 deselected 
#   -k 'Sæby': 3 deselected exit status 5 
#   -k 'Odense or Sæby': 1 passed, 2 deselected 
#   -k 'not Sæby': 3 passed 
#   -k 'Odense or Sæby', no escapes: 3 passed 
#   -k 'sæby', of a function: 1 passed 
#   the whole name: 1 passed 
