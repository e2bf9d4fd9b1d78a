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
    let set = Set::read();
    println!("{} stories", set.stories.len());
    let (tuned, held_out) = (set.half(0), set.half(1));
    let all = [tuned.clone(), held_out.clone()].concat();
    let rows = [("all", &all, ""), ("tuned on", &tuned, ""), ("held out", &held_out, "")];
    let languages = ["en", "de", "ar", "ja"].map(|it| (it, &all, it));
    println!("{:<10}{:<8}{:>8}{:>8}{:>8}{:>8}", "", "", "nDCG@6", "wrong", "copies", "served");
    for (name, ids, language) in rows.into_iter().chain(languages) {
        for (rank_name, rank) in RANKS {
            let it = set.judge(rank, ids, language);
            let [wrong, copies, served] = [it.wrong, it.copies, it.served].map(|it| it * 100.0);
            println!(
                "{name:<10}{rank_name:<8}{:>8.3}{wrong:>7.1}%{copies:>7.1}%{served:>7.0}%",
                it.ndcg
            );
        }
    }
    for (name, ids) in [("tuned on", &tuned), ("held out", &held_out)] {
        for size in [8, 15, 30] {
            for (of, with_related) in [("related", true), ("others", false)] {
                let it = set.judge_short(ids, size, with_related);
                let [wrong, served] = [it.wrong, it.served].map(|it| it * 100.0);
                println!("{name}, {size} stories, {of}: {:.3}{wrong:>7.1}%{served:>7.0}%", it.ndcg);
            }
        }
    }
    if std::env::args().any(|it| it == "--links") {
        for id in &all {
            println!("{id}");
            let story = &set.stories[id];
            let list = &set.lists[story["language"].as_str().unwrap()];
            print(&story.to_string(), list);
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
