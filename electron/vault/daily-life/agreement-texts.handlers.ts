import {
  agreementTextsOf,
  deleteDraftText,
  insertDraftText,
  publishText,
  updateDraftText,
} from "../../../db/daily-life/agreement.ts";
import { type AgreementText, TextId } from "../../../domain/daily-life/agreement.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";

export const saveDraft: Handler<"agreement.saveDraft"> = (context, { language, content }) => {
  const { tx } = context;
  const ofLanguage = agreementTextsOf(tx).filter((text) => text.language === language);
  const draft = ofLanguage.find(({ startsOn }) => startsOn === null);
  const id = draft?.id ?? TextId.parse(context.newId());
  if (draft === undefined) {
    const number = (ofLanguage.at(-1)?.number ?? 0) + 1;
    insertDraftText(tx, { id, language, number, content, isShipped: false });
  } else updateDraftText(tx, id, content);
  const object = { kind: "agreement_texts", id } as const;
  context.note({ action: "agreementDrafted", object, detail: language });
  return ok({ id });
};

export const discardDraft: Handler<"agreement.discardDraft"> = (context, { id }) => {
  const draft = draftById(context, id);
  if (draft === null) return err({ type: "NotFound" });
  deleteDraftText(context.tx, id);
  context.note({ action: "agreementDraftDiscarded", detail: draft.language });
  return ok(null);
};

export const publish: Handler<"agreement.publish"> = (context, { id, startsOn, asksAgain }) => {
  const { tx, now, me, today } = context;
  const draft = draftById(context, id);
  if (draft === null) return err({ type: "NotFound" });
  if (startsOn < today) return err({ type: "StartsInPast" });
  publishText(tx, id, { startsOn, asksAgain }, { at: now, userId: me.id });
  const object = { kind: "agreement_texts", id } as const;
  context.note({ action: "agreementPublished", object, detail: draft.language });
  return ok(null);
};

const draftById = ({ tx }: Context, id: TextId): AgreementText | null =>
  agreementTextsOf(tx).find((text) => text.id === id && text.startsOn === null) ?? null;
