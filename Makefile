# The same words in README, help texts and CI. Needs Python >= 3.11, make and git; everything else is set up here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_NODE := node_modules/.ready
NODE := PATH="$(CURDIR)/$(BIN):$(CURDIR)/node_modules/.bin:$$PATH"
PORT ?=
SITE ?= public/sverige
QUERIES ?= queries.yaml
EDITIONS ?= sverige vastra-gotaland ostergotland
COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras \
	--no-header --no-annotate --allow-unsafe --build-deps-for editable

.PHONY: serve test browser golden site setup check lint format bench bench-search lock audit engines speed screenshots sbom fuzz vulnerabilities clean help

help:  ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: $(READY)  ## Show the national edition on this machine; what is saved shows at once
	$(BIN)/onedoor serve $(if $(PORT),--port $(PORT))

test: $(READY_DEV)  ## Run every test; sets up what they need, a browser included
	@$(BIN)/python -m tests.browser.install
	$(BIN)/pytest -n auto --dist worksteal

browser: $(READY_DEV)  ## A browser for tests and pictures
	@$(BIN)/python -m tests.browser.install

site: $(READY)  ## Build all editions into public/
	$(BIN)/onedoor build --all

setup: $(READY)  ## Make the virtual environment from the hash-locked requirements

check: $(READY)  ## Check all content of every edition
	$(BIN)/onedoor check

golden: $(READY_DEV)  ## Write the small project's pages anew for the tests; read the difference before you commit it
	RECORD=1 $(BIN)/pytest -q tests/pages/test_golden.py

lint: $(READY_DEV) $(READY_NODE)  ## Style and types of the code, and what the oldest browsers know of it
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/onedoor fmt --check
	$(NODE) biome ci --error-on-warnings --log-level=warn
	$(NODE) tsc
	$(NODE) eslint site_templates
	$(BIN)/zizmor --offline --quiet .github
	@! LC_ALL=C.UTF-8 grep -rnE '^.{121,}' site_templates --include='*.js' --include='*.css' || { echo "^ longer than 120"; exit 1; }

bench: $(READY_DEV)  ## Measure side by side; see benchmarks/
	@$(BIN)/python -m tests.browser.install
	$(BIN)/python -m benchmarks

bench-search: $(READY_DEV)  ## Measure search against others, on a built edition (SITE) and a file of QUERIES
	@$(BIN)/python -m tests.browser.install
	$(BIN)/python -m benchmarks.search.run --site $(SITE) --queries $(QUERIES)

public/%: $(READY)
	$(BIN)/onedoor build $*

audit: $(READY_DEV)  ## Every page of EDITIONS in a browser, and real servers with the published headers; takes long
	@$(BIN)/python -m tests.browser.install
	$(BIN)/onedoor build $(EDITIONS)
	$(BIN)/python -m audit.servers
	$(if $(STANDARDS),$(BIN)/python -m audit.standards $(STANDARDS) $(EDITIONS:%=public/%))
	$(BIN)/python -m audit.pages $(EDITIONS:%=public/%) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(VNU_JAR),--checker $(VNU_JAR)) \
		$(if $(RECORD),--record content/accessibility.yaml --figures audit/after.json)
	$(if $(RECORD),$(BIN)/python -m audit.figures)

engines: $(READY_DEV) public/sverige  ## The main walks in Firefox and WebKit, those that are here (Debian: firefox-esr, webkit2gtk-driver, xvfb)
	$(BIN)/python -m audit.engines public/sverige

speed: $(READY_DEV) public/sverige  ## Lighthouse on a page of every family; LIGHTHOUSE is the folder where it is installed
	@$(BIN)/python -m tests.browser.install
	$(BIN)/python -m audit.speed --lighthouse $(LIGHTHOUSE) $(if $(INTO),--into $(INTO))

screenshots: $(READY_DEV) public/sverige public/ostergotland  ## Pictures of every page family of the nation and a region into screenshots/
	@$(BIN)/python -m tests.browser.install
	$(BIN)/python -m audit.screenshots

sbom: $(READY)  ## What a build is made with, as CycloneDX: sbom.cdx.json
	$(BIN)/python -m audit.sbom > sbom.cdx.json

fuzz: $(READY_DEV)  ## Damaged content and hostile texts for a while, new ones each time; SECONDS=30
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),30)

vulnerabilities: $(READY)  ## Known holes in the locked packages; asks the public database
	$(PYTHON) -m venv .cache/pip-audit
	.cache/pip-audit/bin/pip install --quiet --disable-pip-version-check pip-audit
	.cache/pip-audit/bin/pip-audit --requirement requirements.lock --require-hashes --disable-pip --format json 2>/dev/null \
		| $(BIN)/python -m audit.vulnerabilities

format: $(READY_DEV) $(READY_NODE)  ## Write code, scripts and style sheets in their one format
	$(BIN)/ruff format .
	$(NODE) biome format --write

lock: $(READY_DEV)  ## Renew the locked requirements (with the oldest Python we support: newer ones admit packages it cannot use)
	$(COMPILE) --upgrade --output-file requirements.lock pyproject.toml
	$(COMPILE) --upgrade --extra dev --output-file requirements-dev.lock pyproject.toml

clean:  ## Remove what was made, but not the virtual environment
	rm -rf public node_modules .cache .pytest_cache .mypy_cache .ruff_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(READY): requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

$(READY_DEV): requirements-dev.lock $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	@touch $@

$(READY_NODE): package-lock.json .npmrc $(READY_DEV)
	$(NODE) npm ci --silent
	@touch $@
