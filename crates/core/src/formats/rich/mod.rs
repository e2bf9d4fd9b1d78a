//! Structured texts: the trees and lists in which editors keep a text, instead of HTML.
//!
//! [`of_value`] finds out which editor has written a text and turns it into pieces. Each editor has a file with its
//! own nodes; `flow.rs` walks the trees, and `object.rs` reads what a site has added.

mod cell;
mod contentful;
pub(super) mod context;
mod deleted;
mod editorjs;
mod flow;
mod lexical;
pub(super) mod line;
mod markdown;
mod markdown_line;
mod names;
pub(super) mod object;
pub(super) mod picture;
mod portable_text;
mod prosemirror;
mod strapi;
mod wordpress;

use super::fields::{get, text_of};
use super::wording::is_among;
use crate::draft::Piece;
use crate::json::Value;
use crate::notice::Notice;

pub(super) use context::Context;

/// A context without references.
pub(super) fn context(notices: &mut Vec<Notice>) -> Context<'_, '_> {
    Context::new(notices, of_value)
}

/// The form of a structured text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    ProseMirror,
    Lexical,
    EditorJs,
    PortableText,
    Contentful,
    /// Blocks of Strapi, or of Slate.
    Strapi,
    /// A dynamic zone of Strapi, or the components of Storyblok.
    Components,
    WordPress,
}

/// Returns the form of a structured text, or `None` if a value is not one.
pub(super) fn form(value: &Value) -> Option<Form> {
    match value {
        Value::Array(items) => form_of_list(items),
        Value::Object(_) => form_of_object(value),
        _ => None,
    }
}

fn form_of_object(value: &Value) -> Option<Form> {
    let has_list = |it: &str| value.get(it).is_some_and(|it| it.as_array().is_some());
    if get(value, "root.children").is_some() || get(value, "editorState.root").is_some() {
        Some(Form::Lexical)
    } else if has_list("content") && text_of(value, "type") == Some("doc") {
        Some(Form::ProseMirror)
    } else if has_list("content") && text_of(value, "nodeType") == Some("document") {
        Some(Form::Contentful)
    } else {
        let blocks = value.get("blocks")?.as_array()?;
        let is_block = |it: &Value| {
            it.get("type").is_some_and(|it| it.as_str().is_some())
                && it.get("data").is_some_and(|it| it.as_object().is_some())
                && it.get("children").is_none()
        };
        if blocks.iter().any(is_block) {
            Some(Form::EditorJs)
        } else {
            blocks.iter().any(|it| wordpress::name(it).is_some()).then_some(Form::WordPress)
        }
    }
}

fn form_of_list(items: &[Value]) -> Option<Form> {
    const NODES: &str = "paragraph/heading/list/quote/blockquote/code/image/link/p/h1/h2/h3/h4/h5/h6/ul/ol/\
        text/upload";
    let has = |it: &Value, key: &str| it.get(key).is_some();
    let is_node = |it: &Value| {
        let is_typed = text_of(it, "type").is_none_or(|it| is_among(it, NODES));
        is_typed && it.get("children").is_some_and(|it| it.as_array().is_some())
    };
    if items
        .iter()
        .any(|it| portable_text::is_block(it) && (has(it, "children") || has(it, "spans")))
    {
        Some(Form::PortableText)
    } else if items
        .iter()
        .any(|it| has(it, "__component") || has(it, "component") && has(it, "_uid"))
    {
        Some(Form::Components)
    } else if items.iter().any(|it| {
        it.get("blockName").is_some()
            || wordpress::name(it).is_some_and(|it| it.starts_with("core/"))
    }) {
        Some(Form::WordPress)
    } else {
        items.first().is_some_and(is_node).then_some(Form::Strapi)
    }
}

/// Returns the pieces of a structured text, or `None` if a value is not one.
pub(super) fn of_value<'a>(value: &'a Value, context: &mut Context<'a, '_>) -> Option<Vec<Piece>> {
    let list = |key: &str| value.get(key).unwrap_or(value).as_array().unwrap_or_default();
    Some(match form(value)? {
        Form::ProseMirror => flow::pieces(list("content"), &prosemirror::DIALECT, context),
        Form::Contentful => flow::pieces(list("content"), &contentful::DIALECT, context),
        Form::Lexical => {
            let root = get(value, "editorState.root").or_else(|| get(value, "root"))?;
            let children = root.get("children").and_then(Value::as_array).unwrap_or_default();
            flow::pieces(children, &lexical::DIALECT, context)
        }
        Form::Strapi => flow::pieces(list(""), &strapi::DIALECT, context),
        Form::EditorJs => editorjs::pieces(list("blocks"), context),
        Form::PortableText => portable_text::pieces(list(""), context),
        Form::WordPress => wordpress::pieces(list("blocks"), 0, context),
        Form::Components => {
            let mut pieces = Vec::new();
            for component in list("") {
                pieces.append(&mut object::pieces(component, context));
            }
            pieces
        }
    })
}
