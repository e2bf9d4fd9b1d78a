// The front page.
import { escapeHtml, pageOf, SITE } from "./site.js";

export const data = { permalink: "/" };

const line = ({ id, headline }) => `<li><a href="/stories/${id}/">${escapeHtml(headline)}</a></li>`;

export const render = ({ stories }) =>
  pageOf({ title: SITE.name, body: `<h1>${escapeHtml(SITE.name)}</h1><ul>${stories.map(line).join("")}</ul>` });
