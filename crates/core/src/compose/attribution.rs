//! Who wrote it, who provides it, where it belongs.

use crate::article::{Author, Profile, Section, Source};
use crate::draft::{Association, Draft};
use crate::fold::is_same_name;
use crate::platform::Platform;

use super::{Desk, picture};

/// The attribution of an article.
pub(super) struct Attribution {
    pub(super) authors: Vec<Author>,
    pub(super) source: Option<Source>,
    pub(super) sections: Vec<Section>,
}

/// Reads the attribution of a draft: names decoded, URLs resolved, the source not among the authors.
pub(super) fn of<P: Platform>(draft: &Draft, desk: &Desk<'_, P>) -> Attribution {
    let source = draft.source.as_ref().and_then(|it| source(it, &draft.associations, desk));
    let is_source = |name: &str| source.as_ref().is_some_and(|it| is_same_name(&it.name, name));
    let mut authors = Vec::new();
    for it in &draft.authors {
        if let Some(author) = author(it, desk)
            && !is_source(&author.name)
        {
            authors.push(author);
        }
    }
    let mut sections = Vec::new();
    for it in &draft.sections {
        if let Some(name) = desk.plain(Some(&it.name)) {
            sections.push(Section { name, url: desk.web_url(it.url.as_deref()) });
        }
    }
    Attribution { authors, source, sections }
}

pub(crate) fn source<P: Platform>(
    source: &Source,
    associations: &[Association],
    desk: &Desk<'_, P>,
) -> Option<Source> {
    let url = desk.web_url(source.url.as_deref());
    Some(Source {
        name: desk.plain(Some(&source.name))?,
        links: links(&source.links, url.as_deref(), desk),
        id: source.id.clone(),
        url,
        logo: desk.web_url(source.logo.as_deref()).or_else(|| picture::logo(associations, desk)),
        description: desk.plain(source.description.as_deref()),
    })
}

fn author<P: Platform>(author: &Author, desk: &Desk<'_, P>) -> Option<Author> {
    let url = desk.web_url(author.url.as_deref());
    Some(Author {
        name: desk.plain(Some(&author.name))?,
        role: desk.plain(author.role.as_deref()),
        links: links(&author.links, url.as_deref(), desk),
        id: author.id.clone(),
        url,
        image: desk.web_url(author.image.as_deref()),
        description: desk.plain(author.description.as_deref()),
    })
}

/// Pages elsewhere, but for the one that the name is a link to.
fn links<P: Platform>(links: &[Profile], home: Option<&str>, desk: &Desk<'_, P>) -> Vec<Profile> {
    let mut kept = Vec::new();
    for it in links {
        if let Some(url) = desk.web_url(Some(&it.url)) {
            Profile { name: desk.plain(it.name.as_deref()), url }.add(&mut kept, home);
        }
    }
    kept
}
