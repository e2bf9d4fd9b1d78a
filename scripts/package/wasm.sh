#!/bin/sh
# Builds the WebAssembly of the package into target/package/wasm/, before it is shrunk.
set -eu
cd "$(dirname "$0")/../.."
. scripts/flags.sh

cargo build --profile engine -p article-reader-prerender --target wasm32-unknown-unknown
wasm-bindgen --target web --no-typescript --out-dir target/package/wasm --out-name article-reader-prerender \
  target/wasm32-unknown-unknown/engine/article_reader_prerender.wasm
