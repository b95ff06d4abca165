// Rows of a spreadsheet, about fictitious people.
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { tableNames } from "../../../db/platform/row-counts.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { copyOf } from "./copied-vault.ts";
import { foundHouse, openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

type Brought = Input<"imports.tryOut">;
export type LooseRow = Extract<Brought, { readonly kind: "people" }>["rows"][number];
export type LooseCall = Extract<Brought, { readonly kind: "calls" }>["rows"][number];

export function aRow(line: number, change: Partial<LooseRow> = {}): LooseRow {
  return {
    line,
    is: { who: "new" },
    name: `Invented Person${String(line)}`,
    sex: "female",
    age: { basis: "unknown" },
    nationality: "VN",
    languages: ["vi"],
    from: "2025-01-10",
    until: "2025-06-10",
    plannedUntil: "2025-07-10",
    departure: { destination: "own-rented-home", reason: "ended-by-person" },
    referredBy: "police",
    beds: [],
    ...change,
  };
}

/** A resident. */
export const aResident = (line: number, bed: string, change: Partial<LooseRow> = {}): LooseRow =>
  aRow(line, {
    from: "2026-09-01",
    until: null,
    plannedUntil: "2027-03-01",
    departure: null,
    beds: [bed],
    ...change,
  });

export function anOldCall(line: number, change: Partial<LooseCall> = {}): LooseCall {
  return {
    line,
    is: { who: "unsaid" },
    receivedOn: "2026-02-03",
    decidedOn: null,
    detectedBy: "police",
    referredBy: "lawyer",
    languages: [],
    sex: "female",
    ageRange: "18-25",
    urgency: "can-wait",
    name: `Invented Caller${String(line)}`,
    caller: "Desk 3",
    phone: "02 000 00 00",
    suspicion: null,
    decision: { kind: "reoriented", to: "Invented service" },
    ...change,
  };
}

export const people = (...rows: LooseRow[]): Brought => ({ kind: "people", rows });
export const calls = (...rows: LooseCall[]): Brought => ({ kind: "calls", rows });

/** Previews it, and imports the result. */
export async function bring(house: TestHouse, brought: Brought) {
  const { counts } = await house.ask("imports.tryOut", brought);
  return house.ask("imports.bringIn", { brought, expects: counts });
}

/** Every row of every table, except the audit log and those named. */
export function everyRow(
  house: TestHouse,
  without: readonly string[] = [],
): Readonly<Record<string, readonly string[]>> {
  const { file } = openHouseOf(house).database;
  return Object.fromEntries(
    tableNames(file)
      .filter((name) => !["trace", "trace_signatures", ...without].includes(name))
      .map((name) => [
        name,
        file
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
  );
}

interface House {
  /** A vault for each test, with sixteen free beds; ada is an administrator and a care worker. */
  readonly house: TestHouse;
  readonly bed: (index: number) => string;
  readonly found: (
    name: string,
  ) => Promise<readonly { readonly card: { readonly id: PersonId; readonly number: number } }[]>;
  readonly personNamed: (name: string) => Promise<PersonId>;
}

export function aHouseForEach(): House {
  let empty: TestHouse;
  let beds: readonly string[] = [];
  let house: TestHouse;
  beforeAll(async () => {
    empty = testHouse();
    const rooms = await foundHouse(empty, ["admin", "care"]);
    beds = rooms.flatMap((room) => room.beds.map(({ id }) => id));
    empty.lock();
  });
  beforeEach(async () => {
    house = copyOf(empty);
    await house.unlock("ada");
  });
  afterEach(() => house.remove());
  afterAll(() => empty.remove());
  const found: House["found"] = async (name) =>
    (await house.ask("people.find", { text: name })).hits;
  return {
    get house() {
      return house;
    },
    bed: (index) => beds[index] ?? "",
    found,
    personNamed: async (name) => {
      const [hit] = await found(name);
      if (hit === undefined) throw new Error(`Nobody is called ${name}`);
      return hit.card.id;
    },
  };
}
