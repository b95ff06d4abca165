import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "../button.tsx";
import { classes } from "../classes.ts";
import styles from "./dialog.module.css";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  /** `full` leaves a small edge of the page visible: for what is examined closely. */
  readonly size?: "normal" | "wide" | "full";
  /** Closed by its own buttons only: what it shows is shown once. */
  readonly isHeld?: boolean;
  /** A click outside does not close it: something may have been typed. */
  readonly keepsTyped?: boolean;
  /** Something was typed that is not saved as a draft: asks before Escape, the close button or a click outside closes it. */
  readonly wouldLose?: boolean;
}

/** For what must be answered before anything else. What fits beside the page goes in a panel. */
export function Dialog(props: DialogProps) {
  return <Surface {...props} look="dialog" />;
}

/** A panel at the right edge: to look closer or to fill in, with the page still visible. */
export function Panel(props: DialogProps) {
  return <Surface {...props} look="panel" />;
}

export interface ConfirmProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The action, as a verb: never "OK". */
  readonly confirm: string;
  /** The label of the other button; "Cancel" by default. */
  readonly otherwise?: string;
  readonly onConfirm: () => void;
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
}

/** Used only where an undo is not possible. */
export function ConfirmDialog({
  confirm,
  otherwise,
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
          <Button onPress={rest.onClose}>{otherwise ?? t("cancel")}</Button>
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

interface SurfaceProps extends DialogProps {
  readonly look: "dialog" | "panel";
  readonly role?: "dialog" | "alertdialog";
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
  wouldLose = false,
  role = "dialog",
}: SurfaceProps) {
  const [isAsking, setAsking] = useState(false);
  const leave = () => {
    if (wouldLose) setAsking(true);
    else onClose();
  };
  return (
    <ModalOverlay
      className={classes(styles, "veil", look === "panel" ? "atEdge" : "centred")}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) leave();
      }}
      isDismissable={role === "dialog" && !isHeld && !keepsTyped}
      isKeyboardDismissDisabled={isHeld}
    >
      <Modal className={classes(styles, look, size)}>
        <AriaDialog role={role} className={styles["surface"] ?? ""}>
          <div className={styles["head"]}>
            <Heading slot="title">{title}</Heading>
            {role === "alertdialog" || isHeld ? null : <Cross onPress={leave} />}
          </div>
          <div className={styles["body"]}>{children}</div>
          {actions === undefined ? null : <footer className={styles["foot"]}>{actions}</footer>}
          <DiscardQuestion
            isOpen={isAsking}
            onKeep={() => setAsking(false)}
            onDiscard={() => {
              setAsking(false);
              onClose();
            }}
          />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Cross({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation("common");
  return (
    <AriaButton className={styles["close"] ?? ""} onPress={onPress} aria-label={t("close")}>
      <X size={18} aria-hidden="true" />
    </AriaButton>
  );
}

interface DiscardQuestionProps {
  readonly isOpen: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

function DiscardQuestion({ isOpen, onKeep, onDiscard }: DiscardQuestionProps) {
  const { t } = useTranslation("common");
  // A confirmation has no confirmation of its own.
  if (!isOpen) return null;
  return (
    <ConfirmDialog
      title={t("discardTitle")}
      isOpen
      isDangerous
      otherwise={t("keepWriting")}
      confirm={t("discard")}
      onClose={onKeep}
      onConfirm={onDiscard}
    >
      {t("discardText")}
    </ConfirmDialog>
  );
}
