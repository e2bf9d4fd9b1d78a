//! What of a text is compared: words and pieces of words, without a dictionary of any language.
//!
//! Scripts that put spaces between words give each word, and of a long one its runs of five
//! letters too: by these a compound meets its parts (`Hafenstreik`, `Streik`) and a form its
//! relatives (`strikes`, `striking`). Arabic words lose the prefixes and endings that grow on them.
//! Scripts without spaces (Chinese, Japanese, Thai) give each pair of neighbouring signs.

use super::fold::{CharacterRole, fold, is_ending, role};

/// Letters of a run; four would join too much of German, six too little of English.
const RUN: usize = 5;

/// Words longer than this are no words of a language: addresses, hostile input.
const LONGEST_WORD: usize = 40;

/// The seeds that keep the three kinds of token apart.
const WORD: u32 = 0x811c_9dc5;
const PIECE: u32 = 0x2545_f491;
const PAIR: u32 = 0x9e37_79b9;

/// A token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is compared by.
    pub(super) hash: u32,
    /// Whether it is a run of letters out of a word that is a token itself.
    pub(super) is_piece: bool,
    /// Where the word or sign begins in the text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// Visits the tokens of the first `most` words of a text, and answers how many it had of them.
/// Markup and entities are passed over.
pub(super) fn tokens(text: &str, most: usize, visit: &mut dyn FnMut(Token)) -> usize {
    let word = ['\0'; LONGEST_WORD];
    let mut scan =
        Tokenizer { word, length: 0, start: 0, sign: None, words: 0, is_half: false, visit };
    let mut at = 0;
    while let Some(raw) = character(text, at) {
        if scan.words >= most {
            return scan.words;
        }
        // Nearly all of most texts.
        if raw.is_ascii_alphanumeric() {
            scan.take_letter(at, raw.to_ascii_lowercase());
            at += 1;
            continue;
        }
        let skipped = markup(raw, text, at);
        if skipped > 0 {
            scan.end(at);
        } else {
            scan.take(at, raw);
        }
        at += skipped.max(raw.len_utf8());
    }
    scan.end(text.len());
    scan.words
}

/// The character that begins in a place. Most take a byte, and need no decoding.
fn character(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// How many characters of a text are read.
pub(super) fn letters(text: &str) -> usize {
    let (mut letters, mut at) = (0, 0);
    while let Some(raw) = character(text, at) {
        let skipped = markup(raw, text, at);
        letters += usize::from(skipped == 0);
        at += skipped.max(raw.len_utf8());
    }
    letters
}

/// Whether the word that begins here is written with a capital in the middle of a sentence, as names are.
/// In German all nouns are; of them only what a story says often counts.
pub(super) fn is_name(text: &str, start: usize) -> bool {
    let (before, word) = text.split_at_checked(start).unwrap_or_default();
    let is_capital =
        |it: char| matches!(it, 'A'..='Z' | 'À'..='Þ' | 'Ā'..='ž' | 'Α'..='Ω' | 'Ѐ'..='Я');
    let ends = |it: char| ".!?:;>\"'“„”‘’«»(".contains(it);
    let goes_on = before.trim_ascii_end().chars().next_back().is_some_and(|it| !ends(it));
    goes_on && word.starts_with(is_capital)
}

/// How many bytes a tag or an entity takes that begins here; none where there is neither.
fn markup(raw: char, text: &str, at: usize) -> usize {
    /// The longest entity that is an entity and no company's name (`R&D; …`).
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

/// A text being read.
struct Tokenizer<'a> {
    /// The letters of the word so far, folded, and how many it has; those it has no room for are lost.
    word: [char; LONGEST_WORD],
    length: usize,
    start: usize,
    /// The sign before, and where it begins and ends.
    sign: Option<(char, usize, usize, bool)>,
    words: usize,
    /// Whether a sign was read that makes a word with the next.
    is_half: bool,
    visit: &'a mut dyn FnMut(Token),
}

impl Tokenizer<'_> {
    fn take(&mut self, at: usize, raw: char) {
        let character = fold(raw);
        match role(character) {
            CharacterRole::Silent => {}
            CharacterRole::Break => self.end(at),
            CharacterRole::Letter => self.take_letter(at, character),
            CharacterRole::Sign => {
                self.end_word(at);
                self.take_sign(character, at, at + raw.len_utf8());
            }
        }
    }

    /// A letter of a word, folded.
    fn take_letter(&mut self, at: usize, letter: char) {
        if self.sign.is_some() {
            self.end_signs();
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
        self.end_signs();
    }

    /// A pair of signs. Two of Hiragana are an ending and say nothing.
    fn take_sign(&mut self, sign: char, start: usize, end: usize) {
        if let Some((before, first, ..)) = self.sign
            && !(is_ending(before) && is_ending(sign))
        {
            let hash = [before, sign].into_iter().fold(PAIR, mix);
            (self.visit)(Token { hash, is_piece: false, start: first, end });
        }
        if !is_ending(sign) {
            (self.visit)(Token { hash: mix(PAIR, sign), is_piece: true, start, end });
        }
        // Two signs are about a word.
        self.words += usize::from(self.is_half);
        self.is_half = !self.is_half;
        self.sign = Some((sign, start, end, self.sign.is_some()));
    }

    /// A sign that stands alone is a word.
    fn end_signs(&mut self) {
        if let Some((sign, start, end, false)) = self.sign.take()
            && !is_ending(sign)
        {
            (self.visit)(Token { hash: mix(PAIR, sign), is_piece: false, start, end });
        }
    }

    fn end_word(&mut self, end: usize) {
        let length = std::mem::take(&mut self.length);
        self.words += usize::from(length > 0);
        let word = stem(self.word.get(..length).unwrap_or_default());
        // A letter alone is an initial or what an apostrophe left, and figures are dates and scores.
        if word.len() < 2 || word.iter().all(char::is_ascii_digit) {
            return;
        }
        let start = self.start;
        let hash = word.iter().copied().fold(WORD, mix);
        (self.visit)(Token { hash, is_piece: false, start, end });
        if word.len() > RUN {
            runs(word, &mut |hash| (self.visit)(Token { hash, is_piece: true, start, end }));
        }
    }
}

/// Visits the hash of each run of letters in a word. It is a number whose digits are the letters, so each is
/// made of the one before: a letter comes, and one goes.
fn runs(word: &[char], visit: &mut dyn FnMut(u32)) {
    const BASE: u32 = 0x0100_0193;
    let mut hash = 0_u32;
    for (at, letter) in word.iter().enumerate() {
        hash = hash.wrapping_mul(BASE).wrapping_add(u32::from(*letter));
        if let Some(gone) = at.checked_sub(RUN).and_then(|it| word.get(it)) {
            hash = hash.wrapping_sub(u32::from(*gone).wrapping_mul(BASE.wrapping_pow(RUN as u32)));
        }
        if at + 1 >= RUN {
            visit(hash ^ PIECE);
        }
    }
}

/// One step of the hash FNV-1a.
fn mix(hash: u32, character: char) -> u32 {
    (hash ^ u32::from(character)).wrapping_mul(0x0100_0193)
}

/// An Arabic word without the conjunction, the article and the endings that are written as part of
/// it, as long as three letters are left; any other word as it is. These are the steps of light
/// stemming, which finds as much in Arabic as a dictionary of roots does.
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
