//! The settings of a host: options by their names, as texts.
//!
//! The command line and the JavaScript package read their options here, so that the same names and values give the
//! same print.

use article_reader_core::article::{Date, Language};

use super::formatter::{UnknownZone, Zone};
use super::options::{Options, Source};

/// Finds the zone with a name.
pub type FindZone = fn(&str) -> Result<Zone, UnknownZone>;

/// Why a setting is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no setting with this name.
    UnknownName,
    /// The value is wrong, as this sentence for the user says.
    Value(String),
}

/// The settings of a host, for many documents.
#[derive(Clone, Debug)]
pub struct Settings {
    options: Options,
    find_zone: FindZone,
    src: Option<String>,
    publisher: Option<String>,
    stories: Option<String>,
    /// Whether a print has structured data.
    pub writes_json_ld: bool,
}

impl Settings {
    /// Creates the settings of a host that names none. `now` is the current time, in Unix seconds.
    pub fn new(now: i64, find_zone: FindZone) -> Self {
        let mut options = Options::default();
        options.request.now = now;
        let (src, publisher, stories) = (None, None, None);
        Self { options, find_zone, src, publisher, stories, writes_json_ld: false }
    }

    /// Sets the option with a name of the command line, without its dashes. The values of `publisher` and `stories` are
    /// the texts of the documents. `attribute` may be set several times.
    ///
    /// # Errors
    ///
    /// If there is no option with this name, or if the value is wrong.
    pub fn set(&mut self, name: &str, value: String) -> Result<(), Refusal> {
        let options = &mut self.options;
        match name {
            "format" => options.request.format = Some(value),
            "select" => options.request.select = Some(value),
            "base" => options.request.base = Some(value),
            "publisher" => self.publisher = Some(value),
            "stories" => self.stories = Some(value),
            "now" => options.request.now = time(&value)?,
            "valid-until" => options.valid_until = Some(time(&value)?),
            "src" => self.src = Some(value),
            "attribute" => options.attributes.push(attribute(&value)?),
            "assets" => options.assets = Some(value),
            "url" => options.page = Some(value),
            "lang" => options.language = Some(language(&value)?),
            "tz" => {
                let zone = (self.find_zone)(&value);
                options.zone = zone.map_err(|it| Refusal::Value(it.to_string()))?;
            }
            "heading-level" => options.heading_level = heading_level(&value)?,
            "id-prefix" => options.id_prefix = Some(value),
            "sizes" => options.picture_sizes = value,
            _ => return Err(Refusal::UnknownName),
        }
        Ok(())
    }

    /// Returns the options for the document with this name. It replaces `{name}` in the URLs.
    pub fn options_of(&self, name: &str) -> Options {
        let mut options = self.options.clone();
        let named = |url: &str| url.replace("{name}", name);
        let base = options.request.base.clone().or_else(|| self.src.clone());
        let source = |text: &Option<String>| {
            let text = text.clone()?;
            Some(Source { text, base: base.clone().unwrap_or_default() })
        };
        options.publisher = source(&self.publisher);
        // It may describe formats of the publisher.
        options.request.profile = self.publisher.clone();
        options.stories = source(&self.stories);
        options.attributes.extend(attributes(&options));
        if let Some(src) = self.src.as_deref().map(named) {
            options.attributes.insert(0, ("src".to_owned(), src));
        }
        // A relative URL is no base.
        options.request.base = base.as_deref().map(named).filter(|it| it.contains("://"));
        options
    }
}

/// Returns the attributes by which the engine would print the same. The engine needs them when the story changes.
fn attributes(options: &Options) -> Vec<(String, String)> {
    let level = options.heading_level.to_string();
    let all = [
        ("select", options.request.select.clone()),
        ("format", options.request.format.clone()),
        ("heading-level", (options.heading_level != 1).then_some(level)),
        ("lang", options.language.as_ref().map(|it| it.as_str().to_owned())),
    ];
    let named = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    named.filter(|(name, _)| options.attributes.iter().all(|(it, _)| it != name)).collect()
}

fn time(text: &str) -> Result<i64, Refusal> {
    let time = Date::parse(text).map(Date::seconds);
    time.ok_or_else(|| Refusal::Value(format!("\"{text}\" is not a time")))
}

fn attribute(text: &str) -> Result<(String, String), Refusal> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let is_name = !name.is_empty()
        && name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
        && !name.starts_with("on");
    match is_name {
        true => Ok((name.to_owned(), value.to_owned())),
        false => Err(Refusal::Value(format!("\"{name}\" is not the name of an attribute"))),
    }
}

fn language(text: &str) -> Result<Language, Refusal> {
    let language = Language::parse(text);
    language.ok_or_else(|| Refusal::Value(format!("\"{text}\" is not a language")))
}

fn heading_level(text: &str) -> Result<u8, Refusal> {
    let level = text.parse().ok().filter(|it| (1..=4).contains(it));
    level.ok_or_else(|| Refusal::Value(format!("\"{text}\" is not a number from 1 to 4")))
}
