//! Characters of Windows-1252 that were decoded as those of ISO 8859-1.

/// What the codes U+0080 to U+009F mean in Windows-1252, as the Encoding Standard's index of it says. A space
/// stands for a code without a character.
const MEANT: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// A text with the characters that were meant. HTML maps the references of these codes, such as `&#146;`, in the
/// same way (section 13.2.5.80).
pub(super) fn mend(text: &str) -> String {
    let meant = |it: char| match it {
        '\u{80}'..='\u{9f}' => {
            let index = u32::from(it) - 0x80;
            let meant = MEANT.chars().nth(usize::try_from(index).unwrap_or_default());
            meant.filter(|it| *it != ' ')
        }
        _ => Some(it),
    };
    text.chars().filter_map(meant).collect()
}
