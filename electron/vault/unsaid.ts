import { dossiersOf, frozenOf, registerOf } from "../../db/dossiers.ts";
import { disclosuresOf } from "../../db/ledger.ts";
import { papersLeft } from "../../db/trace.ts";
import { civilDate } from "../../domain/calendar.ts";
import type { SentHow } from "../../domain/dossier/register.ts";
import type { Unsaid } from "../../domain/ledger/ledger-file.ts";
import type { PaperType, Way } from "../../domain/ledger/vocabulary.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Context } from "./context.ts";
import { openRegister } from "./dossiers.ts";
import { staffNames } from "./people-lines.ts";

/** Papers of a person that were saved, printed or sent, and of which the register does not say yet to whom; newest first. */
export function unsaidOf(
  context: Context,
  personId: PersonId,
  fileKey: Buffer | null,
): readonly Unsaid[] {
  const said = new Set(disclosuresOf(context.tx, personId).map(({ source }) => source));
  return [...dossiersSaid(context, personId, fileKey), ...papersSaid(context, personId)]
    .filter(({ source }) => !said.has(source))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Dossiers that were sent: the register of dossiers knows to whom. */
function dossiersSaid(
  context: Context,
  personId: PersonId,
  fileKey: Buffer | null,
): readonly Unsaid[] {
  const { tx } = context;
  const nameOf = staffNames(context);
  return dossiersOf(tx, personId)
    .flatMap(({ id }) => frozenOf(tx, id))
    .flatMap(({ version }) => registerOf(tx, version.id))
    .flatMap((row): Unsaid[] => {
      const entry = openRegister(context, row, fileKey);
      if (!entry.ok || entry.value.kind !== "sent") return [];
      const { on, how, to } = entry.value;
      return [
        {
          ...{ source: `sent ${row.id}`, on, byName: nameOf(row.by), paper: null },
          ...{ way: wayOf[how], recipient: { kind: "aliensOffice", name: to.slice(0, 160) } },
          type: "dossier",
        },
      ];
    });
}

function papersSaid(context: Context, personId: PersonId): readonly Unsaid[] {
  const nameOf = staffNames(context);
  return papersLeft(context.tx, personId, Object.keys(outgoing)).map(
    ({ seq, at, userId, paper }) => ({
      ...{ source: `paper ${String(seq)}`, on: civilDate(at, context.settings.zone) },
      ...{ byName: userId === null ? "" : nameOf(userId), paper, way: "letter", recipient: null },
      type: outgoing[paper ?? ""] ?? "letter",
    }),
  );
}

/** Papers about one person that can go to somebody outside. Those of the house itself and her own copies are none. */
const outgoing: Readonly<Record<string, PaperType>> = {
  dossier: "dossier",
};

const wayOf: Readonly<Record<SentHow, Way>> = {
  registeredPost: "letter",
  post: "letter",
  hand: "hand",
  email: "mail",
  portal: "portal",
};
