# Two commands for a newcomer: `make demo` installs and traces the shipped stories, `make test` installs what tests need and runs them.
# Both make their own .venv and are safe to repeat. PYTHON names another interpreter, 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet $(PIP_OPTIONS)
STORY ?= harbour_crews
DATA ?= ../shared/data

.PHONY: demo test check messages web-check bench install install-test install-bench lock clean

demo: install
	@echo
	$(BIN)/headwater trace src/headwater/examples/$(STORY)/reports --out out/$(STORY)
	@echo
	@echo "Open out/$(STORY)/dossier.html in a browser; docs/how-to-read-a-dossier.md tells how to read it."

test: install-test
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: install-test
	$(BIN)/ruff check src tests bench
	$(BIN)/ruff format --check src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/python -m headwater.testing.catalogues --check

# what pages say: extracts it and brings the catalogue of every language up to date; `make check` compares
messages: install-test
	$(BIN)/python -m headwater.testing.catalogues

web-check:
	./web/check.sh

bench: install-bench
	$(BIN)/python bench/candidates.py --data $(DATA) --reports 10000
	$(BIN)/python bench/alignment.py --data $(DATA)
	$(BIN)/python bench/lineage.py --data $(DATA)
	$(BIN)/python bench/grouping.py --data $(DATA)

install: $(VENV)/installed
install-test: $(VENV)/installed-test
install-bench: $(VENV)/installed-bench

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one with PYTHON=..."; exit 2; }
	@$(PYTHON) -m venv $(VENV) \
	  || { $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --python $@ install --quiet pip; } \
	  || { rm -rf $(VENV); echo "This Python cannot make a virtual environment. On Debian: apt-get install python3-venv"; exit 2; }

$(VENV)/installed: $(VENV)/bin/python requirements/default.txt requirements/pip.txt pyproject.toml
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/pip.txt || echo "pip stays as it is: installing takes longer."
	$(INSTALL) --require-hashes -r requirements/default.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed requirements/test.txt
	$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/installed-bench: $(VENV)/installed requirements/bench.txt
	$(INSTALL) --require-hashes -r requirements/bench.txt
	@touch $@

lock: $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --allow-unsafe -o requirements/default.txt requirements/default.in pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --allow-unsafe --extra test -o requirements/test.txt requirements/default.in pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --allow-unsafe -o requirements/bench.txt requirements/bench.in
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --allow-unsafe -o requirements/pip.txt requirements/pip.in

clean:
	rm -rf $(VENV) out build dist
