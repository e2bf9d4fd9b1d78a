//! Prints the article that the reader makes of each story document, as one line of JSON.
//!
//! It shows newsrooms and developers why a story looks as it does, and it serves for tests. It runs the
//! same code as the engine in a browser, with native parsers.

use std::io::{self, Write};
use std::process::ExitCode;

use article_reader_core::error::{Code, Error};
use article_reader_core::notice::Notice;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_core::translate::{FORMAT, translate};
use article_reader_native::Native;
use lexopt::prelude::{Long, Short, Value};
use lexopt::{Parser, ValueExt};
use serde_json::json;

use crate::arguments::{current_time, refuse, text, time};
use crate::input::{read_document, read_text};
use crate::page::explained;

const USAGE: &str = "\
Prints the article that the reader makes of each story document, JSON or XML, as one line of JSON.

Usage: inspect [--now TIME] [--base URL] [--format F] [--select ID] [--publisher FILE] [--as F] FILE...

  FILE              a document; - is the standard input
  --now TIME        judge embargoes at this time (RFC 3339) instead of the current time
  --base URL        the URL of the document, against which relative URLs resolve
  --format F        read the documents as this format, such as ninjs, without detection
  --select ID       read the item of a list with this id or URL, not the first item
  --publisher FILE  the publisher profile, which may describe formats
  --as F            print the documents, converted to this format: article-reader/1
  --help            print this text

Exit code: 0 if every document was read, 1 if some were not, 2 for wrong arguments.
";

/// What the arguments request.
enum Arguments {
    Help,
    Inspect(Inspection),
}

/// The documents to inspect, and how.
#[derive(Default)]
struct Inspection {
    files: Vec<String>,
    request: Request,
    converts: bool,
}

/// Runs the subcommand `inspect`.
///
/// # Errors
///
/// If the output is closed, as in `inspect … | head`.
pub fn inspect(parser: Parser) -> io::Result<ExitCode> {
    match arguments(parser) {
        Ok(Arguments::Help) => write!(io::stdout(), "{USAGE}").map(|()| ExitCode::SUCCESS),
        Ok(Arguments::Inspect(it)) if it.converts => convert(&it.files, &it.request),
        Ok(Arguments::Inspect(it)) => print(&it.files, &it.request),
        Err(message) => refuse("inspect", message, USAGE),
    }
}

fn arguments(mut parser: Parser) -> Result<Arguments, String> {
    let mut it = Inspection::default();
    it.request.now = current_time();
    while let Some(argument) = parser.next().map_err(|it| it.to_string())? {
        match argument {
            Long("help") | Short('h') => return Ok(Arguments::Help),
            Long("now") => {
                it.request.now = time(&mut parser).map_err(|it| format!("--now: {it}"))?
            }
            Long("base") => it.request.base = Some(text(&mut parser)?),
            Long("format") => it.request.format = Some(text(&mut parser)?),
            Long("select") => it.request.select = Some(text(&mut parser)?),
            Long("publisher") => {
                let file = text(&mut parser)?;
                let profile = read_text(&file).map_err(|it| format!("{file}: {it}"))?;
                it.request.profile = Some(profile);
            }
            Long("as") => match text(&mut parser)?.as_str() {
                FORMAT => it.converts = true,
                other => return Err(format!("--as: only {FORMAT}, not {other}")),
            },
            Value(file) => it.files.push(file.string().map_err(|it| it.to_string())?),
            Short(_) | Long(_) => return Err(argument.unexpected().to_string()),
        }
    }
    match it.files.is_empty() {
        true => Err("no file given".to_owned()),
        false => Ok(Arguments::Inspect(it)),
    }
}

fn print(files: &[String], request: &Request) -> io::Result<ExitCode> {
    let mut output = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let result = text_of(file).and_then(|(text, notice)| {
            let mut outcome = read(&text, request, &Native).map_err(|it| explained(it, &text))?;
            outcome.notices.extend(notice);
            Ok(outcome)
        });
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
        let translated = text_of(file).and_then(|(text, _)| {
            translate(&text, request, &Native).map_err(|it| explained(it, &text))
        });
        match translated {
            Ok(it) => writeln!(output, "{}", it.document)?,
            Err(error) => {
                writeln!(io::stderr(), "inspect: {file}: {error}")?;
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

fn text_of(file: &str) -> Result<(String, Option<Notice>), Error> {
    read_document(file).map_err(|it| Error::new(Code::Fetch, it))
}

fn line(file: &str, result: &Result<Outcome, Error>) -> serde_json::Value {
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
