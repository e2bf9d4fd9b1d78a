//! The allow-list: what the walk does with each element.

use crate::article::Style;

use super::words::Kind;

/// What an element is to the walk.
///
/// Compared by `matches!` alone: a derived `PartialEq` would weigh more than its few uses.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    /// Goes with everything in it: it is no text, or not for readers.
    Dropped,
    /// A frame or player, of which a link remains.
    Embed,
    /// Begins and ends a paragraph.
    Paragraph,
    /// A paragraph that names what follows it (`dt`).
    Term,
    /// Words of another kind than paragraphs: a heading or preformatted text.
    Turned(Kind),
    /// A list, numbered or not.
    List(bool),
    /// An item of a list.
    Item,
    /// A block quotation.
    Quote,
    /// A thematic break.
    Rule,
    /// A line break.
    Break,
    /// An image.
    Picture,
    /// A figure, whose caption belongs to what it shows.
    Figure,
    /// The caption of a figure or a table.
    Caption,
    /// A table.
    Table,
    /// The head of a table, or one of its rows.
    Head,
    /// A row of a table.
    Row,
    /// A cell of a table, `true` for a header.
    Cell(bool),
    /// A link, where its address allows.
    Link,
    /// Text with a meaning of its own.
    Styled(Style),
    /// Known to HTML, without a meaning here: its content stays.
    Unwrapped,
    /// Not known to HTML: its content stays.
    Unknown,
}

/// The names of each role, between spaces: a table is a third of the size of the same `match`.
///
/// Void elements that are only for machines, such as `meta`, need no role to vanish. The content
/// of `noframes` and `noembed` reaches the document as text that is really markup, and MathML's
/// annotations are a second rendering of what stands beside them.
const ROLES: [(&str, Role); 37] = [
    (
        "script style template noscript object button select option optgroup datalist textarea \
         progress meter title svg canvas noframes noembed annotation annotation-xml frameset",
        Role::Dropped,
    ),
    (
        "p div article section main header footer aside nav hgroup search address center dl dd \
         details summary dialog fieldset legend form tbody tfoot",
        Role::Paragraph,
    ),
    (
        "html body span font big abbr acronym time data bdi bdo ruby rb rt rtc rp wbr nobr label \
         output picture source map math slot",
        Role::Unwrapped,
    ),
    ("a", Role::Link),
    ("strong b", Role::Styled(Style::Strong)),
    ("em i cite dfn var", Role::Styled(Style::Emphasis)),
    ("br", Role::Break),
    ("img", Role::Picture),
    ("figure", Role::Figure),
    ("figcaption caption", Role::Caption),
    ("h1", Role::Turned(Kind::Heading(1))),
    ("h2", Role::Turned(Kind::Heading(2))),
    ("h3", Role::Turned(Kind::Heading(3))),
    ("h4", Role::Turned(Kind::Heading(4))),
    ("h5", Role::Turned(Kind::Heading(5))),
    ("h6", Role::Turned(Kind::Heading(6))),
    ("pre listing xmp plaintext", Role::Turned(Kind::Code)),
    ("ul menu dir", Role::List(false)),
    ("ol", Role::List(true)),
    ("li", Role::Item),
    ("dt", Role::Term),
    ("blockquote", Role::Quote),
    ("hr", Role::Rule),
    ("iframe video audio", Role::Embed),
    ("table", Role::Table),
    ("thead", Role::Head),
    ("tr", Role::Row),
    ("td", Role::Cell(false)),
    ("th", Role::Cell(true)),
    ("code kbd samp tt", Role::Styled(Style::Code)),
    ("sub", Role::Styled(Style::Subscript)),
    ("sup", Role::Styled(Style::Superscript)),
    ("small", Role::Styled(Style::Small)),
    ("q", Role::Styled(Style::Quoted)),
    ("del s strike", Role::Styled(Style::Deleted)),
    ("ins u", Role::Styled(Style::Inserted)),
    ("mark", Role::Styled(Style::Marked)),
];

impl Role {
    /// The role of the element with this local name, whatever its namespace.
    pub(super) fn of(name: &str) -> Self {
        for (names, role) in ROLES {
            if names.split(' ').any(|it| it == name) {
                return role;
            }
        }
        Self::Unknown
    }

    /// Whether the words before and after its tags belong to one line.
    pub(super) fn is_inline(self) -> bool {
        matches!(self, Self::Link | Self::Styled(_) | Self::Unwrapped | Self::Unknown)
    }

    /// The role where elements nest too deep: those that would hold others hold only words.
    pub(super) fn flat(self) -> Self {
        match self {
            Self::Dropped | Self::Embed | Self::Picture | Self::Break | Self::Rule => self,
            _ if self.is_inline() => Self::Unwrapped,
            _ => Self::Paragraph,
        }
    }
}
