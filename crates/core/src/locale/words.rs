//! A macro that defines a struct of words.

/// Defines a struct with one field per word, and a function that reads the words by their names.
macro_rules! words {
    ($words:ident: $($(#[doc = $meaning:literal])* $name:ident,)*) => {
        /// The words of one language.
        #[derive(Debug)]
        pub struct $words {
            /// The language's tag.
            pub tag: &'static str,
            $($(#[doc = $meaning])* pub $name: &'static str,)*
        }

        /// The names of the words, with a space after each. One string takes half the bytes of an array
        /// of strings, which has an address and a length for each.
        const NAMES: &str = concat!($(stringify!($name), " "),*);

        const COUNT: usize = [$(stringify!($name)),*].len();

        impl $words {
            /// Reads the words of a language. `word` returns the word with a given name.
            ///
            /// The words are leaked, so that every view can refer to them. Each language is read
            /// once, a page uses few languages, and it needs them until it closes.
            ///
            /// # Errors
            ///
            /// The name of a missing word, because a language must be complete.
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
