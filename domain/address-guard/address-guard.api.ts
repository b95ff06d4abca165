import * as z from "zod";
import { GuardOverrideId, OverrideReason, OverrideView } from "./two-person-override.ts";
import { Sha256 } from "../printing/exit-channel.ts";
import { GuardTermId, EnteredTerm, mostCopied, mostTyped } from "./term.ts";
import { GuardVerdict } from "./text-verdict.ts";
import { TryOnCount } from "./try-new-terms.ts";
import { Instant } from "../core/calendar-date.ts";
import { Reader } from "../printing/reader-kind.ts";
import { PrintoutVerdict } from "./printout-verdict.ts";
import { DocumentKind } from "../printing/document-kind.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { PersonId } from "../people/person.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

const judged = {
  kind: DocumentKind,
  pages: z.array(z.string().max(500_000)).max(2_100),
  /** Who will see it, once a user has chosen. */
  reader: Reader.nullable().default(null),
  /** About whom it is, where it is about one person. */
  personId: PersonId.nullable().default(null),
  /** Names that belong in the document: the addressee and the signatory. */
  belongs: z.array(z.string().max(2_000)).max(20).default([]),
};
const Passphrase = z.string().max(1000);
const Terms = z.array(EnteredTerm).min(1).max(mostTyped);

/** What would give the house away, and what is about to leave it. */
export const addressGuardApi = {
  "guard.terms": query(
    admin,
    nothing,
    z.array(
      z.strictObject({
        id: GuardTermId,
        ...EnteredTerm.shape,
        addedAt: Instant,
        byName: z.string(),
      }),
    ),
  ),
  /**
   * What words would stop or have looked at among all that is kept, before they are entered: a slice of it, so that nothing
   * waits. `looked` is where the next one begins.
   */
  "guard.tryOn": query(
    admin,
    z.strictObject({ terms: Terms, from: z.number().int().min(0) }),
    z.strictObject({
      counts: z.array(TryOnCount),
      looked: z.number().int().min(0),
      of: z.number().int().min(0),
      /** How many of this slice do not open for this reader. */
      closed: z.number().int().min(0),
    }),
  ),
  /** Terms that were typed together, each on its own; the first new one is named. */
  "guard.add": command(
    admin,
    z.strictObject({ terms: Terms }),
    z.strictObject({ id: GuardTermId }),
  ),
  "guard.end": command(admin, z.strictObject({ id: GuardTermId }), done),
  /** Documents that left, or could have, although they were stopped; newest first. */
  "guard.overrides": query(admin, nothing, z.array(OverrideView).max(200)),
  /** Two people release a stopped document, once: the signed-in user, and a colleague who signs on the spot. */
  "guard.override": command(
    everyone,
    z.strictObject({
      ...judged,
      sha256: Sha256,
      reason: OverrideReason,
      /** Of the signed-in user. */
      passphrase: Passphrase,
      second: z.strictObject({ signInName: z.string().max(200), passphrase: Passphrase }),
    }),
    z.strictObject({ id: GuardOverrideId }),
  ),
  /** The document leaves under the override, now. */
  "guard.useOverride": command(
    everyone,
    z.strictObject({ id: GuardOverrideId, way: ExitChannel }),
    done,
  ),
  /** Looks through words before they may be copied. */
  "guard.copied": query(
    everyone,
    z.strictObject({ text: z.string().min(1).max(mostCopied) }),
    GuardVerdict,
  ),
  /** Checks a document before it may leave; what is stopped is recorded in the audit log. */
  "papers.check": command(everyone, z.strictObject(judged), PrintoutVerdict),
} as const satisfies Record<string, Procedure>;
