//! Runs the command `map` and checks its output and exit code.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

mod program;

use std::fs;
use std::process::Output;

use serde_json::{Value, json};

/// Runs `article-reader map` with arguments and a standard input, and waits for its output.
fn map(arguments: &[&str], input: &str) -> Output {
    let arguments: Vec<&str> = ["map"].iter().chain(arguments).copied().collect();
    program::run(env!("CARGO_BIN_EXE_article-reader"), &arguments, input)
}

fn story() -> String {
    let text =
        "The night ferry sailed from Port Ellery at dawn, for the first time in forty years. "
            .repeat(5);
    json!({"data": {"item": {"hed": "Ferry returns", "copy": text, "dates": {"first": 1_795_420_000}, "state": "live"}}}).to_string()
}

#[test]
fn a_mapping_is_proposed_and_checked() {
    let proposed = map(&["--name", "tidewriter", "-"], &story());
    assert!(proposed.status.success());
    let profile: Value = serde_json::from_slice(&proposed.stdout).unwrap();
    assert_eq!(profile["formats"]["tidewriter"]["story"], "/data/item");
    assert_eq!(profile["formats"]["tidewriter"]["fields"]["headline"], "/hed");

    let file = std::env::temp_dir().join(format!("article-reader-map-{}.json", std::process::id()));
    fs::write(&file, &proposed.stdout).unwrap();
    let checked = map(&["--publisher", file.to_str().unwrap(), "-"], &story());
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(report["format"], "tidewriter");
    // The word `live` is no status that the reader knows. A person must map it.
    assert_eq!(report["verdict"], "unpublishable");

    let mut mended = profile;
    mended["formats"]["tidewriter"]["fields"]["status"] =
        json!({"at": "/state", "map": {"live": "usable"}});
    mended["formats"]["tidewriter"]["fields"]["kicker"] = json!("/none");
    fs::write(&file, mended.to_string()).unwrap();
    let checked = map(&["--publisher", file.to_str().unwrap(), "-"], &story());
    fs::remove_file(&file).unwrap();
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(report["verdict"], "show");
    assert_eq!(report["headline"], "Ferry returns");
    assert!(report["notices"].to_string().contains("finds no kicker at /none"), "{report}");
}

#[test]
fn a_document_without_a_story_gives_exit_code_1() {
    for document in ["{}", "[1, 2]", "Not Found"] {
        let output = map(&["-"], document);
        assert_eq!(output.status.code(), Some(1), "{document}");
        assert!(output.stdout.is_empty());
    }
    assert_eq!(map(&[], "").status.code(), Some(2));
    assert_eq!(map(&["--shout", "-"], "{}").status.code(), Some(2));
}
