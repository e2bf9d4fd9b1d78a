//! The expiry.

use super::Reason;
use crate::article::Date;
use crate::draft::Gate;

/// Why an expiry closes the gate, if it does.
///
/// One that can be read in two ways closes at the later of them, and one that cannot be read does
/// not close at all, unlike an embargo: the IPTC calls an expired item no more than "no longer
/// editorially relevant", so that a story which stands too long costs little, and one which is
/// lost to a slip of the pen costs a story.
pub(super) fn closed_by(gate: &Gate, now: i64) -> Option<Reason> {
    let end = Date::parse(gate.expires.as_deref()?)?;
    (end.latest_instant() <= now).then_some(Reason::Expired)
}
