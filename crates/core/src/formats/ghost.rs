//! Adapter for the Content API of Ghost: `posts` or `pages`.

use super::adapter::Adapter;
use super::excerpt::drop_repeated;
use super::fields::{get_any, list_of, string_of, text_of};
use super::people::{self, AuthorFields};
use super::plain_text::escape;
use super::section;
use super::table::{Field, FieldTable, fill, picture};
use super::wording::{begins_with, is_among};
use crate::article::Section;
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;
use crate::search::replace;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "ghost",
    recognises,
    items: posts,
    names: "id uuid slug url canonical_url",
    format: |_| "ghost",
    read: |item, _, _| read(item),
};

/// The lists of the API, then the post in the message of a webhook.
const LISTS: &str = "posts pages post.current page.current post page";

const FIELDS: &FieldTable = &[
    (Field::Id, "id uuid"),
    (Field::Url, "url canonical_url"),
    (Field::Status, "status"),
    (Field::Headline, "title"),
    (Field::Standfirst, "custom_excerpt excerpt"),
    (Field::Published, "published_at"),
    (Field::Updated, "updated_at"),
];

const PICTURE: &FieldTable =
    &[(Field::Alt, "feature_image_alt"), (Field::Caption, "feature_image_caption")];

/// Ghost also has the e-mail address of an author. It is not read, because it is not for readers.
const AUTHOR: AuthorFields = AuthorFields {
    name: "name",
    role: "",
    url: "url website",
    image: "profile_image",
    description: "bio",
    links: "website",
    id: "",
};

/// The text that exports contain in place of the address of the site.
const SITE: &str = "__GHOST_URL__";

/// Returns the posts of a document. Ghost's own client gives a post without the list around it.
fn posts(document: &Value) -> Vec<&Value> {
    let is_bare = is_post(document) && get_any(document, "uuid comment_id").is_some();
    if is_bare { vec![document] } else { list_of(document, LISTS).iter().collect() }
}

/// Whether a document has a post whose text is only in the JSON of Ghost's editor.
pub(super) fn has_only_lexical(document: &Value) -> bool {
    posts(document)
        .iter()
        .any(|it| text_of(it, "html").is_none() && text_of(it, "lexical").is_some())
}

fn recognises(document: &Value) -> bool {
    posts(document).first().is_some_and(|it| is_post(it))
}

/// Whether a document has a key for the text. A post behind a paywall has the key, but no text.
fn is_post(document: &Value) -> bool {
    ["html", "lexical", "mobiledoc"].iter().any(|it| document.get(it).is_some())
}

fn read(post: &Value) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft, post, FIELDS);
    // The Content API gives no status. The Admin API gives one for every post.
    draft.gate.status.take_if(|it| is_among(it, "published/sent"));
    draft.gate.is_paid = is_paid(post);
    let html = text_of(post, "html").unwrap_or_default();
    // Without an excerpt of the editors, Ghost gives the beginning of the text.
    draft.standfirst.take_if(|it| begins_with(html, it));
    escape(&mut draft.headline);
    escape(&mut draft.standfirst);
    people::add(&mut draft, &mut list_of(post, "authors primary_author").iter(), &AUTHOR);
    draft.sections.extend(section(post));
    if let Some(mut item) = picture(post, "feature_image", PICTURE) {
        escape(&mut item.alt);
        for rendition in &mut item.renditions {
            rendition.url = without_site(&rendition.url);
        }
        draft.associations.push(Association { name: "lead".to_owned(), item });
    }
    if !html.is_empty() {
        draft.body.push(Piece::Text(without_site(html)));
    }
    draft.url = draft.url.map(|it| without_site(&it));
    drop_repeated(&mut draft);
    draft
}

/// Whether the text is for members or subscribers.
///
/// `access` says whether the sender of the request may read the text. Without `access`, a text that is not
/// public is not shown, even if the document contains all of it.
fn is_paid(post: &Value) -> bool {
    match post.get("access") {
        Some(Value::Bool(access)) => !access,
        _ => text_of(post, "visibility").is_some_and(|it| it != "public"),
    }
}

/// Returns the first public tag. A tag that begins with `#` is internal.
fn section(post: &Value) -> Option<Section> {
    for field in ["primary_tag", "tags"] {
        for tag in list_of(post, field) {
            if let Some(name) = text_of(tag, "name")
                && !name.starts_with('#')
                && let Some(section) = section::named(name, string_of(tag, "url"))
            {
                return Some(section);
            }
        }
    }
    None
}

/// Returns a text in which addresses begin at the root of the site, without Ghost's placeholder.
fn without_site(text: &str) -> String {
    replace(text, SITE, "")
}
