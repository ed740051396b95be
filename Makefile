# Every command there is; `make` alone lists them.
PORT ?= 8000
export PORT
# A name for all of these would change what the tests find, or let each process translate our code anew.
unexport PYTEST_ADDOPTS PYTHONDONTWRITEBYTECODE

.PHONY: hulp run serve test check fix bench proef controles ruff djlint migraties instellingen productie

hulp:
	@echo "make run     de site op je eigen computer, op http://localhost:8000 (andere poort: make run PORT=8001)"
	@echo "make test    alles wat moet kloppen (een deel: make test T=tests/regie)"
	@echo "make check   alleen opmaak, migraties en instellingen: een paar tellen"
	@echo "make fix     herstelt de opmaak van Python en templates"
	@echo "make serve   de site zoals in productie, maar zonder https"
	@echo "make proef   wat langer duurt: nieuw installeren, opwaarderen vanaf een oude versie, de langste verslagen, een werker die sterft, LibreOffice"
	@echo "make bench   hoe snel en hoe zwaar de pagina's en pdf's zijn"

run serve:
	@POORT=$(PORT) tools/bootstrap.sh
	@exec .venv/bin/python -m tools.start $@

# All parts run, also after one went wrong; tests/slotsom.py says at the end how they went, and decides.
UITSLAG = var/toets/uitslag
PYTEST = .venv/bin/python -m pytest -p no:cacheprovider -n auto --maxprocesses=4 --dist=loadgroup
# What finds the same on each database is run once, and what only looks wider is for `make proef`. But a part asked for
# by name may have nothing else.
OP_DE_TWEEDE = not browser $(if $(T),,and not eenmaal and not breed)

# Each process gives a set the same order, so that all find the same tests; another order each run.
test: export PYTHONHASHSEED := $(shell awk "BEGIN { srand(); print int(rand() * 1000000) }")
test:
	@tools/bootstrap.sh
	@tools/systeem.sh
	@rm -rf $(UITSLAG) && mkdir -p $(UITSLAG)
	-@$(if $(T),,$(MAKE) --no-print-directory check && times >$(UITSLAG)/controles)
	@echo "Tests op SQLite en in de browser"; \
	$(PYTEST) $(if $(T),,-m "not breed" --cov --cov-report=) --uitslag=$(UITSLAG)/sqlite $(T); sqlite=$$?; \
	echo "Tests op PostgreSQL"; \
	.venv/bin/python -m tools.postgres $(PYTEST) -m "$(OP_DE_TWEEDE)" --uitslag=$(UITSLAG)/postgres $(T); postgres=$$?; \
	times >$(UITSLAG)/tests; \
	.venv/bin/python -m tests.slotsom $$sqlite $$postgres $(T)

check:
	@tools/bootstrap.sh
	@$(MAKE) --silent --keep-going --jobs=2 ruff djlint migraties instellingen productie && echo "Opmaak, migraties en instellingen: goed."

# The parts of `make check`, without what somebody has set for the site on this machine.
MANAGE = env -i PATH="$$PATH" HOME="$$HOME" VAR_MAP=var/toets OMGEVING=lokaal
ruff:
	@.venv/bin/python -m ruff check --no-cache --quiet .
	@.venv/bin/python -m ruff format --check --no-cache --quiet .
djlint:
	@.venv/bin/python -m djlint --lint --check --quiet templates || { .venv/bin/python -m djlint --check templates; exit 1; }
migraties:
	@$(MANAGE) .venv/bin/python manage.py makemigrations --check --dry-run
instellingen:
	@$(MANAGE) .venv/bin/python manage.py check --fail-level WARNING
productie:
	@$(MANAGE) OMGEVING=productie ALLOWED_HOSTS=regiescan.example EMAIL_URL=submission://naam:geheim@mail.example \
	SECRET_KEY=alleen-voor-deze-controle-0123456789abcdefghijklmnopqrstuvwxyz SECURE_PROXY_SSL_HEADER=HTTP_X_FORWARDED_PROTO=https \
	.venv/bin/python manage.py check --deploy --fail-level WARNING

# All of it, also when ruff finds what it cannot mend. Djlint says 1 when it has changed something.
fix:
	@tools/bootstrap.sh
	@.venv/bin/python -m djlint --reformat --quiet templates >/dev/null 2>&1 || true
	@.venv/bin/python -m ruff check --fix --quiet .; klaar=$$?; .venv/bin/python -m ruff format --quiet . && exit $$klaar

bench:
	@tools/bootstrap.sh
	@exec .venv/bin/python -m tests.bench

# Not for every day: it installs twice, upgrades twice, writes the longest PDFs, opens our documents in LibreOffice, and
# runs the tests that look wider than those of every day.
proef:
	@tools/bootstrap.sh
	@tools/systeem.sh --proef
	@.venv/bin/python -m pytest -p no:cacheprovider -v tests/proeven; proeven=$$?; \
	$(PYTEST) -m breed; sqlite=$$?; \
	.venv/bin/python -m tools.postgres $(PYTEST) -m "breed and not browser and not eenmaal"; postgres=$$?; \
	[ $$proeven$$sqlite$$postgres = 000 ] && echo "Alles is in orde."
