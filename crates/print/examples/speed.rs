//! Measures how long a print takes: each sample, and a batch of 10,000 stories. `make bench-print` runs it.

#![expect(clippy::print_stdout, reason = "it reports to the developer")]

use std::fs;
use std::path::Path;
use std::time::Instant;

use article_reader_core::request::Request;
use article_reader_print::{Answer, Options, Zone, prerender};

/// How often each sample is printed.
const ROUNDS: usize = 101;
/// How many stories a batch has.
const BATCH: usize = 10_000;

fn main() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let options = options();
    let mut stories = Vec::new();
    for file in fs::read_dir(samples).into_iter().flatten().flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let Ok(text) = fs::read_to_string(file.path()) else { continue };
        if let Ok(Answer::Printed(print)) = prerender(&text, &options, false) {
            stories.push((name, text, print.html.len()));
        }
    }
    stories.sort();
    println!("| story | JSON, KB | print, KB | ms |\n|---|---:|---:|---:|");
    for (name, text, length) in &stories {
        let mut times: Vec<f64> = (0..ROUNDS).map(|_| milliseconds(text, &options)).collect();
        times.sort_by(f64::total_cmp);
        let median = times.get(ROUNDS / 2).copied().unwrap_or_default();
        let kilobytes = |bytes: usize| bytes as f64 / 1_024.0;
        println!(
            "| {name} | {:.1} | {:.1} | {median:.2} |",
            kilobytes(text.len()),
            kilobytes(*length)
        );
    }
    println!("\n| stories of a batch | s | memory, MB |\n|---:|---:|---:|");
    let start = Instant::now();
    for (done, (_, text, _)) in (1..=BATCH).zip(stories.iter().cycle()) {
        milliseconds(text, &options);
        if done % (BATCH / 5) == 0 {
            println!("| {done} | {:.2} | {} |", start.elapsed().as_secs_f64(), memory());
        }
    }
}

fn options() -> Options {
    let base = Some("https://gazette.example/story.json".to_owned());
    let zone = Zone::named("Europe/Berlin").unwrap_or_else(|_| Zone::utc());
    // 2026-11-23T12:00:00Z.
    let request = Request { now: 1_795_435_200, base, ..Request::default() };
    Options { request, zone, ..Options::default() }
}

/// Prints a story, and returns the milliseconds that it took.
fn milliseconds(text: &str, options: &Options) -> f64 {
    let start = Instant::now();
    let answer = prerender(text, options, false);
    let time = start.elapsed().as_secs_f64() * 1_000.0;
    drop(answer);
    time
}

/// The memory of this process now, where the system tells it.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
    let kilobytes: Option<f64> = line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok());
    kilobytes.map_or("unknown".to_owned(), |it| format!("{:.1}", it / 1_024.0))
}
