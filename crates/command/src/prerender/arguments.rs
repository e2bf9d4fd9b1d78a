//! The arguments of `prerender`.

use std::collections::HashMap;

use article_reader_print::{Options, Refusal, Settings, Template, UnknownName, Zone};
use lexopt::Parser;
use lexopt::ValueExt;
use lexopt::prelude::{Long, Short, Value};

use crate::arguments::{current_time, text};
use crate::input::{name_of, read_text};
use crate::output::Output;

pub(super) const USAGE: &str = "\
Prints stories as HTML, ready to be put into a page.

Usage: article-reader prerender [OPTIONS] FILE...

  FILE               a story in JSON; - is the standard input
  -o, --out OUT      write the print to this file; if OUT is a folder or ends with /, to OUT/NAME.html, where NAME is
                     the name of the document
  --page TEMPLATE    print a whole page by a template with {{head}}, {{article}}, {{title}}, {{description}},
                     {{language}}, {{direction}}, {{url}} and {{image}}
  --check PAGE       print nothing, and tell whether the page still contains what would be printed
  --json-ld          add the story as a NewsArticle of schema.org
  --verbose          print the notices about the documents to the standard error

The story:
  --format F         read the documents as this format, such as ninjs, without detection
  --select ID        print the item of a list with this id or URL, not the first item
  --base URL         the URL of the document, against which relative URLs resolve; by default that of --src
  --publisher FILE   the publisher profile
  --stories FILE     a list of stories, from which related ones are chosen
  --now TIME         judge embargoes at this time (RFC 3339) instead of the current time

The page:
  --src URL          the attribute `src` of the element: where it finds the JSON. {name} is the name of the document
  --attribute A=V    another attribute of the element, such as theme=auto; may be given several times
  --assets URL       the folder with embed.js and article-reader.css, for the links in the head
  --url URL          the URL of the page, for --json-ld
  --lang L           the language of the page: of the reader's own words and of dates; by default that of the story
  --tz ZONE          the time zone of dates, such as Europe/Berlin; by default UTC
  --heading-level N  the level of the headline, 1 to 4
  --id-prefix P      the beginning of all identifiers; by default it is made from the document
  --valid-until TIME the time (RFC 3339) from which the element hides the print; by default the expiry of the story
  --sizes SIZES      the attribute `sizes` of pictures as wide as the column
  --help             print this text

Exit code: 0 if everything was printed; 1 if a page of --check differs, or a file could not be written; 2 for wrong
arguments; 3 if a story may not be shown, and then nothing of it is printed, and its file of --out is removed; 4 if a
document could not be understood.
";

/// What the arguments request.
pub(super) enum Arguments {
    Help,
    Print(Box<Job>),
}

/// The stories to print, and how.
pub(super) struct Job {
    pub(super) files: Vec<String>,
    pub(super) output: Output,
    pub(super) template: Option<Template>,
    /// The page to compare with, in place of any output.
    pub(super) check: Option<String>,
    pub(super) is_verbose: bool,
    settings: Settings,
}

impl Job {
    /// Returns the options for the document with this name.
    pub(super) fn options_of(&self, name: &str) -> Options {
        self.settings.options_of(name)
    }

    /// Whether a print has structured data.
    pub(super) fn writes_json_ld(&self) -> bool {
        self.settings.writes_json_ld
    }
}

/// Reads the arguments.
///
/// # Errors
///
/// A sentence for the user.
pub(super) fn parse(mut parser: Parser) -> Result<Arguments, String> {
    let mut job = Job {
        files: Vec::new(),
        output: Output::Standard,
        template: None,
        check: None,
        is_verbose: false,
        settings: Settings::new(current_time(), Zone::named),
    };
    while let Some(argument) = parser.next().map_err(|it| it.to_string())? {
        let option = match argument {
            Value(file) => {
                job.files.push(file.string().map_err(|it| it.to_string())?);
                continue;
            }
            Short('h') | Long("help") => return Ok(Arguments::Help),
            Short('o') => "out".to_owned(),
            Long(name) => name.to_owned(),
            Short(_) => return Err(argument.unexpected().to_string()),
        };
        match option.as_str() {
            "json-ld" => job.settings.writes_json_ld = true,
            "verbose" => job.is_verbose = true,
            "out" => job.output = Output::named(&text(&mut parser)?),
            "page" => job.template = Some(template(&text(&mut parser)?)?),
            "check" => job.check = Some(text(&mut parser)?),
            other => set(&mut job.settings, other, &mut parser)?,
        }
    }
    if job.files.is_empty() {
        return Err("no file given".to_owned());
    }
    if job.output == Output::Standard && job.files.len() > 1 && job.template.is_some() {
        return Err("several whole pages need a folder: --out FOLDER/".to_owned());
    }
    if let (Output::File(file), true) = (&job.output, job.files.len() > 1) {
        return Err(format!("several stories need a folder: --out {}/", file.display()));
    }
    if let Output::Folder(_) = &job.output {
        check_names(&job.files)?;
    }
    Ok(Arguments::Print(Box::new(job)))
}

/// Sets an option of prints. Documents are given as files.
fn set(settings: &mut Settings, name: &str, parser: &mut Parser) -> Result<(), String> {
    let value = text(parser)?;
    let value = match name {
        "publisher" | "stories" => read_text(&value).map_err(|it| format!("{value}: {it}"))?,
        _ => value,
    };
    settings.set(name, value).map_err(|it| match it {
        Refusal::UnknownName => format!("unknown option --{name}"),
        Refusal::Value(message) => format!("--{name}: {message}"),
    })
}

/// Checks that no print overwrites another.
fn check_names(files: &[String]) -> Result<(), String> {
    let mut names = HashMap::new();
    for file in files {
        if let Some(other) = names.insert(name_of(file), file) {
            return Err(format!("{other} and {file} have the same name"));
        }
    }
    Ok(())
}

fn template(file: &str) -> Result<Template, String> {
    let text = read_text(file).map_err(|it| format!("{file}: {it}"))?;
    Template::parse(&text)
        .map_err(|UnknownName(name)| format!("{file}: {{{{{name}}}}} is not a name of a template"))
}
