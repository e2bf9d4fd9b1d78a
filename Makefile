# The commands of the project; .ci/run calls `make test` and nothing else.

PORT ?= 8080

# What set-up installs is found in a shell that knows none of it.
CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CURDIR)/node_modules/.bin:$(PATH):$(CARGO_HOME)/bin

# Set-up has installed the tools in their pinned versions, so Trunk need not look for others.
export TRUNK_OFFLINE = true

.PHONY: help serve test dist size size-record lint invariants native e2e setup-serve setup-dist setup-test
.NOTPARALLEL:

help: ## list these commands
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

serve: setup-serve ## work on the reader: the demo, rebuilt whenever a file is saved
	@printf '\n==> The first build takes a minute or two. Then the demo is at http://127.0.0.1:%s/\n\n' $(PORT)
	@mkdir -p target/serve
	trunk serve --port $(PORT) --dist target/serve

test: setup-test lint invariants native dist size e2e ## everything that CI checks

dist: setup-dist ## build the release into dist/
	sh scripts/dist.sh

size: ## weigh dist/ and hold its first view against size-budget.json
	node scripts/size.mjs

size-record: ## accept the size of dist/ as the one to hold
	node scripts/size.mjs --record

# The three WebAssemblies, the views printed natively, and the rest: five programs to compile.
lint: ## formatting and clippy
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --no-default-features --features csr --lib -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --features translator --bin article-reader-formats -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --no-default-features --features tools --bin article-reader-tools -- -D warnings
	cargo clippy --features ssr --lib --tests -- -D warnings

invariants: ## what must never be, as far as a command can tell
	sh scripts/invariants.sh

native: ## tests that need no browser
	cargo test
	cargo test --features ssr

e2e: ## tests in real browsers, of the dist/ that is there
	npx playwright test

setup-serve:
	@sh scripts/setup.sh rust trunk

setup-dist:
	@sh scripts/setup.sh rust trunk npm

setup-test:
	@sh scripts/setup.sh rust trunk npm browsers
