# Run `make help` for what can be made.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

LINK := .build-link
RELEASE := -c release --static-swift-stdlib --pkg-config-path $(LINK)
DEMO := .build-demo
PYTHON_TOOLS := .build-python
BENCH ?= /tmp/govsvc-bench

.PHONY: help setup schemas link build demo test lint docs bench bench-scale bench-guard bench-build catalogs install uninstall clean

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) |
	while IFS='|' read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

setup: ## check what building needs; install what is absent where that is allowed
	@if ! version=$$($(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1) \
	  || [[ -z $$version ]]; then
	  echo "Swift 6.2 or later is needed and not on the PATH: https://www.swift.org/install/linux/" >&2
	  exit 1
	fi
	read -r major minor <<<"$$version"
	if (( major < 6 || (major == 6 && minor < 2) )); then
	  echo "Swift 6.2 or later is needed, this is $$major.$$minor: https://www.swift.org/install/linux/" >&2
	  exit 1
	fi
	missing=()
	command -v git >/dev/null || missing+=(git)
	command -v pkg-config >/dev/null || missing+=(pkg-config)
	pkg-config --exists libxml-2.0 2>/dev/null || missing+=(libxml2-dev)
	[[ -z "$(XMLLINT)" ]] || command -v xmllint >/dev/null || missing+=(libxml2-utils)
	[[ -z "$(VALGRIND)" ]] || command -v valgrind >/dev/null || missing+=(valgrind)
	[[ -z "$(VALGRIND)" ]] || command -v strip >/dev/null || missing+=(binutils)
	[[ -z "$(PYTHON)" ]] || python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
	[[ $${#missing[@]} -gt 0 ]] || exit 0
	as_root=()
	if ! command -v apt-get >/dev/null; then
	  echo "Please install these or their like, then run make again: $${missing[*]}" >&2
	  exit 1
	elif [[ $$(id -u) -ne 0 ]]; then
	  if ! sudo -n true 2>/dev/null; then
	    echo "Please run: sudo apt-get install $${missing[*]}" >&2
	    exit 1
	  fi
	  as_root=(sudo -n)
	fi
	echo "Installing $${missing[*]} …"
	# Where the lists cannot be renewed the packages may still be at hand.
	"$${as_root[@]}" apt-get update -qq </dev/null || true
	"$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -qq --no-install-recommends "$${missing[@]}" </dev/null

# The program opens libxml2 when it needs it, so what is linked names only its headers: without libxml2, ICU and the
# C++ library to load it starts in half the time. Without these settings all are linked, and all works the same.
link: setup
	@mkdir -p $(LINK)
	archive=$$($(or $(shell command -v gcc clang | head -n 1),true) -print-file-name=libstdc++.a 2>/dev/null || true)
	[[ $$archive != /* ]] || ln -sf "$$archive" $(LINK)/libstdc++.a
	cat >$(LINK)/libxml-2.0.pc.new <<-END
		Name: libxml2
		Description: the headers of libxml2
		Version: $$(pkg-config --modversion libxml-2.0)
		Cflags: $$(pkg-config --cflags libxml-2.0)
		Libs: -L$(LINK)
	END
	cmp -s $(LINK)/libxml-2.0.pc.new $(LINK)/libxml-2.0.pc || cp $(LINK)/libxml-2.0.pc.new $(LINK)/libxml-2.0.pc

build: link ## build govsvc for use (.build/release/govsvc)
	@$(SWIFT) build $(RELEASE) --product govsvc

demo: build ## validate, edit, compare and export a copy of catalogs/guangdong
	@govsvc=$$($(SWIFT) build $(RELEASE) --show-bin-path)/govsvc
	rm -rf $(DEMO)
	mkdir -p $(DEMO)/guides
	cp -R catalogs/guangdong $(DEMO)/before
	cp -R catalogs/guangdong $(DEMO)/catalog
	step() { printf '\n$$ govsvc %s\n' "$$*"; "$$govsvc" "$$@"; }
	step -C $(DEMO)/catalog validate
	step -C $(DEMO)/catalog edit set 440125044002 承诺办结时限=2工作日
	step diff $(DEMO)/before $(DEMO)/catalog
	step -C $(DEMO)/catalog export xml --output $(DEMO)/guides/xml
	step -C $(DEMO)/catalog export markdown --output $(DEMO)/guides/markdown
	step -C $(DEMO)/catalog checklist GD-QYBG --answer entity=llc --answer change=name,domicile --answer jurisdiction=same \
	  --answer preapproval=否 --answer paper-licence=否 --answer agent=否 --answer onsite=否
	printf '\nThe catalog, edited:    $(DEMO)/catalog\nThe guides (办事指南):  $(DEMO)/guides/markdown and $(DEMO)/guides/xml\n'

test: PYTHON := 1
test: setup schemas ## run every test, warnings as errors
	@export GOVSVC_STRICT=1
	$(SWIFT) build --build-tests
	$(SWIFT) test

# A validator that is not ours, for the forms others define; tests that need it say so where it is absent.
schemas:
	@[[ -x $(PYTHON_TOOLS)/bin/check-jsonschema ]] || {
	  python3 -m venv $(PYTHON_TOOLS) &&
	    $(PYTHON_TOOLS)/bin/pip install --quiet --disable-pip-version-check check-jsonschema==0.39.0
	} || echo "check-jsonschema cannot be installed: what needs it will be skipped" >&2

lint: setup ## check layout, imports and sizes of the sources
	@$(SWIFT) format lint --strict --configuration .swift-format --recursive Package.swift Sources Tests
	$(SWIFT) test --filter ArchitectureTests

docs: build ## write what the program makes of docs/: pages of rules and elements, schemas of catalog files
	@govsvc=$$($(SWIFT) build $(RELEASE) --show-bin-path)/govsvc
	for page in rules elements; do
	  for language in en zh; do
	    suffix=$$([[ $$language == en ]] || echo .zh)
	    "$$govsvc" $$page --format markdown --lang $$language >docs/$$page$$suffix.md.new
	    if [[ $$page == elements ]]; then
	      { echo; cat docs/elements-left-out$$suffix.md; } >>docs/$$page$$suffix.md.new
	    fi
	    mv docs/$$page$$suffix.md.new docs/$$page$$suffix.md
	  done
	done
	for kind in catalog organizations licences retired baseline material standard item; do
	  "$$govsvc" schema $$kind --lang zh >docs/schema/catalog/$$kind.schema.json.new
	  mv docs/schema/catalog/$$kind.schema.json.new docs/schema/catalog/$$kind.schema.json
	done

bench-build: link
	@$(SWIFT) build $(RELEASE) --product govsvc
	$(SWIFT) build $(RELEASE) --product govsvc-bench

bench: XMLLINT := 1
bench: bench-build ## measure speed and memory against git, xmllint and cat (BENCH=folder, ONLY=part)
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path)
	"$$bin/govsvc-bench" run --govsvc "$$bin/govsvc" --folder "$(BENCH)" --schema docs/schema/guide.xsd \
	  --reference catalogs/guangdong \
	  $(if $(ONLY),--only $(ONLY)) $(if $(ITEMS),--items $(ITEMS))

bench-scale: bench-build ## measure 10,000 to 1,000,000 generated items (BENCH=folder with 9 GB of room, SIZES=…)
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path)
	"$$bin/govsvc-bench" scale --govsvc "$$bin/govsvc" --folder "$(BENCH)" $(if $(SIZES),--sizes $(SIZES))

bench-guard: VALGRIND := 1
bench-guard: bench-build ## count instructions, fail where they exceed the thresholds (RECORD=yes writes new ones)
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path)
	"$$bin/govsvc-bench" guard --govsvc "$$bin/govsvc" --folder "$(BENCH)" \
	  --thresholds Sources/govsvc-bench/thresholds.tsv $(if $(RECORD),--record $(RECORD))

catalogs: build ## validate every catalog in catalogs/
	@govsvc=$$($(SWIFT) build $(RELEASE) --show-bin-path)/govsvc
	for catalog in catalogs/*/; do "$$govsvc" -C "$$catalog" validate; done

install: build ## install govsvc and its completions below PREFIX (default /usr/local)
	@govsvc=$$($(SWIFT) build $(RELEASE) --show-bin-path)/govsvc
	install -D -m 755 "$$govsvc" "$(DESTDIR)$(PREFIX)/bin/govsvc"
	completion() {
	  install -d "$$(dirname "$$2")"
	  "$$govsvc" --generate-completion-script "$$1" >"$$2"
	  chmod 644 "$$2"
	}
	completion bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/govsvc"
	completion zsh "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_govsvc"
	completion fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/govsvc.fish"
	echo "Installed $(DESTDIR)$(PREFIX)/bin/govsvc"

uninstall: ## remove what install put below PREFIX
	@rm -f "$(DESTDIR)$(PREFIX)/bin/govsvc" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/govsvc" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_govsvc" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/govsvc.fish"

clean: ## remove what was built
	@rm -rf .build .build-*
