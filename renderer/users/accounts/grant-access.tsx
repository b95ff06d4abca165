import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compartment, UserId } from "../../../domain/users/user.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useAccessAreaNames } from "./use-access-area-names.ts";
import { areWhole, noWords, FourKeyWordsFields } from "./four-key-words-fields.tsx";
import styles from "./users.module.css";

export interface GrantAccessProps {
  readonly userId: UserId;
  readonly name: string;
  readonly compartment: Compartment;
  readonly onDone: () => void;
}

/** Grants access by the four words that the colleague reads aloud. */
export function GrantAccess({ userId, name, compartment, onDone }: GrantAccessProps) {
  const { t } = useTranslation("settings");
  const partNames = useAccessAreaNames();
  const [words, setWords] = useState(noWords);
  const letIn = useCommand("compartments.letIn");
  const submit = () => {
    if (letIn.isPending || !areWhole(words)) return;
    // A user with access is no longer waiting: this form is unmounted before a callback of it would be called.
    void letIn.mutateAsync({ userId, compartment, words: [...words] }).then(() => {
      showToast({ text: t("users.letInDone", { name, part: partNames([compartment]) }) });
      onDone();
    }, ignoreRefusal);
  };
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t("users.letInText", { name })}</p>
      <FourKeyWordsFields
        words={words}
        onChange={(typed) => {
          letIn.reset();
          setWords(typed);
        }}
      />
      <RefusalNotice error={letIn.error} />
      <div>
        <Button
          kind="primary"
          type="submit"
          isPending={letIn.isPending}
          isDisabled={!areWhole(words)}
        >
          {t("users.letIn")}
        </Button>
      </div>
    </form>
  );
}
