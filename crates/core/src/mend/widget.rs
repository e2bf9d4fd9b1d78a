//! Forms to subscribe and to comment, buttons to share, and the like, which do nothing in a reader.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::change::Change;
use super::element::{Element, attribute};

/// The classes of such widgets: WordPress with Jetpack and other plug-ins, Medium, and services for all sites.
const WIDGETS: &str = "wp-block-social-links wp-block-jetpack-subscriptions wp-block-jetpack-subscriptions__container \
    wp-block-jetpack-mailchimp wp-block-jetpack-contact-form wp-block-jetpack-sharing-buttons wp-block-jetpack-like \
    wp-block-jetpack-send-a-message wp-block-jetpack-calendly-button jetpack_subscription_widget \
    jetpack-likes-widget-wrapper jetpack-likes-widget jp-relatedposts sharedaddy sd-sharing sd-like \
    addtoany_share_save_container addtoany_content a2a_kit addthis_toolbox addthis_inline_share_toolbox \
    sharethis-inline-share-buttons heateor_sss_sharing_container heateorSssClear shared-counts-wrap ssba ssba-wrap \
    essb_links mashsb-container dpsp-content-wrapper social-share social-share-buttons share-buttons sharing-buttons \
    post-share post-share-buttons entry-share article-share share-bar social-buttons novashare-buttons \
    mc4wp-form newsletter-form newsletter-signup subscribe-form wp-block-post-comments-form comment-respond \
    comments-area wp-block-comments js-postShareWidget mc_embed_signup mc-field-group footnotes_reference_container \
    fb-like fb-share-button fb-send twitter-share-button twitter-follow-button";

/// The most words of a form that is only a widget. A site may put a whole page into a form.
const MOST_WORDS: usize = 60;

/// The addresses that share a page on another site.
const SHARING: [&str; 12] = [
    "facebook.com/sharer",
    "facebook.com/share.php",
    "facebook.com/dialog/share",
    "twitter.com/intent/tweet",
    "twitter.com/share",
    "x.com/intent/",
    "linkedin.com/sharearticle",
    "linkedin.com/sharing",
    "pinterest.com/pin/create",
    "reddit.com/submit",
    "t.me/share",
    "whatsapp.com/send?text",
];

/// Drops widgets, with a notice, and the button of a file that repeats its link.
pub(super) fn widget<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_file_button = || {
        element.has_class("wp-block-file__button")
            && element.previous().is_some_and(|it| attribute(it, "href").is_some())
    };
    let is_widget = element.has_class(WIDGETS)
        || is_file_button()
        || element.name == "form" && is_form(element)
        || matches!(element.name, "ul" | "div" | "p" | "nav") && only_shares(element)
        || element.name == "a" && element.attribute("href").contains("medium.com/m/signin");
    is_widget.then_some(Change::Drop(DropRule::Widget))
}

/// Whether a form asks for an address, a comment or words to search for.
fn is_form<N: Node>(form: &Element<'_, N>) -> bool {
    let asks = |it: &N| match it.element_name().as_deref() {
        Some("textarea") => true,
        Some("input") => {
            let kind = attribute(it, "type").unwrap_or_default();
            let name = attribute(it, "name").unwrap_or_default();
            matches!(&*kind, "email" | "search") || name.to_ascii_lowercase().contains("email")
        }
        _ => false,
    };
    form.find(asks).is_some() && form.words().split_whitespace().count() <= MOST_WORDS
}

/// Whether an element has nothing but links that share the page, and a few words over them.
fn only_shares<N: Node>(element: &Element<'_, N>) -> bool {
    let (mut shares, mut others, mut length, mut count) = (0, 0, 0, 0);
    element.find(|it| {
        count += 1;
        length += it.text().map_or(0, |it| it.trim().len());
        if it.element_name().as_deref() == Some("a") {
            let href = attribute(it, "href").unwrap_or_default().to_ascii_lowercase();
            let is_share = SHARING.iter().any(|it| href.contains(it));
            shares += usize::from(is_share);
            let is_mail =
                href.starts_with("mailto:?") || href.starts_with("javascript:") || href == "#";
            others += usize::from(!is_share && !is_mail);
        }
        // The text of a story is longer.
        others > 0 || length > 160 || count > 40 && shares == 0
    });
    shares > 1 && others == 0 && length <= 160
}
