import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../domain/api/errors.ts";
import { useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { PassphraseField } from "../../ui/fields/passphrase-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { ClockQuestion } from "./clock-question.tsx";
import styles from "./vault-cannot-open.module.css";

type Doubt = "clock" | "older";

/** Continues despite the doubt, after reading it; the passphrase confirms the user. */
export function ContinueButton({ doubt }: { readonly doubt: Doubt }) {
  const { t } = useTranslation("fault");
  const { t: errors } = useTranslation("errors");
  const titleId = useId();
  const navigate = useNavigate();
  const unlock = useCommand("session.unlock");
  const [signInName, setSignInName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  // An old file often comes with an old clock: what was accepted stays accepted.
  const [accepted, setAccepted] = useState<readonly Doubt[]>(doubt === "older" ? ["older"] : []);
  const reason = unlock.error?.reason;

  const open = (accepts: readonly Doubt[]) => {
    const isMissing = signInName.trim() === "" || passphrase === "";
    setEmpty(isMissing);
    if (isMissing || unlock.isPending) return;
    setAccepted(accepts);
    unlock.mutate(
      { signInName, passphrase, house: "house", accepts: [...accepts] },
      { onSuccess: () => void navigate({ to: "/" }) },
    );
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    setEmpty(false);
    unlock.reset();
    set(value);
  };
  return (
    <form
      className={styles["goOn"]}
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        open(accepted);
      }}
    >
      <div>
        <h2 id={titleId}>{t("goOn.title")}</h2>
        <p>{t(`goOn.${doubt}`)}</p>
      </div>
      <div className={styles["fields"]}>
        <TextField
          label={t("goOn.signInName")}
          value={signInName}
          maxLength={200}
          onChange={typed(setSignInName)}
        />
        <PassphraseField
          label={t("goOn.passphrase")}
          value={passphrase}
          onChange={typed(setPassphrase)}
        />
        <Button type="submit" isPending={unlock.isPending}>
          {t(unlock.isPending ? "goOn.checking" : "goOn.check")}
        </Button>
      </div>
      {isEmpty ? (
        <Notice tone="bad" isSpoken>
          {t("goOn.empty")}
        </Notice>
      ) : null}
      {reason === undefined ? null : reason.type === "ClockLooksWrong" ? (
        <ClockQuestion
          now={reason.now}
          last={reason.last}
          isPending={unlock.isPending}
          onRight={() => open([...accepted, "clock"])}
        />
      ) : (
        <Notice tone="bad" isSpoken>
          {reason.type === "HouseOlder" && accepted.includes("older")
            ? t("goOn.notAdmin")
            : sentenceOf(reason)}
        </Notice>
      )}
    </form>
  );

  function sentenceOf(refused: AppError): string {
    return sentenceFor(refused, errors);
  }
}
