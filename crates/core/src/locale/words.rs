//! Makes the words of a language: their names, and what reads them by name.

/// Makes a struct of the names of its words.
macro_rules! words {
    ($words:ident: $($(#[doc = $meaning:literal])* $name:ident,)*) => {
        /// The words of one language.
        #[derive(Debug)]
        pub struct $words {
            /// The language's tag.
            pub tag: &'static str,
            $($(#[doc = $meaning])* pub $name: &'static str,)*
        }

        /// The names, each with a space behind it: a list of strings takes as much again for their
        /// places and lengths.
        const NAMES: &str = concat!($(stringify!($name), " "),*);

        const COUNT: usize = [$(stringify!($name)),*].len();

        impl $words {
            /// The words that `word` gives for their names.
            ///
            /// They are leaked, so that every view can hold them: a language is read once, there is
            /// a handful of them, and they are needed as long as the page is there.
            ///
            /// # Errors
            ///
            /// With the name of a word that is missing: half a language is none.
            pub fn read(
                tag: &str,
                word: &dyn Fn(&str) -> Option<String>,
            ) -> Result<&'static Self, &'static str> {
                let mut words = [""; COUNT];
                for (place, name) in words.iter_mut().zip($crate::search::parts(NAMES, b' ')) {
                    *place = word(name).ok_or(name)?.leak();
                }
                let [$($name),*] = words;
                Ok(Box::leak(Box::new(Self { tag: tag.to_owned().leak(), $($name),* })))
            }
        }
    };
}
