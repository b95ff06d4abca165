import { useId, useState } from "react";
import { Input, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { KitState, SheetNumber, SheetPlace } from "../../../domain/users/recovery-sheets.ts";
import { ThresholdActions } from "../../shell/signed-out-layout.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import styles from "./recovery-kit.module.css";
import { RecoverySheetView } from "./recovery-sheet-view.tsx";

export interface VerifySheetProps {
  readonly number: SheetNumber;
  readonly level: 1 | 2;
  readonly asks: readonly SheetPlace[];
  readonly onProved: (kit: KitState) => void;
  readonly onShowAgain: () => void;
}

/** The same sheet with blanks: three words have to be typed from the paper. */
export function VerifySheet({ number, level, asks, onProved, onShowAgain }: VerifySheetProps) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const problemId = useId();
  const [typed, setTyped] = useState<readonly string[]>(asks.map(() => ""));
  const [isIncomplete, setIncomplete] = useState(false);
  const [retyped, setRetyped] = useState<readonly number[]>([]);
  const prove = useCommand("kit.prove");
  const reason = prove.error?.reason;
  const problem = isIncomplete
    ? t("kit.wordMissing")
    : reason === undefined
      ? null
      : reason.type === "KitWordWrong"
        ? t("kit.wrong", { number, count: reason.wrong.length })
        : sentenceFor(reason, errors);
  const isWrong = (index: number): boolean =>
    isIncomplete
      ? typed[index]?.trim() === ""
      : reason?.type === "KitWordWrong" &&
        !retyped.includes(index) &&
        reason.wrong.some(({ line, word }) => isPlace(asks[index], line, word));
  const submit = () => {
    if (prove.isPending) return;
    setRetyped([]);
    const isMissing = typed.some((word) => word.trim() === "");
    setIncomplete(isMissing);
    if (isMissing) return;
    const answers = asks.map((place, index) => ({ place, word: typed[index] ?? "" }));
    // After the third sheet the page around this one changes: a callback of this component would come too late.
    void prove.mutateAsync({ sheet: number, answers }).then(onProved, ignoreRefusal);
  };
  return (
    <form
      className={styles["step"]}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FocusedHeading level={level} note={t("kit.proveLead")}>
        {t("kit.proveTitle")}
      </FocusedHeading>
      <RecoverySheetView
        number={number}
        at={(line, word) => {
          const asked = asks.findIndex((place) => isPlace(place, line, word));
          if (asked < 0) return <span className={styles["blank"]} aria-hidden="true" />;
          return (
            <TextField
              aria-label={t("kit.word", { number, line: line + 1, word: word + 1 })}
              value={typed[asked] ?? ""}
              isInvalid={isWrong(asked)}
              validationBehavior="aria"
              maxLength={30}
              {...(isWrong(asked) ? { "aria-describedby": problemId } : {})}
              onChange={(value) => {
                setIncomplete(false);
                setRetyped([...retyped, asked]);
                setTyped(typed.map((one, index) => (index === asked ? value : one)));
              }}
            >
              <Input className={styles["field"] ?? ""} autoComplete="off" spellCheck={false} />
            </TextField>
          );
        }}
      />
      {problem === null ? null : (
        <div id={problemId}>
          <Notice tone="bad" isSpoken>
            {problem}
          </Notice>
        </div>
      )}
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onShowAgain}>
            {t("kit.showAgain")}
          </Button>
        }
      >
        <Button kind="primary" size="large" type="submit" isPending={prove.isPending}>
          {t("kit.prove")}
        </Button>
      </ThresholdActions>
    </form>
  );
}

const isPlace = (place: SheetPlace | undefined, line: number, word: number): boolean =>
  place?.line === line && place.word === word;
