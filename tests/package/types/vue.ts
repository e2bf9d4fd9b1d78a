// The element in a template of Vue, whose tools type it by this interface.
import type {} from "article-reader/vue";
import type { GlobalComponents } from "vue";

type Props = InstanceType<GlobalComponents["article-reader"]>["$props"];
export const reader: Props = {
  src: "/1.json",
  theme: "auto",
  "heading-level": "2",
  class: "story",
  onReaderError: ({ detail }) => console.log(detail.code),
};

// @ts-expect-error No such theme.
export const pink: Props = { theme: "pink" };
// @ts-expect-error A detail has no other fields.
export const wrong: Props = { onReaderError: ({ detail }) => console.log(detail.reason) };
