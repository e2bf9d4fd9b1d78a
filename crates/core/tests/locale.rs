//! Tests that every file of `locale/` is complete, and has the same placeholders as the English file.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is a failed test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use article_reader_core::article::Language;
use article_reader_core::locale::Messages;
use article_reader_native::learn_languages;
use serde_json::{Map, Value};

/// Returns the words of a file by their names. The name of a word in an object is `object.word`. Of the plural forms of a
/// word, `other` counts.
fn words(file: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(file).unwrap();
    let json: Map<String, Value> =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut words = BTreeMap::new();
    let mut add = |name: String, word: &Value| {
        let word = word.get("other").unwrap_or(word).as_str();
        let word = word.unwrap_or_else(|| panic!("{}: {name}: no words", file.display()));
        words.insert(name, word.to_owned());
    };
    for (name, value) in &json {
        match value.as_object() {
            None => add(name.clone(), value),
            Some(inner) => inner.iter().for_each(|(it, word)| add(format!("{name}.{it}"), word)),
        }
    }
    words
}

fn directory() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../locale"))
}

/// Returns the files of all languages.
fn files() -> Vec<PathBuf> {
    fs::read_dir(directory()).unwrap().map(|it| it.unwrap().path()).collect()
}

/// Returns the mistakes of a file, each with the name of the file and of the word.
fn complaints(
    file: &str,
    words: &BTreeMap<String, String>,
    english: &BTreeMap<String, String>,
) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut complain = |name: &str, what: &str| complaints.push(format!("{file}: {name} {what}"));
    for (name, original) in english {
        match words.get(name) {
            None => complain(name, "is missing"),
            Some(word) if word.trim().is_empty() => complain(name, "is empty"),
            Some(word) if word.contains("{}") != original.contains("{}") => {
                complain(name, "must hold {} where English does, and only there");
            }
            Some(_) => {}
        }
    }
    for name in words.keys().filter(|it| !english.contains_key(*it)) {
        complain(name, "is no name of a word");
    }
    complaints
}

#[test]
fn every_language_is_complete() {
    let english = words(&directory().join("en.json"));
    let mut found = Vec::new();
    for path in files() {
        found.extend(complaints(&path.to_string_lossy(), &words(&path), &english));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_language_has_its_plural_forms() {
    // The categories of cardinal numbers in the Common Locale Data Repository, version 48.
    const CATEGORIES: [(&str, &str); 6] = [
        ("ar", "few many one other two zero"),
        ("de", "one other"),
        ("en", "one other"),
        ("es", "many one other"),
        ("fr", "many one other"),
        ("pt", "many one other"),
    ];
    assert_eq!(files().len(), CATEGORIES.len());
    for (language, categories) in CATEGORIES {
        let text = fs::read_to_string(directory().join(format!("{language}.json"))).unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        let forms = json["live_words"]["updates"].as_object().unwrap();
        let mut found: Vec<&str> = forms.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found.join(" "), categories, "{language}");
    }
}

#[test]
fn complaints_name_the_wrong_words() {
    let english = words(&directory().join("en.json"));
    let mut words = english.clone();
    words.remove("by");
    words.insert("table".to_owned(), " ".to_owned());
    words.insert("rest".to_owned(), "The rest is elsewhere".to_owned());
    words.insert("byline".to_owned(), "By".to_owned());
    let expected = [
        "xx: by is missing",
        "xx: rest must hold {} where English does, and only there",
        "xx: table is empty",
        "xx: byline is no name of a word",
    ];
    assert_eq!(complaints("xx", &words, &english), expected);
}

#[test]
fn the_native_platform_has_the_messages_of_every_language() {
    learn_languages().unwrap();
    for path in files() {
        let language = Language::parse(path.file_stem().unwrap().to_str().unwrap()).unwrap();
        let messages = Messages::of(&language).unwrap();
        assert_eq!(messages.tag, language.primary());
        assert_eq!(messages.by, words(&path).remove("by").unwrap());
    }
}

#[test]
fn choose_returns_the_first_language_that_has_messages() {
    learn_languages().unwrap();
    let choose = |tags: &[&str]| {
        let wanted: Vec<_> = tags.iter().map(|it| Language::parse(it)).collect();
        Messages::choose(&wanted).tag
    };
    assert_eq!(choose(&["nl", "fr-CA"]), "fr");
    assert_eq!(choose(&["en-GB", "fr"]), "en");
    assert_eq!(choose(&["nl", "fi"]), "en");
    assert_eq!(choose(&[]), "en");
}
