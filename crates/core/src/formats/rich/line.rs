//! The words of a paragraph, a heading or a cell, with their marks.
//!
//! A draft keeps the marks of words as markup, so this is the one place where adapters write it. Every word and
//! address is escaped here, and the tags are constants.

/// The marks that the reader knows, each with the element that means the same.
pub(super) mod mark {
    pub(crate) const STRONG: &str = "strong";
    pub(crate) const EMPHASIS: &str = "em";
    pub(crate) const UNDERLINE: &str = "u";
    pub(crate) const STRIKE: &str = "s";
    pub(crate) const CODE: &str = "code";
    pub(crate) const SUBSCRIPT: &str = "sub";
    pub(crate) const SUPERSCRIPT: &str = "sup";
    pub(crate) const HIGHLIGHT: &str = "mark";
}

/// The names of marks in all editors, each with the element. Letter case and hyphens are ignored.
const NAMES: [(&str, &[&str]); 8] = [
    (mark::STRONG, &["strong", "bold", "b"]),
    (mark::EMPHASIS, &["em", "italic", "emphasis", "i"]),
    (mark::UNDERLINE, &["underline", "u"]),
    (mark::STRIKE, &["strike", "strikethrough", "s", "del"]),
    (mark::CODE, &["code", "inlinecode"]),
    (mark::SUBSCRIPT, &["subscript", "sub"]),
    (mark::SUPERSCRIPT, &["superscript", "sup"]),
    (mark::HIGHLIGHT, &["highlight", "mark"]),
];

/// Returns the element of a mark, or `None` if the reader does not know the mark.
pub(super) fn element_of(name: &str) -> Option<&'static str> {
    let key: String = name.chars().filter(|it| !matches!(it, '-' | '_')).collect();
    let is_it = |names: &[&str]| names.iter().any(|it| it.eq_ignore_ascii_case(&key));
    NAMES.iter().find(|(_, names)| is_it(names)).map(|(element, _)| *element)
}

/// The words of a line under construction.
#[derive(Debug, Default)]
pub(super) struct Line {
    html: String,
    /// The address of the words that are added next.
    link: Option<String>,
    /// The address of the open link.
    open: Option<String>,
    has_words: bool,
    /// Whether `&` begins an entity in the words that are added.
    has_entities: bool,
}

impl Line {
    /// Creates a line for words in which `&` begins an entity, as in Markdown.
    pub(super) fn with_entities() -> Self {
        Self { has_entities: true, ..Self::default() }
    }

    /// Adds words with their marks. A line break in the words is one on the page.
    pub(super) fn text(&mut self, words: &str, marks: &[&'static str]) {
        if words.is_empty() {
            return;
        }
        self.settle_link();
        for mark in marks {
            self.tag("<", mark);
        }
        for (at, line) in words.split('\n').enumerate() {
            self.html.push_str(if at == 0 { "" } else { "<br>" });
            if self.has_entities {
                for (at, part) in line.split('&').enumerate() {
                    self.html.push_str(if at == 0 { "" } else { "&" });
                    push_escaped(&mut self.html, part);
                }
            } else {
                push_escaped(&mut self.html, line);
            }
        }
        for mark in marks.iter().rev() {
            self.tag("</", mark);
        }
        self.has_words |= !words.trim().is_empty();
    }

    /// Adds words that are markup already, such as those of an editor that keeps its text as HTML.
    pub(super) fn markup(&mut self, html: &str) {
        self.settle_link();
        self.html.push_str(html);
        self.has_words |= !html.trim().is_empty();
    }

    pub(super) fn line_break(&mut self) {
        self.settle_link();
        self.html.push_str("<br>");
    }

    /// Sets the address of the words that are added next, and returns the one before.
    pub(super) fn link(&mut self, address: Option<String>) -> Option<String> {
        std::mem::replace(&mut self.link, address)
    }

    /// Returns the words and begins a new line, or `None` if there are no words. A link goes on in the new line.
    pub(super) fn take(&mut self) -> Option<String> {
        let link = self.link.take();
        self.settle_link();
        self.link = link;
        let html = std::mem::take(&mut self.html);
        let words = without_breaks(&html);
        // A text that begins with an entity of `<` would count as HTML that was escaped as a whole.
        let (start, end) = if words.starts_with("&lt;") { ("<span>", "</span>") } else { ("", "") };
        std::mem::take(&mut self.has_words).then(|| [start, words, end].concat())
    }

    /// Closes and opens links, so that the words that follow have the address that was set.
    fn settle_link(&mut self) {
        if self.open == self.link {
            return;
        }
        if self.open.take().is_some() {
            self.html.push_str("</a>");
        }
        if let Some(address) = &self.link {
            self.html.push_str("<a href=\"");
            push_escaped(&mut self.html, address);
            self.html.push_str("\">");
            self.open.clone_from(&self.link);
        }
    }

    fn tag(&mut self, start: &str, name: &str) {
        self.html.push_str(start);
        self.html.push_str(name);
        self.html.push('>');
    }
}

/// Appends a text in which no character is markup.
fn push_escaped(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

/// Returns a plain text in which no character is markup.
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::new();
    push_escaped(&mut html, text);
    html
}

/// Returns a text with a mark that says that it is important.
pub(crate) fn strong(text: &str) -> String {
    ["<strong>", text, "</strong>"].concat()
}

/// Returns a link with the plain words of a markup, and the markup with the place that the link leads to.
pub(crate) fn link_to_place(html: &str) -> (String, String) {
    let (mut words, mut is_tag, mut hash) = (String::new(), false, 0x811c_9dc5_u32);
    for character in html.chars() {
        match character {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => words.push(character),
            _ => {}
        }
        hash = (hash ^ u32::from(character)).wrapping_mul(0x0100_0193);
    }
    let name = format!("question-{hash:x}");
    let link = ["<a href=\"#", &name, "\">", words.trim(), "</a>"].concat();
    (link, ["<span id=\"", &name, "\">", html, "</span>"].concat())
}

/// Returns a line without the breaks at its ends, which editors leave.
fn without_breaks(mut html: &str) -> &str {
    while let Some(rest) = html.strip_prefix("<br>").or_else(|| html.strip_suffix("<br>")) {
        html = rest;
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_addresses_are_escaped() {
        let mut line = Line::default();
        line.text("5 < 6 & \"7\"", &[mark::STRONG]);
        line.link(Some("/a?b=1&c=\"><script>".to_owned()));
        line.text(" one", &[]);
        line.text(" two", &[mark::EMPHASIS]);
        line.link(None);
        line.text("\nend", &[]);
        assert_eq!(
            line.take().as_deref(),
            Some(
                "<strong>5 &lt; 6 &amp; &quot;7&quot;</strong><a href=\"/a?b=1&amp;c=&quot;&gt;&lt;script&gt;\"> \
                 one<em> two</em></a><br>end"
            )
        );
        line.line_break();
        line.text("  ", &[]);
        assert_eq!(line.take(), None);
    }

    #[test]
    fn marks_are_known_by_all_their_names() {
        let cases = [
            ("strike-through", Some("s")),
            ("Bold", Some("strong")),
            ("inline_code", Some("code")),
            ("comment", None),
        ];
        for (name, expected) in cases {
            assert_eq!(element_of(name), expected, "{name}");
        }
    }
}
