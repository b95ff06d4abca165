import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterView } from "../../domain/letters/letter-view.ts";
import { Reader } from "../../domain/printing/reader-kind.ts";
import type { Writing } from "../shell/draft-provider.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useCall, useCommand } from "../lib/api.ts";
import { usePrintoutAnnouncement } from "../printing/use-printout-announcement.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { LetterWarnings } from "./letter-warnings.tsx";
import { FilledFromFileCard } from "./filled-from-file-card.tsx";
import css from "./letters.module.css";
import { saidOf, type LetterDraft, typedOf } from "./letter-draft.ts";
import { useLetterPrintouts } from "./use-letter-printout.ts";

export interface WriteLetterProps {
  readonly letter: LetterView;
  readonly writing: Writing<LetterDraft>;
}

/** A letter while it is being written, with the data of the file beside it. */
export function WriteLetter({ letter, writing }: WriteLetterProps) {
  const { t } = useTranslation(["letters", "paper"]);
  const { value, change, draft, notice } = writing;
  usePrintoutAnnouncement();
  const call = useCall();
  const saving = useCommand("letters.change");
  const papers = useLetterPrintouts();
  const isChanged = JSON.stringify(value) !== JSON.stringify(typedOf(letter));
  const isWhole = value.subject.trim() !== "" && value.text.trim() !== "";
  const [isTried, setTried] = useState(false);

  /** The saved letter; null where something is missing or it was refused. */
  const saved = async (): Promise<LetterView | null> => {
    setTried(true);
    if (!isWhole) return null;
    if (isChanged) {
      draft.settle();
      const isSaved = await saving.mutateAsync(saidOf(letter, value)).then(
        () => true,
        () => false,
      );
      if (!isSaved) {
        draft.resume();
        return null;
      }
    }
    const answer = await call("letters.view", { id: letter.id });
    return answer.ok ? answer.value : null;
  };
  const missing = (text: string) =>
    isTried && text.trim() === "" ? t("letters:texts.isMissing") : null;
  return (
    <div className={css["split"]}>
      <Card title={t("letters:words")} isPadded>
        <div className={css["form"]}>
          {notice}
          {letter.readers.length < 2 ? null : (
            <Select
              label={t("letters:reader")}
              options={letter.readers.map((id) => ({ id, label: t(`paper:readers.${id}`) }))}
              value={value.reader}
              onChange={(reader) => change({ reader: Reader.parse(reader) })}
            />
          )}
          {value.reader === "outsider" ? (
            <p className={css["quiet"]}>{t("letters:neutral")}</p>
          ) : null}
          <TextField
            label={t("letters:addressee")}
            hint={t("letters:addresseeHint")}
            value={value.addressee}
            onChange={(addressee) => change({ addressee })}
            maxLength={400}
            isLong
          />
          <TextField
            label={t("letters:subject")}
            value={value.subject}
            onChange={(subject) => change({ subject })}
            maxLength={200}
            problem={missing(value.subject)}
          />
          <TextField
            label={t("letters:text")}
            hint={t("letters:textHint")}
            value={value.text}
            onChange={(text) => change({ text })}
            maxLength={20_000}
            problem={missing(value.text)}
            isLong
            isTall
          />
          {saving.error === null ? null : <RefusalNotice error={saving.error} />}
          <div className={css["buttons"]}>
            <Button
              isPending={saving.isPending}
              isDisabled={!isChanged}
              onPress={() => {
                void saved().then((seen) => {
                  if (seen !== null) showToast({ text: t("letters:saved") });
                });
              }}
            >
              {t("letters:save")}
            </Button>
            <Drop letter={letter} />
          </div>
        </div>
      </Card>
      <div className={css["column"]}>
        <LetterWarnings
          letter={letter}
          isChanged={isChanged}
          typed={value}
          papers={papers}
          onPreview={() => {
            void saved().then((seen) => (seen === null ? undefined : papers.preview(seen)));
          }}
          onKeep={() => {
            void saved().then(async (seen) => {
              if (seen !== null && (await papers.keep(seen)))
                showToast({ text: t("letters:keptNow") });
            });
          }}
        />
        <FilledFromFileCard letter={letter} />
      </div>
    </div>
  );
}

function Drop({ letter }: { readonly letter: LetterView }) {
  const { t } = useTranslation("letters");
  const drop = useCommand("letters.drop");
  const [isAsking, setAsking] = useState(false);
  const { id, version, person } = letter;
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {t("drop")}
      </Button>
      <ConfirmDialog
        title={t("dropTitle")}
        isOpen={isAsking}
        confirm={t("drop")}
        isPending={drop.isPending}
        onConfirm={() => {
          void drop.mutateAsync({ id, version }).then(() => {
            location.hash = paths.personDocuments(person.id);
            showToast({ text: t("dropped") });
          }, ignoreRefusal);
        }}
        onClose={() => setAsking(false)}
      >
        {t("dropText")}
      </ConfirmDialog>
    </>
  );
}
