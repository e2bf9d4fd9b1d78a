//! Reads the questions with their answers, and the checks of claims, that a page describes beside its article.

use super::graph::{Graph, is_a};
use super::part::start_of;
use crate::draft::Piece;
use crate::formats::fields::{list, owned, text, text_of};
use crate::formats::panel::{FactCheck, Question, fact_check, questions};
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::wording::contains_ignore_case;
use crate::json::Value;

/// The most checks of claims on a page.
const MOST_CHECKS: usize = 50;

/// Returns the boxes of an article. `words` is the text of the article: a page that shows its questions in the text
/// describes them for search engines again.
pub(super) fn all<'a>(
    article: &'a Value,
    document: &'a Value,
    graph: &Graph<'a>,
    words: &str,
    language: Option<&str>,
) -> Vec<Piece> {
    let mut nodes: Vec<&Value> = list(document).iter().collect();
    nodes.extend(graph.all(document, "@graph"));
    nodes.extend(graph.all(article, "hasPart"));
    nodes.extend(graph.all(article, "review"));
    nodes.extend(graph.all(article, "mainEntity"));
    nodes.push(article);
    let (mut boxes, mut asked, mut checks): (_, Vec<&Value>, Vec<&Value>) =
        (Vec::new(), Vec::new(), Vec::new());
    for node in nodes {
        let is_new = |known: &[&Value]| !known.iter().any(|it| std::ptr::eq(*it, node));
        if is_a(node, "FAQPage") {
            let title = owned(text_of(node, "name headline"));
            let entries = graph.all(node, "mainEntity hasPart");
            let is_known = entries.iter().any(|it| asked.iter().any(|one| std::ptr::eq(*one, *it)));
            if !is_known {
                boxes.extend(questions(
                    title,
                    entries.iter().filter_map(|it| question(it, graph, words)).collect(),
                ));
                asked.extend(entries);
            }
        } else if is_a(node, "ClaimReview") && is_new(&checks) && checks.len() < MOST_CHECKS {
            checks.push(node);
        }
    }
    let mut own = graph.all(article, "hasPart");
    own.extend(graph.all(article, "mainEntity"));
    let own = own.into_iter().filter(|it| is_a(it, "Question"));
    boxes.extend(questions(None, own.filter_map(|it| question(it, graph, words)).collect()));
    for review in checks {
        boxes.extend(check(review, std::ptr::eq(review, article), graph, language));
    }
    boxes
}

/// Reads a question, unless the text of the article has its answer.
fn question(node: &Value, graph: &Graph<'_>, words: &str) -> Option<Question> {
    if !is_a(node, "Question") {
        return None;
    }
    let answers = graph.all(node, "acceptedAnswer suggestedAnswer");
    let answer = text_of(answers.first()?, "text name").filter(|it| !has(words, it))?;
    Some(Question {
        words: markup(text_of(node, "name text")?)?,
        answer: vec![Piece::Text(markup(answer)?)],
    })
}

/// Reads the check of a claim. The text of the article itself is not repeated in the box.
fn check(
    review: &Value,
    is_article: bool,
    graph: &Graph<'_>,
    language: Option<&str>,
) -> Option<Piece> {
    let claims = graph.all(review, "itemReviewed");
    let claim = claims.first();
    let claimed = claim.and_then(|it| text_of(it, "name text"));
    let claimed = markup(text_of(review, "claimReviewed").or(claimed)?)?;
    let author = claim.map(|it| graph.all(it, "author")).unwrap_or_default();
    let speaker = author.first().and_then(|it| text(it)).and_then(markup);
    let ratings = graph.all(review, "reviewRating");
    // A number says nothing without the scale of its newsroom.
    let verdict =
        ratings.first().and_then(|it| text_of(it, "alternateName name ratingExplanation"));
    let verdict = verdict.and_then(markup);
    let body = text_of(review, "reviewBody description").filter(|_| !is_article).and_then(markup);
    let title = text_of(review, "headline name").filter(|_| !is_article).and_then(markup);
    let check = FactCheck {
        title: title.as_deref(),
        claim: &claimed,
        speaker,
        verdict: verdict.as_deref(),
        body: body.map(Piece::Text).into_iter().collect(),
    };
    fact_check(check, language)
}

fn markup(words: &str) -> Option<String> {
    let mut words = owned(Some(words));
    escape_unless_markup(&mut words);
    words
}

fn has(words: &str, part: &str) -> bool {
    !words.is_empty() && contains_ignore_case(words, start_of(part))
}
