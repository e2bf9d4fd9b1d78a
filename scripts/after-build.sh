#!/bin/sh
# Trunk's post_build hook: completes the build in the staging directory before it becomes dist/.
set -eu
cd "$TRUNK_STAGING_DIR"
style=$TRUNK_SOURCE_DIR/style

# Prints a sheet with the sheets that it imports in the place of its imports.
bundle() {
  while IFS= read -r line; do
    case $line in
      '@import "'*'";') line=${line#@import \"}; bundle "$style/${line%\";}" ;;
      *) printf '%s\n' "$line" ;;
    esac
  done <"$1"
}

# One sheet for prerendered pages, which show a story before the engine and its own sheet are there.
if [ -f "$style/article-reader.css" ]; then
  bundle "$style/article-reader.css" >article-reader.css
fi

# Trunk leaves its instruction in the page when it injects no script.
sed 's/<link[^>]*data-trunk[^>]*>//' index.html >index.html.new
mv index.html.new index.html

# The WebAssemblies that the engine loads.
others="article-reader-formats article-reader-related article-reader-tools"

# A language is offered when there is a file of it.
languages=$(cd "$TRUNK_SOURCE_DIR/locale" && ls | sed -n '/^en\.json$/d; s/^\(.*\)\.json$/"\1"/p' | paste -s -d , -)

# What embed.js and a WebAssembly need of each other goes into the glue between them.
for name in article-reader $others; do
  for called in __wbg_get_imports __wbg_finalize_init; do
    grep -q "function $called(" $name.js || { echo "$name.js: wasm-bindgen writes its glue in another way now" >&2; exit 1; }
  done
  sed "s|^const LANGUAGES = \[\];|const LANGUAGES = [$languages];|" "$TRUNK_SOURCE_DIR/src/browser/border.js" >>$name.js
done
cat "$TRUNK_SOURCE_DIR/src/browser/toolbox.js" "$TRUNK_SOURCE_DIR/src/browser/extras.js" >>article-reader.js
cat "$TRUNK_SOURCE_DIR/src/browser/related.js" >>article-reader-related.js

# What is JavaScript alone, and not of the first view; the newsletter has its English words before it.
cp "$TRUNK_SOURCE_DIR/src/browser/onward.js" article-reader-onward.js
{
  printf 'const ENGLISH = {'
  sed -n '/"newsletter_words": {/,/}/{ /[{]/d; p; }' "$TRUNK_SOURCE_DIR/locale/en.json"
  cat "$TRUNK_SOURCE_DIR/src/browser/newsletter.js"
} >article-reader-newsletter.js

# Nobody pins the hashes of a development build, and `trunk serve` should need no openssl.
[ "$TRUNK_PROFILE" = release ] || exit 0

digest() { printf 'sha%s-%s' "$1" "$(openssl dgst "-sha$1" -binary "$2" | openssl base64 -A)"; }

# Whoever loads a WebAssembly knows its hash, so each is finished before the one that loads it.
link() { node "$TRUNK_SOURCE_DIR/scripts/wasm/shrink.mjs" "$@"; }
link article-reader-formats small run watchers parseWith translate
link article-reader-related fast run watchers relate toJsonLd
link article-reader-tools small run watchers Tools
hashes=
for name in $others; do
  hashes="$hashes${hashes:+, }\"$name\": \"$(digest 256 ${name}_bg.wasm)\""
done
sed "s|^const INTEGRITY = {};|const INTEGRITY = { $hashes };|" article-reader.js >article-reader.js.new
mv article-reader.js.new article-reader.js
link article-reader small run watchers prepare mount
minify() { "$TRUNK_SOURCE_DIR/node_modules/.bin/esbuild" --minify --format=esm --target=es2022; }
for name in onward newsletter; do
  minify <article-reader-$name.js >$name.js.new
  mv $name.js.new article-reader-$name.js
done
sed "s|^const INTEGRITY = \"\";|const INTEGRITY = \"$(digest 256 article-reader_bg.wasm)\";|" \
  "$TRUNK_SOURCE_DIR/embed.js" | minify >embed.js

files=
add() {
  files="$files${files:+,
}  \"$1\": \"$(digest 384 "$1")\""
}
add embed.js
for name in article-reader $others; do
  add "$name.js"
  add "${name}_bg.wasm"
done
add article-reader-newsletter.js
add article-reader-onward.js
printf '{\n%s\n}\n' "$files" >integrity.json

# What the documentation tells to pin is what stands beside it.
sed "s|sha384-of-embed.js|$(digest 384 embed.js)|; s|sha384-of-article-reader.js|$(digest 384 article-reader.js)|" \
  docs/policy.html >policy.html.new
mv policy.html.new docs/policy.html
