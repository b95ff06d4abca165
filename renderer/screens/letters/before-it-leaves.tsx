import { useTranslation } from "react-i18next";
import type { LetterSeen } from "../../../domain/letters/letter-file.ts";
import { Refused } from "../../frame/refused.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import css from "./letters.module.css";
import type { LetterPapers } from "./use-letter-paper.ts";

export interface BeforeItLeavesProps {
  readonly letter: LetterSeen;
  readonly isChanged: boolean;
  readonly papers: LetterPapers;
  readonly onPreview: () => void;
  readonly onKeep: () => void;
}

/** What keeps the letter here, what is to be looked at, and the two things that can be done with it. */
export function BeforeItLeaves(props: BeforeItLeavesProps) {
  const { letter, isChanged, papers, onPreview, onKeep } = props;
  const { t } = useTranslation("letters");
  const { found, hasGap } = letter;
  const isStopped = found.some(({ level }) => level === "stop");
  return (
    <Card title={t("check")} isPadded>
      <div className={css["check"]}>
        {hasGap ? <Notice tone="warn">{t("gap")}</Notice> : null}
        {found.length === 0 ? null : (
          <Notice tone={isStopped ? "bad" : "warn"} {...(isStopped ? { title: t("whyStop") } : {})}>
            <ul className={css["found"]}>
              {found.map(({ words, why, level }, index) => (
                // The same words may stand there twice.
                <li key={`${words} ${String(index)}`}>
                  {level === "look"
                    ? t("lookFirst", { words })
                    : t(why === "telling" ? "whyTelling" : "whyAddress", { words })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {hasGap || found.length > 0 || isChanged ? null : <Notice tone="ok">{t("ready")}</Notice>}
        {papers.refusal === null ? null : <Refused error={papers.refusal} />}
        <p className={css["quiet"]}>{t("keepLead")}</p>
        <div className={css["buttons"]}>
          <Button isPending={papers.isDrawing} onPress={onPreview}>
            {t("preview")}
          </Button>
          <Button
            kind="primary"
            isPending={papers.isDrawing}
            isDisabled={(hasGap || isStopped) && !isChanged}
            onPress={onKeep}
          >
            {t("keep")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
