import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import type { Removal } from "./user-removal.ts";

export interface RemovalProgressProps {
  readonly removal: Removal;
  readonly onSeen: () => void;
}

/** The vault is being re-encrypted with another key; afterwards, what is left to do. */
export function RemovalProgress({ removal, onSeen }: RemovalProgressProps) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation("common");
  const { name, progress } = removal;
  const seen = (
    <Button size="small" onPress={onSeen}>
      {common("close")}
    </Button>
  );
  if (progress?.state === "failed" || progress?.state === "cancelled")
    return (
      <Notice tone="warn" isSpoken action={seen}>
        {t("users.removeFailed", { name })}
      </Notice>
    );
  if (progress?.state !== "finished")
    return (
      <Progress label={t("users.removing")} done={progress?.done ?? 0} of={progress?.of ?? 1} />
    );
  return (
    <Notice tone="warn" title={t("users.removedDone", { name })} isSpoken action={seen}>
      {t("users.removedBackup", { name })}
    </Notice>
  );
}
