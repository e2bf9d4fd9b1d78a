//! Tests the visitor's settings of the text: their steps, their stored form and their CSS properties.

mod seeds;

use article_reader_core::reader::settings::{Adjustment, Dial, Font, Settings};
use article_reader_core::reader::theme::Theme;

#[test]
fn steps_reach_exactly_the_expected_values() {
    let cases = [
        (Dial::Size, "12 14 16 18 20 22 24 26 28 30 32 34 36 38 40"),
        (Dial::LineHeight, "1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 2 2.1 2.2 2.3 2.4 2.5 2.6"),
        (Dial::Measure, "20 25 30 35 40 45 50 55 60"),
        (Dial::LetterSpacing, "0 0.03 0.06 0.09 0.12 0.15 0.18 0.21 0.24"),
        (Dial::WordSpacing, "0 0.04 0.08 0.12 0.16 0.2 0.24 0.28 0.32 0.36 0.4"),
    ];
    for (dial, expected) in cases {
        let climb = |start, direction| {
            std::iter::successors(Some(start), move |it| dial.step(*it, direction)).skip(1)
        };
        let down: Vec<_> = climb(u16::MAX, Adjustment::Less).map(|it| dial.text(it)).collect();
        let mut up: Vec<_> = down.iter().rev().map(String::as_str).collect();
        assert_eq!(up.join(" "), expected, "{dial:?} downwards");
        let least = climb(u16::MAX, Adjustment::Less).last().unwrap();
        let climbed: Vec<_> = climb(least, Adjustment::More).map(|it| dial.text(it)).collect();
        up.remove(0);
        assert_eq!(climbed, up, "{dial:?} upwards");
    }
}

#[test]
fn a_step_from_any_value_goes_to_the_next_step() {
    let cases = [
        (Dial::Size, 17, Some(16), Some(18)),
        (Dial::Size, 18, Some(16), Some(20)),
        (Dial::Size, 9, None, Some(12)),
        (Dial::Size, 50, Some(40), None),
        (Dial::Measure, 33, Some(30), Some(35)),
        (Dial::LetterSpacing, 0, None, Some(3)),
    ];
    for (dial, from, less, more) in cases {
        assert_eq!(dial.step(from, Adjustment::Less), less, "{dial:?} under {from}");
        assert_eq!(dial.step(from, Adjustment::More), more, "{dial:?} over {from}");
    }
}

#[test]
fn parse_corrects_or_ignores_invalid_stored_values() {
    let cases = [
        ("", ""),
        (
            "size:20;line-height:15;font:sans;theme:dark",
            "size:20;line-height:15;font:sans;theme:dark",
        ),
        ("theme:dark;size:20", "size:20;theme:dark"),
        ("size:21", "size:20"),
        ("size:4;measure:900", "size:12;measure:60"),
        ("size:-3;size:1e9;size:;size", ""),
        ("size:20px;font:comic;theme:neon;colour:red", ""),
        ("{\"size\":20}", ""),
        ("font:page;theme:page", ""),
        ("font:dark;theme:sans", ""),
    ];
    for (kept, expected) in cases {
        assert_eq!(Settings::parse(kept).to_stored(), expected, "{kept}");
    }
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn any_text_is_parsed_and_stored_settings_are_parsed_back() {
        let texts = "([a-z-]{0,14}:[0-9a-z]{0,6};){0,8}|.{0,80}";
        seeds::check(&[], &texts, |text| {
            let settings = Settings::parse(text);
            prop_assert_eq!(&Settings::parse(&settings.to_stored()), &settings);
            Ok(())
        });
    }
}

fn css(kept: &str) -> Vec<String> {
    let properties = Settings::parse(kept).properties();
    properties.into_iter().map(|(name, value)| [name, value].join(": ")).collect()
}

#[test]
fn settings_become_custom_properties() {
    assert_eq!(css(""), Vec::<String>::new());
    assert_eq!(
        css("size:20;line-height:15;measure:30;letter-spacing:12;word-spacing:16"),
        [
            "--reader-size: 20px",
            "--reader-line-height: 1.5",
            "--reader-measure: 30em",
            "--reader-letter-spacing: 0.12em",
            "--reader-word-spacing: 0.16em",
            "--reader-tools-size: 0.875rem",
        ]
    );
    let families = css("font:dyslexia");
    assert!(families.first().unwrap().starts_with("--reader-font: OpenDyslexic, "), "{families:?}");
    assert!(families.last().unwrap().starts_with("--reader-headline-font: OpenDyslexic, "));
    for font in Font::ALL {
        assert!(
            font.families().is_none_or(|it| it.ends_with("serif")),
            "{font:?} has no generic family at its end"
        );
    }
}

#[test]
fn every_theme_but_page_sets_the_same_properties() {
    let names = |theme: Theme| {
        let mut settings = Settings::default();
        settings.theme = theme;
        let mut names: Vec<_> = settings.properties().into_iter().map(|(name, _)| name).collect();
        names.sort();
        names
    };
    let expected = names(Theme::Contrast);
    assert_eq!(expected.len(), 7);
    for theme in Theme::ALL {
        let expected = if theme == Theme::Page { Vec::new() } else { expected.clone() };
        assert_eq!(names(theme), expected, "{theme:?}");
    }
    let auto = css("theme:auto");
    assert!(auto.contains(&"--reader-ink: light-dark(#1a1a18, #e8e6e1)".to_owned()), "{auto:?}");
    assert!(auto.contains(&"--reader-scheme: light dark".to_owned()), "{auto:?}");
}
