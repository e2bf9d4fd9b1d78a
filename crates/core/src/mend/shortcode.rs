//! Shortcodes of WordPress and of its page builders, which a page replaces by what they stand for, but JSON
//! often has as they were written.
//!
//! The codes go and their content stays. Other words in square brackets are those of the writer: `[sic]`,
//! `[the master]`, `[1]`.

use std::collections::{BTreeMap, BTreeSet};

use crate::body::text::is_markup;
use crate::notice::quote;
use crate::search::{contains, contains_word};

use super::bracket::{Bracket, brackets, is_builder};
use super::escaped::says;
use super::substitute::{bare_address, figure, is_encoded, shown};

/// The shortcodes of WordPress itself, and of its most common plug-ins.
const NAMES: &str = "audio caption wp_caption embed gallery playlist video toc nextpage contact-form-7 \
    contact-form gravityform wpforms mc4wp_form tablepress youtube vimeo tweet instagram";

/// Those of [`NAMES`] that no writer uses as a word of a sentence.
const NEVER_WORDS: &str = "caption wp_caption embed gallery playlist contact-form-7 contact-form gravityform \
    wpforms mc4wp_form tablepress nextpage";

/// The shortcodes of a picture with its caption.
const CAPTIONS: &str = "caption wp_caption";

/// What the names of shortcodes contain that begin a block of their own.
const BLOCKS: [&str; 13] = [
    "row",
    "column",
    "section",
    "text",
    "one_",
    "two_",
    "three_",
    "toggle",
    "accordion",
    "tab",
    "box",
    "content",
    "container",
];

/// A text without its shortcodes.
pub(crate) struct WithoutShortcodes {
    pub(crate) text: String,
    /// The shortcodes of which nothing stays, as a notice names them.
    pub(crate) dropped: Vec<String>,
}

/// A text without its shortcodes; `None` if it has none.
pub(crate) fn without_shortcodes(text: &str, is_body: bool) -> Option<WithoutShortcodes> {
    if !contains(text, "[") || says(text, "shortcode") || says(text, "shortcodes") {
        return None;
    }
    let mut codes = brackets(text);
    let names = |is_end| -> BTreeSet<String> {
        codes.iter().filter(|it| it.is_end == is_end).map(|it| it.name.clone()).collect()
    };
    let (starts, ends) = (names(false), names(true));
    codes.retain(|it| {
        let is_paired = starts.contains(&it.name) && ends.contains(&it.name);
        is_paired || is_shortcode(it, is_body)
    });
    if codes.is_empty() {
        return None;
    }
    let ends = ends_of(&codes);
    let mut writer = Writer {
        text,
        is_body,
        is_markup: is_markup(text),
        result: String::with_capacity(text.len()),
        at: 0,
        dropped: Vec::new(),
    };
    for (index, code) in codes.iter().enumerate() {
        let end = ends.get(&index).and_then(|it| codes.get(*it));
        writer.add(code, end);
    }
    writer.result.push_str(text.get(writer.at..).unwrap_or_default());
    Some(WithoutShortcodes { text: writer.result, dropped: writer.dropped })
}

/// Whether a name in brackets without its pair is a shortcode.
fn is_shortcode(code: &Bracket, is_body: bool) -> bool {
    let rest = code.rest.trim_matches(|it: char| it.is_whitespace() || it == '/');
    let is_bare = rest.is_empty();
    // A picture caption without an end has at least a name or a width.
    if is_bare && !code.is_end && contains_word(CAPTIONS, &code.name) {
        return false;
    }
    let is_number = rest.bytes().all(|it| it.is_ascii_digit());
    let has_values = !is_bare && (is_number || contains(rest, "=") || bare_address(rest).is_some());
    is_builder(&code.name)
        || code.has_attributes()
        || contains_word(NEVER_WORDS, &code.name) && (is_bare || has_values)
        // `[VIDEO]` in a headline is a word.
        || contains_word(NAMES, &code.name)
            && (code.is_end || has_values || is_bare && is_body && code.is_lower)
}

/// The index of the end of each shortcode that has one.
fn ends_of(codes: &[Bracket]) -> BTreeMap<usize, usize> {
    let mut open: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut ends = BTreeMap::new();
    for (index, code) in codes.iter().enumerate() {
        let starts = open.entry(&code.name).or_default();
        if !code.is_end {
            starts.push(index);
        } else if let Some(start) = starts.pop() {
            ends.insert(start, index);
        }
    }
    ends
}

struct Writer<'a> {
    text: &'a str,
    is_body: bool,
    is_markup: bool,
    result: String,
    /// The place up to which the text is written.
    at: usize,
    dropped: Vec<String>,
}

impl Writer<'_> {
    fn add(&mut self, code: &Bracket, end: Option<&Bracket>) {
        // The content of a code before this one may have replaced it.
        if code.start < self.at {
            return;
        }
        self.result.push_str(self.text.get(self.at..code.start).unwrap_or_default());
        self.at = code.end;
        let content = end.and_then(|it| self.text.get(code.end..it.start));
        if let (Some(content), Some(end)) = (content, end)
            && let Some(html) = self.replaced(code, content)
        {
            if html.is_empty() {
                self.dropped.push([&code.name, " ", &quote(content)].concat());
            }
            self.result.push_str(&html);
            self.at = end.end;
            return;
        }
        let shown = if self.is_body { shown(code, content) } else { String::new() };
        let is_block = BLOCKS.iter().any(|it| contains(&code.name, it));
        let is_empty = content.is_none_or(|it| it.trim().is_empty());
        if shown.is_empty() && !code.is_end && is_empty && !is_block {
            self.dropped.push([&code.name, " ", &quote(&code.rest)].concat());
        }
        if is_block || !shown.is_empty() {
            self.result.push_str(match (self.is_body, self.is_markup || !shown.is_empty()) {
                (false, _) => " ",
                // An empty element ends the paragraph.
                (_, true) => "<div></div>",
                _ => "\n",
            });
        }
        self.result.push_str(&shown);
    }

    /// What replaces a shortcode together with its content; `None` if the content stays.
    fn replaced(&self, code: &Bracket, content: &str) -> Option<String> {
        match &*code.name {
            // WordPress leaves captions out of its excerpts too.
            "caption" | "wp_caption" if !self.is_body => Some(String::new()),
            "caption" | "wp_caption" => figure(code, content),
            "code" | "sourcecode" if self.is_body => Some(["<pre>", content, "</pre>"].concat()),
            _ if is_encoded(content) => Some(String::new()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_shortcodes_are_removed() {
        let cases = [
            ("<p>[gallery ids=\"1,2\"]</p><p>A</p>", "<p></p><p>A</p>"),
            (
                "[caption id=\"a\"]<img> Words[/caption]",
                "<figure><img><figcaption>Words</figcaption></figure>",
            ),
            ("[EMBED]https://x.example/[/embed]", "https://x.example/"),
            ("[gallery/][", "["),
            ("[dropcap]T[/dropcap]he ferry", "The ferry"),
            ("A [button url=&#8221;/a&#8243;]way[/button] out", "A way out"),
        ];
        for (html, expected) in cases {
            let found = without_shortcodes(html, true).map(|it| it.text);
            assert_eq!(found.as_deref(), Some(expected), "{html}");
        }
        for text in [
            "He said: [sic] [galleries] [video",
            "[1] [the master] [Editor's note: it sank.] [laughs] [/s] [...] [a=1]",
            "<code>[gallery ids=\"1\"]</code>",
            "<p data-code='[gallery ids=\"1\"]'>A</p>",
            "The shortcode [gallery ids=\"1\"] shows pictures.",
            "[[gallery]]",
        ] {
            assert!(without_shortcodes(text, true).is_none(), "{text}");
        }
        assert!(without_shortcodes("Ferry sails again [VIDEO]", false).is_none());
        assert!(without_shortcodes("[video] Ferry sails again", false).is_none());
    }
}
