//! Prints the article that the reader makes of each story document, as one line of JSON.
//!
//! It shows newsrooms and developers why a story looks as it does, and it serves for tests. It runs the
//! same code as the engine in a browser, with native parsers.

use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use article_reader_core::article::Date;
use article_reader_core::error::{Code, Error};
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_core::translate::{FORMAT, translate};
use article_reader_native::Native;
use serde_json::{Value, json};

const USAGE: &str = "\
Prints the article that the reader makes of each story document, as one line of JSON.

Usage: inspect [--now TIME] [--base URL] [--format F] [--select ID] [--as F] FILE...

  FILE         a document; - is the standard input
  --now TIME   judge embargoes at this time (RFC 3339) instead of the current time
  --base URL   the URL of the document, against which relative URLs resolve
  --format F   read the documents as this format, such as ninjs, without detection
  --select ID  read the item of a list with this id or URL, not the first item
  --as F       print the documents, converted to this format: article-reader/1
  --help       print this text

Exit code: 0 if every document was read, 1 if some were not, 2 for wrong arguments.
";

/// What the arguments of the command line request.
enum Command {
    Help,
    Inspect { files: Vec<String>, request: Request, converts: bool },
}

fn main() -> ExitCode {
    let result = match command(std::env::args().skip(1)) {
        Ok(Command::Help) => write!(io::stdout(), "{USAGE}").map(|()| ExitCode::SUCCESS),
        Ok(Command::Inspect { files, request, converts: false }) => inspect(&files, &request),
        Ok(Command::Inspect { files, request, converts: true }) => convert(&files, &request),
        Err(message) => {
            write!(io::stderr(), "inspect: {message}\n\n{USAGE}").map(|()| ExitCode::from(2))
        }
    };
    // The only other failure is a closed output, as in `inspect … | head`.
    result.unwrap_or(ExitCode::FAILURE)
}

fn command(arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let (mut files, mut converts) = (Vec::new(), false);
    let mut request = Request { now: current_time(), ..Request::default() };
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--now" => request.now = time(&value_of("--now", arguments.next())?)?,
            "--base" => request.base = Some(value_of("--base", arguments.next())?),
            "--format" => request.format = Some(value_of("--format", arguments.next())?),
            "--select" => request.select = Some(value_of("--select", arguments.next())?),
            "--as" => match value_of("--as", arguments.next())?.as_str() {
                FORMAT => converts = true,
                other => return Err(format!("--as: only {}, not {other}", FORMAT)),
            },
            "-" => files.push(argument),
            _ if argument.starts_with('-') => {
                return Err(format!("unknown option {argument}"));
            }
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return Err("no file given".to_owned());
    }
    Ok(Command::Inspect { files, request, converts })
}

fn value_of(option: &str, argument: Option<String>) -> Result<String, String> {
    argument.ok_or_else(|| format!("{option} needs a value"))
}

fn time(text: &str) -> Result<i64, String> {
    Date::parse(text).map(Date::seconds).ok_or_else(|| format!("--now: {text:?} is not a time"))
}

fn current_time() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

fn inspect(files: &[String], request: &Request) -> io::Result<ExitCode> {
    let mut output = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let result = text_of(file).and_then(|text| read(&text, request, &Native));
        if result.is_err() {
            code = ExitCode::FAILURE;
        }
        writeln!(output, "{}", line(file, &result))?;
    }
    Ok(code)
}

/// Prints documents in our own format. The reasons why one cannot be read go to the standard error.
fn convert(files: &[String], request: &Request) -> io::Result<ExitCode> {
    let mut output = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match text_of(file).and_then(|text| translate(&text, request, &Native)) {
            Ok(it) => writeln!(output, "{}", it.document)?,
            Err(error) => {
                writeln!(io::stderr(), "inspect: {file}: {error}")?;
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// The text of a file. Invalid UTF-8 is replaced, as in browsers.
fn text_of(file: &str) -> Result<String, Error> {
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    bytes
        .map(|it| String::from_utf8_lossy(&it).into_owned())
        .map_err(|error| Error::new(Code::Fetch, format!("the file cannot be read: {error}")))
}

fn line(file: &str, result: &Result<Outcome, Error>) -> Value {
    match result {
        Ok(outcome) => json!({
            "file": file,
            "format": outcome.format,
            "verdict": verdict(outcome.verdict),
            "article": outcome.article.as_deref(),
            "notices": outcome.notices,
        }),
        Err(error) => json!({
            "file": file,
            "format": null,
            "verdict": "error",
            "article": null,
            "notices": [],
            "error": { "code": error.code.as_str(), "message": error.message },
        }),
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Show => "show",
        Verdict::Teaser(reason) | Verdict::Notice(reason) => reason.as_str(),
    }
}
