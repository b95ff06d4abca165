import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "../../../domain/users/user.ts";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import styles from "./users.module.css";
import { Deed } from "./user-account-actions.tsx";

export interface RemoveUserProps {
  readonly user: User;
  /** Called with the job that re-encrypts the vault. */
  readonly onRemoved: (job: string) => void;
}

/** Removes a user permanently. The question says what that means, because it cannot be undone. */
export function RemoveUser({ user, onRemoved }: RemoveUserProps) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const [isAsking, setAsking] = useState(false);
  const remove = useCommand("users.remove");
  const { name } = user;
  return (
    <section className={styles["block"]}>
      <Deed text={t("users.removeText")}>
        <Button
          kind="danger"
          size="small"
          onPress={() => {
            remove.reset();
            setAsking(true);
          }}
        >
          {t("users.remove")}
        </Button>
      </Deed>
      <ConfirmDialog
        title={t("users.removeTitle", { name })}
        isOpen={isAsking}
        isDangerous
        isPending={remove.isPending}
        confirm={t("users.removeConfirm")}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          // The row of a removed user is unmounted before a callback of this component would be called.
          void remove.mutateAsync({ id: user.id }).then(({ job }) => {
            setAsking(false);
            onRemoved(job);
          }, ignoreRefusal);
        }}
      >
        <ul className={styles["meaning"]}>
          <li>{t("users.removeWhat1", { name })}</li>
          <li>{t("users.removeWhat2")}</li>
          <li>{t("users.removeWhat3", { name })}</li>
          <li>{t("users.removeWhat4")}</li>
        </ul>
        {remove.error === null ? null : (
          <Notice tone="bad" isSpoken>
            {sentenceFor(remove.error.reason, errors)}
          </Notice>
        )}
      </ConfirmDialog>
    </section>
  );
}
