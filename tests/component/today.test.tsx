// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { addDays } from "../../domain/calendar.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { board, me, today, tonight } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

it("Today says in red that the recovery sheets are not proved, and what else is to be set up in a quieter colour", async () => {
  const steps = (["kit", "centre", "rooms"] as const).map(
    (step) => ({ kind: "setUp", step }) as const,
  );
  const admin = { ...me, roles: ["admin" as const] };
  open(
    "#/",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        copy: null,
        movedAway: null,
        purpose: "real",
        me: admin,
      }),
      "session.me": () => admin,
      "today.view": () => ({ ...today, needs: [...steps, ...today.needs] }),
    }),
  );

  const kit = await rowOf("The recovery sheets are not proved yet");
  expect(isRed(kit)).toBe(true);
  const way = within(kit).getByRole("link", { name: "Make the sheets" });
  expect(way.getAttribute("href")).toBe("#/settings/kit");
  expect(within(kit).getByText(/a lost passphrase can close this house for good/)).toBeTruthy();

  expect(isRed(await rowOf("The centre has no name and address yet"))).toBe(false);
  expect(isRed(await rowOf("The rooms are still the proposed ones"))).toBe(false);
});

it("Today counts days from the date, also in the morning of a night that goes on", async () => {
  open(
    "#/",
    inventedCall({ ...answers, "today.view": () => ({ ...today, date: addDays(tonight, 1) }) }),
  );

  // The end was planned four nights before tonight: on the calendar, that is five days ago.
  expect(await screen.findByText("5 days over")).toBeTruthy();
  expect(screen.getByText(/^in 8 days$/)).toBeTruthy();
});

it("Today shows the house before what needs doing is put together", async () => {
  const call = inventedCall(answers);
  const never = new Promise<never>(() => undefined);
  open("#/", (name, input) => (name === "today.view" ? never : call(name, input)));

  const [sleeper] = board.rooms.flatMap(({ beds }) =>
    beds.flatMap((bed) => (bed.state === "taken" ? [bed.sleeper.name ?? ""] : [])),
  );
  expect(await screen.findByRole("link", { name: sleeper ?? "" })).toBeTruthy();
  expect(screen.getByText("Take a call").closest("a")).toBeTruthy();
  const toCome = screen.getByRole("heading", { name: "Needs you" });
  expect(
    within(toCome.parentElement?.parentElement ?? document.body).getByRole("status"),
  ).toBeTruthy();
});

async function rowOf(title: string): Promise<HTMLElement> {
  const row = (await screen.findByText(title)).closest("li");
  if (row === null) throw new Error(`${title} stands in no list`);
  return row;
}

const isRed = (row: HTMLElement): boolean => row.querySelector("svg.bad") !== null;
