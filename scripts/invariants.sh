#!/bin/sh
# The invariants of ARCHITECTURE.md that a command can check. A broken one prints its sentence and
# the places; all are checked before the script fails.
set -eu
cd "$(dirname "$0")/.."
broken=0

# report SENTENCE PLACES: breaks the invariant if there is any place.
report() {
  [ -n "$2" ] || return 0
  printf '%s\n%s\n\n' "$1" "$2" >&2
  broken=1
}

# never SENTENCE PATTERN WHERE...: no line but a comment may match; WHERE is options, then paths.
never() {
  sentence=$1 pattern=$2
  shift 2
  report "$sentence" "$(grep -rnE -e "$pattern" "$@" | grep -vE '^[^:]+:[0-9]+: *(//|/?\*)' || true)"
}

# That the core and the views name no browser is kept by their Cargo.toml; see below.
never "What stands before the view never reads the clock: the time is an argument." \
  'std::time|Instant::now|SystemTime|Date::now' crates/core/src

never "Nothing turns text into markup or code; foreign HTML is rebuilt from typed blocks." \
  'inner_html|innerHTML|outerHTML *=|insertAdjacentHTML|(^|[^[:alnum:]_])eval\(' src crates js

never "Views have no listeners: js/listeners.js listens to what happens to them." \
  'add_event_listener|[^[:alnum:]_]on:[a-z]' crates/view/src

never "A view sets no inline style: a strict Content-Security-Policy drops it." \
  '(^|[^[:alnum:]_-])style(=[^=]|:[a-z-]+=)' crates/view/src

never "The reader answers to the width of its container, never to that of the screen." \
  '@media[^{]*(width|inline-size)' style

never "Lengths follow the reader's font size: rem, em, ch or a keyword, no px." \
  '[0-9]px' style

never "js/request.js makes all requests of the JavaScript." \
  '(^|[^[:alnum:]_.])fetch\(|XMLHttpRequest|sendBeacon' --exclude=request.js js

report "A file of more than 300 lines holds more than one noun." \
  "$(find src crates/*/src js \( -name '*.rs' -o -name '*.js' \) -exec wc -l {} \; | awk '$1 > 300')"

report "ARCHITECTURE.md has 150 lines at most: reasons are in docs/decisions.md." \
  "$(wc -l ARCHITECTURE.md | awk '$1 > 150')"

# What the linker keeps is weighed by scripts/size.mjs; these must not even be in reach.
dependencies() {
  cargo tree --target wasm32-unknown-unknown --edges normal,no-proc-macro --prefix none \
    --features article-reader/csr -p article-reader -p article-reader-core -p article-reader-view -p article-reader-browser \
    -p article-reader-formats -p article-reader-related -p article-reader-tools "$@" | cut -d ' ' -f 1 | sort -u
}
# packages PACKAGE: the crates that it links.
packages() { cargo tree --package "$1" --edges normal --target all --prefix none | cut -d ' ' -f 1 | sort -u; }
report "The core knows no browser and no views." \
  "$(packages article-reader-core | grep -xE 'web-sys|js-sys|wasm-bindgen.*|gloo.*|leptos.*' || true)"
report "The views name no browser, only Leptos." \
  "$(cargo tree --package article-reader-view --edges normal --depth 1 --prefix none | cut -d ' ' -f 1 | grep -xE 'web-sys|js-sys|wasm-bindgen.*|gloo.*' || true)"

report "Too heavy for a reader on a phone, however it came in." \
  "$(dependencies | grep -xE 'html5ever|scraper|ammonia|chrono|leptos_router' || true)"
report "Too heavy to call; Leptos only names them in code that the linker drops." \
  "$(dependencies --depth 1 | grep -xE 'regex|icu.*|url|idna' || true)"

# The project is what git knows or would add.
tracked() { git ls-files --cached --others --exclude-standard -- "$@"; }

report "No file names the address of a package registry: each developer may use another one." \
  "$(tracked ':!Cargo.lock' | xargs grep -nIE '"resolved"[:]|(registry[.]npmjs|static[.]crates|index[.]crates|pythonhosted|deb[.]debian)[.]' || true)"
report "Cargo.lock names no registry but the public one." \
  "$(grep -n '^source = ' Cargo.lock | grep -vF '"registry+https://github.com/rust-lang/crates.io-index"' || true)"
report "No file names a path of one developer's machine." \
  "$(tracked | xargs grep -nIE "(^|[[:space:]\"'(=:])/(home|root|Users|work)/" || true)"

[ "$broken" = 0 ] && echo "All invariants hold."
