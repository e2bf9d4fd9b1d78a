//! The arguments of `prerender`.

use std::collections::HashMap;

use article_reader_core::article::Language;
use article_reader_print::{Options, Source, Template, UnknownName, Zone};
use lexopt::Parser;
use lexopt::ValueExt;
use lexopt::prelude::{Long, Short, Value};

use crate::arguments::{current_time, text, time};
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
    pub(super) writes_json_ld: bool,
    pub(super) is_verbose: bool,
    src: Option<String>,
    options: Options,
}

impl Job {
    /// Returns the options for the document with this name.
    pub(super) fn options_of(&self, name: &str) -> Options {
        let mut options = self.options.clone();
        let named = |url: &str| url.replace("{name}", name);
        if let Some(src) = self.src.as_deref().map(named) {
            if options.request.base.is_none() {
                options.request.base = Some(src.clone());
            }
            options.attributes.insert(0, ("src".to_owned(), src));
        }
        let base = options.request.base.as_deref().map(named);
        // A relative URL is no base.
        options.request.base = base.filter(|it| it.contains("://"));
        options
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
        writes_json_ld: false,
        is_verbose: false,
        src: None,
        options: Options::default(),
    };
    job.options.request.now = current_time();
    let (mut publisher, mut stories) = (None, None);
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
        let options = &mut job.options;
        match option.as_str() {
            "json-ld" => job.writes_json_ld = true,
            "verbose" => job.is_verbose = true,
            "out" => job.output = Output::named(&text(&mut parser)?),
            "page" => job.template = Some(template(&text(&mut parser)?)?),
            "check" => job.check = Some(text(&mut parser)?),
            "format" => options.request.format = Some(text(&mut parser)?),
            "select" => options.request.select = Some(text(&mut parser)?),
            "base" => options.request.base = Some(text(&mut parser)?),
            "publisher" => publisher = Some(text(&mut parser)?),
            "stories" => stories = Some(text(&mut parser)?),
            "now" => {
                options.request.now = time(&mut parser).map_err(|it| format!("--now: {it}"))?
            }
            "valid-until" => {
                let until = time(&mut parser).map_err(|it| format!("--valid-until: {it}"))?;
                options.valid_until = Some(until);
            }
            "src" => job.src = Some(text(&mut parser)?),
            "attribute" => options.attributes.push(attribute(&text(&mut parser)?)?),
            "assets" => options.assets = Some(text(&mut parser)?),
            "url" => options.page = Some(text(&mut parser)?),
            "lang" => options.language = Some(language(&text(&mut parser)?)?),
            "tz" => options.zone = zone(&text(&mut parser)?)?,
            "heading-level" => options.heading_level = heading_level(&text(&mut parser)?)?,
            "id-prefix" => options.id_prefix = Some(text(&mut parser)?),
            "sizes" => options.picture_sizes = text(&mut parser)?,
            other => return Err(format!("unknown option --{other}")),
        }
    }
    if job.files.is_empty() {
        return Err("no file given".to_owned());
    }
    let base = job.options.request.base.clone().or_else(|| job.src.clone()).unwrap_or_default();
    job.options.publisher = publisher.map(|it| source(&it, &base)).transpose()?;
    job.options.stories = stories.map(|it| source(&it, &base)).transpose()?;
    job.options.attributes.extend(attributes(&job.options));
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

/// Returns the attributes by which the engine would print the same. The engine needs them when the story changes.
fn attributes(options: &Options) -> Vec<(String, String)> {
    let level = options.heading_level.to_string();
    let all = [
        ("select", options.request.select.clone()),
        ("format", options.request.format.clone()),
        ("heading-level", (options.heading_level != 1).then_some(level)),
        ("lang", options.language.as_ref().map(|it| it.as_str().to_owned())),
    ];
    let named = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    named.filter(|(name, _)| options.attributes.iter().all(|(it, _)| it != name)).collect()
}

fn source(file: &str, base: &str) -> Result<Source, String> {
    let text = read_text(file).map_err(|it| format!("{file}: {it}"))?;
    Ok(Source { text, base: base.to_owned() })
}

fn template(file: &str) -> Result<Template, String> {
    let text = read_text(file).map_err(|it| format!("{file}: {it}"))?;
    Template::parse(&text)
        .map_err(|UnknownName(name)| format!("{file}: {{{{{name}}}}} is not a name of a template"))
}

fn attribute(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let is_name = !name.is_empty()
        && name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
        && !name.starts_with("on");
    match is_name {
        true => Ok((name.to_owned(), value.to_owned())),
        false => Err(format!("--attribute: {name:?} is not the name of an attribute")),
    }
}

fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| format!("--lang: {text:?} is not a language"))
}

fn zone(text: &str) -> Result<Zone, String> {
    Zone::named(text).map_err(|it| format!("--tz: {it}"))
}

fn heading_level(text: &str) -> Result<u8, String> {
    let level = text.parse().ok().filter(|it| (1..=4).contains(it));
    level.ok_or_else(|| format!("--heading-level: {text:?} is not a number from 1 to 4"))
}
