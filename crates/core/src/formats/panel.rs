//! Builds the boxes that several formats have: key points, questions, timelines, profiles and fact checks.
//!
//! Each is a box with a role and pieces of other kinds, so that the engine and our own format need no blocks
//! for them.

use crate::article::{Date, Numbering};
use crate::draft::{Draft, Piece};

use super::plain_text::escaped;
use super::rich::line;

/// The level of the headings in a box. The title of the box has level 2.
const LEVEL: u8 = 3;

/// The number of questions from which the box begins with links to them.
const LONG: usize = 5;

/// The most entries of a box. No real one has as many.
const MOST: usize = 200;

/// The words over the claim, over the verdict, and over the whole check, in the languages of the reader.
const WORDS: [(&str, [&str; 3]); 6] = [
    ("en", ["The claim", "Our verdict", "Fact check"]),
    ("de", ["Die Behauptung", "Unser Urteil", "Faktencheck"]),
    ("es", ["La afirmación", "Nuestro veredicto", "Verificación de datos"]),
    ("fr", ["L’affirmation", "Notre verdict", "Vérification des faits"]),
    ("pt", ["A afirmação", "O nosso veredito", "Verificação de factos"]),
    ("ar", ["الادعاء", "خلاصتنا", "تدقيق الحقائق"]),
];

/// A question with its answer. The question may have markup.
pub(crate) struct Question {
    pub(crate) words: String,
    pub(crate) answer: Vec<Piece>,
}

/// An event of a timeline.
#[derive(Default)]
pub(super) struct Event {
    /// The date, in words or in ISO 8601.
    pub(super) date: Option<String>,
    pub(super) title: Option<String>,
    pub(super) body: Vec<Piece>,
}

/// A claim and what a newsroom found. All texts may have markup.
#[derive(Default)]
pub(super) struct FactCheck<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) claim: &'a str,
    /// Who made the claim, and when.
    pub(super) speaker: Option<String>,
    pub(super) verdict: Option<&'a str>,
    pub(super) body: Vec<Piece>,
}

/// Builds a list of the main points.
pub(super) fn key_points(title: Option<String>, mut points: Vec<Vec<Piece>>) -> Option<Piece> {
    points.retain(|it| !it.is_empty());
    points.truncate(MOST);
    let list = Piece::List(Numbering::default(), points);
    is_filled(&list).then(|| Piece::Box(title, vec![list], Some("key-points")))
}

/// Builds questions with their answers. Links lead to the questions if there are many.
pub(crate) fn questions(title: Option<String>, mut questions: Vec<Question>) -> Option<Piece> {
    questions.retain(|it| !it.words.trim().is_empty() && !it.answer.is_empty());
    questions.truncate(MOST);
    let is_long = questions.len() >= LONG;
    let (mut links, mut pieces) = (Vec::new(), Vec::new());
    for Question { words, mut answer } in questions {
        let words = if is_long {
            let (link, place) = line::link_to_place(&words);
            links.push(vec![Piece::Text(link)]);
            place
        } else {
            words
        };
        pieces.push(Piece::Heading(LEVEL, words));
        pieces.append(&mut answer);
    }
    if is_long {
        pieces.insert(0, Piece::List(Numbering::default(), links));
    }
    (!pieces.is_empty()).then_some(Piece::Box(title, pieces, Some("questions")))
}

/// Builds a list of events in their order.
pub(super) fn timeline(title: Option<String>, events: Vec<Event>) -> Option<Piece> {
    let mut items = Vec::new();
    for event in events.into_iter().take(MOST) {
        let mut item = Vec::new();
        if let Some(date) = event.date {
            // A year alone is no date.
            let is_date = date.contains('-') && Date::parse(&date).is_some();
            item.push(if is_date { Piece::Time(date) } else { Piece::Text(line::strong(&date)) });
        }
        item.extend(event.title.map(|it| Piece::Heading(LEVEL, it)));
        item.extend(event.body);
        if !item.is_empty() {
            items.push(item);
        }
    }
    let list = Piece::List(Numbering::new(true), items);
    is_filled(&list).then(|| Piece::Box(title, vec![list], Some("timeline")))
}

/// Builds the profile of a person or a thing: its picture and its text, or short texts with headings.
pub(super) fn profile(
    title: Option<String>,
    picture: Option<Draft>,
    mut body: Vec<Piece>,
) -> Option<Piece> {
    if body.is_empty() {
        return None;
    }
    if let Some(picture) = picture {
        body.insert(0, Piece::Item(Box::new(picture)));
    }
    Some(Piece::Box(title, body, Some("profile")))
}

/// Builds the check of a claim, in the language of the story.
pub(super) fn fact_check(check: FactCheck<'_>, language: Option<&str>) -> Option<Piece> {
    if check.claim.trim().is_empty() || (check.verdict.is_none() && check.body.is_empty()) {
        return None;
    }
    let language = language.unwrap_or_default();
    let is_it = |tag: &str| language.get(..2).is_some_and(|it| it.eq_ignore_ascii_case(tag));
    let known = WORDS.iter().find(|it| is_it(it.0)).or(WORDS.first())?;
    let [claim, verdict, title] = known.1;
    let title = check.title.unwrap_or(title).to_owned();
    let heading = |words: &str| Piece::Heading(LEVEL, words.to_owned());
    let quoted = vec![Piece::Text(check.claim.to_owned())];
    let mut pieces = vec![heading(claim), Piece::Quote(quoted, check.speaker), heading(verdict)];
    pieces.extend(check.verdict.map(|it| Piece::Text(line::strong(it))));
    pieces.extend(check.body);
    Some(Piece::Box(Some(title), pieces, Some("fact-check")))
}

/// Returns short texts, each with its title as a heading.
pub(super) fn titled(texts: Vec<(Option<&str>, Option<&str>)>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (title, body) in texts.into_iter().take(MOST) {
        if let Some(body) = body {
            pieces.extend(title.map(|it| Piece::Heading(LEVEL, escaped(it))));
            pieces.push(Piece::Text(body.to_owned()));
        }
    }
    pieces
}

fn is_filled(list: &Piece) -> bool {
    matches!(list, Piece::List(_, items) if !items.is_empty())
}
