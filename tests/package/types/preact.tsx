// The element in Preact's JSX.
import type {} from "article-reader/preact";

export const Story = ({ url }: { url: string }) => (
  <article-reader
    src={url}
    format="ninjs"
    theme="auto"
    heading-level={2}
    isolated
    lang="en"
    class="story"
    article={{ headline: "Night ferry sails again" }}
    headingLevel={2}
    onreader-ready={({ detail }) => console.log(detail.headline)}
    onreader-error={({ detail }) => console.log(detail.code)}
  >
    <a href="/story">Night ferry sails again</a>
  </article-reader>
);

export const wrong = [
  // @ts-expect-error No such theme.
  <article-reader theme="pink" />,
  // @ts-expect-error No such attribute.
  <article-reader source="/stories/1234.json" />,
  // @ts-expect-error A detail has no other fields.
  <article-reader onreader-error={({ detail }) => console.log(detail.reason)} />,
];
