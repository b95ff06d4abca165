import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Token, Tokens } from "marked";
import { describe, expect, it } from "vitest";
import {
  contentsId,
  handbookOf,
  spotOf,
  type Handbook,
} from "../../../renderer/handbook/handbook.ts";
import { beginnings, navigationPlaces } from "../../../renderer/app/navigation-places.ts";
import { settingsSections } from "../../../renderer/app/settings-sections.ts";
import { pageForRoute } from "../../../renderer/handbook/page-for-route.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "docs", "handbook");
const languages = ["en", "fr", "nl"] as const;

const filesOf = (language: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith(".md"))
      .map((name) => [name, readFileSync(join(folder, language, name), "utf8")]),
  );

const texts = Object.fromEntries(languages.map((language) => [language, filesOf(language)]));
const english = handbookOf(texts["en"] ?? {});

/** All tokens in a text, however deep. */
function all(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...all(below(token))]);
}

function below(token: Token): readonly Token[] {
  if (token.type === "list") return (token as Tokens.List).items.flatMap(({ tokens }) => tokens);
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [...header, ...rows.flat()].flatMap(({ tokens }) => tokens);
  }
  return "tokens" in token ? (token.tokens ?? []) : [];
}

const ofType = (book: Handbook, id: string, type: string): readonly Token[] =>
  all(book.pages.get(id)?.tokens ?? []).filter((token) => token.type === type);

const linksOf = (book: Handbook, id: string): readonly string[] =>
  ofType(book, id, "link").map((link) => (link as Tokens.Link).href);

describe.each(languages)("the handbook in %s", (language) => {
  const book = handbookOf(texts[language] ?? {});
  const ids = [...book.pages.keys()];

  it("has every page that there is in English, and no other", () => {
    expect(Object.keys(texts[language] ?? {}).toSorted()).toEqual(
      Object.keys(texts["en"] ?? {}).toSorted(),
    );
  });

  it("has the same headings on every page, one under the other", () => {
    const depths = (of: Handbook) =>
      ids.map((id) => [id, ofType(of, id, "heading").map((one) => (one as Tokens.Heading).depth)]);
    expect(depths(book)).toEqual(depths(english));
  });

  it("leads from every page to the same pages", () => {
    const pages = (of: Handbook) =>
      ids.map((id) => [
        id,
        linksOf(of, id)
          .map((href) => spotOf(id, href)?.page ?? href)
          .toSorted(),
      ]);
    expect(pages(book)).toEqual(pages(english));
  });

  it("has no link to a page or a heading that is not there", () => {
    const broken = ids.flatMap((id) =>
      linksOf(book, id).filter((href) => {
        const spot = spotOf(id, href);
        if (spot === null) return true;
        const page = book.pages.get(spot.page);
        if (page === undefined) return true;
        return (
          spot.heading !== undefined && !page.sections.some(({ slug }) => slug === spot.heading)
        );
      }),
    );
    expect(broken).toEqual([]);
  });

  it("lists every page in its contents, once", () => {
    const listed = book.chapters.flatMap(({ pages }) => pages);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(
      ids.filter((id) => id !== contentsId).toSorted(),
    );
    expect(listed.filter(({ title, about }) => title === "" || about === "")).toEqual([]);
  });

  it("names every page in its contents by its title", () => {
    const named = book.chapters.flatMap(({ pages }) => pages.map(({ id, title }) => [id, title]));
    expect(named).toEqual(named.map(([id]) => [id, book.pages.get(id ?? "")?.title]));
  });

  it("contains text and pictures: no page has markup of its own", () => {
    expect(ids.filter((id) => ofType(book, id, "html").length > 0)).toEqual([]);
  });

  it("gives no two headings of a page the same address", () => {
    for (const { id, sections } of book.pages.values())
      expect([id, new Set(sections.map(({ slug }) => slug)).size]).toEqual([id, sections.length]);
  });

  it("has the figures and shortcuts of the English page", () => {
    const figures = (id: string, of: Handbook) =>
      ofType(of, id, "table").map((table) =>
        (table as Tokens.Table).rows.flatMap((row) =>
          row.map(({ text }) => text).filter((text) => /^\d+$/.test(text)),
        ),
      );
    for (const id of ids) expect([id, figures(id, book)]).toEqual([id, figures(id, english)]);
  });

  it("keeps every card as short as one printed page, counted in words", () => {
    for (const [id, page] of book.pages)
      if (id.startsWith("card-")) {
        const words = page.sections.reduce((sum, one) => sum + one.words.split(" ").length, 0);
        expect([id, words < 330]).toEqual([id, true]);
      }
  });
});

describe("the page that fits a screen", () => {
  const root = join(import.meta.dirname, "..", "..", "..", "renderer", "app");
  const sources = [
    join(root, "router.tsx"),
    ...readdirSync(join(root, "routes"))
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => join(root, "routes", name)),
  ].map((file) => readFileSync(file, "utf8"));
  const addresses = sources.flatMap((source) =>
    [...source.matchAll(/path: "(\/[^"]*)"/g)].map(([, path = ""]) => path),
  );

  it("is there for every address of the program", () => {
    expect(addresses.length).toBeGreaterThan(50);
    const own = ["/handbook/terms", "/handbook/$page"];
    // The tabs of a file and the sections of the settings have their address below another.
    const elsewhere = addresses.filter((path) => pageForRoute(path) === contentsId);
    const tabs = ["/stay", "/safety", "/intake", "/legal", "/disclosures", "/plan", "/health"];
    const rest = ["/procedure", "/sessions", "/history", "/agreement", "/departure/$stayId"];
    expect(elsewhere.filter((path) => ![...own, ...tabs, ...rest].includes(path))).toEqual([]);
  });

  it("is a page of its own for every screen and every section of the settings", () => {
    const screens = [...beginnings, ...navigationPlaces].map(({ href }) =>
      href.slice(1).replace(/\?.*$/, ""),
    );
    const asked = [...screens, ...settingsSections.map((id) => `/settings/${id}`)];
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((path) => pageForRoute(path) === contentsId)).toEqual([]);
  });

  it("is a page that exists", () => {
    const asked = [
      ...addresses,
      ...["stay", "safety", "intake", "legal", "plan", "health", "history", "documents"].map(
        (tab) => `/people/1f/${tab}`,
      ),
      ...["kit", "backup", "guard", "users", "check", "trace"].map((id) => `/settings/${id}`),
    ];
    for (const path of asked)
      expect([path, english.pages.has(pageForRoute(path))]).toEqual([path, true]);
    expect(pageForRoute("/people/1f/legal")).toBe("legal");
    expect(pageForRoute("/settings/backup")).toBe("backups");
    expect(pageForRoute("/")).toBe("finding-your-way");
  });
});
