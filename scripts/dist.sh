#!/bin/sh
# Builds the release into dist/.
set -eu
cd "$(dirname "$0")/.."

# The standard library is compiled with the reader: for size, and with panics that stop at once
# instead of formatting a message that nobody would read. That saves a tenth of the WebAssembly.
# Both switches are unstable, so the pinned compiler has to be told that we know.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD='std panic_abort'
export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
# Half a megabyte of stack is far more than the deepest document needs that is let in, and what lies
# behind it in memory has shorter addresses.
# Without LLVM's strength reduction a loop counts in one variable, not in several. What is no longer than
# a call is written out where it is called before LLVM looks at it; from 20 on it becomes more again.
flags='-Clink-arg=-zstack-size=524288 -Cllvm-args=-disable-lsr -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none'
flags="$flags -Zinline-mir=yes -Zinline-mir-threshold=10 -Zinline-mir-hint-threshold=10"

# Panic messages name the crates' sources: without the builder's home before them, a build is the
# same on every machine, tells nobody who made it, and is smaller.
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  flags="$flags --remap-path-prefix=$crates="
done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags# }"

# The engine and the tools module are compiled as if they were one crate: LLVM sees every function as private to the
# module. That saves 3 % of the engine, and a third of its functions. The other two modules would grow by 2 %.
export CARGO_UNSTABLE_PROFILE_RUSTFLAGS=true
export CARGO_PROFILE_ENGINE_RUSTFLAGS=-Zcross-crate-inline-threshold=always

trunk build --release
# Trunk's lock of the directory would be deployed with it.
rm -f dist/.trunk-lock
