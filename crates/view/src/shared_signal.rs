//! Values that views read, and that change.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::{ArcTrigger, Notify, Track};

/// A value. The views that read it are built again when it changes.
///
/// It is a trigger of Leptos with a value beside it. A signal of Leptos contains its value, so all
/// its code would be compiled once for each of the five types of values.
pub struct SharedSignal<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: Mutex<T>,
    changes: ArcTrigger,
}

impl<T> SharedSignal<T> {
    /// Creates a signal with a first value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Inner { value: Mutex::new(value), changes: ArcTrigger::new() }))
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        self.update(|it| *it = value);
    }

    /// Changes the value in place.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        // No code panics while the value is locked. The lock ends before the views are notified,
        // because they read it.
        change(&mut *self.0.value.lock().unwrap_or_else(PoisonError::into_inner));
        self.0.changes.notify();
    }
}

impl<T: Clone> SharedSignal<T> {
    /// Returns the value. The view that is being built will be built again when the value changes.
    pub fn get(&self) -> T {
        self.0.changes.track();
        self.get_untracked()
    }

    /// Returns the value, and makes no view depend on it.
    pub fn get_untracked(&self) -> T {
        self.0.value.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl<T> Clone for SharedSignal<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
