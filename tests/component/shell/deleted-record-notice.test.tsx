import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { SessionId } from "../../../domain/counselling/session.ts";
import { PlanEntryId } from "../../../domain/plan/plan-entry.ts";
import words from "../../../renderer/i18n/en/app/frame.json";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const linh = cards[0]?.id ?? "";
const gone = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9aff";
const here = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01";
const at = Instant.parse("2026-11-20T10:00:00.000Z");
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };
const plan: Output<"plan.view"> = {
  entries: [
    {
      id: PlanEntryId.parse(here),
      version: 1,
      kind: "goal",
      state: "open",
      partOf: null,
      forWhom: null,
      workerId: null,
      workerName: "",
      day: null,
      begunAt: at,
      at,
      byName: "Samira Invented",
      content: { state: "closed", exists: true },
    },
  ],
  records: [],
  outside: [],
  appointments: [],
  reviewOn: null,
  scoresDue: null,
  isHidden: false,
};
const safety = (): Output<"safety.view"> => ({
  card: {
    phone: "",
    codeWord: "",
    neverContact: [],
    nobodyNamed: false,
    whenGoingOut: "",
    whenRecognised: "",
  },
  version: 0,
  isKept: false,
  cardSignedBy: "Samira",
  assessments: [],
  mustNotMeet: false,
  apart: [],
});
const asCareWorker = {
  ...answers,
  "house.state": () => ({
    house: "open" as const,
    hasDemo: false,
    movedAway: null,
    purpose: "real" as const,
    me: careWorker,
  }),
  "session.me": () => careWorker,
  "drafts.read": () => null,
  "plan.view": () => plan,
  "legal.view": (): Output<"legal.view"> => ({
    readsCare: true,
    cases: [],
    records: [],
    interviews: [],
    notes: [],
  }),
  "ledger.view": (): Output<"ledger.view"> => ({
    readsCare: true,
    consents: [],
    lines: [],
    orders: [],
    overrides: [],
    scans: [],
    unsaid: [
      {
        source: `letter ${here}`,
        on: CalendarDate.parse("2026-11-20"),
        byName: "Samira Invented",
        paper: null,
        way: "letter",
        recipient: null,
        type: null,
      },
    ],
  }),
  "safety.view": safety,
  "access.view": () => ({ requests: [] }),
  "documents.ofPerson": () => [],
  "contacts.readers": () => ({ holders: [], deputies: [], careWorkers: [] }),
  "contacts.ofPerson": (): Output<"contacts.ofPerson"> => ({
    page: 0,
    total: 1,
    mayWrite: true,
    contacts: [
      {
        id: SessionId.parse(here),
        day: CalendarDate.parse("2026-11-20"),
        minutes: 50,
        place: "centre",
        kind: "counselling",
        interpreted: "none",
        isInterview: false,
        level: "sealed",
        byName: "Samira Invented",
        isMine: false,
        takenBack: null,
        agreed: { state: "closed", exists: true },
        notes: [],
        mayBreak: false,
        isLeftBehind: false,
        next: null,
        became: { task: null, appointment: null },
        corrections: [],
        version: 1,
      },
    ],
  }),
};
const follow = (place: string) => open(`#/people/${linh}/${place}`, inventedCall(asCareWorker));
/** From inside the program, as a link does it. */
async function beginInside() {
  open("#/settings/look", inventedCall(asCareWorker));
  await screen.findByRole("heading", { level: 1, name: "Language and look" });
}

const addressOf = (place: string, form: string) => `${place}?open=${encodeURIComponent(form)}`;
/** One link after another, from the page itself; in between nothing is said. */
async function followEach(
  place: string,
  forms: readonly string[],
  said: string,
  look: (line: HTMLElement) => void,
) {
  for (const form of forms) {
    window.location.hash = `#/people/${linh}/${addressOf(place, form)}`;
    const line = await screen.findByText(said);
    look(line);
    expect(screen.queryByRole("dialog"), form).toBeNull();
    window.location.hash = `#/people/${linh}/${place}`;
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  }
}

describe("a link to a deleted record", () => {
  it.each([
    ["plan", [`goal ${gone}`, `step ${gone}`, `record ${gone}`]],
    ["legal", ["case", "event", "record", "interview", "mistake"].map((one) => `${one} ${gone}`)],
    [
      "disclosures",
      [
        `consent ${gone}`,
        `withdrawn ${gone}`,
        `line ${gone}`,
        `stayed letter ${gone}`,
        "line paper 7",
        `extend ${gone}`,
        `close ${here}`,
        `takeBack ${gone}`,
        `order ${gone}`,
        `decision ${gone} 2`,
      ],
    ],
    ["documents", [gone]],
    // It exists, and is of another kind.
    ["plan", [`score ${here}`]],
    ["disclosures", [`order ${here}`]],
  ])("opens the page without a form, and says so: %s, %s", async (place, forms) => {
    const look = (line: HTMLElement) => {
      expect(line.closest("[role=alert]")).not.toBeNull();
      expect(document.querySelector("#content > :first-child")?.contains(line)).toBe(true);
    };
    follow(addressOf(place, forms[0] ?? ""));
    look(await screen.findByText(words.notFollowed.gone));
    expect(screen.queryByRole("dialog")).toBeNull();
    window.location.hash = `#/people/${linh}/${place}`;
    await waitFor(() => expect(screen.queryByText(words.notFollowed.gone)).toBeNull());
    await followEach(place, forms.slice(1), words.notFollowed.gone, look);
  });

  it.each(["contact", "add", "back", "fix", "next"])(
    "is said above the sessions of a person: %s",
    long,
    async (part) => {
      follow(`sessions?${part}=${gone}`);

      expect(await screen.findByText(words.notFollowed.gone)).toBeTruthy();
      expect(screen.queryByRole("dialog")).toBeNull();
    },
  );
});

describe("a link to a form that does not exist", () => {
  it.each([
    ["plan", ["wishes", `goal ${gone} twice`, "record weather"]],
    ["legal", ["verdict", `note ${gone}`, "record mistake"]],
    ["disclosures", ["stayed", "line paper seven"]],
    ["documents", ["old"]],
    ["health", ["teeth"]],
    ["safety", ["alarm"]],
  ])("opens the page without one, and says so: %s, %s", long, async (place, forms) => {
    await beginInside();
    await followEach(place, forms, words.notFollowed.rest, (line) => {
      expect(line.closest("[role=alert]")).not.toBeNull();
    });
  });

  it("is said above the sessions of a person", async () => {
    await beginInside();
    window.location.hash = `#/people/${linh}/sessions?fix=yesterday`;

    expect(await screen.findByText(words.notFollowed.rest)).toBeTruthy();
  });

  it("and of one that another user has to fill in", async () => {
    open(
      `#/people/${linh}/safety?open=assessment`,
      inventedCall({ ...answers, "safety.view": safety }),
    );

    expect(await screen.findByText(words.notFollowed.gone)).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a link to an existing record", () => {
  it.each([
    ["plan", "goal"],
    ["plan", "record training"],
    ["legal", "case"],
    ["legal", "record lawyer"],
    ["disclosures", "consent"],
    ["disclosures", `line letter ${here}`],
    ["disclosures", `stayed letter ${here}`],
    ["disclosures", "access"],
    ["documents", "new"],
  ])("opens its form, and nothing is said: %s, %s", async (place, form) => {
    follow(`${place}?open=${encodeURIComponent(form)}`);

    expect(await screen.findByRole("dialog")).toBeTruthy();
    expect(screen.queryByText(words.notFollowed.gone)).toBeNull();
  });

  it("opens its session", async () => {
    follow(`sessions?contact=${here}`);

    const session = await screen.findByRole("article");
    expect(document.activeElement).toBe(session);
    expect(screen.queryByText(words.notFollowed.gone)).toBeNull();
  });
});
