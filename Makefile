# The commands of the project; .ci/run calls `make test` and nothing else.

PORT ?= 8080
SECONDS ?= 300

# What set-up installs is found in a shell that knows none of it.
CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CURDIR)/node_modules/.bin:$(PATH):$(CARGO_HOME)/bin

# Set-up has installed the tools in their pinned versions, so Trunk need not look for others.
export TRUNK_OFFLINE = true

.PHONY: help serve test dist size size-record hashes hashes-record lint invariants contract docs docs-pictures docs-looks native fuzz e2e bench-related bench-related-speed bench-settings setup-serve setup-dist setup-test
.NOTPARALLEL:

help: ## list these commands
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

serve: setup-serve ## work on the reader: the demo, rebuilt whenever a file is saved
	@printf '\n==> The first build takes a minute or two. Then the demo is at http://127.0.0.1:%s/\n\n' $(PORT)
	@mkdir -p target/serve
	trunk serve --port $(PORT) --dist target/serve

test: setup-test lint invariants contract native dist size hashes e2e ## everything that CI checks

dist: setup-dist ## build the release into dist/
	sh scripts/dist.sh

size: ## weigh dist/ and hold its first view against size-budget.json
	node scripts/size.mjs

size-record: ## accept the size of dist/ as the one to hold
	node scripts/size.mjs --record

hashes: ## hold a released version in dist/ against the hashes in README.md
	node scripts/hashes.mjs

hashes-record: ## write the hashes of dist/ into README.md, as the last step of a release
	node scripts/hashes.mjs --record

# The four WebAssemblies, the views printed natively, and the rest: six programs to compile.
lint: ## formatting and clippy
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --no-default-features --features csr --lib -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --features translator --bin article-reader-formats -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --no-default-features --features related --bin article-reader-related -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --no-default-features --features tools --bin article-reader-tools -- -D warnings
	cargo clippy --features ssr --lib --tests -- -D warnings

invariants: ## what must never be, as far as a command can tell
	sh scripts/invariants.sh

contract: ## manifest, types, README and documentation against the code and each other
	node scripts/contract.mjs
	node scripts/docs.mjs --check
	node --test tests/contract.test.mjs
	npx tsc -p tests/types/tsconfig.json
	npx tsc -p tests/types/tsconfig.react.json

docs: ## write what the pages of docs/site/ and the editor's data file repeat of the manifest
	node scripts/docs.mjs

docs-pictures: ## draw the pictures of the documentation from the dist/ that is there
	node scripts/docs-pictures.mjs
	node scripts/docs.mjs

docs-looks: ## draw the gallery of the documentation from the dist/ that is there
	node scripts/docs-looks.mjs
	node scripts/docs.mjs

native: ## tests that need no browser
	cargo test --features ssr

fuzz: ## property tests with random inputs, for SECONDS=300 or as long as you say
	sh scripts/fuzz.sh $(SECONDS)

# WebKitGTK wants a display, and makes do with a virtual one.
e2e: ## tests in real browsers, of the dist/ that is there
	$(if $(DISPLAY),,$(if $(shell command -v xvfb-run),xvfb-run -a)) npx playwright test

bench-related: setup-dist ## how good related stories are, beside plain rankings
	cargo run --release --example related

bench-related-speed: setup-test ## how fast they are found, beside search engines of the npm; needs dist/
	node bench/stories.mjs
	cargo run --release --example related -- --speed
	node bench/related.mjs

bench-settings: setup-test ## how fast the settings of the text answer on 5,000 blocks; needs dist/
	node bench/settings.mjs

setup-serve:
	@sh scripts/setup.sh rust trunk

setup-dist:
	@sh scripts/setup.sh rust trunk npm

setup-test:
	@sh scripts/setup.sh rust trunk npm browsers
