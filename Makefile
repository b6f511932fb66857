# Everything one does with a checkout of Tanggap. On Windows: `uv run tanggap demo` and `uv run pytest`.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.SILENT:
.PHONY: help setup demo test check static format lint types opinion contracts unit suites golden frozen frozen-smoke mutants simulate chaos mutated bench fix lock clean bench-sync

BIN := .venv/bin
CODE := desktop ui sync resources tests .ci

help: ## show this list
	sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS='	' read -r name words; do printf '  make %-14s %s\n' "$$name" "$$words"; done

setup: ## install what is missing: uv, Python, the locked environment, Qt's system libraries
	.ci/setup

demo: setup ## open Tanggap on a sample office; without a display, run the tour and write its pictures to tour/
	if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname -s)" = Darwin ]; then \
		$(BIN)/tanggap demo; \
	else \
		QT_QPA_PLATFORM=offscreen $(BIN)/tanggap demo --tour tour; \
	fi

test: static suites frozen-smoke ## everything CI runs

check: static unit ## format, lint, types, import contracts, unit tests

static: format lint types contracts

format: setup
	$(BIN)/ruff format --check $(CODE)

lint: setup
	$(BIN)/ruff check $(CODE)

types: setup
	$(BIN)/mypy

opinion: setup ## the second opinion on types
	$(BIN)/basedpyright

contracts: setup
	$(BIN)/lint-imports

unit: setup
	$(BIN)/pytest tests/unit

suites: setup ## all test suites but the frozen program, with three minutes of stories
	TANGGAP_SIMULATION_SECONDS=$${TANGGAP_SIMULATION_SECONDS:-180} $(BIN)/pytest tests -n 2

golden: setup ## draw the committed pictures of the screens anew; look at them before committing
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.golden

frozen: setup ## build the program for machines without Python into dist/tanggap/
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec

frozen-smoke: frozen
	$(BIN)/pytest tests -m frozen

mutants: setup ## take each guard out of a copy of the tree and see a test go red
	$(BIN)/python -m tests.mutants

simulate: setup ## tell stories of two agencies over engine, store and gateway: RUNS=2000 SEED=1
	$(BIN)/python -m tests.stories --runs $(or $(RUNS),2000) --seed $(or $(SEED),1)

chaos: setup ## kill gateway and computers while people act, and count: KILLS=300 SEED=1
	TANGGAP_EVERY_BYTE=1 $(BIN)/pytest -q tests/sync/test_client_every_byte.py
	$(BIN)/python -m tests.chaos --kills $(or $(KILLS),300) --seed $(or $(SEED),1)

mutated: setup ## bend real answers out of shape: COUNT=100000 SEED=1 FROM=0
	$(BIN)/python -m tests.chaos.mutated --count $(or $(COUNT),100000) --seed $(or $(SEED),1) --start $(or $(FROM),0)

bench: setup ## the figures of the design, as JSON
	$(BIN)/python -m tests.bench

bench-sync: setup ## our synchronisation against Anki's, PouchDB's and one row a call: ARGS="--quick --only ours"
	$(BIN)/python -m tests.bench.peers $(ARGS)

fix: setup ## format and apply the lint fixes that are safe
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

lock: setup ## renew uv.lock from pyproject.toml
	.ci/uv lock
	.ci/setup

clean: ## remove what was built or cached; the environment and uv stay
	rm -rf build dist tour .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +
