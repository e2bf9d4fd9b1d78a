//! Loads the languages that a browser would have to request.

use article_reader_core::article::Language;
use article_reader_core::json::Value;
use article_reader_core::locale::{LANGUAGE_FILES, Messages};
use article_reader_core::parser;

/// Loads the words of every language of `locale/`, for the current thread.
///
/// # Errors
///
/// The tag of the language whose file is damaged, and the name of the missing word.
pub fn learn_languages() -> Result<(), String> {
    for (tag, text) in LANGUAGE_FILES {
        let words = parser::parse(text).unwrap_or_default();
        let word = |name: &str| words.get(name).and_then(Value::as_str).map(str::to_owned);
        let language = Language::parse(tag).ok_or_else(|| format!("{tag} is not a language"))?;
        Messages::learn(&language, &word)
            .map_err(|missing| format!("{tag}: {missing} is missing"))?;
    }
    Ok(())
}
