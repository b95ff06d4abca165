// A user who calls every procedure with all available ids learns no more than the table "What stands where" allows. Inputs are
// generated from the contract, so that future procedures are covered as well.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../../../electron/vault/platform/handler-context.ts";
import { handlers } from "../../../electron/vault/handlers.ts";
import { write } from "../../../electron/vault/platform/transactions.ts";
import type { Role } from "../../../domain/users/user.ts";
import { aCall } from "../../helpers/builders.ts";
import { runs } from "../../helpers/property-runs.ts";
import { tellMore } from "../../helpers/report-proof-figure.ts";
import { openHouseOf, passphraseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { idsIn, inputsFor, type Known } from "./generated-inputs.ts";
import { canary, type Secret } from "./canaries.ts";
import { vaultWithCanaries } from "./vault-with-canaries.ts";
import { keysFromFile } from "./raw-vault-access.ts";
import { contains, spoilsOf } from "./readable-with-own-keys.ts";

let house: TestHouse;
beforeAll(async () => {
  ({ house } = await vaultWithCanaries());
  await house.unlock("noor");
  await house.ask("referrals.take", aCall());
  house.lock();
});
afterAll(() => house.remove());

const names = Object.keys(api) as ProcedureName[];
const tries = runs(400);

describe("incidents, breaches and complaints", () => {
  const wrong: readonly Secret[] = [
    "incidentWords",
    "incidentBehind",
    "incidentOutcome",
    "background",
    "breachTold",
    "breachHow",
    "breachAction",
    "breachInformed",
    "breachReasons",
    "goneBreach",
    "complaintWords",
    "goneComplaint",
  ];
  const queries = names.filter((name) => api[name].kind === "query");

  it("are shown on their own pages alone, and in a data access request: never in a procedure, a plan or a printout", async () => {
    await house.unlock("samira");
    const known = knownIn(house);
    const telling = new Map<string, readonly string[]>();
    for (const name of queries) {
      const answers: unknown[] = [];
      for (const input of inputsFor(name, known, tries))
        answers.push(await house.call(name, input as never));
      const told = toldBy(answers, wrong);
      if (told.length > 0) telling.set(name.split(".")[0] ?? name, told);
    }
    house.lock();

    expect([...telling.keys()].toSorted()).toEqual([
      "access",
      "breaches",
      "complaints",
      "incidents",
    ]);
    expect(telling.get("incidents")).toContain("background");
  });
});

describe.each([
  { who: "noor", role: "shelter" },
  { who: "ada", role: "admin" },
] as const satisfies readonly { who: string; role: Role }[])(
  "$who, who asks everything as $role",
  ({ who, role }) => {
    /** Including what the user's own key does not find in the raw files: "raw-files" tests that it should not. */
    let misses: readonly Secret[];
    let known: Known;
    beforeAll(async () => {
      const spoils = spoilsOf(await keysFromFile(house.folder, who, passphraseOf(who)));
      misses = (Object.keys(canary) as Secret[]).filter(
        (secret) => !contains(spoils, canary[secret]),
      );
      await house.unlock(who);
      known = knownIn(house);
    });
    afterAll(() => house.lock());

    it("has something to learn", () => {
      expect(misses).toEqual(expect.arrayContaining(["careRemark", "riskReasons", "hiddenName"]));
    });

    const mine = (kind: string) =>
      names.filter((name) => api[name].kind === kind && holds(api[name].roles, role));

    it.each(mine("query"))("%s reveals nothing beyond the user's access", async (name) => {
      const answers: Result<unknown, AppError>[] = [];
      for (const input of inputsFor(name, known, tries))
        answers.push(await house.call(name, input as never));

      expect(toldIn(answers, misses)).toEqual([]);
      expect(
        answers.some(({ ok }) => ok),
        "was asked in a way that is answered",
      ).toBe(true);
      expect(house.fault).toBeNull();
    });

    it.each(mine("command").filter((name) => handlerOf(name) !== null))(
      "%s, undone at once, reveals nothing beyond the user's access",
      (name) => {
        const harmless = { ...known, texts: ["something that was typed"] };
        const answers = inputsFor(name, harmless, tries).map((input) => tryOut(name, input));

        expect(toldIn(answers, misses)).toEqual([]);
        expect(crashes.splice(0)).toEqual([]);
      },
    );
  },
);

const knownIn = (opened: TestHouse): Known => ({
  idsByTable: idsIn(openHouseOf(opened).database.file),
  days: ["2026-11-24", "2026-11-23", "2026-12-26", "2026-12-27", "2026-12-28", "2027-01-04"],
  moments: ["2026-11-24T20:30:00.000Z", "2026-12-27T19:00:00.000Z"],
  texts: Object.values(canary).map((text) => text.slice(0, 40)),
});

/** The secrets in any answer, including refusals. */
function toldBy(answers: readonly unknown[], misses: readonly Secret[]): readonly string[] {
  const told = JSON.stringify(answers);
  return misses.filter((secret) => told.includes(canary[secret]));
}

function toldIn(answers: readonly unknown[], misses: readonly Secret[]): readonly string[] {
  const told = toldBy(answers, misses);
  tellMore("answers looked through", answers.length);
  tellMore("answers that told what is not hers", told.length);
  return told;
}

/** Runs it and rolls it back, so that the next one finds the same state. */
function tryOut(name: ProcedureName, raw: unknown): Result<unknown, AppError> | null {
  const input = api[name].input.safeParse(raw);
  const handler = handlerOf(name);
  if (!input.success || handler === null) return null;
  let answer: Result<unknown, AppError> | null = null;
  write(openHouseOf(house), house.vault.clock, (context) => {
    answer = answerOf(() => handler(context, input.data));
    return err({ type: "NotFound" });
  });
  return answer;
}

/** Errors thrown by handlers: each is a bug, whatever was asked. */
const crashes: unknown[] = [];

/** What a window gets for a bug: a reference, and nothing else. */
function answerOf(work: () => Result<unknown, AppError>): Result<unknown, AppError> {
  try {
    return work();
  } catch (thrown) {
    crashes.push(thrown);
    return err({ type: "Unexpected", reference: "" });
  }
}

type AnyHandler = (context: Context, input: unknown) => Result<unknown, AppError>;

/** Null for procedures that derive a key first: they return what was typed, or nothing. */
function handlerOf(name: ProcedureName): AnyHandler | null {
  const handler: unknown = (handlers.handlers as Readonly<Record<string, unknown>>)[name];
  return typeof handler === "function" ? (handler as AnyHandler) : null;
}

const holds = (roles: readonly Role[], role: Role): boolean => roles.includes(role);
