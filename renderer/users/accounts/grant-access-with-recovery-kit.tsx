import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { Compartment, User } from "../../../domain/users/user.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/overlays/dialog.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { FocusedHeading } from "../recovery-kit/focused-heading.tsx";
import { SheetEntry } from "../recovery-kit/sheet-entry.tsx";
import { useAccessAreaNames } from "./use-access-area-names.ts";
import { areWhole, noWords, FourKeyWordsFields } from "./four-key-words-fields.tsx";
import styles from "./users.module.css";

export interface GrantAccessWithRecoveryKitProps {
  readonly user: User;
  readonly part: Compartment;
  readonly onClose: () => void;
}

/**
 * Where nobody who opens a compartment is left, two recovery sheets replace the colleague's key: the newcomer's words, one
 * sheet, another. Whatever is refused, the rest stays typed.
 */
export function GrantAccessWithRecoveryKit({
  user,
  part,
  onClose,
}: GrantAccessWithRecoveryKitProps) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const { t: recover } = useTranslation("recover");
  const { t: common } = useTranslation("common");
  const partName = useAccessAreaNames()([part]);
  const formId = useId();
  const letIn = useCommand("compartments.letInByKit");
  const [isAtWords, setAtWords] = useState(true);
  const [words, setWords] = useState(noWords);
  const [first, setFirst] = useState<Sheet | null>(null);
  const [typed, setTyped] = useState<Sheet | null>(null);
  const isReady = isAtWords ? areWhole(words) : typed !== null;
  const isLast = first !== null && typed !== null;

  const letHerIn = (sheets: [Sheet, Sheet]) => {
    const input = { userId: user.id, compartment: part, words: [...words], sheets };
    const answer = letIn.mutateAsync(input, {
      onError: ({ reason }) => {
        if (reason.type === "WordsDoNotMatch") setAtWords(true);
      },
    });
    // A user with access is no longer waiting: this dialog is unmounted before a callback of it would be called.
    void answer.then(() => {
      showToast({ text: t("users.letInDone", { name: user.name, part: partName }) });
      onClose();
    }, ignoreRefusal);
  };
  const goOn = () => {
    if (!isReady || letIn.isPending) return;
    if (isLast) letHerIn([first, typed]);
    else if (isAtWords) setAtWords(false);
    else {
      setFirst(typed);
      setTyped(null);
    }
  };
  const sheetTitle = recover(first === null ? "sheetTitle.first" : "sheetTitle.second");
  return (
    <Dialog
      title={t("users.letInTitle", { name: user.name, part: partName })}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button
            kind="primary"
            type="submit"
            form={formId}
            isDisabled={!isReady}
            isPending={letIn.isPending}
          >
            {isLast ? t("users.letIn") : common("next")}
          </Button>
        </>
      }
    >
      <form
        key={isAtWords ? "words" : sheetTitle}
        id={formId}
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        {isAtWords ? (
          <>
            <p>{t("users.byKitText", { name: user.name, part: partName })}</p>
            <p>{t("users.letInText", { name: user.name })}</p>
            <FourKeyWordsFields
              words={words}
              onChange={(next) => {
                letIn.reset();
                setWords(next);
              }}
            />
            <RefusalNotice error={letIn.error} />
          </>
        ) : (
          <>
            <FocusedHeading level={3} note={recover("sheetLead")}>
              {sheetTitle}
            </FocusedHeading>
            <SheetEntry
              taken={first?.number ?? null}
              onChange={setTyped}
              problem={letIn.error === null ? null : sentenceFor(letIn.error.reason, errors)}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
