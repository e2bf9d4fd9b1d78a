// The JSON of each story, byte by byte as it was printed: the element compares their hash with the print.
export const data = {
  pagination: { data: "stories", size: 1, alias: "story" },
  permalink: ({ story }) => `/stories/${story.id}.json`,
};

export const render = ({ story }) => story.json;
