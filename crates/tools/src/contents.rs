//! The table of contents of a story.

use std::rc::Rc;

use article_reader_core::number;
use web_sys::HtmlElement;

use super::context::ToolContext;
use super::dom::{self, ElementBuilder, button, part};
use super::panel::Place;

const HEADINGS: &str = "[part~=body] [part~=heading]";

/// Opens the panel.
pub(super) fn open(context: &Rc<ToolContext>) {
    context.open("contents", Place::Before, context.words().contents, panel(context), act, |_| {});
}

/// Builds the list of headings; `None` if there are none.
fn panel(context: &ToolContext) -> Option<ElementBuilder> {
    let article = context.article()?;
    let headings = dom::find_all(&article, HEADINGS);
    // The headings of the highest level in the story are not indented.
    let highest = headings.iter().map(level).min()?;
    let mut list = part("ol", "contents")?;
    for (at, heading) in headings.iter().enumerate() {
        let words = heading.text_content().unwrap_or_default();
        let at = number::text(i64::try_from(at).ok()?);
        let depth = number::text(level(heading) - highest);
        let entry = part("li", "entry")?.attribute("data-depth", &depth);
        // The language of the headings, which the tools may not have.
        let link = button("entry-link", &at, &words)?
            .attribute("lang", &context.language())
            .attribute("dir", "auto");
        list = list.child(entry.child(link));
    }
    Some(list)
}

/// Scrolls to the heading of an entry, and closes the panel.
fn act(context: &Rc<ToolContext>, entry: &HtmlElement) {
    let heading = context.article().and_then(|article| {
        let at = usize::try_from(number::read(&dom::attribute(entry, "value"))?).ok()?;
        dom::find_all(&article, HEADINGS).into_iter().nth(at)
    });
    if let Some(heading) = heading {
        context.close();
        dom::go_to(&heading);
    }
}

/// Returns the level of a heading.
fn level(heading: &HtmlElement) -> i64 {
    heading.local_name().strip_prefix('h').and_then(number::read).unwrap_or_default()
}
