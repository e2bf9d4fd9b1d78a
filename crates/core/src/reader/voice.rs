//! The choice of a voice that reads a story aloud.

/// A voice of the browser.
#[derive(Clone, Debug)]
pub struct Voice {
    /// The name, which identifies the voice.
    pub name: String,
    /// The language, such as `de-AT`. Android writes `de_AT`.
    pub language: String,
}

/// The index of the voice for a language: the chosen voice if it speaks the language, else the first
/// voice of the same region, else the first voice that speaks the language.
pub fn voice_for(voices: &[Voice], language: &str, chosen: &str) -> Option<usize> {
    let find = |matches: &dyn Fn(&Voice) -> bool| {
        voices.iter().position(|it| speaks(it, language) && matches(it))
    };
    let is_of_region = |it: &Voice| it.language.replace('_', "-").eq_ignore_ascii_case(language);
    find(&|it| it.name == chosen).or_else(|| find(&is_of_region)).or_else(|| find(&|_| true))
}

/// Whether a voice speaks a language. The region does not count.
pub fn speaks(voice: &Voice, language: &str) -> bool {
    primary(&voice.language).eq_ignore_ascii_case(primary(language))
}

/// The language of a tag, without its region.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn voice_for_prefers_the_chosen_voice_and_then_the_region() {
        let voices = [("Ann", "en-US"), ("Bert", "de_DE"), ("Cora", "en-GB"), ("Dan", "EN-gb")];
        let voices = voices.map(|(name, it)| Voice { name: name.into(), language: it.into() });
        let cases = [
            ("en-GB", "", Some(2)),
            ("en-GB", "Dan", Some(3)),
            ("en-GB", "Bert", Some(2)),
            ("en-AU", "", Some(0)),
            ("de-DE", "Dan", Some(1)),
            ("de", "", Some(1)),
            ("fr", "Ann", None),
            ("", "", None),
        ];
        for (language, chosen, expected) in cases {
            assert_eq!(voice_for(&voices, language, chosen), expected, "{language}, {chosen}");
        }
    }
}
