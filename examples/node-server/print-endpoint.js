// The end point that prints a story which another server sends, such as WordPress with the plugin of
// examples/wordpress. See includes/print.php there for the request.
import { createHash, timingSafeEqual } from "node:crypto";
import { prerender } from "article-reader/prerender";

const MAX_REQUEST_BYTES = 16 * 1024 * 1024; // A document of 5 MB may be longer as a text of JSON.
const ATTRIBUTES = ["src", "format", "select", "publisher", "heading-level", "theme"];

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {string} token what the other server has to know
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string }>}
 */
export const printFor = async (request, token) => {
  const answered = (status, result = {}) => ({
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
    body: JSON.stringify(result),
  });
  if (!isSame(request.headers.authorization ?? "", `Bearer ${token}`)) return answered(401);
  if (request.method !== "POST") return answered(405);
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) return answered(413);
    chunks.push(chunk);
  }
  let task;
  try {
    task = JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return answered(400);
  }
  if (typeof task?.document !== "string") return answered(400);
  const given = task.attributes ?? {};
  const attributes = Object.fromEntries(
    ATTRIBUTES.filter((it) => typeof given[it] === "string").map((it) => [it, given[it]]),
  );
  const { src, format, select, "heading-level": level, ...others } = attributes;
  const options = {
    src,
    format,
    select,
    base: src,
    headingLevel: Number(level ?? 1),
    attributes: others,
    ...(typeof task.profile === "string" && { publisher: task.profile }),
    ...(typeof task.language === "string" && { lang: task.language }),
    // WordPress has an offset instead of a zone on some sites.
    tz: typeof task.zone === "string" && /^[A-Za-z]/.test(task.zone) ? task.zone : "UTC",
  };
  try {
    const { status, html } = await prerender(task.document, options);
    return answered(200, status === "printed" ? { status, html } : { status });
  } catch (error) {
    // An option is wrong.
    if (error instanceof TypeError) return answered(400, { message: error.message });
    throw error;
  }
};

/** Compares texts in a time that tells nothing about them. */
const isSame = (one, other) => timingSafeEqual(digest(one), digest(other));

const digest = (text) => createHash("sha256").update(text).digest();
