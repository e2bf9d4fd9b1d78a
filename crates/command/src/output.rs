//! Where prints go.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where prints go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// The standard output.
    Standard,
    /// One file.
    File(PathBuf),
    /// A folder with a file for each story.
    Folder(PathBuf),
}

impl Output {
    /// Returns the output with this path. A path that ends with a slash, or is a folder, is a folder.
    pub(crate) fn named(path: &str) -> Self {
        match path.ends_with('/') || Path::new(path).is_dir() {
            true => Self::Folder(path.into()),
            false => Self::File(path.into()),
        }
    }

    /// Writes the print of the document with this name.
    ///
    /// # Errors
    ///
    /// If the file cannot be written, or the standard output is closed.
    pub(crate) fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let Some(path) = self.path(name) else {
            return io::stdout().lock().write_all(text.as_bytes());
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)
    }

    /// Removes an earlier print of the document with this name. Returns its path if there was one.
    ///
    /// # Errors
    ///
    /// If the file cannot be removed.
    pub(crate) fn remove(&self, name: &str) -> io::Result<Option<PathBuf>> {
        let Some(path) = self.path(name) else { return Ok(None) };
        match fs::remove_file(&path) {
            Ok(()) => Ok(Some(path)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        match self {
            Self::Standard => None,
            Self::File(path) => Some(path.clone()),
            Self::Folder(folder) => Some(folder.join([name, ".html"].concat())),
        }
    }
}
