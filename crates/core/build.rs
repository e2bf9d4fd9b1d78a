//! Writes the files of `locale/` as Rust: the English words, and a list of the other languages.

use std::path::Path;
use std::{env, fs, io};

use serde_json::{Map, Value};

/// The folder with the reader's own words, in one file per language.
const LOCALE: &str = "../../locale";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=../../locale");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let english: Map<String, Value> =
        serde_json::from_str(&fs::read_to_string(Path::new(LOCALE).join("en.json"))?)?;
    let write = |name: &str, text| fs::write(Path::new(&out).join(name), text);
    write("english.rs", structure("Messages", &english))?;
    let tools = english.get("tool_words").and_then(Value::as_object);
    write("english_tools.rs", structure("ToolWords", tools.unwrap_or(&Map::new())))?;
    fs::write(Path::new(&out).join("languages.rs"), languages()?)
}

/// The words of an object as a struct expression. The compiler reports missing and unknown names.
fn structure(name: &str, words: &Map<String, Value>) -> String {
    let word = |(name, word): (&String, &Value)| Some(format!("{name}: {:?}, ", word.as_str()?));
    let fields: String = words.iter().filter_map(word).collect();
    format!("{name} {{ tag: \"en\", {fields} }}")
}

/// The tag and the text of every file of `locale/`, except English.
fn languages() -> io::Result<String> {
    let mut languages = Vec::new();
    for file in fs::read_dir(LOCALE)? {
        let path = fs::canonicalize(file?.path())?;
        match path.file_stem().and_then(|it| it.to_str()) {
            Some("en") | None => {}
            Some(tag) => languages.push(format!("({tag:?}, include_str!({path:?})), ")),
        }
    }
    languages.sort();
    Ok(format!("&[{}]", languages.concat()))
}
