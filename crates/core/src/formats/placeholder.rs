//! Placeholders, which programs and content systems write where the name of an author is missing.

use super::wording::is_any;
use crate::search::contains;

/// Whether a text cannot be the name of an author: it has no words, it is an address, or it is a
/// placeholder such as "undefined".
pub(crate) fn is_placeholder(name: &str) -> bool {
    /// An empty phrase stands for a text without words.
    const PLACEHOLDERS: &str = "/undefined/null/none/nil/nan/na/n a/unknown/unknown author/no author/\
        not available/object object/admin/administrator/webmaster/root/unbekannt/inconnu/desconocido/\
        desconhecido/غير معروف";
    let is_address = contains(name, "@")
        || contains(name, "://")
        || (contains(name, ".") && (contains(name, "/") || contains(name, "www.")));
    (is_address && !contains(name, " ")) || is_any(name, PLACEHOLDERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_placeholder_tells_names_from_placeholders_and_addresses() {
        for text in [
            "undefined",
            "NULL",
            "N/A",
            "n.a.",
            "Admin",
            "[object Object]",
            "-",
            "–",
            "...",
            "",
            "anna@gazette.example",
            "mailto:anna@gazette.example",
            "https://gazette.example/anna",
            "facebook.com/anna.lund",
            "www.gazette.example",
            "//gazette.example/anna",
            "@annalund",
            "Unbekannt",
            "غير معروف",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "Anna Lund",
            "Admir Lund",
            "Nan Goldsmith",
            "Null Island Desk",
            "Staff",
            "Anna/MPA",
            "R.E.M.",
            "7",
            "阿部",
            "Ed. Root",
            "Anna Lund/gazette.example",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
