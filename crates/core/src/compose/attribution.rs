//! The authors, the source and the sections of an article.

use crate::article::{Author, ProfileLink, Section, Source};
use crate::draft::{Association, Draft};
use crate::fold::is_same_name;
use crate::platform::Platform;

use super::context::Context;
use super::picture;

/// The attribution of an article.
pub(super) struct Provenance {
    pub(super) authors: Vec<Author>,
    pub(super) source: Option<Source>,
    pub(super) sections: Vec<Section>,
}

/// Reads the attribution of a draft: names decoded, URLs resolved, and without the source among the
/// authors.
pub(super) fn of<P: Platform>(draft: &Draft, context: &Context<'_, P>) -> Provenance {
    let source = draft.source.as_ref().and_then(|it| source(it, &draft.associations, context));
    let is_source = |name: &str| source.as_ref().is_some_and(|it| is_same_name(&it.name, name));
    let mut authors = Vec::new();
    for it in &draft.authors {
        if let Some(author) = author(it, context)
            && !is_source(&author.name)
        {
            authors.push(author);
        }
    }
    let mut sections = Vec::new();
    for it in &draft.sections {
        if let Some(name) = context.plain(Some(&it.name)) {
            sections.push(Section { name, url: context.web_url(it.url.as_deref()) });
        }
    }
    Provenance { authors, source, sections }
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
