import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import {
  HostComputerFact,
  type HostComputerLine,
} from "../../../domain/integrity/host-computer.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { TodayContext } from "../../../renderer/lib/dates/today.ts";
import { HostComputerCard } from "../../../renderer/integrity/host-computer-card.tsx";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me, now, today } from "../../helpers/component/invented-house.ts";
import { fill, open, show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const lineOf = (
  fact: HostComputerFact,
  change: Partial<HostComputerLine> = {},
): HostComputerLine => ({
  fact,
  found: "good",
  state: "good",
  said: null,
  ...change,
});

function shown(disk: Partial<HostComputerLine>, language: "en" | "fr" | "nl" = "en") {
  const stated: Input<"machine.state">[] = [];
  const lines = HostComputerFact.options.map((fact) => lineOf(fact, fact === "disk" ? disk : {}));
  const hands = show(
    <TodayContext value={today}>
      <HostComputerCard />
    </TodayContext>,
    language,
    inventedCall({
      ...answers,
      "machine.view": () => lines,
      "machine.state": (input) => {
        stated.push(input);
        return null;
      },
    }),
  );
  return { hands, stated };
}

it("asks for a reason before something missing is accepted, and keeps what was typed", async () => {
  const { hands, stated } = shown({ found: "missing", state: "missing" });
  expect(await screen.findByText("Disk: not protected")).toBeDefined();
  await hands.click(screen.getByRole("button", { name: "Accept…" }));
  const dialog = within(screen.getByRole("dialog"));
  await hands.click(dialog.getByRole("button", { name: "Accept" }));
  expect(dialog.getByText("Enter a reason.")).toBeDefined();
  expect(stated).toEqual([]);
  await fill(hands, dialog.getByLabelText("Reason"), " A new one comes ");
  await hands.click(dialog.getByRole("button", { name: "Accept" }));
  expect(stated).toEqual([{ fact: "disk", kind: "accepted", reason: "A new one comes" }]);
});

it("asks what was seen where the program cannot see it", async () => {
  const { hands, stated } = shown({ found: "unknown", state: "unknown" });
  await hands.click(await screen.findByRole("button", { name: "Record result…" }));
  const dialog = within(screen.getByRole("dialog"));
  await hands.click(dialog.getByRole("button", { name: "Save" }));
  expect(dialog.getByText("Choose a result.")).toBeDefined();
  expect(dialog.getByText("Enter what you checked.")).toBeDefined();
  await hands.click(dialog.getByRole("radio", { name: "Protected" }));
  await fill(hands, dialog.getByLabelText("What you checked"), "BitLocker is on");
  await hands.click(dialog.getByRole("button", { name: "Save" }));
  expect(stated).toEqual([{ fact: "disk", kind: "sawGood", reason: "BitLocker is on" }]);
});

const said = {
  kind: "accepted",
  byName: "Ada Invented",
  at: now,
  reason: "Vieille machine",
} as const;

it.each([
  ["en", "Accepted by Ada Invented on 24 November 2026: Vieille machine", "Withdraw"],
  ["fr", "Accepté par Ada Invented le 24 novembre 2026 : Vieille machine", "Retirer"],
  ["nl", "Aanvaard door Ada Invented op 24 november 2026: Vieille machine", "Intrekken"],
] as const)("says in %s who answers for it, since when and why", async (language, text, button) => {
  const { hands, stated } = shown({ found: "missing", state: "accepted", said }, language);
  const words = (await screen.findByText(/Ada Invented/)).textContent.replaceAll(
    /[\u00a0\u202f]/g,
    " ",
  );
  expect(words).toContain(text);
  await hands.click(screen.getByRole("button", { name: button }));
  expect(stated).toEqual([{ fact: "disk", kind: "withdrawn", reason: "" }]);
});

it("asks for nothing where everything is protected", async () => {
  shown({});
  expect(await screen.findByText("Disk: protected")).toBeDefined();
  expect(screen.queryAllByRole("button")).toEqual([]);
});

it.each([
  [["disk"], "This computer is not protected: Disk"],
  [["swap", "hibernation"], "This computer is not protected: Swap, Hibernation"],
] as const)("Today names %j in one line that leads to the checks", async (facts, title) => {
  const need: TodayItem = { kind: "machineOpen", facts: [...facts] };
  open("#/", inventedCall({ ...answers, "today.view": () => ({ ...today, needs: [need] }) }));
  expect(await screen.findByText(title)).toBeDefined();
  expect(screen.getByRole("link", { name: "Check" }).getAttribute("href")).toBe("#/settings/check");
});

it.each([
  ["admin", true],
  ["care", false],
  ["shelter", false],
] as const)("the end of the first run tells it to %s: %s", async (role, isTold) => {
  const user = { ...me, roles: [role] };
  const asked: string[] = [];
  open(
    "#/first-run",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: user,
      }),
      "session.me": () => user,
      "machine.view": () => {
        asked.push("machine.view");
        return HostComputerFact.options.map((fact) =>
          lineOf(fact, fact === "swap" ? { found: "missing", state: "missing" } : {}),
        );
      },
    }),
  );
  expect(await screen.findByRole("heading", { name: "The house is ready" })).toBeDefined();
  if (isTold) {
    expect(await screen.findByText("Swap: not protected")).toBeDefined();
    expect(screen.getByRole("link", { name: "Check" }).getAttribute("href")).toBe(
      "#/settings/check",
    );
  } else {
    expect(screen.queryByText("Swap: not protected")).toBeNull();
    expect(asked).toEqual([]);
  }
});
