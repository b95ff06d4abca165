import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { ThresholdActions } from "../../shell/signed-out-layout.tsx";
import { DatabaseUpdateProgress } from "../../app/database-update-progress.tsx";
import { useCommand } from "../../lib/api.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { usePassphraseDraft } from "../passphrase/passphrase-draft.ts";
import { PassphrasePage } from "../passphrase/passphrase-page.tsx";
import { ClockQuestion } from "../../app/vault-cannot-open/clock-question.tsx";
import styles from "./recover.module.css";

/** Shown beside the name, or asked about the clock. */
const isAnswered: ReadonlySet<string | undefined> = new Set(["NotFound", "ClockLooksWrong"]);

export interface NewPassphraseProps {
  readonly sheets: readonly [Sheet, Sheet];
  readonly onBack: () => void;
}

/** Who signs in with the two sheets, and their new passphrase. */
export function NewPassphrase({ sheets, onBack }: NewPassphraseProps) {
  const { t, i18n } = useTranslation("recover");
  const { t: common } = useTranslation("common");
  const navigate = useNavigate();
  const [signInName, setSignInName] = useState("");
  const [nameProblem, setNameProblem] = useState<string | null>(null);
  const draft = usePassphraseDraft(languageFrom(i18n.language), [signInName]);
  const reset = useCommand("recovery.reset");
  const reason = reset.error?.reason;
  const submit = (accepts: readonly "clock"[]) => {
    const passphrase = draft.take();
    const isNamed = signInName.trim() !== "";
    if (!isNamed) setNameProblem(t("signInNameMissing"));
    if (!isNamed || passphrase === null || reset.isPending) return;
    reset.mutate(
      { sheets: [...sheets], signInName, passphrase, accepts: [...accepts] },
      {
        onSuccess: () => void navigate({ to: "/" }),
        onError: (refused) => {
          if (refused.reason.type === "NotFound") setNameProblem(t("notKnown"));
          else draft.refuse(refused.reason);
        },
      },
    );
  };
  return (
    <PassphrasePage
      title={t("youTitle")}
      lead={t("youLead")}
      draft={draft}
      refusal={isAnswered.has(reason?.type) ? null : reset.error}
      onSubmit={() => submit([])}
      actions={
        <>
          {reason?.type === "ClockLooksWrong" ? (
            <ClockQuestion
              now={reason.now}
              last={reason.last}
              isPending={reset.isPending}
              onRight={() => submit(["clock"])}
            />
          ) : null}
          <DatabaseUpdateProgress isPending={reset.isPending} />
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
        </>
      }
    >
      <div className={styles["name"]}>
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
    </PassphrasePage>
  );
}
