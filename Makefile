# Every command there is; `make` alone lists them.
PORT ?= 8000
export PORT

.PHONY: hulp run serve test check fix bench

hulp:
	@echo "make run     de site op je eigen computer, op http://localhost:8000 (andere poort: make run PORT=8001)"
	@echo "make test    alles wat moet kloppen (een deel: make test T=tests/regie)"
	@echo "make check   alleen opmaak, migraties en instellingen: een paar tellen"
	@echo "make fix     herstelt de opmaak van Python en templates"
	@echo "make serve   de site zoals in productie, maar zonder https"
	@echo "make bench   hoe snel en hoe zwaar de pagina's en pdf's zijn"

run serve:
	@POORT=$(PORT) tools/bootstrap.sh
	@exec .venv/bin/python -m tools.start $@

test:
	@tools/bootstrap.sh
	@tools/systeem.sh
	@exec .venv/bin/python -m tools.toets $(T)

check:
	@tools/bootstrap.sh
	@exec .venv/bin/python -m tools.toets --vlot

# All of it, also when ruff finds what it cannot mend. Djlint says 1 when it has changed something.
fix:
	@tools/bootstrap.sh
	@.venv/bin/python -m djlint --reformat --quiet templates >/dev/null 2>&1 || true
	@.venv/bin/python -m ruff check --fix --quiet .; klaar=$$?; .venv/bin/python -m ruff format --quiet . && exit $$klaar

bench:
	@tools/bootstrap.sh
	@exec .venv/bin/python -m tests.bench
