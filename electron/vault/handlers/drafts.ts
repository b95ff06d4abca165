import { discardDraft, draftAt, draftsOf, saveDraft, type DraftRow } from "../../../db/drafts.ts";
import type { DraftSpot } from "../../../domain/draft.ts";
import { ok } from "../../../domain/result.ts";
import type { Context, Handler } from "../context.ts";
import { openDraft, sealDraft, type DraftPlace } from "../keys/draft.ts";
import { reachable } from "../reachable.ts";
import { withOfficeName } from "./people.ts";

// Nothing here is noted in the trace: what is half written is nobody's business yet.

export const list: Handler<"drafts.list"> = (context) =>
  ok(
    draftsOf(context.tx, context.me.id)
      .filter((draft) => contentOf(context, draft) !== null)
      .slice(0, 200)
      .map(({ spot, savedAt }) => ({ spot, savedAt, person: personOf(context, spot) })),
  );

export const read: Handler<"drafts.read"> = (context, { spot }) => {
  const draft = draftAt(context.tx, context.me.id, spot);
  const content = draft === null ? null : contentOf(context, draft);
  if (draft === null || content === null) return ok(null);
  const { version, savedAt } = draft;
  return ok({ version, content, savedAt });
};

export const save: Handler<"drafts.save"> = (context, { spot, version, content }) => {
  const { house, now: savedAt } = context;
  const sealed = sealDraft(house.bundleSeed, placeOf(context, spot, version), content);
  saveDraft(context.tx, context.me.id, { spot, version, sealed, savedAt });
  return ok({ savedAt });
};

export const discard: Handler<"drafts.discard"> = (context, { spot }) => {
  discardDraft(context.tx, context.me.id, spot);
  return ok(null);
};

function personOf(context: Context, { personId }: DraftSpot) {
  const person = personId === null ? null : reachable(context, personId);
  if (person === null) return null;
  const { id, number, name } = withOfficeName(context, person);
  return { id, number, name };
}

const contentOf = (context: Context, { spot, version, sealed }: DraftRow): string | null =>
  openDraft(context.house.bundleSeed, placeOf(context, spot, version), sealed);

const placeOf = ({ house, me }: Context, spot: DraftSpot, version: number): DraftPlace => ({
  vaultId: house.vault.id,
  userId: me.id,
  kind: spot.kind,
  personId: spot.personId ?? "",
  object: spot.object ?? "",
  version,
});
