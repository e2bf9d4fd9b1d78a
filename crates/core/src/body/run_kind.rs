//! What a run of words becomes.

/// What words become at the end of their block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RunKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// Preformatted text.
    Code,
}
