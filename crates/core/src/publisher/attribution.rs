//! The attribution of a story: its section, authors and source, completed from the publisher profile.

use super::Publisher;
use crate::article::{Article, Author, ProfileLink, Section, Source};
use crate::fold::{folded, is_same_name};

/// An author or source that the profile describes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownSource {
    /// The description in the profile.
    pub source: Source,
    /// Whether it is a person. A person can be an author, but not a source.
    pub is_person: bool,
    /// The role of a person, such as "political correspondent".
    pub role: Option<String>,
    /// The names and identifiers in documents, folded.
    pub names: Vec<String>,
}

/// The section, the authors and the source of an article, as the page shows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attribution {
    /// The section trail.
    pub sections: Vec<Section>,
    /// The authors, without the provider.
    pub authors: Vec<Author>,
    /// The provider.
    pub source: Option<Source>,
    /// The publication that published the story, if the provider is another organisation.
    pub publisher: Option<Source>,
}

impl Publisher {
    /// The attribution of an article, completed from the profile.
    ///
    /// If a byline names a provider of the profile, the provider becomes the source. If the article
    /// has another source, the provider stays an author.
    pub fn attribute(&self, article: &Article) -> Attribution {
        let mut sections = article.sections.clone();
        for section in &mut sections {
            if section.url.is_none() {
                let known = self.sections.iter().find(|it| is_same_name(&it.name, &section.name));
                section.url = known.and_then(|it| it.url.clone());
            }
        }
        let mut source = article.source.clone();
        let mut publisher = article.publisher.clone();
        let mut authors: Vec<Author> = Vec::new();
        for source in [&mut source, &mut publisher].into_iter().flatten() {
            let ids = [&source.id, &source.url];
            if let Some(known) = self.known_source(&source.name, ids, &source.links, false) {
                let Source { name, url, logo, description, links, .. } = source;
                known.complete(name, url, logo, description, links);
            }
        }
        for author in &article.authors {
            let mut author = author.clone();
            let known =
                self.known_source(&author.name, [&author.id, &author.url], &author.links, true);
            if let Some(known) = known {
                fill(&mut author.role, &known.role);
                let Author { name, url, image, description, links, .. } = &mut author;
                known.complete(name, url, image, description, links);
            }
            match &source {
                Some(source) if is_same_name(&source.name, &author.name) => {}
                None if known.is_some_and(|it| !it.is_person) => source = Some(source_of(author)),
                // The byline may have two names of the same author or provider.
                _ if known.is_some() && authors.iter().any(|it| it.name == author.name) => {}
                _ => authors.push(author),
            }
        }
        // The profile may have one entry for both names.
        publisher.take_if(|it| source.as_ref().is_some_and(|source| source.name == it.name));
        Attribution { sections, authors, source, publisher }
    }

    /// Finds the entry of an author or source in the profile: by its identifier or a URL, else by its
    /// name.
    fn known_source(
        &self,
        name: &str,
        ids: [&Option<String>; 2],
        links: &[ProfileLink],
        may_be_person: bool,
    ) -> Option<&KnownSource> {
        let mut given = Vec::new();
        for it in ids {
            given.extend(it.as_deref());
        }
        for it in links {
            given.push(&it.url);
        }
        given.push(name);
        for it in given {
            let folded = folded(it);
            for known in &self.sources {
                if known.names.contains(&folded) && (may_be_person || !known.is_person) {
                    return Some(known);
                }
            }
        }
        None
    }
}

impl KnownSource {
    /// Completes the fields of an author or source. Values of the document take precedence, except
    /// for the name: the full name of the profile replaces an abbreviation or capitals.
    fn complete(
        &self,
        name: &mut String,
        url: &mut Option<String>,
        image: &mut Option<String>,
        description: &mut Option<String>,
        links: &mut Vec<ProfileLink>,
    ) {
        name.clone_from(&self.source.name);
        fill(url, &self.source.url);
        fill(image, &self.source.logo);
        fill(description, &self.source.description);
        for it in &self.source.links {
            it.clone().add(links, url.as_deref());
        }
    }
}

/// The source for an author that is a provider.
fn source_of(author: Author) -> Source {
    let Author { name, url, image, description, links, id, .. } = author;
    Source { name, url, logo: image, description, links, id }
}

/// Copies the known value to a field that has none.
pub(crate) fn fill(field: &mut Option<String>, known: &Option<String>) {
    if field.is_none() {
        field.clone_from(known);
    }
}
