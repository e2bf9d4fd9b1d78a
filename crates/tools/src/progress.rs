//! The progress of reading: a thin bar, the minutes that are left, and the place to return to.

use std::rc::Rc;

use article_reader_browser::{Host, Intl};
use article_reader_core::article::{Language, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_core::reader::place::{Places, minutes_left};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::context::{ToolContext, fill};
use super::dom::{self, Listener, part};
use super::storage;

/// The key of the places in the storage. js/tools-loader.js reads them to decide whether to show
/// the button.
const PLACES: &str = "article-reader-places";

/// Shows and stores the progress, until it is dropped.
pub(super) struct Progress {
    /// The key of the story; see [`story_key`].
    story: Option<String>,
    bar: HtmlElement,
    _listeners: [Listener; 3],
}

impl Progress {
    /// Adds the bar, as the first child of the shadow root.
    pub(super) fn start(context: &Rc<ToolContext>) -> Option<()> {
        let label = part("span", "time-left")?.attribute("dir", "auto");
        // The bar fills in the direction of the story, which may differ from the page's.
        let direction = context.article().map(|it| dom::attribute(&it, "dir")).unwrap_or_default();
        let bar =
            part("div", "progress")?.attribute("aria-hidden", "true").attribute("dir", &direction);
        let bar = bar.maybe_child(part("div", "progress-bar")).child(label).0;
        let root = context.root()?;
        root.insert_before(&bar, root.first_child().as_ref()).ok()?;
        let (window, document) = (dom::window()?, dom::document()?);
        let listeners = [
            context.on(&window, "scroll", |context, _| show(context)),
            context.on(&window, "pagehide", |context, _| save_place(context)),
            context.on(&document, "visibilitychange", |context, _| save_place(context)),
        ];
        show(context);
        context.keep(Self { story: story_key(context), bar, _listeners: listeners });
        Some(())
    }

    /// Stores the place in the story.
    fn save_place(&self, context: &ToolContext) {
        if let (Some(story), Some(body)) = (&self.story, context.body())
            && let Some(fraction) = fraction(&body)
        {
            let stored = storage::get(PLACES).unwrap_or_default();
            let mut places = Places::parse(&stored);
            places.note(story, fraction, block_in_view(&body));
            let kept = places.to_stored();
            if kept != stored {
                storage::set(PLACES, (!kept.is_empty()).then_some(&kept));
            }
        }
    }
}

/// Stores the place at which the visitor is.
pub(super) fn save_place(context: &ToolContext) {
    if let Some(progress) = context.state::<Progress>() {
        progress.save_place(context);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.remove();
    }
}

/// Returns how much of the text is above the lower edge of the window, from 0 to 1; `None` for an
/// empty text.
fn fraction(body: &Element) -> Option<f64> {
    let rect = body.get_bounding_client_rect();
    let height = dom::window()?.inner_height().ok()?.as_f64()?;
    (rect.height() > 0.0).then(|| ((height - rect.top()) / rect.height()).clamp(0.0, 1.0))
}

/// Shows the progress in the bar, and the minutes that are left.
fn show(context: &ToolContext) {
    let show = || {
        let body = context.body()?;
        let fraction = fraction(&body)?;
        let bar = context.root()?.query_selector("[part=progress]").ok()??;
        let bar: HtmlElement = bar.unchecked_into();
        let thousandths = article_reader_core::number::text((fraction * 1_000.0) as i64);
        // A custom property accepts any text.
        let _ = bar.style().set_property("--progress", &thousandths);
        let language = Language::parse(&context.language());
        let minutes = minutes_left(context.length(), fraction, language.as_ref());
        let words = minutes.filter(|_| fraction > 0.0).map_or(String::new(), |it| {
            let words = context.words();
            let time = Intl::new(words.tag.to_owned());
            fill(words.time_left, &time.reading_time(ReadingTime { quick: it, slow: it }))
        });
        let label = dom::find(&bar, "[part=time-left]")?;
        if label.text_content().unwrap_or_default() != words {
            label.set_text_content(Some(&words));
        }
        Some(())
    };
    // Without a story there is nothing to show.
    let _: Option<()> = show();
}

/// Scrolls to the place at which the visitor left the story, and hides the button.
pub(super) fn resume(context: &ToolContext) {
    let resume = || {
        let places = Places::parse(&storage::get(PLACES)?);
        let block = places.block(&story_key(context)?)?;
        context.body()?.children().item(u32::try_from(block).ok()?)
    };
    if let Some(block) = resume() {
        dom::go_to(block.unchecked_ref());
    }
    if let Some(button) = context.button("resume") {
        dom::set_attribute(&button, "hidden", "");
    }
}

/// Returns the key of the story in the storage: its URL. `None` if the page has made the document
/// itself, because such a document has another URL on every visit.
fn story_key(context: &ToolContext) -> Option<String> {
    let host = Host(context.host.clone());
    let url = host.url("src").filter(|it| it.starts_with("http"))?;
    Some(match host.attribute("select") {
        Some(item) => [&url, "#", &String::from(js_sys::encode_uri_component(&item))].concat(),
        None => url,
    })
}

/// Returns the index of the first block that is in view, by binary search: each block is below the
/// one before.
fn block_in_view(body: &Element) -> usize {
    let blocks = body.children();
    let (mut from, mut to) = (0, blocks.length());
    while from < to {
        let middle = from + (to - from) / 2;
        let is_past =
            blocks.item(middle).is_some_and(|it| it.get_bounding_client_rect().bottom() <= 0.0);
        if is_past {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from as usize
}
