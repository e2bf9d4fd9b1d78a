#!/bin/sh
# Finds the words that CONTRIBUTING.md forbids in the project's own prose, comments, messages and test titles.
# Stories may use any word: samples, documents of the tests and the story of the documentation are not checked.
set -eu
cd "$(dirname "$0")/.."

# The paths that follow the rule so far. Add a path when its text is rewritten, until this is the whole project.
CHECKED='*.md .github src crates/browser crates/tools crates/view patches style js scripts/*.sh bench/*.md docs/*.md
  docs/*.json docs/site/*.html docs/site/*.css fuzz/*.md demo index.html custom-elements.json article-reader*.json
  *.d.ts Makefile .ci package.json cspell.config.yaml Cargo.toml crates/*/Cargo.toml frame/reader.html fuzz/Cargo.toml
  scripts/commits.mjs scripts/contract.mjs scripts/docs-looks.mjs scripts/docs.mjs scripts/hashes.mjs scripts/size.mjs'

# This script has the words, and CONTRIBUTING.md quotes them in its rule and in a table of old comments.
QUOTES='^scripts/words\.sh:|^CONTRIBUTING\.md:[0-9]+:(- Do not use "whoever"|\| )'

set -f
# shellcheck disable=SC2086 # CHECKED is several patterns.
found=$(git grep --untracked -nwiIE 'whoever|nobody|somebody' -- $CHECKED ':!docs/site/story.json' | grep -vE "$QUOTES" || true)
[ -n "$found" ] || exit 0

printf '%s\n\nCONTRIBUTING.md, "Plain English": name the visitor, the page, the caller or the function instead.\n' "$found" >&2
exit 1
