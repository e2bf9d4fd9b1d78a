//! Reads the authors of a feed and its publication.

use crate::article::Source;
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::people::{is_one, set_publisher};
use crate::json::Value;
use crate::search::{before, split_last};
use crate::xml::{all, text_at, words};

/// The elements of an item that name its authors, the best first.
const AUTHORS: &str = "dc:creator atom:author author itunes:author dcterms:creator media:group/media:credit media:credit";

/// Adds the authors of an item, or otherwise of its feed, and the source.
pub(super) fn add(draft: &mut Draft, item: &Value, feeds: &[&Value], publication: Option<Source>) {
    let language = draft.language.clone();
    let stated = draft.source.take();
    let title = publication.as_ref().map(|it| it.name.clone());
    let known = stated.iter().map(|it| it.name.as_str()).chain(title.as_deref());
    let providers: Vec<&str> = known.collect();
    let context = Context { language: language.as_deref(), providers: &providers };
    let mut byline = Byline::default();
    for element in [item].iter().chain(feeds) {
        for (at, path) in AUTHORS.split(' ').enumerate() {
            // The feed names authors of all items only in Atom; `itunes:author` is the owner of a podcast.
            let is_of_all = matches!(path, "atom:author" | "dc:creator");
            if byline == Byline::default() && (std::ptr::eq(*element, item) || is_of_all) {
                let is_credit = at > 4;
                let entries = all(element, path);
                entries.into_iter().for_each(|it| add_one(&mut byline, it, is_credit, context));
            }
        }
    }
    let people = byline.into_people(stated.as_ref().map(|it| it.name.as_str()), None);
    draft.authors = people.authors;
    // An agency in the byline is the source. Otherwise the publication is, if it is not the author itself.
    let agency = people.source.filter(|it| title.as_ref().is_none_or(|title| !is_one(it, title)));
    let named = agency.map(|it| match &stated {
        Some(stated) if stated.name == it => stated.clone(),
        _ => Source::named(it),
    });
    draft.source = named.or_else(|| publication.clone());
    set_publisher(draft, publication);
}

fn add_one(byline: &mut Byline, element: &Value, is_credit: bool, context: Context<'_>) {
    if is_credit {
        let role = text_at(element, "@role").unwrap_or_default();
        if !role.eq_ignore_ascii_case("author") {
            return;
        }
    }
    let name = text_at(element, "atom:name name").unwrap_or_else(|| words(element));
    let known = byline.authors.len();
    byline.add(&name_of(&name), context);
    // The page of a person. The address for mail beside it is not for readers.
    let url = text_at(element, "atom:uri atom:url").filter(|it| it.starts_with("http"));
    if let (Some([author]), Some(url)) = (byline.authors.get_mut(known..), url) {
        author.url = Some(url);
    }
}

/// Returns the name in an author of RSS: `desk@gazette.example (Anna Lund)`, or `Anna Lund (desk@gazette.example)`.
fn name_of(text: &str) -> String {
    let text = text.trim();
    if let Some((address, name)) = text.strip_suffix(')').and_then(|it| split_last(it, "(")) {
        if address.contains('@') {
            return name.trim().to_owned();
        }
        if name.contains('@') {
            return address.trim().to_owned();
        }
    }
    match text.contains('<') && text.contains('@') {
        true => before(text, "<").trim().to_owned(),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn the_name_is_taken_and_not_the_address() {
        let cases = [
            ("desk@gazette.example (Anna Lund)", "Anna Lund"),
            ("Anna Lund (desk@gazette.example)", "Anna Lund"),
            ("Anna Lund <desk@gazette.example>", "Anna Lund"),
            (" Anna Lund (MPA) ", "Anna Lund (MPA)"),
        ];
        for (text, expected) in cases {
            assert_eq!(name_of(text), expected, "{text}");
        }
    }
}
