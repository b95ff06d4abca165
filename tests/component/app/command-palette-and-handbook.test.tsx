import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Role } from "../../../domain/users/user.ts";
import { long } from "../../helpers/long-test.ts";
import { routedPaths } from "../../helpers/component/routed-paths.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const withRoles = (...roles: readonly Role[]) => {
  const signedIn = { ...me, roles: [...roles], holds: [] };
  return inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      purpose: "real",
      me: signedIn,
      movedAway: null,
    }),
    "session.me": () => signedIn,
  });
};

const openPalette = async (hands: ReturnType<typeof open>) => {
  await hands.keyboard("{Control>}k{/Control}");
  return screen.findByRole("searchbox");
};

describe("the palette", () => {
  it(
    "leads a user with every role to every screen that has an address of its own",
    long,
    async () => {
      const reached = new Set<string>();
      const hands = open("#/people", withRoles("shelter", "care", "admin"));
      await screen.findByRole("heading", { name: "People" });
      await openPalette(hands);
      const names = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
      await hands.keyboard("{Escape}");
      expect(new Set(names).size).toBe(names.length);
      const { beginnings, helpPlaces, navigationPlaces } =
        await import("../../../renderer/app/navigation-places.ts");
      for (const { href } of [...beginnings, ...navigationPlaces, ...helpPlaces])
        reached.add(href.slice(1).replace(/\?.*$/, ""));
      const outside = ["/first-run", "/recover", "/restore", "/copy"];
      expect(routedPaths().filter((path) => !reached.has(path) && !outside.includes(path))).toEqual(
        [],
      );
    },
  );

  it("offers no dossiers and no settings of the centre to shelter staff", long, async () => {
    const hands = open("#/people", withRoles("shelter"));
    await screen.findByRole("heading", { name: "People" });
    await fill(hands, await openPalette(hands), "doss");
    await waitFor(() => expect(screen.queryByText("Handbook")).toBeNull());
    expect(screen.queryByRole("menuitem", { name: /Dossiers for the next/ })).toBeNull();
    await hands.clear(screen.getByRole("searchbox"));
    await fill(hands, screen.getByRole("searchbox"), "recovery");
    expect(screen.queryByRole("menuitem", { name: "Recovery sheets" })).toBeNull();
  });

  it("goes where it says, and shows beside an action its shortcut", long, async () => {
    const hands = open("#/people", withRoles("shelter"));
    await screen.findByRole("heading", { name: "People" });
    await fill(hands, await openPalette(hands), "admit");
    const item = await screen.findByRole("menuitem", { name: /Admit someone/ });
    expect(item.textContent).toContain("Ctrl N");
    await hands.click(item);
    expect(await screen.findByRole("heading", { name: "Admit someone" })).toBeTruthy();
  });

  it(
    "shows the files of this session first, the last one on top, and the tabs of the open one",
    long,
    async () => {
      const [first, second] = cards;
      const hands = open(`#/people/${first?.id ?? ""}`);
      await screen.findByRole("heading", { name: /Linh N\./ });
      await openPalette(hands);
      const inFile = await screen.findByRole("group", { name: "In this file" });
      expect(within(inFile).getByRole("menuitem", { name: "Safety" })).toBeTruthy();
      await hands.keyboard("{Escape}");
      window.location.hash = `#/people/${second?.id ?? ""}`;
      await screen.findByRole("heading", { name: /Olena S\./ });

      await openPalette(hands);
      const recent = await screen.findByRole("group", { name: "Opened a moment ago" });
      const names = within(recent).getAllByRole("menuitem");
      expect(names.map(({ textContent }) => textContent)).toEqual(["OSOlena S.", "LNLinh N."]);
      await hands.keyboard("{F8}");
      const hidden = await screen.findByRole("group", { name: "Opened a moment ago" });
      expect(await within(hidden).findByText("O. S.")).toBeTruthy();
      expect(within(hidden).queryByText("Olena S.")).toBeNull();
    },
  );

  it("offers the actions of a file, and opens them", long, async () => {
    const [linh] = cards;
    const hands = open(`#/people/${linh?.id ?? ""}/safety`, withRoles("shelter", "care"));
    await screen.findByRole("heading", { name: /Linh N\./ });
    await fill(hands, await openPalette(hands), "session");
    const inFile = await screen.findByRole("group", { name: "In this file" });
    expect(within(inFile).getByRole("menuitem", { name: "Record a session" })).toBeTruthy();
    await hands.clear(screen.getByRole("searchbox"));
    await fill(hands, screen.getByRole("searchbox"), "departure");
    await hands.click(await screen.findByRole("menuitem", { name: "Record departure…" }));
    const panel = await screen.findByRole("dialog", { name: "Linh N. leaves" });
    await hands.click(within(panel).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(window.location.hash).toBe(`#/people/${linh?.id ?? ""}`);
  });

  it("offers staff on duty the actions of their roles in a file, and no more", async () => {
    const [linh] = cards;
    const hands = open(`#/people/${linh?.id ?? ""}`, withRoles("shelter"));
    await screen.findByRole("heading", { name: /Linh N\./ });
    await openPalette(hands);
    const inFile = within(await screen.findByRole("group", { name: "In this file" }));
    for (const name of ["Move…", "Record departure…", "Plan an appointment for this person"])
      expect(await inFile.findByRole("menuitem", { name })).toBeTruthy();
    for (const name of ["Record a session", "Open a case", "Assess the risk", "Merge two files"])
      expect(inFile.queryByRole("menuitem", { name })).toBeNull();
  });

  it("locks at once, as the shortcut does", long, async () => {
    const asked: unknown[] = [];
    const hands = open("#/people", withRoles("shelter"));
    await screen.findByRole("heading", { name: "People" });
    vi.spyOn(window.hearth, "ask").mockImplementation((request) => {
      asked.push(request);
      return Promise.resolve();
    });
    await fill(hands, await openPalette(hands), "at once");
    const item = await screen.findByRole("menuitem", { name: /Lock at once/ });
    expect(item.textContent).toContain("F12");
    await hands.click(item);
    expect(asked).toContainEqual({ ask: "panic" });
  });

  it("is empty in another window: nothing of it is stored", long, async () => {
    const hands = open("#/people");
    await screen.findByRole("heading", { name: "People" });
    await openPalette(hands);
    await screen.findAllByRole("menuitem");
    expect(screen.queryByRole("group", { name: "Opened a moment ago" })).toBeNull();
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });
});

describe("the page of shortcuts", () => {
  it("opens with ? and lists the panic key among those that always work", async () => {
    const hands = open("#/people");
    await screen.findByRole("heading", { name: "People" });
    await hands.keyboard("?");
    const page = await screen.findByRole("dialog", { name: "All the keys" });
    const always = within(page).getByRole("region", { name: /Always/ });
    expect(within(always).getByText("F12")).toBeTruthy();
    expect(within(page).getByText("Ctrl Shift N")).toBeTruthy();
  });

  it("stays closed while the user types a question mark", long, async () => {
    const hands = open("#/people");
    await screen.findByRole("heading", { name: "People" });
    await hands.type(await openPalette(hands), "who?");
    expect(screen.queryByRole("dialog", { name: "All the keys" })).toBeNull();
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "who?");
  });
});

describe("the handbook", () => {
  it(
    "opens with F1 at the page about the screen, and what is typed behind it stays",
    long,
    async () => {
      const hands = open("#/admit");
      await screen.findByRole("heading", { name: "Admit someone" });
      const name = (await screen.findAllByRole("textbox"))[0];
      if (name === undefined) throw new Error("No field");
      await fill(hands, name, "Tereza");
      await hands.keyboard("{F1}");

      const panel = await screen.findByRole("dialog", { name: "Handbook" });
      expect(await within(panel).findByRole("heading", { name: "At night" })).toBeTruthy();
      await hands.keyboard("{Escape}");
      expect(name).toHaveProperty("value", "Tereza");
    },
  );

  it("opens with F1 with the focus in its search, and instead of the palette", long, async () => {
    const hands = open("#/people");
    await screen.findByRole("heading", { name: "People" });
    screen.getByRole("link", { name: "House" }).focus();
    await openPalette(hands);
    await hands.keyboard("{F1}");

    const panel = await screen.findByRole("dialog", { name: "Handbook" });
    const field = await within(panel).findByRole("searchbox", { name: "Find in the handbook" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(screen.getAllByRole("dialog")).toEqual([panel]);
    await hands.keyboard("night{Escape}");
    expect(field).toHaveProperty("value", "");
    await hands.keyboard("{Escape}");
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole("link", { name: "House" }));
    });
  });

  it(
    "finds a word in every page, goes to its heading, and follows a link from there",
    long,
    async () => {
      const hands = open("#/handbook/README");
      await screen.findByRole("heading", { name: "Handbook" });
      await fill(
        hands,
        await screen.findByRole("searchbox", { name: "Find in the handbook" }),
        "code word",
      );
      expect(await screen.findByText(/^\d+ places?$/)).toBeTruthy();
      await hands.click(
        await screen.findByRole("link", { name: "Safety › At two in the morning" }),
      );
      const heading = await screen.findByRole("heading", { name: "At two in the morning" });
      await waitFor(() => expect(document.activeElement).toBe(heading));

      await hands.click(screen.getByRole("link", { name: "why" }));
      expect(await screen.findByRole("heading", { name: "At night" })).toBeTruthy();
      expect(window.location.hash).toContain("/handbook/at-night");
    },
  );

  it("shows that nothing was found", async () => {
    const hands = open("#/handbook/README");
    const field = await screen.findByRole("searchbox", { name: "Find in the handbook" });
    await fill(hands, field, "xylophone");
    expect(await screen.findByText(/does not say “xylophone”/)).toBeTruthy();
  });
});

describe("a legal term", () => {
  it("shows what it means on focus, when pressed and no more after Escape", async () => {
    const { show } = await import("../../helpers/component/render.tsx");
    const { LegalTerm } = await import("../../../renderer/shell/legal-term.tsx");
    const hands = show(<LegalTerm id="councilChamber">council chamber</LegalTerm>);
    await hands.tab();
    const term = screen.getByRole("button", { name: "council chamber" });
    expect(document.activeElement).toBe(term);
    const meaning = await screen.findByRole("tooltip");
    expect(meaning.textContent).toContain("goes to trial");
    expect(term.getAttribute("aria-describedby")).toBe(meaning.id);
    await hands.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("tooltip")).toBeNull());
    await hands.click(term);
    expect(await screen.findByRole("tooltip")).toBeTruthy();
  });

  it("is in the glossary, in alphabetical order, and is found without accents", async () => {
    const hands = open("#/handbook/terms");
    await screen.findByRole("heading", { name: "Legal terms" });
    const names = screen.getAllByRole("term").map(({ textContent }) => textContent);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
    await fill(hands, screen.getByRole("textbox", { name: "Find a term" }), "cassat");
    await waitFor(() => {
      expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
        "cassation",
      ]);
    });
  });
});
