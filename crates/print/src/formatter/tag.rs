//! Finds the row of a table for a language tag.
//!
//! A table has a row for a language, and rows for regions that differ from it. A row names its tags in one text.

use article_reader_core::search::{contains_word, split_last, split_once};

/// Regions that follow another region instead of their language, as in CLDR where it groups them so. Other groups are
/// named after one of their regions. A table needs a row for the first region alone.
const PARENTS: [(&str, &str); 9] = [
    // Arabic-Indic digits.
    ("ar-EG", "BH DJ ER IL IQ JO KM KW LB MR OM PS QA SA SD SO SS SY TD YE"),
    // The day before the month, a clock of 12 hours, no comma before "and".
    (
        "en-001",
        "AG AU BB BM BS CY DM ER FJ FM GB GD GH GM GY HK IL IN JM KI KN KY LC LR LS MO MW MY NA NZ PG PK PW SB SD SG \
         SL SS SZ TC TO TT VC VG VU WS ZM",
    ),
    // The same with a clock of 24 hours.
    (
        "en-GB",
        "150 AI BW BZ CC CK CM CX DG FK GG GI GS IE IM IO JE KE MG MS MT MU MV NF NG NR NU PN RW SC SH SX TK TV TZ \
         UG UK ZA ZW",
    ),
    // The same with the numbers of the country.
    ("en-150", "AT BE CH CZ DE DK EE ES FI FR GE HU ID IT LT LV NL NO PL PT RO SE SI SK UA"),
    ("es-419", "AR BR BZ CU MX PA US"),
    ("es-AR", "BO CL CO EC PY UY VE"),
    ("es-PA", "CR DO GT HN NI PE PR SV"),
    // A clock of 12 hours.
    ("fr-DZ", "DJ MR SY TD TN VU"),
    // All of Portuguese outside Brazil.
    ("pt-CV", "AO CH GQ GW LU MO MZ PT ST TL"),
];

/// The value of the row for a tag, of its parents, or of its language; `None` if the table lacks the language.
pub(super) fn find<'a, T>(table: &'a [(&str, T)], tag: &str) -> Option<&'a T> {
    let mut tag = tag;
    loop {
        if let Some((_, value)) = table.iter().find(|(tags, _)| contains_word(tags, tag)) {
            return Some(value);
        }
        tag = parent(tag)?;
    }
}

/// The tag whose rows count if there is none for this tag.
fn parent(tag: &str) -> Option<&str> {
    let (language, region) = split_once(tag, "-")?;
    let is_parent = |(parent, regions): &&(&str, &str)| {
        split_once(parent, "-").is_some_and(|(it, _)| it == language)
            && contains_word(regions, region)
    };
    let group = PARENTS.iter().find(is_parent).map(|(parent, _)| *parent);
    group.or_else(|| split_last(tag, "-").map(|(start, _)| start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn find_goes_from_the_region_to_its_parents_and_the_language() {
        let table = [("en", 1), ("en-001", 2), ("en-GB en-IE", 3), ("zh-Hant", 4)];
        let cases = [
            ("en", Some(1)),
            ("en-US", Some(1)),
            ("en-AU", Some(2)),
            ("en-IE", Some(3)),
            ("en-DE", Some(3)),
            ("en-GB-oxendict", Some(3)),
            // `Intl` goes to the language from here, because CLDR has no data for the tag.
            ("en-Latn-GB", Some(1)),
            ("zh-Hant-HK", Some(4)),
            ("zh", None),
            ("pt-PT", None),
            ("", None),
        ];
        for (tag, expected) in cases {
            assert_eq!(find(&table, tag), expected.as_ref(), "{tag}");
        }
    }

    #[test]
    fn no_region_has_two_parents_or_is_its_own() {
        let mut all = Vec::new();
        for (parent, regions) in PARENTS {
            let language = split_once(parent, "-").unwrap().0;
            all.extend(regions.split(' ').map(|it| format!("{language}-{it}")));
        }
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
        for mut tag in all.iter().map(String::as_str) {
            for _ in 0..5 {
                tag = parent(tag).unwrap_or("");
            }
            assert_eq!(tag, "");
        }
    }
}
