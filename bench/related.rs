//! How good and how fast related stories are found: `make bench-related`.

#![allow(clippy::print_stdout, reason = "a measurement is to be read")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a tool of developers"
)]

#[path = "../tests/relations/mod.rs"]
mod relations;

use relations::{RANKS, Set};

fn main() {
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
    if std::env::args().any(|it| it == "--links") {
        for id in &all {
            println!("{id}");
            let story = set.stories[id].to_string();
            for it in relations::relations(&story, &set.list, Default::default()) {
                let other = it.draft.id.unwrap_or_default();
                let grade = set.grade(id, &other);
                println!("  {:.3} {grade} {other} {:?}", it.score, it.reason);
            }
        }
    }
}
