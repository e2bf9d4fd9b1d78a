//! Resolves URLs: by the crate `url`, or by the host.

/// Resolves `reference` against `base`.
#[cfg(feature = "url")]
pub(crate) fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
    use url::Url;

    let url = match base {
        Some(base) => Url::parse(base).ok()?.join(reference),
        None => Url::parse(reference),
    };
    url.ok().map(String::from)
}

#[cfg(not(feature = "url"))]
pub(crate) use host::resolve;
#[cfg(not(feature = "url"))]
pub use host::resolve_with;

#[cfg(not(feature = "url"))]
mod host {
    use std::sync::OnceLock;

    type Resolve = fn(Option<&str>, &str) -> Option<String>;

    static RESOLVE: OnceLock<Resolve> = OnceLock::new();

    /// Sets the function of the host that resolves URLs as the URL standard defines. The first call counts.
    pub fn resolve_with(resolve: Resolve) {
        RESOLVE.get_or_init(|| resolve);
    }

    /// Resolves `reference` against `base`. Without a function of the host, no URL resolves.
    pub(crate) fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
        RESOLVE.get()?(base, reference)
    }
}
