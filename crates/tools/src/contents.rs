//! The contents of a story, from its headings.

use std::rc::Rc;

use article_reader_core::number;
use web_sys::HtmlElement;

use super::context::ToolContext;
use super::dom::{self, Made, button, make};

const HEADINGS: &str = "[part~=body] [part~=heading]";

/// The list.
pub(super) fn panel(context: &ToolContext) -> Option<Made> {
    let article = context.article()?;
    let headings = dom::find_all(&article, HEADINGS);
    // The highest level of the story stands at the margin.
    let top = headings.iter().map(level).min()?;
    let mut list = make("ol", "contents")?;
    for (at, heading) in headings.iter().enumerate() {
        let words = heading.text_content().unwrap_or_default();
        let at = number::text(i64::try_from(at).ok()?);
        let depth = number::text(level(heading) - top);
        let entry = make("li", "entry")?.set("data-depth", &depth);
        // The headings' language, which may not be that of the controls.
        let link =
            button("entry-link", &at, &words)?.set("lang", &context.language()).set("dir", "auto");
        list = list.add(Some(entry.add(Some(link))));
    }
    Some(list)
}

/// Goes to a heading.
pub(super) fn act(context: &Rc<ToolContext>, entry: &HtmlElement) {
    let heading = context.article().and_then(|article| {
        let at = usize::try_from(number::read(&dom::get(entry, "value"))?).ok()?;
        dom::find_all(&article, HEADINGS).into_iter().nth(at)
    });
    if let Some(heading) = heading {
        context.close();
        dom::go_to(&heading);
    }
}

fn level(heading: &HtmlElement) -> i64 {
    heading.local_name().strip_prefix('h').and_then(number::read).unwrap_or_default()
}
