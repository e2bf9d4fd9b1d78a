//! From a draft that may be shown to an article: texts decoded, URLs resolved, every fact once.

pub(crate) mod attribution;
mod correction;
mod media;
mod picture;
mod related;
mod relation;
mod teaser;
mod text;

use crate::article::inline::plain_text;
use crate::article::{
    Article, Block, Date, Direction, Figure, Kind, Label, Language, Origin, Picture, ReadingTime,
};
use crate::body::{self, MOST_BLOCKS};
use crate::draft::{Draft, Piece};
use crate::notice::Notice;
use crate::number;
use crate::platform::Platform;
use crate::request::Request;
use crate::rules::{self, Reason, Verdict};
use crate::search::without_end;

pub(crate) use picture::leads;
pub use relation::read_stories;
pub(crate) use teaser::keep_teaser;
use text::Text;

/// Nobody reads more notices than these about items left out.
const MOST_NOTICES: usize = 50;

/// Everything that composing asks of its surroundings.
pub(crate) struct Context<'a, P: Platform> {
    pub(crate) platform: &'a P,
    pub(crate) base: Option<&'a str>,
}

impl<P: Platform> Context<'_, P> {
    /// The plain text of a field that may hold markup.
    pub(crate) fn plain(&self, field: Option<&str>) -> Option<String> {
        body::plain(field?, self.platform)
    }

    /// The warning of an item; one without words warns as well.
    pub(crate) fn warning(&self, item: &Draft) -> Option<String> {
        item.warning.as_deref().map(|it| self.plain(Some(it)).unwrap_or_default())
    }

    /// An http(s) URL, absolute; `None` where the reference leads anywhere else.
    pub(crate) fn web_url(&self, reference: Option<&str>) -> Option<String> {
        self.platform.web_url(self.base, reference?)
    }
}

/// Composes an article from a draft that has passed [`rules::judge`].
pub fn compose<P: Platform>(
    mut draft: Draft,
    request: &Request,
    platform: &P,
    notices: &mut Vec<Notice>,
) -> Article {
    rules::notice_rights(&draft, notices);
    drop_unpublishable(&mut draft, request.now, notices);
    // What is paid for and passes the rules all the same, passes as a teaser.
    let is_teaser = draft.gate.is_paid;
    if is_teaser {
        keep_teaser(&mut draft);
    }
    // What a page says of itself is relative to that page; a story without a page of its own is at
    // home where its document is.
    let document = request.base.as_deref();
    let page = draft.url.as_deref().and_then(|it| platform.web_url(document, it));
    let context = Context { platform, base: page.as_deref().or(document) };
    let headline = context.plain(draft.headline.as_deref());
    let language = draft.language.as_deref().and_then(Language::parse);
    let direction = language.as_ref().map(Language::direction);
    let direction =
        direction.or_else(|| headline.as_deref().and_then(Direction::of_text)).unwrap_or_default();

    let mut pictures = picture::associated(&draft.associations, &context);
    let mut text =
        Text { context: &context, pictures: &pictures, room: MOST_BLOCKS, notices: &mut *notices };
    let corrections = correction::corrections(&draft.corrections, &mut text);
    let mut blocks = text.blocks(&draft.body);
    let is_cut = notices.iter().any(|it| it.code == "body-cut");
    body::settle_anchors(&mut blocks);
    let labels = Label::of_genres(&draft.genres);
    // The addresses at the end of a press release are meant for readers.
    if !labels.contains(&Label::PressRelease) {
        body::drop_sign_off(&mut blocks);
    }
    if let Some(headline) = &headline {
        body::drop_repeated_headline(&mut blocks, headline);
    }
    let mut lead = picture::of_item(&draft, &context).or_else(|| picture::take_lead(&mut pictures));
    if is_teaser {
        pictures.clear();
    }
    let mut body = arrange_pictures(blocks, &mut lead, pictures);
    media::arrange_players(&draft, &mut body, &context);
    notice_missing_credits(lead.as_ref(), &mut body, notices);

    let attribution = attribution::of(&draft, &context);
    // A picture that cannot be shown leaves its caption, which says what there was to see.
    let caption = draft.caption.as_deref().filter(|_| lead.is_none());
    let standfirst = context
        .plain(draft.standfirst.as_deref().or(caption))
        .filter(|it| !is_said_elsewhere(it, headline.as_deref(), lead.as_ref(), &body));
    let dateline = context
        .plain(draft.dateline.as_deref())
        .filter(|it| body.iter().any(Block::is_paragraph) && !body::opens_with_dateline(&body, it));
    let published = draft.published.as_deref().and_then(Date::parse);
    let updated = draft.updated.as_deref().and_then(Date::parse);
    let updated = updated.filter(|it| published.is_none_or(|first| it.seconds() > first.seconds()));
    // The label says it in the reader's own language.
    let kicker = context.plain(draft.kicker.as_deref());
    let kicker = kicker.filter(|it| !Label::of_genre(it).is_some_and(|it| labels.contains(&it)));
    let warning = context.warning(&draft);
    let warning = warning.filter(|it| !lead.iter().any(|lead| lead.warning.as_ref() == Some(it)));
    if headline.is_none() {
        notices.push(Notice::new("no-headline", "the document has no headline"));
    }

    Article {
        id: draft.id,
        url: page.clone(),
        kind: draft.kind,
        reading_time: ReadingTime::of(characters(&mut body), language.as_ref()),
        direction,
        language,
        sections: attribution.sections,
        labels,
        kicker,
        headline,
        standfirst,
        authors: attribution.authors,
        dateline,
        published,
        updated,
        corrections,
        warning,
        lead,
        body,
        is_cut,
        is_teaser,
        related: related::stories(&draft.associations, &context),
        related_heading: context.plain(draft.related_heading.as_deref()),
        related_most: draft.related_most,
        source: attribution.source,
        copyright: context.plain(draft.copyright.as_deref()),
        origin: draft
            .digital_source_type
            .as_deref()
            .map(Origin::from_digital_source_type)
            .unwrap_or_default(),
    }
}

/// Drops the items of a draft that may not be shown, at every depth: each has a gate of its own.
pub(crate) fn drop_unpublishable(draft: &mut Draft, now: i64, notices: &mut Vec<Notice>) {
    draft.associations.retain_mut(|it| is_publishable(&mut it.item, &it.name, now, notices));
    drop_pieces(&mut draft.body, now, notices);
}

fn drop_pieces(pieces: &mut Vec<Piece>, now: i64, notices: &mut Vec<Notice>) {
    pieces.retain_mut(|it| match it {
        Piece::Item(item) => is_publishable(item, "in the text", now, notices),
        Piece::Gallery(items) => {
            items.retain_mut(|it| is_publishable(it, "in a gallery", now, notices));
            !items.is_empty()
        }
        Piece::Quote(inner, _) | Piece::Box(_, inner) => {
            drop_pieces(inner, now, notices);
            !inner.is_empty()
        }
        Piece::List(_, items) => {
            items.iter_mut().for_each(|it| drop_pieces(it, now, notices));
            true
        }
        _ => true,
    });
}

fn is_publishable(item: &mut Draft, place: &str, now: i64, notices: &mut Vec<Notice>) -> bool {
    drop_unpublishable(item, now, notices);
    match rules::judge(item, now) {
        Verdict::Show => {
            rules::notice_rights(item, notices);
            true
        }
        // An item without any content of its own is a bare reference, not a withheld one.
        Verdict::Notice(Reason::Empty) => false,
        Verdict::Teaser(_) | Verdict::Notice(_) if notices.len() > MOST_NOTICES => false,
        Verdict::Teaser(reason) | Verdict::Notice(reason) => {
            let message = ["an associated item is left out: ", place, ", ", reason.as_str()];
            notices.push(Notice::new("association-dropped", message.concat()));
            false
        }
    }
}

/// Shows every picture once: the lead over the text, the others where the text has them or,
/// where it does not, after it.
fn arrange_pictures(
    mut blocks: Vec<Block>,
    lead: &mut Option<Picture>,
    pictures: Vec<(String, Picture)>,
) -> Vec<Block> {
    if let Some(lead) = lead {
        blocks.retain(
            |it| !matches!(it, Block::Figure(figure) if picture::is_same(&figure.picture, lead)),
        );
    } else if let Some(Block::Figure(_)) = blocks.first() {
        // A text that opens with a picture means it as its lead.
        if let Block::Figure(figure) = blocks.remove(0) {
            *lead = Some(with_caption(figure));
        }
    }
    for (_, picture) in pictures {
        if !contains_picture(&mut blocks, &picture) {
            blocks.push(Block::Figure(Figure { picture, ..Figure::default() }));
        }
    }
    blocks
}

/// A figure's picture that carries the figure's caption as plain text.
fn with_caption(figure: Figure) -> Picture {
    let caption = plain_text(&figure.caption);
    let caption = (!caption.trim().is_empty()).then_some(caption);
    Picture { caption: caption.or(figure.picture.caption), ..figure.picture }
}

fn contains_picture(blocks: &mut [Block], picture: &Picture) -> bool {
    let mut is_there = false;
    each_figure(blocks, &mut |it| is_there |= picture::is_same(&it.picture, picture));
    is_there
}

fn each_figure(blocks: &mut [Block], visit: &mut dyn FnMut(&Figure)) {
    Block::each(blocks, &mut |block| {
        match block {
            Block::Figure(figure) => visit(figure),
            Block::Gallery(gallery) => gallery.figures.iter().for_each(&mut *visit),
            _ => {}
        }
        true
    });
}

/// Agencies require their credit line wherever a picture is shown. Some write it into the caption,
/// as in "(Photo: A. Name/Agency)", which is enough.
fn notice_missing_credits(lead: Option<&Picture>, body: &mut [Block], notices: &mut Vec<Notice>) {
    let is_missing = |it: &Picture| {
        let caption = it.caption.as_deref().unwrap_or_default();
        it.credit.is_none() && !caption.chars().any(|it| matches!(it, '(' | '/' | '©'))
    };
    let mut missing = u32::from(lead.is_some_and(is_missing));
    each_figure(body, &mut |it| missing += u32::from(is_missing(&it.picture)));
    if missing > 0 {
        let message =
            [&number::text(missing), " of the pictures shown have no credit line"].concat();
        notices.push(Notice::new("picture-without-credit", message));
    }
}

/// Whether the standfirst only repeats the headline, the caption or the start of the text.
fn is_said_elsewhere(
    standfirst: &str,
    headline: Option<&str>,
    lead: Option<&Picture>,
    body: &[Block],
) -> bool {
    let opening = match body.first() {
        Some(Block::Paragraph(content)) => plain_text(content),
        _ => String::new(),
    };
    headline == Some(standfirst)
        || lead.and_then(|it| it.caption.as_deref()) == Some(standfirst)
        || (!opening.is_empty() && opening.trim().starts_with(without_end(standfirst, ".… ")))
}

/// The characters of a text that is read: captions, tables and code are looked at, not read.
fn characters(blocks: &mut [Block]) -> usize {
    let mut count = 0;
    Block::each(blocks, &mut |block| {
        if let Block::Paragraph(content) | Block::Heading { content, .. } = block {
            count += plain_text(content).chars().count();
        }
        !matches!(block, Block::Table(_))
    });
    count
}

fn is_picture(item: &Draft) -> bool {
    matches!(item.kind, Kind::Picture | Kind::Graphic)
}
