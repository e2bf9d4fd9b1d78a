//! Related stories that the document itself contains.

use crate::article::{Date, Kind, Story};
use crate::draft::{Association, Draft};
use crate::platform::Platform;

use super::context::Context;
use super::picture;

/// The associated items that are stories, in the document's order.
pub(super) fn stories<P: Platform>(
    associations: &[Association],
    context: &Context<'_, P>,
) -> Vec<Story> {
    let mut stories = Vec::new();
    for it in associations {
        if matches!(it.item.kind, Kind::Text | Kind::Other)
            && let Some(story) = story(&it.item, context)
        {
            stories.push(story);
        }
    }
    stories
}

/// An item as a related story; `None` if it has no headline.
pub(super) fn story<P: Platform>(item: &Draft, context: &Context<'_, P>) -> Option<Story> {
    let picture = picture::of_draft(item, context).or_else(|| {
        let nested = item.associations.iter().find(|it| it.item.kind.is_picture())?;
        picture::of_draft(&nested.item, context)
    });
    // If the document contains the text of the item, `select` opens it without a request.
    let name = item.id.as_ref().or(item.url.as_ref());
    let select = name.filter(|_| !item.body.is_empty()).cloned();
    let json = item.json.as_deref().filter(|_| select.is_none());
    Some(Story {
        json: context.web_url(json),
        select,
        headline: context.plain(item.headline.as_deref())?,
        // ninjs has no field for a page, but its identifiers are usually the URLs of pages.
        url: context
            .web_url(item.url.as_deref())
            .or_else(|| context.platform.web_url(None, item.id.as_deref()?)),
        // There is no room for a warning beside a headline.
        picture: picture.filter(|it| it.warning.is_none()),
        published: item.published.as_deref().and_then(Date::parse),
        section: context.plain(item.sections.last().map(|it| it.name.as_str())),
        reading_time: None,
        reason: None,
    })
}
