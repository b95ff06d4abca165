import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { ClockTime } from "../../../domain/core/calendar-date.ts";
import type { LogPerson } from "../../../domain/shift/log-entry.ts";
import type { RiskLevel } from "../../../domain/safety/safety.ts";
import { err } from "../../../domain/core/result.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { AppointmentPanel } from "../../../renderer/appointments/appointment-panel.tsx";
import { long } from "../../helpers/long-test.ts";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, tonight } from "../../helpers/component/invented-house.ts";
import { fill, showInHouse } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const [linh] = cards;
if (linh === undefined) throw new Error("The invented house is empty");
const { id: personId, number, name } = linh;
const people = [{ id: personId, number, name }];

function aWait() {
  let end: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    promise,
    resolve: () => end(),
  };
}

/** `known` ends once the vault reports the level of danger; a refusal never does. */
async function plan(
  level: RiskLevel | "refused",
  known: Promise<void> = Promise.resolve(),
  more: Parameters<typeof inventedCall>[0] = {},
  whenGoingOut = "",
) {
  const file = sample("safety.view");
  const assessments = file.assessments.flatMap((one) =>
    level === "refused" ? [] : [{ ...one, level }],
  );
  const planned: unknown[] = [];
  const call: Call = inventedCall({
    ...answers,
    "calendar.colleagues": () => [],
    "calendar.people": () => people.map((one) => ({ ...one, room: null })),
    "safety.view": () => ({
      ...file,
      card: { ...file.card, whenGoingOut },
      isKept: false,
      assessments,
    }),
    "calendar.plan": ({ needsEscort }) => {
      planned.push(needsEscort);
      return { ids: [AppointmentId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01")] };
    },
    ...more,
  });
  const hands = showInHouse(
    <AppointmentPanel day={tonight} before={null} known={{ personId }} onClose={vi.fn()} />,
    async (asked, input) => {
      if (asked === "safety.view") await known;
      if (asked === "safety.view" && level === "refused")
        return err({ type: "NotMember", compartment: "office" });
      return call(asked, input);
    },
  );
  const panel = within(await screen.findByRole("dialog"));
  await fill(hands, await panel.findByRole("textbox", { name: "Time" }), "14:30");
  return { hands, panel, planned };
}

it(
  "shows that a person is in acute danger, and asks for an escort before it is saved",
  long,
  async () => {
    const { hands, panel, planned } = await plan("acute");
    await panel.findByText("Risk: acute");
    expect(panel.getByRole("button", { name: /Who goes along/ }).textContent).not.toContain(
      "Nobody",
    );

    await hands.click(panel.getByRole("button", { name: "Plan it" }));
    await panel.findByText("Say whether somebody goes along.");
    expect(planned).toEqual([]);

    await hands.click(panel.getByRole("button", { name: /Who goes along/ }));
    await hands.click(await screen.findByRole("option", { name: "Somebody, not known yet" }));
    await hands.click(panel.getByRole("button", { name: "Plan it" }));
    await vi.waitFor(() => expect(planned).toEqual([true]));
  },
);

it("proposes no escort for a person without such danger", long, async () => {
  const { hands, panel, planned } = await plan("low");
  expect(panel.getByRole("button", { name: /Who goes along/ }).textContent).toContain("Nobody");
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await vi.waitFor(() => expect(planned).toEqual([false]));
});

it.each<[RiskLevel]>([["raised"], ["high"], ["acute"]])(
  "takes nothing for granted where the risk is %s",
  async (level) => {
    const { hands, panel, planned } = await plan(level);
    await hands.click(panel.getByRole("button", { name: "Plan it" }));
    await panel.findByText("Say whether somebody goes along.");
    expect(planned).toEqual([]);
  },
);

it.each<[RiskLevel]>([["low"], ["raised"]])(
  "proposes an escort not known yet where a rule was agreed and the risk is %s",
  async (level) => {
    const { hands, panel, planned } = await plan(level, undefined, {}, "With a colleague");
    await hands.click(panel.getByRole("button", { name: "Plan it" }));
    await vi.waitFor(() => expect(planned).toEqual([true]));
  },
);

it("asks for confirmation before a person in acute danger has no escort", long, async () => {
  const { hands, panel, planned } = await plan("acute");
  await panel.findByText("Risk: acute");
  await hands.click(panel.getByRole("button", { name: /Who goes along/ }));
  await hands.click(await screen.findByRole("option", { name: "Nobody has to" }));
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await panel.findByText(/^Acute danger: choose who goes along, or tick/);
  expect(planned).toEqual([]);

  await hands.click(panel.getByRole("checkbox", { name: /nobody goes along all the same/ }));
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await vi.waitFor(() => expect(planned).toEqual([false]));
});

it(
  "saves nothing before the level of danger is known, and then asks for what is missing",
  long,
  async () => {
    const told = aWait();
    const { hands, panel, planned } = await plan("acute", told.promise);
    await hands.click(panel.getByRole("button", { name: "Plan it" }));
    expect(planned).toEqual([]);
    told.resolve();
    await panel.findByText("Say whether somebody goes along.");
    expect(planned).toEqual([]);
  },
);

it("saves what was submitted too soon once it is known that there is no danger", long, async () => {
  const told = aWait();
  const { hands, panel, planned } = await plan("low", told.promise);
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  told.resolve();
  await vi.waitFor(() => expect(planned).toEqual([false]));
});

it("shows beside the time that it is past, and saves it all the same", long, async () => {
  const { hands, panel, planned } = await plan("low");
  const time = panel.getByRole("textbox", { name: "Time" });
  await hands.clear(time);
  await fill(hands, time, "23:30");
  expect(panel.queryByText(/^This hour is past/)).toBeNull();
  await hands.clear(time);
  await fill(hands, time, "9:00");
  panel.getByText("This hour is past. It is noted afterwards.");
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await vi.waitFor(() => expect(planned).toEqual([false]));
});

it("shows conflicts before an escort is chosen", async () => {
  const { panel } = await plan("acute", Promise.resolve(), {
    "calendar.clashes": () => ({
      outUntil: null,
      leavesOn: null,
      person: people[0] as LogPerson,
      overlaps: [
        {
          key: "a",
          who: "person",
          at: ClockTime.parse("14:15"),
          minutes: 45,
          person: null,
          by: { what: "appointment", place: "doctor" },
          workerName: "",
        },
      ],
    }),
  });
  await panel.findByText(/has an appointment, 14:15–15:00: .*doctor/i);
});

it("asks for an escort where the level of danger is not visible", long, async () => {
  const { hands, panel, planned } = await plan("refused");
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await panel.findByText("Say whether somebody goes along.");
  expect(planned).toEqual([]);
});
