import {
  type ConsentRecord,
  type Standing,
  standingOn,
  endsSoon,
  hadEnded,
} from "../../domain/disclosures/consent.ts";
import type { OrderRecord } from "../../domain/disclosures/compelled-disclosure.ts";
import {
  type Disclosure,
  type RegisterEntry,
  standingLines,
} from "../../domain/disclosures/disclosure.ts";
import type { AccessRequestView } from "../../domain/disclosures/access-request-view.ts";
import type {
  ConsentView,
  DisclosuresView,
  DisclosureView,
  CompelledDisclosureView,
  UnregisteredDisclosure,
} from "../../domain/disclosures/disclosures-view.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { DisclosureForm } from "../shell/forms/linkable-forms.ts";

/** An open form of the page. */
export type DisclosureTask =
  | { readonly do: "consent"; readonly changes: ReadableConsent | null }
  | { readonly do: "end"; readonly how: "withdrawn" | "mistake"; readonly of: ReadableConsent }
  | { readonly do: "print"; readonly of: ReadableConsent }
  | {
      readonly do: "line";
      readonly corrects: ReadableLine | null;
      readonly unsaid: UnregisteredDisclosure | null;
    }
  | { readonly do: "order"; readonly changes: ReadableOrder | null }
  | {
      readonly do: "propose" | "decide" | "printOrder" | "orderMistake";
      readonly of: ReadableOrder;
    }
  | { readonly do: "stayed"; readonly unsaid: UnregisteredDisclosure }
  | { readonly do: "takeBack"; readonly of: ReadableLine };

/** A consent with its content, for users who can open it. */
export interface ReadableConsent {
  readonly seen: ConsentView;
  readonly rowId: ConsentView["versions"][number]["rowId"];
  readonly version: number;
  readonly byName: string;
  readonly record: ConsentRecord;
}

export interface ReadableLine {
  readonly id: DisclosureView["id"];
  readonly corrects: DisclosureView["corrects"];
  readonly seen: DisclosureView;
  readonly entry: RegisterEntry;
}

export interface ReadableOrder {
  readonly seen: CompelledDisclosureView;
  readonly record: OrderRecord;
}

export const readableOrders = (
  orders: readonly CompelledDisclosureView[],
): readonly ReadableOrder[] =>
  orders.flatMap((seen) =>
    seen.record.state === "open" ? [{ seen, record: seen.record.content }] : [],
  );

export const readableConsents = (consents: readonly ConsentView[]): readonly ReadableConsent[] =>
  consents.flatMap((seen) => {
    const last = seen.versions.at(-1);
    if (last?.record.state !== "open") return [];
    const { rowId, version, byName } = last;
    return [{ seen, rowId, version, byName, record: last.record.content }];
  });

export const readableLines = (lines: readonly DisclosureView[]): readonly ReadableLine[] =>
  lines.flatMap((seen) =>
    seen.entry.state === "open"
      ? [{ id: seen.id, corrects: seen.corrects, seen, entry: seen.entry.content }]
      : [],
  );

/** Disclosures that would no longer be covered by a consent if it ended like this. */
export const endedWith = (
  { seen: { versions } }: ReadableConsent,
  lines: readonly ReadableLine[],
  ending: Parameters<typeof hadEnded>[0],
): readonly (ReadableLine & { readonly entry: Disclosure })[] =>
  standingLines(lines).flatMap((line) => {
    const { entry, seen } = line;
    if (entry.kind !== "told" || entry.ground.kind !== "consent" || seen.isUncovered) return [];
    const { consent } = entry.ground;
    const isUnder = versions.some(({ rowId }) => rowId === consent);
    return isUnder && hadEnded(ending, entry.on) ? [{ ...line, entry }] : [];
  });

export type ShownStanding = Standing | "soon";

/** The state of a consent, and whether it ends soon. */
export const shownStanding = (record: ConsentRecord, today: CalendarDate): ShownStanding =>
  endsSoon(record, today) ? "soon" : standingOn(record, today);

/** The day of that state. */
export function dayOfStanding(
  { consent, ending }: ConsentRecord,
  standing: ShownStanding,
): CalendarDate {
  if (ending !== null) return ending.on;
  return standing === "refused" || standing === "ahead"
    ? consent.from
    : (consent.until ?? consent.from);
}

/** The form whose draft is continued, as `ledgerDraft` names it; null where its record is not in the register. */
export function taskFrom(
  goOn: DisclosureForm | null,
  file: DisclosuresView,
): DisclosureTask | null {
  if (goOn === null) return null;
  const [part = "", ...rest] = goOn.split(" ");
  const id = rest.join(" ");
  const isNew = id === "";
  const consent = readableConsents(file.consents).find(({ seen }) => seen.id === id) ?? null;
  const line = readableLines(file.lines).find((one) => one.id === id) ?? null;
  const unsaid = file.unsaid.find(({ source }) => source === id) ?? null;
  const [orderId, step] = rest;
  const order = readableOrders(file.orders).find(({ seen }) => seen.id === orderId) ?? null;
  switch (part) {
    case "consent":
      return isNew || consent !== null ? { do: "consent", changes: consent } : null;
    case "withdrawn":
    case "mistake":
      return consent === null ? null : { do: "end", how: part, of: consent };
    case "line": {
      const isThere = isNew || line !== null || unsaid !== null;
      return isThere ? { do: "line", corrects: line, unsaid } : null;
    }
    case "stayed":
      return unsaid === null ? null : { do: "stayed", unsaid };
    case "order":
      return isNew || order !== null ? { do: "order", changes: order } : null;
    case "decision":
      return order === null ? null : { do: steps[step ?? ""] ?? "propose", of: order };
    case "takeBack":
      return line === null ? null : { do: "takeBack", of: line };
    default:
      return null;
  }
}

/** The step of a decision, by the end of its draft's name. */
const steps: Readonly<Record<string, "decide" | "orderMistake">> = {
  "2": "decide",
  "0": "orderMistake",
};

/** An open form about a data access request. */
export type AccessTask =
  | { readonly do: "ask" }
  | { readonly do: "extend" | "close"; readonly of: AccessRequestView };

/** The form whose draft is continued, among the open requests. */
export function accessTaskFrom(
  goOn: DisclosureForm | null,
  requests: readonly AccessRequestView[],
): AccessTask | null {
  const [part, id] = (goOn ?? "").split(" ");
  const open = requests.filter(({ state }) => state === "open");
  if (part === "access") return open.length === 0 ? { do: "ask" } : null;
  const of = open.find((one) => one.id === id);
  if (of === undefined) return null;
  if (part === "close") return { do: part, of };
  return part === "extend" && of.mayExtend ? { do: part, of } : null;
}
