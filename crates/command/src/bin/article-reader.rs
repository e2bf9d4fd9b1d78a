//! The program `article-reader`. It runs the subcommand that its first argument names.

use std::io::{self, Write};
use std::process::ExitCode;

use article_reader_command::{inspect, map, prerender};
use lexopt::Parser;
use lexopt::prelude::{Long, Short, Value};

const USAGE: &str = "\
Works with news stories in JSON, without a browser.

Usage: article-reader COMMAND [OPTIONS] FILE...

  prerender  print a story as HTML, ready to be put into a page
  inspect    print the article that the reader makes of a document, as JSON
  map        propose or check a mapping for a content system that the reader does not know

`article-reader COMMAND --help` prints the options of a command.
";

/// The exit code for wrong arguments.
const WRONG_ARGUMENTS: u8 = 2;

fn main() -> ExitCode {
    // The only failure is a closed output, as in `article-reader … | head`.
    run().unwrap_or(ExitCode::FAILURE)
}

fn run() -> io::Result<ExitCode> {
    let mut parser = Parser::from_env();
    match parser.next() {
        Ok(Some(Value(name))) if name == "prerender" => prerender(parser),
        Ok(Some(Value(name))) if name == "inspect" => inspect(parser),
        Ok(Some(Value(name))) if name == "map" => map(parser),
        Ok(Some(Long("help") | Short('h'))) => {
            write!(io::stdout(), "{USAGE}").map(|()| ExitCode::SUCCESS)
        }
        Ok(Some(Long("version") | Short('V'))) => {
            writeln!(io::stdout(), "article-reader {}", env!("CARGO_PKG_VERSION"))
                .map(|()| ExitCode::SUCCESS)
        }
        Ok(other) => {
            let message =
                other.map_or("no command given".to_owned(), |it| it.unexpected().to_string());
            writeln!(io::stderr(), "article-reader: {message}\n\n{USAGE}")?;
            Ok(ExitCode::from(WRONG_ARGUMENTS))
        }
        Err(error) => {
            writeln!(io::stderr(), "article-reader: {error}\n\n{USAGE}")?;
            Ok(ExitCode::from(WRONG_ARGUMENTS))
        }
    }
}
