//! What the JavaScript gets for a document, as JSON.

use article_reader_core::error::Error;
use article_reader_print::Answer;
use serde_json::{Value, json};

/// The answer for wrong options: `{ option, message }`.
pub(crate) fn refused(option: &str, message: &str) -> String {
    json!({ "option": option, "message": message }).to_string()
}

/// The answer for a document: `{ status, … }`. `jsonLd` is a text.
pub(crate) fn of(answer: Result<Answer, Error>) -> String {
    let answer = match answer {
        Ok(Answer::Printed(print)) => {
            let notices =
                print.notices.iter().map(|it| json!({ "code": it.code, "message": it.message }));
            json!({
                "status": "printed",
                "html": print.html,
                "head": print.head,
                "jsonLd": print.json_ld,
                "notices": notices.collect::<Vec<Value>>(),
            })
        }
        Ok(Answer::Closed(reason)) => json!({ "status": "closed", "reason": reason.as_str() }),
        Err(Error { code, message, .. }) => {
            json!({ "status": "not-understood", "code": code.as_str(), "message": message })
        }
    };
    answer.to_string()
}
