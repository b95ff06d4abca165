// A signature of a record stands for all that was signed: whatever is changed, nobody has signed it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserId } from "../../../domain/users/user.ts";
import {
  type RecordToSign,
  signerOf,
  signRecord,
} from "../../../electron/vault/users/record-signatures.ts";
import {
  addColleague,
  evening,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let noor: UserId;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
});
afterAll(() => house.remove());

const record: RecordToSign = {
  table: "safety_cards",
  rowId: "3f0c2f0e-5f1e-4a55-9a37-0a6f3a1d9c11",
  version: 2,
  at: evening,
  parts: ["house", Buffer.from([1, 2, 3])],
};
const signerNow = (
  one: RecordToSign,
  signature: Buffer | null,
  compartment: "office" | null = null,
) => {
  const open = openHouseOf(house);
  return signerOf({ tx: open.database.db, house: open }, one, signature, compartment);
};
const signed = () => signRecord({ house: openHouseOf(house) }, record);

describe("a signed record", () => {
  it("names the user who is signed in, and no member of a compartment that they do not hold", () => {
    expect(signerNow(record, signed())).toBe(noor);
    expect(signerNow(record, signed(), "office")).toBeNull();
  });

  it("is nobody's without a signature, or with one that is cut", () => {
    expect(signerNow(record, null)).toBeNull();
    expect(signerNow(record, signed().subarray(0, 83))).toBeNull();
  });

  const changes: Partial<RecordToSign>[] = [
    { table: "risk_assessments" },
    { rowId: "3f0c2f0e-5f1e-4a55-9a37-0a6f3a1d9c12" },
    { version: 1 },
    { at: "2026-01-01T00:00:00.000Z" as RecordToSign["at"] },
    { parts: ["house", Buffer.from([1, 2, 4])] },
    { parts: ["house\u0001\u0002\u0003"] },
    { parts: [] },
  ];
  it.each(changes)("is nobody's with %o", (change) => {
    expect(signerNow({ ...record, ...change }, signed())).toBeNull();
  });

  it("is nobody's with any byte of its signature changed", () => {
    const whole = signed();
    for (const at of whole.keys()) {
      const other = Buffer.from(whole);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(signerNow(record, other), `byte ${String(at)}`).toBeNull();
    }
  });

  it("stays its signer's once they have another key, and signs nothing for the time after", async () => {
    const before = signed();
    house.lock();
    await house.unlock("ada");
    await house.ask("users.reset", { id: noor });
    expect(signerNow(record, before)).toBe(noor);
    const later = Buffer.from(before);
    later.writeUInt32BE(openHouseOf(house).roster.head.sequence, 16);
    expect(signerNow(record, later)).toBeNull();
  });
});
