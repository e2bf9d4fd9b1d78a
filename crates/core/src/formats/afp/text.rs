//! Reads the text, which is a list of lines.

use crate::article::Kind;
use crate::draft::{Draft, Piece};
use crate::formats::fields::{list_of, number_of, owned, text, text_of};
use crate::json::Value;

/// The words at the beginning of a killed text, in the languages of AFP.
const KILLS: [&str; 7] =
    ["ANNULATION", "ANULACIÓN", "ANULAÇÃO", "ANNULLIERUNG", "ANNULLIERT", "KILL", "إلغاء"];

/// Up to this urgency, a text is a flash: its first line is the headline.
const FLASH: u32 = 3;

/// The level of a crosshead, a heading within the text. The headline has level 1.
const CROSSHEAD: u8 = 2;

/// Reads the text, and the status from it: a killed document says so in its first line or its headline.
pub(super) fn read(draft: &mut Draft, item: &Value) {
    let news = list_of(item, "news").iter().filter_map(text);
    let mut lines: Vec<&str> = news.flat_map(|it| it.split('\n')).map(str::trim).collect();
    lines.retain(|it| !it.is_empty());
    if lines.iter().copied().chain(draft.headline.as_deref()).any(is_kill) {
        draft.gate.status = Some("canceled".to_owned());
    }
    if !matches!(draft.kind, Kind::Text | Kind::Other) {
        // The lines of a video are a list of its shots.
        draft.caption = owned(text_of(item, "captionContext caption"));
        return;
    }
    let is_flash = number_of(item, "urgency").is_some_and(|it| it <= FLASH);
    if draft.headline.is_none() && is_flash && !lines.is_empty() {
        draft.headline = Some(lines.remove(0).to_owned());
    }
    for line in lines {
        draft.body.push(match crosshead(line) {
            Some(words) => Piece::Heading(CROSSHEAD, words.to_owned()),
            None => Piece::Text(line.to_owned()),
        });
    }
}

/// Whether a line says that the text was killed: `KILL:`, `ANNULATION :`.
fn is_kill(line: &str) -> bool {
    let rest = |word: &&str| line.trim_start().strip_prefix(*word).map(str::trim_start);
    KILLS.iter().filter_map(rest).any(|it| it.starts_with(':'))
}

/// Returns the words of a crosshead, which is a line such as `- No talks -`.
fn crosshead(line: &str) -> Option<&str> {
    let words = line.strip_prefix(['-', '–'])?.strip_suffix(['-', '–'])?.trim();
    (!words.is_empty() && !words.starts_with('-')).then_some(words)
}
