//! The key of a picture's file: its address without what tells only the size.
//!
//! Content systems and image services give each size of a picture an address of its own. WordPress adds
//! `-1024x683`, `-scaled`, `-rotated` and `-e1699999999` to the name, Ghost adds `/size/w1000/` to the path, and
//! image services add parameters such as `?w=`, or parts such as `/w_1456,c_limit/`.

use crate::number;
use crate::search::{
    after_last, before, contains_word, parts, replace, split, split_last, split_once,
};

/// The parameters that do not name another picture.
const PARAMETERS: &str = "w width h height resize fit crop q quality dpr auto format fm fl ssl strip itok imwidth \
    size scale zoom auth smart focal";

/// The widths that services write after a `_`. Other numbers may count the pictures of a camera.
const WIDTHS: &str = "150 240 300 320 480 500 540 600 640 720 750 768 800 900 960 1000 1024 1080 1200 1280 1440 \
    1500 1536 1600 1920 2000 2048 2560";

/// What the names of pictures begin with if a camera gives them.
const CAMERAS: &str = "dsc dscn dscf img imgp pict gopr pxl dji sam";

/// A number that the files of one picture have in common, by the FNV-1a hash of what their addresses have in
/// common.
pub(crate) fn file_key(url: &str) -> u64 {
    let mut key = 0xcbf2_9ce4_8422_2325;
    let mut add = |part: &str| {
        for byte in part.bytes().chain(*b"/") {
            key = (key ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    };
    let address = original(url);
    let path = before(&address, "?&#");
    let (folders, name) = split_last(path, "/").unwrap_or_default();
    parts(folders, b'/').filter(|it| !is_size_folder(it)).for_each(&mut add);
    add(without_size(name));
    for parameter in split(before(&address, "#"), "?&").into_iter().skip(1) {
        if !contains_word(PARAMETERS, before(parameter, "=")) {
            add(parameter);
        }
    }
    key
}

/// The address of the file that a service resizes, without its scheme. Most services have it in their own address.
fn original(url: &str) -> String {
    let mut address = url.to_owned();
    for (code, sign) in [("%2F", "/"), ("%2f", "/"), ("%3A", ":"), ("%3a", ":")] {
        address = replace(&address, code, sign);
    }
    let mut original = &*address;
    while let Some((_, after)) = split_once(original, "://") {
        original = after;
    }
    // Jetpack's service has four hosts.
    match split_once(original, ".wp.com/") {
        Some((server, after)) if server.len() == 2 => after.to_owned(),
        _ => original.to_owned(),
    }
}

/// Whether a folder of an address tells only a size.
fn is_size_folder(folder: &str) -> bool {
    let is_step =
        |it: &str| matches!(it.as_bytes(), [b'w' | b'h' | b'c' | b'q' | b'f' | b'$', b'_', ..]);
    let is_length =
        |it: &str| matches!(it.as_bytes(), [b'w' | b'h' | b's', rest @ ..] if starts_number(rest));
    let is_plain = folder
        .bytes()
        .all(|it| it.is_ascii_digit() || matches!(it, b'w' | b'h' | b's' | b'-' | b'c'));
    contains_word("size format webp avif", folder)
        || is_two_numbers(folder)
        || is_length(folder) && is_plain
        || parts(folder, b',').any(is_step)
}

fn starts_number(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(u8::is_ascii_digit)
}

/// The name of a file without its ending and its size.
fn without_size(mut name: &str) -> &str {
    while let Some((stem, end)) = split_last(name, "-_.@")
        && !stem.is_empty()
        && match name.as_bytes().get(stem.len()) {
            Some(b'.') => contains_word("jpg jpeg png webp avif gif", &end.to_ascii_lowercase()),
            Some(b'@') => contains_word("2x 3x", end),
            // A camera counts its pictures: `DSC_1024.jpg`.
            Some(b'_') => is_two_numbers(end) || contains_word(WIDTHS, end) && is_word(stem),
            _ => is_two_numbers(end) || contains_word("scaled rotated", end) || is_time(end),
        }
    {
        name = stem;
    }
    name
}

/// Whether a part is a width and a height, such as `1024x683`.
fn is_two_numbers(part: &str) -> bool {
    split_once(part, "x").is_some_and(|(width, height)| {
        number::read(width).is_some() && number::read(height).is_some()
    })
}

/// Whether a part is the time of a change in an editor, such as `e1699999999`.
fn is_time(part: &str) -> bool {
    part.len() > 9 && part.strip_prefix('e').is_some_and(|it| number::read(it).is_some())
}

/// Whether a part of a name is a word, and not the abbreviation that cameras write.
fn is_word(stem: &str) -> bool {
    let word = after_last(stem, "-_.");
    word.bytes().any(|it| it.is_ascii_lowercase()) && !contains_word(CAMERAS, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_a_picture_have_one_key() {
        let pictures: [&[&str]; 9] = [
            &[
                "https://a.example/2026/11/gull.jpg",
                "http://a.example/2026/11/gull.jpg",
                "https://a.example/2026/11/gull-1024x683.jpg",
                "https://a.example/2026/11/gull-scaled.jpg",
                "https://a.example/2026/11/gull-rotated.jpg",
                "https://a.example/2026/11/gull-e1699999999.jpg",
                "https://a.example/2026/11/gull-e1699999999-300x200.jpg",
                "https://a.example/2026/11/gull-1024x683@2x.jpg",
                "https://a.example/2026/11/gull-768x512.jpg.webp",
                "https://a.example/2026/11/gull_1280.jpg",
                "https://a.example/2026/11/gull_800x600.JPG",
                "https://a.example/2026/11/gull.jpg?resize=1024%2C683&ssl=1",
                "https://a.example/2026/11/gull.jpg?w=640",
                "https://a.example/2026/11/gull.jpg?width=640&height=400&quality=80#top",
                "https://i0.wp.com/a.example/2026/11/gull.jpg?fit=1200%2C800&ssl=1",
                "https://cdn.example/image/fetch/w_1456,c_limit/https%3A%2F%2Fa.example%2F2026%2F11%2Fgull.jpg",
                "https://b.example/_next/image?url=https%3A%2F%2Fa.example%2F2026%2F11%2Fgull.jpg&w=640&q=75",
                "https://t.example/unsafe/800x600/smart/https://a.example/2026/11/gull.jpg",
            ],
            &[
                "https://b.example/content/images/2026/11/tern.jpg",
                "https://b.example/content/images/size/w1000/2026/11/tern.jpg",
                "https://b.example/content/images/size/w600/format/webp/2026/11/tern.jpg",
            ],
            &[
                "https://c.example/upload/v1/tern.png",
                "https://c.example/upload/w_1456,c_limit/v1/tern.png",
                "https://c.example/upload/$s_!x!,w_424,f_auto/v1/tern.webp",
            ],
            &["https://d.example/x/s1600/tern.jpg", "https://d.example/x/w640-h480/tern.jpg"],
            &["https://a.example/photo-1.jpg"],
            &["https://a.example/photo-2.jpg"],
            &["https://a.example/DSC_1024.jpg"],
            &["https://a.example/DSC_1280.jpg"],
            &["https://a.example/dsc_1280.jpg"],
        ];
        for (at, files) in pictures.iter().enumerate() {
            for file in *files {
                for (other_at, others) in pictures.iter().enumerate() {
                    for other in *others {
                        assert_eq!(
                            file_key(file) == file_key(other),
                            at == other_at,
                            "{file} {other}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn two_pictures_have_two_keys() {
        let cases = [
            ("https://a.example/i?id=1", "https://a.example/i?id=2"),
            ("https://a.example/i.jpg?id=1&w=2", "https://a.example/i.jpg?id=2&w=2"),
            ("https://a.example/2026/10/gull.jpg", "https://a.example/2026/11/gull.jpg"),
            ("https://a.example/1.jpg", "https://a.example/2.jpg"),
            ("https://a.example/10/640/gull.jpg", "https://a.example/11/640/gull.jpg"),
            ("https://a.example/IMG-20261120-1.jpg", "https://a.example/IMG-20261120-2.jpg"),
            ("https://a.example/gull-12.jpg", "https://a.example/gull-24.jpg"),
            ("https://a.example/gull-e12.jpg", "https://a.example/gull-e13.jpg"),
            ("https://a.example/img_1024.jpg", "https://a.example/img_1080.jpg"),
            ("https://a.example/1024x683.jpg", "https://a.example/1024x684.jpg"),
            ("https://a.example/a1/original.jpg", "https://a.example/a2/original.jpg"),
            ("https://a.example/gull.jpg", "https://b.example/gull.jpg"),
            ("https://i.example/image?src=/a.jpg&w=1", "https://i.example/image?src=/b.jpg&w=1"),
        ];
        for (one, other) in cases {
            assert_ne!(file_key(one), file_key(other), "{one} {other}");
        }
    }
}
