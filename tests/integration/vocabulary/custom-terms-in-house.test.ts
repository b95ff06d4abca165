// The centre's own terms in daily records: appointments, things, and how an exploitation ended.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { ownWordsHouse, today } from "../../helpers/integration/custom-terms-house.ts";

const { at, added } = ownWordsHouse();

describe("why an appointment is cancelled", () => {
  const plan = async (weeks: number, place: CustomTermId) =>
    (
      await at().house.ask("calendar.plan", {
        day: "2026-11-26",
        at: "10:00",
        minutes: 60,
        place: "school" as const,
        own: { place },
        needsEscort: false,
        escort: null,
        interpreter: null,
        personId: at().linh,
        care: null,
        weeks,
      })
    ).ids;
  const seen = async (id: string | undefined) =>
    (await at().house.ask("calendar.view", { from: "2026-11-26", days: 14 })).appointments.find(
      (one) => one.id === id,
    );

  it("is stored beside its code, for all that follow too, and leaves the term of the place alone", async () => {
    const place = await added("appointmentPlace", "school", "Sewing course");
    const reason = await added("cancelReason", "other", "Strike on the railway");
    const [first, second] = await plan(2, place);
    const cancel = (change: Partial<Input<"calendar.cancel">>) =>
      at().house.call("calendar.cancel", {
        id: first ?? "",
        version: 1,
        reason: "other",
        following: true,
        ...change,
      });
    expect(await cancel({ reason: "by-person", own: { reason } })).toEqual(refusal("NotFound"));
    expect(await cancel({ own: { reason: place } })).toEqual(refusal("NotFound"));
    expect(await cancel({ own: { reason } })).toMatchObject({ ok: true });
    for (const id of [first, second])
      expect(await seen(id)).toMatchObject({
        own: { place },
        cancelled: "other",
        cancelledAs: reason,
      });
  });

  it("is printed in a data access request, with the centre's own term", async () => {
    await at().house.ask("access.begin", {
      id: at().linh,
      askedOn: today,
      askedBy: "herself",
      identity: "Known here",
      note: "",
    });
    const [request] = (await at().house.ask("access.view", { id: at().linh })).requests;
    const sheet = await at().house.ask("access.sheet", {
      requestId: request?.id ?? "",
      part: { kind: "house" },
    });
    expect(JSON.stringify(sheet)).toContain("Strike on the railway");
  });
});

it("a lent thing keeps the term, until another is chosen", async () => {
  const word = await added("thingKind", "other", "Bicycle");
  const thing = { id: null, kind: "other", label: "Blue one" } as const;
  const own = { kind: word };
  expect(await at().house.call("things.save", { ...thing, kind: "key", own })).toEqual(
    refusal("NotFound"),
  );
  const { id } = await at().house.ask("things.save", { ...thing, own });
  const seen = async () =>
    (await at().house.ask("belongings.book", {})).things.find((one) => one.id === id);
  expect(await seen()).toMatchObject({ kind: "other", own });
  await at().house.ask("things.lend", { id, personId: at().linh });
  expect(await seen()).toMatchObject({ kind: "other", own });
  const [stay] = await at().house.ask("stays.ofPerson", { id: at().linh });
  const { openItems } = await at().house.ask("departures.view", { stayId: stay?.stay.id ?? "" });
  expect(openItems).toContainEqual({
    kind: "thing",
    thing: "other",
    label: "Blue one",
    own: word,
  });
  await at().house.ask("things.save", { ...thing, id, label: "Green one" });
  expect((await seen())?.own).toBeUndefined();
});

it("a visit and a parcel keep the terms of place and kind", async () => {
  const place = await added("visitPlace", "garden", "Under the pear tree");
  const kind = await added("parcelKind", "registered", "From the court");
  const visit = {
    personId: at().linh,
    visitor: "Invented aunt",
    day: today,
    from: "09:00",
    until: "09:30",
    place: "garden" as const,
    own: { place },
  };
  const note = (change: Partial<Input<"visits.note">["visit"]>) =>
    at().house.call("visits.note", { visit: { ...visit, ...change }, spokeWith: null });
  expect(await note({ place: "office" })).toEqual(refusal("NotFound"));
  expect(await note({})).toMatchObject({ ok: true });
  expect((await at().house.ask("visits.book", {})).past).toMatchObject([
    { place: "garden", own: { place } },
  ]);
  const parcel = {
    personId: at().linh,
    kind: "registered" as const,
    own: { kind },
    arrivedOn: today,
    note: "",
  };
  expect(await at().house.call("post.arrived", { ...parcel, kind: "letter" })).toEqual(
    refusal("NotFound"),
  );
  const { id } = await at().house.ask("post.arrived", parcel);
  expect((await at().house.ask("belongings.book", {})).waiting).toMatchObject([
    { id, kind: "registered", own: { kind } },
  ]);
  await at().house.ask("post.move", { id, to: "handed", isSigned: true });
  expect((await at().house.ask("belongings.book", {})).gone).toMatchObject([{ id, own: { kind } }]);
});

it("how an exploitation ended keeps the term in every version, sealed with it", async () => {
  const word = await added("episodeEnd", "helped", "A customer called");
  const episode = {
    id: randomUUID(),
    sector: null,
    country: null,
    region: "",
    form: "SexualExploitation" as const,
    from: null,
    to: null,
    methods: [] as never[],
    isWithdrawn: false,
  } as const;
  const save = (
    version: number,
    change: Pick<
      Input<"intake.saveExploitation">["exploitation"]["episodes"][number],
      "ended" | "own"
    >,
  ) =>
    at().house.call("intake.saveExploitation", {
      id: at().linh,
      version,
      state: { kind: "done" },
      words: null,
      exploitation: { episodes: [{ ...episode, ...change }] },
    });
  const own = { ended: word };
  expect(await save(0, { ended: null, own })).toEqual(refusal("NotFound"));
  expect(await save(0, { ended: "police", own })).toEqual(refusal("NotFound"));
  expect(await save(0, { ended: "helped", own })).toMatchObject({ ok: true });
  const view = JSON.stringify(await at().house.ask("intake.view", { id: at().linh }));
  expect(view).toContain(word);
  expect(await save(1, { ended: "helped" })).toMatchObject({ ok: true });
  expect(JSON.stringify(await at().house.ask("intake.view", { id: at().linh }))).not.toContain(
    word,
  );
});
