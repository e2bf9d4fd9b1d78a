#!/bin/sh
# Installs what is missing, in steps: `setup.sh rust trunk npm browsers`.
# Each step asks the tools for their versions and is silent when there is nothing to do.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n==> %s\n' "$*"; }

has() { command -v "$1" >/dev/null 2>&1; }

# The compiler of rust-toolchain.toml with its target and components, and the crates of Cargo.lock.
step_rust() {
  if ! rust_is_complete; then
    has rustup || { say "Rust is missing. Install rustup (https://rustup.rs), then run this again."; exit 1; }
    say "Installing the Rust toolchain of rust-toolchain.toml (about a minute) ..."
    rustup toolchain install
  fi
  # All later commands work offline. In CI a lock file that is out of date is a mistake.
  cargo fetch --quiet ${CI:+--locked}
  # The release compiles the standard library too (scripts/dist.sh), and that has crates of its own.
  RUSTC_BOOTSTRAP=1 cargo fetch --quiet -Zbuild-std --target wasm32-unknown-unknown
}

rust_version() { sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml; }

rust_is_complete() (
  # A question must not start a download.
  export RUSTUP_AUTO_INSTALL=0
  rustc --version | grep -qF " $(rust_version) " &&
    cargo fmt --version && cargo clippy --version &&
    [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] &&
    [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]
) >/dev/null 2>&1

# Trunk, and the wasm-bindgen that equals the library in Cargo.lock, as it must to the last digit.
step_trunk() {
  trunk=$(sed -n 's/^trunk-version = "^\(.*\)"/\1/p' Trunk.toml)
  bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p;}' Cargo.lock)
  # Any patch release of the same Trunk will do.
  case $(trunk --version 2>/dev/null) in
    "trunk ${trunk%.*}."*) ;;
    *) cargo_install trunk "$trunk" "10 minutes" --locked ;;
  esac
  case $(wasm-bindgen --version 2>/dev/null) in
    "wasm-bindgen $bindgen" | "wasm-bindgen $bindgen "*) ;;
    *) cargo_install wasm-bindgen-cli "$bindgen" "3 minutes" ;;
  esac
}

# cargo_install CRATE VERSION TIME [OPTION]: a finished binary where cargo-binstall is at hand.
cargo_install() {
  crate=$1 version=$2 time=$3
  shift 3
  if cargo binstall -V >/dev/null 2>&1; then
    say "Downloading $crate $version ..."
    cargo binstall --no-confirm --force "$crate@$version" && return
  fi
  say "Compiling $crate $version: this takes about $time, once ..."
  cargo install "$crate" --version "$version" --force "$@"
}

# The packages of package-lock.json: esbuild, wasm-opt, Biome, TypeScript, Playwright and axe.
step_npm() {
  has npm || { say "Node.js is missing. Install version 20 or later (https://nodejs.org), then run this again."; exit 1; }
  npm ls >/dev/null 2>&1 && return
  say "Installing the npm packages (some seconds) ..."
  npm ci
}

# Chromium and Firefox: the system's where there are, as playwright.config.mjs prefers them. WebKit is
# tested in Debian's WebKitGTK only, under a display of Xvfb; elsewhere its suite is skipped.
step_browsers() {
  if [ "$(id -u)" = 0 ] && has apt-get; then
    missing=
    has chromium || missing="$missing chromium"
    has firefox-esr || missing="$missing firefox-esr"
    { has WebKitWebDriver && has xvfb-run && has xauth; } || missing="$missing webkit2gtk-driver xvfb xauth"
    # The documentation has snippets for these. They are services, which no developer's machine gets unasked.
    [ -z "${CI:-}" ] || { has php && has nginx && has apache2; } || missing="$missing php-cli nginx-light apache2-bin"
    [ -n "$missing" ] || return 0
    say "Installing Debian's packages$missing (up to 280 MB, a minute or two) ..."
    apt-get update -q
    # shellcheck disable=SC2086 # These are several words.
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing
  else
    has WebKitWebDriver || say "WebKitGTK is not installed: its tests will be skipped. Debian has it as webkit2gtk-driver, xvfb and xauth."
    if chromium --version && firefox-esr --version; then return; fi >/dev/null 2>&1
    playwright_has_browsers && return
    say "Downloading Playwright's Chromium and Firefox (about 300 MB, a minute or two) ..."
    npx playwright install chromium firefox
  fi
}

# Playwright names a build's directory by its version, and marks it when the download is complete.
playwright_has_browsers() {
  npx playwright install --dry-run chromium firefox | sed -n 's/^ *Install location: *//p' |
    while IFS= read -r location; do [ -f "$location/INSTALLATION_COMPLETE" ] || exit 1; done
}

for step in "$@"; do
  "step_$step"
done
