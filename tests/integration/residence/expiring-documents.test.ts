import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TaskKind } from "../../../domain/residence/procedure/procedure-tasks.ts";
import { long } from "../../helpers/long-test.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  addColleague,
  foundHouse,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = "2026-11-24";

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  await house.ask("documents.add", {
    id: linh,
    kind: "insurance",
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: "2026-11-20",
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

const shown = async () => {
  const { lines, year } = await house.ask("documents.radar", {});
  return { lines: lines.length, thisMonth: year[0]?.count };
};

it("shows the documents of active files, and not those of closed ones", async () => {
  expect(await shown()).toEqual({ lines: 1, thisMonth: 1 });

  const { current } = await house.ask("people.view", { id: linh });
  await house.ask("stays.depart", {
    stayId: current?.stay.id ?? "",
    night: today,
    destination: "unknown",
    reason: "ended-by-person",
  });
  expect(await shown()).toEqual({ lines: 1, thisMonth: 1 });

  const [assistance] = await house.ask("assistance.ofPerson", { id: linh });
  const closing = { destination: "unknown", reason: "ended-by-person" } as const;
  await house.ask("assistance.close", {
    id: assistance?.track.id ?? "",
    on: today,
    leavesOn: null,
    ...closing,
  });
  expect(await shown()).toEqual({ lines: 0, thisMonth: 0 });

  await house.ask("assistance.reopen", { personId: linh, on: today });
  expect(await shown()).toEqual({ lines: 1, thisMonth: 1 });
});

it("counts a work permit in the month in which the stay ends before it, as the list does", async () => {
  await house.ask("documents.add", {
    id: linh,
    kind: "workPermit",
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: "2027-05-10",
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
  const months = async () => {
    const { year } = await house.ask("documents.radar", {});
    return year.flatMap(({ month, count }) => (count === 0 ? [] : [month]));
  };
  expect(await months()).toEqual(["2026-11-01", "2027-05-01"]);

  await house.ask("procedure.open", { id: linh, openedOn: today, isAlone: false });
  const { tracks } = await house.ask("procedure.view", { id: linh });
  await house.ask("procedure.issue", {
    trackId: tracks[0]?.id ?? "",
    step: "reflection",
    issuedOn: today,
    printed: null,
    fields: { ...noFields, attempts: [] },
    overrideReason: "invented",
  });

  // The order ends on 8 January, and the work permit with it.
  expect(await months()).toEqual(["2026-11-01", "2027-01-01"]);

  // Another ground of stay: documents of that procedure have no effect any more.
  await house.ask("procedure.record", {
    trackId: tracks[0]?.id ?? "",
    note: "",
    overrideReason: null,
    event: { kind: "ended", on: today, reason: "otherStay" },
  });
  expect(await months()).toEqual(["2026-11-01", "2027-01-01", "2027-05-01"]);
});

it(
  "shows a document in the house until its last day, and none of a procedure that ended",
  long,
  async () => {
    await addColleague(house, "ada", "noor", ["shelter"]);
    house.lock();
    await house.unlock("ada");
    const mina = (await admit(house, 1)).personId;
    for (const id of [linh, mina]) {
      await house.ask("procedure.open", { id, openedOn: today, isAlone: false });
      const trackId = (await house.ask("procedure.view", { id })).tracks[0]?.id ?? "";
      await house.ask("procedure.issue", {
        trackId,
        step: "reflection",
        issuedOn: today,
        printed: null,
        fields: { ...noFields, attempts: [] },
        overrideReason: "invented",
      });
      if (id === mina)
        await house.ask("procedure.record", {
          trackId,
          note: "",
          overrideReason: null,
          event: { kind: "ended", on: today, reason: "otherStay" },
        });
    }
    house.lock();
    await house.unlock("noor");
    const kinds = async () =>
      (await house.ask("documents.radar", {})).lines.map(({ document }) => document?.kind);
    expect(await kinds()).toEqual(["insurance", "orderToLeave"]);
    // Whether the next one was requested in time is not visible to the user.
    house.now = addMinutes(house.now, 60 * 24 * 46);
    expect(await kinds()).toEqual(["insurance"]);
  },
);

it("continues during a residence procedure, whatever happens to the assistance", async () => {
  await house.ask("procedure.open", { id: linh, openedOn: today, isAlone: false });
  const [assistance] = await house.ask("assistance.ofPerson", { id: linh });
  await house.ask("assistance.close", {
    id: assistance?.track.id ?? "",
    on: today,
    leavesOn: today,
    destination: "unknown",
    reason: "ended-by-person",
  });
  expect((await shown()).lines).toBe(1);
});

const ordered = async (kind: "insurance" | "passport" | "workPermit", expiresOn: string) => {
  await house.ask("documents.add", {
    id: linh,
    kind,
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: CalendarDate.parse(expiresOn),
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
};

it("shows a work permit with a late day when the stay ends long before it", async () => {
  await ordered("workPermit", "2029-05-10");
  await house.ask("procedure.open", { id: linh, openedOn: today, isAlone: false });
  const { tracks } = await house.ask("procedure.view", { id: linh });
  await house.ask("procedure.issue", {
    trackId: tracks[0]?.id ?? "",
    step: "reflection",
    issuedOn: today,
    printed: null,
    fields: { ...noFields, attempts: [] },
    overrideReason: "invented",
  });

  const { lines } = await house.ask("documents.radar", {});
  const { needs } = await house.ask("today.view", {});

  expect(lines.map(({ document }) => document?.kind)).toContain("workPermit");
  expect(needs.flatMap((need) => (need.kind === "due" ? [need.document] : []))).toContain(
    "workPermit",
  );
});

it("ends a work permit with the document of the stay on the day of its withdrawal", async () => {
  await ordered("workPermit", "2027-05-10");
  await house.ask("procedure.open", { id: linh, openedOn: today, isAlone: false });
  const { tracks } = await house.ask("procedure.view", { id: linh });
  await house.ask("procedure.issue", {
    trackId: tracks[0]?.id ?? "",
    step: "reflection",
    issuedOn: today,
    printed: null,
    fields: { ...noFields, attempts: [] },
    overrideReason: "invented",
  });
  const papers = await house.ask("documents.ofPerson", { id: linh });
  const held = papers.find(({ header }) => header.kind === "orderToLeave")?.header;
  house.now = addMinutes(house.now, 60 * 24 * 2);
  await house.ask("documents.change", {
    documentId: held?.id ?? "",
    version: held?.version ?? 0,
    state: "withdrawn",
    askedOn: null,
    issuedOn: today,
    expiresOn: null,
    withdrawnOn: "2026-11-25",
    fields: { ...noFields, attempts: [] },
  });

  const permit = (await house.ask("documents.radar", {})).lines.find(
    ({ document }) => document?.kind === "workPermit",
  );
  expect(permit).toMatchObject({ until: "2026-11-25", state: "overdue" });
});

it("asks today for a passport whose renewal falls on non-working days", async () => {
  // Six months before its last day is Sunday 29 November, so it is requested on the Friday before.
  await ordered("passport", "2027-05-29");
  house.now = addMinutes(house.now, 60 * 24 * 3);

  const { needs } = await house.ask("today.view", {});

  expect(needs.flatMap((need) => (need.kind === "due" ? [need.document] : []))).toContain(
    "passport",
  );
});

it("hides only what was snoozed: not the next task about the same document", async () => {
  const day = (text: string) => CalendarDate.parse(text);
  const known = (record: Input<"conditions.record">["record"]) =>
    house.ask("conditions.record", { id: linh, record, corrects: null });
  await known({ kind: "left", on: day("2026-10-22"), how: "Invented" });
  await known({ kind: "accepts", on: day("2026-10-22"), text: "Invented" });
  await house.ask("procedure.open", { id: linh, openedOn: "2026-10-23", isAlone: false });
  const trackId = (await house.ask("procedure.view", { id: linh })).tracks[0]?.id ?? "";
  await house.ask("procedure.issue", {
    trackId,
    step: "reflection",
    issuedOn: "2026-10-23",
    printed: null,
    fields: { ...noFields, attempts: [] },
    overrideReason: "invented",
  });
  const asked = async () =>
    (await house.ask("today.view", {})).needs.flatMap((need) =>
      need.kind === "due" && need.document === "orderToLeave" ? [need.task.kind] : [],
    );
  expect(await asked()).toEqual(["makeStatement"]);
  const { lines } = await house.ask("documents.radar", {});
  const about = lines.find(({ next }) => next?.kind === "makeStatement")?.about ?? "";
  const wanted = { id: linh, about, until: "2026-12-07", reason: "Invented" };
  const putOff = (task: TaskKind) => house.call("documents.putOff", { ...wanted, task });
  // The screen showed another task, which a colleague has done meanwhile.
  expect(await putOff("askProvisional")).toMatchObject({ error: { type: "ChangedMeanwhile" } });
  expect(await asked()).toEqual(["makeStatement"]);
  expect(await putOff("makeStatement")).toMatchObject({ ok: true });
  expect(await asked()).toEqual([]);

  await known({
    kind: "statement",
    on: day(today),
    form: "statement",
    registeredOn: day(today),
    authority: "Invented police",
    number: "",
    interpreter: "",
  });
  expect(await asked()).toEqual(["askProvisional"]);
});

it("reminds of a non-disclosed address from the request on, by the day of the request", async () => {
  const fields = { ...noFields, attempts: [] };
  await house.ask("documents.add", {
    id: linh,
    kind: "addressProtection",
    state: "asked",
    askedOn: "2026-05-26",
    issuedOn: null,
    expiresOn: null,
    renews: null,
    fields,
  });
  expect(await shown()).toEqual({ lines: 2, thisMonth: 2 });
  const papers = await house.ask("documents.ofPerson", { id: linh });
  const header = papers.find((one) => one.header.kind === "addressProtection")?.header;
  expect(header?.expiresOn).toBe("2026-11-26");
  const change = (version: number, askedOn: string, expiresOn: string | null) =>
    house.ask("documents.change", {
      documentId: header?.id ?? "",
      version,
      state: "held",
      askedOn,
      issuedOn: null,
      expiresOn,
      fields,
    });
  const until = async () =>
    (await house.ask("documents.ofPerson", { id: linh })).find(
      (one) => one.header.id === header?.id,
    )?.header.expiresOn;
  await change(1, "2026-05-26", "2026-11-26");
  await change(2, "2026-08-26", "2026-11-26");
  expect(await until()).toBe("2027-02-26");
  expect(await shown()).toEqual({ lines: 2, thisMonth: 1 });
  await change(3, "2026-08-26", "2027-01-15");
  expect(await until()).toBe("2027-01-15");
});

it("and no longer of the request that another one replaces", async () => {
  const papers = async () =>
    (await house.ask("documents.ofPerson", { id: linh }))
      .map(({ header }) => header)
      .filter(({ kind }) => kind === "addressProtection");
  const ask = (askedOn: string, renews: string | null) =>
    house.ask("documents.add", {
      id: linh,
      kind: "addressProtection",
      state: "asked",
      askedOn,
      issuedOn: null,
      expiresOn: null,
      renews,
      fields: { ...noFields, attempts: [] },
    });
  const late = async () =>
    (await house.ask("documents.radar", {})).lines.filter(
      ({ document, state }) => document?.kind === "addressProtection" && state === "overdue",
    );
  await ask("2026-05-01", null);
  expect(await late()).toHaveLength(1);
  const before = (await papers()).find(({ askedOn }) => askedOn === "2026-05-01");
  await ask("2026-11-20", before?.id ?? "");
  expect(await late()).toEqual([]);
  expect((await papers()).find(({ id }) => id === before?.id)?.state).toBe("replaced");
});
