//! The allow-list: what the walk does with each element.

use crate::article::Style;

/// What an element is to the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Goes with everything in it: it is no text, or not for readers.
    Dropped,
    /// A frame or player, of which a link remains.
    Embed,
    /// Begins and ends a paragraph.
    Paragraph,
    /// A paragraph that names what follows it (`dt`).
    Term,
    /// A heading of this level.
    Heading(u8),
    /// A list, of which the `li` are items.
    List {
        /// Numbered or not.
        ordered: bool,
    },
    /// A block quotation.
    Quote,
    /// Preformatted text.
    Code,
    /// A thematic break.
    Rule,
    /// A line break.
    Break,
    /// An image.
    Picture,
    /// An image with a choice of files (`picture`).
    PictureChoice,
    /// A figure, whose caption belongs to what it shows.
    Figure,
    /// The caption of a figure.
    Caption,
    /// A table.
    Table,
    /// A link, where its address allows.
    Link,
    /// Text with a meaning of its own.
    Styled(Style),
    /// Known to HTML, without a meaning here: its content stays.
    Unwrapped,
    /// Not known to HTML: its content stays.
    Unknown,
}

impl Role {
    /// The role of the element with this local name, whatever its namespace.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "script" | "style" | "template" | "noscript" | "object" | "embed" | "applet"
            | "param" | "button" | "input" | "select" | "option" | "optgroup" | "datalist"
            | "textarea" | "progress" | "meter" | "keygen" | "meta" | "link" | "base" | "head"
            | "title" | "svg" | "canvas" | "frame" | "frameset" => Self::Dropped,
            // Their content reaches the document as text that is really markup, or as a second
            // rendering of what stands beside it (MathML's annotations).
            "noframes" | "noembed" | "annotation" | "annotation-xml" => Self::Dropped,
            "iframe" | "video" | "audio" => Self::Embed,
            "p" | "div" | "article" | "section" | "main" | "header" | "footer" | "aside"
            | "nav" | "hgroup" | "search" | "address" | "center" | "dl" | "dd" | "li"
            | "details" | "summary" | "dialog" | "fieldset" | "legend" | "form" | "caption"
            | "colgroup" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" => Self::Paragraph,
            "dt" => Self::Term,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "ol" => Self::List { ordered: true },
            "ul" | "menu" | "dir" => Self::List { ordered: false },
            "blockquote" => Self::Quote,
            "pre" | "listing" | "xmp" | "plaintext" => Self::Code,
            "hr" => Self::Rule,
            "br" => Self::Break,
            "img" => Self::Picture,
            "picture" => Self::PictureChoice,
            "figure" => Self::Figure,
            "figcaption" => Self::Caption,
            "table" => Self::Table,
            "a" => Self::Link,
            "html" | "body" | "span" | "font" | "big" | "abbr" | "acronym" | "time" | "data"
            | "bdi" | "bdo" | "ruby" | "rb" | "rt" | "rtc" | "rp" | "wbr" | "nobr" | "blink"
            | "marquee" | "label" | "output" | "map" | "area" | "math" | "slot" | "source"
            | "track" | "col" => Self::Unwrapped,
            _ => style(name).map_or(Self::Unknown, Self::Styled),
        }
    }

    /// Whether the words before and after its tags belong to one line.
    pub(super) fn is_inline(self) -> bool {
        matches!(self, Self::Link | Self::Styled(_) | Self::Unwrapped | Self::Unknown)
    }
}

fn style(name: &str) -> Option<Style> {
    Some(match name {
        "strong" | "b" => Style::Strong,
        "em" | "i" | "cite" | "dfn" | "var" => Style::Emphasis,
        "code" | "kbd" | "samp" | "tt" => Style::Code,
        "sub" => Style::Subscript,
        "sup" => Style::Superscript,
        "del" | "s" | "strike" => Style::Deleted,
        "ins" | "u" => Style::Inserted,
        "mark" => Style::Marked,
        "small" => Style::Small,
        "q" => Style::Quoted,
        _ => return None,
    })
}
