// Waits until an element comes near the window.

/**
 * Waits until an element is less than 600 pixels below the window, or above it.
 *
 * @param {Element} element
 * @returns {Promise<void>}
 */
export const comesNear = (element) =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((it) => it.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: "9999999px 0px 600px" },
    );
    observer.observe(element);
  });
