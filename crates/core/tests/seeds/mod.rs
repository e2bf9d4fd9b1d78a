//! Where the inputs of the property tests come from.
//!
//! They are the same in every run, so `make test` never fails by chance. `make fuzz` runs the tests
//! with other seeds. It finds them by the name of their module, `properties`.

use std::panic::Location;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestError, TestRunner};

/// The seed of the generated inputs, unless `PROPTEST_RNG_SEED` names another.
const SEED: u64 = 20_261_130;

/// Checks a property, first with inputs that have failed once, then with generated ones: 256, unless
/// `PROPTEST_CASES` names another number.
///
/// # Panics
///
/// Where the property does not hold. The message names the row to add to the inputs that have failed.
#[track_caller]
#[allow(clippy::panic, reason = "a panic is a failed test; Clippy sees none outside the crate")]
pub(crate) fn check(
    failed_once: &[&str],
    strategy: &impl Strategy<Value = String>,
    property: impl Fn(&str) -> Result<(), TestCaseError>,
) {
    for input in failed_once {
        if let Err(reason) = property(input) {
            panic!("{reason}\nAn input that has failed before fails again:\n{input:?}");
        }
    }
    let usual = ProptestConfig::default();
    let seed = match usual.rng_seed {
        RngSeed::Random => RngSeed::Fixed(SEED),
        named => named,
    };
    // A failure is kept as a row in the test, and not in a file of proptest's.
    let config = ProptestConfig { rng_seed: seed, failure_persistence: None, ..usual };
    let place = Location::caller();
    match TestRunner::new(config).run(strategy, |input| property(&input)) {
        Ok(()) => {}
        Err(TestError::Fail(reason, input)) => panic!(
            "{reason}\nThe seed was {seed}. To make this failure a test, add this row to the first \
             list at {place}:\n    {input:?},"
        ),
        Err(TestError::Abort(reason)) => panic!("{reason}\nThe seed was {seed}."),
    }
}
