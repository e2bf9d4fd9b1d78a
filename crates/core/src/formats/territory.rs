//! Finds clauses in usage terms that exclude a territory.

use super::wording::says_any;
use crate::search::split;

/// Phrases that come before or after a territory, separated by slashes. "OUT", which agencies write most,
/// is not in the list: its capitals distinguish it from the adverb, so [`is_out`] finds it.
const TERRITORIAL: &str = "no use in/no usage in/not for use in/not to be used in/no sales in/\
    no publication in/not available in/rights except/rights excluding/world except/\
    worldwide except/worldwide excluding/only in/territory/territories/country out/\
    country only/sauf en/entier sauf/interdit en/nicht in/nur in/weltweit außer/\
    excepto en/mundo excepto/no usar en/mundo exceto/exceto em";

/// Returns the first clause of a text that seems to exclude a territory.
pub(crate) fn territory(text: &str) -> Option<&str> {
    for clause in split(text, ".;*/|()\n–—") {
        let clause = clause.trim();
        if is_out(clause) || says_any(clause, TERRITORIAL) {
            return Some(clause);
        }
    }
    None
}

/// Whether a clause has "OUT" after a name, as in "UK and IRELAND OUT".
fn is_out(clause: &str) -> bool {
    split(clause, " ,:-").iter().skip(1).any(|it| *it == "OUT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_clause_about_a_territory() {
        let cases = [
            ("*** World Rights Except Norway ***", Some("World Rights Except Norway")),
            ("MANDATORY CREDIT; NORWAY OUT; NO RESALES", Some("NORWAY OUT")),
            (
                "Eds: second lead. UK and IRELAND OUT - NO SALES",
                Some("UK and IRELAND OUT - NO SALES"),
            ),
            ("No use in Norway", Some("No use in Norway")),
            ("Nutzung nur in Deutschland", Some("Nutzung nur in Deutschland")),
            ("country_out: NOR", Some("country_out: NOR")),
            ("jp OUT", Some("jp OUT")),
            ("FIND out more. Sold out", None),
            ("OUT now", None),
            ("Editorial use only. No archives.", None),
            ("Nutzung nur nach schriftlicher Vereinbarung", None),
            ("For use in news reports", None),
            ("", None),
        ];
        for (terms, expected) in cases {
            assert_eq!(territory(terms), expected, "{terms}");
        }
    }
}
