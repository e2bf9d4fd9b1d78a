//! Tests that a notice explains every word of a body that is not in the article.
//!
//! `the_blocks_have_all_visible_text_of_the_document` of `body_properties.rs` checks the words outside of
//! the elements that the walk drops. This property checks the dropped elements: each one that has words
//! has a notice that names it. The two properties cover every word that a browser can show. A browser
//! does not show the words of scripts, style sheets and templates.

#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

#[path = "body_properties/bodies.rs"]
#[allow(unreachable_pub, dead_code, reason = "a part of another test")]
mod bodies;
mod seeds;

use article_reader_core::body::{self, BodyContext, MOST_BLOCKS};
use article_reader_core::dropped::DropRule;
use article_reader_native::Native;
use proptest::prelude::*;
use scraper::{ElementRef, Html};

use bodies::soup;

const NEVER_SHOWN: [&str; 5] = ["script", "style", "template", "title", "annotation"];
const DROPPED: [&str; 7] = ["button", "select", "option", "textarea", "object", "svg", "noscript"];
const FALLBACK: [&str; 3] = ["iframe", "video", "audio"];

const RULES: [DropRule; 4] =
    [DropRule::Element, DropRule::FormControl, DropRule::Hidden, DropRule::Fallback];

/// Appends the start tag and the first words of each outermost element that is dropped and has words.
fn push_dropped(element: ElementRef<'_>, dropped: &mut Vec<(String, String)>) {
    for child in element.child_elements() {
        let name = child.value().name();
        let is_dropped = DROPPED.contains(&name) || FALLBACK.contains(&name);
        if NEVER_SHOWN.contains(&name) {
            continue;
        }
        if is_dropped || child.value().attr("hidden").is_some() {
            let mut words = String::new();
            push_words(child, &mut words);
            let words: Vec<&str> = words.split_whitespace().collect();
            let is_visible = |it: char| !['\u{200b}', '\u{feff}', '\u{ad}'].contains(&it);
            if words.concat().contains(is_visible) {
                dropped.push((format!("<{name}"), words.join(" ").chars().take(20).collect()));
            }
        } else {
            push_dropped(child, dropped);
        }
    }
}

fn push_words(element: ElementRef<'_>, words: &mut String) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            words.push_str(text);
        } else if let Some(child) = ElementRef::wrap(child)
            && !NEVER_SHOWN.contains(&child.value().name())
        {
            push_words(child, words);
        }
    }
}

mod properties {
    use super::*;

    #[test]
    fn every_dropped_element_with_words_has_a_notice() {
        let empty_cells = "<td></td>".repeat(60);
        let quoted_late = ["<p><button><table><tr>", &empty_cells, "<td>x</table>"].concat();
        let in_formula = "<p><math><mi><iframe>a";
        seeds::check(&[&quoted_late, in_formula], &soup(), |html| {
            let document = Html::parse_document(html);
            let body = document.root_element().child_elements();
            let body = body.into_iter().find(|it| it.value().name() == "body");
            let mut expected = Vec::new();
            body.into_iter().for_each(|it| push_dropped(it, &mut expected));

            let context =
                BodyContext { platform: &Native, base: None, pictures: &[], room: MOST_BLOCKS };
            let mut notices = Vec::new();
            body::blocks(html, &context, &mut notices);
            notices.retain(|it| RULES.iter().any(|rule| rule.code() == it.code));
            prop_assert_eq!(notices.len(), expected.len(), "{:?} and {:?}", notices, expected);
            for (notice, (tag, words)) in notices.iter().zip(expected) {
                let message = &notice.message;
                prop_assert!(message.contains(&tag), "{message} lacks {tag}");
                prop_assert!(message.contains(&words), "{message} lacks {words}");
            }
            Ok(())
        });
    }
}
