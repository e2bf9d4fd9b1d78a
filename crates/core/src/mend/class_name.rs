//! The words in the names of classes: `imageCaption`, `photo__credit-line`.

use crate::search::{contains_word, find_ignore_case};

/// The words that content systems give to captions, in several languages.
const CAPTION: &str = "caption captions imagecaption photocaption mediacaption cutline legende legenda leyenda \
    bildunterschrift bildtext didascalia piefoto piedefoto";

/// The words that content systems give to credit lines.
const CREDIT: &str = "credit credits photocredit imagecredit mediacredit creditline credito creditos copyright \
    photographer photographe fotograf fotografo bildnachweis bildquelle bildrechte fotocredit attribution";

/// Whether classes are those of a caption, or of an element that holds a caption.
pub(super) fn is_caption(classes: &str) -> bool {
    has_any(classes, &["aption", "utline", "egend", "eyenda", "ild", "idascalia", "ie"])
        && classes.split_ascii_whitespace().any(|it| {
            let words = words(it);
            words.iter().any(|it| contains_word(CAPTION, it))
                || words.windows(2).any(|it| it == ["pie", "foto"] || it == ["bild", "text"])
        })
}

/// Whether classes are those of a credit line. In `caption__credit`, the last part says what it is.
pub(super) fn is_credit(classes: &str) -> bool {
    has_any(classes, &["redit", "opyright", "photograph", "otograf", "ild", "uelle", "ttribution"])
        && classes.split_ascii_whitespace().any(|it| {
            let part = it.rsplit("__").next().unwrap_or(it);
            words(part).iter().any(|it| contains_word(CREDIT, it))
        })
}

/// Whether classes may have one of the words, of which these are parts.
fn has_any(classes: &str, parts: &[&str]) -> bool {
    !classes.is_empty() && parts.iter().any(|it| find_ignore_case(classes, it).is_some())
}

/// The words of a name, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_lower = false;
    for character in name.chars() {
        if !character.is_ascii_alphabetic() || is_lower && character.is_ascii_uppercase() {
            words.push(String::new());
        }
        is_lower = character.is_ascii_lowercase();
        if let Some(word) = words.last_mut().filter(|_| character.is_ascii_alphabetic()) {
            word.push(character.to_ascii_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_words() {
        for name in [
            "caption",
            "wp-caption-text",
            "imageCaption",
            "media__caption",
            "figure_caption",
            "pie-foto",
        ] {
            assert!(is_caption(name) && !is_credit(name), "{name}");
        }
        for name in [
            "credit",
            "photo-credit",
            "photoCredit",
            "caption__credit",
            "image-credits",
            "bildnachweis",
        ] {
            assert!(is_credit(name), "{name}");
        }
        for name in ["captious", "accredited", "photo", "text", "description"] {
            assert!(!is_caption(name) && !is_credit(name), "{name}");
        }
    }
}
