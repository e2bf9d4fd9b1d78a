#!/bin/sh
# Installs missing tools in steps: `setup.sh rust trunk npm browsers`.
# Each step compares the versions of its tools, and prints nothing if there is nothing to do.
#
# Steps that compile run one after the other. Steps that download run at the same time, also one after
# the other, because npm installs Playwright. Their output goes to a log, and to the terminal if they fail.
set -eu
cd "$(dirname "$0")/.."
started=$(date +%s)
log=target/setup.log

# say TEXT: prints a message on the terminal, also from a step whose output goes to the log.
exec 3>&1
say() {
  said=yes
  printf '\n==> %s\n' "$*" >&3
}
said=

has() { command -v "$1" >/dev/null 2>&1; }

# Installs the compiler of rust-toolchain.toml with its target and components, and the crates of Cargo.lock.
step_rust() {
  if ! rust_is_complete; then
    has rustup || { say "Rust is missing. Install rustup (https://rustup.rs), then run this again."; exit 1; }
    say "Installing the Rust toolchain of rust-toolchain.toml (half a minute) ..."
    rustup toolchain install --no-self-update
  fi
  # After this, all commands work offline. In CI, an outdated lock file is an error.
  cargo fetch --quiet ${CI:+--locked}
  # The release compiles the standard library too (scripts/dist.sh), which has dependencies of its own.
  RUSTC_BOOTSTRAP=1 cargo fetch --quiet -Zbuild-std --target wasm32-unknown-unknown
}

rust_version() { sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml; }

rust_is_complete() (
  # Asking for a version must not start a download.
  export RUSTUP_AUTO_INSTALL=0
  rustc --version | grep -qF " $(rust_version) " &&
    cargo fmt --version && cargo clippy --version &&
    [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] &&
    [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] &&
    [ -d "$(rustc --print target-libdir --target wasm32-wasip1)" ]
) >/dev/null 2>&1

# Installs Trunk, and the command of wasm-bindgen. Its version must be exactly that of the library in Cargo.lock.
step_trunk() {
  trunk=$(sed -n 's/^trunk-version = "^\(.*\)"/\1/p' Trunk.toml)
  bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p;}' Cargo.lock)
  # Any patch release of the same Trunk will do.
  case $(trunk --version 2>/dev/null) in
    "trunk ${trunk%.*}."*) ;;
    # Trunk does not compile without a library for TLS.
    *) cargo_install trunk "$trunk" "4 minutes" --locked --no-default-features --features rustls ;;
  esac
  case $(wasm-bindgen --version 2>/dev/null) in
    "wasm-bindgen $bindgen" | "wasm-bindgen $bindgen "*) ;;
    *) cargo_install wasm-bindgen-cli "$bindgen" "a minute" --no-default-features --bin wasm-bindgen ;;
  esac
  rm -rf target/tools
}

# cargo_install CRATE VERSION TIME [OPTION]: downloads a binary if cargo-binstall is installed, or compiles the crate.
# Compiling is fast and the result is slow: without optimisation, and without link-time optimisation, which
# Trunk's profile has and which takes minutes. Trunk only copies files and starts other programs.
# wasm-bindgen takes 0.6 s instead of 0.1 s for the engine of a release, and 1.9 s instead of 0.7 s (level 1)
# for the 69 MB of the engine that `make serve` builds.
cargo_install() {
  crate=$1 version=$2 time=$3
  shift 3
  if cargo binstall -V >/dev/null 2>&1; then
    say "Downloading $crate $version ..."
    cargo binstall --no-confirm --force "$crate@$version" && return
  fi
  say "Compiling $crate $version (once, about $time on two cores) ..."
  CARGO_TARGET_DIR=target/tools CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false \
    cargo install "$crate" --version "$version" --force "$@"
}

# Installs the packages of package-lock.json: esbuild, wasm-opt, Biome, TypeScript, Playwright and axe.
step_npm() {
  has npm || { say "Node.js is missing. Install version 20 or later (https://nodejs.org), then run this again."; exit 1; }
  npm ls >/dev/null 2>&1 && return
  say "Installing the npm packages (some seconds) ..."
  npm ci
}

# Installs the JavaScript runtimes and the tools that test the npm package (tests/package/).
step_package() {
  npm ls --prefix tests/package >/dev/null 2>&1 && return
  say "Installing the packages of tests/package (430 MB, half a minute) ..."
  npm ci --prefix tests/package
}

# Installs Chromium and Firefox. scripts/browsers.mjs prefers those of the system. WebKit is tested only in Debian's
# WebKitGTK, on a display of Xvfb; elsewhere its tests are skipped.
step_browsers() {
  if [ "$(id -u)" = 0 ] && has apt-get; then
    missing=
    has chromium || missing="$missing chromium"
    has chromium-headless-shell || missing="$missing chromium-headless-shell"
    has firefox-esr || missing="$missing firefox-esr"
    { has WebKitWebDriver && has xvfb-run && has xauth; } || missing="$missing webkit2gtk-driver xvfb xauth"
    # The documentation has snippets for these servers. They are installed only in CI, not on a developer's machine.
    [ -z "${CI:-}" ] || { has php && has nginx && has apache2; } || missing="$missing php-cli nginx-light apache2-bin"
    [ -n "$missing" ] || return 0
    install_debian "$missing" "up to 280 MB, a minute or two"
  else
    has WebKitWebDriver || say "WebKitGTK is not installed: its tests will be skipped. Debian has it as webkit2gtk-driver, xvfb and xauth."
    if { has chromium-headless-shell || has chromium; } && has firefox-esr; then return; fi
    playwright_has_browsers && return
    say "Downloading Playwright's Chromium and Firefox (about 300 MB, a minute or two) ..."
    npx playwright install chromium firefox
  fi
}

# install_debian PACKAGES TIME
install_debian() {
  say "Installing Debian's packages$1 ($2) ..."
  apt-get update -q
  # shellcheck disable=SC2086 # These are several words.
  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $1
}

# Installs WordPress and its database, for `make wordpress-test`. The test starts both for itself, and uses no server of
# the machine.
step_wordpress() {
  missing=
  [ -d /usr/share/wordpress ] || missing="$missing wordpress"
  [ -d /usr/share/wordpress/wp-content/themes/twentytwentythree ] || missing="$missing wordpress-theme-twentytwentythree"
  [ -x /usr/sbin/mariadbd ] || missing="$missing mariadb-server"
  { has php && php -m | grep -q mysqli; } || missing="$missing php-cli php-mysql"
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && has apt-get; then
    install_debian "$missing" "about 60 MB, half a minute"
  else
    say "The test in WordPress will be skipped. It needs these packages of Debian:$missing."
  fi
}

# Playwright names the folder of a browser after its version, and marks it when the download is complete.
playwright_has_browsers() {
  npx playwright install --dry-run chromium firefox | sed -n 's/^ *Install location: *//p' |
    while IFS= read -r location; do [ -f "$location/INSTALLATION_COMPLETE" ] || exit 1; done
}

compiling='' downloading=''
for step in "$@"; do
  case $step in
    rust | trunk) compiling="$compiling $step" ;;
    npm | browsers | package | wordpress) downloading="$downloading $step" ;;
    *) say "There is no step $step."; exit 1 ;;
  esac
done

# However this script ends, it waits for a running package manager, so that no installation is incomplete.
trap wait EXIT
trap 'exit 130' INT TERM

mkdir -p target
(for step in $downloading; do "step_$step"; done) </dev/null >"$log" 2>&1 &
downloads=$!
for step in $compiling; do "step_$step"; done
if ! wait "$downloads"; then
  cat "$log" >&2
  say "One of these steps has failed:$downloading. Its output is above."
  exit 1
fi

# A step that has done something has printed a line or written to the log.
if [ -n "$said" ] || [ -s "$log" ]; then
  seconds=$(($(date +%s) - started))
  say "Set-up is complete: it took $((seconds / 60)) min $((seconds % 60)) s."
fi
