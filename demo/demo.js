// The demo uses only the public contract of the reader: it sets attributes and listens to events.
// It runs before embed.js, so the reader is not defined yet and the demo misses no event.

const DEFAULT_SAMPLE = "harbour-strike";
const OWN_FRAGMENT = "#own";
const EVENTS_KEPT = 30;

/** The attributes that a publisher writes, in the order of the snippet. */
const PUBLISHED = ["src", "format", "stories", "publisher", "lang", "theme", "loading"];
const URL_ATTRIBUTES = new Set(["src", "stories", "publisher"]);

/** @returns {any} */
const byId = (id) => document.getElementById(id);
const story = byId("story");
const reader = story.querySelector("article-reader");
// Found at the start, because the reader may move it when it shows a story.
const fallback = reader.querySelector("a");
const picker = byId("sample");

let samples = [];
/** The visitor's own document, kept so that Back and Forward can return to it. */
let ownStory;
/** The profile that the tag names. A mapping comes on top of it. */
const publisher = reader.getAttribute("publisher");

start();

function start() {
  byId("today").textContent = new Date().toLocaleDateString("en-GB", { dateStyle: "full" });
  listenToReader();
  listenToControls();
  listenToDesk();
  followAddress();
  fillPicker();
}

// The story on show, and the address of the page ------------------------------------------------

/** Shows a story, however the visitor chose it. */
function show({ id = "", src, language, title, mapping }) {
  const { format, profile = publisher } = mapping ?? {};
  picker.value = id;
  byId("sample-note").textContent = noteOn(id);
  byId("newsroom").hidden = id !== "lock-gate-live";
  if (src !== ownStory?.src) byId("mapping").hidden = true;
  setAttribute("lang", language);
  if (title) {
    fallback.textContent = title;
    fallback.href = new URL(id, "https://gazette.example/coast/").href;
  }
  // Setting the same address again would load the story again and clear its report.
  const wanted = { format, publisher: profile, src };
  const changed = Object.entries(wanted).filter(([name, value]) => (reader.getAttribute(name) ?? undefined) !== value);
  if (changed.length > 0) clearReport();
  for (const [name, value] of changed) setAttribute(name, value);
  writeSnippet();
}

function sampleOf(id) {
  // The id gives the file name, so a link to a sample need not wait for the list.
  return { ...samples.find((sample) => sample.id === id), id, src: `samples/${id}.json` };
}

/** The story that the fragment names; undefined if the fragment is a place on the page. */
function storyInAddress() {
  const { hash } = location;
  if (hash === "") return sampleOf(DEFAULT_SAMPLE);
  if (hash === OWN_FRAGMENT) return ownStory ?? sampleOf(DEFAULT_SAMPLE);
  const [, id] = hash.match(/^#sample=([\w-]+)$/) ?? [];
  return id && sampleOf(id);
}

function followAddress() {
  const chosen = storyInAddress();
  if (chosen) show(chosen);
}

/** Shows a story and gives it an entry in the history. */
function visit(chosen, fragment) {
  if (location.hash !== fragment) history.pushState(null, "", fragment);
  show(chosen);
}

function visitOwn(own) {
  if (ownStory?.src.startsWith("blob:")) URL.revokeObjectURL(ownStory.src);
  ownStory = own;
  byId("mapping").hidden = true;
  visit(ownStory, OWN_FRAGMENT);
}

function ownOf(text) {
  const src = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  return { src, text: text.trim(), title: "Your own document" };
}

// The picker ------------------------------------------------------------------------------------

async function fillPicker() {
  try {
    const list = await fetchOk("samples/index.json").then((response) => response.json());
    samples = list.map((entry) => ({ ...entry, id: entry.file.replace(/\.json$/, "") }));
  } catch (error) {
    byId("sample-note").textContent = `The list of samples could not be read: ${error.message}`;
    return;
  }
  const languages = new Set(samples.map((sample) => sample.language));
  picker.append(ownOption(), ...Array.from(languages, languageGroup));
  followAddress();
}

/** The option that the picker shows while no sample is chosen. A visitor cannot choose it. */
function ownOption() {
  const option = new Option("Your own document", "");
  option.hidden = true;
  return option;
}

function languageGroup(language) {
  const spoken = samples.filter((sample) => sample.language === language);
  const group = element("optgroup", "", ...spoken.map(sampleOption));
  group.label = languageName(language, language);
  group.lang = language;
  return group;
}

function sampleOption({ id, title, format }) {
  return new Option(`${title} (${format})`, id);
}

function noteOn(id) {
  return samples.find((sample) => sample.id === id)?.note ?? "";
}

// Page and reader settings ----------------------------------------------------------------------

function listenToControls() {
  addEventListener("hashchange", followAddress);
  picker.addEventListener("change", () => visit(sampleOf(picker.value), `#sample=${picker.value}`));
  byId("theme").addEventListener("change", ({ target }) => {
    setAttribute("theme", target.value === "inherit" ? "" : target.value);
    writeSnippet();
  });
  onSegment(byId("page"), (value) => {
    document.documentElement.dataset.page = value;
  });
  onSegment(byId("width"), (value) => {
    story.dataset.width = value;
  });
}

/** Makes a row of buttons in which one is always pressed. */
function onSegment(row, apply) {
  row.addEventListener("click", ({ target }) => {
    const chosen = target.closest("button");
    if (!chosen) return;
    for (const button of row.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === chosen));
    }
    apply(chosen.value);
  });
}

// Tools for developers --------------------------------------------------------------------------

function listenToDesk() {
  byId("copy").addEventListener("click", copySnippet);
  byId("edit").addEventListener("click", editStory);
  onSubmit(byId("paste"), () => visitOwn(ownOf(byId("json").value)));
  onSubmit(byId("address"), () => visitOwn({ src: byId("url").value.trim(), title: "Your own document" }));
  byId("propose").addEventListener("click", askForMapping);
  onSubmit(byId("mapping"), showMapped);
}

function onSubmit(form, act) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
}

async function editStory() {
  const field = byId("json");
  try {
    field.value = await fetchOk(reader.getAttribute("src")).then((response) => response.text());
    field.focus();
    field.setSelectionRange(0, 0);
  } catch (error) {
    reportStatus(`The story could not be fetched for editing: ${error.message}`, "error");
  }
}

// A mapping for a document in a format that the reader does not know --------------------------------

/** Proposes a mapping for the document in the field, or otherwise for the story on show. */
async function askForMapping() {
  const pasted = byId("json").value.trim();
  if (pasted && pasted !== ownStory?.text) visitOwn(ownOf(pasted));
  else if (reader.getAttribute("src") !== ownStory?.src) visitOwn({ ...ownOf(""), src: reader.getAttribute("src") });
  await proposeMapping();
  byId("mapping-json").focus();
}

/** Writes a first mapping for the visitor's document. */
async function proposeMapping() {
  const { src, text } = ownStory;
  const status = byId("mapping-status");
  byId("mapping").hidden = false;
  status.textContent = "Looking for a headline, a text, a date and a picture …";
  try {
    const { propose } = await import("./mapping.js");
    const found = await propose(text || (await fetchOk(src).then((response) => response.text())));
    // The visitor may have opened another story meanwhile.
    if (ownStory.src !== src) return;
    byId("mapping-json").value = found ?? "";
    byId("mapping-json").setSelectionRange(0, 0);
    status.textContent = found
      ? "Check each place, correct it, and show the document. What is not found is among the warnings below."
      : "Nothing in the document looks like a story. Write a mapping here.";
  } catch (error) {
    status.textContent = `No mapping could be proposed: ${error.message}`;
  }
}

/** Shows the document with the mapping in the field. */
async function showMapped() {
  const status = byId("mapping-status");
  try {
    const { profileOf } = await import("./mapping.js");
    const { url, names } = await profileOf(byId("mapping-json").value);
    if (ownStory.mapping) URL.revokeObjectURL(ownStory.mapping.profile);
    ownStory.mapping = { profile: url, format: names[0] };
    status.textContent = `Shown with the format “${names[0]}”`;
    visit(ownStory, OWN_FRAGMENT);
    byId("mapping").hidden = false;
  } catch (error) {
    status.textContent = `This is not a profile: ${error.message}`;
  }
}

function writeSnippet() {
  const attributes = PUBLISHED.filter((name) => reader.hasAttribute(name))
    .map((name) => ` ${name}="${escapeHtml(publishedValue(name))}"`)
    .join("");
  const link = `<a href="${escapeHtml(fallback.href)}">${escapeHtml(fallback.textContent)}</a>`;
  byId("snippet").textContent = [
    `<script type="module" src="${escapeHtml(absolute("embed.js"))}"></script>`,
    `<article-reader${attributes}>${link}</article-reader>`,
  ].join("\n");
  byId("copy-status").textContent = "";
}

function publishedValue(name) {
  const value = reader.getAttribute(name);
  // A pasted document has no address outside this page.
  if (value.startsWith("blob:")) return name === "publisher" ? "publisher.json" : "story.json";
  return URL_ATTRIBUTES.has(name) ? absolute(value) : value;
}

async function copySnippet() {
  const snippet = byId("snippet");
  const status = byId("copy-status");
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    status.textContent = "Copied";
  } catch {
    // Without access to the clipboard (plain http, or no permission) the visitor can copy the selection.
    getSelection().selectAllChildren(snippet);
    status.textContent = "Selected: copy it with your keyboard or menu";
  }
}

// What the reader reports -----------------------------------------------------------------------

function listenToReader() {
  const reports = {
    "reader-ready": reportReady,
    "reader-notice": ({ reason }) => reportStatus(`Not shown, by a newsroom rule: ${reason}`, "notice"),
    "reader-error": reportError,
    "reader-warning": reportWarning,
  };
  for (const [name, report] of Object.entries(reports)) {
    reader.addEventListener(name, ({ detail }) => report(detail));
  }
  reader.addEventListener("reader-newsletter", (event) => {
    // This page has no server, so it cancels the event and answers with a message.
    event.preventDefault();
    event.detail.answer = Promise.reject(new Error("This is a demonstration: your address was not sent anywhere."));
  });
  for (const name of [...Object.keys(reports), "reader-navigate", "reader-newsletter", "reader-update"]) {
    reader.addEventListener(name, logEvent);
  }
}

function reportReady({ id, headline, format, language }) {
  reportStatus(`Shown: “${headline}”`, "ready");
  reportFacts({ Format: format, Language: language && languageName(language, "en"), Id: id });
}

function reportError({ code, message, url, status }) {
  if (code === "article-unknown-format" && ownStory?.src === reader.getAttribute("src") && !ownStory.mapping) {
    proposeMapping();
  }
  reportStatus(`Not shown: ${message}`, "error");
  reportFacts({ Code: code, URL: url, Status: status });
}

function reportWarning({ code, message }) {
  byId("report-warnings").append(element("li", "", element("code", code), ` ${message}`));
}

function reportStatus(text, outcome) {
  const status = byId("report-status");
  status.dataset.outcome = outcome;
  status.textContent = text;
}

function reportFacts(facts) {
  const known = Object.entries(facts).filter(([, value]) => value);
  const rows = known.flatMap(([name, value]) => [element("dt", name), element("dd", value)]);
  byId("report-facts").replaceChildren(...rows);
}

function clearReport() {
  reportStatus("", "");
  reportFacts({});
  byId("report-warnings").replaceChildren();
}

function logEvent({ type, detail }) {
  const log = byId("events");
  log.prepend(element("li", "", element("code", `${type} ${JSON.stringify(detail)}`)));
  while (log.children.length > EVENTS_KEPT) log.lastChild.remove();
}

// Small tools -----------------------------------------------------------------------------------

function element(name, text, ...children) {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}

/** An empty value removes the attribute, so that the reader's default applies. */
function setAttribute(name, value) {
  if (value) reader.setAttribute(name, value);
  else reader.removeAttribute(name);
}

async function fetchOk(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

function absolute(url) {
  return new URL(url, document.baseURI).href;
}

function languageName(language, inLanguage) {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(language);
  } catch {
    // A document may have any text as its language. Show that text.
    return language;
  }
}

function escapeHtml(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}
