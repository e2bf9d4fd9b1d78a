//! The names of time zones.

/// Zones with their offsets in minutes.
///
/// Most names have one meaning. The American names are read as RFC 2822 defines them: in the other zones with
/// these names the moment is earlier, so that no embargo ends too early. The names of zones that may be later
/// are left out.
const ZONES: [(&str, i64); 31] = [
    ("z", 0),
    ("utc", 0),
    ("gmt", 0),
    ("ut", 0),
    ("wet", 0),
    ("west", 60),
    ("cet", 60),
    ("mez", 60),
    ("cest", 120),
    ("mesz", 120),
    ("eet", 120),
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("hkt", 480),
    ("sgt", 480),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
    ("brt", -180),
    ("edt", -240),
    ("est", -300),
    ("cdt", -300),
    ("cst", -360),
    ("mdt", -360),
    ("mst", -420),
    ("pdt", -420),
    ("pst", -480),
];

/// Returns the offset of a zone from its name in small letters.
pub(super) fn offset_of(name: &str) -> Option<i64> {
    ZONES.iter().find(|it| it.0 == name).map(|it| it.1)
}
