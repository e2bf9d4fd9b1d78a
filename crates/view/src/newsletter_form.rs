//! The form for signing up to the newsletter. js/newsletter.js sends it. It finds the form by its
//! parts, and is loaded when the form gets focus.

use article_reader_core::publisher::NewsletterForm;

use super::Page;
use super::element::{Element, View, element, part};
use super::label::label;
use super::link::link;

/// Builds the form. `heading` is the identifier of the heading of the newsletter box.
pub(super) fn newsletter_form(form: &NewsletterForm, heading: &str, page: &Page) -> View {
    let messages = page.messages;
    let [email, list, consent] = &form.fields;
    let (field, status) = (page.id("newsletter-email"), page.id("newsletter-status"));
    let name = part("label", "newsletter-label").attribute("for", &field);
    let address = part("input", "newsletter-email")
        .attribute("id", &field)
        .attribute("type", "email")
        .attribute("name", email)
        .attribute("required", "")
        .attribute("maxlength", "254")
        .attribute("autocomplete", "email")
        .attribute("inputmode", "email")
        .attribute("dir", "ltr")
        .attribute("aria-describedby", &status);
    let mut view = part("form", "newsletter-form")
        .attribute("action", &form.action)
        .attribute("method", "post")
        .attribute("data-list", list)
        .maybe_attribute("data-encoding", form.is_json.then_some("json"))
        .child(name.child(label(page, messages.email)).view())
        .child(address.view());
    if let [only] = form.lists.as_slice() {
        view = view.child(input("hidden", list, &only.id).view());
    } else if !form.lists.is_empty() {
        let mut lists = part("fieldset", "newsletter-lists").attribute("aria-labelledby", heading);
        for (at, it) in form.lists.iter().enumerate() {
            let mark =
                input("radio", list, &it.id).maybe_attribute("checked", (at == 0).then_some(""));
            lists = lists.child(choice(mark, &it.name));
        }
        view = view.child(lists.view());
    }
    if let Some(words) = &form.consent {
        let mark = input("checkbox", consent, "yes").attribute("required", "");
        view = view.child(choice(mark.attribute("aria-describedby", &status), words));
    }
    let privacy = form
        .privacy
        .as_deref()
        .map(|url| link("newsletter-privacy", url).child(label(page, messages.privacy)).view());
    // A trap for robots, which fill in every field. Visitors do not see it, because the browser's
    // own style sheet hides the content of a closed dialog.
    let trap = element("input").attribute("name", "website").attribute("autocomplete", "off");
    let status = part("p", "newsletter-status")
        .attribute("id", &status)
        .attribute("role", "status")
        .attribute("lang", messages.tag)
        .attribute("dir", "auto")
        .attribute("data-missing", messages.tool_missing);
    view.child(element("dialog").child(trap.view()).view())
        .child(part("button", "newsletter-button").child(label(page, messages.sign_up)).view())
        .maybe_child(privacy)
        .child(status.view())
        .view()
}

/// Builds a label with a radio button or checkbox, `mark`, and its words.
fn choice(mark: Element, words: &str) -> View {
    part("label", "newsletter-choice").child(mark.view()).text(" ").text(words).view()
}

/// Starts a field with a value.
fn input(kind: &str, name: &str, value: &str) -> Element {
    part("input", "newsletter-mark")
        .attribute("type", kind)
        .attribute("name", name)
        .attribute("value", value)
}
