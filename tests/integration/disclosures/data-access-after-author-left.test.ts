// A data access request is printed completely, although an author of private notes no longer works here.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AccessPart } from "../../../domain/disclosures/access-request.ts";
import { contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { aSession } from "../../helpers/builders.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import { preparedFrom } from "../../helpers/integration/test-house.ts";

const begun = preparedFrom(contactsHouse, async (at) => {
  for (const who of ["samira", "tom"]) {
    await at.as(who);
    const session = aSession("What was asked to be kept", { level: "sealed" });
    await at.house.ask("contacts.record", { id: at.linh, ...session });
  }
  await at.house.ask("access.begin", {
    id: at.linh,
    askedOn: "2026-11-24",
    askedBy: "herself",
    identity: "Known",
    note: "",
  });
  return { linh: at.linh, ids: at.ids };
});

let at: Awaited<ReturnType<typeof begun>>;
const as = (who: string) => signIn(at.house, who);
beforeEach(async () => {
  at = await begun();
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const requestNow = async () => {
  const [request] = (await at.house.ask("access.view", { id: at.linh })).requests;
  if (request === undefined) throw new Error("It was asked for");
  return request;
};
const sheetOf = async (part: AccessPart) =>
  at.house.call("access.sheet", { requestId: (await requestNow()).id, part });
/** Two pages each. */
const print = async (part: AccessPart) => {
  const sheet = await sheetOf(part);
  if (!sheet.ok) throw new Error(sheet.error.type);
  const printed = { part, firstPage: sheet.value.firstPage, pages: 2, way: "printed" as const };
  const requestId = (await requestNow()).id;
  return at.house.ask("access.leaves", { id: at.linh, requestId, printed });
};
const printHouse = async () => {
  await as("karim");
  for (const kind of ["house", "office", "care"] as const) await print({ kind });
};
/** The first of the two in the order of the parts blocks the other. */
const authors = () => {
  const { samira, tom } = at.ids;
  const [first, second] =
    samira < tom ? (["samira", "tom"] as const) : (["tom", "samira"] as const);
  return { first, second };
};
const sealed = (who: "samira" | "tom"): AccessPart => ({ kind: "sealed", author: at.ids[who] });

it.each(["removed", "suspended"])("leaves out an author who was %s, and says so", async (how) => {
  await printHouse();
  const { first, second } = authors();
  await as(second);
  expect(await sheetOf(sealed(second))).toEqual(refusal("PartsInOrder"));
  await as("ada");
  const id = at.ids[first];
  if (how === "removed") await at.house.ask("users.remove", { id });
  else await at.house.ask("users.setEnabled", { id, enabled: false });

  await as(second);
  const request = await requestNow();
  expect(request.parts.map(({ part }) => part).slice(3)).toEqual([sealed(second)]);
  expect(request.leftAuthors).toEqual([`${first} Invented`]);
  expect(await sheetOf(sealed(second))).toMatchObject({
    ok: true,
    value: { number: 4, of: 4, firstPage: 7, leftAuthors: 1 },
  });
  expect(await print(sealed(second))).toBeNull();
});

it("keeps the pages of an author who printed theirs before leaving", async () => {
  await printHouse();
  const { first, second } = authors();
  await as(first);
  await print(sealed(first));
  await as("ada");
  await at.house.ask("users.remove", { id: at.ids[first] });

  await as(second);
  expect((await requestNow()).leftAuthors).toEqual([]);
  expect(await sheetOf(sealed(second))).toMatchObject({
    ok: true,
    value: { number: 5, of: 5, firstPage: 9, leftAuthors: 0 },
  });
});
