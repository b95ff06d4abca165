// A dossier whose sending is cancelled in the procedure.
import { dossiersOf, frozenOf, insertRegister } from "../../../db/dossiers/dossiers.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { sendingsIn } from "../../../domain/dossiers/dossier-register.ts";
import { saysSent } from "../../../domain/dossiers/dossier-events-in-procedure.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { type Corrected, recordEvent } from "../residence/residence.handlers.ts";
import { openedDossier } from "./dossier-in-work.ts";
import { registerEntries, sealRegister } from "./sealed-dossiers.ts";

/** Adds what happened to the procedure; where it corrects that a dossier was sent, the sending is taken back. */
export const recordInProcedure: Handler<"procedure.record"> = (context, input) =>
  recordEvent(context, input, takeBackSending);

/** What was written down as sent by mistake is frozen again, so that the real sending can be written down. */
function takeBackSending(
  context: Context,
  { card }: PersonRow,
  { event, note, reason }: Corrected,
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
