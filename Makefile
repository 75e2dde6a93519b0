# Every target makes the environment first when requirements.lock changed. `make help` lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON := .venv/bin/python
ENVIRONMENT := .venv/.matches-lock
BENCH ?=
TESTS ?=
MINUTES ?= 30

# What was compiled is kept: two workers and every server that the tests start share it.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run reset test check bench simulate faults storm soak tour package lock clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

$(ENVIRONMENT): requirements.lock .ci/make-environment
	@.ci/make-environment
	@touch $@

run: $(ENVIRONMENT) ## the demo studio: server, Studio and Kiosk (offscreen, with pictures, without a display)
	@$(PYTHON) -m desktop.demo

reset: $(ENVIRONMENT) ## throw the demo studio away
	@$(PYTHON) -m desktop.demo --reset

test: $(ENVIRONMENT) ## every test; TESTS="path -k word" chooses
	@$(PYTHON) -m pytest $(TESTS)

check: $(ENVIRONMENT) ## format, lint, types, import rules, repository rule, house style
	@$(PYTHON) -m tests.rules --all

bench: $(ENVIRONMENT) ## the budgets, measured; BENCH=scheduling chooses
	@$(PYTHON) -m tests.benchmarks $(BENCH)

simulate: $(ENVIRONMENT) ## histories of sync that nobody thought of: SEEDS=500, or STEPS=1000000 MINUTES=120
	@$(PYTHON) -m tests.simulation $(if $(STEPS),--until-steps $(STEPS),--seeds $(or $(SEEDS),200)) --minutes $(or $(MINUTES),60)

faults: $(ENVIRONMENT) ## the faults that the simulator must see, planted; writes docs/planted-faults.md
	@$(PYTHON) -m tests.simulation --faults

storm: $(ENVIRONMENT) ## 200 kiosks that come back at once, 500 live streams
	@$(PYTHON) -m tests.load storm

soak: $(ENVIRONMENT) ## kiosks at work on bad cables for half an hour; MINUTES=5 chooses
	@$(PYTHON) -m tests.load soak --minutes $(MINUTES)

tour: $(ENVIRONMENT) ## pictures of every screen, in out/tour
	@$(PYTHON) -m desktop.tour out/tour

package: $(ENVIRONMENT) ## a program to hand out, in dist/, started once to see that it does
	@$(PYTHON) -m PyInstaller --noconfirm --log-level WARN build.spec
	@QT_QPA_PLATFORM=offscreen dist/instainstru/instainstru --version

lock: ## requirements.lock anew from the ranges in pyproject.toml
	@.ci/lock

clean: ## what was built, measured or cached; not the environment, not the demo studio
	@rm -rf build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find core sync desktop resources tests -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
