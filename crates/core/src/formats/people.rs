//! Reads the authors and the source, which many documents mix.

use super::byline::{Byline, Context, without_addresses};
use super::fields::{list_of, owned, string_of, text, text_of};
use super::organisation::is_name_of;
use super::wording::{contains_ignore_case, is_among, is_markup};
use crate::article::{Author, ProfileLink, Source};
use crate::draft::Draft;
use crate::fold::folded;
use crate::json::Value;
use crate::search::{before, contains, split_once};

/// The authors and the source of an item.
pub(super) struct People {
    /// The authors.
    pub(super) authors: Vec<Author>,
    /// The name of the provider.
    pub(super) source: Option<String>,
}

/// The fields in which a format keeps the details of an author. Each string holds names separated by
/// spaces, and is empty if the format has no such field.
pub(super) struct AuthorFields {
    pub(super) name: &'static str,
    pub(super) role: &'static str,
    pub(super) url: &'static str,
    pub(super) image: &'static str,
    pub(super) description: &'static str,
    pub(super) links: &'static str,
    pub(super) id: &'static str,
}

impl Byline {
    /// Adds the author of an entry, which is an object or only a name.
    pub(super) fn add_record(
        &mut self,
        entry: &Value,
        fields: &AuthorFields,
        context: Context<'_>,
    ) {
        let known = self.authors.len();
        if let Some(name) = text_of(entry, fields.name).or_else(|| text(entry)) {
            self.add(name, context);
        } else if let (Some(first), Some(last)) =
            (text_of(entry, "firstname givenname"), text_of(entry, "lastname familyname"))
        {
            self.add(&[first, " ", last].concat(), context);
        }
        if let Some([author]) = self.authors.get_mut(known..) {
            add_details(author, entry, fields);
        }
    }

    /// Decides who are the authors and who is the source.
    ///
    /// The source is the `stated` provider, otherwise the agency in the byline, otherwise the `owner`, who
    /// holds the rights or runs the site. A byline that names only the source gives no author.
    pub(super) fn into_people(mut self, stated: Option<&str>, owner: Option<&str>) -> People {
        let agency = self.agency.take();
        if let (Some(stated), Some(agency)) = (stated, &agency)
            && !(is_name_of(stated, agency) || is_name_of(agency, stated))
        {
            // An agency that is not the source is shown beside the authors, or as the author if there is
            // none.
            for author in &mut self.authors {
                author.role.get_or_insert_with(|| agency.clone());
            }
            if self.authors.is_empty() {
                self.add_author(agency);
            }
        }
        let source = stated.or(agency.as_deref()).or(owner).map(ToOwned::to_owned);
        People { authors: self.authors, source }
    }
}

/// Copies the details of an author, all except the name, from an entry.
pub(super) fn add_details(author: &mut Author, entry: &Value, fields: &AuthorFields) {
    // The role "author" says nothing new.
    author.role = string_of(entry, fields.role).filter(|it| !is_among(it, "author/writer"));
    author.url = string_of(entry, fields.url).filter(|it| !reveals_email(it));
    author.image = string_of(entry, fields.image).filter(|it| !reveals_email(it));
    // A description with an e-mail address in its markup is left out, because removing the address would
    // break the markup.
    author.description = text_of(entry, fields.description)
        .filter(|it| !(contains_ignore_case(it, "@") && is_markup(it)))
        .map(without_addresses);
    author.links = links(entry, fields.links);
    // Some systems use e-mail addresses as identifiers.
    author.id = string_of(entry, fields.id).filter(|it| !contains_ignore_case(it, "@"));
}

/// Completes an author from another description of the same person.
pub(super) fn complete(author: &mut Author, more: Author) {
    let Author { role, url, image, description, mut links, id, .. } = more;
    author.role = author.role.take().or(role);
    author.url = author.url.take().or(url);
    author.image = author.image.take().or(image);
    author.description = author.description.take().or(description);
    author.links.append(&mut links);
    author.id = author.id.take().or(id);
}

/// Returns a source with the page and the picture of the entry that has its name, if there is one.
pub(super) fn describe(
    name: String,
    entries: &mut dyn Iterator<Item = &Value>,
    fields: &AuthorFields,
) -> Source {
    let mut source = Source::named(name);
    for entry in entries {
        if text_of(entry, fields.name) == Some(&source.name) {
            let mut details = Author::default();
            add_details(&mut details, entry, fields);
            source.url = source.url.or(details.url);
            source.logo = source.logo.or(details.image);
        }
    }
    source
}

/// Sets the publisher of a draft that has another source, such as an agency.
pub(super) fn set_publisher(draft: &mut Draft, publisher: Option<Source>) {
    let source = draft.source.as_ref().map(|it| it.name.as_str());
    draft.publisher = publisher.filter(|it| source.is_some_and(|source| !is_one(source, &it.name)));
}

/// Whether two names stand for one organisation: they differ only in letter case, in "The", or in that one
/// is the initials or the domain of the other.
pub(super) fn is_one(one: &str, other: &str) -> bool {
    /// The letters and digits of a name, or the first label of a domain.
    fn key(name: &str) -> String {
        let name = folded(name.trim());
        let mut host = &*name;
        while let Some((_, rest)) = split_once(host, "//") {
            host = rest;
        }
        let host = host.strip_prefix("www.").unwrap_or(host);
        let is_domain = contains(host, ".") && !contains(host, " ");
        let name = if is_domain { before(host, ".") } else { &name };
        let key: String = name.chars().filter(|it| it.is_alphanumeric()).collect();
        key.strip_prefix("the").unwrap_or(&key).to_owned()
    }
    is_name_of(one, other) || is_name_of(other, one) || key(one) == key(other)
}

/// Returns the profile pages of an author or source. An entry is a URL, or an object with one. An entry
/// without a slash is not a URL, but a user name in an unknown network, and is left out.
pub(super) fn links(entry: &Value, names: &str) -> Vec<ProfileLink> {
    let mut links = Vec::new();
    for it in list_of(entry, names) {
        if let Some(url) = text_of(it, "url").or_else(|| it.as_str())
            && contains_ignore_case(url, "/")
            && !reveals_email(url)
        {
            links.push(ProfileLink { name: owned(text_of(it, "name")), url: url.to_owned() });
        }
    }
    links
}

/// Whether a URL contains an e-mail address, or a hash of one that can be guessed (Gravatar).
fn reveals_email(url: &str) -> bool {
    contains_ignore_case(url, "mailto:") || contains_ignore_case(url, "gravatar.com/")
}

/// Adds the authors of a document to its draft, and its source if the draft has none.
pub(super) fn add(
    draft: &mut Draft,
    entries: &mut dyn Iterator<Item = &Value>,
    fields: &AuthorFields,
) {
    let stated = draft.source.as_ref().map(|it| it.name.as_str());
    let context = Context { language: draft.language.as_deref(), providers: stated.as_slice() };
    let mut byline = Byline::default();
    for entry in entries {
        byline.add_record(entry, fields, context);
    }
    let mut people = byline.into_people(stated, None);
    draft.authors.append(&mut people.authors);
    if draft.source.is_none() {
        draft.source = people.source.map(Source::named);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publisher_differs_from_the_source() {
        let cases = [
            ("Meridian Press Agency", "The Gazette", true),
            ("The Gazette", "GAZETTE", false),
            ("The Gazette", "gazette.example", false),
            ("https://www.thegazette.example/", "The Gazette", false),
            ("MPA", "Meridian Press Agency", false),
            ("Meridian Press Agency", "MPA", false),
            ("Agence Littorale", "agence-littorale.example", false),
            ("Agence Littorale Été", "AGENCE LITTORALE ÉTÉ", false),
            ("AFP", "AP", true),
            ("Gazette", "Gazette on Sunday", true),
        ];
        for (source, publisher, expected) in cases {
            let source = Some(Source::named(source.to_owned()));
            let mut draft = Draft { source, ..Draft::default() };
            set_publisher(&mut draft, Some(Source::named(publisher.to_owned())));
            assert_eq!(draft.publisher.is_some(), expected, "{draft:?}");
        }
    }
}
