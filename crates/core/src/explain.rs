//! Adds notices for what the reader drops or moves, if the platform wants explanations.

use crate::dropped::{DropRule, RULES};
use crate::notice::Notice;
use crate::platform::Platform;

/// The most notices of one rule. A document with more of them needs one repair, not a longer list.
const MOST_OF_A_RULE: usize = 50;

/// Adds a notice that a rule was applied, if the platform wants explanations.
pub(crate) fn explain<P: Platform>(
    notices: &mut Vec<Notice>,
    rule: DropRule,
    place: impl FnOnce() -> String,
) {
    if P::EXPLAINS {
        notices.push(rule.notice(&place()));
    }
}

/// Replaces all but the first notices of each rule by one that counts them.
pub(crate) fn cap(notices: &mut Vec<Notice>) {
    for (_, code, _) in RULES {
        let mut count = 0_usize;
        notices.retain(|it| {
            count += usize::from(it.code == code);
            it.code != code || count <= MOST_OF_A_RULE
        });
        if count > MOST_OF_A_RULE {
            let message =
                format!("{} more notices like these are left out", count - MOST_OF_A_RULE);
            notices.push(Notice::new(code, message));
        }
    }
}
