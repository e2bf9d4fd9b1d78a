//! Reading a story aloud, sentence by sentence.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use article_reader_core::reader::voice::{Voice, speaks, voice_for};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlSelectElement, SpeechSynthesis, SpeechSynthesisUtterance};

use super::context::ToolContext;
use super::dom::{self, ElementBuilder, Listener, button, part};
use super::panel::Place;
use super::spoken::{self, Sentence};

/// The values of buttons, and the names of lists.
const PLAY: &str = "play";
const PREVIOUS: &str = "previous";
const NEXT: &str = "next";
const RATE: &str = "rate";
const VOICE: &str = "voice";

/// The rates on offer, as multiples of a voice's usual speed.
const RATES: [&str; 6] = ["0.75", "1", "1.25", "1.5", "1.75", "2"];

/// The reading of a story, which may be paused. Dropping it stops the voice.
struct Speech {
    synthesis: SpeechSynthesis,
    sentences: Vec<Sentence>,
    /// The index of the current sentence.
    index: Cell<usize>,
    is_playing: Cell<bool>,
    /// Counts the utterances. Events of older utterances are ignored.
    generation: Cell<u32>,
    rate: Cell<f32>,
    /// The name of the voice that the visitor has chosen; empty for none.
    voice: RefCell<String>,
    /// The listeners of the current utterance.
    listeners: RefCell<Vec<Listener>>,
    _pagehide: Option<Listener>,
}

/// Opens the controls and starts to read, at the first sentence in view.
pub(super) fn start(context: &Rc<ToolContext>) {
    let start = || {
        let window = dom::window()?;
        let synthesis = window.speech_synthesis().ok()?;
        let sentences = spoken::sentences(&context.article()?);
        let index =
            sentences.iter().position(|it| it.block.get_bounding_client_rect().bottom() > 0.0);
        context.open(
            "listen",
            Place::Before,
            context.words().listen,
            panel(context, &synthesis),
            act,
            |context| {
                drop(context.take::<Speech>());
            },
        )?;
        let silenced = synthesis.clone();
        let speech = Speech {
            synthesis,
            sentences,
            index: Cell::new(index.unwrap_or_default()),
            is_playing: Cell::new(true),
            generation: Cell::new(0),
            rate: Cell::new(1.0),
            voice: RefCell::default(),
            listeners: RefCell::default(),
            // Some browsers continue to read after the page is closed.
            _pagehide: Some(Listener::new(
                &window,
                "pagehide",
                Box::new(move |_| silenced.cancel()),
            )),
        };
        context.keep(speech);
        speak(context);
        Some(())
    };
    // Starting fails only if the browser cannot speak; then the button is invisible.
    let _: Option<()> = start();
}

/// Builds the controls.
fn panel(context: &ToolContext, synthesis: &SpeechSynthesis) -> Option<ElementBuilder> {
    let words = context.words();
    let mut rates = list(RATE, words.rate)?;
    for it in RATES {
        let rate = [&context.number(it), "×"].concat();
        let option = part("option", "choice-option")?.attribute("value", it).text(&rate);
        rates = rates.child(if it == "1" { option.attribute("selected", "") } else { option });
    }
    let mut names = list(VOICE, words.voice)?;
    names =
        names.child(part("option", "choice-option")?.attribute("value", "").text(words.voice_auto));
    let language = context.language();
    for it in voices(synthesis).iter().map(|(it, _)| it).filter(|it| speaks(it, &language)) {
        let option = part("option", "choice-option")?.attribute("value", &it.name).text(&it.name);
        names = names.child(option);
    }
    let named = |words: &str, list| Some(part("label", "field")?.text(words).child(list));
    let row = part("div", "actions")?
        .maybe_child(button("action", PREVIOUS, words.previous_paragraph))
        .maybe_child(button("action", PLAY, words.pause))
        .maybe_child(button("action", NEXT, words.next_paragraph))
        .maybe_child(named(words.rate, rates))
        .maybe_child(named(words.voice, names));
    Some(row)
}

/// Starts a list of options.
fn list(name: &str, label: &str) -> Option<ElementBuilder> {
    Some(part("select", "list")?.attribute("name", name).attribute("aria-label", label))
}

/// Handles a control.
fn act(context: &Rc<ToolContext>, control: &HtmlElement) {
    let Some(speech) = context.state::<Speech>() else { return };
    match (dom::attribute(control, "value").as_str(), dom::attribute(control, "name").as_str()) {
        (PLAY, _) => {
            speech.is_playing.set(!speech.is_playing.get());
            if speech.is_playing.get() {
                speak(context);
            } else {
                speech.stop();
            }
        }
        (PREVIOUS, _) => go_to(context, &speech, speech.previous_paragraph()),
        (NEXT, _) => go_to(context, &speech, speech.next_paragraph()),
        (_, name) => {
            let value = control.unchecked_ref::<HtmlSelectElement>().value();
            match name {
                RATE => speech.rate.set(js_sys::parse_float(&value) as f32),
                VOICE => drop(speech.voice.replace(value)),
                _ => return,
            }
            // The current sentence is read again with the new rate or voice.
            go_to(context, &speech, Some(speech.index.get()));
        }
    }
    show_state(context, &speech);
}

/// Makes a sentence the current one. It is read if the voice is playing, and shown otherwise.
fn go_to(context: &Rc<ToolContext>, speech: &Speech, index: Option<usize>) {
    let Some(index) = index else { return };
    speech.index.set(index);
    speech.stop();
    if speech.is_playing.get() {
        speak(context);
    } else if let Some(sentence) = speech.sentences.get(index) {
        spoken::show(sentence);
    }
}

/// Names what the button of the controls does next: play or pause.
fn show_state(context: &ToolContext, speech: &Speech) {
    let words = context.words();
    let name = if speech.is_playing.get() { words.pause } else { words.play };
    let button = context.panel().and_then(|it| dom::find(&it, "[value=play]"));
    if let Some(button) = button {
        button.set_text_content(Some(name));
    }
}

/// Reads the current sentence, and then the next.
fn speak(context: &Rc<ToolContext>) {
    let Some(speech) = context.state::<Speech>() else { return };
    let Some(sentence) = speech.sentences.get(speech.index.get()) else {
        // The story has ended. The next time, reading starts at its beginning.
        speech.index.set(0);
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
    let generation = speech.generation.get().wrapping_add(1);
    speech.generation.set(generation);
    let on = |event, action: fn(&Rc<ToolContext>, &Speech, &web_sys::Event)| {
        let weak = Rc::downgrade(context);
        let action = move |event: web_sys::Event| {
            if let Some(context) = weak.upgrade()
                && let Some(speech) = context.state::<Speech>()
                && speech.generation.get() == generation
            {
                action(&context, &speech, &event);
            }
        };
        Listener::new(&utterance, event, Box::new(action))
    };
    let listeners = vec![
        on("end", |context, speech, _| {
            speech.index.set(speech.index.get() + 1);
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
    // Each listener holds the utterance. Chrome would collect it otherwise, and never fire its
    // events.
    speech.listeners.replace(listeners);
}

impl Speech {
    /// Stops the voice, and ignores the events of the cancelled utterance.
    fn stop(&self) {
        self.generation.set(self.generation.get().wrapping_add(1));
        self.synthesis.cancel();
    }

    /// Returns the first sentence of the paragraph; of the paragraph before, if that is the current
    /// sentence.
    fn previous_paragraph(&self) -> Option<usize> {
        let index = self.index.get();
        let first = self.first_in_block(index)?;
        if first < index { Some(first) } else { self.first_in_block(index.checked_sub(1)?) }
    }

    /// Returns the first sentence of the next paragraph.
    fn next_paragraph(&self) -> Option<usize> {
        let index = self.index.get();
        let block = &self.sentences.get(index)?.block;
        let rest = self.sentences.iter().enumerate().skip(index);
        rest.skip_while(|(_, it)| it.block == *block).map(|(index, _)| index).next()
    }

    /// Returns the first sentence in the block of a sentence.
    fn first_in_block(&self, index: usize) -> Option<usize> {
        let block = &self.sentences.get(index)?.block;
        self.sentences.iter().position(|it| it.block == *block)
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        self.stop();
        spoken::clear();
    }
}

/// Returns the voices of the browser, each with its object.
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
