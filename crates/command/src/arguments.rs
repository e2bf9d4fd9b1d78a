//! What all subcommands do with their arguments.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use article_reader_core::article::Date;
use lexopt::{Parser, ValueExt};

/// The exit code for wrong arguments.
const WRONG_ARGUMENTS: u8 = 2;

/// Returns the value of an option as text.
///
/// # Errors
///
/// A sentence for the user, if the value is missing or is not Unicode.
pub(crate) fn text(parser: &mut Parser) -> Result<String, String> {
    parser.value().and_then(ValueExt::string).map_err(|it| it.to_string())
}

/// Returns the value of an option as a time, in Unix seconds.
///
/// # Errors
///
/// A sentence for the user, if the value is missing or is not a time.
pub(crate) fn time(parser: &mut Parser) -> Result<i64, String> {
    let text = text(parser)?;
    Date::parse(&text).map(Date::seconds).ok_or_else(|| format!("{text:?} is not a time"))
}

/// The current time, in Unix seconds.
pub(crate) fn current_time() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// Tells the user that the arguments are wrong, with the usage of the command.
pub(crate) fn refuse(command: &str, message: impl Display, usage: &str) -> io::Result<ExitCode> {
    writeln!(io::stderr(), "{command}: {message}\n\n{usage}")?;
    Ok(ExitCode::from(WRONG_ARGUMENTS))
}
