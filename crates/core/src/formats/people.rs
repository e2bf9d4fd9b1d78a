//! Authors and the source, which documents mix.

use super::byline::{Byline, Context, without_addresses};
use super::fields::{kept, list_of, string_of, text, text_of};
use super::organisation::means;
use super::wording::{contains_ignore_case, is_among, is_markup};
use crate::article::{Author, ProfileLink, Source};
use crate::draft::Draft;
use crate::json::Value;

/// Who stands behind an item.
pub(super) struct People {
    /// The authors.
    pub(super) authors: Vec<Author>,
    /// The name of the provider.
    pub(super) source: Option<String>,
}

/// Where a format keeps what it says of an author.
pub(super) struct Record {
    pub(super) name: &'static str,
    pub(super) role: &'static str,
    pub(super) url: &'static str,
    pub(super) image: &'static str,
    pub(super) description: &'static str,
    pub(super) links: &'static str,
    pub(super) id: &'static str,
}

impl Byline {
    /// Adds an author's record, or a mere name.
    pub(super) fn add_record(&mut self, entry: &Value, record: &Record, context: Context<'_>) {
        let known = self.authors.len();
        if let Some(name) = text_of(entry, record.name).or_else(|| text(entry)) {
            self.add(name, context);
        } else if let (Some(first), Some(last)) =
            (text_of(entry, "firstname givenname"), text_of(entry, "lastname familyname"))
        {
            self.add(&[first, " ", last].concat(), context);
        }
        if let Some([author]) = self.authors.get_mut(known..) {
            describe(author, entry, record);
        }
    }

    /// Settles who wrote and who provides.
    ///
    /// The source is who is `stated` to be it, else the agency in the byline, else the `owner`,
    /// who holds the rights or runs the site. A byline that names only the source is no author.
    pub(super) fn settle(mut self, stated: Option<&str>, owner: Option<&str>) -> People {
        let agency = self.agency.take();
        if let (Some(stated), Some(agency)) = (stated, &agency)
            && !(means(stated, agency) || means(agency, stated))
        {
            // An agency that is not the source stays beside its people, or stands for them.
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

/// Takes what a record says of an author besides the name.
pub(super) fn describe(author: &mut Author, entry: &Value, record: &Record) {
    // That an author writes goes without saying.
    author.role = string_of(entry, record.role).filter(|it| !is_among(it, "author/writer"));
    author.url = string_of(entry, record.url).filter(|it| !tells_address(it));
    author.image = string_of(entry, record.image).filter(|it| !tells_address(it));
    // An address in a link cannot be taken out without breaking the markup.
    author.description = text_of(entry, record.description)
        .filter(|it| !(contains_ignore_case(it, "@") && is_markup(it)))
        .map(without_addresses);
    author.links = links(entry, record.links);
    // Some identify people by their e-mail addresses.
    author.id = string_of(entry, record.id).filter(|it| !contains_ignore_case(it, "@"));
}

/// The pages that somebody has elsewhere: addresses, or objects that name them. What has no slash
/// is no address, but a name in a network that is not said.
pub(super) fn links(entry: &Value, names: &str) -> Vec<ProfileLink> {
    let mut links = Vec::new();
    for it in list_of(entry, names) {
        if let Some(url) = text_of(it, "url").or_else(|| it.as_str())
            && contains_ignore_case(url, "/")
            && !tells_address(url)
        {
            links.push(ProfileLink { name: kept(text_of(it, "name")), url: url.to_owned() });
        }
    }
    links
}

/// Whether a URL is somebody's e-mail address, or made of it in a way that lets it be guessed.
fn tells_address(url: &str) -> bool {
    contains_ignore_case(url, "mailto:") || contains_ignore_case(url, "gravatar.com/")
}

/// Adds the authors that a document keeps in records to its draft, and settles its source.
pub(super) fn add(draft: &mut Draft, entries: &mut dyn Iterator<Item = &Value>, record: &Record) {
    let stated = draft.source.as_ref().map(|it| it.name.as_str());
    let context = Context { language: draft.language.as_deref(), providers: stated.as_slice() };
    let mut byline = Byline::default();
    for entry in entries {
        byline.add_record(entry, record, context);
    }
    let mut people = byline.settle(stated, None);
    draft.authors.append(&mut people.authors);
    if draft.source.is_none() {
        draft.source = people.source.map(Source::named);
    }
}
