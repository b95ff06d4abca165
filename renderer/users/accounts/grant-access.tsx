import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compartment, UserId } from "../../../domain/users/user.ts";
import { Refused } from "../../shell/refusal.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { say } from "../../ui/overlays/toast.tsx";
import { usePartNames } from "./parts.ts";
import { areWhole, noWords, ThreeWords } from "./three-words.tsx";
import sheet from "./users.module.css";

export interface LetInProps {
  readonly userId: UserId;
  readonly name: string;
  readonly compartment: Compartment;
  readonly onDone: () => void;
}

/** By the three words that the colleague reads aloud. */
export function LetIn({ userId, name, compartment, onDone }: LetInProps) {
  const { t } = useTranslation("settings");
  const partNames = usePartNames();
  const [words, setWords] = useState(noWords);
  const letIn = useCommand("compartments.letIn");
  const submit = () => {
    if (letIn.isPending || !areWhole(words)) return;
    // Whoever was let in no longer waits: this form is gone before a callback of it would be called.
    void letIn.mutateAsync({ userId, compartment, words: [...words] }).then(() => {
      say({ text: t("users.letInDone", { name, part: partNames([compartment]) }) });
      onDone();
    }, ignoreRefusal);
  };
  return (
    <form
      className={sheet["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t("users.letInText", { name })}</p>
      <ThreeWords
        words={words}
        onChange={(typed) => {
          letIn.reset();
          setWords(typed);
        }}
      />
      <Refused error={letIn.error} />
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
