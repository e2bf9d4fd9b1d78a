//! Records and objects of a site's own kinds: pictures, boxes, quotations, embeds, and words of unknown kinds.

use super::context::Context;
use super::form;
use super::line::escaped;
use super::markdown;
use super::names::key;
use super::picture::{self, fields};
use crate::draft::{Draft, Piece};
use crate::formats::fields::{get, get_any, list, owned, text_of};
use crate::formats::plain_text;
use crate::formats::wording::{after, is_markup};
use crate::json::Value;
use crate::search::parts;

/// How many records may contain each other in a text.
const DEEPEST: usize = 4;

/// How many records a text may contain in all.
const MOST: usize = 1_000;

/// The fields that name the kind of an object, in Strapi, Sanity, Storyblok and Payload.
const KIND: &str = "__component _type component blockType type";

const TITLE: &str = "title heading headline label name";
const TEXT: &str = "body content text richText rich_text copy message children description blocks";
const ADDRESS: &str = "url src href link embedUrl embed_url videoUrl video_url source";
const PICTURES: &str = "images files pictures photos items slides gallery";
const PICTURE: &str = "image picture photo file media asset img";

/// What is missing if a picture of Sanity has no address.
pub(crate) const PICTURE_REFERENCE: &str = "a picture is only a reference: ask for its address in the query \
    (asset->{url}), or name `formats.sanity.images` in the publisher profile";

/// The level of the heading of a part of a text.
const LEVEL: u8 = 3;

/// Returns the pieces of an object between the blocks of a text.
pub(crate) fn pieces<'a>(object: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    if context.depth >= DEEPEST || context.records >= MOST {
        return Vec::new();
    }
    context.records += 1;
    let object = (context.find)(object).unwrap_or(object);
    let record = fields(object).unwrap_or(object);
    if get(record, "_ref").is_some() {
        context.notice("reference-missing", "the text refers to a record that the document lacks");
        return Vec::new();
    }
    context.depth += 1;
    // Contentful names the kind of a record outside of its fields.
    let name = text_of(object, "sys.contentType.sys.id").or_else(|| text_of(record, KIND));
    let found = of_kind(record, name.unwrap_or_default(), context);
    context.depth -= 1;
    found
}

fn of_kind<'a>(object: &'a Value, name: &'a str, context: &mut Context<'a, '_>) -> Vec<Piece> {
    let key = key(name);
    let is = |words: &str| parts(words, b' ').any(|it| key.contains(it));
    let title = text_of(object, TITLE);
    let of_picture = |it: Draft| vec![Piece::Item(Box::new(it))];
    if is("image photo picture figure") || get(object, "asset").is_some() {
        let picture = picture::framed(object, PICTURE);
        if picture.is_none() && get_any(object, "asset._ref image.asset._ref").is_some() {
            context.notice("reference-missing", PICTURE_REFERENCE);
        }
        return picture.map(of_picture).unwrap_or_default();
    }
    if is("gallery slider carousel slideshow mosaic") {
        let pictures = get_any(object, PICTURES).map(|it| it.get("data").unwrap_or(it));
        let pictures = pictures.map(list).unwrap_or_default().iter();
        let pictures: Vec<Draft> = pictures.filter_map(|it| picture::framed(it, PICTURE)).collect();
        return if pictures.is_empty() { Vec::new() } else { vec![Piece::Gallery(pictures)] };
    }
    if is("quote testimonial") {
        let quoted = get_any(object, "quote text body content").map(|it| any_text(it, context));
        let speaker = text_of(object, "author attribution cite citation source speaker name title");
        let quoted = quoted.filter(|it| !it.is_empty());
        return quoted.map(|it| Piece::Quote(it, owned(speaker))).into_iter().collect();
    }
    if let Some(code) = text_of(object, "code").filter(|_| is("code")) {
        return vec![Piece::Code(code.to_owned())];
    }
    if let Some(table) = table(object) {
        return vec![table];
    }
    let address = text_of(object, ADDRESS);
    if is(
        "media file embed video youtube vimeo tweet twitter instagram facebook tiktok audio iframe link button",
    ) {
        if let Some(picture) = is("media file").then(|| picture::framed(object, PICTURE)).flatten()
        {
            return of_picture(picture);
        }
        let title = title.or_else(|| text_of(object, "caption"));
        return match address {
            Some(it) => vec![Piece::Embed(it.to_owned(), owned(title))],
            None => Vec::new(),
        };
    }
    let mut inside = get_any(object, TEXT).map(|it| any_text(it, context)).unwrap_or_default();
    if inside.is_empty() {
        inside = structured(object, context);
    }
    if inside.is_empty() && is("divider break rule separator hr") {
        return vec![Piece::Rule];
    }
    if !inside.is_empty() && is("box callout info fact note aside panel sidebar alert tip warning")
    {
        return vec![Piece::Box(title.map(escaped), inside, None)];
    }
    if inside.is_empty() || !is("text markdown section content block paragraph post article") {
        context.report_unknown(name);
    }
    if inside.is_empty() {
        return words(object, context);
    }
    let heading = title.map(|it| Piece::Heading(LEVEL, escaped(it)));
    heading.into_iter().chain(inside).collect()
}

/// Returns the pieces of all structured texts of an object, whatever a site calls their fields.
fn structured<'a>(object: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    for (_, value) in object.as_object().unwrap_or_default() {
        if form(value).is_some() {
            for piece in any_text(value, context) {
                if !found.contains(&piece) {
                    found.push(piece);
                }
            }
        }
    }
    found
}

/// Returns the words of an object of an unknown kind, and its address as a link.
pub(super) fn words<'a>(object: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    const WORDS: &str = "title heading headline label name text quote caption summary description message \
        body content";
    let mut found: Vec<Piece> = Vec::new();
    if context.depth > DEEPEST {
        return found;
    }
    context.depth += 1;
    for name in parts(WORDS, b' ') {
        let value = get(object, name).filter(|it| !it.as_str().is_some_and(is_code));
        for mut piece in value.map(|it| any_text(it, context)).unwrap_or_default() {
            if let Piece::Text(text) = &mut piece
                && !is_markup(text)
            {
                *text = ["<p>", text, "</p>"].concat();
            }
            if !found.contains(&piece) {
                found.push(piece);
            }
        }
    }
    context.depth -= 1;
    if let Some(url) = text_of(object, ADDRESS).filter(|it| after(it, "http").is_some()) {
        found.push(Piece::Embed(url.to_owned(), owned(text_of(object, TITLE))));
    }
    found
}

/// Whether a text is the settings of a widget, and not words: `{ labels: [1, 2] }`.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['{', '[']) && text.ends_with(['}', ']'])
}

/// Returns the pieces of a text of any form: the tree of an editor, HTML, Markdown or plain text.
pub(crate) fn any_text<'a>(value: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    match value {
        Value::String(text) => string(text, context.is_markdown),
        _ => (context.read)(value, context).unwrap_or_default(),
    }
}

/// Returns the pieces of a text. A text that begins and ends with a tag is HTML.
pub(crate) fn string(text: &str, is_markdown: bool) -> Vec<Piece> {
    let words = text.trim();
    if words.is_empty() || words.eq_ignore_ascii_case("null") {
        return Vec::new();
    }
    let is_html = words.starts_with('<') && words.ends_with('>');
    match is_markdown && !is_html {
        true => markdown::pieces(words),
        false => vec![Piece::Text(plain_text::body(words))],
    }
}

/// Returns the table of an object, whose rows are arrays or objects with cells.
fn table(object: &Value) -> Option<Piece> {
    let rows = get_any(object, "rows table.rows")?.as_array()?;
    let mut found = Vec::new();
    for row in rows {
        let cells = get_any(row, "cells columns").unwrap_or(row);
        let cell = |it: &Value| escaped(crate::formats::fields::text(it).unwrap_or_default());
        found.push(list(cells).iter().map(cell).collect());
    }
    let caption = owned(text_of(object, "caption title"));
    (!found.is_empty()).then_some(Piece::Table(caption, Vec::new(), found))
}
