//! Which addresses a body may lead to.

use crate::platform::Platform;

use super::Surroundings;

/// The address of a link: absolute, http, https, mailto or tel; `None` for anything else.
///
/// A fragment alone points into a document that is not shown here, so it is no link either.
pub(super) fn for_link<P: Platform>(around: &Surroundings<'_, P>, href: &str) -> Option<String> {
    resolve(around, href, &["http", "https", "mailto", "tel"])
}

/// The address of a picture, a frame or a player: absolute, http or https.
pub(super) fn for_resource<P: Platform>(around: &Surroundings<'_, P>, src: &str) -> Option<String> {
    resolve(around, src, &["http", "https"])
}

/// The host of an absolute address, without port, name and password.
pub(super) fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let end = host.rfind(':').filter(|_| !host.ends_with(']'));
    end.map_or(Some(host), |at| host.get(..at)).filter(|it| !it.is_empty())
}

/// The scheme is judged after resolution, on the very text that is used later: before, it can
/// hide behind white space, control characters or letter case.
fn resolve<P: Platform>(
    around: &Surroundings<'_, P>,
    reference: &str,
    schemes: &[&str],
) -> Option<String> {
    let reference = clean(reference);
    if reference.is_empty() || reference.starts_with('#') {
        return None;
    }
    let resolve = |base| around.platform.resolve(base, &reference);
    // An absolute reference stands on its own where the base is no URL.
    let address = resolve(around.base).or_else(|| resolve(None))?;
    let (scheme, _) = address.split_once(':')?;
    schemes.contains(&scheme).then_some(address)
}

/// What the URL standard strips: white space and controls around, tabs and line breaks within.
fn clean(reference: &str) -> String {
    let inner = reference.trim_matches(|it: char| it <= ' ');
    inner.chars().filter(|it| !matches!(it, '\t' | '\n' | '\r')).collect()
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn finds_the_host() {
        let cases = [
            ("https://player.example/embed/1?a@b", Some("player.example")),
            ("https://player.example:8443/", Some("player.example")),
            ("https://player.example@evil.example/", Some("evil.example")),
            ("http://[::1]/", Some("[::1]")),
            ("http://[::1]:80/", Some("[::1]")),
            ("mailto:desk@gazette.example", None),
        ];
        for (address, expected) in cases {
            assert_eq!(host(address), expected, "{address}");
        }
    }
}
