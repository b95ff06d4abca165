import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasGap as hasGapIn } from "../../domain/letters/render-template.ts";
import type { LetterView } from "../../domain/letters/letter-view.ts";
import { FoundWordExplanation } from "../shell/found-word-explanation.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import css from "./letters.module.css";
import type { LetterDraft } from "./letter-draft.ts";
import type { LetterPrintouts } from "./use-letter-printout.ts";

export interface LetterWarningsProps {
  readonly letter: LetterView;
  readonly isChanged: boolean;
  /** The values as typed now. */
  readonly typed: LetterDraft;
  readonly papers: LetterPrintouts;
  readonly onPreview: () => void;
  readonly onKeep: () => void;
}

/** What blocks the letter, what needs review, and its two actions. */
export function LetterWarnings(props: LetterWarningsProps) {
  const { letter, isChanged, typed, papers, onPreview, onKeep } = props;
  const { t } = useTranslation("letters");
  const { textOf } = useNames();
  const { found } = letter;
  const [isAsking, setAsking] = useState(false);
  const hasGap = hasGapIn(`${typed.subject}\n${typed.text}`);
  const isTorn = !hasGap && typed.text.split("[").length !== typed.text.split("]").length;
  const isStopped = found.some(({ level }) => level === "stop");
  return (
    <Card title={t("check")} isPadded>
      <div className={css["check"]}>
        {hasGap ? <Notice tone="warn">{t("gap")}</Notice> : null}
        {isTorn ? <Notice tone="warn">{t("torn")}</Notice> : null}
        {found.length === 0 ? null : (
          <Notice tone={isStopped ? "bad" : "warn"} {...(isStopped ? { title: t("whyStop") } : {})}>
            <ul className={css["found"]}>
              {found.map(({ words, why, level }, index) => (
                // The same words may appear twice.
                <li key={`${words} ${String(index)}`}>
                  {level === "look"
                    ? t("lookFirst", { words: textOf(words) })
                    : t(why === "telling" ? "whyTelling" : "whyAddress", {
                        words: textOf(words),
                      })}{" "}
                  <FoundWordExplanation why={why} />
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {hasGap || isTorn || found.length > 0 || isChanged ? null : (
          <Notice tone="ok">{t("ready")}</Notice>
        )}
        {papers.refusal === null ? null : <RefusalNotice error={papers.refusal} />}
        <p className={css["quiet"]}>{t("keepLead")}</p>
        <div className={css["buttons"]}>
          <Button isPending={papers.isDrawing} onPress={onPreview}>
            {t("preview")}
          </Button>
          <Button
            kind="primary"
            isPending={papers.isDrawing}
            isDisabled={hasGap || (isStopped && !isChanged)}
            onPress={() => setAsking(true)}
          >
            {t("keep")}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t("keepTitle")}
        isOpen={isAsking}
        confirm={t("keepDo")}
        onConfirm={() => {
          setAsking(false);
          onKeep();
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t("keepLead")}</p>
        <p>{t("keepThen")}</p>
      </ConfirmDialog>
    </Card>
  );
}
