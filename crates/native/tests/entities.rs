//! Compares the table of named characters in patches/web_atoms with that of the crate it stands in for.

use original::NAMED_ENTITIES as EXPECTED;
use web_atoms::NAMED_ENTITIES;

#[test]
fn each_name_and_each_beginning_is_found() {
    assert_eq!(EXPECTED.entries().filter(|(_, value)| value.0 != 0).count(), 2_231);
    for (name, value) in &EXPECTED {
        assert_eq!(NAMED_ENTITIES.get(name), Some(value), "{name}");
    }
}

#[test]
fn numbers_of_windows_are_replaced() {
    assert_eq!(web_atoms::C1_REPLACEMENTS, original::C1_REPLACEMENTS);
}

#[test]
fn nothing_else_is_found() {
    let mut others = 0;
    for (name, _) in &EXPECTED {
        for end in ["!", ";", "a", "Z", "é"] {
            let other = [name, end].concat();
            others += usize::from(!EXPECTED.contains_key(&*other));
            assert_eq!(NAMED_ENTITIES.get(&other), EXPECTED.get(&*other), "{other}");
        }
    }
    assert!(others > 10_000, "{others}");
    for other in ["é", "\0", "\n", "1", "Z\n"] {
        assert_eq!(NAMED_ENTITIES.get(other), None, "{other:?}");
    }
}
