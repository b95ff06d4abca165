import { placesOfSigning } from "../../../domain/dossiers/dossier-content.ts";
import { termsInUse } from "../../../db/address-guard/terms.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import {
  type PrintoutVerdict,
  readerOf,
  verdictInSteps,
} from "../../../domain/address-guard/printout-verdict.ts";
import { ok, type Result } from "../../../domain/core/result.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Vault } from "../platform/dispatch.ts";
import { learnNames, namesToLearn } from "../people/all-names.ts";
import { namesFor } from "./names-found.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { read } from "../platform/transactions.ts";

type Judged = Parsed<"papers.check">;

/**
 * The verdict on a document, for its reader. A long one is read piece by piece, and other requests are answered in
 * between.
 */
export async function verdictOf(
  { clock }: Vault,
  house: OpenVault,
  judged: Judged,
): Promise<Result<PrintoutVerdict, AppError>> {
  const inHouse = <T>(work: (context: Context) => T) =>
    read(house, clock, (context) => ok(work(context)));
  const isRead = readerOf(judged.kind, judged.reader) !== null;
  const asked = inHouse((context) => (isRead ? namesToLearn(context) : []));
  if (!asked.ok) return asked;
  for (let at = 0; at < asked.value.length; at += namesAtOnce) {
    await othersAreAnswered();
    const ids = asked.value.slice(at, at + namesAtOnce);
    const learnt = inHouse((context) => learnNames(context, ids));
    if (!learnt.ok) return learnt;
  }
  await othersAreAnswered();
  const begun = inHouse((context) => stepsFor(context, judged));
  if (!begun.ok) return begun;
  await othersAreAnswered();
  let since = clock.monotonic();
  for (;;) {
    const step = begun.value.next();
    if (step.done === true) return ok(step.value);
    if (clock.monotonic() - since < longestMilliseconds) continue;
    await othersAreAnswered();
    since = clock.monotonic();
  }
}

const longestMilliseconds = 20;

/** Files whose names are opened in one go: some ten milliseconds. */
const namesAtOnce = 100;

const othersAreAnswered = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** All that is needed is asked for at once; what follows needs the house no more. */
function* stepsFrom(
  names: ReturnType<typeof namesFor> | null,
  judging: Omit<Parameters<typeof verdictInSteps>[0], "names">,
): Generator<void, PrintoutVerdict> {
  return yield* verdictInSteps({ ...judging, names: names === null ? () => [] : yield* names });
}

function stepsFor(context: Context, { kind, pages, ...judged }: Judged) {
  const { centreName, correspondenceAddress } = context.settings;
  const reader = readerOf(kind, judged.reader);
  return stepsFrom(reader === null ? null : namesFor(context, judged, reader), {
    kind,
    pages,
    reader,
    centreName,
    terms: termsInUse(context.tx),
    exempt: [correspondenceAddress, ...placesOfSigning(correspondenceAddress)],
  });
}
