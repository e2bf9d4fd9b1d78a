//! Words of dates that are neither months nor zones. Each list is one string, with spaces between the words.

/// Words that connect the parts of a date, in many languages, and the endings of ordinal numbers.
pub(super) const CONNECTIVES: &str = "t at of the on and de del do da dos a as o os las los el la le les um den der die \
    am ab klo kl d op om alle il di em e w st nd rd th er ª º في الساعة 年 月 日 년 월 일 г";

/// Words after the hour. Some languages write the minutes after them.
pub(super) const HOURS: &str =
    "h uhr hs hrs hour hours heure heures hora horas uur ore 時 时 點 点 시";

/// Words after the minutes and the seconds.
pub(super) const MINUTES: &str = "min m 分 분 s sec 秒 초";

/// Words for the hours before noon, except `am`, which is also a word of German.
pub(super) const BEFORE_NOON: &str = "ص صباحا 午前 上午 오전";

/// Words for the hours after noon.
pub(super) const AFTER_NOON: &str = "pm م مساء 午後 下午 오후";
