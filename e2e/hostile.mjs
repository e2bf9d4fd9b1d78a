// Pages whose style sheets disturb the reader. Most are written here in the manner of real pages;
// Bootstrap's and Tailwind's are the published ones.
import { readFileSync } from "node:fs";

const module = (path) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), "utf8");

/** The usual rules of WordPress themes, classic ones and those with blocks. */
const THEME = `
  :root { --global-content: 620px; --accent: #cd2653 }
  html { font-size: 62.5%; scroll-behavior: smooth }
  body { background: #f5efe0; color: #222; font: 400 1.8rem/1.3 Georgia, serif; letter-spacing: -.015em; text-align: start }
  h1, h2, h3, h4, h5, h6 { font-weight: 700; letter-spacing: -.0415em; line-height: 1.15; margin: 3.5rem 0 2rem; font-family: sans-serif }
  h1 { font-size: 8.4rem } h2 { font-size: 4.8rem }
  p, ol, ul, dl, blockquote, figure, table { margin: 0 0 1.25em }
  a, a:visited { color: var(--accent); text-decoration: underline }
  a:focus { outline: 0 }
  img, figure, video { max-width: 100%; height: auto; display: block }
  article, aside, section, header, footer { display: block; padding: 4rem 0 }
  section { padding: 5rem 0; width: 100% } header { text-align: center; background: #fff }
  footer { background: #000; color: #fff }
  blockquote { border: 0 solid var(--accent); border-width: 0 0 0 .2rem; padding: .5rem 0 .5rem 2rem; font-style: italic }
  blockquote p::before { content: open-quote }
  ul { list-style: disc; margin-left: 3rem } ol { counter-reset: item } li { line-height: 1.5; margin: .5rem 0 0 2rem }
  table { border: .1rem solid #dcd7ca; border-collapse: collapse; font-size: 1.6rem; width: 100% } td, th { border: .1rem solid #dcd7ca; padding: .5em }
  button, [type=button] { background: var(--accent); border: 0; border-radius: 0; color: #fff; font-size: 1.5rem; letter-spacing: .033em; padding: 1.1em 1.44em; text-transform: uppercase }
  small { font-size: .75em } time { text-transform: uppercase } hr { border: 0; border-top: .1rem solid; margin: 4rem 0; overflow: visible }
  .entry-content > * { max-width: var(--global-content); margin-inline: auto }
  .entry-content p, .entry-content li { line-height: 1.4; font-size: 2.1rem }
  .entry-content > *:first-child { margin-top: 0 }
  .screen-reader-text { clip-path: inset(50%); position: absolute }`;

/** The pages by name, without `!important` for a tag or for all elements: see LOUD. */
export const HOSTILE = {
  Bootstrap: module("bootstrap/dist/css/bootstrap.min.css"),
  "Tailwind’s preflight": module("tailwindcss/preflight.css"),
  "a WordPress theme": THEME,
  "* { all: unset }": "* { all: unset }",
  "a classic reset":
    "* { margin: 0; padding: 0; border: 0; box-sizing: border-box; font-size: 100%; vertical-align: baseline } ol, ul { list-style: none } table { border-spacing: 0 } blockquote, q { quotes: none } a { text-decoration: none } :focus { outline: 0 }",
  "small print": "* { font-size: 10px; line-height: 1 } p { font-size: 9px; text-align: justify; text-indent: 2em }",
  "styles of tags":
    "article { display: flex; max-width: 300px; background: #ddd } header, footer { position: fixed; display: inline; background: black } h1 { font: 8px cursive } figure { float: left; width: 30% } section, aside { display: none } nav { display: none } div { display: flex } span, time, bdi { display: block } p { color: #ff6; columns: 2; opacity: .2 } tr, td { display: block } details { border: 9px solid }",
  "pictures at will":
    "img { width: 100%; height: 40px; max-width: none; float: left; margin: 30px; position: relative; left: 50px } video, iframe, canvas { display: inline; float: right; margin: 2em }",
  "buttons and what is hidden":
    "button { width: 100%; background: hotpink; font: 6px fantasy; border-radius: 99px; position: fixed } [hidden] { display: block } [lang], [dir], [role], [id] { margin: 40px }",
  "an odd body":
    "html { font-size: 62.5%; letter-spacing: .3em } body { direction: rtl; text-transform: uppercase; word-spacing: 1em; text-indent: 3em; text-align: center; white-space: nowrap; line-height: 3; visibility: visible }",
};

/** Pages with `!important`. Their rules win in the light DOM and do not reach an isolated article. */
export const LOUD = {
  "* { … !important }":
    "* { margin: 0 !important; padding: 3px !important; font: 11px/1 cursive !important; color: red !important; background: yellow !important; border: 1px solid !important; transition: all 9s !important; letter-spacing: .2em !important; text-transform: uppercase !important }",
  "tags with !important":
    "p { color: red !important } article-reader { all: unset !important; display: inline-flex !important; width: 120px !important; position: fixed !important; opacity: .3 !important; transform: rotate(9deg) !important; filter: blur(3px) !important } a { color: lime !important; text-decoration: none !important }",
};
