//! Whom a story is owed to, with what the publisher profile knows of them.

use super::Publisher;
use crate::article::{Article, Author, Profile, Section, Source};
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
    /// A portrait of a person.
    pub image: Option<String>,
    /// The names in documents, as they are compared.
    pub names: Vec<String>,
    /// Identifiers in documents.
    pub ids: Vec<String>,
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
            self.describe(source);
        }
        for author in &article.authors {
            let mut author = author.clone();
            let known = self.known(&author.name, [&author.id, &author.url], &author.links, true);
            if let Some(known) = known {
                known.complete(&mut author);
                if source.is_none() && !known.is_person {
                    source = Some(provider(author));
                    continue;
                }
            }
            // One that goes by two names appears once.
            let is_there = known.is_some() && authors.iter().any(|it| it.name == author.name);
            if !is_there {
                authors.push(author);
            }
        }
        if let Some(source) = &source {
            authors.retain(|it| !is_same_name(&it.name, &source.name));
        }
        Attribution { sections, authors, source }
    }

    /// Whom somebody in a document is known as: by an identifier, else by a name.
    fn known(
        &self,
        name: &str,
        ids: [&Option<String>; 2],
        links: &[Profile],
        may_be_person: bool,
    ) -> Option<&KnownSource> {
        let folded = folded(name);
        let mut found = None;
        for it in self.sources.iter().filter(|it| may_be_person || !it.is_person) {
            let mut given = ids.into_iter().flatten().chain(links.iter().map(|it| &it.url));
            if it.is_identified_by(name) || given.any(|id| it.is_identified_by(id)) {
                return Some(it);
            }
            if found.is_none() && it.names.contains(&folded) {
                found = Some(it);
            }
        }
        found
    }

    /// The document's own words win over the profile's, but for the name: an abbreviation or
    /// capitals give way to the name in full.
    fn describe(&self, source: &mut Source) {
        if let Some(KnownSource { source: known, .. }) =
            self.known(&source.name, [&source.id, &source.url], &source.links, false)
        {
            source.name.clone_from(&known.name);
            fill(&mut source.url, &known.url);
            fill(&mut source.logo, &known.logo);
            fill(&mut source.description, &known.description);
            add(&mut source.links, &known.links, source.url.as_deref());
        }
    }
}

impl KnownSource {
    /// Whether it has an identifier. Addresses may end with a slash or without.
    fn is_identified_by(&self, id: &str) -> bool {
        let bare = |it: &str| it.trim().trim_end_matches('/').to_owned();
        self.ids.iter().any(|it| bare(it) == bare(id))
    }

    /// Completes an author as [`Publisher::describe`] does a source.
    fn complete(&self, author: &mut Author) {
        let known = &self.source;
        author.name.clone_from(&known.name);
        fill(&mut author.role, &self.role);
        fill(&mut author.url, &known.url);
        fill(&mut author.image, &self.image);
        fill(&mut author.image, &known.logo);
        fill(&mut author.description, &known.description);
        add(&mut author.links, &known.links, author.url.as_deref());
    }
}

/// An author who turned out to provide.
fn provider(author: Author) -> Source {
    let Author { name, url, image, description, links, id, .. } = author;
    Source { name, url, logo: image, description, links, id }
}

fn fill(field: &mut Option<String>, known: &Option<String>) {
    if field.is_none() {
        field.clone_from(known);
    }
}

fn add(links: &mut Vec<Profile>, known: &[Profile], home: Option<&str>) {
    for it in known {
        it.clone().add(links, home);
    }
}
