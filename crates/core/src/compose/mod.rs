//! Composes an article from a draft that may be shown: texts decoded, URLs resolved, every fact
//! once.

pub(crate) mod attribution;
mod context;
mod correction;
mod coverage;
mod explain;
mod figures;
mod media;
mod picture;
mod place;
mod publishable;
mod related;
mod relation;
mod teaser;
mod text;

use crate::article::inline::plain_text;
use crate::article::{
    Article, Block, Date, Label, Language, Letters, Origin, Picture, ReadingTime,
};
use crate::body::{self, MOST_BLOCKS};
use crate::draft::Draft;
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::formats::wording::{PREAMBLE, begins_with};
use crate::notice::Notice;
use crate::platform::Platform;
use crate::request::Request;
use crate::rules;

pub(crate) use context::Context;
pub(crate) use picture::leads;
pub(crate) use publishable::drop_unpublishable;
pub use relation::read_stories;
pub(crate) use teaser::keep_teaser;
use text::Text;

/// Composes an article from a draft that has passed [`rules::judge`]. Returns with it whether a text of the article needs
/// repairs that the platform does not make.
pub fn compose<P: Platform>(
    mut draft: Draft,
    request: &Request,
    platform: &P,
    notices: &mut Vec<Notice>,
) -> (Article, bool) {
    rules::notice_rights(&draft, notices);
    drop_unpublishable::<P>(&mut draft, request.now, notices);
    // A story for subscribers that has passed the rules is shown as a teaser.
    let is_teaser = draft.gate.is_paid;
    if is_teaser {
        keep_teaser(&mut draft);
    }
    // The URLs of a story are relative to its page or, if it has no page, to its document.
    let base = draft.base.take();
    let document = base.as_deref().or(request.base.as_deref());
    let page = draft.url.as_deref().and_then(|it| platform.web_url(document, it));
    let context = Context::new(platform, page.as_deref().or(document));
    let headline = context.plain(draft.headline.as_deref());

    let mut pictures = picture::associated(&draft.associations, &context);
    let mut text =
        Text { context: &context, pictures: &pictures, room: MOST_BLOCKS, notices: &mut *notices };
    let corrections = correction::corrections(&draft.corrections, &mut text);
    let mut blocks = text.blocks(&draft.body);
    let is_cut = notices.iter().any(|it| it.code == "body-cut");
    let wanted = if P::EXPLAINS { body::wanted_anchors(&mut blocks) } else { Vec::new() };
    body::settle_anchors(&mut blocks, context.base);
    explain::anchors::<P>(wanted, &mut blocks, notices);
    // The label is due wherever a document says that a text is paid for.
    let mut stated =
        draft.sections.iter().map(|it| it.name.as_str()).chain(draft.kicker.as_deref());
    if stated.any(Label::is_paid) {
        draft.genres.push("sponsored".to_owned());
    }
    let labels = Label::of_genres(&draft.genres);
    // The addresses at the end of a press release are for visitors.
    let count = blocks.len();
    if !labels.contains(&Label::PressRelease) {
        body::drop_sign_off(&mut blocks, |at, block| {
            explain::<P>(notices, DropRule::SignOff, || place::block(block, at, count));
        });
    }
    if let Some(headline) = &headline {
        body::drop_repeated_headline(&mut blocks, headline, |at, block| {
            explain::<P>(notices, DropRule::Headline, || place::block(block, at, count));
        });
    }
    let mut lead = picture::of_item(&draft, &context).or_else(|| picture::take_lead(&mut pictures));
    if is_teaser {
        pictures.clear();
    }
    let mut body = figures::arrange::<P>(blocks, &mut lead, pictures, notices);
    media::arrange_players(&draft, &mut body, &context);
    figures::notice_missing_credits(lead.as_ref(), &mut body, notices);

    let attribution = attribution::of(&draft, &context);
    // If a picture cannot be shown, its caption still says what it shows.
    let caption = draft.caption.as_deref().filter(|_| lead.is_none());
    let standfirst = context
        .plain(draft.standfirst.as_deref().or(caption))
        .filter(|it| !is_said_elsewhere(it, headline.as_deref(), lead.as_ref(), &mut body));
    let mut letters = Letters::default();
    for it in [&headline, &standfirst].into_iter().flatten() {
        letters.add(it);
    }
    let characters = count_letters(&mut body, &mut letters);
    let mut language = draft.language.as_deref().and_then(Language::parse);
    if let Some(better) = language.as_ref().and_then(|it| letters.contradict(it)) {
        let message = "the letters of the text contradict the language that the document names";
        notices.push(Notice::new("language-corrected", message));
        language = better;
    }
    let direction = language.as_ref().map(Language::direction);
    let direction = direction.or_else(|| letters.direction()).unwrap_or_default();

    let dateline = context
        .plain(draft.dateline.as_deref())
        .filter(|it| body.iter().any(Block::is_paragraph) && !body::opens_with_dateline(&body, it));
    let published = draft.published.as_deref().and_then(Date::parse);
    let updated = draft.updated.as_deref().and_then(Date::parse);
    let updated = updated.filter(|it| published.is_none_or(|first| it.is_visibly_after(first)));
    // The label says the same in the language of the reader's words.
    let kicker = context.plain(draft.kicker.as_deref());
    let kicker = kicker.filter(|it| !Label::of_genre(it).is_some_and(|it| labels.contains(&it)));
    let warning = context.warning(&draft);
    let warning = warning.filter(|it| !lead.iter().any(|lead| lead.warning.as_ref() == Some(it)));
    if headline.is_none() {
        notices.push(Notice::new("no-headline", "the document has no headline"));
    }

    let coverage = coverage::coverage(&draft, request.now);
    // A live report is not read from its beginning to its end.
    let is_report = coverage.is_some() || body.iter().any(|it| matches!(it, Block::Post(_)));
    let reading_time = ReadingTime::of(characters, language.as_ref()).filter(|_| !is_report);
    let article = Article {
        id: draft.id.take(),
        url: page.clone(),
        kind: draft.kind,
        reading_time,
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
        publisher: attribution.publisher,
        copyright: context.plain(draft.copyright.as_deref()),
        origin: draft
            .digital_source_type
            .as_deref()
            .map(Origin::from_digital_source_type)
            .unwrap_or_default(),
        coverage,
    };
    explain::fields(&draft, &article, &context, notices);
    (article, context.needs_mend())
}

/// Whether the standfirst only repeats the headline, the caption or the start of the text. Systems without
/// a standfirst cut one from the first paragraphs.
fn is_said_elsewhere(
    standfirst: &str,
    headline: Option<&str>,
    lead: Option<&Picture>,
    body: &mut [Block],
) -> bool {
    let mut opening = String::new();
    Block::each(body, &mut |block| {
        if let Block::Paragraph(content) | Block::Heading { content, .. } = block
            && opening.len() < standfirst.len() + PREAMBLE
        {
            opening.push_str(&plain_text(content));
            opening.push(' ');
        }
        true
    });
    let caption = lead.and_then(|it| it.caption.as_deref());
    [headline, caption, Some(&opening)].into_iter().flatten().any(|it| begins_with(it, standfirst))
}

/// Counts the letters of a text. Returns how many characters are read: captions, tables and code do not
/// count.
fn count_letters(blocks: &mut [Block], letters: &mut Letters) -> usize {
    let mut count = 0;
    Block::each(blocks, &mut |block| {
        if let Block::Paragraph(content) | Block::Heading { content, .. } = block {
            count += letters.add(&plain_text(content));
        }
        !matches!(block, Block::Table(_))
    });
    count
}
