import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Input } from "../../../domain/api/index.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { KitState } from "../../../domain/users/recovery-sheets.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const admin = { ...me, roles: ["admin" as const] };
const proved: KitState = {
  state: "proved",
  provedAt: "2026-11-24T20:00:00.000Z" as Instant,
  proved: [],
  waitsFor: null,
  isOutside: true,
};

function openSettings(state: Partial<KitState>, refused: AppError | null = null) {
  let now: KitState = { ...proved, ...state };
  const seconds = vi.fn<(input: Input<"kit.second">) => void>();
  const said = vi.fn<(input: Input<"kit.sayOutside">) => void>();
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
    "kit.state": () => now,
    "kit.second": (input) => {
      seconds(input);
      if (refused !== null) return { refused };
      now = proved;
      return now;
    },
    "kit.sayOutside": (input) => {
      said(input);
      now = { ...now, isOutside: input.isOutside };
      return null;
    },
  });
  return { hands: open("#/settings/kit", call), seconds, said };
}

it(
  "asks a colleague to agree where new sheets wait, says a refusal beside the field, and clears it",
  long,
  async () => {
    const { hands, seconds } = openSettings(
      { waitsFor: "colleague" },
      { type: "SecondNotInOffice" },
    );
    const agree = await screen.findByRole("button", { name: "Agree to the new sheets" });
    await hands.click(agree);
    expect(screen.getByText("The colleague types a sign-in name.")).toBeTruthy();
    expect(screen.getByText("The colleague types the passphrase.")).toBeTruthy();
    expect(seconds).not.toHaveBeenCalled();

    const name = screen.getByRole("textbox", { name: "Sign-in name" });
    await fill(hands, name, "wren");
    await fill(hands, screen.getByLabelText("Passphrase"), "quiet meadow");
    await hands.click(agree);
    expect(await screen.findByText(/^This colleague does not open the office part/)).toBeTruthy();
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(seconds).toHaveBeenCalledWith({
      second: { by: "colleague", signInName: "wren", passphrase: "quiet meadow" },
    });
    await fill(hands, name, "2");
    expect(screen.queryByText(/^This colleague does not open the office part/)).toBeNull();
  },
);

it("says what is left once a colleague agreed", long, async () => {
  const { hands } = openSettings({ waitsFor: "colleague" });
  await fill(hands, await screen.findByRole("textbox", { name: "Sign-in name" }), "wren");
  await fill(hands, screen.getByLabelText("Passphrase"), "quiet meadow");
  await hands.keyboard("{Enter}");
  expect(await screen.findByText("Now make a backup")).toBeTruthy();
});

it("asks for two old sheets alone where nobody else opens the office part, and says what to do without them", async () => {
  openSettings({ waitsFor: "sheets" });
  expect(await screen.findByText(/^Nobody else opens the office part/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Type the first sheet" })).toBeTruthy();
  expect(screen.queryByRole("textbox", { name: "Sign-in name" })).toBeNull();
});

it("asks whether a sheet is held outside the team, and says it until one is", long, async () => {
  const { hands, said } = openSettings({ isOutside: null });
  expect(await screen.findByText("Is one sheet held outside the team?")).toBeTruthy();
  await hands.click(screen.getByRole("button", { name: "Not yet" }));
  expect(await screen.findByText("No recovery sheet is held outside the team")).toBeTruthy();
  await hands.click(screen.getByRole("button", { name: "One is now" }));
  await vi.waitFor(() =>
    expect(screen.queryByText("No recovery sheet is held outside the team")).toBeNull(),
  );
  expect(said.mock.calls).toEqual([[{ isOutside: false }], [{ isOutside: true }]]);
});
