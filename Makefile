# The commands of the project. .ci/run only calls `make test`.

PORT ?= 8080
SECONDS ?= 300

# With this, the tools that set-up installs are found even if the shell's PATH lacks their folders.
CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CURDIR)/node_modules/.bin:$(PATH):$(CARGO_HOME)/bin

# Set-up installs pinned versions of the tools, so Trunk must not download others.
export TRUNK_OFFLINE = true

.PHONY: help serve test dist command package package-test frameworks release types size size-record hashes hashes-record lint typos words commits invariants contract wasm-scripts doc docs docs-pictures docs-looks native native-wasm fuzz e2e bench-load bench-body bench-print bench-related bench-related-speed bench-settings bench-live bench-prerender setup-serve setup-dist setup-test setup-package wordpress wordpress-test examples-test setup-wordpress
.NOTPARALLEL:

help: ## list these commands
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

serve: setup-serve ## serve the demo, and rebuild it when a file changes
	@printf '\n==> The first build takes a minute or two. Then the demo is at http://127.0.0.1:%s/\n\n' $(PORT)
	@mkdir -p target/serve
	trunk serve --port $(PORT) --dist target/serve

test: setup-test lint invariants contract wasm-scripts wordpress native native-wasm dist size hashes e2e ## run every check of CI

dist: setup-dist ## build the release into dist/
	sh scripts/dist.sh

# With the C library inside, the program runs on any Linux of the processor.
HOST = $(shell rustc -vV | sed -n 's/^host: //p')
command: setup-dist ## build the command line for a server: target/HOST/command/article-reader
	RUSTFLAGS='-C target-feature=+crt-static' cargo build --profile command --bin article-reader --target $(HOST)

package: setup-dist ## build the npm package from dist/ into target/package/
	node scripts/package/build.mjs

package-test: setup-test setup-package ## test the npm package in Node.js, Deno, Bun, workerd and Chromium; needs `make package`
	cargo build --bin article-reader
	node --test tests/package/*.test.mjs

frameworks: setup-test ## build apps of Astro, Next, Nuxt and SvelteKit with the npm package; needs `make package` and Node.js 22.19
	node frameworks/run.mjs

# TAG=v1.2.3 names the tag that is released. Without it, this is a rehearsal.
release: package command ## write a release into release/ from dist/, TAG=v1.2.3 or a rehearsal
	node scripts/release/release.mjs $(if $(TAG),--tag $(TAG))

types: ## write the types for frameworks and the data file of JetBrains' editors from the manifest
	node scripts/types.mjs

bench-prerender: ## measure prerender of the npm package in Node.js; needs `make package`
	node bench/prerender.mjs

size: ## print the sizes of dist/ and compare the first view with size-budget.json
	node scripts/size.mjs

size-record: ## record the size of dist/ in size-budget.json
	node scripts/size.mjs --record

hashes: ## compare a released version in dist/ with the hashes in README.md
	node scripts/hashes.mjs

hashes-record: ## write the hashes of dist/ into README.md, as the last step of a release
	node scripts/hashes.mjs --record

BROWSER = --target wasm32-unknown-unknown
MODULES = -p article-reader-formats -p article-reader-mend -p article-reader-related -p article-reader-tools -p article-reader-xml

# The engine and the native crates need different features of the views, so each gets a command of its own.
lint: typos words commits ## check formatting, clippy, Biome, the types of the JavaScript, typos, words and commit subjects
	cargo fmt --all --check
	cargo clippy --all-targets $(NATIVE) -- -D warnings
	cargo clippy $(BROWSER) --features csr -p article-reader -- -D warnings
	cargo clippy $(BROWSER) $(MODULES) -- -D warnings
	cargo clippy $(BROWSER) -p article-reader-prerender -- -D warnings
	biome check --error-on-warnings
	npx tsc -p tsconfig.json
	npx tsc -p js/tsconfig.json
	npx tsc -p package/tsconfig.json

typos: ## check for likely misspellings
	cspell lint --no-progress

words: ## check for words that CONTRIBUTING.md forbids
	sh scripts/words.sh

commits: ## check the subjects of commits
	node --test tests/commits.test.mjs
	node scripts/commits.mjs

invariants: ## check the invariants of ARCHITECTURE.md
	sh scripts/invariants.sh
	node scripts/circles.mjs

contract: ## compare manifest, types, README and documentation with the code
	node scripts/contract.mjs
	node scripts/docs.mjs --check
	node scripts/types.mjs --check
	node --test tests/contract.test.mjs tests/release.test.mjs
	npx tsc -p tests/types/tsconfig.json
	npx tsc -p tests/types/tsconfig.react.json

docs: ## write the tables of docs/site/ and the editor's data file from the manifest
	node scripts/docs.mjs

docs-pictures: ## draw the pictures of the documentation from the current dist/
	node scripts/docs-pictures.mjs
	node scripts/docs.mjs

docs-looks: ## draw the gallery of the documentation from the current dist/
	node scripts/docs-looks.mjs
	node scripts/docs.mjs

wasm-scripts: ## test the scripts that shrink the WebAssembly modules
	node --test scripts/wasm/*.test.mjs

# The crates that run without a browser. Their views are printed.
NATIVE = -p article-reader-core -p article-reader-native -p article-reader-view -p article-reader-print -p article-reader-command --features article-reader-view/ssr

native: ## run the tests that need no browser
	cargo test $(NATIVE)

# Node.js runs the tests. It crashes at its end if V8 still compiles in other threads. On wasm32-unknown-unknown there is
# no source of random numbers, and no test needs one.
RUNNER = node --no-warnings --single-threaded $(CURDIR)/scripts/wasm-test-runner.mjs
native-wasm: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER = $(RUNNER)
native-wasm: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = --cfg getrandom_backend="unsupported"
native-wasm: export CARGO_TARGET_WASM32_WASIP1_RUNNER = $(RUNNER)
native-wasm: ## run the tests of the core as WebAssembly, with and without WASI; check that prints compile for it
	cargo test -p article-reader-core --lib --target wasm32-unknown-unknown
	cargo test -p article-reader-core --lib --tests --target wasm32-wasip1
	cargo check -p article-reader-print --no-default-features --target wasm32-wasip1

doc: ## write the documentation of every crate into target/doc/
	cargo doc --no-deps $(NATIVE)
	cargo doc --no-deps -p article-reader-browser -p article-reader --features article-reader/csr $(MODULES)

fuzz: ## run the property tests with random inputs, for SECONDS=300 or another time
	sh scripts/fuzz.sh $(SECONDS)

# WebKitGTK needs a display. A virtual display is enough.
e2e: ## run the browser tests on the current dist/
	$(if $(DISPLAY),,$(if $(shell command -v xvfb-run),xvfb-run -a)) npx playwright test

wordpress: ## test the WordPress plugin of examples/ without WordPress; needs PHP
	node --test tests/wordpress/plugin.test.mjs

# The tests of examples/ install npm packages into target/examples/, and print this.
examples-test: setup-test ## run the examples in Node.js, workerd, Eleventy and Chromium; needs dist/ and `make package`
	node --test tests/examples/*.test.mjs

wordpress-test: setup-test setup-wordpress ## run the WordPress plugin in WordPress and Chromium; needs dist/ and `make package`
	node --test tests/wordpress/real.test.mjs

bench-load: setup-test ## measure how fast a page with a story loads, in 12 minutes; needs dist/
	cargo build --profile command --bin article-reader
	node bench/load.mjs

bench-related: setup-dist ## compare the quality of related stories with simple rankings
	cargo run --release -p article-reader-core --example related

bench-related-speed: setup-test ## compare their speed with search engines from npm; needs dist/
	node bench/stories.mjs
	cargo run --release -p article-reader-core --example related -- --speed
	node bench/related.mjs

bench-body: setup-test ## measure how fast a body is shown, beside DOMPurify; needs dist/
	node bench/body.mjs

bench-print: setup-dist ## measure how long a story takes to be printed
	cargo run --profile command -p article-reader-print --example speed

bench-live: setup-test ## measure a live report of eight hours and 1,200 posts; needs dist/
	node bench/live.mjs

bench-settings: setup-test ## measure the text settings on 5,000 blocks; needs dist/
	node bench/settings.mjs

setup-serve:
	@sh scripts/setup.sh rust trunk npm

setup-dist:
	@sh scripts/setup.sh rust trunk npm

setup-test:
	@sh scripts/setup.sh rust trunk npm browsers

setup-package:
	@sh scripts/setup.sh package

setup-wordpress:
	@sh scripts/setup.sh wordpress
