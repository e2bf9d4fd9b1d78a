// The page of each story.
import { pageOf, SITE } from "./site.js";

export const data = {
  pagination: { data: "stories", size: 1, alias: "story" },
  permalink: ({ story }) => `/stories/${story.id}/`,
};

export const render = ({ story }) =>
  pageOf({
    title: `${story.headline} – ${SITE.name}`,
    head: `<link rel="canonical" href="${SITE.url}/stories/${story.id}/">\n${story.head}`,
    body: story.html,
  });
