//! The text of a record of a content system in which every site chooses the names of its fields.

use super::record_field::{field_of, in_one_language, is_other};
use super::rich::object;
use super::rich::{self, Context, form, of_value};
use crate::draft::Piece;
use crate::json::Value;
use crate::parser;
use crate::search::parts;

/// The fields with the text.
const BODY: &str = "body content text articleBody article_body contentBody content_body bodyText main_content \
    richText rich_text article story blocks sections";

/// Returns the text of a record: in a field with a usual name, or otherwise the first structured text.
pub(super) fn body<'a>(record: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    for name in parts(BODY, b' ') {
        let value = field_of(record, name);
        let pieces = value.map(|it| text_pieces(it, context)).unwrap_or_default();
        if !pieces.is_empty() {
            return pieces;
        }
    }
    let found = structured(record, 2, context);
    if found.is_empty() { referred(record, context) } else { found }
}

/// Returns the texts of the records to which the lists of a record refer: the parts of a page that is built of parts.
fn referred<'a>(record: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (name, value) in record.as_object().unwrap_or_default() {
        for reference in in_one_language(value).as_array().unwrap_or_default() {
            if !is_other(name) && (context.find)(reference).is_some() {
                pieces.append(&mut object::pieces(reference, context));
            }
        }
    }
    pieces
}

/// Returns the first structured text among the fields of a record, and of the objects in it.
fn structured<'a>(record: &'a Value, depth: usize, context: &mut Context<'a, '_>) -> Vec<Piece> {
    for (_, value) in record.as_object().unwrap_or_default() {
        let value = in_one_language(value);
        if form(value).is_some() {
            let pieces = text_pieces(value, context);
            if !pieces.is_empty() {
                return pieces;
            }
        } else if depth > 1 && value.as_object().is_some() {
            let pieces = structured(value, depth - 1, context);
            if !pieces.is_empty() {
                return pieces;
            }
        }
    }
    Vec::new()
}

/// Returns the pieces of a text of any form, also of one that is JSON in a string.
pub(super) fn text_pieces<'a>(value: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    let Value::String(words) = value else { return object::any_text(value, context) };
    let parsed =
        if words.trim_start().starts_with(['{', '[']) { parser::parse(words) } else { None };
    match parsed.filter(|it| form(it).is_some()) {
        Some(parsed) => {
            let mut inner = rich::context(context.notices);
            inner.is_markdown = context.is_markdown;
            inner.is_free = context.is_free;
            of_value(&parsed, &mut inner).unwrap_or_default()
        }
        None => object::any_text(value, context),
    }
}
