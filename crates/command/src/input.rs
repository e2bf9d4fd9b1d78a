//! Documents from files and from the standard input.

use std::io::{self, Read};
use std::path::Path;

use article_reader_core::notice::Notice;
use article_reader_native::decode;

/// The name of the standard input in place of a file.
const STANDARD_INPUT: &str = "-";

/// Reads the text of a file: JSON, whose invalid UTF-8 is replaced as in browsers, or XML in the encoding that it names.
/// A notice says so if the encoding had to be guessed.
///
/// # Errors
///
/// A sentence for the user, if the file cannot be read.
pub(crate) fn read_document(file: &str) -> Result<(String, Option<Notice>), String> {
    let bytes = if file == STANDARD_INPUT {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    bytes.map(|it| decode(&it, "")).map_err(|error| format!("the file cannot be read: {error}"))
}

/// Reads the text of a file that is not a story.
///
/// # Errors
///
/// As [`read_document`].
pub(crate) fn read_text(file: &str) -> Result<String, String> {
    read_document(file).map(|it| it.0)
}

/// Returns the name of a file without folder and extension.
pub(crate) fn name_of(file: &str) -> &str {
    if file == STANDARD_INPUT {
        return "story";
    }
    let name = Path::new(file).file_stem().and_then(|it| it.to_str());
    name.unwrap_or("story")
}
