//! How far a reader has come.

use std::cell::Cell;
use std::rc::Rc;

use super::desk::Desk;
use crate::browser::Scrolling;

impl Desk {
    /// Tells the page from now on how much of the story has been scrolled into view.
    pub(super) fn follow_progress(self: &Rc<Self>) {
        let (desk, last) = (Rc::downgrade(self), Cell::new(0));
        let scrolling = Scrolling::new(Box::new(move || {
            let Some(desk) = desk.upgrade() else { return };
            let percent = desk.host.percent_read();
            if last.replace(percent) != percent {
                desk.report.progress(percent);
            }
        }));
        self.scrolling.replace(Some(scrolling));
    }
}
