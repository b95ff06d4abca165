import * as z from "zod";
import { Order, OrderDecision, OrderId } from "./compelled-disclosure.ts";
import { Consent, ConsentEnding, ConsentId } from "./consent.ts";
import { DisclosureId, RegisterEntry } from "./disclosure.ts";
import { DisclosuresView } from "./disclosures-view.ts";
import { PersonId } from "../people/person.ts";
import { command, done, office, query, Version, type Procedure } from "../api/procedure-kinds.ts";

const ofOrder = { id: PersonId, orderId: OrderId, version: Version };
const Remark = z.string().trim().max(2000);

/** Consents of a person, and the register of what left. */
export const disclosuresApi = {
  "ledger.view": query(office, z.strictObject({ id: PersonId }), DisclosuresView),
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
  /** Withdrawn by the person, or entered in error. */
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
      entry: RegisterEntry,
      corrects: DisclosureId.nullable(),
      /** The document that left, where it is about one. */
      source: z.string().max(80).nullable(),
    }),
    done,
  ),
  /** What the centre is compelled to hand over: what is asked, or the next version of it. */
  "compelled.record": command(
    office,
    z.strictObject({
      id: PersonId,
      order: Order,
      changes: z.strictObject({ id: OrderId, version: Version }).nullable(),
    }),
    done,
  ),
  "compelled.propose": command(
    office,
    z.strictObject({ ...ofOrder, decision: OrderDecision }),
    done,
  ),
  /** By a user other than the proposer. */
  "compelled.decide": command(
    office,
    z.strictObject({ ...ofOrder, agrees: z.boolean(), remark: Remark }),
    done,
  ),
  "compelled.takeBack": command(
    office,
    z.strictObject({ ...ofOrder, remark: Remark.min(1) }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
