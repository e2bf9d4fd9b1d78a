//! Reads the byline of NITF, and its source.

use crate::article::Source;
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::organisation::is_agency;
use crate::json::Value;
use crate::xml::{all, at, text_at, words};

/// Adds the authors and the source.
pub(super) fn add(draft: &mut Draft, nitf: &Value) {
    let stated = text_at(
        nitf,
        "body/body.head/distributor/org body/body.head/distributor head/docdata/doc-id/@regsrc \
         head/docdata/del-list/from-src/@src-name",
    );
    let owner = text_at(nitf, "head/docdata/doc.copyright/@holder");
    let providers: Vec<&str> = stated.as_deref().into_iter().chain(owner.as_deref()).collect();
    let context = Context { language: draft.language.as_deref(), providers: &providers };
    let mut byline = Byline::default();
    let lines = all(nitf, "body/body.head/byline");
    let lines = if lines.is_empty() {
        all(nitf, "body/body.content/byline body/body.content/block/byline")
    } else {
        lines
    };
    for line in lines {
        let title = at(line, "byttl").map(words).unwrap_or_default();
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = byline.authors.len();
        let name = without_title(line);
        // The initials of editors: `gr/bp`.
        if name.is_ascii() && !name.contains(' ') && !name.chars().any(char::is_uppercase) {
            continue;
        }
        if is_agency(&title, context.providers) {
            byline.add(&[&name, ", ", &title].concat(), context);
        } else {
            byline.add(&name, context);
            for author in byline.authors.iter_mut().skip(known) {
                author.role = Some(title.clone()).filter(|it| !it.is_empty());
            }
        }
    }
    let people = byline.into_people(stated.as_deref(), owner.as_deref());
    draft.authors = people.authors;
    draft.source = people.source.map(Source::named);
}

/// Returns the words of a byline without the title in it.
fn without_title(line: &Value) -> String {
    let mut name = String::new();
    match line {
        Value::String(text) => name.push_str(text),
        _ => {
            for (key, value) in line.as_object().unwrap_or_default() {
                if !key.starts_with(['<', '@']) && key != "byttl" {
                    name.push_str(&words(value));
                    name.push(' ');
                }
            }
        }
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").trim_end_matches([',', ' ']).to_owned()
}
