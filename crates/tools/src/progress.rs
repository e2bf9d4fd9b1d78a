//! How far somebody has read: a thin bar, the minutes that are left, and the place to come back to.

use std::rc::Rc;

use article_reader_browser::{Host, Intl};
use article_reader_core::article::{Language, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_core::reader::place::{Places, minutes_left};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::context::{ToolContext, fill};
use super::dom::{self, Listener, make};
use super::storage;

/// The key of the places; js/tools-loader.js looks there whether to offer one.
const PLACES: &str = "article-reader-places";

/// Follows the reading as long as it lives.
pub(super) struct Progress {
    /// What the story is known by.
    story: Option<String>,
    bar: HtmlElement,
    _listeners: [Listener; 3],
}

impl Progress {
    /// Puts the bar before everything else of the shadow root.
    pub(super) fn new(context: &Rc<ToolContext>) -> Option<Self> {
        let label = make("span", "time-left")?.set("dir", "auto");
        // A story fills from where its lines begin, whatever the page around it does.
        let direction = context.article().map(|it| dom::get(&it, "dir")).unwrap_or_default();
        let bar = make("div", "progress")?.set("aria-hidden", "true").set("dir", &direction);
        let bar = bar.add(make("div", "progress-bar")).add(Some(label)).0;
        let root = context.root()?;
        root.insert_before(&bar, root.first_child().as_ref()).ok()?;
        let (window, document) = (dom::window()?, dom::document()?);
        let listeners = [
            context.on(&window, "scroll", |context, _| show(context)),
            context.on(&window, "pagehide", |context, _| context.note()),
            context.on(&document, "visibilitychange", |context, _| context.note()),
        ];
        show(context);
        Some(Self { story: story(context), bar, _listeners: listeners })
    }

    /// Keeps the place.
    pub(super) fn note(&self, context: &ToolContext) {
        if let (Some(story), Some(body)) = (&self.story, context.body())
            && let Some(fraction) = fraction(&body)
        {
            let before = storage::get(PLACES).unwrap_or_default();
            let mut places = Places::parse(&before);
            places.note(story, fraction, block_in_view(&body));
            let kept = places.to_stored();
            if kept != before {
                storage::set(PLACES, (!kept.is_empty()).then_some(&kept));
            }
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.remove();
    }
}

/// How much of the text has come into view.
fn fraction(body: &Element) -> Option<f64> {
    let box_ = body.get_bounding_client_rect();
    let height = dom::window()?.inner_height().ok()?.as_f64()?;
    (box_.height() > 0.0).then(|| ((height - box_.top()) / box_.height()).clamp(0.0, 1.0))
}

/// Shows how far the reading has come.
fn show(context: &ToolContext) {
    let show = || {
        let body = context.body()?;
        let fraction = fraction(&body)?;
        let bar = context.root()?.query_selector("[part=progress]").ok()??;
        let bar: HtmlElement = bar.unchecked_into();
        let thousandths = article_reader_core::number::text((fraction * 1_000.0) as i64);
        // A custom property takes any text.
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
    // Where there is no story there is nothing to show.
    let _: Option<()> = show();
}

/// Goes to the place at which somebody left.
pub(super) fn resume(context: &ToolContext) {
    let resume = || {
        let places = Places::parse(&storage::get(PLACES)?);
        let block = places.block(&story(context)?)?;
        context.body()?.children().item(u32::try_from(block).ok()?)
    };
    if let Some(block) = resume() {
        dom::go_to(block.unchecked_ref());
    }
    if let Some(button) = context.button("resume") {
        dom::set(&button, "hidden", "");
    }
}

/// What a story is known by here: where it came from. A document that the page made itself is another
/// one on every visit.
fn story(context: &ToolContext) -> Option<String> {
    let host = Host(context.host.clone());
    let url = host.url("src").filter(|it| it.starts_with("http"))?;
    Some(match host.attribute("select") {
        Some(item) => [&url, "#", &String::from(js_sys::encode_uri_component(&item))].concat(),
        None => url,
    })
}

/// The number of the first block that reaches into the view. They stand one below the other, so that
/// halves are enough to look at.
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
