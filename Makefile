# Two commands: »make site« and »make test«. Everything else is a convenience.
.DEFAULT_GOAL := site
.PHONY: site serve test firefox office check facts untold bench package lock clean

PYTHON ?= python3
PIP = .venv/bin/python -m pip --quiet --disable-pip-version-check
INSTALL = $(PIP) install --require-hashes --only-binary :all:

site: .venv/built
	.venv/bin/katalog build

serve: .venv/built
	.venv/bin/katalog serve

# A browser is looked for, and installed when there is none; a test never skips for want of one. A process for each core
# takes a file of tests at a time, the long ones first. Which branches of nouns and stages no test takes is told by their own tests
# alone, for to watch them doubles the work; »coverage report« names the lines. What is compiled is kept whatever the surroundings
# say, as the tests start the program a hundred times.
VALUES = tests/stages tests/nouns
SIDE_BY_SIDE = --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

test: export PYTHONDONTWRITEBYTECODE =
test: .venv/tested
	.venv/bin/python -m tests.browser.chromium
	.venv/bin/python -m pytest $(VALUES) $(SIDE_BY_SIDE) --cov --cov-report=
	.venv/bin/python -m pytest $(VALUES:%=--ignore=%) $(SIDE_BY_SIDE)

# The zip and »Mødeudgaven« in a Firefox of this machine as a reader has it, from disk with the network off. FIREFOX names another.
firefox: .venv/tested
	.venv/bin/python -m pytest tests/firefox

# Every template to reuse in a LibreOffice of this machine, without a window: it opens, reckons and saves them, and what it
# saved is kept in tests/stages/office/saved for »make test«. SOFFICE names another than the one on the path.
office: .venv/tested
	.venv/bin/python -m pytest tests/libreoffice

check: .venv/tested
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/katalog check

# Holds every figure, date and partner of the content up to facts/claims/, an extract of the fact sheets; see facts/check.py.
facts: .venv/tested
	.venv/bin/python -m facts.check

# The other way: what the fact sheets have and no page tells; see facts/untold.py. A list, it stops nobody.
untold: .venv/tested
	.venv/bin/python -m facts.untold

# Beside Hugo, which has a folder of its own. BENCH chooses what is measured, as BENCH="--sizes 100 --search --runs 1".
bench: .venv/tested .venv-bench/made
	.venv/bin/python -m bench.build --hugo .venv-bench $(BENCH)

package: .venv/packed
	.venv/bin/katalog package

# Run after a change of dependencies in pyproject.toml; needs »uv« on the path. Each lock follows the one before it, so that an
# environment that is made for more does not change what a build runs on.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --extra serve --output-file requirements.txt pyproject.toml requirements.in
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --extra serve --extra book --constraint requirements.txt --output-file requirements-package.txt pyproject.toml requirements.in
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --extra serve --extra book --extra test --constraint requirements-package.txt --output-file requirements-test.txt \
	  pyproject.toml requirements.in
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --extra audit --constraint requirements-test.txt --output-file requirements-audit.txt pyproject.toml

clean:
	rm -rf .venv .venv-bench .cache site dist

.venv/bin/python:
	$(PYTHON) -m venv .venv

# Compiled at once, as some surroundings forbid to keep what is compiled, and every start would compile some 300 modules.
.venv/built: requirements.txt pyproject.toml | .venv/bin/python
	$(INSTALL) -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	.venv/bin/python -m compileall -q builder
	touch $@

.venv/packed: requirements-package.txt .venv/built
	$(INSTALL) -r requirements-package.txt
	touch $@

.venv-bench/made: bench/requirements.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --no-deps --only-binary :all: -r $<
	touch $@

# The examples of CommonMark come with the parser's source, whose hash stands in the lock file; nothing of it is installed.
.venv/tested: requirements-test.txt .venv/built
	$(INSTALL) -r requirements-test.txt
	mkdir -p .venv/suites
	sed -n '/^markdown-it-py==/,/[^\\]$$/p' requirements-test.txt > .venv/suites/source.txt
	$(PIP) download --require-hashes --no-deps --no-binary :all: --no-build-isolation --dest .venv/suites -r .venv/suites/source.txt
	touch $@
