//! Splits a text into sentences, for browsers without `Intl.Segmenter`, and long sentences into pieces.

/// The longest text of one utterance, in characters. Chrome stops speaking after about 15 seconds of
/// one utterance, without an event.
const LONGEST: usize = 220;

/// The sentences of a text, each with the space after it.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text;
    while let Some(end) = end_of_sentence(rest) {
        let Some((sentence, after)) = rest.split_at_checked(end) else { break };
        sentences.push(sentence);
        rest = after;
    }
    if !rest.is_empty() {
        sentences.push(rest);
    }
    sentences
}

/// The end of the first sentence of a text, after the space that follows it; `None` if there is no other
/// sentence. A full stop ends a sentence only before a space, because numbers have one too. After an
/// abbreviation, a small letter or a digit usually follows, and the sentence goes on.
fn end_of_sentence(text: &str) -> Option<usize> {
    let mut characters = text.char_indices().peekable();
    while let Some((_, mark)) = characters.next() {
        let is_cjk = matches!(mark, '。' | '！' | '？');
        if !is_cjk && !matches!(mark, '.' | '!' | '?' | '…' | '؟' | '۔' | '।') {
            continue;
        }
        while characters
            .next_if(|(_, it)| matches!(it, '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']' | '」'))
            .is_some()
        {}
        let mut has_space = false;
        while characters.next_if(|(_, it)| it.is_whitespace()).is_some() {
            has_space = true;
        }
        let (at, next) = characters.peek().copied()?;
        let goes_on = mark == '.' && (matches!(next, 'a'..='z' | '0'..='9' | 'ß'..='ÿ'));
        if is_cjk || (has_space && !goes_on) {
            return Some(at);
        }
    }
    None
}

/// A sentence in pieces that are short enough for one utterance. Each ends after a comma or a similar
/// mark if possible, otherwise after a space.
pub fn pieces(sentence: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some((limit, _)) = rest.char_indices().nth(LONGEST) {
        let head = rest.get(..limit).unwrap_or(rest);
        let pause = head.rfind([',', ';', ':', '،', '؛', '，', '；', '、']);
        let cut = pause.or_else(|| head.rfind(char::is_whitespace));
        let cut = cut.and_then(|it| Some(it + head.get(it..)?.chars().next()?.len_utf8()));
        let Some((piece, after)) = rest.split_at_checked(cut.unwrap_or(limit)) else { break };
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_splits_texts_in_several_scripts() {
        let cases: [(&str, &[&str]); 8] = [
            ("One. Two! Three?", &["One. ", "Two! ", "Three?"]),
            (
                "It cost 3.50 in all. “No.” She left.",
                &["It cost 3.50 in all. ", "“No.” ", "She left."],
            ),
            (
                "The ferry, approx. 40 m long, and the tug etc. went on.",
                &["The ferry, approx. 40 m long, and the tug etc. went on."],
            ),
            ("Am 3. Mai war Streik. Dann nicht.", &["Am 3. ", "Mai war Streik. ", "Dann nicht."]),
            ("أضربوا أمس. ماذا بعد؟ لا أحد يعلم.", &["أضربوا أمس. ", "ماذا بعد؟ ", "لا أحد يعلم."]),
            ("工人罢工。谈判失败！", &["工人罢工。", "谈判失败！"]),
            ("No end", &["No end"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }

    #[test]
    fn pieces_cuts_a_long_sentence_after_a_comma() {
        let long = ["word ".repeat(30), "pause, ".to_owned(), "word ".repeat(30)].concat();
        let found = pieces(&long);
        assert_eq!(found.len(), 2);
        assert!(found.first().is_some_and(|it| it.ends_with("pause,")), "{found:?}");
        assert_eq!(pieces("Short."), ["Short."]);
        assert!(pieces(&"字".repeat(500)).len() == 3);
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        #[test]
        fn pieces_join_to_the_original_text() {
            crate::seeds::check(&[], &"(\\PC|[.!?。, ]){0,600}", |text| {
                let found: String = sentences(text).into_iter().flat_map(pieces).collect();
                prop_assert_eq!(&found, text);
                for it in sentences(text).into_iter().flat_map(pieces) {
                    prop_assert!(!it.is_empty() && it.chars().count() <= LONGEST + 1);
                }
                Ok(())
            });
        }
    }
}
