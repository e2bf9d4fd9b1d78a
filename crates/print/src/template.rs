//! The template of a page, in which names in double braces are replaced.

use article_reader_view::escape;

use super::prerender::Print;

/// The names that a template can contain, with their meaning.
const NAMES: [(&str, &str); 8] = [
    ("article", "the element with the article inside"),
    ("head", "the style sheet, the script and the structured data"),
    ("title", "the headline"),
    ("description", "the standfirst"),
    ("language", "the language of the story, as a BCP 47 tag"),
    ("direction", "the direction of the text, ltr or rtl"),
    ("url", "the URL of the original"),
    ("image", "the URL of the lead picture"),
];

/// A page with names such as `{{head}}` and `{{article}}`.
#[derive(Clone, Debug)]
pub struct Template {
    parts: Vec<Part>,
}

/// A part of a template.
#[derive(Clone, Debug)]
enum Part {
    /// Text that stays as it is.
    Text(String),
    /// A name that is replaced, one of [`NAMES`].
    Name(String),
}

/// A template has a name in double braces that is not one of [`NAMES`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName(pub String);

impl Template {
    /// Reads a template. Double braces around anything but one word stay as they are, because scripts have them too.
    ///
    /// # Errors
    ///
    /// The first unknown name.
    pub fn parse(text: &str) -> Result<Self, UnknownName> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let word = after.split_once("}}").map(|(word, end)| (word.trim(), end));
            let Some((name, end)) = word.filter(|(word, _)| is_word(word)) else {
                parts.push(Part::Text([before, "{{"].concat()));
                rest = after;
                continue;
            };
            if NAMES.iter().all(|(it, _)| *it != name) {
                return Err(UnknownName(name.to_owned()));
            }
            parts.push(Part::Text(before.to_owned()));
            parts.push(Part::Name(name.to_owned()));
            rest = end;
        }
        parts.push(Part::Text(rest.to_owned()));
        Ok(Self { parts })
    }

    /// Returns the page of a story.
    pub fn fill(&self, print: &Print) -> String {
        let mut page = String::new();
        for it in &self.parts {
            match it {
                Part::Text(text) => page.push_str(text),
                Part::Name(name) => push_value(name, print, &mut page),
            }
        }
        page
    }
}

/// Adds what stands for a name. Facts of the story are escaped, so they can stand in text and in attributes.
fn push_value(name: &str, print: &Print, page: &mut String) {
    let article = &print.article;
    let image = article.lead.as_ref().and_then(|it| it.fallback()).map(|it| it.url.as_str());
    let fact = match name {
        "article" => return page.push_str(print.html.trim_end()),
        "head" => return page.push_str(print.head.trim_end()),
        "title" => article.headline.as_deref(),
        "description" => article.standfirst.as_deref(),
        "language" => article.language.as_ref().map(|it| it.as_str()),
        "direction" => Some(article.direction.as_str()),
        "url" => article.url.as_deref(),
        "image" => image,
        _ => None,
    };
    escape(fact.unwrap_or_default(), true, page);
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_alphabetic())
}
