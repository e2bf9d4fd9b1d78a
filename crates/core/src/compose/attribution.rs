//! The authors, the source and the sections of an article.

use crate::article::{Author, ProfileLink, Section, Source};
use crate::draft::{Association, Draft};
use crate::fold::{folded, is_same_name};
use crate::formats::placeholder::is_placeholder;
use crate::platform::Platform;
use crate::publisher::fill;
use crate::search::{after_last, contains};

use super::context::Context;
use super::picture;

/// The attribution of an article.
pub(super) struct Provenance {
    pub(super) authors: Vec<Author>,
    pub(super) source: Option<Source>,
    pub(super) publisher: Option<Source>,
    pub(super) sections: Vec<Section>,
}

/// In a longer list, authors are not compared. It limits the work for hostile documents.
const MOST_COMPARED: usize = 100;

/// Reads the attribution of a draft: names decoded, URLs resolved, every person once, and without the
/// source, the publisher and placeholders among the authors.
pub(super) fn of<P: Platform>(draft: &Draft, context: &Context<'_, P>) -> Provenance {
    let source = draft.source.as_ref().and_then(|it| source(it, &draft.associations, context));
    let mut publisher = draft.publisher.as_ref().and_then(|it| self::source(it, &[], context));
    let source = source.or_else(|| publisher.take());
    let is = |known: &Option<Source>, name: &str| {
        known.as_ref().is_some_and(|it| is_same_name(&it.name, name))
    };
    publisher.take_if(|it| is(&source, &it.name));
    let mut authors = Vec::new();
    for it in &draft.authors {
        if let Some(author) = author(it, context)
            && !is(&source, &author.name)
            && !is(&publisher, &author.name)
            && !is_placeholder(&author.name)
        {
            add(&mut authors, author);
        }
    }
    let mut sections = Vec::new();
    for it in &draft.sections {
        if let Some(name) = context.plain(Some(&it.name)) {
            sections.push(Section { name, url: context.web_url(it.url.as_deref()) });
        }
    }
    Provenance { authors, source, publisher, sections }
}

/// Adds an author, or completes the known author who is the same person.
fn add(authors: &mut Vec<Author>, author: Author) {
    let is_short = authors.len() < MOST_COMPARED;
    for known in authors.iter_mut() {
        if is_short && is_same_person(known, &author) {
            // "Anna Lund" is better than "ANNA LUND", "A. Lund" and the login "alund".
            let is_full = |it: &str| {
                contains(it, " ") && it.bytes().any(|it| !it.is_ascii_uppercase() && it != b' ')
            };
            let Author { name, role, url, image, description, links, .. } = author;
            if is_full(&name) && (!is_full(&known.name) || name.len() > known.name.len()) {
                known.name = name;
            }
            fill(&mut known.role, &role);
            fill(&mut known.url, &url);
            fill(&mut known.image, &image);
            fill(&mut known.description, &description);
            for it in links {
                it.add(&mut known.links, known.url.as_deref());
            }
            return;
        }
    }
    authors.push(author);
}

/// Whether two authors are one person: they have one name, or they have one page and the same last name,
/// or one page and a login. A page alone is not enough, because all authors may have that of their team.
fn is_same_person(one: &Author, other: &Author) -> bool {
    let last_name = |it: &Author| folded(after_last(&it.name, " "));
    let is_login = |it: &Author| !contains(&it.name, " ");
    is_same_name(&one.name, &other.name)
        || (one.url.is_some()
            && one.url == other.url
            && (is_login(one) || is_login(other) || last_name(one) == last_name(other)))
}

pub(crate) fn source<P: Platform>(
    source: &Source,
    associations: &[Association],
    context: &Context<'_, P>,
) -> Option<Source> {
    let url = context.web_url(source.url.as_deref());
    Some(Source {
        name: context.plain(Some(&source.name))?,
        links: links(&source.links, url.as_deref(), context),
        id: source.id.clone(),
        url,
        logo: context
            .web_url(source.logo.as_deref())
            .or_else(|| picture::logo(associations, context)),
        description: context.plain(source.description.as_deref()),
    })
}

fn author<P: Platform>(author: &Author, context: &Context<'_, P>) -> Option<Author> {
    let url = context.web_url(author.url.as_deref());
    Some(Author {
        name: context.plain(Some(&author.name))?,
        role: context.plain(author.role.as_deref()),
        links: links(&author.links, url.as_deref(), context),
        id: author.id.clone(),
        url,
        image: context.web_url(author.image.as_deref()),
        description: context.plain(author.description.as_deref()),
    })
}

/// Links to pages elsewhere, without the page to which the name links.
fn links<P: Platform>(
    links: &[ProfileLink],
    home: Option<&str>,
    context: &Context<'_, P>,
) -> Vec<ProfileLink> {
    let mut kept = Vec::new();
    for it in links {
        if let Some(url) = context.web_url(Some(&it.url)) {
            ProfileLink { name: context.plain(it.name.as_deref()), url }.add(&mut kept, home);
        }
    }
    kept
}
