//! How the property tests get their inputs.

use std::fmt::Debug;
use std::panic::Location;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestError, TestRunner};

/// The seed of every property test. `make fuzz` puts others in its place.
const SEED: u64 = 20_261_130;

/// Checks a property of inputs that have failed once, then of generated ones.
///
/// Without proptest's own variables the inputs are the same in every run: `PROPTEST_RNG_SEED` names
/// another seed, `PROPTEST_CASES` another number of inputs than 256. Where a test takes long, it
/// names by `share` how many times fewer it needs.
///
/// # Panics
///
/// Where the property does not hold, with the row that makes the failure a test.
#[track_caller]
#[expect(clippy::panic, reason = "a panic is a failed test")]
pub(crate) fn check<V: Debug, S: Strategy<Value = V>>(
    failed_once: impl IntoIterator<Item = V>,
    strategy: &S,
    share: u32,
    property: impl Fn(&V) -> Result<(), TestCaseError>,
) {
    for input in failed_once {
        if let Err(error) = property(&input) {
            panic!("{error}\nThis input has failed before:\n    {input:?},");
        }
    }
    let mut config = ProptestConfig::default();
    config.cases = config.cases.div_ceil(share);
    // A failure is kept as a row of the test, not in a file of seeds.
    config.failure_persistence = None;
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(SEED);
    }
    let seed = config.rng_seed;
    match TestRunner::new(config).run(strategy, |input| property(&input)) {
        Ok(()) => {}
        Err(TestError::Fail(reason, input)) => panic!(
            "{reason}\nThis row, first in the list at {}, makes the failure (of seed {seed}) a test:\n    {input:?},",
            Location::caller(),
        ),
        Err(TestError::Abort(reason)) => panic!("{reason} (seed {seed})"),
    }
}
