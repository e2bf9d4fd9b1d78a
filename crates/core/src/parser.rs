//! A parser of JSON for the WebAssemblies that read lists. The platform's builds each value in
//! JavaScript, from where it is fetched field by field: with thousands of items that takes ten times
//! as long as reading.

use crate::json::{DEEPEST, Value};

/// The value that a text is; none where it is no JSON or nests deeper than is sensible.
pub fn parse(text: &str) -> Option<Value> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0)?;
    parser.skip_space();
    (parser.at == text.len()).then_some(value)
}

/// Most objects of a news document have no more fields; for them memory is taken once.
const USUAL_FIELDS: usize = 8;

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
        Some(Value::Object(fields))
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        self.at += 1;
        while !self.ends_list(b']', items.is_empty())? {
            items.push(self.value(depth)?);
        }
        Some(Value::Array(items))
    }

    /// Whether the bracket comes that closes; else a comma must, but for the first.
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
                let low = || (unit & 0xfc00 == 0xd800).then_some(());
                match char::from_u32(unit) {
                    Some(it) => it,
                    // Two halves make one character; half a one is none.
                    None => low().and_then(|()| self.low_surrogate(unit)).unwrap_or('\u{fffd}'),
                }
            }
            _ => return None,
        })
    }

    fn low_surrogate(&mut self, first: u32) -> Option<char> {
        let before = self.at;
        let second =
            self.take(b'\\').and_then(|()| self.take(b'u')).and_then(|()| self.code_unit());
        match second.filter(|it| it & 0xfc00 == 0xdc00) {
            Some(second) => char::from_u32(0x1_0000 + ((first & 0x3ff) << 10) + (second & 0x3ff)),
            None => {
                self.at = before;
                None
            }
        }
    }

    /// The four hexadecimal digits of an escape.
    fn code_unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.chars().try_fold(0, |unit, it| Some(unit * 16 + it.to_digit(16)?))
    }

    /// A number, as it stands.
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

    /// How many digits come, at least one.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|it| it.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(self.at - start)
    }

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

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }
}
