import { createHmac } from "node:crypto";
import { entryAt, lastMomentOf } from "../../../db/integrity/audit-log.ts";
import { calendarDateOf, isDueAgain } from "../../../domain/core/calendar-date.ts";
import { ok } from "../../../domain/core/result.ts";
import {
  codeOf,
  daysBetweenCodes,
  type VerificationCode,
} from "../../../domain/integrity/verification-code.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { chainEnd, type ChainEnd } from "../platform/audit-log-chain.ts";

/** The present code of the audit log, for the file. */
const make: Handler<"trace.code"> = (context) => {
  const { tx, today, house, settings } = context;
  const end = chainEnd(tx);
  context.note({ action: "codeMade", detail: String(end.seq) });
  const sheet = { on: today, seq: end.seq, centreName: settings.centreName };
  return ok({ ...sheet, code: codeAt(house, end) });
};

/** A user types a code from the file: tells whether the vault still continues from there. */
const compare: Handler<"trace.compare"> = (context, { seq, code }) => {
  const { tx, house } = context;
  const entry = entryAt(tx, seq);
  const answer =
    entry === null ? "behind" : codeAt(house, entry) === code ? ("same" as const) : "other";
  context.note({ action: "codeCompared", detail: answer });
  return ok({ answer });
};

/** A short code of all entries of the audit log up to one: each is chained to the one before. */
const codeAt = (
  { vault }: OpenVault,
  { seq, chain }: Pick<ChainEnd, "seq" | "chain">,
): VerificationCode =>
  codeOf(
    createHmac("sha256", vault.traceKey)
      .update(`hearth 1 code ${String(seq)} `)
      .update(chain)
      .digest(),
  );

/** Once a month, from the month after the house was founded. */
export function verificationCodeItems({ tx, today, house, settings }: Context) {
  const last = lastMomentOf(tx, "codeMade");
  const since = calendarDateOf(last ?? house.vault.foundedAt, settings.zone);
  if (!isDueAgain(since, today, daysBetweenCodes)) return [];
  const day = last === null ? null : since;
  return [{ kind: "codeDue", last: day } as const];
}

export const verificationCodeHandlers = {
  "trace.code": make,
  "trace.compare": compare,
} as const satisfies Partial<Handlers>;
