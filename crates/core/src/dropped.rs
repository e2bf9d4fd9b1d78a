//! The rules by which the reader drops, moves or flattens a part of a document.
//!
//! [`RULES`] lists every rule with its code and its reason. The code that applies a rule calls
//! `explain::explain` with the place. Only a platform that wants explanations gets these notices
//! (`Platform::EXPLAINS`), so they add nothing to the WebAssembly. `inspect` prints them, and README
//! lists them.

use crate::notice::Notice;

/// A rule by which the reader drops, moves or flattens a part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropRule {
    /// `body::walk`: an element that is neither text nor media.
    Element,
    /// `body::walk`: a button, a list of options or another form control.
    FormControl,
    /// `body::walk`, `mend::hidden`: an element that is hidden on every page.
    Hidden,
    /// `mend::shortcode`: a shortcode of WordPress.
    Shortcode,
    /// `body::walk`: an element that HTML does not know, with an address.
    UnknownElement,
    /// `body::walk`: the content of a frame or player.
    Fallback,
    /// `body::mark`: the address of a link.
    Link,
    /// `body::anchor`: a link to a place in the text.
    AnchorLink,
    /// `body::picture`: a picture without an address.
    Picture,
    /// `body::picture`: a picture that counts readers.
    TrackingPixel,
    /// `body::media`, `compose::text`: a frame, player or embed without an address.
    Embed,
    /// `body::media`: a track of a video that is not subtitles.
    Track,
    /// `body::math`: a formula that nests too deep or is too long.
    Formula,
    /// `body::table`: a table that only arranges its content.
    Table,
    /// `body::walk`: structure of elements that nest too deep.
    Nesting,
    /// `body::container`, `body::table`: a block that cannot be part of a caption.
    CaptionBlock,
    /// `body::gallery`: what is in a gallery and cannot be part of it.
    GalleryBlock,
    /// `body::walk`, `compose::text`: the end of a long text.
    End,
    /// `body`: a text that the HTML parser refuses.
    Unparsed,
    /// `body::sign_off`: marks of the desk after the text.
    SignOff,
    /// `body::headline`: the headline, repeated at the start of the text.
    Headline,
    /// `compose`: the first picture of the text, which becomes the lead picture.
    LeadPicture,
    /// `compose`: a second copy of a picture.
    RepeatedPicture,
    /// `compose::text`: what follows the first paragraph of a field that is one line.
    Line,
    /// `compose::text`: a quotation, box or table without content.
    Piece,
    /// `compose::text`, `compose::media`, `compose::picture`: an item without a file.
    Item,
    /// `compose`: an associated item that may not be shown.
    Association,
    /// `compose`: an associated item without any content.
    Reference,
    /// `compose::media`, `compose::picture`: associated items beyond a limit.
    ExcessItem,
    /// `compose::related`: an associated item that is not a story with a headline.
    Related,
    /// `compose::related`: the link of a related story.
    RelatedLink,
    /// `compose::related`: the picture of a related story.
    RelatedPicture,
    /// `compose`: a kicker that a label repeats.
    Kicker,
    /// `compose`: a standfirst that is said elsewhere.
    Standfirst,
    /// `compose`: a dateline that the text has.
    Dateline,
    /// `compose`: an update that is not visibly later than the publication.
    Updated,
    /// `compose`: a date that cannot be read.
    Date,
    /// `compose::attribution`: the source, a repetition or a placeholder among the authors.
    Author,
    /// `compose`, `compose::attribution`: an address that is not http or https.
    Address,
    /// `formats::ninjs`: items inside items, beyond a depth.
    NestedItems,
    /// `formats::guardian`: related stories of a sensitive story.
    LegallySensitive,
    /// `formats::apple`: links and emphasis in Markdown.
    Markdown,
    /// `formats::apple`: a picture, video or map that only Apple can open.
    Component,
    /// `formats::ninjs`: formatting of a text in XML.
    Xml,
    /// `mend::widget`, `mend::substack`, `mend::ghost`: what subscribes, shares or comments.
    Widget,
    /// `mend::player`, `mend::card`: a mark of a player, an icon or thumbnail of a link.
    CardPart,
    /// `mend::code`, `mend::gutter`: numbers of lines beside code.
    LineNumbers,
}

/// Every rule with the stable code of its notice, and with its reason: what it does and why, in one
/// sentence without a capital and a full stop. The order is the one in which a story passes the rules.
pub const RULES: [(DropRule, &str, &str); 47] = [
    (
        DropRule::NestedItems,
        "nested-too-deep",
        "items are nested too deeply; the innermost ones are left out",
    ),
    (
        DropRule::LegallySensitive,
        "legally-sensitive",
        "the document is legally sensitive; it gets no related stories",
    ),
    (DropRule::Markdown, "markdown", "links and emphasis of Markdown are left out; the words stay"),
    (
        DropRule::Component,
        "component-dropped",
        "a picture, video or map of Apple News has no address that a browser can open",
    ),
    (DropRule::Xml, "body-xml", "the only text is XML, from which formatting may be lost"),
    (DropRule::Association, "association-dropped", "an associated item may not be shown"),
    (DropRule::Reference, "reference-dropped", "an associated item is a bare reference"),
    (DropRule::Unparsed, "body-unparsed", "the HTML parser finds no body in the text"),
    (
        DropRule::Element,
        "element-dropped",
        "an element that is neither text nor media has words or an address",
    ),
    (
        DropRule::FormControl,
        "form-control-dropped",
        "a form control has words, but the form does not work here",
    ),
    (
        DropRule::Hidden,
        "hidden-dropped",
        "an element that an attribute, a style or a class hides has words that no page would show",
    ),
    (
        DropRule::Shortcode,
        "shortcode-dropped",
        "a shortcode of WordPress or of a page builder names nothing that can be shown",
    ),
    (DropRule::Widget, "widget-dropped", "a form or button of the page has no use here"),
    (DropRule::CardPart, "card-part-dropped", "an icon or a mark of a player says nothing"),
    (DropRule::LineNumbers, "line-numbers-dropped", "numbers of lines are no part of the code"),
    (
        DropRule::UnknownElement,
        "unknown-element-dropped",
        "an element that HTML does not know has an address; its words stay",
    ),
    (
        DropRule::Fallback,
        "fallback-dropped",
        "the words inside a frame or player are for browsers that cannot show it",
    ),
    (
        DropRule::Link,
        "link-dropped",
        "the address of a link is not http, https, mailto or tel, or is inside another link; \
         the words stay",
    ),
    (
        DropRule::AnchorLink,
        "anchor-link-dropped",
        "a link leads to a place that is not in the text; the words stay",
    ),
    (DropRule::Picture, "picture-dropped", "a picture in the text has no http or https address"),
    (
        DropRule::TrackingPixel,
        "tracking-pixel-dropped",
        "a picture of one pixel counts readers and shows nothing",
    ),
    (DropRule::Embed, "embed-dropped", "a frame, player or embed has no http or https address"),
    (
        DropRule::Track,
        "track-dropped",
        "a track of a video is not subtitles or captions, or has no address",
    ),
    (DropRule::Formula, "formula-cut", "a formula nests too deep or has too many elements"),
    (
        DropRule::Table,
        "table-flattened",
        "a table only arranges its content, which stays as paragraphs",
    ),
    (
        DropRule::Nesting,
        "nesting-flattened",
        "elements nest too deep; their words stay as paragraphs",
    ),
    (
        DropRule::CaptionBlock,
        "caption-block-moved",
        "a block that is not text follows the caption that it is in",
    ),
    (
        DropRule::GalleryBlock,
        "gallery-block-moved",
        "words in a gallery, and pictures whose terms forbid galleries, follow it",
    ),
    (DropRule::End, "body-cut", "the text is too long; it ends with a link to the rest"),
    (DropRule::Line, "line-cut", "a field that is one line has more than one paragraph"),
    (
        DropRule::Piece,
        "empty-piece-dropped",
        "a heading, quotation, list, box or table has no content",
    ),
    (
        DropRule::Item,
        "item-dropped",
        "a picture, video or audio item has no file that a browser can show",
    ),
    (
        DropRule::ExcessItem,
        "excess-items-dropped",
        "more pictures, videos and audio items are associated than any page shows",
    ),
    (
        DropRule::SignOff,
        "sign-off-dropped",
        "the text ends with a sign-off or an address, which is for the desk",
    ),
    (DropRule::Headline, "repeated-headline-dropped", "the text repeats the headline above it"),
    (
        DropRule::LeadPicture,
        "lead-picture-moved",
        "the text begins with a picture, which becomes the lead picture",
    ),
    (
        DropRule::RepeatedPicture,
        "repeated-picture-dropped",
        "the text repeats a picture that stands before it, which gets its caption and credit",
    ),
    (
        DropRule::Kicker,
        "kicker-dropped",
        "a label says the same as the kicker, in the language of the reader",
    ),
    (
        DropRule::Standfirst,
        "standfirst-dropped",
        "the headline, the caption or the text says the same as the standfirst",
    ),
    (
        DropRule::Dateline,
        "dateline-dropped",
        "the text begins with a dateline of its own, or has no paragraph",
    ),
    (DropRule::Date, "date-dropped", "a date cannot be read"),
    (
        DropRule::Updated,
        "updated-dropped",
        "the update is in the minute of the publication, or earlier",
    ),
    (
        DropRule::Author,
        "author-dropped",
        "an author is the source, is named twice, or has a placeholder or an address for a name",
    ),
    (
        DropRule::Address,
        "address-dropped",
        "an address is not http or https, or is relative without a base",
    ),
    (
        DropRule::Related,
        "related-dropped",
        "an associated item is not media and has no headline to link to",
    ),
    (DropRule::RelatedLink, "related-link-dropped", "a related story has no http or https address"),
    (
        DropRule::RelatedPicture,
        "related-picture-dropped",
        "the picture of a related story needs a warning, which has no room",
    ),
];

impl DropRule {
    /// The stable code of the notice.
    pub fn code(self) -> &'static str {
        RULES.iter().find(|it| it.0 == self).map_or("", |it| it.1)
    }

    /// The notice that the rule was applied at a place.
    pub(crate) fn notice(self, place: &str) -> Notice {
        let reason = RULES.iter().find(|it| it.0 == self).map_or("", |it| it.2);
        Notice::new(self.code(), format!("{reason}: {place}"))
    }
}
