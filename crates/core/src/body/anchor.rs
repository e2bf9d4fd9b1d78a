//! Links inside of a text: to its footnotes, and back.

use crate::article::{Block, Inline};

/// The most places that links of one text can lead to; the longest real text has about as many.
pub(super) const MOST_ANCHORS: usize = 1_000;

/// Keeps the links of a text that lead to a place in it, the places that links lead to and those in
/// headings, which the address of a page may name; no others. A link whose place is missing keeps its
/// words.
pub fn settle_anchors(blocks: &mut [Block]) {
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
                && let Some(name) = href.strip_prefix('#')
                && let Some((_, is_wanted)) = anchors.iter_mut().find(|(known, _)| known == name)
            {
                *is_wanted = true;
            }
        });
    });
    each_run(blocks, &mut |run| settle(run, &mut anchors));
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
            // An identifier counts once: where its place is taken, the second one is no place.
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

/// Adds to a run; where a link or a place between two texts is gone, they are one.
fn push(run: &mut Vec<Inline>, inline: Inline) {
    match (run.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => run.push(inline),
    }
}
