//! Excerpts: standfirsts that a system has cut from the beginning of the text, often with a "read more".

use super::wording::{begins_with, is_any, is_blank, says_any};
use crate::draft::{Draft, Piece};
use crate::search::split_last;

/// Words of links that lead to the rest of a text. Most systems put them after dots.
const MORE: &str = "read more/read on/read the full story/read full story/read full article/\
    continue reading/keep reading/more/learn more/see more/view more/weiterlesen/mehr lesen/\
    jetzt lesen/mehr erfahren/zum artikel/lire la suite/lire plus/en savoir plus/voir plus/leer más/\
    seguir leyendo/continuar leyendo/ver más/leia mais/ler mais/continue lendo/continuar a ler/\
    saiba mais/leggi tutto/continua a leggere/lees verder/lees meer/læs mere/läs mer/les mer/\
    czytaj więcej/читать далее/читать дальше/devamını oku/اقرأ المزيد/المزيد/إقرأ المزيد/\
    続きを読む/もっと読む/阅读更多/閱讀更多/더 보기";

/// The marks of a cut.
const CUTS: [&str; 6] = ["…", "...", "&hellip;", "&#8230;", "[…]", "→"];

/// The most bytes after a cut. A link may have the headline in it.
const LONGEST_LINK: usize = 240;

/// How many bytes of the text are compared.
const OPENING: usize = 8_000;

/// Drops the standfirst of a draft if it only repeats the beginning of the text. Otherwise drops a "read
/// more" at its end.
pub(super) fn drop_repeated(draft: &mut Draft) {
    let Some(standfirst) = draft.standfirst.take() else { return };
    let words = without_more(&standfirst);
    let mut opening = String::new();
    for piece in &draft.body {
        if let Piece::Text(text) | Piece::Heading(_, text) = piece
            && opening.len() < OPENING
        {
            opening.push_str(text);
            opening.push(' ');
        }
    }
    let is_repeated = words.len() < standfirst.len() && begins_with(&opening, words);
    if !is_repeated && !is_blank(words) {
        draft.standfirst = Some(words.to_owned());
    }
}

/// Returns an excerpt without a "read more" at its end.
fn without_more(text: &str) -> &str {
    for cut in CUTS {
        if let Some(at) = text.rfind(cut)
            && let (Some(before), Some(after)) = (text.get(..at), text.get(at + cut.len()..))
            && after.len() <= LONGEST_LINK
            && says_any(after, MORE)
        {
            return before.trim();
        }
    }
    // Without dots, the words of the link are alone in their element or sentence.
    let visible = without_end_tags(text);
    let end = visible.trim_end_matches(|it: char| !it.is_alphanumeric() && it != ';');
    for mark in [">", ".", "!", "?"] {
        if let Some((before, after)) = split_last(end, mark)
            && is_any(after, MORE)
        {
            let before = if mark == ">" { without_end_tags(end_of_tag(before)) } else { before };
            let end = if mark == ">" { before.len() } else { before.len() + mark.len() };
            return text.get(..end).unwrap_or(text).trim();
        }
    }
    text
}

/// Returns a text, whose last tag has no `>`, without this tag.
fn end_of_tag(text: &str) -> &str {
    split_last(text, "<").map_or(text, |(before, _)| before)
}

/// Returns a text without the tags at its end.
fn without_end_tags(mut text: &str) -> &str {
    loop {
        text = text.trim_end();
        match text.strip_suffix('>').and_then(|it| split_last(it, "<")) {
            Some((before, _)) => text = before,
            None => return text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_repeated_beginning_is_dropped() {
        let body = "<p>The night ferry left Stenvoe at dawn.</p><p>It came back at noon.</p>";
        let cases = [
            (
                "The night ferry left Stenvoe&hellip; <a href=\"/f\">Continue reading Ferry</a>",
                None,
            ),
            ("The night ferry left Stenvoe at dawn. Read more", None),
            ("The night ferry left Stenvoe at dawn. It came back … Weiterlesen »", None),
            ("The night ferry left [...] Leer más", None),
            ("After forty years. Lire la suite", Some("After forty years.")),
            ("After forty years … اقرأ المزيد", Some("After forty years")),
            (
                "<p>Forty years.</p><p><a class=\"more\" href=\"/\">Read more</a></p>",
                Some("<p>Forty years."),
            ),
            ("<p>The night ferry left Stenvoe at dawn. Continue reading &rarr;</p>", None),
            ("They wanted to read more.", Some("They wanted to read more.")),
            ("Want more? Read on.", Some("Want more?")),
            ("After forty years…", Some("After forty years…")),
        ];
        for (standfirst, expected) in cases {
            let mut draft = Draft {
                standfirst: Some(standfirst.to_owned()),
                body: vec![Piece::Text(body.to_owned())],
                ..Draft::default()
            };
            drop_repeated(&mut draft);
            assert_eq!(draft.standfirst.as_deref(), expected, "{standfirst}");
        }
    }
}
