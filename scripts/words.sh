#!/bin/sh
# Finds the words that CONTRIBUTING.md forbids in the project's own prose, comments, messages and test titles.
# Stories may use any word: samples, documents of the tests and the story of the documentation are not checked.
set -eu
cd "$(dirname "$0")/.."

# Texts of stories may have any word. The configuration of Apache names a user, and a test has a bad subject.
EXCLUDED=':!samples :!locale :!**/tests/data/** :!e2e/spoken :!docs/site/story.json :!*.lock :!package-lock.json
  :!e2e/everything.mjs :!e2e/look.spec.mjs :!e2e/servers.mjs :!scripts/docs-pictures.mjs :!tests/commits.test.mjs
  :!crates/core/tests/related.rs :!crates/core/tests/navigate.rs'

# This script has the words, and CONTRIBUTING.md quotes them in its rule and in a table of old comments.
QUOTES='^scripts/words\.sh:|^CONTRIBUTING\.md:[0-9]+:(- Do not use "whoever"|\| )'

set -f
# shellcheck disable=SC2086 # EXCLUDED is several patterns.
found=$(git grep --untracked -nwiIE 'whoever|nobody|somebody' -- $EXCLUDED | grep -vE "$QUOTES" || true)
[ -n "$found" ] || exit 0

printf '%s\n\nCONTRIBUTING.md, "Plain English": name the visitor, the page, the caller or the function instead.\n' "$found" >&2
exit 1
