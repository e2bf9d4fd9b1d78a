//! Runs `article-reader prerender` as a user does.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

mod program;

use std::path::{Path, PathBuf};
use std::process::Output;
use std::{env, fs};

const OPEN: &str = r#"{"format": "article-reader/1", "headline": "The quay is open", "body": "<p>Boats sail.</p>"}"#;
const KILLED: &str = r#"{"format": "article-reader/1", "headline": "The quay is open", "status": "canceled", "body": "<p>Boats sail.</p>"}"#;
const FEED: &str = "<rss><channel><item><title>The quay is open</title></item></channel></rss>";
const KILLED_NITF: &str = "<nitf><head><docdata management-status='killed'/></head><body><body.content><p>Boats sail.</p></body.content></body></nitf>";

/// A folder for the files of one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("article-reader-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.0.join(name), text).unwrap();
        self.path(name)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(arguments: &[&str], input: &str) -> Output {
    program::run(env!("CARGO_BIN_EXE_article-reader"), arguments, input)
}

fn output(result: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (result.status.code().unwrap(), text(&result.stdout), text(&result.stderr))
}

#[test]
fn the_exit_code_tells_what_happened() {
    let rows = [
        (vec!["prerender", "-"], OPEN, 0, ""),
        (vec!["prerender", "-"], KILLED, 3, "-: closed: canceled"),
        (vec!["prerender", "-"], FEED, 0, ""),
        (vec!["prerender", "-"], KILLED_NITF, 3, "-: closed: canceled"),
        (vec!["prerender", "-"], "<html>Not found</html>", 4, "article-html"),
        (vec!["prerender", "-"], "<rss>", 4, "article-truncated"),
        (vec!["prerender", "-"], "{}", 4, "article-unknown-format"),
        (vec!["prerender", "-"], "", 4, "article-empty"),
        (vec!["prerender", "/no/such/story.json"], "", 4, "cannot be read"),
        (vec!["prerender"], "", 2, "no file given"),
        (vec!["prerender", "--unknown", "-"], OPEN, 2, "unknown option --unknown"),
        (vec!["prerender", "--heading-level", "5", "-"], OPEN, 2, "not a number from 1 to 4"),
        (vec!["prerender", "--tz", "Mars/Olympus", "-"], OPEN, 2, "Mars/Olympus"),
        (vec!["prerender", "--lang", "?", "-"], OPEN, 2, "--lang"),
        (vec!["prerender", "--attribute", "onclick=x", "-"], OPEN, 2, "--attribute"),
        (vec!["prerender", "--help"], "", 0, ""),
        (vec!["inspect", "-"], OPEN, 0, ""),
        (vec!["--version"], "", 0, ""),
        (vec!["nothing"], "", 2, "Usage"),
        (vec![], "", 2, "no command given"),
    ];
    for (arguments, input, code, message) in rows {
        let (got, _, errors) = output(&run(&arguments, input));
        assert_eq!(got, code, "{arguments:?}: {errors}");
        assert!(errors.contains(message), "{arguments:?}: {errors}");
    }
}

#[test]
fn a_closed_story_prints_nothing_of_itself() {
    let (_, printed, errors) = output(&run(&["prerender", "--json-ld", "-"], KILLED));
    assert_eq!(printed, "");
    assert!(!errors.contains("quay"), "{errors}");
}

#[test]
fn a_story_goes_from_the_standard_input_to_the_standard_output() {
    let arguments = ["prerender", "--src", "/story.json", "--assets", "/reader", "-"];
    let (_, printed, errors) = output(&run(&arguments, OPEN));
    assert!(
        printed.starts_with("<link rel=\"stylesheet\" href=\"/reader/article-reader.css\">\n"),
        "{printed}"
    );
    assert!(printed.contains("<article-reader src=\"/story.json\" data-print="), "{printed}");
    assert_eq!(errors, "");
}

#[test]
fn many_stories_go_into_a_folder() {
    let folder = Folder::new("many");
    let files = [
        folder.write("one.json", OPEN),
        folder.write("two.json", KILLED),
        folder.write("three.json", "{"),
    ];
    let out = folder.path("out/");
    fs::create_dir_all(&out).unwrap();
    // The print of an earlier day.
    fs::write(Path::new(&out).join("two.html"), "The quay is open").unwrap();
    let mut arguments = vec!["prerender", "--src", "/s/{name}.json", "-o", &out];
    arguments.extend(files.iter().map(String::as_str));
    let (code, printed, errors) = output(&run(&arguments, ""));
    assert_eq!((code, printed.as_str()), (4, ""));
    let one = fs::read_to_string(Path::new(&out).join("one.html")).unwrap();
    assert!(one.contains("src=\"/s/one.json\""), "{one}");
    assert!(!Path::new(&out).join("two.html").exists(), "{errors}");
    assert!(
        errors.contains("two.json: closed: canceled; ") && errors.contains("is removed"),
        "{errors}"
    );
    assert!(errors.contains("three.json: article-"), "{errors}");
}

#[test]
fn no_print_overwrites_another() {
    let folder = Folder::new("names");
    fs::create_dir_all(folder.0.join("a")).unwrap();
    fs::create_dir_all(folder.0.join("b")).unwrap();
    let files = [folder.write("a/story.json", OPEN), folder.write("b/story.json", OPEN)];
    let (code, _, errors) =
        output(&run(&["prerender", "-o", &folder.path("out/"), &files[0], &files[1]], ""));
    assert_eq!(code, 2, "{errors}");
    assert!(errors.contains("have the same name"), "{errors}");
}

#[test]
fn a_template_makes_a_whole_page() {
    let folder = Folder::new("page");
    let template = folder.write(
        "page.html",
        "<!doctype html><title>{{title}}</title>{{head}}<main>{{article}}</main>",
    );
    let page = folder.path("story.html");
    let (code, ..) =
        output(&run(&["prerender", "--json-ld", "--page", &template, "-o", &page, "-"], OPEN));
    assert_eq!(code, 0);
    let text = fs::read_to_string(&page).unwrap();
    assert!(
        text.starts_with(
            "<!doctype html><title>The quay is open</title><script type=\"application/ld+json\">"
        ),
        "{text}"
    );
    let wrong = folder.write("wrong.html", "{{headline}}");
    let (code, _, errors) = output(&run(&["prerender", "--page", &wrong, "-"], OPEN));
    assert_eq!(code, 2);
    assert!(errors.contains("{{headline}} is not a name of a template"), "{errors}");
}

#[test]
fn a_page_is_checked() {
    let folder = Folder::new("check");
    let page = folder.path("story.html");
    assert_eq!(output(&run(&["prerender", "-o", &page, "-"], OPEN)).0, 0);
    let check = ["prerender", "--check", &page, "-"];
    assert_eq!(output(&run(&check, OPEN)), (0, String::new(), String::new()));
    let (code, _, errors) = output(&run(&check, &OPEN.replace("Boats", "Ships")));
    assert_eq!(code, 1);
    assert!(errors.contains("differs from the print"), "{errors}");
    assert_eq!(output(&run(&check, KILLED)).0, 3);
    // A check changes no file.
    assert_eq!(output(&run(&check, OPEN)).0, 0);
}
