import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { DocumentId } from "../../../domain/residence/document.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { ExpiringLine } from "../../../domain/residence/expiring-documents.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, id, me, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const day = (text: string) => CalendarDate.parse(text);

interface Own extends Partial<Pick<ExpiringLine, "document" | "next" | "state" | "until">> {
  readonly language?: Language;
  /** Another task about the same person, before it in the list. */
  readonly other?: Partial<ExpiringLine>;
}

function expires(holds: readonly "office"[], own: Own = {}) {
  const [linh] = cards;
  if (linh === undefined) throw new Error("The invented house is empty");
  const { language = "en", other, ...ownLine } = own;
  const mine = { ...me, language, holds: [...holds] };
  const renewal = { kind: "send", on: day("2026-11-14"), by: day("2026-11-29") } as const;
  const line = {
    about: id(700),
    person: { id: linh.id, number: linh.number, name: linh.name },
    worker: null,
    document: { id: DocumentId.parse(id(701)), kind: "aCard" as const },
    until: day("2026-12-29"),
    isPending: false,
    snooze: null,
    state: "now" as const,
    next: holds.length === 0 ? null : { ...renewal, rule: "renewalWindow" as const },
    ...ownLine,
  };
  open(
    "#/documents",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: mine,
      }),
      "session.me": () => mine,
      "documents.radar": () => ({
        lines: [...(other === undefined ? [] : [{ ...line, ...other }]), line],
        year: [],
        today: tonight,
      }),
    }),
  );
  return screen.findByRole("table", { name: own.language === undefined ? "What expires" : /./ });
}

it("shows the deadline, beside until when the document is valid", async () => {
  const table = within(await expires(["office"]));
  table.getByRole("columnheader", { name: "Day" });
  table.getByText("in 5 days");
  table.getByText("29 Nov");
  table.getByText("good until 29 Dec");
});

it("shows users who may not know the task the last valid day alone", async () => {
  const table = within(await expires([]));
  table.getByRole("columnheader", { name: "Until" });
  table.getByText("29 Dec");
  expect(table.queryByText(/good until/)).toBeNull();
});

it.each([
  ["en", "order to leave the territory", "to see to later", /^what ends or has to be seen to/],
  ["fr", "ordre de quitter le territoire", "à faire plus tard", /^ce qui expire ou est à faire/],
  ["nl", "bevel om het grondgebied te verlaten", "later te doen", /vervalt of te doen is/],
] as const)(
  "says of what is ahead when to see to it, never that the document comes, in %s",
  async (language, kind, said, under) => {
    const document = { id: DocumentId.parse(id(702)), kind: "orderToLeave" } as const;
    const table = within(await expires(["office"], { language, document, state: "ahead" }));
    expect(table.getByText(kind).closest("td")?.textContent).toBe(`${kind}${said}`);
    screen.getByText(under);
  },
);

it("leads from the open-ended stay to a dossier of its own", async () => {
  const next = { kind: "askOpenEnded", on: day("2026-11-08"), by: null } as const;
  const own = { document: null, until: null, state: "overdue" } as const;
  const table = within(
    await expires(["office"], { ...own, next: { ...next, rule: "openEndedSteps" } }),
  );
  table.getByText("past its day");
  expect(
    table.getByRole("link", { name: /^Dossier for the open-ended stay: / }).getAttribute("href"),
  ).toMatch(/\?openEnded=true$/);
});

it("shows two tasks about one person in one block, with what comes first and why", async () => {
  const passport = {
    about: id(703),
    document: { id: DocumentId.parse(id(704)), kind: "passport" as const },
    until: day("2027-06-01"),
    state: "ahead" as const,
    next: {
      kind: "renewPaper",
      on: day("2026-12-01"),
      by: day("2027-06-01"),
      rule: "passportLead",
    } as const,
  };
  const table = within(await expires(["office"], { other: passport }));
  const person = table.getByRole("rowheader");
  expect(person.getAttribute("rowspan")).toBe("2");
  within(person).getByText(
    "First: send the renewal. Its last day, 29 November 2026, comes before the others.",
  );
  const kinds = table.getAllByRole("row").map(({ textContent }) => textContent);
  expect(kinds.slice(1)).toEqual([
    expect.stringContaining("send the renewal"),
    expect.stringContaining("to be renewed"),
  ]);
});
