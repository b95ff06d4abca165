// Drafts for care workers are not sent by a form that does not show them: the command would always be refused.
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Call } from "../../../renderer/lib/api.ts";
import { newBreach } from "../../../renderer/incidents/address-breach-form.tsx";
import { newIncident } from "../../../renderer/incidents/incident-form.tsx";
import { emptyDraft } from "../../../renderer/appointments/appointment-draft.ts";
import { arrivalFrom, shownOf } from "../../../renderer/intake/arrival-needs-draft.ts";
import { wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, now, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const personId = cards[0]?.id ?? "";
const around = cards.slice(0, 1).map(({ id, number, name }) => ({ id, number, name, room: null }));

/** Opens a form with its draft, as a user who is no care worker, and returns what is sent. */
async function sends(place: string, left: object, press: string) {
  const sent = vi.fn<(name: string, input: unknown) => void>();
  const asked: Parameters<typeof inventedCall>[0] = {
    ...answers,
    "incidents.list": () => ({ incidents: [], counts: [], hasCare: false }),
    "breaches.list": () => ({ breaches: [], hasCare: false }),
    "log.people": () => around,
    "calendar.people": () => around,
    "calendar.filter": () => wholeCalendar,
    "calendar.lines": () => ({ lines: [], calls: [], people: [], accompanied: [], residents: [] }),
    "calendar.colleagues": () => [],
    "drafts.read": () => ({ version: 0, content: JSON.stringify(left), savedAt: now }),
    "drafts.save": () => ({ savedAt: now, isOnDisk: true }),
  };
  const call = inventedCall(asked);
  const hands = open(place, ((name: never, input: never) => {
    sent(name, input);
    return call(name, input);
  }) as unknown as Call);
  await hands.click(await screen.findByRole("button", { name: press }));
  return async (name: string) => {
    await waitFor(() => expect(sent).toHaveBeenCalledWith(name, expect.anything()));
    return sent.mock.calls.find(([one]) => one === name)?.[1];
  };
}

it("an incident", async () => {
  const left = {
    ...newIncident(tonight),
    about: "person",
    what: "A plate fell",
    background: "Canary",
    concerned: [personId],
  };
  const sent = await sends("#/house/incidents/new", left, "Save");
  expect(await sent("incidents.record")).toMatchObject({ background: null });
});

it("an address breach", async () => {
  const left = { ...newBreach(tonight), toWhom: "A cousin", reasons: "Canary" };
  const sent = await sends("#/house/incidents/address/new", left, "Save");
  expect(await sent("breaches.open")).toMatchObject({ reasons: null });
});

it("a box", async () => {
  const left = {
    personId,
    label: "Box 3",
    times: "8:00",
    from: tonight,
    until: null,
    name: "Canary",
    purpose: "Canary",
    nameAgreedOn: "",
  };
  const sent = await sends("#/house/medicines?start=true", left, "Put it on the round");
  expect(await sent("medicines.start")).toMatchObject({ care: null, nameAgreedOn: null });
});

it("an appointment", long, async () => {
  const left = {
    ...emptyDraft(tonight),
    personId,
    at: "22:30",
    escort: "none",
    care: { practitioner: "Canary", purpose: "Canary", followUp: "" },
  };
  const sent = await sends("#/house/calendar?plan=true", left, "Plan it");
  expect(await sent("calendar.plan")).toMatchObject({ care: null });
});

it("health, in the needs on arrival", () => {
  const saved = { needs: [], text: "", health: null };
  const left = { ...saved, health: "Canary" };
  expect(shownOf(left, saved).health).toBeNull();
  expect(arrivalFrom(left, saved).health).toBeNull();
});
