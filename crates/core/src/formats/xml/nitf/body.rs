//! Reads the text of NITF, most of whose elements have the names of HTML.

use super::{lines, media};
use crate::draft::{Draft, Piece};
use crate::formats::wording::is_blank;
use crate::json::Value;
use crate::notice::Notice;
use crate::search::contains_word;
use crate::xml::{Tags, all, at, attribute, markup, push};

/// Elements that describe the text, or that belong over it.
const NOT_TEXT: &str = "abstract byline classifier copyrite correction dateline distributor ed-msg ednote key-list \
    nitf-table-metadata rights tobject";

/// Adds the text, with what follows it.
pub(super) fn read(draft: &mut Draft, nitf: &Value, notices: &mut Vec<Notice>) {
    let mut text = Text::default();
    all(nitf, "body/body.content").into_iter().for_each(|it| text.add(it));
    text.end_paragraphs();
    for piece in &mut text.pieces {
        if let Piece::Text(html) = piece {
            *html = lines::joined(html);
        }
    }
    if let Some(Piece::Text(html)) = text.pieces.last_mut() {
        while let Some(words) = lines::drop_end(html) {
            let message = ["the text ends with a mark for the desk: \"", &words, "\""].concat();
            notices.push(Notice::new("sign-off-dropped", message));
        }
    }
    for end in all(nitf, "body/body.end/tagline body/body.end/bibliography") {
        text.add_paragraph(end);
    }
    draft.body = text.pieces;
}

/// The pieces of a text, and the markup since the last of them.
#[derive(Default)]
struct Text {
    pieces: Vec<Piece>,
    html: String,
}

impl Text {
    /// Adds the content of an element. The depth of a document is limited, so this recursion is, too.
    fn add(&mut self, element: &Value) {
        if let Value::String(text) = element {
            self.add_words(text);
        }
        for (name, child) in element.as_object().unwrap_or_default() {
            match name.as_str() {
                "value" => self.add_words(child.as_str().unwrap_or_default()),
                "block" | "body.content" | "nitf-table" | "hedline" => self.add(child),
                "hl1" | "hl2" | "h2" => self.add_heading(2, child),
                "h3" | "hl3" => self.add_heading(3, child),
                "h4" => self.add_heading(4, child),
                "bq" => self.add_quote(child),
                "note" => self.add_note(child),
                "fn" | "datasource" => self.add_paragraph(child),
                "media" => {
                    self.end_paragraphs();
                    self.pieces.extend(media::read(child).map(|it| Piece::Item(Box::new(it))));
                }
                _ if name.starts_with(['<', '@']) || contains_word(NOT_TEXT, name) => {}
                _ => push(&mut self.html, name, child, Tags::Nitf),
            }
        }
    }

    /// Adds words between two elements.
    fn add_words(&mut self, words: &str) {
        if !words.trim().is_empty() {
            crate::xml::push_escaped(&mut self.html, words);
        }
    }

    /// Ends the run of paragraphs.
    fn end_paragraphs(&mut self) {
        let html = std::mem::take(&mut self.html);
        if !is_blank(&html) {
            self.pieces.push(Piece::Text(html));
        }
    }

    fn add_paragraph(&mut self, element: &Value) {
        self.end_paragraphs();
        self.html = markup(element, Tags::Nitf);
        self.end_paragraphs();
    }

    fn add_heading(&mut self, level: u8, element: &Value) {
        self.end_paragraphs();
        let words = markup(element, Tags::Nitf);
        if !is_blank(&words) {
            self.pieces.push(Piece::Heading(level, words));
        }
    }

    fn add_quote(&mut self, element: &Value) {
        self.end_paragraphs();
        let inside = pieces(element, "credit");
        let speaker = at(element, "credit").map(|it| markup(it, Tags::Nitf));
        if !inside.is_empty() {
            self.pieces.push(Piece::Quote(inside, speaker.filter(|it| !is_blank(it))));
        }
    }

    /// Adds a note for readers. The classes and types are those of NITF 3.6: `npa` is an advisory that is not for
    /// publication.
    fn add_note(&mut self, element: &Value) {
        let is = |name: &str, words: &str| {
            attribute(element, name).is_some_and(|it| contains_word(words, it))
        };
        self.end_paragraphs();
        if is("noteclass", "editorsnote hd") || is("type", "npa") {
            return;
        }
        let inside = pieces(element, "");
        if !inside.is_empty() {
            self.pieces.push(Piece::Box(None, inside, None));
        }
    }
}

/// Returns the pieces of an element without the children of a name.
fn pieces(element: &Value, without: &str) -> Vec<Piece> {
    let mut text = Text::default();
    match element {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| name != without);
            text.add(&Value::Object(kept.cloned().collect()));
        }
        _ => text.html = markup(element, Tags::Nitf),
    }
    text.end_paragraphs();
    text.pieces
}
