//! The views that are built again when a value changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// A view on a page that can be built again.
pub(super) trait Rebuild: Send + Sync {
    /// Builds the view again, and replaces the old one on the page.
    fn rebuild(&self);
}

/// The views that are built again when a value changes. A view that has left the page is not.
#[derive(Clone, Default)]
pub(super) struct Changes(Arc<Mutex<Vec<Weak<dyn Rebuild>>>>);

impl Changes {
    /// Adds a view.
    pub(super) fn add(&self, view: Weak<dyn Rebuild>) {
        let mut views = lock(&self.0);
        views.retain(|it| it.strong_count() > 0);
        views.push(view);
    }

    /// Builds all views again.
    pub(super) fn notify(&self) {
        // A view that is built again may contain others that add themselves, so the lock ends before.
        let views = lock(&self.0).clone();
        for view in views {
            if let Some(view) = view.upgrade() {
                view.rebuild();
            }
        }
    }
}

/// Locks a value. No code panics while a value is locked.
pub(super) fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}
