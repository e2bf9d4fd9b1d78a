//! Sign-offs after a body, which a desk writes for itself.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::fold::{folded, is_capital};
use crate::search::{before, contains, contains_word, split, split_once, without_end};

/// The most words of a sign-off, in any of its shapes.
const MOST_WORDS: usize = 8;

/// What the lines of desks begin with, as in "dpa so yyon z2 a3 vni/dmo".
const DESKS: &str = "afp apa dpa dts epd kna sda";

/// Addresses of services for readers.
const SERVICES: &str =
    "info contact kontakt contacto contato tickets office service help support rsvp hello";

/// Drops the paragraphs at the end that hold only a sign-off or the address of a writer. `dropped`
/// gets each one and its place.
///
/// A sentence that is dropped by mistake does more harm than a line that stays by mistake.
/// Therefore only whole paragraphs of a known shape count.
pub fn drop_sign_off(blocks: &mut Vec<Block>, mut dropped: impl FnMut(usize, &Block)) {
    while let Some((block @ Block::Paragraph(content), before)) = blocks.split_last()
        && is_sign_off(&plain_text(content))
        && !matches!(before.last(), Some(Block::Paragraph(it)) if announces(&plain_text(it)))
    {
        dropped(before.len(), block);
        blocks.pop();
    }
}

/// Whether a line such as "Tickets:" needs the address below it.
fn announces(line: &str) -> bool {
    matches!(line.chars().next_back(), Some(':' | '：'))
}

fn is_sign_off(text: &str) -> bool {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let Some((first, rest)) = words.split_first() else { return false };
    if words.len() > MOST_WORDS {
        return false;
    }
    if contains_word(DESKS, first) {
        let marks = rest.concat();
        return rest.iter().all(|it| is_mark(it))
            && marks.bytes().any(|it| it == b'/' || it.is_ascii_digit());
    }
    rest.is_empty() && is_initials(first) || is_writer(&words)
}

/// Whether words are the addresses of a writer, alone or after the name that they repeat: "Anna Lund,
/// anna.lund@agency.example". Other words make a sentence, a call to the readers, or a line of service.
///
/// Only scripts with capitals can be judged so. A name in any other script stays.
fn is_writer(words: &[&str]) -> bool {
    let (mut users, mut names) = (String::new(), Vec::new());
    for word in words {
        match user(word) {
            Some(user) => {
                users.push_str(&user);
                users.push(' ');
            }
            None => names.push(*word),
        }
    }
    !users.is_empty() && names.into_iter().all(|word| is_name(word, &users))
}

/// Whether a word is part of the name before the users of some addresses. Two letters of it suffice, or its initial:
/// `a.lund`.
fn is_name(word: &str, users: &str) -> bool {
    let name = folded(without_end(word, ",;"));
    let Some((initial, start)) = name.get(..1).zip(name.get(..2)) else { return false };
    contains_word("by par por von e-mail: email:", &name)
        || word.chars().next().is_some_and(is_capital)
            && name.len() > 2
            && (contains(users, start) || contains(users, &[initial, "."].concat()))
}

/// The user of an address, in lower case: `anna.lund` of `<anna.lund@agency.example>`, `annalund` of
/// `@annalund`. `None` if the word is no address, or one of a service.
fn user(word: &str) -> Option<String> {
    let word = without_end(word, ")>,;.").trim_start_matches(['(', '<']);
    let is_plain =
        |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_' | b'-' | b'@' | b'+');
    let (user, host) = split_once(word, "@").filter(|_| word.bytes().all(is_plain))?;
    let user = if user.is_empty() { host } else { user }.to_ascii_lowercase();
    (!contains_word(SERVICES, before(&user, ".-_+"))).then_some(user)
}

/// Whether a word is the initials of writers and editors: `ab/cd/ef`, `burs-ab/cd`, `/abc/DP/ef`.
/// Some words look the same ("and/or"), but no story ends with such a word as its last paragraph.
fn is_initials(word: &str) -> bool {
    let bare = word.strip_prefix("burs-").or_else(|| word.strip_prefix("bur-")).unwrap_or(word);
    let bare = bare.strip_prefix('/').unwrap_or(bare);
    for initials in split(bare, "/-") {
        let is_small = initials.bytes().all(|it| it.is_ascii_lowercase());
        if !(2..=3).contains(&initials.len()) || !(is_small || initials == "DP") {
            return false;
        }
    }
    contains(word, "/")
}

/// Whether a word is a mark of a desk or of a person.
fn is_mark(word: &str) -> bool {
    let is_part = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'/';
    word.len() <= 11 && word.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Inline;

    #[test]
    fn only_sign_offs_are_sign_offs() {
        for text in [
            "dpa so yyon z2 a3 vni/dmo",
            "ab/cd/ef",
            "ab/cd",
            "burs-abc/cd/ef",
            "ab-cd/ef",
            "/abc/DP/ef",
            "anna.lund@agency.example",
            "Anna Lund, anna.lund@agency.example",
            "Von Anna Lund (anna.lund@agency.example), @annalund",
            "E-Mail: <anna.lund@agency.example>",
            "@annalund",
            "Anna Lund, a.lund@agency.example",
            "Par Émilie Été, emilie.ete@agence.example",
            "Jürgen Müller (juergen.mueller@agentur.example), @juergenm",
        ] {
            assert!(is_sign_off(text), "{text}");
        }
        for text in [
            "",
            "dpa",
            "dpa reported it first.",
            "dpa will report on it again in the course of the day",
            "Yes/no",
            "km/h",
            "24/7",
            "AC/DC",
            "He said yes.",
            "The end",
            "Send tips to tips@agency.example",
            "Write to Anna Lund at anna.lund@agency.example.",
            "Tickets: tickets@stenvoe.example",
            "Info: harbour@stenvoe.example",
            "RSVP anna.lund@stenvoe.example",
            "Kontakt hafen@stenvoe.example",
            "info@stenvoe.example",
            "Follow Anna Lund @annalund",
            "Danke @hafenblatt!",
            "Merci Émilie : harbour@stenvoe.example",
            "船长说：“感谢@港口小报 一直以来的支持。”",
            "联系我们 harbour@stenvoe.example",
            "お問い合わせは harbour@stenvoe.example まで",
            "문의 harbour@stenvoe.example",
            "ติดต่อ harbour@stenvoe.example",
            "Пишите нам harbour@stenvoe.example",
            "Пишите Анне Лунд: anna.lund@stenvoe.example",
            "للتواصل معنا harbour@stenvoe.example",
            "Écrivez à Émilie emilie@stenvoe.example",
            "dpa meldet es zuerst",
            "Applications go to Harbour Office, Stenvoe, or office@stenvoe.example",
        ] {
            assert!(!is_sign_off(text), "{text}");
        }
    }

    #[test]
    fn only_the_end_is_cut() {
        let paragraph = |it: &str| Block::Paragraph(vec![Inline::Text(it.to_owned())]);
        let mut blocks: Vec<Block> =
            ["ab/cd", "It sailed.", "a.lund@agency.example", "ab/cd"].map(paragraph).into();
        let mut places = Vec::new();
        drop_sign_off(&mut blocks, |at, _| places.push(at));
        assert_eq!(places, [3, 2]);
        assert_eq!(blocks, ["ab/cd", "It sailed."].map(paragraph));
        // A line of service, with the address below it.
        let mut blocks: Vec<Block> = ["Tickets:", "a.lund@agency.example"].map(paragraph).into();
        drop_sign_off(&mut blocks, |_, _| {});
        assert_eq!(blocks.len(), 2);
        let mut blocks = vec![paragraph("ab/cd"), Block::Rule];
        drop_sign_off(&mut blocks, |_, _| {});
        assert_eq!(blocks.len(), 2);
    }
}
