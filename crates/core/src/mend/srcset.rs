//! The value of `srcset`.

use super::address::is_placeholder;

/// The files in a `srcset`, as the HTML standard reads it (section 4.8.4.3.10).
#[derive(Clone, Default)]
pub(super) struct Srcset {
    /// The files with a width, as a `srcset` again.
    pub(super) widths: String,
    /// The best file without a width: the one of the highest density up to 2.
    pub(super) single: Option<String>,
}

impl Srcset {
    /// Reads a value. Placeholders are left out.
    pub(super) fn of(value: &str) -> Self {
        let mut srcset = Self::default();
        let mut best = 0.0;
        let mut rest = value;
        loop {
            rest = rest.trim_start_matches(|it: char| it.is_whitespace() || it == ',');
            if rest.is_empty() {
                return srcset;
            }
            let (mut url, after) =
                rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
            let mut descriptor = "";
            rest = after;
            if url.ends_with(',') {
                url = url.trim_end_matches(',');
            } else {
                (descriptor, rest) = after.split_once(',').unwrap_or((after, ""));
            }
            let descriptor = descriptor.trim();
            if is_placeholder(url) {
                continue;
            }
            if let Some(width) = descriptor.strip_suffix('w') {
                let width = width.split('.').next().unwrap_or_default();
                if width.parse::<u32>().is_ok() {
                    let comma = if srcset.widths.is_empty() { "" } else { ", " };
                    srcset.widths.push_str(&[comma, url, " ", width, "w"].concat());
                    continue;
                }
            }
            let density =
                descriptor.strip_suffix('x').and_then(|it| it.parse::<f64>().ok()).unwrap_or(1.0);
            if density > best && (density <= 2.0 || srcset.single.is_none()) {
                best = density;
                srcset.single = Some(url.to_owned());
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.widths.is_empty() && self.single.is_none()
    }
}
