//! Notices for what composing drops; see [`crate::dropped`].
//!
//! A field of the draft that is absent from the article was dropped by one rule. Comparing the two
//! afterwards keeps the notices out of the code that composes.

use crate::article::{Article, Block, Date, Kind};
use crate::body;
use crate::draft::Draft;
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::{Notice, quote};
use crate::platform::Platform;

use super::context::Context;
use super::media::{self, MOST_ASSOCIATIONS};
use super::picture::{self, MOST_PICTURES};
use super::place::{self, named};

/// Explains links to places that the text does not have.
pub(super) fn anchors<P: Platform>(
    wanted: Vec<String>,
    blocks: &mut [Block],
    notices: &mut Vec<Notice>,
) {
    if P::EXPLAINS {
        let kept = body::wanted_anchors(blocks);
        for name in wanted {
            if !kept.contains(&name) {
                explain::<P>(notices, DropRule::AnchorLink, || ["#", &name].concat());
            }
        }
    }
}

/// Explains every field of a draft that the article does not have.
pub(super) fn fields<P: Platform>(
    draft: &Draft,
    article: &Article,
    context: &Context<'_, P>,
    notices: &mut Vec<Notice>,
) {
    if P::EXPLAINS {
        let caption = draft.caption.as_ref().filter(|_| article.lead.is_none());
        let standfirst = draft.standfirst.as_ref().or(caption);
        for (rule, field, kept) in [
            (DropRule::Kicker, draft.kicker.as_ref(), &article.kicker),
            (DropRule::Standfirst, standfirst, &article.standfirst),
            (DropRule::Dateline, draft.dateline.as_ref(), &article.dateline),
        ] {
            if let Some(words) = context.plain(field.map(String::as_str)).filter(|_| kept.is_none())
            {
                explain::<P>(notices, rule, || quote(&words));
            }
        }
        dates::<P>(draft, article, notices);
        for author in &draft.authors {
            let name = context.plain(Some(&author.name));
            if let Some(name) =
                name.filter(|name| article.authors.iter().all(|it| it.name != *name))
            {
                explain::<P>(notices, DropRule::Author, || quote(&name));
            }
        }
        addresses(draft, context, notices);
        associations(draft, article, context, notices);
    }
}

fn dates<P: Platform>(draft: &Draft, article: &Article, notices: &mut Vec<Notice>) {
    let (published, updated) = (draft.published.as_deref(), draft.updated.as_deref());
    let corrections = draft.corrections.iter().map(|it| ("correction", it.date.as_deref()));
    for (what, date) in
        [("published", published), ("updated", updated)].into_iter().chain(corrections)
    {
        if let Some(date) = date.filter(|it| Date::parse(it).is_none() && !Date::is_unset(it)) {
            explain::<P>(notices, DropRule::Date, || named(what, date));
        }
    }
    if let (Some(published), Some(written)) = (article.published, updated)
        && article.updated.is_none()
        && Date::parse(written).is_some_and(|it| it.seconds() != published.seconds())
    {
        explain::<P>(notices, DropRule::Updated, || quote(written));
    }
}

/// Explains the addresses of a draft that do not resolve.
fn addresses<P: Platform>(draft: &Draft, context: &Context<'_, P>, notices: &mut Vec<Notice>) {
    let mut explain = |what: &str, reference: Option<&str>| {
        if let Some(reference) = reference.filter(|it| !it.trim().is_empty())
            && context.web_url(Some(reference)).is_none()
        {
            explain::<P>(notices, DropRule::Address, || named(what, reference));
        }
    };
    explain("page", draft.url.as_deref());
    for section in &draft.sections {
        explain("section", section.url.as_deref());
    }
    for author in &draft.authors {
        explain("author", author.url.as_deref());
        explain("picture of an author", author.image.as_deref());
        author.links.iter().for_each(|it| explain("link of an author", Some(&it.url)));
    }
    for source in [&draft.source, &draft.publisher].into_iter().flatten() {
        explain("source", source.url.as_deref());
        explain("logo of the source", source.logo.as_deref());
        source.links.iter().for_each(|it| explain("link of the source", Some(&it.url)));
    }
}

/// Explains associated items that the article does not have.
fn associations<P: Platform>(
    draft: &Draft,
    article: &Article,
    context: &Context<'_, P>,
    notices: &mut Vec<Notice>,
) {
    let is_medium = |kind: Kind| kind.is_picture() || matches!(kind, Kind::Video | Kind::Audio);
    let media = draft.associations.iter().filter(|it| is_medium(it.item.kind)).count();
    if media > MOST_PICTURES.min(MOST_ASSOCIATIONS) {
        explain::<P>(notices, DropRule::ExcessItem, || format!("{media} items"));
    }
    let mut stories = article.related.iter();
    for association in &draft.associations {
        let item = &association.item;
        let place = || [association.name.as_str(), &place::item(item)].join(", ");
        match item.kind {
            kind if is_medium(kind) => {
                let is_shown = picture::of_item(item, context).is_some()
                    || media::player(item, context).is_some();
                if !is_shown {
                    explain::<P>(notices, DropRule::Item, place);
                }
            }
            Kind::Text | Kind::Other if context.plain(item.headline.as_deref()).is_some() => {
                let Some(story) = stories.next() else { continue };
                if story.url.is_none() {
                    explain::<P>(notices, DropRule::RelatedLink, place);
                }
                let nested = item.associations.iter().find(|it| it.item.kind.is_picture());
                let pictures = [Some(item), nested.map(|it| &it.item)];
                let has_warning = |it: &Draft| it.warning.is_some() && !it.renditions.is_empty();
                if story.picture.is_none() && pictures.into_iter().flatten().any(has_warning) {
                    explain::<P>(notices, DropRule::RelatedPicture, place);
                }
            }
            _ => explain::<P>(notices, DropRule::Related, place),
        }
    }
}
