import * as z from "zod";
import { Consent, ConsentEnding, ConsentId } from "../ledger/consent.ts";
import { DisclosureId, LedgerEntry } from "../ledger/disclosure.ts";
import { LedgerFile } from "../ledger/ledger-file.ts";
import { PersonId } from "../person.ts";
import { command, done, office, query, Version, type Procedure } from "./kinds.ts";

/** Consents of a person, and the register of what left. */
export const ledgerApi = {
  "ledger.view": query(office, z.strictObject({ id: PersonId }), LedgerFile),
  /** A new one, or the next version of one. */
  "ledger.consent": command(
    office,
    z.strictObject({
      id: PersonId,
      consent: Consent,
      /** The consent that is changed, at the version that was read. */
      changes: z.strictObject({ id: ConsentId, version: Version }).nullable(),
    }),
    done,
  ),
  /** Withdrawn by the person, or written down by mistake. */
  "ledger.endConsent": command(
    office,
    z.strictObject({
      id: PersonId,
      consentId: ConsentId,
      version: Version,
      ending: ConsentEnding,
    }),
    done,
  ),
  "ledger.write": command(
    office,
    z.strictObject({
      id: PersonId,
      entry: LedgerEntry,
      corrects: DisclosureId.nullable(),
      /** The paper that left, where it is about one. */
      source: z.string().max(80).nullable(),
    }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
