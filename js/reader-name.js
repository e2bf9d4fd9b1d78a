// Names that tell the readers of a page apart in the entries of the browser's history.

/** @type {Set<string>} */
const names = new Set();

/**
 * Returns a name that no other reader of the page has, and that stays the same when the page is reloaded.
 *
 * @param {import("./types").Host} host
 */
export const nameOf = (host) => {
  let name = host.id || `${[...document.querySelectorAll(host.localName)].indexOf(host)}`;
  while (names.has(name)) name += "+";
  names.add(name);
  return name;
};

/** @param {string} name */
export const forgetName = (name) => names.delete(name);
