import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { contentOf, fillIn } from "../../../domain/letters/letter-content.ts";
import { inventedFacts } from "../../../domain/letters/sample-facts.ts";
import { letterRules } from "../../../domain/letters/letter-kind.ts";
import type { TemplateView } from "../../../domain/letters/letter-view.ts";
import { type TemplateProblem, templateProblems } from "../../../domain/letters/letter-template.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { DraftProvider, type Writing } from "../../shell/draft-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { LetterPreview } from "../letter-preview.tsx";
import css from "../letters.module.css";
import { EarlierVersions } from "./earlier-versions.tsx";
import { TemplateFieldChips } from "./template-field-chips.tsx";

const TypedText = z.strictObject({ subject: z.string(), text: z.string() });
type TypedText = Readonly<z.infer<typeof TypedText>>;

export interface LetterTemplateEditorProps {
  readonly template: TemplateView;
  readonly language: Language;
}

/** The text of one letter template, with a preview for a fictitious person beside it. */
export function LetterTemplateEditor({ template, language }: LetterTemplateEditorProps) {
  const [inForce] = template.versions;
  if (inForce === undefined) return null;
  const { number, subject, text } = inForce;
  return (
    <DraftProvider
      spot={{ kind: "letter", personId: null, object: `${template.kind} ${language}` }}
      version={number}
      schema={TypedText}
      start={{ subject, text }}
    >
      {(writing) => (
        <Editor template={template} language={language} number={number} writing={writing} />
      )}
    </DraftProvider>
  );
}

interface EditorProps extends LetterTemplateEditorProps {
  readonly number: number;
  readonly writing: Writing<TypedText>;
}

function Editor({ template, language, number, writing }: EditorProps) {
  const { t } = useTranslation("letters");
  const { value, change, draft, notice } = writing;
  const { kind, versions } = template;
  const saving = useCommand("letters.saveTemplate");
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const [inForce, before] = versions;
  const isChanged = value.subject !== inForce?.subject || value.text !== inForce.text;
  const problemOf = (words: string): string | null => {
    if (words.trim() === "") return isTried ? t("texts.isMissing") : null;
    const [first] = templateProblems(words, kind);
    return first === undefined ? null : t(`texts.problem.${first.type}`, placeOf(first));
  };
  const problems = { subject: problemOf(value.subject), text: problemOf(value.text) };
  const save = async (words: TypedText): Promise<boolean> => {
    setTried(true);
    const isGood = [words.subject, words.text].every(
      (one) => one.trim() !== "" && templateProblems(one, kind).length === 0,
    );
    if (!isGood) return false;
    draft.settle();
    return saving.mutateAsync({ kind, language, after: writing.version, ...words }).then(
      () => true,
      () => {
        draft.resume();
        return false;
      },
    );
  };
  return (
    <div className={css["split"]}>
      <div className={css["column"]}>
        <Card title={t(`kind.${kind}`)} isPadded>
          <div className={css["form"]} ref={form}>
            {notice}
            <p className={css["quiet"]}>
              {t("texts.goesTo", {
                who: letterRules[kind].readers.map((reader) => t(`for.${reader}`)).join(", "),
              })}
            </p>
            <TextField
              label={t("subject")}
              value={value.subject}
              onChange={(subject) => change({ subject })}
              maxLength={400}
              problem={problems.subject}
            />
            <TextField
              label={t("text")}
              value={value.text}
              onChange={(text) => change({ text })}
              maxLength={20_000}
              problem={problems.text}
              isLong
              isTall
            />
            {saving.error === null ? null : <RefusalNotice error={saving.error} />}
            <div className={css["buttons"]}>
              <Button
                kind="primary"
                isPending={saving.isPending}
                isDisabled={!isChanged}
                onPress={() => {
                  void save(value).then((isSaved) => {
                    if (isSaved) showToast({ text: t("texts.saved", { number: number + 1 }) });
                  });
                }}
              >
                {t("texts.save")}
              </Button>
              {before === undefined ? null : (
                <Button
                  isPending={saving.isPending}
                  isDisabled={isChanged}
                  onPress={() => {
                    const { subject, text } = before;
                    void save({ subject, text }).then((isSaved) => {
                      if (isSaved) showToast({ text: t("texts.undone") });
                    });
                  }}
                >
                  {t("texts.undo")}
                </Button>
              )}
            </div>
          </div>
        </Card>
        <TemplateFieldChips
          kind={kind}
          language={language}
          onInsert={(mark) => {
            const at = form.current?.querySelector("textarea")?.selectionStart ?? value.text.length;
            change({ text: `${value.text.slice(0, at)}${mark}${value.text.slice(at)}` });
          }}
        />
        <EarlierVersions
          versions={versions}
          onBring={({ subject, text }) => {
            change({ subject, text });
            showToast({ text: t("texts.brought") });
          }}
        />
      </div>
      <Preview template={template} language={language} words={value} />
    </div>
  );
}

const placeOf = ({ line, words }: TemplateProblem) => ({ line, words });

interface PreviewProps extends LetterTemplateEditorProps {
  readonly words: TypedText;
}

function Preview({ template: { kind }, language, words }: PreviewProps) {
  const { t } = useTranslation("letters");
  const today = useToday();
  const { data: settings } = useProcedure("house.settings", {});
  if (settings === undefined) return null;
  const facts = inventedFacts(language, today, settings.centreName);
  const [reader] = letterRules[kind].readers;
  const filled = fillIn(words, facts, kind, language);
  const said = { subject: filled.subject, text: filled.text };
  const written = { kind, language, reader, addressee: "", words: said };
  const content = contentOf(written, facts, settings.correspondenceAddress);
  return (
    <div className={css["column"]}>
      <h2 className={css["quiet"]}>{t("texts.preview")}</h2>
      <LetterPreview content={content} />
    </div>
  );
}
