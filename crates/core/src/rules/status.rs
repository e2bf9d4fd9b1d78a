//! The publishing status.

use super::{Reason, embargo};
use crate::draft::Gate;

/// The reason if the publishing status closes the gate.
///
/// No status means "usable", as the IPTC defines. An unknown status closes the gate: an editor set it
/// for a reason, and did not mean "usable".
pub(super) fn closed_by(gate: &Gate, now: i64) -> Option<Reason> {
    let status = gate.status.as_deref().unwrap_or_default().trim().to_ascii_lowercase();
    match status.as_str() {
        "" | "usable" => None,
        // The IPTC defines only `canceled`. Editors write other words and spellings too.
        "canceled" | "cancelled" | "kill" | "killed" | "retracted" | "withdrawn" => {
            Some(Reason::Canceled)
        }
        "withheld" | "hold" => Some(Reason::Withheld),
        "embargoed" => embargoed(gate, now),
        _ => Some(Reason::Unpublishable),
    }
}

/// The reason for AP's status `embargoed`.
///
/// A stored copy keeps this status after the embargo. So the gate opens when the time of the
/// embargo has passed. If the document has no time, only a new version of it can open the gate.
fn embargoed(gate: &Gate, now: i64) -> Option<Reason> {
    match embargo::end(gate) {
        Some(_) => embargo::closed_by(gate, now),
        None => Some(Reason::Embargoed { until: None }),
    }
}
