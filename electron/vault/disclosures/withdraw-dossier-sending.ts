// A dossier whose sending is cancelled in the procedure.
import { dossiersOf, frozenOf, insertRegister } from "../../../db/dossiers/dossiers.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { sendingsIn } from "../../../domain/dossiers/dossier-register.ts";
import { saysSent } from "../../../domain/dossiers/dossier-sending.ts";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import type { Context } from "../platform/context.ts";
import { openedDossier } from "../dossiers/dossier-review.ts";
import { registerEntries, sealRegister } from "../dossiers/dossiers.ts";

interface TakenBack {
  readonly event: ResidenceEvent;
  /** The note recorded with it: of a dossier its reference. */
  readonly note: string;
  readonly reason: string;
}

/** A dossier recorded as sent in error is frozen again, so that the real sending can be recorded. */
export function takeBackSending(
  context: Context,
  { card }: PersonRow,
  { event, note, reason }: TakenBack,
): void {
  for (const { id: dossierId, state } of dossiersOf(context.tx, card.id)) {
    const isGone = state === "sent" || state === "answered";
    const opened = isGone ? openedDossier(context, dossierId) : null;
    const versionId = frozenOf(context.tx, dossierId).at(-1)?.version.id;
    if (opened?.ok !== true || versionId === undefined) continue;
    const { record, fileKey } = opened.value;
    const sending = sendingsIn(registerEntries(context, versionId, fileKey)).findLast(
      ({ record: said }) =>
        said.kind === "sent" &&
        saysSent(event, { transition: record.transition, on: said.on }) &&
        record.reference === note,
    );
    if (sending === undefined) continue;
    const id = context.newId();
    const said = { kind: "takenBack", sending: sending.id, reason } as const;
    insertRegister(context.tx, {
      id,
      versionId,
      at: context.now,
      by: context.me.id,
      sealed: sealRegister(context, id, said, fileKey),
    });
    context.note({ action: "dossierRegistered", object: { kind: "dossier_register", id } });
  }
}
