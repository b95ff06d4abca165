import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { ChangesFound } from "../../../domain/restore/changes-since-backup.ts";
import { ErasureOrderId } from "../../../domain/retention/erasure-order.ts";
import { UserId } from "../../../domain/users/user.ts";
import { WhoHasLeftStep } from "../../../renderer/restore/who-has-left-step.tsx";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const idNo = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;
const [noor, karim, samira] = [1, 2, 3].map((n) => UserId.parse(idNo(n))) as [
  UserId,
  UserId,
  UserId,
];
const order = ErasureOrderId.parse(idNo(7));
const people = [
  { id: noor, name: "Noor Invented", signInName: "wren", roles: ["shelter" as const] },
  { id: karim, name: "Karim Invented", signInName: "lark", roles: ["care" as const] },
  { id: samira, name: "Samira Invented", signInName: "owl", roles: ["care" as const] },
];
const decided: ChangesFound = {
  state: "good",
  at: Instant.parse("2027-04-16T18:00:00.000Z"),
  by: "Ada Invented",
  removed: [noor],
  closed: [karim],
  added: ["Lena Invented"],
  hidden: 1,
  erasures: [
    {
      id: order,
      number: 12,
      erasedOn: CalendarDate.parse("2027-04-16"),
      decidedBy: ["Ada Invented", "Samira Invented"],
    },
  ],
};

function shown(since: ChangesFound) {
  const onDecided = vi.fn();
  const hands = show(
    <WhoHasLeftStep
      moment="10 March 2027"
      people={people}
      since={since}
      onDecided={onDecided}
      onBack={vi.fn()}
    />,
  );
  return { hands, onDecided };
}

it("marks who was removed since, and asks file by file before anything is erased", async () => {
  const { hands, onDecided } = shown(decided);
  const removed = screen.getByRole<HTMLInputElement>("checkbox", { name: /^Noor Invented/ });
  expect([removed.checked, removed.disabled]).toEqual([true, true]);
  for (const line of [
    /^No way in before .*: Karim Invented\./,
    /^1 file was hidden since/,
    /: Lena Invented\./,
  ])
    expect(screen.getByText(line)).toBeTruthy();
  for (const radio of screen.getAllByRole<HTMLInputElement>("radio"))
    expect(radio.checked).toBe(false);

  const goOn = screen.getByRole("button", { name: "Leave 1 colleague out" });
  await hands.click(goOn);
  expect(screen.getByText("Choose whether it is erased again.")).toBeTruthy();
  expect(onDecided).not.toHaveBeenCalled();

  await hands.click(screen.getByRole("radio", { name: "Erase it again" }));
  await hands.click(screen.getByRole("checkbox", { name: /^Samira Invented/ }));
  await hands.click(screen.getByRole("button", { name: "Leave 2 colleagues out" }));
  expect(onDecided).toHaveBeenCalledWith({ left: [noor, samira], erase: [order] });
});

it("erases nothing that is to come back", async () => {
  const { hands, onDecided } = shown(decided);
  await hands.click(screen.getByRole("radio", { name: /^Bring it back/ }));
  await hands.click(screen.getByRole("button", { name: "Leave 1 colleague out" }));
  expect(onDecided).toHaveBeenCalledWith({ left: [noor], erase: [] });
});

it.each([
  ["none", "The stick does not say what was decided after this backup"],
  ["older", "The stick says nothing of the time after this backup"],
  ["unreadable", "What the stick says of the time after this backup cannot be read"],
  ["forged", "What the stick says of the time after this backup is not from this house’s office"],
] as const)("says that the stick is not to be relied on: %s", async (state, title) => {
  const { hands, onDecided } = shown({ state });
  expect(screen.getByText(title)).toBeTruthy();
  await hands.click(screen.getByRole("button", { name: "Nobody has left" }));
  expect(onDecided).toHaveBeenCalledWith({ left: [], erase: [] });
});
