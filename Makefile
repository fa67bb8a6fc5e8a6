# `make` or `make help` lists the tasks.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m
DENO := DENO_NO_UPDATE_CHECK=1 $(VENV)/bin/deno
SCRIPTS = $(wildcard docs/assets/*/*.js)
export NO_MKDOCS_2_WARNING := 1
.DEFAULT_GOAL := help

.PHONY: help serve build test test-browsers runtime lint bench frameworks zensical clean lock

help: ## List the tasks
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile | expand -t 21

serve: $(VENV)/site ## Serve the site with live reload at http://127.0.0.1:8000
	$(RUN) mkdocs serve --no-strict

build: $(VENV)/site ## Build the site into site/; any problem fails the build
	$(RUN) mkdocs build

test: $(VENV)/tests ## Build the site and run every test, in a real browser too
	$(RUN) tests

test-browsers: $(VENV)/engines build ## Test the built site in Firefox and in WebKit
	$(RUN) pytest -W default -p no:cacheprovider tests/engines

runtime: $(VENV)/site ## Fetch Python for the browser, with which programs run in the page
	$(RUN) hooks.site.runtime

lint: $(VENV)/tests ## Check the style of all code, and the workflow
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(DENO) fmt --check --no-semicolons --line-width 88 $(SCRIPTS) docs/assets/*/*.css
	$(DENO) lint --quiet $(SCRIPTS)
	$(VENV)/bin/zizmor --offline --persona=pedantic .github
	$(VENV)/bin/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(VENV)/bin/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml

bench: $(VENV)/tests build ## Measure the search, builds, first visits, moving figures
	$(RUN) measure.search
	$(RUN) measure.speed

frameworks: ## Ask PyTorch, TensorFlow, Keras and JAX what pages say of them
	$(PYTHON) -m venv .cache/frameworks
	.cache/frameworks/bin/python -m pip install -q --disable-pip-version-check \
	  --require-hashes -r measure/frameworks/requirements.txt
	.cache/frameworks/bin/python -m measure.frameworks.measure

zensical: build ## Build the pages' Markdown with Zensical and say what is missing
	$(PYTHON) -m venv .cache/zensical
	.cache/zensical/bin/python -m pip install -q --disable-pip-version-check \
	  --require-hashes -r measure/zensical/requirements.txt
	.cache/zensical/bin/python -m measure.zensical

clean: ## Remove everything that was installed or built
	rm -rf $(VENV) site .cache .coverage .hypothesis .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

lock: $(VENV)/tests ## Write the requirements files anew from pyproject.toml
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-strip-extras --upgrade --group site -o requirements.txt
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-strip-extras -c requirements.txt \
	  --group site --group tests --group lint -o requirements-dev.txt
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-strip-extras -c requirements-dev.txt \
	  --group engines -o tests/engines/requirements.txt

$(VENV)/bin/python:
	@echo "Making a virtual environment in $(VENV)"
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the site needs (once, a minute or two)"
	$(RUN) pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/tests: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing what the tests need (once, a minute or two)"
	$(RUN) pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $(VENV)/site $@

$(VENV)/engines: tests/engines/requirements.txt | $(VENV)/tests
	@echo "Installing what drives Firefox and WebKit"
	$(RUN) pip install -q --disable-pip-version-check --require-hashes -r tests/engines/requirements.txt
	@touch $@
