// The element in React's JSX, as article-reader.react.d.ts types it.
import { useEffect, useRef } from "react";
import type { ArticleReader } from "../../article-reader.js";

export function Story({ url }: { url: string }) {
  const reader = useRef<ArticleReader>(null);
  useEffect(() => reader.current?.reload(), [url]);
  return (
    <article-reader
      ref={reader}
      src={url}
      select="urn:example:1234"
      format="ninjs"
      stories="/stories/latest.json"
      publisher="/publisher.json"
      theme="auto"
      headingLevel={2}
      heading-level="2"
      loading="eager"
      navigate="reader"
      crossOrigin="use-credentials"
      isolated
      controls="full"
      lang="en"
      dir="ltr"
      className="story"
      article={{ headline: "Night ferry sails again" }}
      onreader-ready={({ detail }) => console.log(detail.headline)}
      onreader-notice={({ detail }) => console.log(detail.reason)}
      onreader-error={({ detail }) => console.log(detail.code)}
      onreader-warning={({ detail }) => console.log(detail.message)}
      onreader-navigate={(event) => event.preventDefault()}
      onreader-progress={({ detail }) => console.log(detail.fraction)}
      onreader-newsletter={({ detail }) => console.log(detail.email)}
    >
      <a href="/story">Night ferry sails again</a>
    </article-reader>
  );
}

export const wrong = [
  // @ts-expect-error No such theme.
  <article-reader theme="pink" />,
  // @ts-expect-error No such attribute.
  <article-reader source="/stories/1234.json" />,
  // @ts-expect-error A detail has no other fields.
  <article-reader onreader-error={({ detail }) => console.log(detail.reason)} />,
];
