// The properties of the element that mirror attributes.

const NAMES =
  "src select format stories publisher theme headingLevel loading navigate crossOrigin controls isolated live lang";

export const PROPERTIES = NAMES.split(" ");

/** @param {string} property */
export const attributeOf = (property) => property.replace("headingLevel", "heading-level").toLowerCase();

/**
 * Defines the properties of a class. All are texts, except `isolated`. An absent attribute is an empty text.
 *
 * @param {{ prototype: HTMLElement }} element
 */
export const defineProperties = ({ prototype }) => {
  for (const name of PROPERTIES) {
    const attribute = attributeOf(name);
    const isBoolean = name === "isolated";
    Object.defineProperty(prototype, name, {
      get() {
        return isBoolean ? this.hasAttribute(attribute) : (this.getAttribute(attribute) ?? "");
      },
      set(value) {
        if (value == null || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, isBoolean ? "" : value);
      },
    });
  }
};
