# make demo    lay five accounts of the same days side by side
# make test    run every test; needs nothing but Python and this folder
# make check   style, types, layers, spelling, lexicon, documentation, scores
# make dist    build the sdist and the wheel, look into both, and test the installed wheel
# make score   the scorers of ../shared, where it is there
# make coverage  every test, and how many lines and branches they reach; there is a floor
# make mutants  how many small faults in the rules the tests notice; for a night
# make fuzz    N=20000 hostile inputs of SEED=1 at every public function
# make docs    the documentation as HTML, in docs/_build/html
# make clean   remove what was built; the environment stays

PYTHON ?= python3
BIN := .venv/bin
# Twice quiet: errors only.
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check

# It looks for packages beside the first python of PATH.
PYRIGHT := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pyright

.PHONY: demo test check dist score fuzz mutants docs coverage clean

demo: .venv/.demo
	@$(BIN)/python examples/compare_accounts.py

test: .venv/.test
	@$(BIN)/pytest -q

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYRIGHT)
	$(PYRIGHT) --ignoreexternal --verifytypes conflictnews
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell
	$(BIN)/python tools/build_lexicon.py --check
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html
	$(BIN)/python tools/score.py

# The tests run beside a copy of everything but the source, so that what they import is what is installed.
WHEEL := build/wheel
dist: .venv/.dist
	rm -rf dist $(WHEEL)
	$(BIN)/python -m build --no-isolation
	$(BIN)/python tools/check_dist.py dist
	mkdir -p $(WHEEL)
	cp -R tests tools docs examples benchmarks lexicon README.md CHANGELOG.md pyproject.toml constraints.txt $(WHEEL)
	$(PYTHON) -m venv $(WHEEL)/.venv
	$(WHEEL)/$(PIP) install -c constraints.txt pip
	cd $(WHEEL) && $(PIP) install -c constraints.txt --group test ../../dist/*.whl
	cd $(WHEEL) && $(BIN)/pytest -q tests docs tools README.md --pyargs conflictnews

score: .venv/.test
	@$(BIN)/python tools/score.py

fuzz: .venv/.test
	@$(BIN)/python tools/fuzz.py -n $(or $(N),20000) --seed $(or $(SEED),1)

mutants: .venv/.test
	@$(BIN)/python tools/mutants.py --sample 1500 --seed $$(date +%j)

docs: .venv/.dev
	$(BIN)/sphinx-build -W --keep-going -b html docs docs/_build/html

coverage: .venv/.test
	$(BIN)/coverage run -m pytest -q
	$(BIN)/coverage report

# One rule for the environment: a stamp for each dependency group, new when what it depends on is newer.
.venv/.%: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing the $* group into .venv ..."
	@$(PIP) install -c constraints.txt pip
	@$(PIP) install -c constraints.txt --build-constraint constraints.txt --group $* -e .
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("conflictnews needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11") if sys.version_info < (3, 11) else 0'
	@$(PYTHON) -m venv .venv

clean:
	rm -rf build dist docs/_build htmlcov .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tools examples docs -name __pycache__ -type d -prune -exec rm -rf {} +
