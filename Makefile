# `make run` and `make test` do all of their own set-up; the others build on them.
.PHONY: run test prove bench audit lock pictures translations clean

PYTHON ?= python3
BIN = .venv/bin
# Tests start hundreds of programs: modules compiled once for all of them, whatever the shell says.
export PYTHONDONTWRITEBYTECODE =
texts = resources/translations/vi.qm resources/translations/en.qm
# Who types on a real screen: nothing else need be read for them.
alone = $(shell grep -rl --include='test_*.py' 'mark\.alone' tests)
inputs = $(wildcard packaging/requirements*.txt) packaging/linux/prepare.sh pyproject.toml

.venv/ready-run: $(inputs)
	@PYTHON=$(PYTHON) bash packaging/linux/prepare.sh run

.venv/ready-test: $(inputs)
	@PYTHON=$(PYTHON) bash packaging/linux/prepare.sh test

# Compiled when a fresh machine is made ready, and anew when a translation changes.
resources/translations/%.qm: resources/translations/%.ts
	@$(BIN)/python packaging/translations.py compile

run: .venv/ready-run $(texts)
	@$(BIN)/python packaging/run.py

test: .venv/ready-test $(texts)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -m alone $(alone)
	$(BIN)/pytest -m "not alone" -n 3 --dist loadfile --no-loadscope-reorder

prove: .venv/ready-test $(texts)
	COUNTER_PROVE=1 $(BIN)/pytest -m proof -s

bench: .venv/ready-test $(texts)
	$(BIN)/python tests/bench/run.py

audit: .venv/ready-test
	$(BIN)/bandit -q -r counter ui -c pyproject.toml
	@PYTHON=$(BIN)/python bash packaging/audit.sh

lock:
	bash packaging/lock.sh

pictures: .venv/ready-test
	$(BIN)/python packaging/pictures.py

translations: .venv/ready-test
	$(BIN)/python packaging/translations.py

clean:
	rm -rf .venv build dist demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
