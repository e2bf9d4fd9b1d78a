//! The names of months, without accents.

/// The names of the months in many languages, from January to December. A date may have a name in full, or its
/// first letters.
const NAMES: [&str; 12] = [
    "january januar janner jan janvier enero janeiro gennaio januari stycznia ocak января яну يناير جانفي",
    "february februar feber fevrier febrero fevereiro febbraio februari lutego subat февраля فبراير فيفري شباط",
    "march marz maerz mars marzo marco maart mrt marca mart maret марта مارس اذار",
    "april avril abril aprile kwietnia nisan апреля ابريل افريل نيسان",
    "may mai mayo maio maggio mei maj maja mayis мая مايو ماي ايار",
    "june juni juin junio junho giugno czerwca haziran июня يونيو يونيه جوان حزيران",
    "july juli juillet julio julho luglio lipca temmuz июля يوليو يوليه يوليوز جويلية تموز",
    "august aout agosto augustus augusti sierpnia agustos августа اغسطس اوت غشت اب",
    "september septembre septiembre setiembre setembro settembre wrzesnia eylul сентября سبتمبر شتنبر ايلول",
    "october oktober octobre octubre outubro ottobre pazdziernika ekim октября اكتوبر",
    "november novembre noviembre novembro listopada kasim ноября نوفمبر نونبر",
    "december dezember decembre diciembre dezembro dicembre desember grudnia aralik декабря ديسمبر دجنبر",
];

/// The Syriac names of months that have two words.
const PAIRS: [(&str, &str, i64); 4] =
    [("كانون", "الثاني", 1), ("كانون", "الاول", 12), ("تشرين", "الاول", 10), ("تشرين", "الثاني", 11)];

/// The fewest letters of an abbreviation in the Latin, Greek or Cyrillic alphabet.
const FEWEST: usize = 3;

/// Returns the number of a month, from 1 to 12, and the number of words of its name. `next` is the word after
/// `name`.
pub(super) fn month(name: &str, next: &str) -> Option<(i64, usize)> {
    if let Some(pair) = PAIRS.iter().find(|it| it.0 == name && it.1 == next) {
        return Some((pair.2, 2));
    }
    let is_arabic = name.starts_with(|it| ('\u{600}'..='\u{6ff}').contains(&it));
    let may_be_short = !is_arabic && name.chars().count() >= FEWEST;
    let has = |test: &dyn Fn(&str) -> bool| {
        let found = NAMES.iter().position(|it| it.split(' ').any(test))?;
        Some((i64::try_from(found + 1).ok()?, 1))
    };
    has(&|it| it == name).or_else(|| has(&|it| may_be_short && it.starts_with(name)))
}
