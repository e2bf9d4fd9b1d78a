//! Adapter for Blogger: feeds of the Google Data API as JSON (`alt=json`), and posts of its API of version 3.

use super::adapter::Adapter;
use super::fields::{get, get_any, list_of, owned, string_of, strings_of, text_of, truth_of};
use super::people::{self, AuthorFields};
use super::plain_text::escape;
use super::table::{Field, FieldTable, fill, picture};
use super::wording::{after, contains_ignore_case, is_among};
use super::wrapped;
use crate::article::Source;
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "blogger",
    recognises,
    items,
    names: "id.$t id url link.href",
    format: |_| "blogger",
    read: |item, document, _| read(item, document),
};

/// The key of a text in the Google Data API.
const FEED: &FieldTable = &[
    (Field::Id, "id.$t"),
    (Field::Headline, "title.$t"),
    (Field::Published, "published.$t"),
    (Field::Updated, "updated.$t"),
];

const API: &FieldTable = &[
    (Field::Id, "id"),
    (Field::Url, "url"),
    (Field::Status, "status"),
    (Field::Headline, "title"),
    (Field::Published, "published"),
    (Field::Updated, "updated"),
];

/// The e-mail address of a feed is a placeholder of Blogger. It is not read.
const AUTHOR: AuthorFields = AuthorFields {
    name: "name.$t displayName",
    role: "",
    url: "uri.$t url",
    image: "",
    description: "",
    links: "",
    id: "",
};

fn recognises(document: &Value) -> bool {
    let is_kind = || text_of(document, "kind").is_some_and(|it| after(it, "blogger#").is_some());
    is_kind()
        || get_any(document, "entry.id.$t feed.id.$t feed.openSearch$totalResults").is_some()
        || get(document, "id.$t").is_some()
}

fn items(document: &Value) -> Vec<&Value> {
    match document.get("feed") {
        Some(feed) => list_of(feed, "entry").iter().collect(),
        None if text_of(document, "kind") == Some("blogger#postList") => {
            list_of(document, "items").iter().collect()
        }
        None => vec![document.get("entry").unwrap_or(document)],
    }
}

fn read(post: &Value, document: &Value) -> Draft {
    let mut draft = Draft::default();
    let is_feed = get(post, "id.$t").is_some() || get(post, "title.$t").is_some();
    fill(&mut draft, post, if is_feed { FEED } else { API });
    draft.gate.status.take_if(|it| is_among(it, "live"));
    let control = get(post, "app$control.app$draft").or_else(|| get(post, "app:control.app:draft"));
    if control
        .is_some_and(|it| text_of(it, "$t").or_else(|| it.as_str()).is_some_and(|it| it != "no"))
        || truth_of(post, "isDraft") == Some(true)
    {
        draft.gate.status = Some("draft".to_owned());
    }
    escape(&mut draft.headline);
    draft.url = draft.url.or_else(|| link(post));
    people::add(&mut draft, &mut list_of(post, "author").iter(), &AUTHOR);
    draft.tags = strings_of(post, "labels");
    for category in list_of(post, "category") {
        draft.tags.extend(string_of(category, "term"));
    }
    let feed = document.get("feed").unwrap_or(document);
    draft.source =
        string_of(feed, "title.$t").filter(|_| document.get("feed").is_some()).map(Source::named);
    let html = text_of(post, "content.$t content summary.$t").unwrap_or_default();
    wrapped::close(&mut draft, post, document);
    add_picture(&mut draft, post, html);
    if !html.is_empty() {
        draft.body.push(Piece::Text(html.to_owned()));
    }
    draft
}

/// Returns the address of the page of a post.
fn link(post: &Value) -> Option<String> {
    let is_page = |it: &&Value| text_of(it, "rel") == Some("alternate");
    let page = list_of(post, "link").iter().find(is_page)?;
    owned(text_of(page, "href"))
}

/// Adds the picture of a post that has none in its text. The thumbnail of a feed is a square of 72 pixels, and its
/// address names the size.
fn add_picture(draft: &mut Draft, post: &Value, html: &str) {
    let item = match list_of(post, "images").first() {
        Some(image) => picture(image, "url", &[]),
        None => get(post, "media$thumbnail").and_then(|it| picture(it, "url", &[])),
    };
    let Some(mut item) = item.filter(|_| !contains_ignore_case(html, "<img")) else { return };
    for file in &mut item.renditions {
        if let Some(start) = file.url.find("/s72-c").and_then(|at| file.url.get(..at))
            && let Some(end) = file.url.rfind('/').and_then(|at| file.url.get(at..))
        {
            let end = if end.starts_with("/s72") { "" } else { end };
            file.url = [start, "/s1600", end].concat();
            (file.width, file.height) = (None, None);
        }
    }
    draft.associations.push(Association { name: "lead".to_owned(), item });
}
