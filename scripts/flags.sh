# shellcheck shell=sh
# How the WebAssembly of a release is compiled. Sourced by dist.sh and package/wasm.sh, in the project's folder.

# The standard library is compiled together with the reader: for size, and with panics that abort at once
# without formatting a message. That saves a tenth of the WebAssembly. Both switches are unstable, so
# RUSTC_BOOTSTRAP makes the pinned compiler accept them.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD='std panic_abort'
export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
# - A stack of half a megabyte is far more than the deepest accepted document needs. The static data comes after
#   the stack, so with a small stack its addresses are shorter.
# - Without LLVM's loop strength reduction, a loop counts in one variable instead of several.
# - Functions that are no longer than a call are inlined before LLVM sees them. From a threshold of 20, the code
#   grows again.
flags='-Clink-arg=-zstack-size=524288 -Cllvm-args=-disable-lsr -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none'
flags="$flags -Zinline-mir=yes -Zinline-mir-threshold=10 -Zinline-mir-hint-threshold=10"

# Panic messages contain the paths of the crates' sources. Without the builder's home folder in front, the build is
# the same on every machine, does not reveal who made it, and is smaller.
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  flags="$flags --remap-path-prefix=$crates="
done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags# }"

# The engine and the tools module are compiled as if they were one crate: LLVM sees every function as private to the
# module. That saves 3 % of the engine, and a third of its functions. The other two modules would grow by 2 %.
export CARGO_UNSTABLE_PROFILE_RUSTFLAGS=true
export CARGO_PROFILE_ENGINE_RUSTFLAGS=-Zcross-crate-inline-threshold=always
