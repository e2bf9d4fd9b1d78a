// The style sheets of the article and of the status view.

import articleRules from "../style/article-reader.css";
import statusRules from "../style/status.css";
import { construct } from "./sheet.js";

/**
 * The sheets of a page. All its engines share them.
 *
 * @param {import("./types").Page} page
 */
export const sheetsOf = (page) => {
  page.sheets ??= { article: construct(articleRules), status: construct(statusRules) };
  return page.sheets;
};
