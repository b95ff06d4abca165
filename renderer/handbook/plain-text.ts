import type { Token, Tokens } from "marked";

/** The text without its markup. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join("").replace(/\s+/g, " ").trim();
}

function wordsOf(token: Token): string {
  if (token.type === "list")
    return (token as Tokens.List).items.map((item) => `${plainText(item.tokens)} `).join("");
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flat()
      .map((cell) => `${plainText(cell.tokens)} `)
      .join("");
  }
  if ("tokens" in token) return token.tokens.map(wordsOf).join("");
  return token.type === "br" ? " " : "text" in token ? String(token.text) : "";
}

/** The anchor of a heading, as GitHub and GitLab generate it. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
