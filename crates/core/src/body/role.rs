//! The allow-list: what the walk does with each element.

use crate::article::Style;

use super::run_kind::RunKind;
use crate::search::contains_word;

/// What the walk does with an element.
///
/// The code compares roles only by `matches!`, because a derived `PartialEq` is larger than all its
/// uses.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    /// Dropped with its content: it is not text, or not for visitors.
    Dropped,
    /// A frame that shows another site.
    Iframe,
    /// A video (`true`) or audio.
    Player(bool),
    /// Begins and ends a paragraph.
    Paragraph,
    /// A list of definitions.
    Definitions,
    /// A term (`true`) or its definition.
    Entry(bool),
    /// A run of words that is not a paragraph: a heading or preformatted text.
    Turned(RunKind),
    /// A list, numbered or not.
    List(bool),
    /// An item of a list.
    Item,
    /// A block quotation.
    Quote,
    /// A post of another site, with the words of the post.
    Post,
    /// A gallery of pictures.
    Gallery,
    /// Content that opens and closes at a click.
    Details,
    /// A thematic break.
    Rule,
    /// A line break.
    Break,
    /// An image.
    Picture,
    /// A figure with its caption.
    Figure,
    /// The caption of a figure or table, the speaker of a quotation, or the summary of details.
    Caption,
    /// A table.
    Table,
    /// The head of a table, or one of its rows.
    Head,
    /// The foot of a table, or one of its rows.
    Foot,
    /// A row of a table.
    Row,
    /// A cell of a table, `true` for a header.
    Cell(bool),
    /// A link, if its address is allowed.
    Link,
    /// Text with a meaning of its own.
    Styled(Style),
    /// An abbreviation.
    Abbreviation,
    /// Words that name a date.
    Time,
    /// A formula.
    Math,
    /// Known to HTML, and without a meaning here: the tags go and the content stays.
    Unwrapped,
    /// Not known to HTML: the tags go and the content stays.
    Unknown,
}

/// The names of each role, separated by spaces. This table is a third of the size of the same
/// `match`.
///
/// Void elements for machines, such as `meta`, need no role, because they have no content. The
/// content of `noframes` and `noembed` is markup that the parser hands over as text. Annotations of
/// MathML repeat the formula.
const ROLES: [(&str, Role); 50] = [
    (
        "script style template noscript object button select option optgroup datalist textarea \
         progress meter title svg canvas noframes noembed annotation annotation-xml frameset",
        Role::Dropped,
    ),
    (
        "p div article section main header footer aside nav hgroup search address center \
         dialog fieldset legend form tbody",
        Role::Paragraph,
    ),
    (
        "html body span font big data bdo rb rtc wbr nobr label output picture source track map \
         slot",
        Role::Unwrapped,
    ),
    ("a", Role::Link),
    ("strong b", Role::Styled(Style::Strong)),
    ("em i cite dfn var", Role::Styled(Style::Emphasis)),
    ("br", Role::Break),
    ("img", Role::Picture),
    ("figure", Role::Figure),
    ("figcaption caption summary", Role::Caption),
    ("h1", Role::Turned(RunKind::Heading(1))),
    ("h2", Role::Turned(RunKind::Heading(2))),
    ("h3", Role::Turned(RunKind::Heading(3))),
    ("h4", Role::Turned(RunKind::Heading(4))),
    ("h5", Role::Turned(RunKind::Heading(5))),
    ("h6", Role::Turned(RunKind::Heading(6))),
    ("pre listing xmp plaintext", Role::Turned(RunKind::Code)),
    ("ul menu dir", Role::List(false)),
    ("ol", Role::List(true)),
    ("li", Role::Item),
    ("dl", Role::Definitions),
    ("dt", Role::Entry(true)),
    ("dd", Role::Entry(false)),
    ("details", Role::Details),
    ("blockquote", Role::Quote),
    ("hr", Role::Rule),
    ("iframe", Role::Iframe),
    ("video", Role::Player(true)),
    ("audio", Role::Player(false)),
    ("table", Role::Table),
    ("thead", Role::Head),
    ("tfoot", Role::Foot),
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
    ("bdi", Role::Styled(Style::Isolated)),
    ("ruby", Role::Styled(Style::Ruby)),
    ("rt", Role::Styled(Style::RubyText)),
    ("rp", Role::Styled(Style::RubyParenthesis)),
    ("abbr acronym", Role::Abbreviation),
    ("time", Role::Time),
    ("math", Role::Math),
];

/// The classes that content systems and other sites give to galleries and posts.
const CLASSES: [(&str, Role); 2] = [
    (
        "wp-block-gallery blocks-gallery-grid gallery tiled-gallery wp-block-jetpack-tiled-gallery \
         wp-block-jetpack-slideshow kg-gallery-card",
        Role::Gallery,
    ),
    (
        "twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video bluesky-embed \
         mastodon-embed reddit-embed-bq text-post-media",
        Role::Post,
    ),
];

impl Role {
    /// The role of an element with this local name, in any namespace.
    pub(super) fn of(name: &str) -> Self {
        look_up(&ROLES, name).unwrap_or(Self::Unknown)
    }

    /// The role of an element that has these classes: the one of the classes, if they have one.
    pub(super) fn with_class(self, classes: &str) -> Self {
        let mut roles = classes.split_ascii_whitespace().map(|it| look_up(&CLASSES, it));
        roles.find_map(|it| it).unwrap_or(self)
    }

    /// Whether the words before and after its tags are on one line.
    pub(super) fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Link
                | Self::Styled(_)
                | Self::Abbreviation
                | Self::Time
                | Self::Math
                | Self::Unwrapped
                | Self::Unknown
        )
    }

    /// The role if elements nest too deep: an element that would contain blocks contains only
    /// words.
    pub(super) fn flat(self) -> Self {
        match self {
            Self::Dropped
            | Self::Iframe
            | Self::Player(_)
            | Self::Picture
            | Self::Math
            | Self::Break
            | Self::Rule => self,
            _ if self.is_inline() => Self::Unwrapped,
            _ => Self::Paragraph,
        }
    }
}

fn look_up(table: &[(&str, Role)], name: &str) -> Option<Role> {
    table.iter().find(|(names, _)| contains_word(names, name)).map(|(_, role)| *role)
}
