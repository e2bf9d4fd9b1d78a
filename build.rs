//! Writes what the engine carries and others edit: the style sheets, the English words and the limits.

use std::path::Path;
use std::{env, fs, io};

use serde_json::{Map, Value};

/// Each becomes the sheets that it names by `@import`, one after the other, without comments and
/// without the white space between rules.
const MANIFESTS: [&str; 4] = ["article-reader.css", "status.css", "tools.css", "tools-article.css"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=style");
    println!("cargo::rerun-if-changed=locale");
    println!("cargo::rerun-if-changed=limits.json");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    for manifest in MANIFESTS {
        let sheet = bundle(manifest)?;
        fs::write(Path::new(&out).join(manifest), compact(&sheet))?;
    }
    let english: Map<String, Value> = serde_json::from_str(&fs::read_to_string("locale/en.json")?)?;
    let write = |name: &str, text| fs::write(Path::new(&out).join(name), text);
    write("english.rs", structure("Messages", &english))?;
    let tools = english.get("tool_words").and_then(Value::as_object);
    write("english_tools.rs", structure("ToolWords", tools.unwrap_or(&Map::new())))?;
    write("limits.rs", limits(&serde_json::from_str(&fs::read_to_string("limits.json")?)?))?;
    write("languages.rs", languages()?)
}

/// The limits as constants. Their documentation is what limits.json says under `meaning`.
fn limits(limits: &Map<String, Value>) -> String {
    let meaning = limits.get("meaning").and_then(Value::as_object);
    let constant = |(name, value): (&String, &Value)| {
        let meaning = meaning?.get(name)?.as_str()?;
        Some(format!("/// {meaning}\npub(crate) const {name}: u32 = {value};\n"))
    };
    limits.iter().filter_map(constant).collect()
}

/// The words of an object as a struct: the compiler finds a name too many or too few.
fn structure(name: &str, words: &Map<String, Value>) -> String {
    let word = |(name, word): (&String, &Value)| Some(format!("{name}: {:?}, ", word.as_str()?));
    let fields: String = words.iter().filter_map(word).collect();
    format!("{name} {{ tag: \"en\", {fields} }}")
}

/// The texts of the other files of locale/, each with its tag.
fn languages() -> io::Result<String> {
    let mut languages = Vec::new();
    for file in fs::read_dir("locale")? {
        let path = fs::canonicalize(file?.path())?;
        match path.file_stem().and_then(|it| it.to_str()) {
            Some("en") | None => {}
            Some(tag) => languages.push(format!("({tag:?}, include_str!({path:?})), ")),
        }
    }
    languages.sort();
    Ok(format!("&[{}]", languages.concat()))
}

/// The text of a sheet with the sheets it imports in the place of its imports.
fn bundle(name: &str) -> io::Result<String> {
    let mut sheet = String::new();
    for line in fs::read_to_string(Path::new("style").join(name))?.lines() {
        match line.trim().strip_prefix("@import \"").and_then(|it| it.strip_suffix("\";")) {
            Some(import) => sheet.push_str(&bundle(import)?),
            None => sheet.push_str(line),
        }
        sheet.push('\n');
    }
    Ok(sheet)
}

/// Drops comments and folds white space. The sheets hold no string with either in it.
fn compact(sheet: &str) -> String {
    let mut text = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut compact = folded;
    for (loose, tight) in [
        (" {", "{"),
        ("{ ", "{"),
        ("; ", ";"),
        (" }", "}"),
        ("} ", "}"),
        (";}", "}"),
        (": ", ":"),
        (", ", ","),
    ] {
        compact = compact.replace(loose, tight);
    }
    compact
}
