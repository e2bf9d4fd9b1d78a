//! Quoting: a small bar beside a selected passage, with buttons to copy it with its source, or a
//! link to it. Ordinary copying stays as it is.

use std::rc::Rc;

use article_reader_core::reader::passage::{Passage, quoted};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, Range};

use super::context::ToolContext;
use super::dom::{self, Listener, button, part};
use super::{beside, clipboard, selection};

/// The values of buttons.
pub(super) const QUOTE: &str = "quote";
pub(super) const PASSAGE: &str = "passage";

/// The blocks in which a passage begins and ends.
const BLOCKS: &str = "[part~=paragraph], [part~=item], [part~=heading], [part~=cell], \
    [part~=caption], [part~=standfirst], [part~=headline]";

/// Shows the bar at each selection, until it is dropped.
pub(super) struct Quote {
    bar: HtmlElement,
    _listeners: [Listener; 4],
}

impl Quote {
    /// Adds the bar after the article, so that Tab reaches it after the selection.
    pub(super) fn start(context: &Rc<ToolContext>) -> Option<()> {
        let bar = part("div", "quote-bar")?
            .attribute("role", "group")
            .attribute("hidden", "")
            .child(part("span", "quote-status")?.attribute("role", "status"))
            .0;
        dom::append(&context.root()?.into(), &bar);
        let document = dom::document()?;
        let listeners = [
            context.on(&document, "selectionchange", |context, _| show(context)),
            context.on(&document, "keydown", |context, event| {
                if event.unchecked_ref::<web_sys::KeyboardEvent>().key() == "Escape" {
                    hide(context);
                }
            }),
            // Pressing a button must not clear the selection.
            context.on(&bar, "pointerdown", |_, event| event.prevent_default()),
            context.on(&bar, "click", |context, event| {
                if let Some(button) = dom::target(event, "button") {
                    act(context, &button);
                }
            }),
        ];
        // The visitor may have selected a passage while the tools were loading.
        show(context);
        context.keep(Self { bar, _listeners: listeners });
        Some(())
    }
}

impl Drop for Quote {
    fn drop(&mut self) {
        self.bar.remove();
    }
}

/// Returns the selection if it is in this story.
fn selected(context: &ToolContext) -> Option<Range> {
    selection::of(&context.article()?)
}

/// Whether there is a passage to quote.
pub(super) fn has_passage(context: &ToolContext) -> bool {
    selected(context).is_some()
}

/// Returns the text of a range.
fn text_of(range: &Range) -> String {
    String::from(range.to_string())
}

/// Returns the bar of this reader.
fn bar(context: &ToolContext) -> Option<HtmlElement> {
    context.root()?.query_selector("[part=quote-bar]").ok()?.map(JsCast::unchecked_into)
}

fn hide(context: &ToolContext) {
    if let Some(bar) = bar(context) {
        dom::set_attribute(&bar, "hidden", "");
    }
}

/// Shows the bar under the selection, in the language of the controls.
fn show(context: &Rc<ToolContext>) {
    let show = || {
        let bar = bar(context)?;
        let Some(range) = selected(context) else {
            hide(context);
            return None;
        };
        let words = context.words();
        if dom::attribute(&bar, "lang") != words.tag {
            while let Some(button) = dom::find(&bar, "button") {
                button.remove();
            }
            for (value, name) in [(PASSAGE, words.copy_passage), (QUOTE, words.copy_quote)] {
                // Each goes before the others and the status.
                let button = button("action", value, name)?;
                bar.prepend_with_node_1(&button.0).ok()?;
            }
            dom::set_attribute(&bar, "lang", words.tag);
            dom::set_attribute(&bar, "aria-label", words.passage);
        }
        dom::find(&bar, "[part=quote-status]")?.set_text_content(None);
        bar.remove_attribute("hidden").ok()?;
        beside::place(&bar, &range.get_bounding_client_rect())
    };
    // Without a selection there is nothing to show.
    let _: Option<()> = show();
}

/// Copies what a button of the bar offers, and shows whether that worked.
fn act(context: &Rc<ToolContext>, button: &HtmlElement) {
    let Some(text) = text_to_copy(context, &dom::attribute(button, "value")) else { return };
    let (context, words) = (context.clone(), context.words());
    clipboard::copy(
        text,
        Box::new(move |is_copied| {
            let status = bar(&context).and_then(|it| dom::find(&it, "[part=quote-status]"));
            if let Some(status) = status {
                status.set_text_content(Some(if is_copied {
                    words.copied
                } else {
                    words.copy_failed
                }));
            }
        }),
    );
}

/// Returns the text to copy: for [`QUOTE`] the passage with its source, for [`PASSAGE`] a link to
/// it.
pub(super) fn text_to_copy(context: &ToolContext, kind: &str) -> Option<String> {
    let range = selected(context)?;
    let link = link(context, &range)?;
    if kind == PASSAGE {
        return Some(link);
    }
    let text = lines_of(context, &range);
    let mut quote = quoted(&text, &context.language());
    quote.push_str("\n— ");
    quote.push_str(&context.headline());
    let source = context.article().and_then(|it| dom::find(&it, "[part~=source-name]"));
    if let Some(source) = source.and_then(|it| it.text_content()) {
        quote.push_str(", ");
        quote.push_str(&source);
    }
    quote.push('\n');
    quote.push_str(&link);
    Some(quote)
}

/// Returns the text of a selection, with one line for each block.
fn lines_of(context: &ToolContext, range: &Range) -> String {
    let blocks = context.article().map(|it| dom::find_all(&it, BLOCKS)).unwrap_or_default();
    let mut lines = Vec::new();
    for block in blocks {
        // A block that contains blocks has no text of its own.
        if range.intersects_node(&block).unwrap_or(false) && dom::find(&block, BLOCKS).is_none() {
            let line = text_within(range, &block).unwrap_or_default();
            lines.push(line.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    lines.retain(|it| !it.is_empty());
    if lines.is_empty() { text_of(range) } else { lines.join("\n") }
}

/// Returns the text of the part of a block that is selected.
fn text_within(range: &Range, block: &HtmlElement) -> Option<String> {
    let part = dom::document()?.create_range().ok()?;
    part.select_node_contents(block).ok()?;
    if part.compare_boundary_points(Range::START_TO_START, range).ok()? < 0 {
        part.set_start(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    }
    if part.compare_boundary_points(Range::END_TO_END, range).ok()? > 0 {
        part.set_end(&range.end_container().ok()?, range.end_offset().ok()?).ok()?;
    }
    Some(text_of(&part))
}

/// Returns a link to a passage. It has a text fragment with the words of the passage, and the
/// identifier of the paragraph for browsers that do not search for words.
fn link(context: &ToolContext, range: &Range) -> Option<String> {
    let document = dom::document()?;
    let first = block_of(context, range.start_container().ok()?)?;
    let last = block_of(context, range.end_container().ok()?)?;
    let before = document.create_range().ok()?;
    before.set_start(&first, 0).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let after = document.create_range().ok()?;
    after.set_start(&range.end_container().ok()?, range.end_offset().ok()?).ok()?;
    after.set_end(&last, last.child_nodes().length()).ok()?;
    let passage = Passage {
        text: &lines_of(context, range),
        before: &text_of(&before),
        after: &text_of(&after),
        whole: &context.article()?.text_content().unwrap_or_default(),
    };
    let place = first.closest("[id]").ok().flatten().map(|it| it.id()).unwrap_or_default();
    Some([&dom::page_address(), "#", &place, &passage.directive()].concat())
}

/// Returns the block that contains a node, or the article.
fn block_of(context: &ToolContext, node: Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let block = element.closest(BLOCKS).ok().flatten();
    block.or_else(|| context.article().map(JsCast::unchecked_into))
}
