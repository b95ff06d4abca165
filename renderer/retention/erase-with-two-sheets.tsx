import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErasureOrderId } from "../../domain/retention/erasure-order.ts";
import type { Sheet } from "../../domain/users/recovery-sheets.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { FocusedHeading } from "../users/recovery-kit/focused-heading.tsx";
import { SheetEntry } from "../users/recovery-kit/sheet-entry.tsx";
import styles from "./retention.module.css";

export interface EraseWithTwoSheetsProps {
  readonly orderId: ErasureOrderId;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** For a person in danger: two recovery sheets, one after the other, and nothing of the erasure is kept. */
export function EraseWithTwoSheets({ orderId, onClose, onErased }: EraseWithTwoSheetsProps) {
  const { t } = useTranslation("forgetting");
  const { t: common } = useTranslation("common");
  const { t: recover } = useTranslation("recover");
  const formId = useId();
  const erase = useCommand("forgetting.erase");
  const [first, setFirst] = useState<Sheet | null>(null);
  const [typed, setTyped] = useState<Sheet | null>(null);
  const goOn = () => {
    if (typed === null || erase.isPending) return;
    if (first === null) {
      setFirst(typed);
      setTyped(null);
      return;
    }
    void erase.mutateAsync({ orderId, sheets: [first, typed] }).then(() => {
      onErased();
      onClose();
    }, ignoreRefusal);
  };
  const which = first === null ? "first" : "second";
  return (
    <Dialog
      title={t("keepNothingTitle")}
      size="wide"
      isOpen
      keepsTyped
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button
            kind={first === null ? "primary" : "danger"}
            type="submit"
            form={formId}
            isDisabled={typed === null}
            isPending={erase.isPending}
          >
            {first === null ? common("next") : t("eraseDo")}
          </Button>
        </>
      }
    >
      <form
        key={which}
        id={formId}
        className={styles["body"]}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <p>{t("keepNothingText")}</p>
        <FocusedHeading level={3} note={recover("sheetLead")}>
          {recover(`sheetTitle.${which}`)}
        </FocusedHeading>
        <SheetEntry taken={first?.number ?? null} onChange={setTyped} />
        <RefusalNotice error={erase.error} />
      </form>
    </Dialog>
  );
}
