#!/bin/sh
# Builds the release into dist/.
set -eu
cd "$(dirname "$0")/.."

. scripts/flags.sh

trunk build --release
# Otherwise Trunk's lock file would be deployed too.
rm -f dist/.trunk-lock
