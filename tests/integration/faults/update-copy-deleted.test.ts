// What is removed from the vault does not stay in the copy from before the last update.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { aRow, bring, people } from "../../helpers/integration/imports-house.ts";
import { addDocument } from "../../helpers/integration/scan-house.ts";
import {
  foundHouse,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const day = "2026-11-24";

const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await addCareWorker(house, "samira");
  return { id: (await admit(house, 0)).personId };
});

let house: TestHouse;
let id: PersonId;
beforeEach(async () => {
  ({ house, id } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const copy = () => join(house.folder, "hearth.db.before");
const keepPhoto = () => house.ask("photos.keep", { id, picture: aPlainPhoto() });

/** What has to exist first, and what then removes something. */
const takesOut: readonly (readonly [string, () => Promise<() => Promise<unknown>>])[] = [
  ["a photo is replaced", () => withPhoto(keepPhoto)],
  ["a photo is removed", () => withPhoto(() => house.ask("photos.remove", { id }))],
  ["a scan is removed", aScan],
  ["an import is undone", anImport],
  ["a file is erased", anOrder],
];

it.each(takesOut)("the copy is deleted as soon as %s", async (_, prepare) => {
  const takeOut = await prepare();
  writeFileSync(copy(), "the house before an update");
  // Written, and nothing removed.
  await house.ask("trace.check", {});
  expect(existsSync(copy())).toBe(true);

  await takeOut();

  expect(existsSync(copy())).toBe(false);
});

async function withPhoto(takeOut: () => Promise<unknown>) {
  await keepPhoto();
  return takeOut;
}

async function aScan() {
  const documentId = await addDocument(house, id, "passport");
  await house.ask("scans.add", { documentId, file: aPlainPhoto() });
  const [scan] = (await house.ask("documents.ofPerson", { id }))[0]?.scans ?? [];
  if (scan === undefined) throw new Error("There is one");
  return () => house.ask("scans.remove", { scanId: scan.id, reason: "Upside down" });
}

async function anImport() {
  const brought = await bring(house, people(aRow(2)));
  return () => house.ask("imports.takeBack", { id: brought.id });
}

/** Two people agree, after the retention period of the file. */
async function anOrder() {
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
  house.now = Instant.parse("2036-12-01T20:10:00.000Z");
  await signInLater(house, "ada");
  const parts = [...ErasurePart.options];
  const order = { id, parts, ground: "asked", notBefore: "2036-12-01" } as const;
  const { orderId } = await house.ask("forgetting.propose", order);
  await signInLater(house, "samira");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  return () => house.ask("forgetting.erase", { orderId });
}
