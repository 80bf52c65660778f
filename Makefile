# Café Presenter. `make run` opens the bundled evening, `make test` checks everything; both set up what they need first.
.POSIX:
.SUFFIXES:
.PHONY: run test test-long check lock i18n rooms pictures bundle deb test-bundle windows stick test-windows windows-pictures promises bench peers figures import-report import-habits import-weights first-pages pool pool-demo pool-bench clean system-run system-test

VENV = .venv
BIN = $(VENV)/bin
LANES =
PIP = $(BIN)/python -m pip --quiet --disable-pip-version-check
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-emit-index-url \
	--no-annotate --upgrade --custom-compile-command "make lock" pyproject.toml --group build

run: $(VENV)/run.stamp system-run
	@sh packaging/run-first-deck.sh $(BIN)/cafe-presenter

# Everything that is checked, in lanes side by side; LANES="xorg sway" runs these two. What each said is in build/lanes.
test: $(VENV)/test.stamp system-test
	@$(BIN)/python tests/lanes.py $(LANES)

# What takes minutes and is not worth a developer's every run.
test-long: $(VENV)/test.stamp system-test
	@sh packaging/system-packages.sh long
	$(BIN)/pytest -m long

check: $(VENV)/test.stamp system-test
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

lock: $(VENV)/test.stamp
	$(COMPILE) --output-file packaging/requirements.txt
	$(COMPILE) --extra pool --constraint packaging/requirements.txt --output-file packaging/requirements-pool.txt
	$(COMPILE) --extra pool --group dev --constraint packaging/requirements-pool.txt --output-file packaging/requirements-dev.txt

# Bring resources/i18n/fr.po in step with the source, then compile it; write the key cards of the guides.
i18n: $(VENV)/test.stamp
	$(BIN)/python packaging/translations.py
	$(BIN)/python packaging/key_card.py

# The list of rooms in ARCHITECTURE.md, from what the modules say of themselves.
rooms: $(VENV)/test.stamp
	$(BIN)/python packaging/rooms.py

# The pictures of README and guides.
pictures: $(VENV)/run.stamp system-run
	@sh packaging/pictures.sh $(BIN)/cafe-presenter

# The standalone program in dist/: a folder that needs no Python, no rights and no internet.
bundle: $(VENV)/test.stamp system-test
	$(BIN)/python packaging/bundle.py

# A Debian package of the same.
deb: bundle
	$(BIN)/python packaging/deb.py

# The bundle and the package as a stranger has them, with what takes minutes; root alone can enter the clean system.
test-bundle: $(VENV)/test.stamp system-test
	$(BIN)/pytest tests/packaging -m ""

# The same for Windows, made under Wine: a zip and an installer.
windows: $(VENV)/test.stamp
	@sh packaging/system-packages.sh windows
	$(BIN)/python packaging/windows_bundle.py

# One stick for both systems, in dist/: a folder to copy.
stick: bundle windows
	$(BIN)/python packaging/stick.py

# What `make windows` and `make stick` have made, as a stranger has it: under Wine, on two screens.
test-windows: stick system-test
	@sh packaging/system-packages.sh long
	$(BIN)/pytest tests/windows_program -m ""

# The pictures README has of the program for Windows.
windows-pictures: windows system-test
	PYTHONPATH=. $(BIN)/python packaging/windows_pictures.py

# Run the tests that keep the promises of the guides and note there when each was last seen; PROMISES="5 13" takes these.
promises: stick system-test
	@sh packaging/system-packages.sh long
	@$(BIN)/python packaging/promises.py $(PROMISES)

# What a question looks like from the back of the room, in figures; QUESTIONS=FOLDER takes other questions, one a line.
figures: $(VENV)/test.stamp system-test
	@$(BIN)/python benchmarks/figures.py $(QUESTIONS)

# What import makes of the documents of a folder, beside what a person says is right in it; V=-v shows every item.
import-report: $(VENV)/test.stamp
	@$(BIN)/python benchmarks/import_report.py $(FOLDER) $(V)

# Which habits of writing import reads as it reads the documents of a folder they are put on; V=-v names those it does not.
import-habits: $(VENV)/test.stamp
	@$(BIN)/python benchmarks/import_habits.py $(or $(FOLDER),tests/data/imports) $(V)

# How much each sign should weigh by which lines that look alike are put in order, fitted to the documents of a folder.
import-weights: $(VENV)/test.stamp
	@PYTHONPATH=.:benchmarks $(BIN)/python benchmarks/import_weights.py $(or $(FOLDER),tests/data/imports)

# The results of many evenings in one report: make pool FOLDER=results OUTPUT=report.html (.csv, .parquet).
pool: $(VENV)/pool.stamp
	@$(BIN)/cafe-presenter pool $(FOLDER) --output $(OUTPUT)

# Ten thousand evenings that never were, in one report: build/pool/report.html, and in English beside it.
pool-demo: $(VENV)/pool.stamp
	@$(BIN)/python benchmarks/evenings.py build/pool/evenings 10000
	@$(BIN)/cafe-presenter pool build/pool/evenings --output build/pool/report.html --language fr --force
	@$(BIN)/cafe-presenter pool build/pool/evenings --output build/pool/report-en.html --language en --force

# How a pool grows, from a thousand evenings to MOST, beside a loop in Python over the same files; 18 GB for a million.
MOST = 1000000
pool-bench: $(VENV)/pool.stamp
	PYTHONPATH=.:benchmarks $(BIN)/python benchmarks/pooling.py --most $(MOST)

# The program beside the least program that paints the same, measured from outside; the table goes into README.md.
bench: $(VENV)/test.stamp system-test
	@sh packaging/system-packages.sh bench
	PYTHONPATH=.:benchmarks $(BIN)/python benchmarks/measure.py --write README.md

# What a start reads of the libraries of the bundle, for the bundle to ask for it beforehand; as root, after an update of Qt.
first-pages: bundle
	$(BIN)/python packaging/first_modules.py > packaging/first_modules.txt
	PYTHONPATH=.:benchmarks $(BIN)/python benchmarks/first_pages.py

# Other presenter programs beside ours, the same way; the table goes into benchmarks/README.md.
peers: $(VENV)/test.stamp system-test
	@sh packaging/system-packages.sh peers
	PYTHONPATH=.:benchmarks $(BIN)/python benchmarks/peers.py --write benchmarks/README.md

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# A stamp is younger than the lock it was installed from; a rebuilt environment has lost its stamps.
$(VENV)/run.stamp: packaging/requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what Café Presenter needs in $(VENV) (a minute or two, once)…"
	@$(PIP) install --require-hashes -r packaging/requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/pool.stamp: packaging/requirements-pool.txt $(VENV)/run.stamp
	@echo "Installing DuckDB in $(VENV)…"
	@$(PIP) install --require-hashes -r packaging/requirements-pool.txt
	@touch $@

$(VENV)/test.stamp: packaging/requirements-dev.txt $(VENV)/run.stamp
	@echo "Installing what the tests need in $(VENV)…"
	@$(PIP) install --require-hashes -r packaging/requirements-dev.txt
	@touch $@

$(BIN)/python:
	@sh packaging/make-venv.sh $(VENV)

system-run:
	@sh packaging/system-packages.sh run

system-test:
	@sh packaging/system-packages.sh test
