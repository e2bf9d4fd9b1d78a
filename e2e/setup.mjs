// Builds the command line before the first test, because tests print stories with it, and a test has no time for that.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export default () => {
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  execFileSync("cargo", ["build", "--quiet", "--bin", "article-reader"], { cwd, stdio: "inherit" });
};
