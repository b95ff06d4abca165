import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { api, type Output } from "../../../domain/api/index.ts";
import { ClockTime, Instant } from "../../../domain/core/calendar-date.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { tonight } from "../../helpers/component/invented-house.ts";
import { HandoverPrintout } from "../../../renderer/handover/handover-printout.tsx";
import { open, show } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const sample = sampleOf(api["handover.view"].output) as Output<"handover.view">;
const page = { ...sample, calls: [] };

it.each([
  ["out", "2026-11-24T20:52:00.000Z", /^shops · back by 21:52 · /],
  ["late", "2026-11-24T18:42:00.000Z", /^shops · should be back since 19:42, 1 h 30 min late · /],
] as const)("who is %s is told with when and how late", async (stage, backBy, told) => {
  const at = Instant.parse("2026-11-24T20:12:00.000Z");
  const out = page.out.flatMap((one) =>
    one.why === "pass"
      ? [{ ...one, pass: { ...one.pass, whereTo: "shops", stage, backBy: Instant.parse(backBy) } }]
      : [],
  );
  const today = "2026-11-24" as typeof page.today;
  const view = () => ({ ...page, out, at, today, zone: "Europe/Brussels" });
  open("#/house/log/hand-over", inventedCall({ ...answers, "handover.view": view }));
  expect(await screen.findByText(told)).toBeTruthy();
});

const nothingDue = "Nothing is due until the end of the shift.";
const answered = /^given · Noor Invented, 21:05$/;

const withDose = (hour: string, said: (typeof page.doses)[number]["said"]) =>
  page.doses.slice(0, 1).map((dose) => ({
    ...dose,
    label: "Box 3",
    day: tonight,
    at: ClockTime.parse(hour),
    said,
    state: said === null ? ("due" as const) : ("said" as const),
  }));

const given = withDose("21:00", {
  outcome: "given",
  at: Instant.parse("2026-11-24T20:05:00.000Z"),
  byName: "Noor Invented",
});
const open22 = withDose("22:00", null);
const inBrussels = { ...page, out: [], zone: "Europe/Brussels" };

it.each([
  ["alone", given, 1],
  ["beside one that is open", [...given, ...open22], 0],
])("a dose that was answered, %s, shows how, when and by whom", async (_, doses, none) => {
  open(
    "#/house/log/hand-over",
    inventedCall({ ...answers, "handover.view": () => ({ ...inBrussels, doses }) }),
  );
  expect(await screen.findByText(answered)).toBeTruthy();
  expect(screen.queryAllByText(nothingDue)).toHaveLength(none);
});

it("in print an answered dose has no box to tick", () => {
  show(
    <HandoverPrintout
      title="Hand-over"
      page={{ ...inBrussels, today: tonight, doses: [...given, ...open22] }}
    />,
  );
  const line = (hour: string) => screen.getByText(hour).closest("li") ?? document.body;
  expect(within(line("21:00")).getByText(/given · Noor Invented, 21:05$/)).toBeTruthy();
  const isBox = (hour: string) =>
    line(hour).querySelector("[data-shown]")?.getAttribute("data-shown");
  expect([isBox("21:00"), isBox("22:00")]).toEqual(["false", "true"]);
});

it("a referral for tonight leads to where it is decided; in print it is a number", async () => {
  const call = sample.calls.find(({ kind }) => kind === "referralUrgent") ?? fail();
  if (call.kind === "followUp") return fail();
  const calls = [{ ...call, number: 12, name: "Mina Invented" }] as typeof sample.calls;
  const own = { ...inBrussels, calls };
  open("#/house/log/hand-over", inventedCall({ ...answers, "handover.view": () => own }));
  const row = (await screen.findByText("Mina Invented needs a safe place tonight")).closest("li");
  expect(
    within(row ?? document.body)
      .getByRole("link", { name: "Decide" })
      .getAttribute("href"),
  ).toBe(`#/people/referrals/${call.referralId}`);

  cleanup();
  show(<HandoverPrintout title="Hand-over" page={own} />);
  expect(screen.getByText(/^Someone \(referral 12\) needs a safe place tonight · /)).toBeTruthy();
  expect(screen.queryByText(/Mina/)).toBeNull();
});

it("what was read in this shift is still there, below what is new, in print too", async () => {
  const mine = Instant.parse("2026-11-24T20:34:00.000Z");
  const own = { ...inBrussels, pinned: [], entries: [], read: sample.entries, mine };
  open("#/house/log/hand-over", inventedCall({ ...answers, "handover.view": () => own }));
  expect(await screen.findByText("Nothing new was written.")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Read at 21:34" })).toBeTruthy();

  cleanup();
  show(<HandoverPrintout title="Hand-over" page={own} />);
  expect(screen.getByRole("heading", { name: "Read at 21:34" })).toBeTruthy();
});

it("a confirmation by mistake is undone from the toast", async () => {
  const asked: unknown[] = [];
  const own = { ...inBrussels, mine: null, readers: [] };
  const call = inventedCall({
    ...answers,
    "handover.view": () => own,
    "handover.confirm": () => null,
    "handover.takeBack": (input) => {
      asked.push(input);
      return null;
    },
  });
  const hands = open("#/house/log/hand-over", call);
  await hands.click(await screen.findByRole("button", { name: "I have read it" }));
  await hands.click(await screen.findByRole("button", { name: /^Undo/ }));
  expect(asked).toEqual([{ shift: own.shift, at: own.at }]);
});

function fail(): never {
  throw new Error("The sample has one of every kind");
}
