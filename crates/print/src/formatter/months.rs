//! The names of the months, as they stand in a date.

use article_reader_core::search::parts;

use super::tag::find;

/// The names of a year's months, with `|` between them.
const MONTHS: [(&str, &str); 12] = [
    ("ar", "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
    ("ar-DZ ar-TN", "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
    (
        "ar-IQ ar-JO ar-LB ar-PS ar-SY",
        "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|\
         آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
    ),
    ("ar-MA", "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر"),
    ("ar-MR", "يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر"),
    ("de", "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
    (
        "de-AT de-IT",
        "Jänner|Februar|März|April|Mai|Juni|Juli|\
         August|September|Oktober|November|Dezember",
    ),
    (
        "en",
        "January|February|March|April|May|June|July|\
         August|September|October|November|December",
    ),
    (
        "es",
        "enero|febrero|marzo|abril|mayo|junio|julio|\
         agosto|septiembre|octubre|noviembre|diciembre",
    ),
    (
        "es-PE es-UY",
        "enero|febrero|marzo|abril|mayo|junio|julio|\
         agosto|setiembre|octubre|noviembre|diciembre",
    ),
    ("fr", "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    (
        "pt",
        "janeiro|fevereiro|março|abril|maio|junho|julho|\
         agosto|setembro|outubro|novembro|dezembro",
    ),
];

/// The name of a month, which counts from 1.
pub(super) fn month_name(tag: &str, month: i64) -> Option<&'static str> {
    let index = usize::try_from(month).ok()?.checked_sub(1)?;
    parts(find(&MONTHS, tag)?, b'|').nth(index)
}
