//! Reads the posts of a live report (`liveBlogUpdate` of schema.org), and what it says about its coverage.

use super::access::is_paid;
use super::graph::{Graph, is_a};
use super::{DATE, people, picture, status, video};
use crate::article::Kind;
use crate::draft::{Draft, DraftCoverage, Piece};
use crate::formats::fields::string_of;
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::table::{Field, FieldTable, fill};
use crate::json::Value;
use crate::search::split_once;

const FIELDS: &FieldTable = &[
    (Field::Id, "@id identifier"),
    (Field::Url, "url"),
    (Field::Expires, "expires"),
    (Field::Headline, "headline name"),
    (Field::Published, DATE),
    (Field::Updated, "dateModified"),
];

/// Adds the posts to the text of a report, and its coverage. `updates` are the nodes of the posts.
pub(super) fn add(draft: &mut Draft, article: &Value, graph: &Graph<'_>, updates: &[&Value]) {
    if updates.is_empty() && !is_a(article, "LiveBlogPosting") {
        return;
    }
    draft.coverage = Some(DraftCoverage {
        starts: string_of(article, "coverageStartTime"),
        ends: string_of(article, "coverageEndTime"),
        ..DraftCoverage::default()
    });
    let mut posts = Vec::new();
    for update in updates {
        if !is_paid(update, graph) {
            posts.push(post(update, draft.language.as_deref(), graph));
        }
    }
    drop_repeated(&mut posts, draft);
    draft.body.extend(posts.into_iter().map(|it| Piece::Item(Box::new(it))));
}

fn post(update: &Value, language: Option<&str>, graph: &Graph<'_>) -> Draft {
    let mut post = Draft { kind: Kind::Post, ..Draft::default() };
    post.language = language.map(ToOwned::to_owned);
    people::add(&mut post, update, graph);
    // A post names the site again, and has the language of the report.
    post = Draft { kind: Kind::Post, authors: post.authors, ..Draft::default() };
    fill(&mut post, update, FIELDS);
    escape_unless_markup(&mut post.headline);
    post.gate.status = status(update);
    for image in graph.all(update, "image") {
        post.body.extend(picture::of(image, graph).map(|it| Piece::Item(Box::new(it))));
    }
    post.body.append(&mut video::all(update, graph, ""));
    post.body.extend(string_of(update, "articleBody text description").map(Piece::Text));
    post
}

/// Drops what posts repeat of their report. On many sites every post has the headline, the page or the date of the report,
/// which then are not those of the post.
fn drop_repeated(posts: &mut [Draft], report: &Draft) {
    type Fact = fn(&mut Draft) -> &mut Option<String>;
    const FACTS: [Fact; 3] = [|it| &mut it.id, |it| &mut it.url, |it| &mut it.published];
    let page = |url: &str| split_once(url, "#").is_none() && report.url.as_deref() == Some(url);
    for post in posts.iter_mut() {
        post.headline.take_if(|it| report.headline.as_ref() == Some(it));
        post.url.take_if(|it| page(it));
        post.id.take_if(|it| page(it) || report.id.as_ref() == Some(it));
    }
    for fact in FACTS {
        let [first, rest @ ..] = &mut *posts else { return };
        let first = fact(first).clone();
        let is_same = |it: &mut Draft| *fact(it) == first;
        if first.is_some() && !rest.is_empty() && rest.iter_mut().all(is_same) {
            posts.iter_mut().for_each(|it| *fact(it) = None);
        }
    }
}
