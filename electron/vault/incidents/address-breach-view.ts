import {
  type BreachRow,
  latestBreachState,
  peopleOfBreach,
} from "../../../db/incidents/address-breaches.ts";
import {
  BreachAssessment,
  BreachContent,
  type BreachId,
  BreachReasons,
  type BreachView,
} from "../../../domain/incidents/address-breach.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { linesOf, staffNames } from "../people/display-names.ts";
import { hiddenFrom } from "../people/readable-person-files.ts";

/** A breach as this reader may see it. */
export function addressBreachView(context: Context, row: BreachRow): BreachView {
  const { tx, keys } = context;
  const nameOf = staffNames(context);
  const { id, version, knownOn, risk, outcome } = row;
  const closedTo = (compartment: "care" | "office") =>
    keys.holds.includes(compartment)
      ? { state: "open" as const, content: null }
      : { state: "closed" as const, exists: false };
  const isClosed = isBreachClosed(context, id);
  return {
    id,
    version,
    knownOn,
    risk,
    people: linesOf(context, peopleOfBreach(tx, id)),
    opened: { at: row.openedAt, byName: nameOf(row.openedBy) },
    content: shownContent(breachContent(context, row), nameOf),
    reasons: isClosed
      ? closedPart(row.sealedReasons !== null)
      : row.reasonsVersion === null || row.sealedReasons === null
        ? closedTo("care")
        : partOf(
            keys.open(
              "care",
              partSpot("reasons", id, row.reasonsVersion),
              BreachReasons,
              row.sealedReasons,
            ),
            true,
          ),
    assessed:
      row.assessedAt === null || row.assessedBy === null || outcome === null
        ? null
        : { at: row.assessedAt, byName: nameOf(row.assessedBy), outcome },
    assessment: isClosed
      ? closedPart(row.sealedAssessment !== null)
      : row.sealedAssessment === null
        ? closedTo("office")
        : partOf(
            keys.open(
              "office",
              partSpot("assessment", id, 1),
              BreachAssessment,
              row.sealedAssessment,
            ),
            true,
          ),
  };
}

/** It is about a person whose file is hidden from this reader: why it is a risk and what comes of it would reveal them. */
export const isBreachClosed = (context: Context, id: BreachId): boolean =>
  peopleOfBreach(context.tx, id).some(hiddenFrom(context));

/** What is known and done, from the house or from what the office kept. */
export function breachContent(context: Context, { id }: BreachRow): BreachContent | null {
  const state = latestBreachState(context.tx, id);
  if (state === null || state.content !== null) return state?.content ?? null;
  const spot = contentSpot(id, state.version);
  const kept = context.keys.open("office", spot, BreachContent, state.sealedOffice);
  return kept.ok ? kept.value : null;
}

function shownContent(
  content: BreachContent | null,
  nameOf: (id: UserId) => string,
): BreachView["content"] {
  if (content === null) return null;
  const { who, toWhom, how, actions, told } = content;
  const shown = ({ at, by }: { readonly at: BreachView["opened"]["at"]; readonly by: string }) => ({
    at,
    byName: nameOf(by as UserId),
  });
  return {
    who,
    toWhom,
    how,
    actions: actions.map(({ done, ...action }) => ({ ...action, done: done && shown(done) })),
    told: told.map(({ id, who: whom, ...mark }) => ({ id, who: whom, ...shown(mark) })),
  };
}

export const contentSpot = (id: BreachId, version: number) => ({
  table: "address_breach_contents",
  rowId: id,
  version,
});

export const partSpot = (part: "reasons" | "assessment", id: BreachId, version: number) => ({
  table: `address_breaches.${part}`,
  rowId: id,
  version,
});
