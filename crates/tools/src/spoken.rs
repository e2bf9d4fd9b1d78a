//! The sentences of an article as a voice speaks them, and how one sees which is spoken.

use article_reader_core::reader::is_word_character;
use article_reader_core::reader::sentence::{pieces, sentences as split};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Range, ScrollToOptions};

use super::dom;

/// What is read, in the order of the document.
const SPOKEN: &str = "[part~=headline], [part~=standfirst], [part~=body] [part~=paragraph], \
    [part~=body] [part~=heading], [part~=body] [part~=item], [part~=body] [part~=term], \
    [part~=body] [part~=definition]";

/// What is not, though it stands inside.
const UNSPOKEN: &str = "[part~=related], [part~=embed-action], [part~=code-block], [hidden]";

/// The name of the highlight in style/tools-article.css.
const HIGHLIGHT: &str = "article-reader-spoken";

/// A sentence, or as much of it as a voice speaks at once.
pub(super) struct Sentence {
    pub(super) text: String,
    pub(super) language: String,
    /// The paragraph or heading that it stands in.
    pub(super) block: HtmlElement,
    range: Range,
}

/// All sentences of an article.
pub(super) fn sentences(article: &HtmlElement) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in dom::find_all(article, SPOKEN) {
        let is_inside = |selector| {
            let around = block.parent_element().and_then(|it| it.closest(selector).ok().flatten());
            around.is_some()
        };
        // An item may hold paragraphs; the item is read.
        if !is_inside(SPOKEN) && !is_inside(UNSPOKEN) {
            read(&block, &mut sentences);
        }
    }
    sentences
}

/// Adds the sentences of a block. Words in another language are spoken for themselves, by a voice of
/// that language.
fn read(block: &HtmlElement, sentences: &mut Vec<Sentence>) {
    let mut nodes = Vec::new();
    texts(block, &mut nodes);
    let mut rest = nodes.as_slice();
    while let Some(first) = rest.first() {
        let language = language(first);
        let count = rest.iter().take_while(|it| self::language(it) == language).count();
        let (run, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        rest = after;
        let text: String = run.iter().filter_map(|it| it.node_value()).collect();
        let mut at = 0;
        for piece in segments(&text, &language).iter().flat_map(|it| pieces(it)) {
            let end = at + length(piece);
            let has_words = piece.chars().any(is_word_character);
            if let Some(range) = range(run, at, end).filter(|_| has_words) {
                let (text, language) = (piece.trim().to_owned(), language.clone());
                sentences.push(Sentence { text, language, block: block.clone(), range });
            }
            at = end;
        }
    }
}

/// The texts inside a node.
fn texts(node: &Node, found: &mut Vec<Node>) {
    let mut child = node.first_child();
    while let Some(it) = child {
        if it.node_type() == Node::TEXT_NODE {
            found.push(it.clone());
        } else {
            texts(&it, found);
        }
        child = it.next_sibling();
    }
}

fn language(node: &Node) -> String {
    let named = node.parent_element().and_then(|it| it.closest("[lang]").ok().flatten());
    named.map(|it: Element| dom::get(&it, "lang")).unwrap_or_default()
}

/// The length of a text as the document counts it.
fn length(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// From one place to another in a run of texts.
fn range(run: &[Node], from: u32, to: u32) -> Option<Range> {
    let range = dom::document()?.create_range().ok()?;
    let mut start = 0;
    for it in run {
        let end = start + length(&it.node_value()?);
        if (start..end).contains(&from) {
            range.set_start(it, from - start).ok()?;
        }
        if start < to && to <= end {
            range.set_end(it, to - start).ok()?;
        }
        start = end;
    }
    Some(range)
}

/// The sentences of a text, as the browser knows them, else as we do.
fn segments(text: &str, language: &str) -> Vec<String> {
    let options = super::storage::object(&[("granularity", "sentence".into())]);
    let tags = [&JsValue::from(language), &JsValue::UNDEFINED];
    for tag in tags {
        if let Ok(segmenter) = Segmenter::new(tag, &options) {
            let mut found = Vec::new();
            for it in js_sys::Array::from(&segmenter.segment(text)) {
                let segment = js_sys::Reflect::get(&it, &"segment".into()).ok();
                found.extend(segment.and_then(|it| it.as_string()));
            }
            return found;
        }
    }
    split(text).into_iter().map(str::to_owned).collect()
}

/// Shows the sentence that is spoken, and brings it into view where nobody minds motion.
pub(super) fn show(sentence: &Sentence) {
    let show = || {
        let highlight: js_sys::Function = global("Highlight")?.dyn_into().ok()?;
        let ranges = js_sys::Array::of1(&sentence.range);
        let highlight = js_sys::Reflect::construct(&highlight, &ranges).ok()?;
        highlights()?.set(&HIGHLIGHT.into(), &highlight);
        Some(())
    };
    // Where the browser has no highlights, the voice is followed by scrolling alone.
    let _: Option<()> = show();
    follow(&sentence.range);
}

/// Takes the highlight away.
pub(super) fn clear() {
    if let Some(highlights) = highlights() {
        highlights.delete(&HIGHLIGHT.into());
    }
}

fn highlights() -> Option<js_sys::Map> {
    let highlights = js_sys::Reflect::get(&global("CSS")?, &"highlights".into()).ok()?;
    highlights.is_object().then(|| highlights.unchecked_into())
}

fn global(name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(&js_sys::global(), &name.into()).ok().filter(|it| !it.is_undefined())
}

fn follow(range: &Range) -> Option<()> {
    let (place, window) = (range.get_bounding_client_rect(), dom::window()?);
    let height = window.inner_height().ok()?.as_f64()?;
    let is_in_view = place.top() >= 0.0 && place.bottom() <= height;
    if !is_in_view && !dom::prefers_still() {
        let options = ScrollToOptions::new();
        options.set_top(place.top() - height / 4.0);
        options.set_behavior(web_sys::ScrollBehavior::Smooth);
        window.scroll_by_with_scroll_to_options(&options);
    }
    Some(())
}

// Bound by hand: a browser may not have it.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &JsValue, options: &js_sys::Object) -> Result<Segmenter, JsValue>;

    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;
}
