//! Values that views read, and that change.

use std::sync::{Arc, Mutex};

use super::changes::{Changes, lock};

/// A value. The views that depend on it are built again when it changes.
///
/// It is not a signal of Leptos, because an article has five views that depend on one value each, and the graph in
/// which Leptos keeps who has read what takes more code than these views (docs/decisions.md).
pub struct SharedSignal<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: Mutex<T>,
    changes: Changes,
}

impl<T> SharedSignal<T> {
    /// Creates a signal with a first value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Inner { value: Mutex::new(value), changes: Changes::default() }))
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        self.update(|it| *it = value);
    }

    /// Changes the value in place.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        // The lock ends before the views are built again, because they read the value.
        change(&mut *lock(&self.0.value));
        self.0.changes.notify();
    }

    /// What a view depends on that is built again when the value changes.
    pub(super) fn changes(&self) -> Changes {
        self.0.changes.clone()
    }
}

impl<T: Clone> SharedSignal<T> {
    /// Returns the value.
    pub fn get(&self) -> T {
        lock(&self.0.value).clone()
    }
}

impl<T> Clone for SharedSignal<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
