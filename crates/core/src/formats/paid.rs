//! Finds out whether an advertiser has paid for a text.
//!
//! Newsrooms say so in tags, categories, tones and other lists of labels, which also say what a text is about.
//! So only terms with one meaning count, and only as a whole label.

use super::fields::{get, list_of, text, text_of, truth_of};
use crate::article::Label;
use crate::draft::Draft;
use crate::json::Value;
use crate::search::{contains_word, parts, split, split_once};

/// The genre for which compose shows the label.
const GENRE: &str = "sponsored";

/// The fields of an object that name it.
const NAMES: &str = "name title webtitle text label slug code uri literal qcode id type";

/// The fields with labels, in all formats but our own and ninjs. Subjects are left out: they say what a
/// text is about.
const LABELS: &str = "genre genres genre_names articlesection keywords metadata.keywords tags tag \
    primary_tag category categories primary_category section sections sectionname desk_names rubric_names \
    entity_keyword labels label taxonomy.tags taxonomy.sections taxonomy.primary_section \
    taxonomy.categories _embedded.wp:term yoast_head_json.schema.@graph.articlesection tone @type \
    additionaltype type subtype contenttype content_type class kicker";

/// The fields that say it themselves.
const FLAGS: &str = "issponsored is_sponsored sponsored owner.sponsored metadata.issponsored meta.sponsored \
    acf.sponsored ishosted ispaidcontent isadvertorial is_advertorial isbranded is_branded";

/// More terms for the label, beside those of `Label::is_paid`: rare ones, and those of other languages. They are
/// in small letters, without spaces and punctuation.
const MORE_TERMS: &str = "pubbliredazionale publiredazionale contenutosponsorizzato sponsorizzato \
    articolosponsorizzato contenutoapagamento informazionepubblicitaria \
    messaggiopromozionale advertentie gesponsord gesponsordeinhoud betaaldecontent \
    betaaldeinhoud ingezondenmededeling annons sponsrat sponsratinnehåll \
    annonssamarbete annonce sponsoreret sponsoreretindhold annoncørbetaltindhold \
    annonse annonsørinnhold sponsetinnhold betaltinnhold mainos kaupallinenyhteistyö \
    artykułsponsorowany materiałsponsorowany materiałpartnera materiałreklamowy реклама \
    направахрекламы рекламныйматериал партнерскийматериал партнёрскийматериал \
    спонсорскийматериал sponsorlu sponsorluiçerik reklam kontenbersponsor प्रायोजित \
    תוכןממומן תוכןשיווקי محتوایتبلیغاتی رپورتاژآگهی محتوىاعلاني محتوىمدفوعالأجر \
    محتوىالشركاء محتوىدعائي تقريرإعلاني مقالمدفوعة إعلانمدفوعالأجر 記事広告 広告記事 広告企画 pr記事 \
    スポンサード スポンサードコンテンツ スポンサー記事 タイアップ記事 タイアップ広告 ブランドコンテンツ 廣告 贊助 广告内容 廣告內容 赞助内容 贊助內容 推广内容 \
    商业推广 品牌内容 推广 推廣 廣編特輯 广告特辑 광고 기사형광고 협찬 스폰서콘텐츠 브랜드콘텐츠 sonderveröffentlichung \
    anzeigensonderveröffentlichung verlagssonderveröffentlichung anzeigenspezial \
    gesponserteinhalte gesponsertebeiträge bezahlteinhalte bezahltebeiträge \
    partnerinhalte entgeltlicheeinschaltung bezahltepartnerschaft contenudepartenaire \
    contenudunpartenaire contenupublicitaire contenucommandité \
    contenupayantparlannonceur articlepublicitaire publicommuniqué publiinfo \
    contenidopagado contenidopromocionado contenidopublicitario contenidoofrecido \
    contenidodesocioscomerciales espaciopatrocinado notapatrocinada noticiapatrocinada \
    publicaciónpatrocinada conteúdopublicitário conteúdodeparceiro conteúdocomercial \
    informepublicitário especialpublicitário matériapatrocinada publicaçãopatrocinada \
    publireportagem fromourpartners contentfromourpartners partneredcontent \
    inpaidpartnership";

/// Adds the genre if one of the labels at `paths` says that the text is paid for.
pub(super) fn add(draft: &mut Draft, item: &Value, paths: &str) {
    let mut labels = parts(paths, b' ').filter_map(|it| get(item, it));
    if labels.any(|it| has_label(it, &Label::is_paid)) {
        draft.genres.push(GENRE.to_owned());
    }
}

/// Adds the genre if a document of any format says in any way that the text is paid for.
pub(super) fn add_any(draft: &mut Draft, item: &Value) {
    if draft.genres.iter().any(|it| Label::of_genre(it) == Some(Label::Sponsored)) {
        return;
    }
    let mut labels = parts(LABELS, b' ').filter_map(|it| get(item, it));
    let mut flags = parts(FLAGS, b' ').filter_map(|it| truth_of(item, it));
    let mut shown = draft.sections.iter().map(|it| it.name.as_str()).chain(draft.kicker.as_deref());
    if labels.any(|it| has_label(it, &is_paid))
        || flags.any(|it| it)
        || shown.any(is_paid)
        || list_of(item, "class_list").iter().any(has_class)
        || has_sponsor(draft, item)
    {
        draft.genres.push(GENRE.to_owned());
    }
}

fn is_paid(label: &str) -> bool {
    let is_letter = |it: &char| !(it.is_whitespace() || it.is_ascii_punctuation() || *it == '’');
    let key: String = label.chars().flat_map(char::to_lowercase).filter(is_letter).collect();
    Label::is_paid(label) || contains_word(MORE_TERMS, &key)
}

/// Whether a label, an object with a name, or a list of them says that a text is paid for.
fn has_label(value: &Value, is_paid: &dyn Fn(&str) -> bool) -> bool {
    match value {
        // WordPress has a list of terms for each taxonomy. The parser limits the depth of lists.
        Value::Array(values) => values.iter().any(|it| has_label(it, is_paid)),
        Value::Object(_) => parts(NAMES, b' ').filter_map(|it| text_of(value, it)).any(is_paid),
        _ => text(value).is_some_and(|it| {
            // schema.org and some agencies write a list as one text.
            is_paid(it) || split(it, ",;|").into_iter().any(is_paid)
        }),
    }
}

/// Whether a class of WordPress names such a category or tag: `category-sponsored`.
fn has_class(class: &Value) -> bool {
    let name = text(class).and_then(|it| split_once(it, "-"));
    name.is_some_and(|(taxonomy, name)| {
        matches!(taxonomy, "category" | "tag" | "type") && is_paid(name)
    })
}

/// Whether a sponsor has paid for the text, as schema.org says it. Some pages name their own publisher.
fn has_sponsor(draft: &Draft, item: &Value) -> bool {
    const IDENTITY: &str = "name @id url";
    let source = draft.source.as_ref().map(|it| it.name.as_str());
    let mut own: Vec<&str> = source.into_iter().collect();
    for publisher in list_of(item, "publisher") {
        own.extend(parts(IDENTITY, b' ').filter_map(|it| text_of(publisher, it)));
    }
    let is_other = |it: &Value| {
        let name = text(it).or_else(|| text_of(it, IDENTITY));
        name.is_some_and(|it| !own.contains(&it))
    };
    list_of(item, "sponsor sponsors").iter().any(is_other)
}
