//! Writes the names of HTML, and the named characters as a sorted text, a list of values, and the first of each letter.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use original_string_cache::StaticAtomSet;
use string_cache_codegen::AtomType;

/// The usual prefixes of namespaces.
const NAMESPACES: [(&str, &str); 8] = [
    ("", ""),
    ("*", "*"),
    ("html", "http://www.w3.org/1999/xhtml"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
    ("xmlns", "http://www.w3.org/2000/xmlns/"),
    ("xlink", "http://www.w3.org/1999/xlink"),
    ("svg", "http://www.w3.org/2000/svg"),
    ("mathml", "http://www.w3.org/1998/Math/MathML"),
];

/// The names of at most seven letters that the macro must know, because html5ever and scraper name them. Short names are
/// in no table: an atom contains its letters.
const SHORT: &str = "\
    a actuate address applet arcrole area article aside b base bgsound big body br button caption center charset \
    code col color content dd desc details dialog dir div dl dt em embed face feBlend feFlood feFuncA feFuncB \
    feFuncG feFuncR feImage feMerge feTile feblend feflood fefunca fefuncb fefuncg fefuncr feimage femerge \
    fetile figure font footer form frame h1 h2 h3 h4 h5 h6 head header hgroup hr href html i iframe image img \
    input isindex keygen lang li link listing main marquee math menu meta mglyph mi mn mo ms mtext nav nobr \
    noembed object ol option output p param pre rb refX refY refx refy role rp rt rtc ruby s script search \
    section select show size small source space span strike strong style sub summary sup svg table targetX \
    targetY targetx targety tbody td tfoot th thead title tr track tt type u ul var viewBox viewbox wbr xlink \
    xmlns xmp";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var("OUT_DIR").unwrap();
    fs::write(Path::new(&folder).join("atoms.rs"), atoms()).unwrap();
    fs::write(Path::new(&folder).join("entities.rs"), entities()).unwrap();
}

/// The types of names, and the macro of namespaces.
fn atoms() -> Vec<u8> {
    let mut code = Vec::new();
    let long = original::LocalNameStaticSet::get().atoms.iter().copied();
    let names: Vec<&str> = long.chain(SHORT.split(' ')).collect();
    let mut write = |mut kind: AtomType, names: &[&str]| {
        kind.atoms(names).write_to(&mut code).unwrap();
    };
    write(AtomType::new("LocalName", "local_name!"), &names);
    write(AtomType::new("Prefix", "namespace_prefix!"), &NAMESPACES.map(|(name, _)| name));
    write(AtomType::new("Namespace", "namespace_url!"), &NAMESPACES.map(|(_, url)| url));
    let rows = NAMESPACES.map(|(name, url)| format!("({name}) => {{ $crate::namespace_url!({url:?}) }};"));
    let ns = format!("/// The URL of a namespace.\n#[macro_export]\nmacro_rules! ns {{ {} }}\n", rows.concat());
    code.extend(ns.into_bytes());
    code
}

fn entities() -> String {
    // The original also has every beginning of a name, with the value 0.
    let entities: BTreeMap<&str, (u32, u32)> = original::NAMED_ENTITIES
        .entries()
        .filter(|(_, value)| value.0 != 0)
        .map(|(name, value)| (*name, *value))
        .collect();
    let (mut names, mut values) = (String::new(), String::new());
    // For each letter of ASCII: where its names begin in the text, and the place of the first one.
    let mut starts = [(0, 0); 128];
    let mut last = None;
    for (place, (name, value)) in entities.iter().enumerate() {
        let letter = name.as_bytes()[0];
        if last != Some(letter) {
            starts[usize::from(letter)] = (names.len(), place);
            last = Some(letter);
        }
        names.push_str(name);
        names.push('\n');
        write!(values, "{value:?},").unwrap();
    }
    format!(
        "const NAMES: &str = {names:?};\n\
         static VALUES: [(u32, u32); {}] = [{values}];\n\
         static STARTS: [(u16, u16); 128] = {starts:?};\n",
        entities.len(),
    )
}
