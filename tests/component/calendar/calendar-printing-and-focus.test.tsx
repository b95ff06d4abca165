import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import type { BridgeRequest } from "../../../domain/api/main-process-bridge.ts";
import { CalendarDate, ClockTime, TimeZone } from "../../../domain/core/calendar-date.ts";
import { wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { type Printout, PrintoutToDraw } from "../../../domain/api/printouts.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { handOutPaperLines } from "../../helpers/component/printout-ports.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const monday = CalendarDate.parse("2026-11-23");
const [linh] = cards;

const week: Output<"calendar.view"> = {
  from: monday,
  days: 7,
  today: CalendarDate.parse("2026-11-24"),
  zone: TimeZone.parse("Europe/Brussels"),
  people: linh === undefined ? [] : [{ id: linh.id, number: linh.number, name: linh.name }],
  appointments:
    linh === undefined
      ? []
      : [
          {
            id: AppointmentId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01"),
            version: 1,
            personId: linh.id,
            day: CalendarDate.parse("2026-11-25"),
            at: ClockTime.parse("09:30"),
            minutes: 60,
            place: "doctor" as const,
            needsEscort: false,
            escort: null,
            escortName: null,
            interpreter: null,
            isWeekly: false,
            leftAt: null,
            backAt: null,
            cancelled: null,
            clashes: [],
            isAloneInDanger: false,
            care: { state: "open", content: { practitioner: "Canary", purpose: "", followUp: "" } },
          },
        ],
};

const call = inventedCall({
  ...answers,
  "calendar.filter": () => wholeCalendar,
  "calendar.view": () => week,
  "calendar.lines": () => ({
    lines: [],
    calls: [],
    people: [],
    accompanied: [],
    residents: linh === undefined ? [] : [linh.id],
  }),
  "calendar.colleagues": () => [],
});

/** The content of the next printout, as the page that renders it gets it. */
const nextPaper = (): Promise<Printout> => nextToDraw().then(({ paper }) => paper);

function nextToDraw(): Promise<PrintoutToDraw> {
  return new Promise((resolve) => {
    const ask = (request: BridgeRequest): Promise<void> => {
      if (request.ask !== "paper") return Promise.resolve();
      const { page, desk } = handOutPaperLines();
      page.onmessage = ({ data }) => {
        desk.postMessage({ paper: "shown" });
        resolve(PrintoutToDraw.parse(data));
      };
      return Promise.resolve();
    };
    vi.stubGlobal("hearth", { ask });
  });
}

it(
  "the week is printed with one press, as it is shown, without anyone's purpose",
  long,
  async () => {
    const printed = nextPaper();
    const hands = open("#/house/calendar", call);
    await hands.click(await screen.findByRole("button", { name: "Print the week" }));
    const paper = await printed;
    expect(paper).toMatchObject({
      kind: "calendarWeek",
      language: "en",
      sheet: {
        from: "2026-11-23",
        days: 7,
        lines: [
          {
            // Paper may be found: that it is a doctor is on the screen alone.
            day: "2026-11-25",
            at: "09:30",
            about: { what: "out" },
            who: { name: "Linh", number: 41 },
          },
        ],
      },
    });
    expect(JSON.stringify(paper)).not.toContain("Canary");
  },
);

it.each(["demo", "trial", "real"] as const)(
  "a printout of a vault that is %s says whether it contains real people",
  async (purpose) => {
    const printed = nextToDraw();
    const of = inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        purpose,
        me,
        movedAway: null,
      }),
      "calendar.filter": () => wholeCalendar,
      "calendar.view": () => week,
      "calendar.lines": () => ({
        lines: [],
        calls: [],
        people: [],
        accompanied: [],
        residents: [],
      }),
      "calendar.colleagues": () => [],
    });
    const hands = open("#/house/calendar", of);
    await hands.click(await screen.findByRole("button", { name: "Print the week" }));
    expect((await printed).isInvented).toBe(purpose === "demo");
  },
);

it("leaves the focus with a user who has moved on before the last view is loaded", async () => {
  let know = () => {};
  const known = new Promise<void>((resolve) => {
    know = resolve;
  });
  const late = (async (name, input) => {
    if (name === "calendar.filter") await known;
    return call(name, input);
  }) as Call;
  const hands = open("#/house", late);
  await screen.findByRole("heading", { name: "Beds" });
  window.location.hash = "#/house/calendar";
  const title = await screen.findByRole("heading", { name: "Calendar" });
  await waitFor(() => expect(document.activeElement).toBe(title));

  await hands.tab({ shift: true });
  const movedTo = document.activeElement;
  expect(movedTo).not.toBe(title);
  know();
  await screen.findByRole("button", { name: "Print the week" });
  expect(document.activeElement).toBe(movedTo);
});
