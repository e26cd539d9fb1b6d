# make run    set everything up and start the page
# make test   set up what tests need and run all of them
# make check  everything: format, lint, types, import contracts, tests

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check static format set-up set-up-dev constraints screenshots

run: set-up
	@$(BIN)/report-assistant library >/dev/null
	@$(BIN)/python app.py

# The tests start the program a hundred times: what one start compiles serves the next.
test: export PYTHONDONTWRITEBYTECODE =
test: set-up-dev
	@$(BIN)/python -m pytest -n 2

check: static test

static: set-up-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: set-up-dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

set-up:
	@$(PYTHON) scripts/set_up.py

set-up-dev:
	@$(PYTHON) scripts/set_up.py --dev

# Remake constraints.txt from pyproject.toml. CUDA's own packages are left out: they come with a CUDA build
# of torch only, whatever their version.
constraints: set-up-dev
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --upgrade \
	  --no-annotate --no-header --quiet -o .venv/constraints.txt
	@{ echo "# Versions this project was tested with: pip install -c constraints.txt …"; \
	   echo "# Remade by: make constraints"; \
	   grep -vE "^(nvidia-|cuda-|triton)|== 'emscripten'" .venv/constraints.txt; } > constraints.txt

screenshots: set-up-dev
	@$(BIN)/python scripts/screenshots.py
