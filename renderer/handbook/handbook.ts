import { lexer, type Token, type Tokens } from "marked";
import { slugOf, plainText } from "./plain-text.ts";

/** A place in the handbook: a page, and possibly a heading in it. */
export interface Spot {
  readonly page: string;
  readonly heading?: string;
}

/** The content under one heading of a page; the first has the title of the page. */
export interface Section {
  readonly page: string;
  readonly title: string;
  /** Its anchor within the page; empty for the beginning. */
  readonly slug: string;
  readonly words: string;
}

export interface HandbookPage {
  readonly id: string;
  readonly title: string;
  /** Parsed from the text, never executed: rendered as React elements. */
  readonly tokens: readonly Token[];
  readonly sections: readonly Section[];
}

export interface Chapter {
  readonly title: string;
  readonly pages: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: string;
  }[];
}

export interface Handbook {
  readonly chapters: readonly Chapter[];
  readonly pages: ReadonlyMap<string, HandbookPage>;
}

/** The table of contents is a page like the others, and the first. */
export const contentsId = "README";

/** Parses the pages of one language. */
export function handbookOf(files: Readonly<Record<string, string>>): Handbook {
  const pages = new Map(
    Object.entries(files).map(([path, text]) => {
      const id = pageOfPath(path);
      return [id, pageOf(id, text)] as const;
    }),
  );
  return { chapters: chaptersOf(pages.get(contentsId)?.tokens ?? []), pages };
}

/** The place that a link on a page leads to; null where it leads out of the handbook. */
export function spotOf(from: string, href: string): Spot | null {
  const [path = "", heading] = href.split("#");
  if (path !== "" && !/^[\w-]+\.md$/.test(path)) return null;
  const page = path === "" ? from : pageOfPath(path);
  return heading === undefined ? { page } : { page, heading: decodeURIComponent(heading) };
}

const pageOfPath = (path: string): string => /([^/]+)\.md$/.exec(path)?.[1] ?? path;

function pageOf(id: string, text: string): HandbookPage {
  const tokens = lexer(text);
  const sections: { title: string; slug: string; parts: string[] }[] = [];
  for (const token of tokens) {
    if (isHeading(token)) {
      const title = plainText([token]);
      sections.push({ title, slug: token.depth === 1 ? "" : slugOf(title), parts: [] });
    } else sections.at(-1)?.parts.push(plainText([token]));
  }
  return {
    id,
    title: sections[0]?.title ?? id,
    tokens,
    sections: sections.map(({ title, slug, parts }) => ({
      page: id,
      title,
      slug,
      words: parts.filter((part) => part !== "").join(" "),
    })),
  };
}

/** A chapter is a heading of the contents with the list below it. */
function chaptersOf(tokens: readonly Token[]): readonly Chapter[] {
  return tokens.flatMap((token, index) => {
    const list = tokens.slice(index + 1).find(({ type }) => type !== "space");
    if (!isHeading(token) || token.depth !== 2 || list?.type !== "list") return [];
    return [{ title: plainText([token]), pages: (list as Tokens.List).items.flatMap(entryOf) }];
  });
}

function entryOf(item: Tokens.ListItem): Chapter["pages"] {
  const [link, ...about] = item.tokens.flatMap((token) =>
    "tokens" in token ? (token.tokens ?? []) : [token],
  );
  if (link?.type !== "link") return [];
  const id = pageOfPath((link as Tokens.Link).href);
  return [{ id, title: plainText([link]), about: plainText(about).replace(/^\s*–\s*/, "") }];
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === "heading";
