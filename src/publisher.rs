//! The publisher profile: what no news document knows of its publisher's own house.
//!
//! No news format describes an agency for readers or offers a newsletter, so both come from this
//! small JSON. Every key is optional; what cannot be read is left out.

use crate::json::{self, Value};

use crate::article::{Article, Author, Section, Source};
use crate::platform::Platform;

/// A publisher profile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publisher {
    /// Providers the publisher takes stories from.
    pub sources: Vec<KnownSource>,
    /// Addresses of sections.
    pub sections: Vec<Section>,
    /// The newsletter.
    pub newsletter: Option<Newsletter>,
}

/// A provider, with the other names it goes by in documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownSource {
    /// The provider.
    pub source: Source,
    /// Other names, such as an abbreviation.
    pub aliases: Vec<String>,
}

/// A newsletter that readers can subscribe to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Newsletter {
    /// Its name.
    pub title: String,
    /// What it brings.
    pub text: Option<String>,
    /// The page to sign up on.
    pub url: Option<String>,
}

impl Publisher {
    /// Reads a profile that came from `base`.
    ///
    /// # Errors
    ///
    /// Fails with a sentence for the developer where the text is no JSON object.
    pub fn parse<P: Platform>(text: &str, base: &str, platform: &P) -> Result<Self, String> {
        let json = json::parse(text, platform).map_err(|it| it.message)?;
        if json.as_object().is_none() {
            return Err("the publisher profile is no JSON object".to_owned());
        }
        let profile = Reader { base, platform };
        Ok(Self {
            sources: items(&json, "sources").filter_map(|it| profile.source(it)).collect(),
            sections: profile.sections(&json),
            newsletter: json.get("newsletter").and_then(|it| profile.newsletter(it)),
        })
    }

    /// Adds to an article what the profile knows of its sections, authors and source.
    ///
    /// A byline that names a known provider is moved to the source, where it belongs.
    pub fn complete(&self, mut article: Article) -> Article {
        for section in &mut article.sections {
            if section.url.is_none() {
                let known = self.sections.iter().find(|it| is_same_name(&it.name, &section.name));
                section.url = known.and_then(|it| it.url.clone());
            }
        }
        let is_provider = |it: &Author| self.known(&it.name).is_some();
        let (providers, authors): (Vec<Author>, Vec<Author>) =
            article.authors.into_iter().partition(is_provider);
        article.authors = authors;
        let provider = providers.into_iter().next();
        let unnamed =
            || provider.map(|it| Source { name: it.name, url: it.url, ..Source::default() });
        article.source = article.source.or_else(unnamed).map(|it| self.describe(it));
        article
    }

    fn known(&self, name: &str) -> Option<&KnownSource> {
        self.sources.iter().find(|it| {
            is_same_name(&it.source.name, name)
                || it.aliases.iter().any(|it| is_same_name(it, name))
        })
    }

    /// The document's own words win over the profile's, but for the name: an abbreviation or
    /// capitals give way to the name in full.
    fn describe(&self, source: Source) -> Source {
        let Some(KnownSource { source: known, .. }) = self.known(&source.name) else {
            return source;
        };
        Source {
            name: known.name.clone(),
            url: source.url.or_else(|| known.url.clone()),
            logo: source.logo.or_else(|| known.logo.clone()),
            description: source.description.or_else(|| known.description.clone()),
        }
    }
}

fn is_same_name(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}

/// The elements of an array under `key`; none where there is no array.
fn items<'a>(json: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    json.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text(json: &Value, key: &str) -> Option<String> {
    let text = json.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Reads the parts of a profile, its URLs relative to where it came from.
struct Reader<'a, P> {
    base: &'a str,
    platform: &'a P,
}

impl<P: Platform> Reader<'_, P> {
    fn web_url(&self, reference: &str) -> Option<String> {
        self.platform.web_url(Some(self.base), reference)
    }

    fn url(&self, json: &Value, key: &str) -> Option<String> {
        text(json, key).and_then(|it| self.web_url(&it))
    }

    fn source(&self, json: &Value) -> Option<KnownSource> {
        let source = Source {
            name: text(json, "name")?,
            url: self.url(json, "url"),
            logo: self.url(json, "logo"),
            description: text(json, "description"),
        };
        let aliases = items(json, "aliases").filter_map(Value::as_str).map(str::to_owned).collect();
        Some(KnownSource { source, aliases })
    }

    fn sections(&self, json: &Value) -> Vec<Section> {
        let sections = json.get("sections").and_then(Value::as_object).into_iter().flatten();
        sections
            .map(|(name, url)| Section {
                name: name.clone(),
                url: url.as_str().and_then(|it| self.web_url(it)),
            })
            .collect()
    }

    fn newsletter(&self, json: &Value) -> Option<Newsletter> {
        Some(Newsletter {
            title: text(json, "title")?,
            text: text(json, "text"),
            url: self.url(json, "url"),
        })
    }
}
