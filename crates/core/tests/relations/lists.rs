//! Reads the judged lists in `tests/data/related/lists/`, which are plain texts.
//!
//! A story is four lines and a blank one: `# id language date field=value field=value`, headline, standfirst (`-`
//! if it has none) and text. Commas separate values. Below the stories,
//! `3 id id id` is a group with its grade, and `! id id` are copies. Lines that begin with `//` are comments.

use serde_json::{Value, json};

use super::{Set, pairs};

pub(super) fn read(name: &'static str) -> Set {
    let mut set = Set::empty(name);
    add(&mut set, name);
    set.make_list();
    set
}

/// Adds the stories and judgements of a file.
pub(super) fn add(set: &mut Set, file: &str) {
    let text = std::fs::read_to_string(format!("tests/data/related/lists/{file}.txt")).unwrap();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((kind, rest)) = line.split_once(' ') else { continue };
        let ids: Vec<String> = rest.split(' ').map(str::to_owned).collect();
        match kind {
            "//" => {}
            "#" => set.add_story(story(rest, || lines.next().unwrap())),
            "!" => set.copies.extend(pairs(&ids)),
            grade => set.add_group(grade.parse().unwrap(), &ids),
        }
    }
}

fn story<'a>(facts: &str, mut line: impl FnMut() -> &'a str) -> Value {
    let mut facts = facts.split(' ');
    let mut fact = || facts.next().unwrap();
    let (id, language, published) = (fact(), fact(), fact());
    let (headline, standfirst, body) = (line(), line(), line());
    let mut story = json!({
        "format": "article-reader/1", "id": id, "url": format!("https://gazette.example/{id}"),
        "language": language, "published": published, "headline": headline, "body": body,
    });
    if standfirst != "-" {
        story["standfirst"] = json!(standfirst);
    }
    // A value may contain spaces, so a word without `=` belongs to the value before it.
    let mut field = String::new();
    for it in facts {
        let values = it.split_once('=').map_or(it, |(name, values)| {
            name.clone_into(&mut field);
            story[name] = json!([]);
            values
        });
        let all = story[&field].as_array_mut().unwrap();
        if it.contains('=') {
            all.extend(values.split(',').map(|it| json!(it)));
        } else if let Some(last) = all.pop() {
            let mut values = values.split(',');
            let whole = [last.as_str().unwrap(), values.next().unwrap()].join(" ");
            all.push(json!(whole));
            all.extend(values.map(|it| json!(it)));
        }
    }
    story
}
