// Waits for the first sign that the page is being read: it is scrolled, or a pointer or key is pressed.

const SIGNS = ["scroll", "pointerdown", "keydown"];

/** @type {Set<() => void>} Functions to call. The page has one listener for all of them. */
const callbacks = new Set();

const callAll = () => {
  const all = [...callbacks];
  all.forEach(forgetFirstActivity);
  for (const callback of all) callback();
};

/** @param {() => void} callback */
export const onFirstActivity = (callback) => {
  if (!callbacks.size) for (const sign of SIGNS) addEventListener(sign, callAll, true);
  callbacks.add(callback);
};

/** @param {() => void} callback */
export const forgetFirstActivity = (callback) => {
  const isLast = callbacks.delete(callback) && !callbacks.size;
  if (isLast) for (const sign of SIGNS) removeEventListener(sign, callAll, true);
};
