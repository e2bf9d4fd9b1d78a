//! Words in square brackets that may be a shortcode: `[name attribute="value"]`.

use crate::search::contains_word;

use super::tag::{Kind, Tags};

/// Elements in which a shortcode is an example.
const EXAMPLES: &str = "code pre kbd samp tt script style textarea";

/// How WordPress and its translations write the quotation marks of an attribute.
const QUOTES: [&str; 21] = [
    "&#8220;", "&#8221;", "&#8222;", "&#8243;", "&#8216;", "&#8217;", "&#8242;", "&#34;", "&quot;",
    "&laquo;", "&raquo;", "&#171;", "&#187;", "&Prime;", "“", "”", "„", "″", "«", "»", "′",
];

/// What French puts inside of its quotation marks.
const SPACES: [&str; 4] = ["&nbsp;", "&#160;", "\u{a0}", "\u{202f}"];

/// How the names of page builders' shortcodes begin.
const BUILDERS: [&str; 26] = [
    "vc_",
    "et_pb_",
    "fusion_",
    "av_",
    "su_",
    "tie_",
    "kc_",
    "ux_",
    "cs_",
    "mk_",
    "tatsu_",
    "wpb_",
    "nectar_",
    "themify_",
    "qode_",
    "edgtf_",
    "mkdf_",
    "tdc_",
    "td_",
    "bs_",
    "otw_",
    "ult_",
    "ultimate_",
    "dt_",
    "porto_",
    "woodmart_",
];

/// A name in square brackets, with what follows it.
#[derive(Debug)]
pub(super) struct Bracket {
    pub(super) start: usize,
    /// The place behind the closing bracket.
    pub(super) end: usize,
    /// The name in lower case.
    pub(super) name: String,
    /// Whether the name is in lower case in the text.
    pub(super) is_lower: bool,
    /// Whether it is a closing one: `[/name]`.
    pub(super) is_end: bool,
    /// The text behind the name, with plain quotation marks.
    pub(super) rest: String,
}

impl Bracket {
    /// The value of one of these attributes, which are separated by spaces; the first one that is not empty.
    pub(super) fn attribute(&self, names: &str) -> Option<&str> {
        let mut rest = self.rest.as_str();
        while let Some((before, after)) = rest.split_once('=') {
            let quote = after.chars().next()?;
            let is_quoted = matches!(quote, '"' | '\'');
            let (value, next) = if is_quoted {
                after.get(1..)?.split_once(quote)?
            } else {
                after.split_once(char::is_whitespace).unwrap_or((after, ""))
            };
            let name = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            if contains_word(names, &name.to_ascii_lowercase()) && !value.trim().is_empty() {
                return Some(value.trim());
            }
            rest = next;
        }
        None
    }

    /// Whether it has an attribute whose value is in quotation marks.
    pub(super) fn has_attributes(&self) -> bool {
        let is_name = |it: &str| {
            let name = it.rsplit(char::is_whitespace).next().unwrap_or_default();
            !name.is_empty()
                && name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'))
        };
        let mut rest = self.rest.as_str();
        while let Some((before, after)) = rest.split_once('=') {
            if is_name(before) && after.starts_with(['"', '\'']) {
                return true;
            }
            rest = after;
        }
        false
    }
}

/// Whether a name is one of a page builder.
pub(super) fn is_builder(name: &str) -> bool {
    BUILDERS.iter().any(|it| name.starts_with(it))
}

/// All names in square brackets that are neither part of a tag nor of an example of code.
pub(super) fn brackets(text: &str) -> Vec<Bracket> {
    let skipped = skipped(text);
    let mut skipped = skipped.iter().peekable();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(length) = text.get(at..).and_then(|it| it.find('[')) {
        let start = at + length;
        at = start + 1;
        while skipped.next_if(|(_, end)| *end <= start).is_some() {}
        if let Some((from, end)) = skipped.peek()
            && *from <= start
        {
            at = *end;
            continue;
        }
        let is_doubled = text.get(..start).is_some_and(|it| it.ends_with('['));
        if !is_doubled && let Some(bracket) = bracket(text, start) {
            at = bracket.end;
            found.push(bracket);
        }
    }
    found
}

/// The tags of a text, and the elements whose content is code. WordPress breaks lines in a shortcode too.
fn skipped(text: &str) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut example: Option<(String, usize)> = None;
    for tag in Tags::of(text) {
        if let Some((name, start)) = &example {
            if tag.kind == Kind::End && tag.name == *name {
                spans.push((*start, tag.end));
                example = None;
            }
        } else if tag.kind == Kind::Start && contains_word(EXAMPLES, &tag.name) {
            example = Some((tag.name, tag.start));
        } else {
            spans.push((tag.start, tag.end));
        }
    }
    if let Some((_, start)) = example {
        spans.push((start, text.len()));
    }
    spans
}

fn bracket(text: &str, start: usize) -> Option<Bracket> {
    let rest = text.get(start + 1..)?;
    let length = rest.find(['[', ']']).unwrap_or(rest.len());
    let is_closed = rest.get(length..)?.starts_with(']');
    let inside = rest.get(..length)?;
    // An excerpt may end in a shortcode.
    let inside = if is_closed { inside } else { inside.split('<').next().unwrap_or_default() };
    let (is_end, code) = match inside.strip_prefix('/') {
        Some(it) => (true, it),
        None => (false, inside),
    };
    let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-');
    let (name, rest) = code.split_at(code.find(|it| !is_part(it)).unwrap_or(code.len()));
    let ends_name =
        rest.is_empty() || rest.starts_with([' ', '\n', '\t', '\r', '/', '=', '<', '\u{a0}']);
    if !name.starts_with(|it: char| it.is_ascii_alphabetic()) || !ends_name {
        return None;
    }
    let mut rest = rest.to_owned();
    for line_break in ["<br />", "<br/>", "<br>"] {
        rest = rest.replace(line_break, " ");
    }
    if rest.contains('<') {
        return None;
    }
    for space in SPACES {
        rest = rest.replace(space, "");
    }
    for quote in QUOTES {
        rest = rest.replace(quote, "\"");
    }
    if !is_closed && !(is_builder(name) && rest.contains('=')) {
        return None;
    }
    let end = start + 1 + inside.len() + usize::from(is_closed);
    let is_lower = !name.bytes().any(|it| it.is_ascii_uppercase());
    Some(Bracket { start, end, name: name.to_ascii_lowercase(), is_lower, is_end, rest })
}
