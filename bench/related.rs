//! Measures how well and how fast related stories are found: `make bench-related`.

#![allow(clippy::print_stdout, reason = "the program prints its measurements")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a panic ends the measurement, and only developers run it"
)]

#[path = "../crates/core/tests/relations/mod.rs"]
#[allow(unreachable_pub, reason = "the tests share this module")]
mod relations;

use std::time::{Duration, Instant};

use article_reader_core::formats::ALL;
use article_reader_core::related::{Controls, Ranking, Step};
use article_reader_core::request::Request;
use relations::{RANKS, Set};

fn main() {
    if std::env::args().any(|it| it == "--speed") {
        return measure();
    }
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, of, story, list] = arguments.as_slice()
        && of == "--of"
    {
        let [story, list] = [story, list].map(|it| std::fs::read_to_string(it).unwrap());
        return print(&story, &list);
    }
    let shows_links = std::env::args().any(|it| it == "--links");
    let name = std::env::args().skip_while(|it| it != "--list").nth(1);
    for it in Set::NAMES {
        if name.as_ref().is_none_or(|name| name == it) {
            report(&Set::named(it), shows_links);
        }
    }
}

/// Prints the quality of each ranking for a list, and for each of its languages.
fn report(set: &Set, shows_links: bool) {
    println!("\n{}: {} stories", set.name, set.stories.len());
    println!(
        "{:<4}{:<8}{:>8}{:>9}{:>8}{:>8}{:>8}{:>8}{:>10}",
        "", "", "asked", "nDCG@6", "wrong", "copies", "served", "unfit", "needless"
    );
    let languages = set.languages();
    let has_many = languages.len() > 1;
    for language in [String::new()].into_iter().chain(languages.into_iter().filter(|_| has_many)) {
        for (name, rank) in RANKS {
            let it = set.judge(rank, &set.asked, &language);
            let [wrong, copies, served, needless] =
                [it.wrong, it.copies, it.served, it.needless].map(|it| it * 100.0);
            println!(
                "{language:<4}{name:<8}{:>8}{:>9.3}{wrong:>7.1}%{copies:>7.1}%{served:>7.0}%{:>8}{needless:>9.0}%",
                it.asked, it.ndcg, it.unfit
            );
        }
    }
    if set.name == "topics" {
        for size in [8, 15, 30] {
            for (of, with_related) in [("related", true), ("others", false)] {
                let it = set.judge_short(&set.asked, size, with_related);
                let [wrong, served] = [it.wrong, it.served].map(|it| it * 100.0);
                println!("{size} stories, {of}: {:.3}{wrong:>7.1}%{served:>7.0}%", it.ndcg);
            }
        }
    }
    if shows_links {
        for id in &set.asked {
            println!("{id}");
            let story = &set.stories[id];
            let list = &set.lists[story["language"].as_str().unwrap()];
            for it in relations::relations(&story.to_string(), list, Controls::default()) {
                let found = it.draft.id.unwrap_or_default();
                let grade = set.grade(id, &found);
                println!("  {grade} {:.3} {:?} {found}", it.score, it.reason);
            }
        }
    }
}

/// Prints the stories that are chosen for a story, with the score and the reason of each.
fn print(story: &str, list: &str) {
    for it in relations::relations(story, list, Controls::default()) {
        let headline = it.draft.headline.unwrap_or_default();
        println!("  {:.3} {:?} {headline}", it.score, it.reason);
    }
}

/// Measures the time to choose from the 10,000 stories of `bench/stories.mjs`, and the longest step.
fn measure() {
    let file = |name: &str| std::fs::read_to_string(format!("target/related/{name}.json")).unwrap();
    let (story, list) = (file("story"), file("stories"));
    for _ in 0..5 {
        let start = Instant::now();
        let request = Request { now: relations::NOW, ..Request::default() };
        let controls = Controls::default();
        let mut ranking = Ranking::new(&story, &request, controls, &ALL, None).unwrap();
        ranking.take_list(list.as_bytes()).unwrap();
        ranking.end_list().unwrap();
        let (mut longest, mut steps) = (Duration::ZERO, 0);
        let mut last = Instant::now();
        while ranking.work(None) == Step::More {
            steps += 1;
            longest = longest.max(last.elapsed());
            last = Instant::now();
        }
        let read = start.elapsed();
        let found = ranking.relations().len();
        let all = start.elapsed();
        let choice = all - read;
        println!(
            "{all:.1?}: {steps} steps, the longest {longest:.1?}; the choice {choice:.1?}; {found} found"
        );
    }
}
