import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../domain/kit.ts";
import { ThresholdActions, ThresholdTitle } from "../../frame/threshold.tsx";
import { useCommand } from "../../lib/api.ts";
import { focusProblem } from "../../lib/focus-problem.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { sentenceFor } from "../../lib/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { isAboutPassphrase } from "../settings/passphrase/choose-passphrase-screen.tsx";
import { PassphraseChoice } from "../settings/passphrase/passphrase-choice.tsx";
import { usePassphraseDraft } from "../settings/passphrase/passphrase-draft.ts";
import sheet from "./recover.module.css";

export interface NewPassphraseProps {
  readonly sheets: readonly [Sheet, Sheet];
  readonly onBack: () => void;
}

/** Who comes in with the two sheets, and the passphrase from now on. */
export function NewPassphrase({ sheets, onBack }: NewPassphraseProps) {
  const { t, i18n } = useTranslation("recover");
  const { t: common } = useTranslation("common");
  const { t: errors } = useTranslation("errors");
  const titleId = useId();
  const navigate = useNavigate();
  const [signInName, setSignInName] = useState("");
  const [nameProblem, setNameProblem] = useState<string | null>(null);
  const draft = usePassphraseDraft(languageFrom(i18n.language), [signInName]);
  const reset = useCommand("recovery.reset");
  const refused = reset.error?.reason;
  const isBeside =
    refused === undefined || refused.type === "NotFound" || isAboutPassphrase(refused.type);
  const submit = () => {
    const passphrase = draft.take();
    const isNamed = signInName.trim() !== "";
    if (!isNamed) setNameProblem(t("signInNameMissing"));
    if (!isNamed || passphrase === null || reset.isPending) return;
    reset.mutate(
      { sheets: [...sheets], signInName, passphrase },
      {
        onSuccess: () => void navigate({ to: "/" }),
        onError: ({ reason }) => {
          if (reason.type === "NotFound") setNameProblem(t("notKnown"));
          else if (isAboutPassphrase(reason.type)) draft.refuse(reason);
        },
      },
    );
  };
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        focusProblem(event.currentTarget);
        submit();
      }}
    >
      <ThresholdTitle id={titleId} lead={t("youLead")} takesFocus={false}>
        {t("youTitle")}
      </ThresholdTitle>
      <div className={sheet["name"]}>
        <TextField
          label={t("signInName")}
          hint={t("signInNameHint")}
          value={signInName}
          maxLength={200}
          autoFocus
          problem={nameProblem}
          onChange={(typed) => {
            setNameProblem(null);
            setSignInName(typed);
          }}
        />
      </div>
      <PassphraseChoice draft={draft} />
      {isBeside ? null : (
        <Notice tone="bad" title={t("failed")} isSpoken>
          {sentenceFor(refused, errors)}
        </Notice>
      )}
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        <Button kind="primary" size="large" type="submit" isPending={reset.isPending}>
          {t(reset.isPending ? "opening" : "open")}
        </Button>
      </ThresholdActions>
    </form>
  );
}
