#!/bin/sh
# fuzz.sh SECONDS: runs the property tests with one random seed after another, at least once and until
# the time is over. It stops at the first failure and prints the row that makes it a test.
set -eu
cd "$(dirname "$0")/.."

log=target/fuzz.log
export PROPTEST_CASES=${PROPTEST_CASES:-1000} RUST_BACKTRACE=0

cargo test -p article-reader-core --no-run
end=$(($(date +%s) + $1))
runs=0
while [ "$runs" = 0 ] || [ "$(date +%s)" -lt "$end" ]; do
  PROPTEST_RNG_SEED=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')
  export PROPTEST_RNG_SEED
  if ! cargo test -p article-reader-core --no-fail-fast properties:: >"$log" 2>&1; then
    sed -n '/^---- /,/^failures:/p' "$log"
    echo "All output is in $log. To see the failure again:"
    echo "  PROPTEST_RNG_SEED=$PROPTEST_RNG_SEED PROPTEST_CASES=$PROPTEST_CASES cargo test -p article-reader-core properties::"
    exit 1
  fi
  runs=$((runs + 1))
  echo "No failure with seed $PROPTEST_RNG_SEED and $PROPTEST_CASES inputs for each property."
done
