//! The memory of a WebAssembly.

use rlsf::{GlobalTlsf, GlobalTlsfOptions};

/// A page is read once: to move what grows costs little, and memory that lies side by side is worth more.
struct Plain;

impl GlobalTlsfOptions for Plain {
    const ENABLE_REALLOCATION: bool = false;
}

/// It weighs a third of the allocator that Rust brings along, and no request takes it longer than another.
#[global_allocator]
static MEMORY: GlobalTlsf<Plain> = GlobalTlsf::new();
