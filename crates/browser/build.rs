//! Bundles the style sheets that the WebAssembly modules contain.

use std::path::Path;
use std::{env, fs, io};

/// The folder of the style sheets.
const STYLE: &str = "../../style";

/// The sheets that list others by `@import`. Each becomes one file with the listed sheets in order,
/// without comments and without the white space between rules.
const MANIFESTS: [&str; 2] = ["tools.css", "tools-article.css"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={STYLE}");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    for manifest in MANIFESTS {
        let sheet = bundle(manifest)?;
        fs::write(Path::new(&out).join(manifest), compact(&sheet))?;
    }
    Ok(())
}

/// Returns the text of a sheet, with each import replaced by the sheet that it names.
fn bundle(name: &str) -> io::Result<String> {
    let mut sheet = String::new();
    for line in fs::read_to_string(Path::new(STYLE).join(name))?.lines() {
        match line.trim().strip_prefix("@import \"").and_then(|it| it.strip_suffix("\";")) {
            Some(import) => sheet.push_str(&bundle(import)?),
            None => sheet.push_str(line),
        }
        sheet.push('\n');
    }
    Ok(sheet)
}

/// Drops comments and folds white space. No string of the sheets contains either.
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
