// After a sign-in, what the screens are going to ask for is opened a little at a time, between the requests of the window.
import { conditionsOfOpen } from "../../../db/intake/intake.ts";
import { settledNames } from "../../../db/referrals/referrals.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { ok } from "../../../domain/core/result.ts";
import { referralFrom, settledReferralsByName } from "../referrals/referrals-by-name.ts";
import { askingOn } from "../dossiers/applicant.ts";
import { dossierHandlers } from "../dossiers/dossiers.handlers.ts";
import { radar } from "../residence/expiring-documents.handlers.ts";
import * as today from "./today.handlers.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Vault } from "../platform/dispatch.ts";
import { openCondition } from "../residence/recorded-conditions.ts";
import { namedHere } from "../shift/log-book.ts";
import { learnNames, namesToFind, namesToLearn } from "../people/all-names.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { openProcedures, readStatus } from "../residence/residence-status.ts";
import { read } from "../platform/transactions.ts";

/**
 * A window that asks meanwhile waits for no longer than this, and for one list of what there is to open, one kind of need or
 * one screen.
 */
const mostMilliseconds = 15;

type Step = (context: Context) => void;

/**
 * What Today asks for comes first, then Today itself, piece by piece, then what the radar and the list of dossiers follow from
 * and these, then the names that are looked for.
 */
const parts: readonly ((context: Context) => readonly Step[])[] = [
  ({ tx }) => conditionsOfOpen(tx).map((row) => (context) => void openCondition(context, row)),
  () => [
    ...today.itemSources.map((needs) => (context: Context) => void needs(context)),
    prefetchToday,
  ],
  (ahead) =>
    openProcedures(ahead).map((row) => (context) => {
      const [person] = peopleByIds(context.tx, [row.personId]);
      if (person === undefined) return;
      readStatus(context, person, row);
      askingOn(context, person, row);
    }),
  () => [prefetchExpiringDocuments, prefetchDossiers],
  (context) => inTens(namesToLearn(context)).map((ids) => (later) => learnNames(later, ids)),
  () => [namesToFind, namedHere],
  ({ tx }) => settledNames(tx).map((row) => (context) => void referralFrom(context, row)),
  () => [settledReferralsByName],
];

function prefetchToday(context: Context): void {
  today.view(context, {});
}

function prefetchExpiringDocuments(context: Context): void {
  radar(context, {});
}

function prefetchDossiers(context: Context): void {
  dossierHandlers["dossiers.list"](context, { personId: null });
}

/**
 * Goes on until everything is open or the vault is not. No caller waits for it: what is not open yet is opened on
 * request. Settled when it is over, in any case.
 */
export function prefetchRecords(vault: Vault, house: OpenVault): Promise<void> {
  if (!house.compartments.has("office")) return Promise.resolve();
  return new Promise((over) => {
    const goOn = slicesOf(vault, house);
    const next = (): void => {
      if (vault.house === house && goOn()) setImmediate(next);
      else over();
    };
    setImmediate(next);
  });
}

/** Each call opens records for one slice of time; it returns whether anything is left. */
function slicesOf(vault: Vault, house: OpenVault): () => boolean {
  const { clock } = vault;
  const waiting = [...parts];
  let steps: readonly Step[] = [];
  let at = 0;
  const slice = (context: Context): void => {
    if (at >= steps.length) [steps, at] = [waiting.shift()?.(context) ?? [], 0];
    const begun = clock.monotonic();
    for (; at < steps.length && clock.monotonic() - begun < mostMilliseconds; at += 1)
      steps[at]?.(context);
  };
  return () => {
    try {
      read(house, clock, (context) => {
        slice(context);
        return ok(null);
      });
    } catch (thrown) {
      vault.onFault(thrown);
      return false;
    }
    return at < steps.length || waiting.length > 0;
  };
}

const inTens = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / 10) }, (_, ten) =>
    all.slice(ten * 10, ten * 10 + 10),
  );
