# The two commands of the README, and what they need. Everything is installed into .venv, from the lock file.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test test-all lint schema bench lock clean

site: $(VENV)/.installed ## Build the site and say where to look
	$(BIN)/publish build --out site

test: $(VENV)/.installed-tests lint ## Install what the tests need and run them
	$(BIN)/python -m pytest -m "not slow" -n 2

test-all: $(VENV)/.installed-tests lint ## The same with the slow tests, and how many lines they ran
	$(BIN)/python -m pytest -n 2 --cov=publish --cov-report=term:skip-covered

.PHONY: tools
tools: ## Chromium, jing and PostgreSQL for the tests that need them, where that can be done
	@sh tests/install-tools.sh

lint: $(VENV)/.installed-tests ## Python by ruff, mypy and import-linter, XSLT by our own Schematron
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_house_style.py

schema: $(VENV)/.installed ## Compile the ODD into odd/built
	$(BIN)/publish schema

bench: $(VENV)/.installed-tests ## Print how fast it is, against the floor of the same run
	$(BIN)/publish bench
	$(BIN)/python bench/check.py
	$(BIN)/python bench/harvest.py 10000
	$(BIN)/python bench/site.py

lock: ## Write the lock files anew (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml --extra pdf --extra site --extra serve --extra build -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml --extra pdf --extra site --extra serve --extra build --extra test -o requirements-test.lock

clean:
	rm -rf $(VENV) site

$(VENV)/.installed: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.installed-tests: requirements-test.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@
