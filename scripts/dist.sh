#!/bin/sh
# Builds the release into dist/.
set -eu
cd "$(dirname "$0")/.."

# Panic messages name the crates' sources: without the builder's home before them, a build is the
# same on every machine, tells nobody who made it, and is smaller.
flags=
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  flags="$flags --remap-path-prefix=$crates="
done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags# }"

trunk build --release
# Trunk's lock of the directory would be deployed with it.
rm -f dist/.trunk-lock
