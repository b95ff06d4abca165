import { destroyList, insertEvacuationList } from "../../../db/outings/evacuation.ts";
import { readingsOf } from "../../../db/handover/handover-readings.ts";
import { allUsers } from "../../../db/users/users.ts";
import { openVisits } from "../../../db/daily-life/visits.ts";
import {
  type Away,
  type EvacuationList,
  evacuationList,
  EvacuationListId,
  presenceOf,
  visitorsByPlace,
} from "../../../domain/outings/evacuation.ts";
import type { DocumentKind } from "../../../domain/printing/document-kind.ts";
import type { ExitChannel } from "../../../domain/printing/exit-channel.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { shiftAt } from "../../../domain/shift/shift.ts";
import type { Role, UserId } from "../../../domain/users/user.ts";
import { type AtAppointment, appointmentsNow } from "../outings/people-at-appointments.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { countedNow } from "../outings/census-absences.ts";
import { outingsNow, searchesNow, stagesNow } from "../outings/whereabouts.ts";
import { boardOn } from "../accommodation/bed-board.ts";
import { isReachable } from "../people/readable-person-files.ts";

/** Who has to come out, tonight. */
export const evacuation: Handler<"papers.evacuation"> = (context) => {
  const { now, tonight, settings, tx } = context;
  const passes = outingsNow(context);
  const stages = stagesNow(context, passes);
  const appointments = appointmentsNow(context, stages);
  const counted = countedNow(context, stages);
  const late = [
    ...passes.flatMap(({ people, backBy, stage }) =>
      people.map(({ id }) => ({ id, backBy, stage })),
    ),
    ...[...appointments].map(([id, { backBy, stage }]) => ({ id, backBy, stage })),
  ].filter(({ stage }) => stage !== "out");
  const away = {
    // A person counted as absent in spite of an outing is not out as agreed.
    out: new Set([...stages.keys(), ...appointments.keys()].filter((id) => !counted.has(id))),
    late: new Map(late.map(({ id, backBy }) => [id, backBy] as const)),
    lookedFor: new Set(searchesNow(context).keys()),
    counted: new Map([...counted].map(([id, { state }]) => [id, state] as const)),
  };
  const here = openVisits(tx, tonight).map(({ place, ownWords }) => ({
    place,
    own: ownWords ?? undefined,
  }));
  const board = boardOn(context, tonight);
  const others = {
    visitors: visitorsByPlace(here),
    staff: staffOnDuty(context, [...appointments.values()], away),
  };
  return ok(evacuationList(board, now, settings.zone, away, others));
};

/** The user who is signed in, then colleagues who confirmed the handover of this shift; an escort is where the person is whom they accompany. */
function staffOnDuty(
  { tx, me, now, settings }: Context,
  appointments: readonly AtAppointment[],
  away: Away,
): EvacuationList["staff"] {
  const names = new Map(allUsers(tx).map(({ id, name }) => [id, name]));
  const escorted = new Map(
    appointments.map(({ row: { plan, personId } }) => [plan.escort, personId] as const),
  );
  const presence = (id: UserId) => {
    const personId = escorted.get(id);
    return personId === undefined ? ({ state: "inside" } as const) : presenceOf(personId, away);
  };
  const readers = new Set(readingsOf(tx, shiftAt(now, settings)).map(({ readBy }) => readBy));
  readers.delete(me.id);
  return [
    { name: me.name, since: "signedIn", presence: { state: "inside" } },
    ...[...readers].map((id) => ({
      name: names.get(id) ?? "",
      since: "shift" as const,
      presence: presence(id),
    })),
  ];
}

/** A document that only some may make can leave only through them. */
export const note: Handler<"papers.note"> = (context, { kind, way, personId, reader }) => {
  if (!context.me.roles.some((role) => makers[kind].includes(role))) {
    return err({ type: "Forbidden" });
  }
  if (aboutPeople.includes(kind)) {
    if (personId === null || !isReachable(context, personId)) return err({ type: "NotFound" });
    const detail = reader === null ? kind : `${kind} ${reader}`;
    context.note({ action: way, object: { kind: "people", id: personId }, detail });
    return ok(null);
  }
  const object =
    kind === "evacuationList" ? listLeaving(context, way) : ({ kind: "paper", id: kind } as const);
  context.note({ action: way, object });
  return ok(null);
};

/** The list was burned, shredded or deleted. */
export const destroyed: Handler<"papers.destroyed"> = (context, { id }) => {
  if (!destroyList(context.tx, id, context.now, context.me.id)) return err({ type: "NotFound" });
  context.note({ action: "destroyed", object: { kind: "evacuation_lists", id } });
  return ok(null);
};

function listLeaving(context: Context, way: ExitChannel) {
  const id = EvacuationListId.parse(context.newId());
  insertEvacuationList(context.tx, { id, way, leftAt: context.now, leftBy: context.me.id });
  return { kind: "evacuation_lists", id } as const;
}

const makers: Readonly<Record<DocumentKind, readonly Role[]>> = {
  calendarWeek: ["shelter", "care", "admin"],
  workerWeek: ["shelter", "care", "admin"],
  personWeek: ["shelter", "care", "admin"],
  evacuationList: ["shelter", "care", "admin"],
  handOver: ["shelter", "care", "admin"],
  houseAgreement: ["shelter", "care", "admin"],
  weekSheet: ["shelter", "care", "admin"],
  recoverySheet: ["admin"],
  drillSlip: ["admin"],
  codeSheet: ["admin"],
  diagnosticSheet: ["admin"],
  accessRegister: ["care", "admin"],
  handbookPage: ["shelter", "care", "admin"],
  missingSheet: ["shelter", "care", "admin"],
  safetyCard: ["shelter", "care", "admin"],
  yearPack: ["admin"],
  reportTable: ["admin"],
  codedTable: ["admin"],
  questionTable: ["admin"],
  emptySheet: ["admin"],
  expiryList: ["shelter", "care", "admin"],
  waySheet: ["care", "admin"],
  sessionSheet: ["care"],
  planSheet: ["care"],
  // A draft, marked as one on every page; what is frozen leaves by `dossiers.leaves`.
  dossier: ["care", "admin"],
  dossierControl: ["admin"],
  consentSheet: ["care", "admin"],
  // A draft, too; what is kept leaves by `letters.leaves`.
  letter: ["care", "admin"],
  orderSheet: ["care", "admin"],
  erasureNotice: ["care", "admin"],
  // Leaves by `access.leaves`.
  heldSheet: [],
};

/** Whether a document of this kind is about one person. */
export const isAboutOne = (kind: DocumentKind): boolean =>
  aboutPeople.includes(kind) || kind === "heldSheet";

/** Documents about one person: they are in the history of the person's file when they leave. */
const aboutPeople: readonly DocumentKind[] = [
  "safetyCard",
  "waySheet",
  "planSheet",
  "sessionSheet",
  "personWeek",
  "dossier",
  "dossierControl",
  "consentSheet",
  "letter",
  "orderSheet",
];
