//! Renames what Chromium reports about inert documents.
//!
//! A document that is parsed inert runs and loads nothing. Chromium all the same reports to the
//! page's `Content-Security-Policy` what the document would do if it were shown: event handlers,
//! styles, media, a `base`. Real bodies are full of styles, so a publisher that collects reports
//! would get thousands of them. [`inert`] therefore renames these attributes, and puts an empty element
//! that is not reported in the place of a `style`, before the parser sees the markup.
//!
//! Safety does not depend on this pass, because the walk rebuilds what it knows. But the pass must
//! not change the tree: it may rename only what it knows to be a tag. It reads the markup as the
//! HTML standard's tokenizer does (section 13.2.5), without the tree. One thing depends on the tree:
//! whether an element such as `style` contains text or, inside `svg` and `math`, markup. Where the two
//! would be read differently, the pass ends and the rest stays as it is.

use crate::search::{contains, contains_word, find_ignore_case, split_once};

use super::reported::is_reported;

/// The elements that hold text in HTML (13.2.5.2, 13.2.5.3 and 13.2.5.4).
const RAW: &str = "style script title textarea xmp iframe noembed noframes";

/// The markup with such names changed.
pub(crate) fn inert(html: &str) -> String {
    let made = String::with_capacity(html.len() + html.len() / 16);
    let mut pass = Pass { rest: html, made, place: Place::Html, has_table: false };
    while pass.step().is_some() {}
    pass.made.push_str(pass.rest);
    pass.made
}

/// What is known of the element around the markup to come.
#[derive(Clone, Copy)]
enum Place {
    /// No `svg`, `math` or `template` is open.
    Html,
    /// At most one `svg` is open. In it nothing can hold HTML, so that `</svg>` and `</p>` lead out.
    Drawing,
    /// Nothing: a `style` may be one of a formula, or have no meaning in a `template`.
    Unknown,
}

/// The pass under way.
struct Pass<'a> {
    rest: &'a str,
    made: String,
    place: Place,
    has_table: bool,
}

impl<'a> Pass<'a> {
    /// Goes on behind the next tag or comment, or behind a `<` that is text; `None` where the rest has
    /// none or must stay as it is.
    fn step(&mut self) -> Option<()> {
        let (before, tag) = split_once(self.rest, "<")?;
        self.keep(before.len());
        let start = self.made.len();
        self.keep(1);
        let slash = if tag.starts_with('/') { "/" } else { "" };
        self.keep(slash.len());
        if !self.rest.starts_with(|it: char| it.is_ascii_alphabetic()) {
            let length = match tag.as_bytes() {
                [b'!', b'-', b'-', ..] => comment(self.rest)?,
                // A section of characters, or a comment.
                _ if tag.starts_with("![CDATA[") && !matches!(self.place, Place::Html) => {
                    return None;
                }
                [b'!' | b'?' | b'/', ..] => split_once(self.rest, ">")?.0.len() + 1,
                _ => 0,
            };
            self.keep(length);
            return Some(());
        }
        let name = self.keep(length(self.rest, ends_tag_name)).to_ascii_lowercase();
        let is_self_closing = self.attributes(&name)?;
        if slash.is_empty() {
            self.open(&name, is_self_closing, start)
        } else {
            if matches!(self.place, Place::Drawing) && contains_word("svg p", &name) {
                self.place = Place::Html;
            }
            Some(())
        }
    }

    /// Goes on behind an element that contains text, whose start tag is `start` of what is made.
    fn open(&mut self, name: &str, is_self_closing: bool, start: usize) -> Option<()> {
        self.place = match (self.place, name) {
            (Place::Html, "svg") => Place::Drawing,
            (_, "math" | "template") | (Place::Drawing, "svg" | "desc" | "foreignobject") => {
                Place::Unknown
            }
            (place, _) => place,
        };
        self.has_table |= name == "table";
        if name == "plaintext" {
            return None;
        }
        if contains_word(RAW, name) {
            let text = raw(self.rest, name);
            let is_ambiguous = match self.place {
                // Text that looks like a script in a script may hide its end (13.2.5.26).
                Place::Html if name == "script" => {
                    contains(text, "<!--") && find_ignore_case(text, "<script").is_some()
                }
                Place::Html => false,
                Place::Drawing | Place::Unknown => contains(text, "<"),
            };
            if is_ambiguous {
                return None;
            }
            let is_known = match self.place {
                Place::Html => true,
                Place::Drawing => !is_self_closing,
                Place::Unknown => false,
            };
            if name == "style" && is_known {
                // The parser treats `noframes` as it does `style` everywhere but in a table, and `script`
                // everywhere but in a `noscript` of the head, which is over when there is a table. The
                // walk drops all three.
                let stand_in = if self.has_table { "script" } else { "noframes" };
                self.made.truncate(start);
                // Words in a drawing can keep a frameset from taking the place of the body.
                let words = if matches!(self.place, Place::Html) { "" } else { text };
                self.made.push_str(&["<", stand_in, ">", words, "</", stand_in].concat());
                self.rest = self.rest.get(text.len() + "</style".len()..).unwrap_or_default();
                self.attributes(name)?;
            } else {
                self.keep(text.len());
            }
        }
        Some(())
    }

    /// Goes on behind the attributes of a tag and its `>`; says whether a `/` stands before that.
    fn attributes(&mut self, tag: &str) -> Option<bool> {
        loop {
            let gap = self.keep(length(self.rest, |it| !it.is_ascii_whitespace() && it != '/'));
            if self.rest.starts_with('>') {
                self.keep(1);
                return Some(gap.ends_with('/'));
            }
            if self.rest.is_empty() {
                return None;
            }
            // An equals sign that nothing stands before begins a name (13.2.5.32).
            let (sign, after) =
                self.rest.split_at_checked(usize::from(self.rest.starts_with('=')))?;
            let name = self.rest.get(..sign.len() + length(after, ends_name))?;
            if is_reported(tag, name) {
                self.made.push_str("x-");
            }
            self.keep(name.len());
            self.value()?;
        }
    }

    /// Goes on behind the value of an attribute, where it has one.
    fn value(&mut self) -> Option<()> {
        let Some(value) = self.rest.trim_ascii_start().strip_prefix('=') else { return Some(()) };
        let value = value.trim_ascii_start();
        let next = match value.split_at_checked(1) {
            Some((quote @ ("\"" | "'"), value)) => split_once(value, quote)?.1,
            _ => value.get(length(value, |it| it.is_ascii_whitespace() || it == '>')..)?,
        };
        self.keep(self.rest.len() - next.len());
        Some(())
    }

    /// Goes on behind so much of the rest, which stays as it is.
    fn keep(&mut self, length: usize) -> &'a str {
        let (kept, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.made.push_str(kept);
        self.rest = rest;
        kept
    }
}

/// The length of a comment, from its `!--` (13.2.5.43 to 13.2.5.52).
fn comment(text: &str) -> Option<usize> {
    for at in 1..text.len() {
        let rest = text.as_bytes().get(at..)?;
        if rest.starts_with(b"-->") {
            return Some(at + 3);
        }
        // The dashes of the beginning end a comment, but not with this.
        if at > 2 && rest.starts_with(b"--!>") {
            return Some(at + 4);
        }
    }
    None
}

/// The text of an element, up to its end tag or to the end.
fn raw<'a>(text: &'a str, name: &str) -> &'a str {
    let tag = ["</", name].concat();
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(before) = find_ignore_case(rest, &tag)
    {
        at += before;
        let after = text.get(at + tag.len()..).unwrap_or_default();
        if after.starts_with(ends_tag_name) {
            return text.get(..at).unwrap_or_default();
        }
        at += tag.len();
    }
    text
}

fn ends_tag_name(character: char) -> bool {
    character.is_ascii_whitespace() || matches!(character, '/' | '>')
}

fn ends_name(character: char) -> bool {
    ends_tag_name(character) || character == '='
}

/// How much text stands before the first character that `ends` it.
fn length(text: &str, ends: fn(char) -> bool) -> usize {
    text.find(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_names_and_nothing_else() {
        let same = |html| (html, html);
        let cases = [
            same(""),
            same("Boats on = the quay"),
            ("<p onclick=x>once = only</p>", "<p x-onclick=x>once = only</p>"),
            ("<img alt='On the quay' src='/a.jpg'>", "<img alt='On the quay' x-src='/a.jpg'>"),
            ("<IMG/SRC=x/OnError=y/>", "<IMG/x-SRC=x/OnError=y/>"),
            ("<IMG/SRC='x'/OnError\n=\n\"y\">", "<IMG/x-SRC='x'/x-OnError\n=\n\"y\">"),
            same("<a href='https://a.example/src=b style=c'>"),
            ("<a title=\"a>b\"onclick=x>c = d", "<a title=\"a>b\"x-onclick=x>c = d"),
            ("<p title='a< b' style='x'>", "<p title='a< b' x-style='x'>"),
            ("<base href=x target=y><a href=z>", "<base x-href=x target=y><a href=z>"),
            ("<p style>styled src</p>", "<p x-style>styled src</p>"),
            ("<p ='src' src =style=x>", "<p ='src' x-src =style=x>"),
            ("<p src='a", "<p x-src='a"),
            ("<p\u{b}onclick=x onload=y>", "<p\u{b}onclick=x x-onload=y>"),
            ("<p src\0=x on\0=y>", "<p src\0=x x-on\0=y>"),
            ("<p src=a SRC=b x-src=c>", "<p x-src=a x-SRC=b x-x-src=c>"),
            same("<img data-src=a srcset=b>"),
            same("a < b = c <é onclick=x <"),
            same("<p"),
            same("<p /"),
            ("<p src", "<p x-src"),
            ("<p src=", "<p x-src="),
            // Comments.
            ("<!-- <p src=a> --><p src=b>", "<!-- <p src=a> --><p x-src=b>"),
            ("<!--><p src=a>-->", "<!--><p x-src=a>-->"),
            ("<!--->--!><p src=a>", "<!--->--!><p x-src=a>"),
            ("<!--!><p src=a>--!><p src=b>", "<!--!><p src=a>--!><p x-src=b>"),
            same("<!-- <p src=a> --"),
            ("<!x '><p src=a>'>", "<!x '><p x-src=a>'>"),
            ("<?x '><p src=a>", "<?x '><p x-src=a>"),
            ("</ src=a '><p src=b>", "</ src=a '><p x-src=b>"),
            ("</><p src=a>", "</><p x-src=a>"),
            ("<![CDATA[>]]><p src=a>", "<![CDATA[>]]><p x-src=a>"),
            // Elements that hold text.
            ("<style><b src='</style><b src=c>", "<noframes></noframes><b x-src=c>"),
            ("<STYLE type=x><a src=b", "<noframes></noframes"),
            ("<style></styles></style/><b src=a>", "<noframes></noframes/><b x-src=a>"),
            ("<table><style>a</STYLE >", "<table><script></script >"),
            ("<xmp><a src='></XMP><a src=b>", "<xmp><a src='></XMP><a x-src=b>"),
            same("<title><style></style>a"),
            same("<iframe><p src=a></iframe"),
            same("<plaintext><p src=a>"),
            ("<script>'<p src=a>'</script><p src=b>", "<script>'<p src=a>'</script><p x-src=b>"),
            ("<script><!--</script><p src=a>", "<script><!--</script><p x-src=a>"),
            same("<script><!--<script></script><p src=a>"),
            // Drawings and formulas.
            ("<svg><style>a</style></svg>", "<svg><noframes>a</noframes></svg>"),
            ("<svg><path style=a><title>b</title>", "<svg><path x-style=a><title>b</title>"),
            same("<p><svg><style><br>a"),
            ("<svg><style/>a</style><p src=a>", "<svg><style/>a</style><p x-src=a>"),
            same("<svg><![CDATA[<p src=a>]]>"),
            ("<svg></svg><style><br></style>", "<svg></svg><noframes></noframes>"),
            ("<svg></p><style><br></style>", "<svg></p><noframes></noframes>"),
            same("<svg><desc></svg><style><br></style>"),
            same("<math></math><style><br></style>"),
            same("<template><col><style><br></style>"),
            ("<math></math><style>a</style><p src=a>", "<math></math><style>a</style><p x-src=a>"),
        ];
        for (html, expected) in cases {
            assert_eq!(inert(html), expected, "{html}");
        }
    }
}
