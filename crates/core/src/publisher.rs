//! The publisher profile: what no news document knows of its publisher's own house.
//!
//! No news format describes an agency for readers or offers a newsletter, so both come from this
//! small JSON. Every key is optional; what cannot be read is left out.

mod attribution;

use crate::json::Value;

use crate::article::Section;
use crate::body::plain;
use crate::compose::{self, Context};
use crate::document;
use crate::fold::folded;
use crate::formats::{self, fields::most_related};
use crate::platform::Platform;

pub use attribution::{Attribution, KnownSource};

/// A publisher profile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publisher {
    /// Providers the publisher takes stories from, and people who write for it.
    pub sources: Vec<KnownSource>,
    /// Addresses of sections.
    pub sections: Vec<Section>,
    /// The newsletter.
    pub newsletter: Option<Newsletter>,
    /// Hosts whose frames may be shown, besides those that the reader knows.
    pub embeds: Vec<String>,
    /// What it says of related stories.
    pub related: RelatedSettings,
    /// The profile as it came, for whoever chooses them.
    pub text: String,
}

/// Where related stories stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RelatedSettings {
    /// The heading over them.
    pub heading: Option<String>,
    /// How many there are at most, where it says so.
    pub most: Option<usize>,
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
    /// The form to sign up by, which stands in the place of a link to that page.
    pub form: Option<NewsletterForm>,
}

/// How one signs up for a newsletter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewsletterForm {
    /// Where a form is sent to.
    pub action: String,
    /// Whether it is sent as JSON.
    pub is_json: bool,
    /// How the fields are called there: that of the address, of the list, and of the consent.
    pub fields: [String; 3],
    /// The lists to choose from.
    pub lists: Vec<MailingList>,
    /// What whoever signs up has to agree to.
    pub consent: Option<String>,
    /// The page that says what becomes of the address.
    pub privacy: Option<String>,
}

/// A list of those who get a newsletter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MailingList {
    /// What the endpoint calls it.
    pub id: String,
    /// What readers call it.
    pub name: String,
}

impl Publisher {
    /// Reads a profile that came from `base`.
    ///
    /// # Errors
    ///
    /// Fails with a sentence for the developer where the text is no JSON object.
    pub fn parse<P: Platform>(text: &str, base: &str, platform: &P) -> Result<Self, String> {
        let json = document::parse(text, platform).map_err(|it| it.message)?;
        if json.as_object().is_none() {
            return Err("the publisher profile is no JSON object".to_owned());
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
        text.clone_into(&mut publisher.text);
        Ok(publisher)
    }
}

/// The elements of an array under `key`; none where there is no array.
fn items<'a>(json: &'a Value, key: &str) -> &'a [Value] {
    json.get(key).and_then(Value::as_array).unwrap_or_default()
}

fn texts(json: &Value, key: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for it in items(json, key) {
        if let Some(text) = it.as_str() {
            texts.push(text.to_owned());
        }
    }
    texts
}

fn text(json: &Value, key: &str) -> Option<String> {
    let text = json.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Reads the parts of a profile, its URLs relative to where it came from.
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
        let context = Context { platform: self.platform, base: Some(self.base) };
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
        let field = |key: &str, usual: &str| text(json, key).unwrap_or(usual.to_owned());
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
