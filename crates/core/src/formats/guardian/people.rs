//! Reads the authors and the source of an item.

use crate::json::Value;

use super::tags;
use crate::article::Source;
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::text_of;
use crate::formats::people::{AuthorFields, add_details, set_publisher};
use crate::formats::wording::after;

const CONTRIBUTOR: AuthorFields = AuthorFields {
    name: "webTitle",
    role: "",
    url: "webUrl",
    image: "bylineLargeImageUrl bylineImageUrl",
    description: "bio",
    links: "",
    id: "id",
};

/// The largest number of contributors that are searched for in a byline. Few stories have more than five.
const MOST: usize = 100;

/// Adds the authors, the source and the publisher of an item.
///
/// The byline names the authors, and the tags give the details of authors with a page. The byline may say
/// more than the tags: `Anna Lund in Harbour City`, `Ben Ash Harbour editor`. The rest of such a line
/// becomes the role.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let language = draft.language.clone();
    let context = Context { language: language.as_deref(), providers: &[] };
    let line = text_of(item, "fields.byline");
    let mut byline = Byline::default();
    byline.add(line.unwrap_or_default(), context);
    for tag in tags(item, "contributor").into_iter().take(MOST) {
        let name = text_of(tag, CONTRIBUTOR.name).unwrap_or_default();
        if line.is_none() {
            byline.add_record(tag, &CONTRIBUTOR, context);
        }
        for author in &mut byline.authors {
            let Some(rest) = after(&author.name, name) else { continue };
            let rest = rest.trim_start_matches([',', ' ']).to_owned();
            if !name.is_empty() {
                add_details(author, tag, &CONTRIBUTOR);
                author.role = Some(rest).filter(|it| !it.is_empty());
                author.name = name.to_owned();
            }
        }
    }
    let paper = text_of(item, "fields.publication").unwrap_or("The Guardian");
    let people = byline.into_people(None, Some(paper));
    draft.authors = people.authors;
    draft.source = people.source.map(Source::named);
    set_publisher(draft, Some(Source::named(paper.to_owned())));
}
