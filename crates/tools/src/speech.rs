//! Reading aloud, sentence by sentence.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use article_reader_core::reader::voice::{Voice, speaks, voice_for};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlSelectElement, SpeechSynthesis, SpeechSynthesisUtterance};

use super::context::ToolContext;
use super::dom::{self, Listener, Made, button, make};
use super::spoken::{self, Sentence};

/// The values of buttons, and the names of lists.
const PLAY: &str = "play";
const PREVIOUS: &str = "previous";
const NEXT: &str = "next";
const RATE: &str = "rate";
const VOICE: &str = "voice";

/// How fast a voice may speak, as multiples of its usual speed.
const RATES: [&str; 6] = ["0.75", "1", "1.25", "1.5", "1.75", "2"];

/// A story that is read aloud, or waits to be read on.
pub(super) struct Speech {
    synthesis: SpeechSynthesis,
    sentences: Vec<Sentence>,
    at: Cell<usize>,
    is_playing: Cell<bool>,
    /// Counts the utterances: what an older one still tells is not heard.
    edition: Cell<u32>,
    rate: Cell<f32>,
    voice: RefCell<String>,
    /// What listens to the utterance that is spoken.
    ears: RefCell<Vec<Listener>>,
    _pagehide: Option<Listener>,
}

/// Opens the controls and begins to read, at the first sentence in view.
pub(super) fn start(context: &Rc<ToolContext>) {
    let start = || {
        let window = dom::window()?;
        let synthesis = window.speech_synthesis().ok()?;
        let sentences = spoken::sentences(&context.article()?);
        let at = sentences.iter().position(|it| it.block.get_bounding_client_rect().bottom() > 0.0);
        context.open("listen", context.words().listen, panel(context, &synthesis), act)?;
        let quiet = synthesis.clone();
        let speech = Speech {
            synthesis,
            sentences,
            at: Cell::new(at.unwrap_or_default()),
            is_playing: Cell::new(true),
            edition: Cell::new(0),
            rate: Cell::new(1.0),
            voice: RefCell::default(),
            ears: RefCell::default(),
            // Some browsers go on reading after the page has gone.
            _pagehide: Some(Listener::new(&window, "pagehide", Box::new(move |_| quiet.cancel()))),
        };
        context.speech.replace(Some(Rc::new(speech)));
        speak(context);
        Some(())
    };
    // A browser that cannot speak has no button for it.
    let _: Option<()> = start();
}

fn panel(context: &ToolContext, synthesis: &SpeechSynthesis) -> Option<Made> {
    let words = context.words();
    let mut rates = list(RATE, words.rate)?;
    for it in RATES {
        let rate = [&context.number(it), "×"].concat();
        let option = make("option", "choice-option")?.set("value", it).text(&rate);
        rates = rates.add(Some(if it == "1" { option.set("selected", "") } else { option }));
    }
    let mut names = list(VOICE, words.voice)?;
    names =
        names.add(Some(make("option", "choice-option")?.set("value", "").text(words.voice_auto)));
    let language = context.language();
    for it in voices(synthesis).iter().map(|(it, _)| it).filter(|it| speaks(it, &language)) {
        let option = make("option", "choice-option")?.set("value", &it.name).text(&it.name);
        names = names.add(Some(option));
    }
    let named = |words: &str, list| Some(make("label", "field")?.text(words).add(Some(list)));
    let row = make("div", "actions")?
        .add(button("action", PREVIOUS, words.previous_paragraph))
        .add(button("action", PLAY, words.pause))
        .add(button("action", NEXT, words.next_paragraph))
        .add(named(words.rate, rates))
        .add(named(words.voice, names));
    Some(row)
}

fn list(name: &str, label: &str) -> Option<Made> {
    Some(make("select", "list")?.set("name", name).set("aria-label", label))
}

fn act(context: &Rc<ToolContext>, control: &HtmlElement) {
    let Some(speech) = context.speech() else { return };
    match (dom::get(control, "value").as_str(), dom::get(control, "name").as_str()) {
        (PLAY, _) => {
            speech.is_playing.set(!speech.is_playing.get());
            if speech.is_playing.get() {
                speak(context);
            } else {
                speech.hush();
            }
        }
        (PREVIOUS, _) => go(context, &speech, speech.before()),
        (NEXT, _) => go(context, &speech, speech.after()),
        (_, name) => {
            let value = control.unchecked_ref::<HtmlSelectElement>().value();
            match name {
                RATE => speech.rate.set(js_sys::parse_float(&value) as f32),
                VOICE => drop(speech.voice.replace(value)),
                _ => return,
            }
            // The sentence that is spoken begins anew.
            go(context, &speech, Some(speech.at.get()));
        }
    }
    show_state(context, &speech);
}

/// Goes to a sentence, and reads on there if somebody listens.
fn go(context: &Rc<ToolContext>, speech: &Speech, at: Option<usize>) {
    let Some(at) = at else { return };
    speech.at.set(at);
    speech.hush();
    if speech.is_playing.get() {
        speak(context);
    } else if let Some(sentence) = speech.sentences.get(at) {
        spoken::show(sentence);
    }
}

/// Says in the button what it does next.
fn show_state(context: &ToolContext, speech: &Speech) {
    let words = context.words();
    let name = if speech.is_playing.get() { words.pause } else { words.play };
    let button = context.panel().and_then(|it| dom::find(&it, "[value=play]"));
    if let Some(button) = button {
        button.set_text_content(Some(name));
    }
}

/// Speaks the sentence whose turn it is, and then the next.
fn speak(context: &Rc<ToolContext>) {
    let Some(speech) = context.speech() else { return };
    let Some(sentence) = speech.sentences.get(speech.at.get()) else {
        // The end: the next time it begins at the beginning.
        speech.at.set(0);
        speech.is_playing.set(false);
        spoken::clear();
        return show_state(context, &speech);
    };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&sentence.text) else { return };
    let voices = voices(&speech.synthesis);
    let names: Vec<_> = voices.iter().map(|(it, _)| it.clone()).collect();
    utterance.set_rate(speech.rate.get());
    utterance.set_lang(&sentence.language);
    let voice = voice_for(&names, &sentence.language, &speech.voice.borrow());
    if let Some((_, voice)) = voice.and_then(|it| voices.get(it)) {
        utterance.set_voice(Some(voice.unchecked_ref()));
    }
    let edition = speech.edition.get().wrapping_add(1);
    speech.edition.set(edition);
    let on = |event, action: fn(&Rc<ToolContext>, &Speech, &web_sys::Event)| {
        let weak = Rc::downgrade(context);
        let action = move |event: web_sys::Event| {
            if let Some(context) = weak.upgrade()
                && let Some(speech) = context.speech()
                && speech.edition.get() == edition
            {
                action(&context, &speech, &event);
            }
        };
        Listener::new(&utterance, event, Box::new(action))
    };
    let ears = vec![
        on("end", |context, speech, _| {
            speech.at.set(speech.at.get() + 1);
            speak(context);
        }),
        on("error", |context, speech, _| {
            speech.is_playing.set(false);
            show_state(context, speech);
            context.say(Some(context.words().speech_failed));
        }),
    ];
    spoken::show(sentence);
    context.say(None);
    speech.synthesis.speak(&utterance);
    // The utterance lives as long as its listeners: Chrome forgets those that nobody holds.
    speech.ears.replace(ears);
}

impl Speech {
    /// Stops speaking; what is cancelled is not heard of again.
    fn hush(&self) {
        self.edition.set(self.edition.get().wrapping_add(1));
        self.synthesis.cancel();
    }

    /// The first sentence of the paragraph, or of the one before where it has just begun.
    fn before(&self) -> Option<usize> {
        let at = self.at.get();
        let first = self.first_of(at)?;
        if first < at { Some(first) } else { self.first_of(at.checked_sub(1)?) }
    }

    /// The first sentence of the next paragraph.
    fn after(&self) -> Option<usize> {
        let at = self.at.get();
        let block = &self.sentences.get(at)?.block;
        let rest = self.sentences.iter().enumerate().skip(at);
        rest.skip_while(|(_, it)| it.block == *block).map(|(at, _)| at).next()
    }

    fn first_of(&self, at: usize) -> Option<usize> {
        let block = &self.sentences.get(at)?.block;
        self.sentences.iter().position(|it| it.block == *block)
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        self.hush();
        spoken::clear();
    }
}

/// The voices of the browser, each with what it is to the browser.
fn voices(synthesis: &SpeechSynthesis) -> Vec<(Voice, JsValue)> {
    let mut voices = Vec::new();
    for it in synthesis.get_voices() {
        let text = |name: &str| {
            let value = js_sys::Reflect::get(&it, &name.into()).ok();
            value.and_then(|it| it.as_string()).unwrap_or_default()
        };
        voices.push((Voice { name: text("name"), language: text("lang") }, it));
    }
    voices
}
