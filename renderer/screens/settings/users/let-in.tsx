import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compartment, UserId } from "../../../../domain/user.ts";
import { ignoreRefusal, useCommand } from "../../../lib/api.ts";
import { sentenceFor } from "../../../lib/messages.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { say } from "../../../ui/toast.tsx";
import { usePartNames } from "./parts.ts";
import sheet from "./users.module.css";

export interface LetInProps {
  readonly userId: UserId;
  readonly name: string;
  readonly compartment: Compartment;
  readonly onDone: () => void;
}

/** The three words that the colleague reads aloud: a swapped key has other words. */
export function LetIn({ userId, name, compartment, onDone }: LetInProps) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const partNames = usePartNames();
  const [words, setWords] = useState<readonly [string, string, string]>(["", "", ""]);
  const letIn = useCommand("compartments.letIn");
  const submit = () => {
    if (letIn.isPending || words.some((word) => word.trim() === "")) return;
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
      {([0, 1, 2] as const).map((place) => (
        <TextField
          key={place}
          label={t("users.letInWord", { number: place + 1 })}
          value={words[place]}
          maxLength={40}
          autoFocus={place === 0}
          onChange={(typed) => {
            letIn.reset();
            setWords(words.map((word, index) => (index === place ? typed : word)) as Words);
          }}
        />
      ))}
      {letIn.error === null ? null : (
        <Notice tone="bad" isSpoken>
          {sentenceFor(letIn.error.reason, errors)}
        </Notice>
      )}
      <div>
        <Button
          kind="primary"
          type="submit"
          isPending={letIn.isPending}
          isDisabled={words.some((word) => word.trim() === "")}
        >
          {t("users.letIn")}
        </Button>
      </div>
    </form>
  );
}

type Words = [string, string, string];
