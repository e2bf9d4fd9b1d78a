//! Reports how much of a story has been scrolled into view.

use std::cell::Cell;
use std::rc::Rc;

use super::session::Session;
use crate::browser::Scrolling;

impl Session {
    /// Reports from now on how much of the story has been scrolled into view.
    pub(super) fn report_progress(self: &Rc<Self>) {
        let (session, last) = (Rc::downgrade(self), Cell::new(0));
        let scrolling = Scrolling::new(Box::new(move || {
            let Some(session) = session.upgrade() else { return };
            let percent = session.host.percent_read();
            if last.replace(percent) != percent {
                session.report.progress(percent);
            }
        }));
        self.scrolling.replace(Some(scrolling));
    }
}
