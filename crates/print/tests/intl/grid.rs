//! The questions whose answers `data/intl.json` has.

use article_reader_core::article::Date;

/// The languages with all their tables, each with its regions, and with some regions that do not differ.
const TAGS: [(&str, &str); 6] = [
    (
        "ar",
        "001 AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN TR YE",
    ),
    ("de", "AT BE CH DE IT LI LU US"),
    (
        "en",
        "001 150 AE AG AI AS AT AU BB BE BI BM BS BW BZ CA CC CH CK CM CN CX CY CZ DE DG DK DM EE ER ES FI FJ FK FM \
         FR GB GD GE GG GH GI GM GS GU GY HK HU ID IE IL IM IN IO IT JE JM JP KE KI KN KR KY LC LR LS LT LV MG MH MO \
         MP MS MT MU MV MW MY NA NF NG NL NO NR NU NZ PG PH PK PL PN PR PT PW RO RW SB SC SD SE SG SH SI SK SL SS SX \
         SZ TC TH TK TO TT TV TZ UA UG UK UM US VC VG VI VU WS ZA ZM ZW",
    ),
    ("es", "419 AR BO BR BZ CL CO CR CU DO EA EC ES GQ GT HN IC MX NI PA PE PH PR PY SV US UY VE"),
    (
        "fr",
        "BE BF BI BJ BL CA CD CF CG CH CI CM DJ DZ FR GA GF GN GP GQ HT KM LU MA MC MF MG ML MQ MR MU NC NE PF PM RE \
         RW SC SN SY TD TG TN VU WF YT",
    ),
    ("pt", "AO BR CH CV FR GQ GW LU MO MZ PT ST TL"),
];

/// A tag for every row of the tables, and some that have none.
const DIFFERENT: &str = "ar ar-DZ ar-EG ar-LB ar-MA ar-MR de de-AT de-CH en en-US en-GB en-AU en-CA en-IN en-ZA en-DE \
    es es-MX es-CO es-PE es-CR es-US fr fr-CA fr-CH fr-LU pt pt-BR pt-PT pt-AO pt-MO";

/// Tags with more than a language and a region.
const LONG_TAGS: &str =
    "de-DE-1996 en-GB-oxendict en-Latn-GB es-Latn-MX fr-Latn-CA ar-Arab-EG en-AU-x-house";

/// Languages that have only lists.
const LISTS: &str = "bg ca cs da el et fa fi he hi hr hu id it ja ko lt lv nb nl no pl ro ru sk sl sr sr-Latn sr-ME sv th \
    tr uk ur vi zh zh-CN zh-Hans zh-Hant zh-HK zh-Hant-HK zh-MO zh-TW";

fn tags() -> impl Iterator<Item = String> {
    let of_language = |(language, regions): (&str, &str)| {
        let region = |it| format!("{language}-{it}");
        let mut tags = vec![language.to_owned()];
        tags.extend(regions.split(' ').map(region));
        tags
    };
    TAGS.into_iter().flat_map(of_language).chain(words(LONG_TAGS))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().map(str::to_owned)
}

/// A day, such as "2026-11-23".
pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// The tags and days of dates without a time.
pub(crate) fn days() -> Vec<(String, String)> {
    let mut days: Vec<_> = tags().map(|tag| (tag, "2026-11-03".to_owned())).collect();
    for tag in words(DIFFERENT) {
        let dates = (1..=12).map(|month| format!("2026-{month:02}-{}", month + 9));
        let old = ["0101-02-03", "1582-10-04", "1799-12-31", "2000-02-29", "2101-03-01"]
            .map(str::to_owned);
        days.extend(dates.chain(old).map(|it| (tag.clone(), it)));
    }
    days
}

/// 2026-03-05 at 00:05:59 UTC.
const NIGHT: i64 = 1_772_669_159;

/// The tags, zones and seconds of moments.
pub(crate) fn moments() -> Vec<(String, &'static str, i64)> {
    const HOUR: i64 = 3_600;
    let mut moments = Vec::new();
    for tag in tags() {
        moments.push((tag.clone(), "UTC", NIGHT));
        moments.push((tag, "Asia/Kolkata", NIGHT + 8 * HOUR));
    }
    for tag in words(DIFFERENT) {
        for hour in [1, 9, 11, 12, 13, 21, 23] {
            moments.push((tag.clone(), "America/St_Johns", NIGHT + hour * HOUR));
        }
        moments.push((tag.clone(), "America/New_York", -3_000_000_000));
        moments.push((tag, "Europe/Paris", -2_300_000_000));
    }
    for (zone, changes) in ZONES {
        for change in *changes {
            moments.extend([change - 1, *change].map(|it| ("en".to_owned(), *zone, it)));
        }
        moments.extend(EDGES.map(|it| ("en".to_owned(), *zone, it)));
    }
    moments
}

/// Zones, each with moments at which its clocks change.
const ZONES: &[(&str, &[i64])] = &[
    ("UTC", &[]),
    ("Etc/GMT+5", &[]),
    // 1893, 1945, 1996, 2026 and 2037.
    (
        "Europe/Berlin",
        &[-2_422_054_408, -776_563_200, 846_378_000, 1_774_746_000, 1_792_890_000, 2_140_045_200],
    ),
    // 1968, when the British standard time began, and 1971, when it ended.
    ("Europe/London", &[-59_004_000, 57_722_400, 1_774_746_000, 1_792_890_000]),
    ("Europe/Dublin", &[-1_691_962_479, 1_774_746_000, 1_792_890_000]),
    ("Europe/Amsterdam", &[-935_022_000]),
    ("Europe/Lisbon", &[1_774_746_000, 1_792_890_000]),
    ("Europe/Moscow", &[1_301_180_400, 1_414_274_400]),
    ("Europe/Kyiv", &[1_774_746_000]),
    ("Europe/Istanbul", &[1_459_040_400]),
    ("America/New_York", &[-2_717_650_800, 1_772_953_200, 1_793_512_800, 1_173_596_400]),
    ("America/Sao_Paulo", &[1_541_300_400, 1_550_368_800]),
    ("America/Caracas", &[1_197_183_600, 1_462_086_000]),
    ("America/Mexico_City", &[1_667_113_200]),
    ("Africa/Cairo", &[1_682_632_800, 1_698_354_000]),
    ("Africa/Monrovia", &[63_593_070]),
    ("Asia/Kolkata", &[]),
    ("Asia/Calcutta", &[]),
    ("Asia/Kathmandu", &[504_901_800]),
    ("Asia/Tehran", &[1_663_788_600]),
    ("Asia/Shanghai", &[]),
    ("Asia/Pyongyang", &[1_525_446_000]),
    ("Australia/Lord_Howe", &[1_775_314_800, 1_791_037_800]),
    ("Pacific/Apia", &[1_325_239_200]),
    ("Pacific/Chatham", &[1_775_311_200]),
    ("Antarctica/Troll", &[1_774_746_000]),
];

/// Moments far away, and moments of today. The years before 1 follow.
const EDGES: [i64; 8] = [
    NIGHT,
    NIGHT + 15_552_000,
    -5_000_000_000,
    4_118_000_000,
    16_725_225_600,
    400_000_000_000,
    -65_000_000_000,
    8_639_999_999_999,
];

/// The tags of reading times, with their ends.
pub(crate) fn reading_times() -> Vec<(String, u32, u32)> {
    let mut times = Vec::new();
    for tag in tags() {
        times.extend(
            [(3, 4), (1_234, 1_234), (0, 12_345_678)]
                .map(|(quick, slow)| (tag.clone(), quick, slow)),
        );
    }
    for tag in words(DIFFERENT) {
        for number in
            [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 1_000, 1_001, 9_999, 10_000]
        {
            times.push((tag.clone(), number, number));
        }
        for (quick, slow) in
            [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (9, 11), (100, 101), (101, 102), (999, 1_000)]
        {
            times.push((tag.clone(), quick, slow));
        }
    }
    times
}

/// The tags of lists, with their names.
pub(crate) fn lists() -> Vec<(String, Vec<&'static str>)> {
    let mut lists: Vec<_> = tags().map(|tag| (tag, vec!["A", "B", "C"])).collect();
    for tag in words(DIFFERENT).chain(words(LISTS)) {
        for names in
            [vec![], vec!["A"], vec!["A", "B"], vec!["A", "B", "C", "D"], vec!["A", "B", "C"]]
        {
            lists.push((tag.clone(), names));
        }
    }
    for name in
        "Inés inés Íñigo Hilda hilda Hielo hiato Hi HIERRO Hoy Yves Y I 8 11 'Inés".split(' ')
    {
        for tag in ["es", "es-MX", "pt"] {
            lists.push((tag.to_owned(), vec!["A", name]));
            lists.push((tag.to_owned(), vec!["Inés", "A", name]));
        }
    }
    for name in ["דן", "ודן", "Dan", "5", "", "'דן", "נ", "״דן"] {
        lists.push(("he".to_owned(), vec!["א", name]));
        lists.push(("he".to_owned(), vec!["א", "A", name]));
    }
    lists
}
