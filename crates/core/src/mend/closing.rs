//! Adds the end tags that a markup lacks, where an element would swallow the text after it.
//!
//! XML writes an empty element as `<iframe/>`. To an HTML parser this is a start tag, and all that follows
//! is in the element. An element such as `button`, of which the reader shows nothing, may also lack its end
//! tag. Then it ends here at the next block.

use std::collections::BTreeMap;

use crate::search::contains_word;

use super::escape::push_text;
use super::tag::{Kind, Tag, Tags, VOID};

/// Elements that the reader drops with their content, or whose content it does not show.
pub(super) const SWALLOWS: &str =
    "button object noscript video audio canvas select textarea title iframe";

/// Elements of [`SWALLOWS`] that may contain an element of the same name.
const NESTS: &str = "object";

/// Elements that begin and end blocks.
const BLOCKS: &str = "address article aside blockquote body br center dd details div dl dt fieldset figure \
    figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th \
    thead tr ul";

/// A piece of the markup that another text replaces.
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

/// The markup with the missing end tags, and with the text of sections; `None` if it lacks none.
pub(super) fn mend(html: &str) -> Option<String> {
    let mut tags: Vec<Tag> = Tags::of(html).collect();
    let mut edits = sections(html, &tags);
    tags.retain(|it| it.kind != Kind::Comment && it.kind != Kind::Section);
    drop_foreign(&mut tags, &mut edits);
    close_empty(&mut tags, &mut edits);
    close_open(&tags, &mut edits);
    if edits.is_empty() {
        return None;
    }
    edits.sort_by_key(|it| it.start);
    let mut result = String::with_capacity(html.len() + html.len() / 8);
    let mut at = 0;
    for edit in edits {
        result.push_str(html.get(at..edit.start).unwrap_or_default());
        result.push_str(&edit.text);
        at = edit.end.max(at);
    }
    result.push_str(html.get(at..).unwrap_or_default());
    Some(result)
}

/// Replaces `<![CDATA[…]]>` by its text. To an HTML parser, a section is a comment. A section with an end tag
/// contains markup.
fn sections(html: &str, tags: &[Tag]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut is_foreign = false;
    for tag in tags {
        match tag.kind {
            Kind::Start if matches!(&*tag.name, "svg" | "math") => is_foreign = true,
            Kind::End if matches!(&*tag.name, "svg" | "math") => is_foreign = false,
            Kind::Section if !is_foreign => {
                let inside = html.get(tag.start + "<![CDATA[".len()..tag.end - "]]>".len());
                let inside = inside.unwrap_or_default();
                let mut text = String::new();
                if inside.contains("</") {
                    text.push_str(inside);
                } else {
                    push_text(&mut text, inside);
                }
                edits.push(Edit { start: tag.start, end: tag.end, text });
            }
            _ => {}
        }
    }
    edits
}

/// Drops the tags in drawings and formulas, where `/>` closes an element. A block of HTML ends both, but not in
/// elements such as `title`, so one that is never closed is closed before the block.
fn drop_foreign(tags: &mut Vec<Tag>, edits: &mut Vec<Edit>) {
    let is_end = |tag: &Tag, name: &str| tag.kind == Kind::End && tag.name == name;
    let last_end = |name: &str| tags.iter().rfind(|it| is_end(it, name)).map_or(0, |it| it.start);
    let (last_svg, last_math) = (last_end("svg"), last_end("math"));
    let mut outer = String::new();
    tags.retain(|tag| {
        if outer.is_empty() {
            let is_foreign = matches!(&*tag.name, "svg" | "math");
            if is_foreign && tag.kind == Kind::Start {
                outer.clone_from(&tag.name);
            }
            return !is_foreign;
        }
        let is_block = contains_word(BLOCKS, &tag.name);
        if is_block && tag.start > if outer == "svg" { last_svg } else { last_math } {
            edits.push(closing(tag.start, &outer));
        }
        if is_block || is_end(tag, &outer) {
            outer.clear();
        }
        is_block
    });
}

/// Closes the elements that close themselves. An end tag belongs to the last start tag of its name, or, if
/// there is none, to the last tag that seems to close itself. In XML there always is one.
fn close_empty(tags: &mut [Tag], edits: &mut Vec<Edit>) {
    let mut open: BTreeMap<&str, (usize, Vec<usize>)> = BTreeMap::new();
    let mut starts = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        if contains_word(VOID, &tag.name) {
            continue;
        }
        let (count, self_closed) = open.entry(&tag.name).or_default();
        match tag.kind {
            Kind::Start => *count += 1,
            Kind::SelfClosed => self_closed.push(at),
            Kind::End if *count > 0 => *count -= 1,
            Kind::End => starts.extend(self_closed.pop()),
            _ => {}
        }
    }
    for at in starts {
        if let Some(tag) = tags.get_mut(at) {
            tag.kind = Kind::Start;
        }
    }
    for tag in tags {
        if tag.kind == Kind::SelfClosed && !contains_word(VOID, &tag.name) {
            edits.push(closing(tag.end, &tag.name));
        }
    }
}

/// Closes the elements of [`SWALLOWS`] that have no end tag, and those that the end of a block outside cuts.
fn close_open(tags: &[Tag], edits: &mut Vec<Edit>) {
    let mut stack: Vec<usize> = Vec::new();
    // How many elements of each name are open.
    let mut open: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unclosed = Vec::new();
    let next_block = next_places(tags, |it| contains_word(BLOCKS, it));
    // A button may contain a `div` of its own.
    let next_of_text = next_places(tags, |it| it != "div" && contains_word(BLOCKS, it));
    let name = |at: usize| tags.get(at).map_or("", |it| it.name.as_str());
    let swallows = |at: usize| contains_word(SWALLOWS, name(at));
    for (at, tag) in tags.iter().enumerate() {
        let tag_name = tag.name.as_str();
        match tag.kind {
            Kind::Unclosed if contains_word(SWALLOWS, tag_name) => unclosed.push(at),
            Kind::Start
                if contains_word(SWALLOWS, tag_name)
                    || contains_word(BLOCKS, tag_name) && !contains_word(VOID, tag_name) =>
            {
                if contains_word(SWALLOWS, tag_name)
                    && !contains_word(NESTS, tag_name)
                    && open.get(tag_name).is_some_and(|it| *it > 0)
                    && let Some(place) = stack.iter().rposition(|it| name(*it) == tag_name)
                {
                    // The parser closes the first one here.
                    unclosed.extend(stack.get(place));
                    remove(&mut stack, place, &mut open, name);
                }
                stack.push(at);
                *open.entry(tag_name).or_default() += 1;
            }
            Kind::End if open.get(tag_name).is_some_and(|it| *it > 0) => {
                let place = stack.iter().rposition(|it| name(*it) == tag_name).unwrap_or_default();
                let inside = stack.get(place + 1..).unwrap_or_default();
                if contains_word(SWALLOWS, tag_name) {
                    unclosed.extend(inside.iter().filter(|it| swallows(**it)));
                } else if let Some(cut) = inside.iter().find(|it| swallows(**it)) {
                    let next = next_of_text.get(*cut).copied().flatten().unwrap_or(tag.start);
                    edits.push(closing(next.min(tag.start), name(*cut)));
                }
                remove(&mut stack, place, &mut open, name);
            }
            _ => {}
        }
    }
    unclosed.extend(stack.into_iter().filter(|it| swallows(*it)));
    for at in unclosed {
        let Some(tag) = tags.get(at) else { continue };
        let next = next_block.get(at).copied().flatten();
        // A frame has no text.
        let end = next.filter(|_| tag.name != "iframe").unwrap_or(tag.end);
        edits.push(closing(end, &tag.name));
    }
}

/// For each tag the place of the next tag after it whose name `is` accepts.
fn next_places(tags: &[Tag], is: impl Fn(&str) -> bool) -> Vec<Option<usize>> {
    let mut next = None;
    let mut places = Vec::with_capacity(tags.len());
    for tag in tags.iter().rev() {
        places.push(next);
        if is(&tag.name) {
            next = Some(tag.start);
        }
    }
    places.reverse();
    places
}

/// Removes the open elements from `place` on.
fn remove<'a>(
    stack: &mut Vec<usize>,
    place: usize,
    open: &mut BTreeMap<&'a str, usize>,
    name: impl Fn(usize) -> &'a str,
) {
    for at in stack.drain(place.min(stack.len())..) {
        if let Some(count) = open.get_mut(name(at)) {
            *count = count.saturating_sub(1);
        }
    }
}

/// An end tag at a place.
fn closing(at: usize, name: &str) -> Edit {
    Edit { start: at, end: at, text: ["</", name, ">"].concat() }
}
