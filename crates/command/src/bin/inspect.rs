//! `inspect`, the old name of `article-reader inspect`.

use std::process::ExitCode;

use article_reader_command::inspect;
use lexopt::Parser;

fn main() -> ExitCode {
    inspect(Parser::from_env()).unwrap_or(ExitCode::FAILURE)
}
