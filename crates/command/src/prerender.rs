//! The subcommand `prerender`.

mod arguments;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use article_reader_core::error::Error;
use article_reader_print::{Answer, Difference, Print, compare};
use lexopt::Parser;

use crate::arguments::refuse;
use crate::input::{name_of, read_document, read_text};
use crate::output::Output;
use crate::page::explained;
use arguments::{Arguments, Job, USAGE};

/// What happened to a story. The exit code of several stories is the largest of theirs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// The story is printed, or the page is up to date.
    Done = 0,
    /// The page differs from what would be printed, or a file could not be written.
    Failed = 1,
    /// The story may not be shown.
    Closed = 3,
    /// The document could not be read.
    NotUnderstood = 4,
}

/// Runs the subcommand `prerender`.
///
/// # Errors
///
/// If the output is closed, as in `article-reader prerender … | head`.
pub fn prerender(parser: Parser) -> io::Result<ExitCode> {
    match arguments::parse(parser) {
        Ok(Arguments::Help) => write!(io::stdout(), "{USAGE}").map(|()| ExitCode::SUCCESS),
        Ok(Arguments::Print(job)) => run(&job).map(|it| ExitCode::from(it as u8)),
        Err(message) => refuse("article-reader prerender", message, USAGE),
    }
}

fn run(job: &Job) -> io::Result<Fate> {
    let mut worst = Fate::Done;
    // One story needs no progress line. If stories go to the terminal, they show the progress themselves.
    let shows_progress = job.files.len() > 1
        && io::stderr().is_terminal()
        && !(job.output == Output::Standard && io::stdout().is_terminal());
    for (index, file) in job.files.iter().enumerate() {
        if shows_progress {
            write!(io::stderr(), "\r\u{1b}[K{} of {}: {file}", index + 1, job.files.len())?;
        }
        let fate = print(file, job)?;
        worst = worst.max(fate);
    }
    if shows_progress {
        writeln!(io::stderr())?;
    }
    Ok(worst)
}

fn print(file: &str, job: &Job) -> io::Result<Fate> {
    let name = name_of(file);
    let answer = match read_document(file) {
        Ok((text, notice)) => {
            if let Some(it) = notice.filter(|_| job.is_verbose) {
                tell(file, &format!("{}: {}", it.code, it.message))?;
            }
            article_reader_print::prerender(&text, &job.options_of(name), job.writes_json_ld())
                .map_err(|it| explained(it, &text))
        }
        Err(cause) => {
            tell(file, &cause)?;
            return Ok(Fate::NotUnderstood);
        }
    };
    match answer {
        Ok(Answer::Printed(print)) => printed(file, name, &print, job),
        Ok(Answer::Closed(reason)) => {
            // An earlier print of a story that was withdrawn must not stay.
            let end = match job.output.remove(name) {
                Ok(Some(path)) => format!("; {} is removed", path.display()),
                Ok(None) => String::new(),
                Err(error) => format!("; its earlier print cannot be removed: {error}"),
            };
            tell(file, &format!("closed: {}{end}", reason.as_str()))?;
            Ok(Fate::Closed)
        }
        Err(Error { code, message, .. }) => {
            tell(file, &format!("{}: {message}", code.as_str()))?;
            Ok(Fate::NotUnderstood)
        }
    }
}

fn printed(file: &str, name: &str, print: &Print, job: &Job) -> io::Result<Fate> {
    for it in &print.notices {
        if job.is_verbose {
            tell(file, &format!("{}: {}", it.code, it.message))?;
        }
    }
    if let Some(page) = &job.check {
        let difference = match read_text(page) {
            Ok(text) => compare(&text, &print.html),
            Err(cause) => {
                tell(page, &cause)?;
                return Ok(Fate::Failed);
            }
        };
        return match difference {
            Ok(()) => Ok(Fate::Done),
            Err(Difference::NoPrint) => tell(page, "the page has no print").map(|()| Fate::Failed),
            Err(Difference::Changed) => {
                tell(page, &format!("the page differs from the print of {file}"))
                    .map(|()| Fate::Failed)
            }
        };
    }
    let text = match &job.template {
        Some(template) => template.fill(print),
        None => [&*print.head, &print.html].concat(),
    };
    match job.output.write(name, &text) {
        Ok(()) => Ok(Fate::Done),
        // A closed output ends the program; see above.
        Err(error) if job.output == Output::Standard => Err(error),
        Err(error) => {
            tell(file, &format!("the print cannot be written: {error}"))?;
            Ok(Fate::Failed)
        }
    }
}

/// Writes a line to the standard error, after the progress line is erased.
fn tell(file: &str, message: &str) -> io::Result<()> {
    let mut output = io::stderr().lock();
    if output.is_terminal() {
        write!(output, "\r\u{1b}[K")?;
    }
    writeln!(output, "{file}: {message}")
}
