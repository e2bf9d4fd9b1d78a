//! Bylines in HTML, in which names are links to the pages of their authors.

use super::byline::{Byline, Context};
use super::wording::{after, between, is_markup};

/// The largest number of links in a byline. It limits the work for hostile documents.
const MOST: usize = 100;

/// The names of a byline that are links, each with its URL.
pub(super) type Links = Vec<(String, String)>;

/// Adds the names of a byline, which may have markup. Returns the links.
pub(super) fn add(byline: &mut Byline, text: &str, context: Context<'_>) -> Links {
    if !is_markup(text) {
        byline.add(text, context);
        return Links::new();
    }
    let known = byline.authors.len();
    let (line, links) = read(text);
    byline.add(&line, context);
    for author in byline.authors.iter_mut().skip(known) {
        let link = links.iter().find(|(name, _)| *name == author.name);
        author.url = link.map(|(_, url)| url.clone()).filter(|it| after(it, "mailto:").is_none());
    }
    links
}

/// Returns the words of a byline and its links. The ends of paragraphs and list items separate names.
fn read(html: &str) -> (String, Links) {
    let (mut line, mut links) = (String::new(), Links::new());
    // The place in the line at which the open link begins, and its URL.
    let mut open: Option<(usize, String)> = None;
    let mut pieces = html.split('<');
    line.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name: String = tag.chars().take_while(|it| !it.is_whitespace()).collect();
        match name.to_ascii_lowercase().as_str() {
            "a" => open = href(tag).map(|it| (line.len(), it.to_owned())),
            "/a" => {
                if let Some((start, url)) = open.take()
                    && links.len() < MOST
                {
                    let name = line.get(start..).unwrap_or_default().trim();
                    links.push((name.to_owned(), url));
                }
            }
            "br" | "br/" | "/p" | "/li" | "/div" => line.push_str("; "),
            _ => {}
        }
        line.push_str(text);
    }
    (line.trim_matches([';', ' ', '\n']).to_owned(), links)
}

fn href(tag: &str) -> Option<&str> {
    [["href=\"", "\""], ["href='", "'"]]
        .iter()
        .find_map(|[open, close]| between(tag, open, close).map(|[_, it, _]| it.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(html: &str) -> Vec<String> {
        let mut byline = Byline::default();
        add(&mut byline, html, Context { language: None, providers: &[] });
        let names = byline.authors.iter().map(|it| match &it.url {
            Some(url) => format!("{} {url}", it.name),
            None => it.name.clone(),
        });
        names.chain(byline.agency.iter().map(|it| format!("agency {it}"))).collect()
    }

    #[test]
    fn links_belong_to_the_names_in_them() {
        let cases: [(&str, &[&str]); 7] = [
            ("By Anna Lund", &["Anna Lund"]),
            (r#"By <a href="/anna">Anna Lund</a>"#, &["Anna Lund /anna"]),
            (
                r#"By <a href="/anna">Anna Lund</a>, Ben Ash and <A HREF='/cy'>Cy Holt</A>, MPA"#,
                &["Anna Lund /anna", "Ben Ash", "Cy Holt /cy", "agency MPA"],
            ),
            ("<ul><li>Anna Lund</li><li>Ben Ash</li></ul>", &["Anna Lund", "Ben Ash"]),
            (
                r#"<p>Anna Lund<br><a href="/ben"><b>Ben</b> Ash</a></p>"#,
                &["Anna Lund", "Ben Ash /ben"],
            ),
            (r#"<a href="mailto:anna@gazette.example">Anna Lund</a>"#, &["Anna Lund"]),
            ("<a href=\"/anna\">Anna Lund", &["Anna Lund"]),
        ];
        for (html, expected) in cases {
            assert_eq!(names(html), expected, "{html}");
        }
    }
}
