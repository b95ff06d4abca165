// A form copies out of the record what its author may read: with what is half written lies how much of the file was open to her.
import * as z from "zod";
import type { DraftRow } from "../../db/drafts.ts";
import type { DraftSpot } from "../../domain/draft.ts";
import { Compartment } from "../../domain/user.ts";
import { type DraftPlace, openDraft, sealDraft } from "./keys/draft.ts";
import type { OpenHouse } from "./open-house.ts";

/** What was open to the author when she typed it. */
const Reach = z.strictObject({ holds: z.array(Compartment) });
export type Reach = Readonly<z.infer<typeof Reach>>;

/** Of a draft that does not say it, from a program that did not ask: all there is. */
const everything: Reach = { holds: [...Compartment.options] };

export interface DraftContent {
  readonly content: string;
  readonly reach: Reach;
}

export const reachNow = ({ compartments }: OpenHouse): Reach => ({
  holds: [...compartments.keys()],
});

/** The reach stands in a line above the content. */
export const sealContent = (
  house: OpenHouse,
  draft: Pick<DraftRow, "spot" | "version">,
  { content, reach }: DraftContent,
): Buffer =>
  sealDraft(house.bundleSeed, placeOf(house, draft), `${JSON.stringify(reach)}\n${content}`);

/** Null where her key does not open it: it is another one since a reset. */
export function openContent(house: OpenHouse, draft: DraftRow): DraftContent | null {
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

const placeOf = (
  house: OpenHouse,
  { spot, version }: { readonly spot: DraftSpot; readonly version: number },
): DraftPlace => ({
  vaultId: house.vault.id,
  userId: house.userId,
  kind: spot.kind,
  personId: spot.personId ?? "",
  object: spot.object ?? "",
  version,
});
