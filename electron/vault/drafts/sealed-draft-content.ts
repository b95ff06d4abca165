// A form copies out of the record what its author may read: a draft is stored with how much of the file was open to its
// author.
import * as z from "zod";
import { appointmentById } from "../../../db/appointments/appointments.ts";
import { peopleOfBreach } from "../../../db/incidents/address-breaches.ts";
import type { DraftRow } from "../../../db/drafts/drafts.ts";
import { peopleOfIncident } from "../../../db/incidents/incidents.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { referralById } from "../../../db/referrals/referrals.ts";
import type { AppointmentId } from "../../../domain/appointments/appointment.ts";
import type { BreachId } from "../../../domain/incidents/address-breach.ts";
import {
  type DraftKind,
  type DraftSpot,
  homeSpot,
  recordsOf,
} from "../../../domain/drafts/draft.ts";
import type { IncidentId } from "../../../domain/incidents/incident.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import { Compartment } from "../../../domain/users/user.ts";
import type { Reader } from "../users/hidden-file-holders.ts";
import { type DraftPlace, openDraft, sealDraft } from "../keys/sealed-drafts.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { hiddenFrom } from "../people/readable-person-files.ts";

/** What was open to the author when they typed it. */
const Reach = z.strictObject({
  holds: z.array(Compartment),
  /** No file that it is about was hidden from the author. */
  isNamed: z.boolean(),
});
export type Reach = Readonly<z.infer<typeof Reach>>;

/** Of a draft that does not say it, from a program that did not ask: all there is. */
const everything: Reach = { holds: [...Compartment.options], isNamed: true };

export interface DraftContent {
  readonly content: string;
  readonly reach: Reach;
}

export const reachNow = (house: OpenVault, spot: DraftSpot): Reach => ({
  holds: [...house.compartments.keys()],
  isNamed: !isHiddenFrom({ tx: house.database.db, house }, spot),
});

/** It is about a person whose file is hidden from this reader. */
export const isHiddenFrom = (reader: Reader, spot: DraftSpot): boolean =>
  peopleOf(reader.tx, spot).some(hiddenFrom(reader));

/** Whom it is about by its place: by the record that it names, where it names no file. */
function peopleOf(tx: ReadDb, spot: DraftSpot): readonly PersonId[] {
  const { kind, personId } = spot;
  return personId === null
    ? recordsOf(spot).flatMap((id) => (ofRecord[kind]?.(tx, id) ?? []).flatMap((one) => one ?? []))
    : [personId];
}

const ofRecord: Partial<
  Record<DraftKind, (tx: ReadDb, id: string) => readonly (PersonId | null | undefined)[]>
> = {
  referral: (tx, id) => [referralById(tx, id as ReferralId)?.personId],
  appointment: (tx, id) => [appointmentById(tx, id as AppointmentId)?.personId],
  wrong: (tx, id) => [
    ...peopleOfIncident(tx, id as IncidentId).map(({ personId }) => personId),
    ...peopleOfBreach(tx, id as BreachId),
  ],
};

/** The reach is in a line above the content. */
export const sealContent = (
  house: OpenVault,
  draft: Pick<DraftRow, "spot" | "version">,
  { content, reach }: DraftContent,
): Buffer =>
  sealDraft(house.bundleSeed, placeOf(house, draft), `${JSON.stringify(reach)}\n${content}`);

/** Null where the author's key does not open it: the key changed with a reset. */
export function openContent(house: OpenVault, draft: DraftRow): DraftContent | null {
  const opened = openDraft(house.bundleSeed, placeOf(house, draft), draft.sealed);
  if (opened === null) return null;
  const end = opened.indexOf("\n");
  const reach = end === -1 ? null : reachIn(opened.slice(0, end));
  return reach === null
    ? { content: opened, reach: everything }
    : { content: opened.slice(end + 1), reach };
}

function reachIn(line: string): Reach | null {
  try {
    return Reach.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** One that waits opens where it was written: it goes there and back sealed as it is. */
function placeOf(
  house: OpenVault,
  { spot, version }: { readonly spot: DraftSpot; readonly version: number },
): DraftPlace {
  const { kind, personId, object } = homeSpot(spot);
  return {
    vaultId: house.vault.id,
    userId: house.userId,
    kind,
    personId: personId ?? "",
    object: object ?? "",
    version,
  };
}
