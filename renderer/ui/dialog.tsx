import { X } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import sheet from "./dialog.module.css";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  /** `full` leaves a small edge of the page in sight: for what is looked at closely. */
  readonly size?: "normal" | "wide" | "full";
  /** Closed by its own buttons only: what it shows is shown once. */
  readonly isHeld?: boolean;
  /** A click beside it does not close it: something may have been typed. */
  readonly keepsTyped?: boolean;
}

/** For what must be settled before anything else. What fits beside the page goes in a panel. */
export function Dialog(props: DialogProps) {
  return <Surface {...props} look="dialog" />;
}

/** A sheet at the right edge: to look closer or to fill in, with the page still in sight. */
export function Panel(props: DialogProps) {
  return <Surface {...props} look="panel" />;
}

export interface ConfirmProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What will be done, as a verb: never "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
}

/** Asked only where an undo is not possible. */
export function ConfirmDialog({
  confirm,
  onConfirm,
  isDangerous,
  isPending,
  ...rest
}: ConfirmProps) {
  const { t } = useTranslation("common");
  return (
    <Surface
      {...rest}
      look="dialog"
      role="alertdialog"
      actions={
        <>
          <Button onPress={rest.onClose}>{t("cancel")}</Button>
          <Button
            kind={isDangerous === true ? "danger" : "primary"}
            onPress={onConfirm}
            isPending={isPending ?? false}
          >
            {confirm}
          </Button>
        </>
      }
    />
  );
}

function Surface({
  title,
  isOpen,
  onClose,
  children,
  actions,
  look,
  size = "normal",
  isHeld = false,
  keepsTyped = false,
  role = "dialog",
}: DialogProps & {
  readonly look: "dialog" | "panel";
  readonly role?: "dialog" | "alertdialog";
}) {
  const { t } = useTranslation("common");
  return (
    <ModalOverlay
      className={classes(sheet, "veil", look === "panel" ? "atEdge" : "centred")}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog" && !isHeld && !keepsTyped}
      isKeyboardDismissDisabled={isHeld}
    >
      <Modal className={classes(sheet, look, size)}>
        <AriaDialog role={role} className={sheet["surface"] ?? ""}>
          <div className={sheet["head"]}>
            <Heading slot="title">{title}</Heading>
            {role === "alertdialog" || isHeld ? null : (
              <AriaButton
                className={sheet["close"] ?? ""}
                onPress={onClose}
                aria-label={t("close")}
              >
                <X size={18} aria-hidden="true" />
              </AriaButton>
            )}
          </div>
          <div className={sheet["body"]}>{children}</div>
          {actions === undefined ? null : <footer className={sheet["foot"]}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
