// Changes one tree of nodes into another and keeps the nodes that need no change. A visitor may be reading them, or may
// have selected, opened or focused something in them.

/** Attributes that a visitor, the tools or the browser's width change, and that say nothing about the story. */
const OWN_ATTRIBUTES = ["open", "sizes", "tabindex", "aria-expanded", "aria-busy", "data-left"];

/** Parts of which an article has one at most. */
const OWN_PARTS = ["header", "body", "posts", "footer"];

/**
 * What has to be equal for two nodes to be the same block: all but the identifier, which counts the blocks, and the text
 * of dates, which depends on the time zone.
 *
 * @param {Node} node
 */
const keyOf = (node) => {
  if (!(node instanceof Element)) return `${node.nodeName} ${node.nodeValue}`;
  const own = OWN_PARTS.find((it) => node.part.contains(it));
  if (own) return own;
  const facts = [...node.querySelectorAll("[src], time")].map(
    (it) => it.getAttribute("src") ?? it.getAttribute("datetime"),
  );
  return [kindOf(node), textOf(node), ...facts].join("\n");
};

/**
 * @param {Node} node
 * @returns {string}
 */
const textOf = (node) => {
  if (node.nodeName === "TIME") return "";
  return node.firstChild ? [...node.childNodes].map(textOf).join("") : (node.nodeValue ?? "");
};

/** @param {Node} node */
const kindOf = (node) => `${node.nodeName} ${node instanceof Element ? node.part : ""}`;

/**
 * Changes the children of `live` into copies of those of `next`. Returns whether anything was changed.
 *
 * @param {Node} live
 * @param {Node} next
 * @param {string} [kept] selects elements that stay as they are, also if `next` lacks them
 */
export const morphChildren = (live, next, kept) => {
  // The engine keeps the place of a view that shows nothing by an empty text, which a print does not have.
  const after = [...next.childNodes].filter((it) => it instanceof Element || it.nodeValue);
  const before = [...live.childNodes];
  let hasChanged = false;
  let at = 0; // The first node of `before` that is still to be compared.
  const pairs = pairsOf(before.map(keyOf), after.map(keyOf));
  after.forEach((node, index) => {
    const paired = pairs.get(index) ?? before.length;
    const isEqual = pairs.has(index);
    // The next nodes until the next pair are changed in place if they are of the same kind.
    const candidate = before[at];
    if (!isEqual && candidate && at < nextPaired(pairs, index, before.length) && kindOf(candidate) === kindOf(node)) {
      hasChanged = morph(candidate, node, kept) || hasChanged;
      at += 1;
    } else if (isEqual) {
      for (; at < paired; at += 1) hasChanged = remove(before[at], kept) || hasChanged;
      hasChanged = morph(/** @type {Node} */ (before[at]), node, kept) || hasChanged;
      at += 1;
    } else {
      live.insertBefore(node.cloneNode(true), before[at] ?? null);
      hasChanged = true;
    }
  });
  for (const node of before.slice(at)) hasChanged = remove(node, kept) || hasChanged;
  return hasChanged;
};

/**
 * Removes a node, unless it is kept. Returns whether it was removed.
 *
 * @param {ChildNode | undefined} node
 * @param {string} [kept]
 */
const remove = (node, kept) => {
  if (!node?.isConnected || (kept && node instanceof Element && node.matches(kept))) return false;
  node.remove();
  return true;
};

/**
 * Returns the position in the old list of the first pair after a position of the new list.
 *
 * @param {Map<number, number>} pairs
 * @param {number} index
 * @param {number} end
 */
const nextPaired = (pairs, index, end) => {
  for (const [after, before] of pairs) if (after > index) return before;
  return end;
};

/**
 * Pairs equal keys of two lists in their order, as many as possible (the longest common subsequence). The keys are the
 * positions of the new list, the values those of the old.
 *
 * @param {string[]} before
 * @param {string[]} after
 */
export const pairsOf = (before, after) => {
  /** @type {Map<number, number>} */
  const pairs = new Map();
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) {
    pairs.set(start, start);
    start += 1;
  }
  let [endBefore, endAfter] = [before.length, after.length];
  /** @type {[number, number][]} */
  const tail = [];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
    tail.unshift([endAfter, endBefore]);
  }
  const width = endAfter - start + 1;
  const lengths = new Uint16Array((endBefore - start + 1) * width);
  const lengthAt = (/** @type {number} */ row, /** @type {number} */ column) => lengths[row * width + column] ?? 0;
  for (let row = endBefore - start - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      const isEqual = before[start + row] === after[start + column];
      lengths[row * width + column] = isEqual
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  for (let [row, column] = [0, 0]; start + row < endBefore && start + column < endAfter; ) {
    if (before[start + row] === after[start + column]) pairs.set(start + column++, start + row++);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  for (const [index, paired] of tail) pairs.set(index, paired);
  return pairs;
};

/**
 * Changes a node into a copy of another. Returns whether anything was changed.
 *
 * @param {Node} live
 * @param {Node} next
 * @param {string} [kept] selects elements that stay as they are
 * @returns {boolean}
 */
export const morph = (live, next, kept) => {
  if (live.isEqualNode(next) || (kept && live instanceof Element && live.matches(kept))) return false;
  if (kindOf(live) !== kindOf(next)) {
    live.parentNode?.replaceChild(next.cloneNode(true), live);
    return true;
  }
  if (!(live instanceof Element && next instanceof Element)) {
    live.nodeValue = next.nodeValue;
    return true;
  }
  const date = live.getAttribute("datetime");
  if (live.localName === "time" && date === next.getAttribute("datetime")) return false;
  const hasChanged = morphAttributes(live, next);
  return morphChildren(live, next, kept) || hasChanged;
};

/**
 * @param {Element} live
 * @param {Element} next
 */
const morphAttributes = (live, next) => {
  let hasChanged = false;
  for (const name of new Set([...live.getAttributeNames(), ...next.getAttributeNames()])) {
    const value = next.getAttribute(name);
    if (OWN_ATTRIBUTES.includes(name) || live.getAttribute(name) === value) continue;
    if (value === null) live.removeAttribute(name);
    else live.setAttribute(name, value);
    // An identifier counts blocks. If it alone changes, the visitor sees no change.
    hasChanged ||= name !== "id";
  }
  return hasChanged;
};
