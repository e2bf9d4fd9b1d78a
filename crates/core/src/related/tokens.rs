//! Splits a text into tokens to compare: words and parts of words, without a dictionary of any language.
//!
//! In scripts with spaces between words, each word is a token. So is each run of five letters of a longer
//! word: by these, a compound matches its parts (`Hafenstreik`, `Streik`), and a form of a word matches
//! another form (`strikes`, `striking`). Arabic words lose their prefixes and endings. In scripts without
//! spaces (Chinese, Japanese, Thai), each pair of adjacent characters is a token.

use super::fold::{CharacterRole, fold, is_ending, role};

/// The number of letters in a run. Four letters would match too many unrelated words in German, and six
/// would match too few related words in English.
const RUN: usize = 5;

/// The longest word, in letters, that gives tokens. Longer words are addresses or hostile input.
const LONGEST_WORD: usize = 40;

/// The seeds of the hashes, so that tokens of different kinds differ.
const WORD: u32 = 0x811c_9dc5;
const PART: u32 = 0x2545_f491;
const PAIR: u32 = 0x9e37_79b9;

/// A token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// The hash by which tokens are compared.
    pub(super) hash: u32,
    /// Whether it is a part of a word that is also a token.
    pub(super) is_part: bool,
    /// The position at which the word or character begins in the text, in bytes.
    pub(super) start: usize,
    /// The position at which it ends, in bytes.
    pub(super) end: usize,
}

/// Visits the tokens of the first `most` words of a text, and returns the number of words that it read.
/// Tags and entities are skipped.
pub(super) fn tokens(text: &str, most: usize, visit: &mut dyn FnMut(Token)) -> usize {
    let word = ['\0'; LONGEST_WORD];
    let mut tokenizer =
        Tokenizer { word, length: 0, start: 0, previous: None, words: 0, is_half: false, visit };
    let mut at = 0;
    while let Some(raw) = character(text, at) {
        if tokenizer.words >= most {
            return tokenizer.words;
        }
        // Fast path: most characters of most texts are of this kind.
        if raw.is_ascii_alphanumeric() {
            tokenizer.take_letter(at, raw.to_ascii_lowercase());
            at += 1;
            continue;
        }
        let skipped = markup(raw, text, at);
        if skipped > 0 {
            tokenizer.end(at);
        } else {
            tokenizer.take(at, raw);
        }
        at += skipped.max(raw.len_utf8());
    }
    tokenizer.end(text.len());
    tokenizer.words
}

/// Returns the character at a position. Most characters are one byte, which needs no decoding.
fn character(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// Returns the number of characters of a text, without tags and entities.
pub(super) fn letters(text: &str) -> usize {
    let (mut letters, mut at) = (0, 0);
    while let Some(raw) = character(text, at) {
        let skipped = markup(raw, text, at);
        letters += usize::from(skipped == 0);
        at += skipped.max(raw.len_utf8());
    }
    letters
}

/// Whether the word at `start` has a capital in the middle of a sentence, as names have. In German all
/// nouns have one, so the caller also requires that the story repeats the word.
pub(super) fn is_name(text: &str, start: usize) -> bool {
    let (before, word) = text.split_at_checked(start).unwrap_or_default();
    let is_capital =
        |it: char| matches!(it, 'A'..='Z' | 'À'..='Þ' | 'Ā'..='ž' | 'Α'..='Ω' | 'Ѐ'..='Я');
    let ends_sentence = |it: char| ".!?:;>\"'“„”‘’«»(".contains(it);
    let is_in_sentence =
        before.trim_ascii_end().chars().next_back().is_some_and(|it| !ends_sentence(it));
    is_in_sentence && word.starts_with(is_capital)
}

/// Returns the length in bytes of the tag or entity at `at`, or 0 if there is none.
fn markup(raw: char, text: &str, at: usize) -> usize {
    /// The length up to which `&…;` is an entity. In `R&D; …` it is not.
    const LONGEST_ENTITY: usize = 10;
    let Some(rest) = matches!(raw, '<' | '&').then(|| text.as_bytes().get(at..)).flatten() else {
        return 0;
    };
    let is_tag = matches!(rest.get(1), Some(b'a'..=b'z' | b'A'..=b'Z' | b'/' | b'!'));
    let end = match raw {
        '<' if is_tag => rest.iter().position(|it| *it == b'>'),
        '&' => rest.iter().take(LONGEST_ENTITY).position(|it| *it == b';'),
        _ => None,
    };
    end.map_or(0, |it| it + 1)
}

/// The state while a text is read.
struct Tokenizer<'a> {
    /// The folded letters of the current word, and their number. Letters beyond `LONGEST_WORD` are not
    /// stored.
    word: [char; LONGEST_WORD],
    length: usize,
    start: usize,
    /// The previous character of a script without spaces, its start and end, and whether it is part of a
    /// pair.
    previous: Option<(char, usize, usize, bool)>,
    words: usize,
    /// Whether an odd number of such characters was read. Two of them count as a word.
    is_half: bool,
    visit: &'a mut dyn FnMut(Token),
}

impl Tokenizer<'_> {
    fn take(&mut self, at: usize, raw: char) {
        let character = fold(raw);
        match role(character) {
            CharacterRole::Ignored => {}
            CharacterRole::Break => self.end(at),
            CharacterRole::Letter => self.take_letter(at, character),
            CharacterRole::Unspaced => {
                self.end_word(at);
                self.take_unspaced(character, at, at + raw.len_utf8());
            }
        }
    }

    /// Adds a folded letter to the current word.
    fn take_letter(&mut self, at: usize, letter: char) {
        if self.previous.is_some() {
            self.end_unspaced();
        }
        if self.length == 0 {
            self.start = at;
        }
        if let Some(place) = self.word.get_mut(self.length) {
            *place = letter;
        }
        self.length += 1;
    }

    fn end(&mut self, at: usize) {
        self.end_word(at);
        self.end_unspaced();
    }

    /// Adds a character of a script without spaces. Two characters of Hiragana are an ending, and give no
    /// token.
    fn take_unspaced(&mut self, character: char, start: usize, end: usize) {
        if let Some((before, first, ..)) = self.previous
            && !(is_ending(before) && is_ending(character))
        {
            let hash = [before, character].into_iter().fold(PAIR, mix);
            (self.visit)(Token { hash, is_part: false, start: first, end });
        }
        if !is_ending(character) {
            (self.visit)(Token { hash: mix(PAIR, character), is_part: true, start, end });
        }
        // Two characters are about one word.
        self.words += usize::from(self.is_half);
        self.is_half = !self.is_half;
        self.previous = Some((character, start, end, self.previous.is_some()));
    }

    /// Ends a run of such characters. A character that was alone is a word.
    fn end_unspaced(&mut self) {
        if let Some((character, start, end, false)) = self.previous.take()
            && !is_ending(character)
        {
            (self.visit)(Token { hash: mix(PAIR, character), is_part: false, start, end });
        }
    }

    fn end_word(&mut self, end: usize) {
        let length = std::mem::take(&mut self.length);
        self.words += usize::from(length > 0);
        let word = stem(self.word.get(..length).unwrap_or_default());
        // A single letter is an initial or the rest of a word before an apostrophe. Digits alone are dates
        // and scores.
        if word.len() < 2 || word.iter().all(char::is_ascii_digit) {
            return;
        }
        let start = self.start;
        let hash = word.iter().copied().fold(WORD, mix);
        (self.visit)(Token { hash, is_part: false, start, end });
        if word.len() > RUN {
            runs(word, &mut |hash| (self.visit)(Token { hash, is_part: true, start, end }));
        }
    }
}

/// Visits the hash of each run of letters in a word. The hash is a number whose digits are the letters, so
/// each hash is computed from the previous one: one letter is added, and one is removed.
fn runs(word: &[char], visit: &mut dyn FnMut(u32)) {
    const BASE: u32 = 0x0100_0193;
    let mut hash = 0_u32;
    for (at, letter) in word.iter().enumerate() {
        hash = hash.wrapping_mul(BASE).wrapping_add(u32::from(*letter));
        if let Some(gone) = at.checked_sub(RUN).and_then(|it| word.get(it)) {
            hash = hash.wrapping_sub(u32::from(*gone).wrapping_mul(BASE.wrapping_pow(RUN as u32)));
        }
        if at + 1 >= RUN {
            visit(hash ^ PART);
        }
    }
}

/// One step of the FNV-1a hash.
fn mix(hash: u32, character: char) -> u32 {
    (hash ^ u32::from(character)).wrapping_mul(0x0100_0193)
}

/// Returns an Arabic word without the conjunction, article and endings that are written as part of it, if
/// at least three letters remain. Other words are returned unchanged. This is light stemming, which finds
/// as many Arabic stories as a dictionary of roots does.
fn stem(word: &[char]) -> &[char] {
    const PREFIXES: [&[char]; 7] = [
        &['و', 'ا', 'ل'],
        &['ف', 'ا', 'ل'],
        &['ب', 'ا', 'ل'],
        &['ك', 'ا', 'ل'],
        &['ا', 'ل'],
        &['ل', 'ل'],
        &['و'],
    ];
    const ENDINGS: [&[char]; 9] = [
        &['ي', 'ه'],
        &['ه', 'ا'],
        &['ا', 'ن'],
        &['ا', 'ت'],
        &['و', 'ن'],
        &['ي', 'ن'],
        &['ه', 'م'],
        &['ه'],
        &['ي'],
    ];
    const FEWEST: usize = 3;
    if !word.first().is_some_and(|it| matches!(it, '\u{620}'..='\u{6ff}')) {
        return word;
    }
    let mut rest = word;
    let prefixed =
        PREFIXES.iter().find_map(|it| rest.strip_prefix(*it).filter(|it| it.len() >= FEWEST));
    rest = prefixed.unwrap_or(rest);
    let ended =
        ENDINGS.iter().find_map(|it| rest.strip_suffix(*it).filter(|it| it.len() >= FEWEST));
    ended.unwrap_or(rest)
}
