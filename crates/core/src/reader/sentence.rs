//! Sentences, where the browser does not know them, and pieces of those that are too long to speak.

/// The longest text that is handed to a voice, in characters. Chrome falls silent after some 15
/// seconds of one utterance, and tells nobody.
const LONGEST: usize = 220;

/// The sentences of a text, with the space that follows each.
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

/// Where the first sentence of a text ends, behind the space that follows it; `None` where it is the
/// last. A point counts with a space behind it, since it stands in numbers too; that of an
/// abbreviation is followed by a small letter or a figure as a rule.
fn end_of_sentence(text: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let is_full = matches!(letter, '。' | '！' | '？');
        if !is_full && !matches!(letter, '.' | '!' | '?' | '…' | '؟' | '۔' | '।') {
            continue;
        }
        while letters
            .next_if(|(_, it)| matches!(it, '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']' | '」'))
            .is_some()
        {}
        let mut has_space = false;
        while letters.next_if(|(_, it)| it.is_whitespace()).is_some() {
            has_space = true;
        }
        let (at, next) = letters.peek().copied()?;
        let is_inside = letter == '.' && (matches!(next, 'a'..='z' | '0'..='9' | 'ß'..='ÿ'));
        if is_full || (has_space && !is_inside) {
            return Some(at);
        }
    }
    None
}

/// A sentence in pieces that are short enough, cut behind a comma or the like, else at a space.
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
    fn sentences_end_where_they_do() {
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
    fn a_long_sentence_is_cut_where_one_would_breathe() {
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
        fn nothing_is_lost() {
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
