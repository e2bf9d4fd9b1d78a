//! Links inside a text, such as those to its footnotes and back.

use crate::article::{Block, Inline};
use crate::search::{split_once, without_end};

/// The most places that the links of one text can lead to; the longest real text has about as many.
pub(super) const MOST_ANCHORS: usize = 1_000;

/// Removes links to places that the text does not have, and places that no link leads to.
///
/// The words of such a link stay. A place in a heading stays too, because the address of a page may
/// name it. Feeds write links to notes with the address of the story's own page, `page`: if the text
/// has the place, such a link leads to it and not to the page.
pub fn settle_anchors(blocks: &mut [Block], page: Option<&str>) {
    let page = page.map(bare);
    let mut anchors: Vec<(String, bool)> = Vec::new();
    Block::each(blocks, &mut |block| {
        let is_heading = matches!(block, Block::Heading { .. });
        block.runs(&mut |run| {
            Inline::each(run, &mut |it| {
                if let Inline::Anchor(name) = it
                    && anchors.len() < MOST_ANCHORS
                    && anchors.iter().all(|(known, _)| known != name)
                {
                    anchors.push((name.clone(), is_heading));
                }
            });
        });
        true
    });
    each_run(blocks, &mut |run| {
        Inline::each(run, &mut |it| {
            if let Inline::Link { href, .. } = it
                && let Some((link_page, name)) = split_once(href, "#")
                && (link_page.is_empty() || page == Some(bare(link_page)))
                && let Some((_, is_wanted)) = anchors.iter_mut().find(|(known, _)| known == name)
            {
                *is_wanted = true;
                *href = ["#", name].concat();
            }
        });
    });
    each_run(blocks, &mut |run| settle(run, &mut anchors));
}

/// The places that links of a text lead to, each once, in the order of the links.
pub(crate) fn wanted_anchors(blocks: &mut [Block]) -> Vec<String> {
    let mut wanted: Vec<String> = Vec::new();
    each_run(blocks, &mut |run| {
        Inline::each(run, &mut |it| {
            if let Inline::Link { href, .. } = it
                && let Some(name) = href.strip_prefix('#')
                && wanted.iter().all(|it| it != name)
            {
                wanted.push(name.to_owned());
            }
        });
    });
    wanted
}

/// The address of a page without its scheme and the slash at its end, which links of one story differ in.
fn bare(url: &str) -> &str {
    without_end(split_once(url, "://").map_or(url, |it| it.1), "/")
}

fn each_run(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    Block::each(blocks, &mut |block| {
        block.runs(visit);
        true
    });
}

fn settle(run: &mut Vec<Inline>, anchors: &mut [(String, bool)]) {
    for mut inline in std::mem::take(run) {
        if let Some(content) = inline.content_mut() {
            settle(content, anchors);
        }
        match inline {
            // An identifier counts once: a second anchor of the same name is not a place.
            Inline::Anchor(name) => {
                if let Some((_, is_wanted)) = anchors.iter_mut().find(|(known, _)| *known == name)
                    && std::mem::take(is_wanted)
                {
                    run.push(Inline::Anchor(name));
                }
            }
            Inline::Link { href, mut content } if href.starts_with('#') => {
                let name = href.get(1..).unwrap_or_default();
                if anchors.iter().any(|(known, _)| known == name) {
                    run.push(Inline::Link { href, content });
                } else {
                    content.drain(..).for_each(|it| push(run, it));
                }
            }
            other => push(run, other),
        }
    }
}

/// Adds an inline to a run. Two texts become one if the link or place between them is removed.
fn push(run: &mut Vec<Inline>, inline: Inline) {
    match (run.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => run.push(inline),
    }
}
