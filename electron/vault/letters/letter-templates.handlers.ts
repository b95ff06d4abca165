import { insertTemplate, templateInForce, templatesIn } from "../../../db/letters/letters.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { allUsers } from "../../../db/users/users.ts";
import { kindsOn } from "../../../domain/letters/letter-kind.ts";
import type { TemplateView } from "../../../domain/letters/letter-view.ts";
import { templateProblems } from "../../../domain/letters/letter-template.ts";
import { shippedText } from "../../../domain/letters/texts/default-texts.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Handler } from "../platform/handler-context.ts";

/** Every letter, with all versions of its text; the one that is shipped is the last. */
export const templates: Handler<"letters.templates"> = ({ tx, today }, { language }) => {
  const names = new Map(allUsers(tx).map(({ id, name }) => [id, name]));
  const rows = templatesIn(tx, language);
  return ok(
    kindsOn(today).map((kind): TemplateView => {
      const own = rows
        .filter((row) => row.kind === kind)
        .map(({ number, savedAt, savedBy, subject, body }) => ({
          number,
          at: savedAt,
          byName: names.get(savedBy) ?? "",
          subject,
          text: body,
        }));
      const shipped = { number: 0, at: null, byName: null, ...shippedText(kind, language) };
      return { kind, versions: [...own, shipped] };
    }),
  );
};

/** A further version; a text with a field that there is not is not kept. */
export const saveTemplate: Handler<"letters.saveTemplate"> = (context, input) => {
  const { tx, now, me } = context;
  const { kind, language, after, subject, text } = input;
  const problems = [subject, text].flatMap((words) => templateProblems(words, kind));
  if (problems.length > 0) return err({ type: "TemplateWrong" });
  const number = templateInForce(tx, kind, language)?.number ?? 0;
  if (number !== after) return err({ type: "ChangedMeanwhile" });
  const id = context.newId();
  insertTemplate(tx, {
    id,
    kind,
    language,
    number: number + 1,
    subject,
    body: text,
    savedAt: now,
    savedBy: me.id,
  });
  discardDraft(tx, me.id, { kind: "letter", personId: null, object: `${kind} ${language}` });
  context.note({ action: "letterTextSaved", object: { kind: "letter_templates", id } });
  return ok(null);
};
