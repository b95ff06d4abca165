// A document that is requested again, and the one it replaces, whatever happens to it.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { noFields, type DocumentState } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

type Addition = Input<"documents.add">;

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

it.each(["refused", "mistake"] as const)(
  "leaves the existing address protection in force where the new one is %s",
  async (state) => {
    const first = await add("addressProtection", "held", { askedOn: "2026-06-20" });
    const asked = { askedOn: "2026-11-20", renews: first };
    const second = await add("addressProtection", "asked", asked);
    expect(await states()).toEqual({ [first]: "replaced", [second]: "asked" });
    await becomes(second, state);
    expect(await states()).toEqual({ [first]: "held", [second]: state });
    expect(await reminded()).toEqual([first]);

    // A mistake in its turn, it is in force from the request on as before.
    await becomes(second, "asked");
    expect(await states()).toEqual({ [first]: "replaced", [second]: "asked" });
  },
);

it("restores a request, and what that renewed where it was a mistake as well", async () => {
  const first = await add("addressProtection", "asked", { askedOn: "2026-06-20" });
  const second = await add("addressProtection", "asked", { askedOn: "2026-10-20", renews: first });
  const third = await add("addressProtection", "asked", { askedOn: "2026-11-20", renews: second });
  await becomes(second, "mistake");
  expect(await states()).toEqual({ [first]: "replaced", [second]: "mistake", [third]: "asked" });
  await becomes(third, "refused");
  expect(await states()).toEqual({ [first]: "asked", [second]: "mistake", [third]: "refused" });
});

it("replaces a passport only once the new one is there", async () => {
  const first = await add("passport", "held", { expiresOn: "2026-12-20" });
  const second = await add("passport", "asked", { askedOn: "2026-11-20", renews: first });
  expect(await states()).toEqual({ [first]: "held", [second]: "asked" });
  await becomes(second, "held", "2036-11-20");
  expect(await states()).toEqual({ [first]: "replaced", [second]: "held" });
  await becomes(second, "lost");
  expect(await states()).toEqual({ [first]: "replaced", [second]: "lost" });
  await becomes(second, "mistake");
  expect(await states()).toEqual({ [first]: "held", [second]: "mistake" });
});

it("leaves alone what replaced it by now", async () => {
  const first = await add("passport", "held", { expiresOn: "2026-12-20" });
  const refused = await add("passport", "asked", { askedOn: "2026-11-01", renews: first });
  await becomes(refused, "refused");
  const second = await add("passport", "held", { expiresOn: "2036-11-20", renews: first });
  await becomes(refused, "mistake");
  expect(await states()).toEqual({ [first]: "replaced", [refused]: "mistake", [second]: "held" });
});

it("leaves a long replaced document out of force where a refused request is corrected", async () => {
  const first = await add("passport", "held", { expiresOn: "2026-12-20" });
  const refused = await add("passport", "asked", { askedOn: "2026-11-01", renews: first });
  await becomes(refused, "refused");
  const second = await add("passport", "held", { expiresOn: "2031-11-20", renews: first });
  const third = await add("passport", "held", { expiresOn: "2036-11-20", renews: second });
  const now = { [first]: "replaced", [second]: "replaced", [third]: "held" };
  // Only its note differs.
  await becomes(refused, "refused");
  expect(await states()).toEqual({ ...now, [refused]: "refused" });
  await becomes(refused, "mistake");
  expect(await states()).toEqual({ ...now, [refused]: "mistake" });
});

it("leaves what a lost one had replaced out of force where a request for it is refused", async () => {
  const first = await add("passport", "held", { expiresOn: "2026-12-20" });
  const second = await add("passport", "held", { expiresOn: "2036-11-20", renews: first });
  const asked = await add("passport", "asked", { askedOn: "2026-11-22", renews: first });
  await becomes(second, "lost");
  await becomes(asked, "refused");
  expect(await states()).toEqual({ [first]: "replaced", [second]: "lost", [asked]: "refused" });
});

it("leaves out of force what a replaced request renewed, whatever is recorded about that", async () => {
  const first = await add("addressProtection", "held", { askedOn: "2026-06-20" });
  const second = await add("addressProtection", "asked", { askedOn: "2026-10-20", renews: first });
  const third = await add("addressProtection", "asked", { askedOn: "2026-11-20", renews: second });
  await becomes(second, "mistake");
  await becomes(second, "refused");
  expect(await states()).toEqual({ [first]: "replaced", [second]: "refused", [third]: "asked" });
});

it("has a document in force again beside another that is only requested", async () => {
  const first = await add("passport", "held", { expiresOn: "2026-12-20" });
  const second = await add("passport", "held", { expiresOn: "2036-11-20", renews: first });
  const asked = await add("passport", "asked", { askedOn: "2026-11-22", renews: first });
  await becomes(second, "mistake");
  expect(await states()).toEqual({ [first]: "held", [second]: "mistake", [asked]: "asked" });
});

const papers = () => house.ask("documents.ofPerson", { id: linh });

async function add(
  kind: Addition["kind"],
  state: Addition["state"],
  said: Partial<Addition>,
): Promise<string> {
  const known = new Set((await papers()).map(({ header }) => header.id));
  await house.ask("documents.add", {
    id: linh,
    kind,
    state,
    askedOn: null,
    issuedOn: null,
    expiresOn: null,
    renews: null,
    ...said,
    fields: { ...noFields, attempts: [] },
  });
  return (await papers()).find(({ header }) => !known.has(header.id))?.header.id ?? "";
}

async function becomes(documentId: string, state: DocumentState, expiresOn?: string) {
  const header = (await papers()).find((one) => one.header.id === documentId)?.header;
  if (header === undefined) throw new Error("No such paper.");
  const { version, askedOn, issuedOn } = header;
  await house.ask("documents.change", {
    documentId,
    version,
    state,
    askedOn,
    issuedOn,
    withdrawnOn: null,
    expiresOn: expiresOn ?? header.expiresOn,
    fields: { ...noFields, attempts: [] },
  });
}

const states = async () =>
  Object.fromEntries((await papers()).map(({ header }) => [header.id, header.state]));

const reminded = async () =>
  (await house.ask("documents.radar", {})).lines.map(({ document }) => document?.id);
