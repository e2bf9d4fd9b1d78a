//! A JSON parser for native programs, and for the modules that read lists.
//!
//! The browser's parser creates each value as a JavaScript object, and the WebAssembly must fetch it
//! field by field. For thousands of items, that takes ten times as long as this parser.

use crate::json::{DEEPEST, Value};

/// Parses a text; `None` if it is not JSON, or nests deeper than [`DEEPEST`].
pub fn parse(text: &str) -> Option<Value> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0)?;
    parser.skip_space();
    (parser.at == text.len()).then_some(value)
}

/// Most objects of a news document have at most this many fields. For them, memory is allocated once.
const USUAL_FIELDS: usize = 8;

/// The keys of an object with more fields are sorted, to find those that are repeated.
const FEW_FIELDS: usize = 64;

/// Returns fields without repeated keys. As in `JSON.parse`, the last value counts, at the place of the
/// first.
fn last_of_each(fields: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let is_new = |(at, (key, _)): (usize, &(String, Value))| {
        fields.iter().take(at).all(|(other, _)| other != key)
    };
    if fields.len() <= FEW_FIELDS && fields.iter().enumerate().all(is_new) {
        return fields;
    }
    // Fields with the same key come one after the other, the first before the last.
    let mut sorted: Vec<(usize, String, Value)> =
        fields.into_iter().enumerate().map(|(at, (key, value))| (at, key, value)).collect();
    sorted.sort_unstable_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
    sorted.dedup_by(|later, kept| {
        let is_same = later.1 == kept.1;
        if is_same {
            kept.2 = std::mem::take(&mut later.2);
        }
        is_same
    });
    sorted.sort_unstable_by_key(|it| it.0);
    sorted.into_iter().map(|(_, key, value)| (key, value)).collect()
}

/// A text, and the position of the next byte in it.
struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'"' => self.string().map(Value::String),
            b'{' | b'[' if depth >= DEEPEST => None,
            b'{' => self.object(depth + 1),
            b'[' => self.array(depth + 1),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut fields = Vec::with_capacity(USUAL_FIELDS);
        self.at += 1;
        while !self.ends_list(b'}', fields.is_empty())? {
            self.skip_space();
            let key = self.string()?;
            self.skip_space();
            self.take(b':')?;
            fields.push((key, self.value(depth)?));
        }
        Some(Value::Object(last_of_each(fields)))
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        self.at += 1;
        while !self.ends_list(b']', items.is_empty())? {
            items.push(self.value(depth)?);
        }
        Some(Value::Array(items))
    }

    /// Skips the closing bracket and returns true, if it comes next. Otherwise returns false, after
    /// the comma that must come before every item except the first.
    fn ends_list(&mut self, bracket: u8, is_first: bool) -> Option<bool> {
        self.skip_space();
        if self.take(bracket).is_some() {
            return Some(true);
        }
        if !is_first {
            self.take(b',')?;
        }
        Some(false)
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"')?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | ..=0x1f) {
                self.at += 1;
            }
            let part = self.text.get(start..self.at)?;
            let end = self.peek()?;
            self.at += 1;
            string.push_str(part);
            match end {
                b'"' => return Some(string),
                b'\\' => string.push(self.escape()?),
                _ => return None,
            }
        }
    }

    /// The character of an escape whose backslash has passed. A surrogate without its other half
    /// becomes U+FFFD.
    fn escape(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let unit = self.code_unit()?;
                let is_high = unit & 0xfc00 == 0xd800;
                let pair = if is_high { self.surrogate_pair(unit) } else { None };
                char::from_u32(unit).or(pair).unwrap_or('\u{fffd}')
            }
            _ => return None,
        })
    }

    /// The character of a surrogate pair, whose low surrogate must come next. If it does not, the
    /// position stays.
    fn surrogate_pair(&mut self, high: u32) -> Option<char> {
        let before = self.at;
        let low = self.take(b'\\').and_then(|()| self.take(b'u')).and_then(|()| self.code_unit());
        match low.filter(|it| it & 0xfc00 == 0xdc00) {
            Some(low) => char::from_u32(0x1_0000 + ((high & 0x3ff) << 10) + (low & 0x3ff)),
            None => {
                self.at = before;
                None
            }
        }
    }

    /// The UTF-16 code unit of an escape, from its four hexadecimal digits.
    fn code_unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.chars().try_fold(0, |unit, it| Some(unit * 16 + it.to_digit(16)?))
    }

    /// A number, with its digits as in the text.
    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        let _ = self.take(b'-');
        let leads_with_zero = self.peek() == Some(b'0');
        if self.digits()? > 1 && leads_with_zero {
            return None;
        }
        if self.take(b'.').is_some() {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            let _ = self.take(b'+').or_else(|| self.take(b'-'));
            self.digits()?;
        }
        self.text.get(start..self.at).map(|it| Value::Number(it.to_owned()))
    }

    /// Skips digits and returns their number, which is at least one.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|it| it.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(self.at - start)
    }

    /// The value of a word (`true`, `false` or `null`), which must come next.
    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let is_word = self.text.get(self.at..)?.starts_with(word);
        self.at += word.len();
        is_word.then_some(value)
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// The next byte.
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips the next byte, which must be `byte`.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }
}

/// A [`Value`] from a JSON literal, for tests.
#[cfg(test)]
macro_rules! json {
    ($($json:tt)+) => {
        $crate::parser::parse(&serde_json::json!($($json)+).to_string()).unwrap()
    };
}
#[cfg(test)]
pub(crate) use json;
