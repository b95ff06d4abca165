import type { PersonRow } from "../../../db/people/people.ts";
import { type ProcedureRow, proceduresOf } from "../../../db/residence/procedures.ts";
import type { DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import {
  type DossierTransition,
  type Request,
  requestsFrom,
} from "../../../domain/dossiers/requested-document.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import type { ResidenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import { openIdentity } from "../people/identity.ts";
import type { Context } from "../platform/handler-context.ts";
import { readStatus } from "../residence/residence-status.ts";

/** Whom a dossier or a letter is about, as the office knows them today: read once and handed on. */
export interface Applicant {
  readonly person: PersonRow;
  readonly identity: DossierFacts["person"];
  /** Null where there is no procedure that goes on, or its record cannot be read. */
  readonly asking: Asking | null;
}

/** Reads the identity and the residence status of a person. */
export const applicantOf = (context: Context, person: PersonRow): Applicant => ({
  person,
  identity: identityFacts(context, person),
  asking: askingOf(context, person),
});

/** What can be asked for now, the likeliest first, and in which procedure. */
export interface Asking {
  readonly trackId: ProcedureId | null;
  readonly status: ResidenceStatus;
  readonly requests: readonly Request[];
}

/** Null where there is no procedure that goes on, or its record cannot be read. */
export function askingOf(context: Context, person: PersonRow): Asking | null {
  const row = proceduresOf(context.tx, person.card.id).find(({ isOpen }) => isOpen);
  return row === undefined ? null : askingOn(context, person, row);
}

/** On the procedure that goes on. */
export function askingOn(context: Context, person: PersonRow, row: ProcedureRow): Asking | null {
  const status = readStatus(context, person, row);
  return status === null ? null : { trackId: row.id, status, requests: requestsFrom(status) };
}

/** What this transition asks for, by the present file; where it no longer fits, the choice stays with all it lacks. */
export const requestOf = (
  { requests }: Asking,
  chosen: Pick<Request, "document" | "profile"> & { readonly transition: DossierTransition },
): Request =>
  requests.find(({ transition }) => transition === chosen.transition) ?? {
    transition: chosen.transition,
    document: chosen.document,
    profile: chosen.profile,
    step: "temporary",
    missing: [{ type: "stepBefore", steps: [] }],
  };

/** Who the person is, by an identity that this reader may open. */
export function identityFacts(context: Context, person: PersonRow): DossierFacts["person"] {
  const opened = openIdentity(context, person);
  const identity = opened.ok ? opened.value : null;
  return {
    name: identity?.name ?? person.card.name,
    sex: person.card.sex,
    nationality: person.card.nationality,
    isNationalityPresumed: person.card.isNationalityPresumed,
    aliases: identity?.aliases ?? [],
    birthDate: identity?.birthDate ?? null,
    birthPlace: identity?.birthPlace ?? "",
    numbers: identity?.identityNumbers ?? [],
  };
}
