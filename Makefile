# Two commands: make demo · make test. `make help` says the rest.

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset serve test check format bench docs lock clean

PY := .venv/bin/python
RUN := sh tools/bootstrap.sh
TEMPLATES := find src -path '*/templates/*' -name '*.html' -exec
export PORT PYTHON

help: ## list what can be asked for
	@grep -hE '^[a-z-]+:.*##' Makefile | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

demo: ## install, fill the demo, serve it on 127.0.0.1:8000 (PORT=… for another)
	@$(RUN) tools/demo.py

demo-reset: ## forget what was changed in the demo and start it afresh
	@$(RUN) tools/demo.py --reset

serve: ## serve an organisation's own data (see docs/guides/run-it-for-an-organisation.md)
	@$(RUN) tools/server.py

test: check ## install what tests need; lint, types, contracts and tests
	$(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder --ignore tests/journeys

check: ## lint, templates, types, contracts, migrations: everything of `test` that runs no test
	@$(RUN) tools/install.py test
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(TEMPLATES) .venv/bin/djade --check --target-version 6.1 {} +
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run

format: ## write everything in the one style that `check` asks for
	@$(RUN) tools/install.py test
	-$(PY) -m ruff check --fix --quiet
	$(PY) -m ruff format
	$(TEMPLATES) .venv/bin/djade --target-version 6.1 {} +

bench: ## measure every speed that is promised
	@$(RUN) tools/install.py test
	for promise in bench/*.py; do $(PY) "$$promise" || exit 1; done

docs: ## make the screenshots in docs/ anew
	@$(RUN) tools/install.py browser
	$(PY) tools/screenshots.py

lock: ## after a change of dependencies: lock them and export the hashed lists pip reads (needs uv)
	uv lock
	uv export --quiet --frozen --no-emit-project --format requirements-txt -o requirements/run.txt
	uv export --quiet --frozen --no-emit-project --format requirements-txt --extra timetable --group test \
		-o requirements/test.txt
	uv export --quiet --frozen --no-emit-project --format requirements-txt --extra timetable --group test \
		--group browser -o requirements/browser.txt
	uv export --quiet --frozen --no-emit-project --format requirements-txt --extra large -o requirements/large.txt
	uv export --quiet --frozen --no-emit-project --format requirements-txt --extra timetable -o requirements/timetable.txt

clean: ## remove what can be made again (never var/, which holds data)
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
