// Plays the server of the live report among the samples. A page of files has no server, so this script answers the
// requests of the page for this one file. It begins when the report is requested for the first time.

const FILE = "samples/lock-gate-live.json";
const PACE_SECONDS = 20;

/** What the newsroom does, one step after another: each changes the posts. */
const STEPS = [
  add("tension", {
    headline: "The chains are tight",
    key: true,
    body: "<p>“Taking the weight,” says the loudspeaker.</p>",
  }),
  add("creak", { body: "<p>A long creak, and then applause from the folding chairs.</p>" }),
  change("wind", { body: "<p>The wind has dropped to force 2, not 3 as we first wrote.</p>" }),
  add("rumour", { body: "<p>One bystander says that the gate is stuck.</p>" }),
  add("free", { headline: "The gate is free", key: true, body: "<p>Mud, weed and a bicycle come up with it.</p>" }),
  change("rumour", { status: "canceled" }),
  add("bicycle", { body: "<p>The bicycle has been claimed by two people.</p>" }),
  add("barge", {
    headline: "On the barge",
    key: true,
    body: "<p>At last it lies flat, and is shorter than expected.</p>",
  }),
  (report) => ({ ...report, live: { now: false } }),
];

const status = document.getElementById("newsroom-status");
const fails = toggle("newsroom-fails", "The server fails");
const kills = toggle("newsroom-kills", "The story is withdrawn");
let begin;

const ask = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  if (!url.pathname.endsWith(`/${FILE}`)) return ask(input, init);
  begin ??= Date.now();
  status.textContent = `Asked at ${new Date().toLocaleTimeString()}`;
  if (fails.isPressed) return new Response("", { status: 503 });
  const response = await ask(input, init);
  const steps = STEPS.slice(0, Math.floor((Date.now() - begin) / 1_000 / PACE_SECONDS));
  const report = steps.reduce(
    (it, step, index) => step(it, begin + (index + 1) * PACE_SECONDS * 1_000),
    fresh(await response.json()),
  );
  const played = new Response(JSON.stringify(kills.isPressed ? { ...report, status: "canceled" } : report));
  // A response that a script has made has no address.
  return Object.defineProperty(played, "url", { value: url.href });
};

/** Moves the posts of the file to the last hour. */
function fresh(report) {
  const ago = report.posts.length * 12 * 60_000;
  const at = (index) => new Date(begin - ago + index * 12 * 60_000).toISOString();
  return { ...report, posts: report.posts.map((it, index) => ({ ...it, published: at(index) })) };
}

function add(id, fields) {
  return (report, time) => ({
    ...report,
    posts: [...report.posts, { id, published: new Date(time).toISOString(), ...fields }],
  });
}

function change(id, fields) {
  return (report) => ({ ...report, posts: report.posts.map((it) => (it.id === id ? { ...it, ...fields } : it)) });
}

/** Makes a button that stays pressed. */
function toggle(id, words) {
  const button = document.getElementById(id);
  const state = { isPressed: false };
  button.addEventListener("click", () => {
    state.isPressed = !state.isPressed;
    button.setAttribute("aria-pressed", String(state.isPressed));
    status.textContent = state.isPressed ? `${words} from the next request on` : "";
  });
  return state;
}
