//! Builds JSON objects.

use crate::article::{Rendition, Section};
use crate::json::Value;

/// The fields of an object. Fields that are null or an empty array are left out.
#[derive(Default)]
pub(crate) struct Fields(Vec<(String, Value)>);

impl Fields {
    /// Adds the fields that are neither null nor an empty array.
    pub(crate) fn add_all(&mut self, entries: Vec<(&str, Value)>) {
        for (name, value) in entries {
            let is_empty =
                value == Value::Null || value.as_array().is_some_and(<[Value]>::is_empty);
            if !is_empty {
                self.0.push((name.to_owned(), value));
            }
        }
    }

    /// The object.
    pub(crate) fn into_value(self) -> Value {
        Value::Object(self.0)
    }
}

/// An object of the fields that are neither null nor an empty array.
pub(crate) fn object(entries: Vec<(&str, Value)>) -> Value {
    let mut fields = Fields::default();
    fields.add_all(entries);
    fields.into_value()
}

/// The JSON value of something, without an import of [`ToValue`].
pub(crate) fn value(it: &impl ToValue) -> Value {
    it.to_value()
}

/// A type that has a JSON value.
pub(crate) trait ToValue {
    /// The JSON value.
    fn to_value(&self) -> Value;
}

impl ToValue for bool {
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl ToValue for u8 {
    fn to_value(&self) -> Value {
        Value::Number(crate::number::text(*self))
    }
}

impl ToValue for u32 {
    fn to_value(&self) -> Value {
        Value::Number(crate::number::text(*self))
    }
}

impl ToValue for i32 {
    fn to_value(&self) -> Value {
        Value::Number(crate::number::text(*self))
    }
}

impl ToValue for Rendition {
    fn to_value(&self) -> Value {
        object(vec![
            ("url", value(&self.url)),
            ("type", value(&self.media_type)),
            ("width", value(&self.width)),
            ("height", value(&self.height)),
        ])
    }
}

impl ToValue for Section {
    fn to_value(&self) -> Value {
        match self.url {
            None => value(&self.name),
            Some(_) => object(vec![("name", value(&self.name)), ("url", value(&self.url))]),
        }
    }
}

impl ToValue for &str {
    fn to_value(&self) -> Value {
        Value::String((*self).to_owned())
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        Value::String(self.clone())
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map(T::to_value).unwrap_or_default()
    }
}

impl<T: ToValue> ToValue for Vec<T> {
    fn to_value(&self) -> Value {
        self.iter().map(T::to_value).collect()
    }
}

impl<T: ToValue> ToValue for &T {
    fn to_value(&self) -> Value {
        T::to_value(self)
    }
}
