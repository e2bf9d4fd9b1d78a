import "article-reader/article-reader.css";

export const metadata = { title: "A story" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
