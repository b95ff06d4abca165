import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "../../../domain/users/user.ts";
import { useCommand } from "../../lib/api.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { DemoPassphraseNotice } from "./demo-passphrase-notice.tsx";
import type { OneTimePassphraseState } from "./one-time-passphrase-state.ts";
import styles from "./users.module.css";

export interface UserAccountStateProps {
  readonly user: User;
  readonly onSlip: (slip: OneTimePassphraseState) => void;
}

/** A new one-time passphrase for a forgotten passphrase; deactivating and reactivating the account. */
export function UserAccountActions({ user, onSlip }: UserAccountStateProps) {
  const { t, i18n } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const reset = useCommand("users.reset");
  const setEnabled = useCommand("users.setEnabled");
  const { name } = user;
  const isEnabled = user.state !== "disabled";
  const refused = reset.error ?? setEnabled.error;
  return (
    <section className={styles["block"]}>
      {isEnabled ? <DemoPassphraseNotice /> : null}
      {isEnabled ? (
        <Deed text={t("users.slipText", { name })}>
          <Button
            size="small"
            isPending={reset.isPending}
            onPress={() => {
              reset.mutate(
                { id: user.id },
                {
                  onSuccess: ({ slip }) => {
                    onSlip({
                      name,
                      signInName: user.signInName,
                      words: slip,
                      language: languageFrom(i18n.language),
                    });
                  },
                },
              );
            }}
          >
            {t("users.slip")}
          </Button>
        </Deed>
      ) : null}
      <Deed text={t(isEnabled ? "users.disableText" : "users.enableText", { name })}>
        <Button
          size="small"
          isPending={setEnabled.isPending}
          onPress={() => {
            setEnabled.mutate(
              { id: user.id, enabled: !isEnabled },
              {
                onSuccess: () => {
                  showToast({
                    text: t(isEnabled ? "users.disabledDone" : "users.enabledDone", { name }),
                  });
                },
              },
            );
          }}
        >
          {t(isEnabled ? "users.disable" : "users.enable")}
        </Button>
      </Deed>
      {refused === null ? null : (
        <Notice tone="bad" isSpoken>
          {reset.error?.reason.type === "LastMember"
            ? t("users.slipLast", { name })
            : sentenceFor(refused.reason, errors)}
        </Notice>
      )}
    </section>
  );
}

/** An action and its explanation, side by side. */
export function Deed({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={styles["deed"]}>
      <p>{text}</p>
      {children}
    </div>
  );
}
