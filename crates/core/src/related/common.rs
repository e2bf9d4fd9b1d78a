//! What is known of words before the list is read: how many news stories have them.
//!
//! A list of ten stories does not show which words are rare. Each word of the story on the page therefore has
//! a prior frequency, which a long list overrules. It depends on a table of common words, and otherwise on the
//! length, because short words are common in every language (Zipf's law of abbreviation).

use super::fold::{CharacterRole, fold, is_ending, role};
use super::tokens::{Token, tokens};

// cspell:disable
/// Words that many stories have, whatever they are about: function words, days, months, numbers, and words of
/// the trade. Words of up to three Latin letters need no entry.
const COMMON: &str = "after again against also back been before being between both could each \
    every first four from have here home into just last long made make many more most much must \
    never next only other over people same said says since some still than that their them then \
    there these they this three through time told took under until very want week weeks went \
    were what when where which while will with would year years your hours days month months \
    because during percent million spokesman police monday tuesday wednesday thursday friday \
    saturday sunday january february march april june july august september october november \
    december aber alle auch beim damit dann dass denn dieser diese dieses doch durch eine einem \
    einen einer eines erst etwa gegen gibt haben hatte immer jahr jahre jahren jetzt kann kein \
    keine konnte mehr menschen muss nach nicht noch oder ohne prozent schon sein seine seit sich \
    sind soll sollen teilte uber unter viele waren wegen weil wenn werden wieder wird wurde \
    wurden zwei zwischen millionen woche wochen sagte montag dienstag mittwoch donnerstag \
    freitag samstag sonntag polizei euro apres ainsi alors aussi autre avant avec avait cette \
    chez comme contre dans deux depuis deja doit elle elles encore entre etait etre faire fait \
    fois heures jour jours jusqu leur leurs mais meme moins mois nous pendant peut plus \
    plusieurs pour quand quatre sans selon sera sont sous tous tout toute trois vers lundi mardi \
    mercredi jeudi vendredi samedi dimanche annees ante anos antes aunque cada como contra \
    cuando desde despues dijo donde durante ellos esta estan estas este esto gran habia hace \
    hasta horas mientras millones mismo mucho nada nueva nuevo otra otro otros para pero \
    personas poco porque puede segun semana sido sobre solo tambien tiene todo todos tras tres \
    unos unas lunes martes miercoles jueves viernes sabado domingo ainda apos dois isso numa \
    pela pelo pessoas qual quatro seus suas segunda terca quarta quinta sexta disse على الى هذا \
    هذه التي الذي بعد قبل كان كانت بين خلال عام قال قالت منذ يوم حتى كما عند غير لكن ثلاث ايام \
    كل 発表 今年 来年 昨年 今月 来月 先月 午前 午後 関係 問題 全国 以上 以下 世界 日本 国内 専門 \
    予定 可能 必要 場合 時間 万人 万円 億円 週間 年前 年間 日間 人目 同日 記者 会見 会社 大学";

// cspell:enable
/// Characters with which Chinese and Japanese write numbers and dates.
const NUMERALS: &str = "〇一二三四五六七八九十百千万億年月日時分人";

/// The shares of news stories that have a common or short word, a usual word, and a rare word.
const SHARE_OF_COMMON: f32 = 0.9;
pub(super) const SHARE_OF_USUAL: f32 = 0.06;
pub(super) const SHARE_OF_RARE: f32 = 0.01;

/// The hashes of the common words, sorted.
pub(super) struct Common(Vec<u32>);

impl Common {
    pub(super) fn new() -> Self {
        let mut hashes = Vec::with_capacity(512);
        tokens(COMMON, usize::MAX, &mut |it| {
            if !it.is_part {
                hashes.push(it.hash);
            }
        });
        hashes.sort_unstable();
        Self(hashes)
    }

    /// Returns the share of news stories that are expected to have a token, before the list is read.
    pub(super) fn share(&self, token: &Token, text: &str) -> f32 {
        if !token.is_part && self.0.binary_search(&token.hash).is_ok() {
            return SHARE_OF_COMMON;
        }
        let letters = || text.get(token.start..token.end).unwrap_or_default().chars().map(fold);
        if letters().next().is_some_and(|it| role(it) == CharacterRole::Unspaced) {
            let says_nothing =
                letters().any(is_ending) || letters().all(|it| NUMERALS.contains(it));
            return match token.is_part {
                _ if says_nothing => SHARE_OF_COMMON,
                true => SHARE_OF_USUAL,
                false => SHARE_OF_RARE,
            };
        }
        // Arabic and Hebrew write few vowels.
        let is_short = letters().any(|it| matches!(it, '\u{590}'..='\u{6ff}'));
        match letters().count() + usize::from(is_short) {
            _ if token.is_part => SHARE_OF_USUAL,
            0..=3 => SHARE_OF_COMMON,
            4..=5 => SHARE_OF_USUAL,
            _ => SHARE_OF_RARE,
        }
    }
}
