import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import type { SetUpStep } from "../../../domain/settings/house-settings.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset["trial"];
});

const admin = { ...me, roles: ["admin" as const] };

it.each<[readonly SetUpStep[], string]>([
  [["centre", "rules", "rooms", "kit"], "The centre on paper"],
  [["rules", "rooms", "kit"], "Residence rules"],
  [["rooms", "kit"], "Rooms and beds"],
  [["kit"], "Three recovery sheets"],
  [[], "The house is ready"],
])(
  "a setup interrupted with %j open continues there, and may be interrupted again",
  async (steps, heading) => {
    const call = inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: admin,
      }),
      "session.me": () => admin,
      "house.setUp": () => ({ open: [...steps] }),
      "rooms.list": () => [],
      "profiles.list": () => [],
      "kit.state": () => ({
        state: "none",
        provedAt: null,
        proved: [],
        waitsFor: null,
        isOutside: null,
      }),
    });
    open("#/first-run", call);

    expect(await screen.findByRole("heading", { name: heading })).toBeTruthy();
    const later = screen.queryByRole("link", { name: "Finish later" });
    expect(later?.getAttribute("href") ?? null).toBe(steps.length > 0 ? "#/" : null);
  },
);

it("creates demo data with the chosen years, where there is none yet", async () => {
  const asked: unknown[] = [];
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "none",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: null,
    }),
    "house.invent": (look: unknown) => {
      asked.push(look);
      return admin;
    },
  });
  open("#/first-run", call);
  const user = userEvent.setup();

  await user.click(await screen.findByRole("radio", { name: "Five years" }));
  expect(screen.getByText(/It is told day by day/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Explore with an invented house" }));

  expect(asked).toEqual([{ language: "en", theme: "system", years: 5 }]);
});

it("restores a removed room in its place, and sets the number of rooms", long, async () => {
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: admin,
    }),
    "session.me": () => admin,
    "house.setUp": () => ({ open: ["rooms", "kit"] }),
    "rooms.list": () => [],
  });
  open("#/first-run", call);
  const user = userEvent.setup();
  const roomNames = () =>
    screen
      .getAllByRole("textbox", { name: /^Name of room/ })
      .map((field) => (field as HTMLInputElement).value);
  await screen.findByRole("heading", { name: "Rooms and beds" });

  await user.click(screen.getByRole("button", { name: "Remove Room 2" }));
  await user.click(screen.getByRole("button", { name: "Remove Room 5" }));
  await user.click(screen.getByRole("button", { name: "Put back: Room 5" }));
  await user.click(screen.getByRole("button", { name: "Put back: Room 2" }));
  expect(roomNames().slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Room ${number}`));
  expect(screen.queryByRole("button", { name: /^Put back/ })).toBeNull();

  const count = screen.getByRole("textbox", { name: "How many rooms" });
  await user.clear(count);
  await user.type(count, "5");
  await user.tab();
  expect(roomNames()).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Put back: Room 16" }));
  expect(roomNames().at(-1)).toBe("Room 16");
});

it("marks the one word that is not on the sheet, until it is typed again", async () => {
  const place = (line: number) => ({ line, word: 0 });
  const words = Array.from({ length: 4 }, () => Array.from({ length: 7 }, () => "abandon"));
  const sheets = ([1, 2, 3] as const).map((number) => ({ number, lines: words }));
  const asks = sheets.map(() => [place(0), place(1), place(2)]);
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: admin,
    }),
    "session.me": () => admin,
    "house.setUp": () => ({ open: ["kit"] }),
    "kit.state": () => ({
      state: "none",
      provedAt: null,
      proved: [],
      waitsFor: null,
      isOutside: null,
    }),
    "kit.make": () => ({ sheets, asks }),
    "kit.prove": () => ({
      refused: { type: "KitWordWrong", sheet: 1, wrong: [place(1)] } as const,
    }),
  });
  open("#/first-run", call);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Make the three sheets" }));
  await user.click(await screen.findByRole("button", { name: "I have copied it" }));
  const fields = await screen.findAllByRole("textbox", { name: /^Sheet 1, line/ });
  for (const field of fields) await fill(user, field, "abandon");
  await user.click(screen.getByRole("button", { name: "Compare" }));

  expect((await screen.findByRole("alert")).textContent).toContain("One of the three");
  const marked = () => fields.map((field) => field.getAttribute("aria-invalid") === "true");
  expect(marked()).toEqual([false, true, false]);
  await user.type(fields[1] as HTMLElement, "s");
  expect(marked()).toEqual([false, false, false]);
});

it("creates new sheets where earlier ones were begun and not verified", async () => {
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: admin,
    }),
    "session.me": () => admin,
    "house.setUp": () => ({ open: ["kit"] }),
    "kit.state": () => ({
      state: "unproved",
      provedAt: null,
      proved: [1],
      waitsFor: null,
      isOutside: null,
    }),
  });
  open("#/first-run", call);

  expect(await screen.findByText("The sheets were begun and not proved")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Start again with new sheets" })).toBeTruthy();
});

it.each([true, false])("says of locked demo data that it is not deleted: %s", async (hasDemo) => {
  const state = {
    house: "none",
    movedAway: null,
    purpose: "real",
    me: null,
  } as const;
  open("#/first-run", inventedCall({ ...answers, "house.state": () => ({ ...state, hasDemo }) }));
  await screen.findByRole("button", { name: "Explore with an invented house" });
  expect(screen.queryByText("The invented house is closed") !== null).toBe(hasDemo);
  const way = /“Explore with an invented house” below leads back into it/;
  expect(screen.queryByText(way) !== null).toBe(hasDemo);
});

it.each([
  ["trial", undefined, "Trial program: nothing real belongs here."],
  ["trial", "", "Trial program: nothing real belongs here."],
  ["trial", "electron", /^This program runs on another Electron than it was made for/],
  ["real", undefined, null],
] as const)(
  "a house that would be %s, on a page marked %s, says so above the first run",
  async (purpose, mark, text) => {
    if (mark !== undefined) document.documentElement.dataset["trial"] = mark;
    const outside = {
      house: "none",
      hasDemo: false,
      movedAway: null,
      me: null,
    } as const;
    open(
      "#/first-run",
      inventedCall({ ...answers, "house.state": () => ({ ...outside, purpose }) }),
    );

    await screen.findByRole("button", { name: "English" });
    const said = screen.queryByText(/nothing real belongs here/);
    if (text === null) expect(said).toBeNull();
    else expect(said?.textContent).toMatch(text);
  },
);
