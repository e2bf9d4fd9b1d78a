//! Adapter for texts of editors without a format of their own around them: ProseMirror and TipTap, Lexical, Editor.js,
//! Portable Text, blocks. The record around the text is read by the names that most sites use.

use super::adapter::Adapter;
use super::fields::{get, get_any, list, string_of, text_of, truth_of};
use super::rich::{self, Context, Form, form};
use super::wording::is_among;
use super::wrapped;
use super::{contentful, convention, drupal, record_text, sanity, strapi};
use crate::draft::{Draft, Piece};
use crate::json::Value;
use crate::notice::Notice;
use crate::parser;
use crate::search::parts;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "rich-text",
    recognises,
    items: |document| match document.get("docs").filter(|_| form(document).is_none()) {
        Some(docs) => list(docs).iter().collect(),
        None => vec![document],
    },
    names: "id _id uuid slug url",
    format: |item| match text_form(item) {
        Some(Form::ProseMirror) => "rich-text/prosemirror",
        Some(Form::Lexical) => "rich-text/lexical",
        Some(Form::EditorJs) => "rich-text/editorjs",
        Some(Form::PortableText) => "rich-text/portable-text",
        Some(Form::Contentful) => "rich-text/contentful",
        Some(Form::WordPress) => "rich-text/wordpress",
        Some(Form::Strapi | Form::Components) => "rich-text/blocks",
        None => "rich-text",
    },
    read: |item, document, notices| {
        let mut draft = read(item, notices);
        wrapped::close(&mut draft, item, document);
        draft
    },
};

/// The fields in which a text stands alone.
const TEXTS: &str = "content body text richText rich_text article blocks json doc data lexical";

/// Returns the form of a document that is a text, or of the text in a record.
fn text_form(document: &Value) -> Option<Form> {
    let document = document.get("docs").and_then(|it| list(it).first()).unwrap_or(document);
    form(document).or_else(|| {
        let has_title = get_any(document, "title headline name heading").is_some();
        let mut texts = parts(TEXTS, b' ').filter_map(|it| get(document, it));
        let of_field = |it: &Value| {
            form(it).or_else(|| form_of_string(it)).or_else(|| {
                let inner = it.as_object()?.iter().find_map(|(_, it)| form(it));
                inner.filter(|_| has_title)
            })
        };
        texts.find_map(of_field).filter(|it| has_title || *it != Form::Strapi)
    })
}

/// Whether a document has a structured text, and no format of its own.
fn recognises(document: &Value) -> bool {
    const NAMED: [fn(&Value) -> bool; 4] = [
        drupal::ADAPTER.recognises,
        contentful::ADAPTER.recognises,
        sanity::ADAPTER.recognises,
        strapi::ADAPTER.recognises,
    ];
    text_form(document).is_some() && !NAMED.iter().any(|recognises| recognises(document))
}

fn form_of_string(value: &Value) -> Option<Form> {
    let text = value.as_str()?.trim();
    let is_json = text.starts_with(['{', '[']) && text.ends_with(['}', ']']);
    if is_json { form(&parser::parse(text)?) } else { None }
}

/// Completes the draft of any format with a text in the JSON of an editor, if the format itself has no other text.
pub(super) fn complete(draft: &mut Draft, item: &Value) {
    // In our own format, a tree in `body` may look like pieces without words.
    let tree = item.get("body").filter(|it| form(it).is_some());
    if tree.is_none() && !draft.body.is_empty() {
        return;
    }
    let mut notices = Vec::new();
    let mut context = Context { is_free: is_free(item), ..rich::context(&mut notices) };
    let others = parts("lexical blocks", b' ').filter_map(|it| get(item, it));
    for text in tree.into_iter().chain(others) {
        let has_form = form(text).is_some() || form_of_string(text).is_some();
        let pieces =
            if has_form { record_text::text_pieces(text, &mut context) } else { Vec::new() };
        if !pieces.is_empty() {
            draft.body = pieces;
            return;
        }
    }
}

/// Whether a record says that everyone may read all of its text.
fn is_free(item: &Value) -> bool {
    truth_of(item, "access") == Some(true)
        || text_of(item, "visibility access").is_some_and(|it| is_among(it, "public/free"))
}

fn read(item: &Value, notices: &mut Vec<Notice>) -> Draft {
    let mut draft = Draft { id: string_of(item, "id _id uuid"), ..Draft::default() };
    let mut context =
        Context { is_free: is_free(item), is_markdown: true, ..rich::context(notices) };
    let has_fields = get_any(item, "title headline heading").is_some();
    if form(item).is_some() && !has_fields {
        draft.body = record_text::text_pieces(item, &mut context);
        take_headline(&mut draft, notices);
        return draft;
    }
    // Storyblok has the fields of a story in its `content`.
    let inner = item.get("content").filter(|it| get(it, "component").is_some());
    if let Some(inner) = inner {
        convention::read(&mut draft, inner, &mut context);
    }
    convention::read(&mut draft, item, &mut context);
    if draft.body.is_empty() {
        draft.body = record_text::text_pieces(item, &mut context);
    }
    draft
}

/// Takes the first heading as the headline. A text of an editor has no other.
fn take_headline(draft: &mut Draft, notices: &mut Vec<Notice>) {
    let mut pieces = draft.body.iter();
    let place = pieces.position(|it| matches!(it, Piece::Heading(..)));
    if let Some(at) = place
        && let Some(Piece::Heading(_, words)) = draft.body.get(at)
    {
        draft.headline = Some(words.clone());
        if at == 0 {
            draft.body.remove(0);
        }
        let message = "the document is a text without fields: its first heading is the headline";
        notices.push(Notice::new("headline-from-text", message));
    }
}
