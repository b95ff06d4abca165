import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../shell/paths.ts";
import { useSession } from "../shell/user-session.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import styles from "./backup.module.css";
import { RetireVaultDialog } from "./retire-vault-dialog.tsx";

/** The steps to move the vault to another computer. */
export function MoveVaultCard({ isBusy }: { readonly isBusy: boolean }) {
  const { t } = useTranslation("backup");
  const { purpose } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t("move.title")} isPadded>
      <ol className={styles["steps"]}>
        {(["backup", "restore", "check", "retire"] as const).map((step) => (
          <li key={step}>{t(`move.${step}`)}</li>
        ))}
      </ol>
      <div className={styles["buttons"]}>
        <LinkButton kind="quiet" href={paths.settingsKit}>
          {t("move.toKit")}
        </LinkButton>
        {/* Demo data is not moved. */}
        {purpose === "demo" ? null : (
          <Button isDisabled={isBusy} onPress={() => setOpen(true)}>
            {t("move.go")}
          </Button>
        )}
      </div>
      {isOpen ? <RetireVaultDialog onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}
