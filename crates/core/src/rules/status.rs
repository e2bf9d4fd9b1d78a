//! The publishing status.

use super::{Reason, embargo};
use crate::draft::Gate;

/// Why the status closes the gate, if it does.
///
/// No status means usable, as the IPTC says. A status that is not in the list closes: somebody
/// meant something by it, and it was not "usable".
pub(super) fn closed_by(gate: &Gate, now: i64) -> Option<Reason> {
    let status = gate.status.as_deref().unwrap_or_default().trim().to_ascii_lowercase();
    match status.as_str() {
        "" | "usable" => None,
        // The IPTC has one word in one spelling, editors have more.
        "canceled" | "cancelled" | "kill" | "killed" | "retracted" | "withdrawn" => {
            Some(Reason::Canceled)
        }
        "withheld" | "hold" => Some(Reason::Withheld),
        "embargoed" => embargoed(gate, now),
        _ => Some(Reason::Unpublishable),
    }
}

/// AP's status for what is under embargo.
///
/// A stored copy keeps the status when the time is over, so a time that the provider gave and
/// that has passed opens the gate. Without one only a new version of the document can: nobody
/// else knows when it is released.
fn embargoed(gate: &Gate, now: i64) -> Option<Reason> {
    match gate.embargo {
        Some(_) => embargo::closed_by(gate, now),
        None => Some(Reason::Embargoed { until: None }),
    }
}
