//! Who wrote it, who provides it, where it belongs.

use crate::article::{Author, Section, Source};
use crate::draft::{Association, Draft};
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
    let is_source =
        |name: &str| source.as_ref().is_some_and(|it| it.name.eq_ignore_ascii_case(name));
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

fn source<P: Platform>(
    source: &Source,
    associations: &[Association],
    desk: &Desk<'_, P>,
) -> Option<Source> {
    Some(Source {
        name: desk.plain(Some(&source.name))?,
        url: desk.web_url(source.url.as_deref()),
        logo: desk.web_url(source.logo.as_deref()).or_else(|| picture::logo(associations, desk)),
        description: desk.plain(source.description.as_deref()),
    })
}

fn author<P: Platform>(author: &Author, desk: &Desk<'_, P>) -> Option<Author> {
    Some(Author {
        name: desk.plain(Some(&author.name))?,
        role: desk.plain(author.role.as_deref()),
        url: desk.web_url(author.url.as_deref()),
        image: desk.web_url(author.image.as_deref()),
        description: desk.plain(author.description.as_deref()),
    })
}
