//! The sentences of an article that a voice reads, and the highlight of the current one.

use article_reader_browser::object;
use article_reader_core::reader::is_word_character;
use article_reader_core::reader::sentence::{pieces, sentences as split};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Range, ScrollToOptions};

use super::dom;

/// The blocks that are read, in the order of the document.
const SPOKEN: &str = "[part~=headline], [part~=standfirst], [part~=body] [part~=paragraph], \
    [part~=body] [part~=heading], [part~=body] [part~=item], [part~=body] [part~=term], \
    [part~=body] [part~=definition]";

/// The elements around a block that keep it from being read.
const UNSPOKEN: &str = "[part~=related], [part~=embed-action], [part~=code-block], [hidden]";

/// The name of the highlight in style/tools-article.css.
const HIGHLIGHT: &str = "article-reader-spoken";

/// A sentence, or a part of a very long one.
pub(super) struct Sentence {
    pub(super) text: String,
    pub(super) language: String,
    /// The paragraph, heading or other block that contains the sentence.
    pub(super) block: HtmlElement,
    range: Range,
}

/// Returns all sentences of an article that are read.
pub(super) fn sentences(article: &HtmlElement) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in dom::find_all(article, SPOKEN) {
        let is_inside = |selector| {
            let outer = block.parent_element().and_then(|it| it.closest(selector).ok().flatten());
            outer.is_some()
        };
        // If an item contains paragraphs, the item is read as a whole.
        if !is_inside(SPOKEN) && !is_inside(UNSPOKEN) {
            add_sentences(&block, &mut sentences);
        }
    }
    sentences
}

/// Adds the sentences of a block. Words in another language become sentences of their own, which a
/// voice of that language reads.
fn add_sentences(block: &HtmlElement, sentences: &mut Vec<Sentence>) {
    let mut nodes = Vec::new();
    add_texts(block, &mut nodes);
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

/// Adds the text nodes inside a node.
fn add_texts(node: &Node, found: &mut Vec<Node>) {
    let mut child = node.first_child();
    while let Some(it) = child {
        if it.node_type() == Node::TEXT_NODE {
            found.push(it.clone());
        } else {
            add_texts(&it, found);
        }
        child = it.next_sibling();
    }
}

/// Returns the language of a node.
fn language(node: &Node) -> String {
    let named = node.parent_element().and_then(|it| it.closest("[lang]").ok().flatten());
    named.map(|it: Element| dom::attribute(&it, "lang")).unwrap_or_default()
}

/// Returns the length of a text in UTF-16 units, as the DOM counts it.
fn length(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// Returns the range between two offsets in a run of text nodes, counted from the start of the run.
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

/// Splits a text into sentences, by the browser's `Intl.Segmenter` if it has one, else by the
/// core's rules.
fn segments(text: &str, language: &str) -> Vec<String> {
    let options = object(&[("granularity", "sentence".into())]);
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

/// Highlights a sentence, and scrolls it into view unless the visitor prefers reduced motion.
pub(super) fn show(sentence: &Sentence) {
    let show = || {
        let highlight: js_sys::Function = global("Highlight")?.dyn_into().ok()?;
        let ranges = js_sys::Array::of1(&sentence.range);
        let highlight = js_sys::Reflect::construct(&highlight, &ranges).ok()?;
        highlights()?.set(&HIGHLIGHT.into(), &highlight);
        Some(())
    };
    // A browser without highlights only scrolls.
    let _: Option<()> = show();
    scroll_into_view(&sentence.range);
}

/// Removes the highlight.
pub(super) fn clear() {
    if let Some(highlights) = highlights() {
        highlights.delete(&HIGHLIGHT.into());
    }
}

/// Returns `CSS.highlights`.
fn highlights() -> Option<js_sys::Map> {
    let highlights = js_sys::Reflect::get(&global("CSS")?, &"highlights".into()).ok()?;
    highlights.is_object().then(|| highlights.unchecked_into())
}

/// Returns a global of JavaScript.
fn global(name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(&js_sys::global(), &name.into()).ok().filter(|it| !it.is_undefined())
}

/// Scrolls a range into view, unless the visitor prefers reduced motion.
fn scroll_into_view(range: &Range) -> Option<()> {
    let (place, window) = (range.get_bounding_client_rect(), dom::window()?);
    let height = window.inner_height().ok()?.as_f64()?;
    let is_in_view = place.top() >= 0.0 && place.bottom() <= height;
    if !is_in_view && !dom::prefers_reduced_motion() {
        let options = ScrollToOptions::new();
        options.set_top(place.top() - height / 4.0);
        options.set_behavior(web_sys::ScrollBehavior::Smooth);
        window.scroll_by_with_scroll_to_options(&options);
    }
    Some(())
}

// Bound here, because js-sys does not catch the error of a browser without it.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &JsValue, options: &js_sys::Object) -> Result<Segmenter, JsValue>;

    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;
}
