//! Reads the facts of a post of a live report that is rendered on a page, by its parts.

use crate::body::node::Node;

use super::rendered_part::{
    Image, Person, collapse, find_attribute, image, person, text, visit_descendants, words,
};

/// The facts of a rendered post.
#[derive(Debug, Default)]
pub(super) struct RenderedPost {
    /// The identifier of the element, which is the fragment of its address.
    pub(super) id: Option<String>,
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) authors: Vec<Person>,
    pub(super) images: Vec<Image>,
    pub(super) text: String,
}

/// Reads the post in the element `post`.
pub(super) fn read_rendered_post<N: Node>(post: &N) -> RenderedPost {
    let mut found = RenderedPost { id: post.attribute("id"), ..RenderedPost::default() };
    let mut next = post.first_child();
    while let Some(child) = next {
        match child.attribute("part").unwrap_or_default().as_str() {
            "post-line" => found.read_line(&child),
            "post-heading" => found.read_heading(&child),
            "post-byline" => found.read_authors(&child),
            "figure" => found.images.extend(image(&child)),
            _ => {
                found.text.push_str(&text(&child, "figure"));
                found.text.push(' ');
            }
        }
        next = child.next_sibling();
    }
    found.text = collapse(&found.text);
    found
}

impl RenderedPost {
    fn read_line<N: Node>(&mut self, line: &N) {
        visit_descendants(line, &mut |it| {
            let date = || find_attribute(it, "datetime");
            match it.attribute("part").unwrap_or_default().as_str() {
                "post-link" => self.published = date(),
                "post-updated" => self.updated = date(),
                _ => return true,
            }
            false
        });
    }

    /// Reads the heading, which is the link with the date if the post has no headline.
    fn read_heading<N: Node>(&mut self, heading: &N) {
        self.read_line(heading);
        if self.published.is_none() || find_attribute(heading, "datetime").is_none() {
            self.headline = words(heading);
        }
    }

    fn read_authors<N: Node>(&mut self, byline: &N) {
        visit_descendants(byline, &mut |it| {
            let is_name = it.attribute("part").as_deref() == Some("author-name");
            if is_name {
                self.authors.extend(person(it));
            }
            !is_name
        });
    }
}
