//! What the views follow.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::{ArcTrigger, Notify, Track};

/// A value that views are made anew for when it changes.
///
/// It is Leptos' trigger with the value beside it: a signal of Leptos holds its value itself, and all its code
/// would be compiled once for each of the five types that are followed here.
pub struct SharedSignal<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: Mutex<T>,
    changes: ArcTrigger,
}

impl<T> SharedSignal<T> {
    /// A value that will change.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Inner { value: Mutex::new(value), changes: ArcTrigger::new() }))
    }

    /// Gives it another value.
    pub fn set(&self, value: T) {
        self.update(|it| *it = value);
    }

    /// Changes the value where it is.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        // Nobody panics while the value is locked; and who follows it may look at it.
        change(&mut *self.0.value.lock().unwrap_or_else(PoisonError::into_inner));
        self.0.changes.notify();
    }
}

impl<T: Clone> SharedSignal<T> {
    /// The value. Whatever view is being made follows it from now on.
    pub fn get(&self) -> T {
        self.0.changes.track();
        self.get_untracked()
    }

    /// The value as it is now.
    pub fn get_untracked(&self) -> T {
        self.0.value.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl<T> Clone for SharedSignal<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
