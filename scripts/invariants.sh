#!/bin/sh
# Checks the invariants of ARCHITECTURE.md that a command can check. It prints the sentence of each broken invariant
# and the places, and fails at the end.
set -eu
cd "$(dirname "$0")/.."
broken=0

# report SENTENCE PLACES: breaks the invariant if there is any place.
report() {
  [ -n "$2" ] || return 0
  printf '%s\n%s\n\n' "$1" "$2" >&2
  broken=1
}

# never SENTENCE PATTERN WHERE...: no line may match, except comments. WHERE is options of grep, then paths.
never() {
  sentence=$1 pattern=$2
  shift 2
  report "$sentence" "$(grep -rnE -e "$pattern" "$@" | grep -vE '^[^:]+:[0-9]+: *(//|/?\*)' || true)"
}

# The Cargo.toml of the core and of the views keep the browser out of them; see below.
never "The core never reads the clock: the current time is an argument." \
  'std::time|Instant::now|SystemTime|Date::now' crates/core/src

never "No code turns text into markup or code: HTML of a provider is rebuilt from typed blocks." \
  'inner_html|innerHTML|outerHTML *=|insertAdjacentHTML|(^|[^[:alnum:]_])eval\(' src crates/*/src js

never "Views have no listeners: js/listeners.js handles their events." \
  'add_event_listener|[^[:alnum:]_]on:[a-z]' crates/view/src

never "A view sets no inline style: a strict Content-Security-Policy drops it." \
  '(^|[^[:alnum:]_-])style(=[^=]|:[a-z-]+=)' crates/view/src

never "The style depends on the width of the container, never on the width of the window." \
  '@media[^{]*(width|inline-size)' style

never "Lengths follow the reader's font size: rem, em, ch or a keyword, no px." \
  '[0-9]px' style

# Chromium would compute the style of all posts of a live report again at each new post.
never "A sibling is told by :first-child or :last-child, never by the element beside it." \
  '(^ *|\)|\]) [+~] [:[*]|> \* [+~]|^ +[+~] [:[*]' style

never "js/request.js makes all requests of the JavaScript." \
  '(^|[^[:alnum:]_.])fetch\(|XMLHttpRequest|sendBeacon' --exclude=request.js js

report "A file of more than 300 lines holds more than one noun." \
  "$(find src crates/*/src js \( -name '*.rs' -o -name '*.js' \) -exec wc -l {} \; | awk '$1 > 300')"

report "ARCHITECTURE.md has at most 150 lines: the reasons are in docs/decisions.md." \
  "$(wc -l ARCHITECTURE.md | awk '$1 > 150')"

# scripts/size.mjs measures the code that the linker keeps. These crates must not even be dependencies.
dependencies() {
  cargo tree --target wasm32-unknown-unknown --edges normal,no-proc-macro --prefix none \
    --features article-reader/csr -p article-reader -p article-reader-core -p article-reader-view -p article-reader-browser \
    -p article-reader-formats -p article-reader-mend -p article-reader-related -p article-reader-tools -p article-reader-xml "$@" | cut -d ' ' -f 1 | sort -u
}
# packages PACKAGE: prints the crates that a package links.
packages() { cargo tree --package "$1" --edges normal --target all --prefix none | cut -d ' ' -f 1 | sort -u; }
report "The core depends on no crate for the browser or for views." \
  "$(packages article-reader-core | grep -xE 'web-sys|js-sys|wasm-bindgen.*|gloo.*|leptos.*' || true)"
report "The views depend on Leptos, and on no crate for the browser directly." \
  "$(cargo tree --package article-reader-view --edges normal --depth 1 --prefix none | cut -d ' ' -f 1 | grep -xE 'web-sys|js-sys|wasm-bindgen.*|gloo.*' || true)"

report "These crates are too large for a visitor's phone, even as indirect dependencies." \
  "$(dependencies | grep -xE 'html5ever|scraper|ammonia|chrono|leptos_router' || true)"
report "These crates are too large as direct dependencies. Leptos names them only in code that the linker drops." \
  "$(dependencies --depth 1 | grep -xE 'regex|icu.*|url|idna' || true)"

# tracked PATHS...: lists the files that git tracks or would add.
tracked() { git ls-files --cached --others --exclude-standard -- "$@"; }

report "No file names the address of a package registry: each developer may use another one." \
  "$(tracked ':!Cargo.lock' | xargs grep -nIE '"resolved"[:]|(registry[.]npmjs|static[.]crates|index[.]crates|pythonhosted|deb[.]debian)[.]' || true)"
report "Cargo.lock names no registry but the public one." \
  "$(grep -n '^source = ' Cargo.lock | grep -vF '"registry+https://github.com/rust-lang/crates.io-index"' || true)"
report "No file names a path of one developer's machine." \
  "$(tracked | xargs grep -nIE "(^|[[:space:]\"'(=:])/(home|root|Users|work)/" || true)"

[ "$broken" = 0 ] && echo "All invariants hold."
