//! The memory of a WebAssembly.

use rlsf::SmallGlobalTlsf;

/// It weighs a quarter of the allocator that Rust brings along, and no request takes it longer.
/// What it has once got from the browser it does not join, which its other variant cannot do in a
/// browser either: a very long story takes half as much memory again.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();
