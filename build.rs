//! Writes limits.json as constants of the engine. The JavaScript imports the same file.

use std::path::Path;
use std::{env, fs, io};

use serde_json::{Map, Value};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=limits.json");
    let limits: Map<String, Value> = serde_json::from_str(&fs::read_to_string("limits.json")?)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("limits.rs"), constants(&limits))
}

/// The limits as constants. The doc comments are the texts of `meaning` in limits.json.
fn constants(limits: &Map<String, Value>) -> String {
    let meaning = limits.get("meaning").and_then(Value::as_object);
    let constant = |(name, value): (&String, &Value)| {
        let meaning = meaning?.get(name)?.as_str()?;
        Some(format!("/// {meaning}\npub(crate) const {name}: u32 = {value};\n"))
    };
    limits.iter().filter_map(constant).collect()
}
