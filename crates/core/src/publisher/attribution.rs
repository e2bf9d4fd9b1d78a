//! Whom a story is owed to, with what the publisher profile knows of them.

use super::Publisher;
use crate::article::{Article, Author, ProfileLink, Section, Source};
use crate::fold::{folded, is_same_name};

/// Somebody of whom the profile knows more than documents tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownSource {
    /// What it knows.
    pub source: Source,
    /// Whether it is a person, who writes and provides nothing.
    pub is_person: bool,
    /// What a person is in the house.
    pub role: Option<String>,
    /// Its names and identifiers in documents, as they are compared.
    pub names: Vec<String>,
}

/// Whom an article is owed to, as its page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attribution {
    /// The section trail.
    pub sections: Vec<Section>,
    /// The authors, the provider excepted.
    pub authors: Vec<Author>,
    /// The provider.
    pub source: Option<Source>,
}

impl Publisher {
    /// An article's attribution, with what the profile knows of its sections, authors and source.
    ///
    /// A byline that names a known provider becomes the source, where it belongs; beside another
    /// source it stays an author.
    pub fn attribute(&self, article: &Article) -> Attribution {
        let mut sections = article.sections.clone();
        for section in &mut sections {
            if section.url.is_none() {
                let known = self.sections.iter().find(|it| is_same_name(&it.name, &section.name));
                section.url = known.and_then(|it| it.url.clone());
            }
        }
        let mut source = article.source.clone();
        let mut authors: Vec<Author> = Vec::new();
        if let Some(source) = &mut source {
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
                // One that goes by two names appears once.
                _ if known.is_some() && authors.iter().any(|it| it.name == author.name) => {}
                _ => authors.push(author),
            }
        }
        Attribution { sections, authors, source }
    }

    /// Whom somebody in a document is known as: by an identifier or an address, else by the name.
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
    /// The document's own words win over the profile's, but for the name: an abbreviation or
    /// capitals give way to the name in full.
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

/// An author who turned out to provide.
fn source_of(author: Author) -> Source {
    let Author { name, url, image, description, links, id, .. } = author;
    Source { name, url, logo: image, description, links, id }
}

fn fill(field: &mut Option<String>, known: &Option<String>) {
    if field.is_none() {
        field.clone_from(known);
    }
}
