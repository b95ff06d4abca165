import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { longestReason } from "../../../domain/address-guard/two-person-override.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PrintoutVerdict } from "../../../domain/address-guard/printout-verdict.ts";
import { Form } from "../../shell/forms/form.tsx";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { PassphraseField } from "../../ui/fields/passphrase-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { FoundWordsList } from "./found-words-list.tsx";
import css from "./preview.module.css";
import type { GuardAtTheDoor } from "./use-address-guard.ts";

export interface TwoPersonOverridePanelProps {
  readonly guard: GuardAtTheDoor;
  readonly verdict: PrintoutVerdict;
  readonly onClose: () => void;
}

/** Two people release a blocked printout, once: with a reason, and both enter their passphrase. */
export function TwoPersonOverridePanel({ guard, verdict, onClose }: TwoPersonOverridePanelProps) {
  const { t } = useTranslation(["paper", "common"]);
  const id = useId();
  const colleague = useId();
  const [typed, setTyped] = useState(nothing);
  const { isTried, isPending, refusal, send, forget } = useSending(guard, id, onClose);
  const change = (part: Partial<typeof nothing>) => {
    setTyped({ ...typed, ...part });
    forget();
  };
  const { problem, elsewhere } = useProblems(refusal, isTried, typed);
  return (
    <Dialog
      title={t("paper:override.title")}
      isOpen
      onClose={onClose}
      size="wide"
      keepsTyped
      actions={
        <>
          {elsewhere === null ? null : (
            <Notice tone="bad" isSpoken>
              {elsewhere}
            </Notice>
          )}
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" type="submit" form={id} isPending={isPending}>
            {t("paper:override.do")}
          </Button>
        </>
      }
    >
      <Form id={id} className={css["override"]} onSubmit={() => send(typed)}>
        <p>{t("paper:override.lead")}</p>
        <FoundWordsList found={verdict.found} />
        {verdict.besides.length === 0 ? null : (
          <>
            <p>{t("paper:override.besides")}</p>
            <FoundWordsList found={verdict.besides} />
          </>
        )}
        <TextField
          label={t("paper:override.reason")}
          hint={t("paper:override.reasonHint")}
          value={typed.reason}
          onChange={(reason) => change({ reason })}
          maxLength={longestReason}
          problem={problem("reason")}
          isLong
          autoFocus
        />
        <PassphraseField
          label={t("paper:override.own", { name: guard.signedIn })}
          value={typed.own}
          onChange={(own) => change({ own })}
          problem={problem("own")}
        />
        <div role="group" aria-labelledby={colleague} className={css["second"]}>
          <p id={colleague}>{t("paper:override.second")}</p>
          <TextField
            label={t("paper:override.signInName")}
            value={typed.signInName}
            onChange={(signInName) => change({ signInName })}
            maxLength={200}
            problem={problem("signInName")}
          />
          <PassphraseField
            label={t("paper:override.passphrase")}
            value={typed.passphrase}
            onChange={(passphrase) => change({ passphrase })}
            problem={problem("passphrase")}
          />
        </div>
      </Form>
    </Dialog>
  );
}

const nothing = { reason: "", own: "", signInName: "", passphrase: "" };
type Field = keyof typeof nothing;

/** Sends it once everything is filled in; what was typed stays until it is accepted. */
function useSending(guard: GuardAtTheDoor, formId: string, onDone: () => void) {
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const send = (typed: typeof nothing): void => {
    setTried(true);
    if (isPending || Object.values(typed).some((one) => one.trim() === "")) return;
    const { reason, own, signInName, passphrase } = typed;
    setPending(true);
    void guard
      .override({ reason, passphrase: own, second: { signInName, passphrase } })
      .then((refused) => {
        setPending(false);
        setRefusal(refused);
        if (refused === null) onDone();
        else requestAnimationFrame(() => focusFirstProblem(document.getElementById(formId)));
      });
  };
  return {
    isTried,
    isPending,
    refusal,
    send,
    forget: () => setRefusal(null),
  };
}

/** A problem is shown beside its field, anything else above the buttons. */
function useProblems(refusal: AppError | null, isTried: boolean, typed: typeof nothing) {
  const { t } = useTranslation(["paper", "errors"]);
  const { t: sentence } = useTranslation("errors");
  const field = refusal === null ? undefined : fieldOf[refusal.type];
  return {
    problem: (name: Field): string | null => {
      if (refusal !== null && field === name) return sentenceFor(refusal, sentence);
      return isTried && typed[name].trim() === "" ? t(`paper:override.missing.${name}`) : null;
    },
    elsewhere: refusal === null || field !== undefined ? null : sentenceFor(refusal, sentence),
  };
}

const fieldOf: Readonly<Partial<Record<AppError["type"], Field>>> = {
  OwnPassphraseWrong: "own",
  WrongPassphrase: "passphrase",
  AnotherDecides: "signInName",
  AdministratorDecides: "signInName",
  AccessTooNew: "signInName",
};
