//! Which voice reads a language.

/// A voice of the browser.
#[derive(Clone, Debug)]
pub struct Voice {
    /// Its name, by which it is chosen.
    pub name: String,
    /// Its language, such as `de-AT`; Android writes `de_AT`.
    pub language: String,
}

/// The voice for a language: the one that was chosen, if it speaks it; else the first of the same
/// region; else the first that speaks it at all.
pub fn voice_for(voices: &[Voice], language: &str, chosen: &str) -> Option<usize> {
    let find = |is_right: &dyn Fn(&Voice) -> bool| {
        voices.iter().position(|it| speaks(it, language) && is_right(it))
    };
    let same = |it: &Voice| it.language.replace('_', "-").eq_ignore_ascii_case(language);
    find(&|it| it.name == chosen).or_else(|| find(&same)).or_else(|| find(&|_| true))
}

/// Whether a voice speaks a language, of whatever region.
pub fn speaks(voice: &Voice, language: &str) -> bool {
    primary(&voice.language).eq_ignore_ascii_case(primary(language))
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_voice_reads() {
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
