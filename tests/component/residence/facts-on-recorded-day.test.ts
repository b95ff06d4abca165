// A form asks for what the file lacked on the recorded day, as the vault does.
import { expect, it } from "vitest";
import { procedureOn } from "../../../domain/residence/procedure/residence-procedure.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { Age } from "../../../domain/people/person.ts";
import { ResidenceProcedureView } from "../../../domain/residence/residence-record.ts";
import {
  lackingFor,
  procedureViewOn,
} from "../../../renderer/residence/procedure/procedure-on-day.ts";
import { requirementsFor } from "../../../domain/residence/procedure/requirements.ts";

const day = (text: string) => CalendarDate.parse(text);
const today = day("2026-11-24");
const seen = ResidenceProcedureView.parse({
  id: "00000000-0000-4000-8000-000000000001",
  openedOn: "2026-11-02",
  isOpen: true,
  content: {
    state: "open",
    record: {
      isAlone: false,
      override: null,
      hasWorkPermit: true,
      leftExploitation: true,
      acceptsAssistance: true,
    },
    events: [
      {
        event: {
          id: "00000000-0000-4000-8000-000000000002",
          kind: "minorAlone",
          on: today,
          isAlone: true,
        },
        note: "",
        recorded: null,
      },
    ],
  },
});
const activated = [{ profile: "2007", from: day("2007-06-01") }] as const;

it("knows that the unaccompanied minor flag was set after the day of the document", () => {
  const card = { age: Age.parse({ basis: "born", month: "2010-04" }) };
  const way = procedureViewOn(seen, card, activated, today);
  if (way === null) throw new Error("It opens");
  const before = day("2026-11-20");
  expect([way.status.facts.isMinorAlone, way.factsOn(before).isMinorAlone]).toEqual([true, false]);
  expect(requirementsFor(procedureOn([], before), way.factsOn(before)).missing.provisional).toEqual(
    [{ type: "C3" }],
  );
  const asked = { kind: "asked", step: "provisional" } as const;
  expect(lackingFor(way, { ...asked, on: before })).toEqual([{ type: "C3" }]);
  expect(lackingFor(way, { ...asked, on: today })).toEqual([]);
});
