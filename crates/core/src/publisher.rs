//! The publisher profile: facts about the publisher that no news document has.
//!
//! No news format describes an agency for readers, or offers a newsletter. Both come from this small
//! JSON document. Every key is optional, and a value that cannot be read is left out.

mod attribution;

use crate::json::Value;

use crate::article::Section;
use crate::body::plain;
use crate::compose::{self, Context};
use crate::document;
use crate::fold::folded;
use crate::formats::{self, fields::most_related};
use crate::platform::Platform;

pub(crate) use attribution::fill;
pub use attribution::{Attribution, KnownSource};

/// A publisher profile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publisher {
    /// The providers and authors that the profile describes.
    pub sources: Vec<KnownSource>,
    /// The sections, with the URLs of their pages.
    pub sections: Vec<Section>,
    /// The newsletter.
    pub newsletter: Option<Newsletter>,
    /// The hosts whose content may be shown in an `iframe`, besides the sites that the reader knows.
    pub embeds: Vec<String>,
    /// The settings of the related stories.
    pub related: RelatedSettings,
    /// The names of the buttons over a story; `None` for all.
    pub controls: Option<Vec<String>>,
    /// Whether the profile describes formats. The formats module reads their documents.
    pub has_formats: bool,
    /// The text of the profile, for the module that chooses related stories.
    pub text: String,
}

/// The settings of the related stories.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RelatedSettings {
    /// The heading over the related stories.
    pub heading: Option<String>,
    /// The largest number of related stories.
    pub most: Option<usize>,
}

/// A newsletter that visitors can subscribe to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Newsletter {
    /// The name of the newsletter.
    pub title: String,
    /// A text about the content.
    pub text: Option<String>,
    /// The URL of the page to sign up.
    pub url: Option<String>,
    /// The form to sign up, which replaces the link to that page.
    pub form: Option<NewsletterForm>,
}

/// The form of a newsletter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewsletterForm {
    /// The URL that the form is sent to.
    pub action: String,
    /// Whether the form is sent as JSON.
    pub is_json: bool,
    /// The names of the fields for the e-mail address, the list and the consent, in this order.
    pub fields: [String; 3],
    /// The lists to choose from.
    pub lists: Vec<MailingList>,
    /// The text that the visitor must agree to.
    pub consent: Option<String>,
    /// The URL of the privacy policy.
    pub privacy: Option<String>,
}

/// A mailing list of a newsletter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MailingList {
    /// The id of the list at the server.
    pub id: String,
    /// The name that visitors see.
    pub name: String,
}

impl Publisher {
    /// Reads a profile from its text and its URL, `base`.
    ///
    /// # Errors
    ///
    /// A sentence for the developer, if the text is not a JSON object.
    pub fn parse<P: Platform>(text: &str, base: &str, platform: &P) -> Result<Self, String> {
        let json = document::parse(text, platform).map_err(|it| it.message)?;
        if json.as_object().is_none() {
            return Err("the publisher profile is not a JSON object".to_owned());
        }
        let profile = ProfileReader { base, platform };
        let mut publisher = Self::default();
        for it in items(&json, "sources") {
            publisher.sources.extend(profile.source(it));
        }
        publisher.sections = profile.sections(&json);
        publisher.newsletter = json.get("newsletter").and_then(|it| profile.newsletter(it));
        for host in json.get("embeds").map(|it| texts(it, "allow")).unwrap_or_default() {
            publisher.embeds.push(host.to_ascii_lowercase());
        }
        if let Some(related) = json.get("related") {
            let heading = self::text(related, "heading").and_then(|it| plain(&it, platform));
            publisher.related = RelatedSettings { heading, most: most_related(related) };
        }
        publisher.controls = json.get("controls").map(|_| texts(&json, "controls"));
        publisher.has_formats = json.get("formats").is_some();
        text.clone_into(&mut publisher.text);
        Ok(publisher)
    }
}

/// The elements of the array in the field `key`; empty if there is no array.
fn items<'a>(json: &'a Value, key: &str) -> &'a [Value] {
    json.get(key).and_then(Value::as_array).unwrap_or_default()
}

/// The strings of the array in the field `key`.
fn texts(json: &Value, key: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for it in items(json, key) {
        if let Some(text) = it.as_str() {
            texts.push(text.to_owned());
        }
    }
    texts
}

/// The string in the field `key`, unless it is empty.
fn text(json: &Value, key: &str) -> Option<String> {
    let text = json.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Reads the parts of a profile. URLs are relative to the URL of the profile.
struct ProfileReader<'a, P> {
    base: &'a str,
    platform: &'a P,
}

impl<P: Platform> ProfileReader<'_, P> {
    fn web_url(&self, reference: &str) -> Option<String> {
        self.platform.web_url(Some(self.base), reference)
    }

    fn url(&self, json: &Value, key: &str) -> Option<String> {
        text(json, key).and_then(|it| self.web_url(&it))
    }

    fn source(&self, json: &Value) -> Option<KnownSource> {
        let context = Context::new(self.platform, Some(self.base));
        let source = compose::attribution::source(&formats::source(json)?, &[], &context)?;
        let mut names = texts(json, "aliases");
        names.append(&mut texts(json, "ids"));
        names.push(source.name.clone());
        for it in &mut names {
            *it = folded(it);
        }
        Some(KnownSource {
            source,
            is_person: text(json, "type").as_deref() == Some("person"),
            role: text(json, "role"),
            names,
        })
    }

    fn sections(&self, json: &Value) -> Vec<Section> {
        let mut sections = Vec::new();
        for (name, url) in json.get("sections").and_then(Value::as_object).unwrap_or_default() {
            let url = url.as_str().and_then(|it| self.web_url(it));
            sections.push(Section { name: name.clone(), url });
        }
        sections
    }

    fn newsletter(&self, json: &Value) -> Option<Newsletter> {
        Some(Newsletter {
            title: text(json, "title")?,
            text: text(json, "text"),
            url: self.url(json, "url"),
            form: self.newsletter_form(json),
        })
    }

    fn newsletter_form(&self, json: &Value) -> Option<NewsletterForm> {
        let mut lists = Vec::new();
        for it in items(json, "lists") {
            if let Some(id) = text(it, "id") {
                lists.push(MailingList { name: text(it, "name").unwrap_or(id.clone()), id });
            }
        }
        let field = |key: &str, default: &str| text(json, key).unwrap_or(default.to_owned());
        Some(NewsletterForm {
            action: self.url(json, "action")?,
            is_json: text(json, "encoding").as_deref() == Some("json"),
            fields: [
                field("field", "email"),
                field("listField", "list"),
                field("consentField", "consent"),
            ],
            lists,
            consent: text(json, "consent"),
            privacy: self.url(json, "privacy"),
        })
    }
}
