# The commands of this project; `make` alone lists them.

SWIFT ?= swift
PREFIX ?= /usr/local
BINARY = .build/release/postmortem
KERNEL := $(shell uname -s)
# Undeclared imports between modules are refused: the arrows of ARCHITECTURE.md hold.
BUILD_FLAGS = --explicit-target-dependency-import-check error
ifeq ($(KERNEL),Linux)
# One file that runs on any Linux of the architecture; macOS has no static standard library.
RELEASE_FLAGS = --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s
endif

.PHONY: help
help: ## List these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 15

.PHONY: deps
deps: ## Install what is missing: libcmark, libyaml, SQLite, pkg-config, git, Python
	@Scripts/install-dependencies

.PHONY: build
build: deps ## Build for development
	$(SWIFT) build $(BUILD_FLAGS)

.PHONY: release
release: deps ## Build the program as one file, .build/release/postmortem
	$(SWIFT) build -c release $(BUILD_FLAGS) $(RELEASE_FLAGS)

.PHONY: install
install: release ## Install program, manual page and completions under PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/postmortem
	$(BINARY) help --format man > $(DESTDIR)$(PREFIX)/share/man/man1/postmortem.1
	$(BINARY) completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/postmortem
	$(BINARY) completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_postmortem
	$(BINARY) completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/postmortem.fish

.PHONY: demo
demo: release ## Show the main job on the incidents of postmortems/
	@Scripts/demo $(BINARY)

.PHONY: test
test: deps ## Run the tests
	$(SWIFT) build --build-tests $(BUILD_FLAGS)
	@Scripts/test $(SWIFT) test --disable-xctest $(BUILD_FLAGS)

.PHONY: conservation
conservation: deps ## Look for what is lost of the documents of a folder, CORPUS=DIR
	@test -d "$(CORPUS)" || { echo 'error: name a folder: make conservation CORPUS=DIR' >&2; exit 2; }
	$(SWIFT) build --build-tests $(BUILD_FLAGS)
	CORPUS="$(abspath $(CORPUS))" $(SWIFT) test --disable-xctest --skip-build \
	  --filter 'ConservationTests/.*of a folder'

.PHONY: fuzz
fuzz: deps ## Try inputs that nobody thought of: TARGET=document SECONDS=60
	$(MAKE) -C Fuzzing run

.PHONY: lint
lint: deps ## Check format, dependencies and documents
	@Scripts/lint

.PHONY: docs
docs: build ## Write docs/cli.md from the descriptions of the commands
	.build/debug/postmortem help --format markdown > docs/cli.md

.PHONY: mutants
mutants: deps ## Put faults into a copy, one at a time, and print those that no test finds
	@Scripts/mutants

.PHONY: coverage
coverage: deps ## Show which lines the tests reach
	@Scripts/coverage

.PHONY: bench
bench: release ## Measure beside the floor and ripgrep, on 10,000 documents, and git's history
	Benchmarks/run.py --binary $(BINARY)
	Benchmarks/history.py --binary $(BINARY)

.PHONY: clean
clean: ## Remove what was built
	rm -rf .build Benchmarks/build coverage
