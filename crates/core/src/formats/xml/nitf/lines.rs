//! Lines as teleprinters need them: broken at the width of the paper, with a mark of the end.

use crate::formats::wording::is_among;
use crate::search::split_last;

/// The characters of a line that was broken because of its width.
const WIDTH: std::ops::RangeInclusive<usize> = 45..=80;

/// The words of a paragraph that say that the text has ended.
const ENDS: &str = "ends/end/-ends-/(ends)/-end-/(end)/-30-/###/-0-/mfl/more follows";

/// The most words of a line with the agency, the desk and the initials of an editor: `KPA RTV ar`.
const MOST_WORDS: usize = 4;

/// Returns HTML whose paragraphs have no line breaks at the width of the paper.
pub(super) fn joined(html: &str) -> String {
    let mut joined = String::with_capacity(html.len());
    for paragraph in html.split_inclusive("</p>") {
        let lines: Vec<&str> = paragraph.split("<br>").collect();
        // A last line break has nothing after it.
        let last = lines.iter().rposition(|it| length(it) > 0).unwrap_or_default();
        let full = lines.get(..last).unwrap_or_default();
        if !full.is_empty() && full.iter().all(|it| WIDTH.contains(&length(it))) {
            for (at, line) in lines.iter().enumerate() {
                joined.push_str(if (1..=last).contains(&at) { " " } else { "" });
                joined.push_str(line);
            }
        } else {
            joined.push_str(paragraph);
        }
    }
    joined
}

/// Returns the number of characters outside of tags.
fn length(html: &str) -> usize {
    let mut is_in_tag = false;
    let is_shown = |it: &char| {
        is_in_tag = *it == '<' || is_in_tag && *it != '>';
        !is_in_tag && *it != '>'
    };
    html.trim().chars().filter(is_shown).count()
}

/// Drops the last paragraph if it is only a mark for editors, and returns its words. Empty paragraphs after it go too.
pub(super) fn drop_end(html: &mut String) -> Option<String> {
    let mut rest = html.as_str();
    loop {
        let (before, last) = split_at_paragraph(rest)?;
        let words = words(last);
        if words.is_empty() {
            rest = before;
        } else if is_end(&words) {
            let length = before.len();
            html.truncate(length);
            return Some(words);
        } else {
            return None;
        }
    }
}

fn split_at_paragraph(html: &str) -> Option<(&str, &str)> {
    let at = html.rfind("<p")?;
    // Only a text of one element can be the last paragraph.
    let (before, last) = (html.get(..at)?, html.get(at..)?.trim_end());
    (last.ends_with("</p>") && last.matches("</p>").count() == 1).then_some((before, last))
}

fn words(paragraph: &str) -> String {
    let inner = paragraph.split_once('>').map_or("", |it| it.1);
    let inner = inner.strip_suffix("</p>").unwrap_or(inner);
    if inner.contains('<') { inner.to_owned() } else { inner.trim().to_owned() }
}

fn is_end(words: &str) -> bool {
    let is_capital =
        |it: &str| (2..=6).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_uppercase());
    let is_initials =
        |it: &str| (2..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_lowercase());
    let is_desk = || {
        let (line, editor) = split_last(words, " ")?;
        let desk: Vec<&str> = line.split(' ').collect();
        Some(desk.len() < MOST_WORDS && desk.iter().all(|it| is_capital(it)) && is_initials(editor))
    };
    is_among(words, ENDS) || is_desk().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_width_of_the_paper_are_joined() {
        let full = "The ferry went back to the harbour at noon today, and";
        let poem = "<p>Low water<br>High water<br>Slack</p>";
        let cases = [
            (format!("<p>{full} <br>stayed.</p>"), format!("<p>{full}  stayed.</p>")),
            (
                format!("<p>{full}<br>{full}<br></p><p>A</p>"),
                format!("<p>{full} {full}</p><p>A</p>"),
            ),
            (
                format!("<p><em>{full}</em><br>x</p>{poem}"),
                format!("<p><em>{full}</em> x</p>{poem}"),
            ),
            (poem.to_owned(), poem.to_owned()),
            (format!("<p>{full}<br>x<br></p>"), format!("<p>{full} x</p>")),
            (format!("<p>{full}<br>short<br>x</p>"), format!("<p>{full}<br>short<br>x</p>")),
        ];
        for (html, expected) in cases {
            assert_eq!(joined(&html), expected);
        }
    }

    #[test]
    fn only_marks_of_the_end_are_dropped() {
        for mark in ["ends", "Ends", "KPA RTV ar", "KPA mq", "-30-", "###"] {
            let mut html = format!("<p>It sailed.</p><p>{mark}</p><p></p> ");
            assert_eq!(drop_end(&mut html).as_deref(), Some(mark));
            assert_eq!(html, "<p>It sailed.</p>");
        }
        for kept in [
            "The end",
            "It never ends",
            "UK or US",
            "NATO said no",
            "KPA",
            "at sea",
            "ab",
            "Answers: A",
        ] {
            let html = format!("<p>It sailed.</p><p>{kept}</p>");
            assert_eq!(drop_end(&mut html.clone()), None, "{kept}");
        }
    }
}
