//! The article as a whole: header, corrections, lead picture, text and footer.

use std::sync::Arc;

use article_reader_core::article::inline::{count_words, plain_text};
use article_reader_core::article::{Block, Date, Script};
use article_reader_core::number;

use super::element::{View, part, reactive};
use super::picture::lead;
use super::{
    Page, SharedSignal, author, block, correction, ending, header, newsletter, paywall, posts,
    related, source, warning,
};

/// The fewest paragraphs of the text before the first related story inside it.
const PARAGRAPHS_BEFORE_RELATED: usize = 3;

/// The text has room for one related story per so many words, and so many words separate two of
/// them.
const WORDS_FOR_RELATED: u32 = 400;

/// A text with so many paragraphs has room for a first related story, even if it has few words. The
/// paragraphs of agencies are short.
const PARAGRAPHS_FOR_RELATED: usize = 8;

/// Builds the article. Header and footer are built again when the page changes, because a publisher
/// profile may arrive late. The text is built once, because a visitor may be reading it.
pub(super) fn article(page: SharedSignal<Arc<Page>>) -> View {
    let first = page.get();
    let article = &first.article;
    let language = article.language.as_ref();
    let script = language.map_or(Script::Latin, |it| it.script());
    let id = first.id("headline");
    // js/live.js adds the posts that come later.
    let live = article.coverage.as_ref().filter(|it| it.is_live);
    let refresh = live.map(|it| it.refresh.map(number::text).unwrap_or_default());
    let ends = live.and_then(|it| it.ends).map(Date::to_attribute);
    let warning = article.warning.as_deref().map(|it| warning::warning(it, &first));
    let lead = article.lead.as_ref().map(|it| lead(it, &first));
    let (body, related_shown) = text(&first);
    let header = {
        let page = page.clone();
        reactive(page.changes(), Box::new(move || header::header(&page.get())))
    };
    let footer = reactive(page.changes(), Box::new(move || footer(&page.get(), related_shown)));
    let mut view = part("article", "article")
        .attribute("slot", "article")
        .maybe_attribute("lang", language.map(|it| it.as_str()))
        .attribute("dir", article.direction.as_str())
        .attribute("data-script", script.as_str())
        .maybe_attribute("data-live", refresh.as_deref())
        .maybe_attribute("data-ends", ends.as_deref())
        .maybe_attribute("aria-labelledby", article.headline.as_ref().map(|_| id.as_str()))
        .child(header);
    for it in &article.corrections {
        view = view.child(correction::correction(it, &first));
    }
    view.maybe_child(warning)
        .maybe_child(lead)
        .maybe_child(body)
        .maybe_child(article.is_teaser.then(|| paywall::paywall(&first)))
        .child(footer)
        .view()
}

/// Builds the text, with related stories inside it where there is room. Returns how many there are.
fn text(page: &Page) -> (Option<View>, usize) {
    let article = &page.article;
    if article.body.is_empty() {
        return (None, 0);
    }
    let mut stories = page.own_related().iter();
    let mut left = room(&article.body);
    let (mut paragraphs, mut words, mut shown) = (0, WORDS_FOR_RELATED, 0);
    let mut body = part("div", "body");
    let first = article.body.iter().position(Block::is_paragraph);
    for (index, it) in article.body.iter().enumerate() {
        if matches!(it, Block::Post(_)) {
            continue;
        }
        let dateline = article.dateline.as_deref().filter(|_| Some(index) == first);
        let mut view = block::block(it, dateline, page);
        if it.is_paragraph() {
            // A link to a passage names this paragraph for browsers that do not search for words.
            view = view.with_id(page.id(&["p", &number::text(index as u32)].concat()));
        }
        body = body.child(view);
        let is_between =
            it.is_paragraph() && article.body.get(index + 1).is_some_and(Block::is_paragraph);
        paragraphs += usize::from(it.is_paragraph());
        words += words_of(it);
        if is_between
            && left > 0
            && paragraphs >= PARAGRAPHS_BEFORE_RELATED
            && words >= WORDS_FOR_RELATED
            && let Some(story) = stories.next()
        {
            body = body.child(related::inside(story, page));
            (words, shown, left) = (0, shown + 1, left - 1);
        }
    }
    body = posts::add(body, page).maybe_child(ending::ending(page));
    (Some(body.view()), shown)
}

/// Returns the number of related stories that the text has room for.
fn room(body: &[Block]) -> u32 {
    let (mut words, mut paragraphs) = (0, 0);
    for it in body {
        words += words_of(it);
        paragraphs += usize::from(it.is_paragraph());
    }
    (words / WORDS_FOR_RELATED).max(u32::from(paragraphs >= PARAGRAPHS_FOR_RELATED))
}

/// Counts the words of a paragraph. Other blocks count as none.
fn words_of(block: &Block) -> u32 {
    let Block::Paragraph(content) = block else { return 0 };
    count_words(&plain_text(content), |it| it.is_ascii_whitespace())
}

/// Builds the footer: the source, the authors, related stories and the newsletter.
fn footer(page: &Arc<Page>, related_shown: usize) -> View {
    part("footer", "footer")
        .maybe_child(source::source(page))
        .maybe_child(author::author(page))
        .child(related::after(page, related_shown))
        .maybe_child(newsletter::newsletter(page))
        .view()
}
