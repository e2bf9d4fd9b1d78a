//! Proposes a mapping for the documents of a content system of one's own, and checks one.

use std::io::{self, Write};
use std::process::ExitCode;

use article_reader_core::document;
use article_reader_core::formats::propose;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_native::Native;
use lexopt::prelude::{Long, Short, Value};
use lexopt::{Parser, ValueExt};
use serde_json::json;

use crate::arguments::{current_time, refuse, text, time};
use crate::input::read_text;

const USAGE: &str = "\
Proposes a mapping for a story of a content system that the reader does not know, as a publisher profile. With
--publisher, checks the mapping of a profile instead: it prints what was found, and what was not.

Usage: article-reader map [--name NAME] [--publisher FILE] STORY

  STORY             a story in JSON; - is the standard input
  --name NAME       the name of the format; by default our-cms
  --publisher FILE  the publisher profile to check
  --select ID       check the story of a list with this id or URL, not the first story
  --now TIME        judge embargoes at this time (RFC 3339) instead of the current time
  --help            print this text

Exit code: 0 if a mapping was found, or if the one of the profile was applied; 1 if not; 2 for wrong arguments.
";

/// What the arguments request.
#[derive(Default)]
struct Arguments {
    file: Option<String>,
    name: Option<String>,
    publisher: Option<String>,
    request: Request,
    is_help: bool,
}

/// Runs the subcommand `map`.
///
/// # Errors
///
/// If the output is closed.
pub fn map(parser: Parser) -> io::Result<ExitCode> {
    let arguments = match arguments(parser) {
        Ok(it) if it.is_help => return write!(io::stdout(), "{USAGE}").map(|()| ExitCode::SUCCESS),
        Ok(it) => it,
        Err(message) => return refuse("map", message, USAGE),
    };
    match run(arguments) {
        Ok(report) => writeln!(io::stdout(), "{report}").map(|()| ExitCode::SUCCESS),
        Err(message) => {
            writeln!(io::stderr(), "article-reader map: {message}")?;
            Ok(ExitCode::FAILURE)
        }
    }
}

fn arguments(mut parser: Parser) -> Result<Arguments, String> {
    let mut it = Arguments::default();
    it.request.now = current_time();
    while let Some(argument) = parser.next().map_err(|it| it.to_string())? {
        match argument {
            Long("help") | Short('h') => it.is_help = true,
            Long("name") => it.name = Some(text(&mut parser)?),
            Long("publisher") => it.publisher = Some(text(&mut parser)?),
            Long("select") => it.request.select = Some(text(&mut parser)?),
            Long("now") => {
                it.request.now = time(&mut parser).map_err(|it| format!("--now: {it}"))?
            }
            Value(file) if it.file.is_none() => {
                it.file = Some(file.string().map_err(|it| it.to_string())?);
            }
            other => return Err(other.unexpected().to_string()),
        }
    }
    if it.file.is_none() && !it.is_help {
        return Err("no story given".to_owned());
    }
    Ok(it)
}

fn run(arguments: Arguments) -> Result<String, String> {
    let file = arguments.file.unwrap_or_default();
    let story = read_text(&file).map_err(|it| format!("{file}: {it}"))?;
    match arguments.publisher {
        Some(profile) => {
            let text = read_text(&profile).map_err(|it| format!("{profile}: {it}"))?;
            let request =
                Request { profile: Some(text), format: arguments.name, ..arguments.request };
            check(&story, &request)
        }
        None => proposal(&story, arguments.name.as_deref().unwrap_or("our-cms")),
    }
}

/// Returns a profile with the proposed mapping.
fn proposal(story: &str, name: &str) -> Result<String, String> {
    let document = document::parse(story, &Native).map_err(|it| it.message)?;
    let mapping = propose(&document).ok_or("nothing in the document looks like a story")?;
    let mapping: serde_json::Value =
        serde_json::from_str(&mapping.to_json()).map_err(|it| it.to_string())?;
    serde_json::to_string_pretty(&json!({ "formats": { name: mapping } }))
        .map_err(|it| it.to_string())
}

/// Returns what a mapping finds in a story.
fn check(story: &str, request: &Request) -> Result<String, String> {
    let outcome = read(story, request, &Native).map_err(|it| it.message)?;
    let notices: Vec<_> =
        outcome.notices.iter().filter(|it| it.code.starts_with("mapping-")).collect();
    let verdict = match outcome.verdict {
        Verdict::Show => "show",
        Verdict::Teaser(reason) | Verdict::Notice(reason) => reason.as_str(),
    };
    let article = outcome.article.as_deref();
    let report = json!({
        "format": outcome.format,
        "verdict": verdict,
        "headline": article.and_then(|it| it.headline.clone()),
        "published": article.and_then(|it| it.published),
        "authors": article.map(|it| it.authors.iter().map(|it| &it.name).collect::<Vec<_>>()),
        "blocks": article.map(|it| it.body.len()),
        "hasLead": article.map(|it| it.lead.is_some()),
        "notices": notices,
    });
    serde_json::to_string_pretty(&report).map_err(|it| it.to_string())
}
