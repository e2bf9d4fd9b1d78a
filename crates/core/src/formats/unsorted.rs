//! The names of the category in which WordPress puts a post without a category.

use crate::fold::folded;
use crate::search::{after_last, parts, replace};

/// The names in the translations of WordPress, and other names that mean the same. `fold::folded` has been
/// applied to them, so a slug such as `non-classe` is among them too.
const NAMES: &str = "uncategorized/uncategorised/unclassified/unsorted/no category/not categorized/allgemein/\
    unkategorisiert/nicht kategorisiert/ohne kategorie/keine kategorie/non classe/non classee/\
    non classifie/non categorise/sans categorie/sin categoria/sin categorizar/sin clasificar/\
    no categorizado/sem categoria/sem categorizacao/nao categorizado/nao classificado/\
    senza categoria/non categorizzato/non classificato/sense categoria/sen categoria/\
    sen clasificar/sailkatu gabea/kategoriarik gabe/geen categorie/niet gecategoriseerd/\
    ongecategoriseerd/ongekategoriseer/ikke kategoriseret/ikke kategorisert/ukategorisert/\
    ukategoriseret/okategoriserade/okategoriserad/okategoriserat/yleinen/luokittelematon/\
    kategoriaton/oflokkad/oflokkað/bez kategorii/nieskategoryzowane/nezarazene/nezařazene/\
    nezařazeno/nezarazeno/nezaradene/nekategorizovane/bez kategorie/nekategorizirano/\
    nekategorizovano/nerazvrstano/nerazvrsceno/brez kategorije/bez kategorije/egyeb/\
    egyeb kategoria/kategorizalatlan/fara categorie/necategorizat/neclasificat/be kategorijos/\
    nekategorizuota/bez kategorijas/nav kategorijas/nekategorizets/maaratlemata/\
    kategoriseerimata/liigitamata/pa kategori/te pakategorizuara/genel/kategorilenmemis/\
    kategorisiz/siniflandirilmamis/kateqoriyasiz/tak berkategori/tidak berkategori/\
    tak terkategori/tidak terkategori/tanpa kategori/tiada kategori/walang kategorya/\
    bila kategoria/chua phan loai/chua duoc phan loai/khong phan loai/heb gategori/di gategori/\
    gan chatagoir/gun seorsa/sen kategorio/nekategoriigita/χωρισ κατηγορια/μη κατηγοριοποιημενο/\
    μη κατηγοριοποιημενα/αταξινομητα/без рубрики/без категории/без категоріи/без категорії/\
    некатегоризовано/некатегоризоване/некатегоризирано/некатегоризирани/без категория/\
    без категорија/неразврстано/санатсыз/аидарсыз/без катэгорыі/առանց կատեգորիայի/չդասակարգված/\
    უკატეგორიო/კატეგორიის გარეშე/כללי/ללא קטגוריה/לא מקוטלג/لا تصنيف/غير مصنف/غير مصنفه/\
    بدون تصنيف/بلا تصنيف/دسته بندي نشده/دستهبندي نشده/دستهبندينشده/بدون دسته/بدون دسته بندي/\
    بدون دستهبندي/غير درجہ بند/غير زمرہ بند/غير زمره بند/अवर्गीकृत/बिना श्रेणी/श्रेणीहीन/\
    অশ্রেণীভুক্ত/শ্রেণীবহির্ভূত/অবিভাগীকৃত/பகுக்கப்படாதது/வகைப்படுத்தப்படாதது/వర్గీకరించబడలేదు/\
    വർഗ്ഗീകരിക്കാത്തവ/ไม่มีหมวดหมู่/ไม่ได้จัดหมวดหมู่/ไม่จัดหมวดหมู่/未分類/未分类/미분류/분류되지 않음/\
    카테고리 없음/chưa dược phan loại/chưa phan loại/khong phan loại/айдарсыз";

/// Whether a section says only that a story has no section. `name` may also be a slug: `non-classe`,
/// `uncategorized-fr`.
pub(super) fn is_unsorted(name: &str) -> bool {
    let name = folded(&replace(&replace(name, "-", " "), "_", " "));
    // Plug-ins for several languages add the language or a number to a slug.
    let is_extra = |it: &str| it.len() <= 2 && it.is_ascii();
    let shorter = {
        let end = after_last(&name, " ");
        name.strip_suffix(end).filter(|it| !it.is_empty() && is_extra(end)).map(str::trim_end)
    };
    parts(NAMES, b'/').any(|it| it == name || Some(it) == shorter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_folded() {
        for name in parts(NAMES, b'/') {
            assert_eq!(folded(name), name);
        }
    }

    #[test]
    fn is_unsorted_knows_the_languages_of_wordpress() {
        let names = "Uncategorized|UNCATEGORISED|Allgemein|Unkategorisiert|Non classé|Sans catégorie|\
            Sin categoría|Sin categorizar|Sem categoria|Não categorizado|Senza categoria|\
            Sense categoria|Sen categoría|Geen categorie|Ikke kategoriseret|Ukategorisert|\
            Okategoriserade|Yleinen|Óflokkað|Bez kategorii|Nezařazené|Nezaradené|Nekategorizirano|\
            Nerazvrščeno|Egyéb|Fără categorie|Be kategorijos|Bez kategorijas|Määratlemata|Genel|\
            Kategorilenmemiş|Tak Berkategori|Chưa phân loại|Χωρίς κατηγορία|Без рубрики|Без категории|\
            Без категорії|Некатегоризирано|Некатегоризовано|כללי|غير مصنف|دسته‌بندی نشده|अवर्गीकृत|\
            ไม่มีหมวดหมู่|未分類|未分类|미분류";
        assert!(names.split('|').count() > 45);
        for name in names.split('|') {
            assert!(is_unsorted(name), "{name}");
        }
        for slug in
            ["non-classe", "sin-categoria", "uncategorized-fr", "uncategorized-2", "allgemein-de"]
        {
            assert!(is_unsorted(slug), "{slug}");
        }
        for name in
            ["Harbour", "General election", "Kategorien", "Non-fiction", "Genelia", "日本", ""]
        {
            assert!(!is_unsorted(name), "{name}");
        }
    }
}
