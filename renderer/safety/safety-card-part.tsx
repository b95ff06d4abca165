import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isEmptyCard, listState, type SafetyFile } from "../../domain/safety/safety.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { PrintSafetyCardButton } from "./print-safety-card-button.tsx";
import { SafetyCardPanel } from "./safety-card-panel.tsx";
import styles from "./safety.module.css";

export interface SafetyCardPartProps {
  readonly safety: SafetyFile;
  /** The form opens at once. */
  readonly isWriting: boolean;
}

/** Large and calm: read at two in the morning by someone who has just been woken. */
export function SafetyCardPart({ safety, isWriting }: SafetyCardPartProps) {
  const { t } = useTranslation(["safety", "common"]);
  const [isOpen, setOpen] = useState(isWriting);
  const { card, isKept, cardSignedBy } = safety;
  const edit = () => setOpen(true);
  if (isKept)
    return (
      <Card title={t("safety:cardTitle")} aside={t("safety:cardAside")}>
        <div className={styles["inset"]}>
          <Notice tone="bad" title={t("safety:cardKept")}>
            {t("common:keptAsk")}
          </Notice>
        </div>
      </Card>
    );
  return (
    <Card
      title={t("safety:cardTitle")}
      aside={t("safety:cardAside")}
      more={
        isEmptyCard(card) ? undefined : (
          <Button kind="quiet" size="small" onPress={edit}>
            {t("common:edit")}
          </Button>
        )
      }
    >
      {isEmptyCard(card) ? (
        <EmptyState
          title={t("safety:cardNone")}
          action={
            <Button kind="primary" onPress={edit}>
              {t("safety:cardWrite")}
            </Button>
          }
        >
          {t("safety:cardNoneText")}
        </EmptyState>
      ) : (
        <>
          {cardSignedBy === null ? (
            <div className={styles["inset"]}>
              <Notice tone="bad">{t("safety:cardNotSigned")}</Notice>
            </div>
          ) : null}
          <Agreed card={card} />
          <PrintSafetyCardButton card={card} signedBy={cardSignedBy} />
        </>
      )}
      {isOpen ? <SafetyCardPanel safety={safety} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function Agreed({ card }: Pick<SafetyFile, "card">) {
  const { t } = useTranslation("safety");
  const { isPrivate, textOf } = useNames();
  const { phone, codeWord, neverContact, whenGoingOut, whenRecognised } = card;
  const list = listState(card);
  return (
    <dl className={styles["card"]}>
      <Line name={t("phone")} why={t("phoneWhy")}>
        {phone === "" ? null : <bdi className={styles["word"]}>{isPrivate ? masked : phone}</bdi>}
      </Line>
      <Line name={t("neverContact")}>
        {list === "nobody" ? t("nobodySaid") : null}
        {list === "unasked" ? <span className={styles["open"]}>{t("unasked")}</span> : null}
        {list !== "named" ? null : (
          <ul className={styles["never"]}>
            {neverContact.map((who) => (
              <li key={who}>
                <StatusShape tone="bad" />
                <bdi>{isPrivate ? masked : who}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Line>
      <Line name={t("codeWord")} why={t("codeWordWhy")}>
        {codeWord === "" ? null : (
          <bdi className={styles["word"]}>{isPrivate ? masked : codeWord}</bdi>
        )}
      </Line>
      <Line name={t("whenGoingOut")}>{whenGoingOut === "" ? null : textOf(whenGoingOut)}</Line>
      <Line name={t("whenRecognised")}>
        {whenRecognised === "" ? null : textOf(whenRecognised)}
      </Line>
    </dl>
  );
}

function Line({
  name,
  why,
  children,
}: {
  readonly name: string;
  readonly why?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("safety");
  return (
    <div className={styles["line"]}>
      <dt>
        {name}
        {why === undefined ? null : <small>{why}</small>}
      </dt>
      <dd>{children ?? <span className={styles["open"]}>{t("nothingAgreed")}</span>}</dd>
    </div>
  );
}

/** Hidden from onlookers. */
const masked = "•••";
