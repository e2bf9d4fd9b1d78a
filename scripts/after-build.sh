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

# Nobody pins the hashes of a development build, and `trunk serve` should need no openssl.
[ "$TRUNK_PROFILE" = release ] || exit 0

node "$TRUNK_SOURCE_DIR/scripts/link.mjs" . article-reader Reader
node "$TRUNK_SOURCE_DIR/scripts/link.mjs" . article-reader-formats translate
node "$TRUNK_SOURCE_DIR/scripts/link.mjs" . article-reader-tools Tools

digest() {
  printf '"%s": "sha384-%s"' "$1" "$(openssl dgst -sha384 -binary "$1" | openssl base64 -A)"
}
files=
for file in embed.js article-reader.js article-reader_bg.wasm article-reader-formats.js article-reader-formats_bg.wasm \
  article-reader-tools.js article-reader-tools_bg.wasm; do
  files="$files${files:+,
}  $(digest $file)"
done
printf '{\n%s\n}\n' "$files" >integrity.json
