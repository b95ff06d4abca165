// Every procedure is sent thousands of inputs with something wrong in them. What reaches a handler is executed, and rolled
// back. Nothing breaks, and no answer reveals implementation details.
import type { TestHouse } from "../helpers/integration/test-house.ts";
import { api, type ProcedureName } from "../../domain/api/index.ts";
import type { AppError } from "../../domain/api/errors.ts";
import { err, type Result } from "../../domain/core/result.ts";
import type { Context } from "../../electron/vault/platform/handler-context.ts";
import { dispatch } from "../../electron/vault/platform/dispatch.ts";
import { handlers } from "../../electron/vault/handlers.ts";
import { write } from "../../electron/vault/platform/transactions.ts";
import { replaceNulCharacters } from "../../electron/vault/platform/replace-nul-characters.ts";
import { idsIn, inputsFor, type Known } from "../integration/attack/generated-inputs.ts";
import { randomFrom } from "../integration/crash/random-stay-decisions.ts";
import { openHouseOf } from "../helpers/integration/test-house.ts";
import { mutated } from "./mutated-inputs.ts";

export const payloads = Number(process.env["HEARTH_PAYLOADS"] ?? "40");

/** What is wrong, in short; and how far the payloads came. */
export interface Sent {
  payloads: number;
  reached: number;
  readonly crashes: Set<string>;
  readonly tells: Set<string>;
}

const names = Object.keys(api) as ProcedureName[];
export const procedures = (part: number, of: number): readonly ProcedureName[] =>
  names.filter((_, index) => index % of === part);

export const knownIn = (house: TestHouse): Known => ({
  idsByTable: idsIn(openHouseOf(house).database.file),
  days: ["2026-11-24", "2026-12-26", "2027-01-04"],
  moments: ["2026-11-24T20:30:00.000Z", "2026-12-27T19:00:00.000Z"],
  texts: ["something typed", "en", "Invented"],
});

/** Sends them to one procedure. The vault stays unchanged, and open for the same user. */
export async function send(
  house: TestHouse,
  name: ProcedureName,
  known: Known,
  count: number,
): Promise<Sent> {
  const sent: Sent = { payloads: 0, reached: 0, crashes: new Set(), tells: new Set() };
  const right = inputsFor(name, known, 60);
  const random = randomFrom(name.length * 7919 + count);
  const asked = new Set<string>();
  for (let number = 0; number < count; number += 1) {
    const base = right[Math.floor(random() * right.length)];
    // Some are valid: then only the state of the vault can refuse them.
    const payload = random() < 0.02 ? base : mutated(base, random);
    const answer = await answerTo(house, name, payload, { sent, asked });
    sent.payloads += 1;
    if (tellsHow(answer)) sent.tells.add(`${name}: ${JSON.stringify(answer).slice(0, 120)}`);
  }
  return sent;
}

async function answerTo(
  house: TestHouse,
  name: ProcedureName,
  payload: unknown,
  { sent, asked }: { readonly sent: Sent; readonly asked: Set<string> },
): Promise<unknown> {
  const { input, kind } = api[name];
  try {
    const parsed = parsedBy(input, payload);
    // Refused by validation: dispatch is tried as a whole.
    if (parsed?.success !== true) return await dispatched(house, name, payload, sent);
    const data = replaceNulCharacters(parsed.data);
    // An input tried before has the same result.
    const same = JSON.stringify(data);
    if (asked.has(same)) return null;
    asked.add(same);
    sent.reached += 1;
    if (kind === "query") return await dispatched(house, name, payload, sent);
    const handler: unknown = (handlers.handlers as Readonly<Record<string, unknown>>)[name];
    // Procedures that open or close vaults, or start jobs, are not executed: their input was valid.
    if (handler === undefined) return null;
    return await undone(house, handler, data);
  } catch (thrown) {
    sent.crashes.add(
      `${name}: ${thrown instanceof Error ? (thrown.stack ?? "").slice(0, 300) : "?"}`,
    );
    return null;
  }
}

/** Null where the schema itself threw: the vault has to catch that. */
function parsedBy(schema: (typeof api)[ProcedureName]["input"], payload: unknown) {
  try {
    return schema.safeParse(payload);
  } catch {
    return null;
  }
}

async function dispatched(house: TestHouse, name: ProcedureName, payload: unknown, sent: Sent) {
  house.fault = null;
  const answer = await dispatch(handlers, house.vault, name, payload);
  if (!answer.ok && answer.error.type === "Unexpected") {
    const fault: unknown = house.fault;
    sent.crashes.add(
      `${name}: ${fault instanceof Error ? (fault.stack ?? "").slice(0, 300) : "?"}`,
    );
  }
  return answer;
}

type Run = (context: Context, input: unknown, prepared?: unknown) => Result<unknown, AppError>;
interface Prepared {
  readonly prepare: (
    vault: unknown,
    house: unknown,
    input: unknown,
  ) => Promise<Result<unknown, AppError>>;
  readonly run: Run;
  readonly forget?: (prepared: unknown) => void;
}

/** Executes it and rolls it back. */
async function undone(house: TestHouse, handler: unknown, input: unknown): Promise<unknown> {
  const open = openHouseOf(house);
  const isPlain = typeof handler === "function";
  const prepared = isPlain ? null : await (handler as Prepared).prepare(house.vault, open, input);
  if (prepared !== null && !prepared.ok) return prepared;
  let answer: unknown = null;
  write(open, house.vault.clock, (context) => {
    answer = isPlain
      ? (handler as Run)(context, input)
      : (handler as Prepared).run(context, input, prepared?.value);
    return err({ type: "NotFound" });
  });
  return answer;
}

/** Words that only the program itself uses: a source location, a statement, a table. */
const inside =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\.(?:ts|cjs|mjs):\d+|SQLITE_|SqliteError|DrizzleQuery|\bSELECT\b.+\bFROM\b|INSERT INTO|UPDATE \w+ SET|DELETE FROM|no such (?:table|column)|CONSTRAINT/;

/** True for an answer that reveals implementation details. Only refusals are checked: a value may contain user text. */
export function tellsHow(answer: unknown): boolean {
  const isValue =
    typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
  return !isValue && inside.test(JSON.stringify(answer));
}
