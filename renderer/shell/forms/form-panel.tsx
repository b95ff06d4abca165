import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/overlays/dialog.tsx";
import styles from "./form-panel.module.css";
import { Form } from "./form.tsx";
import { RefusalNotice } from "../refusal-notice.tsx";
import { hearTyping } from "./on-typing.ts";
import type { PanelForm } from "./use-panel-form.ts";

export interface FormPanelProps {
  readonly form: PanelForm;
  readonly title: string;
  /** The action, as a verb: never "OK". "Save" where it only records something. */
  readonly submit?: string;
  readonly children: ReactNode;
}

/**
 * A panel around a `usePanelForm`: sent by its button or by Enter, the first field with a problem gets the focus, a refusal is
 * shown above the buttons, a click outside does not discard what was typed, and Escape asks first where that is not saved as a
 * draft. The first field has `autoFocus`.
 */
export function FormPanel({ form, title, submit, children }: FormPanelProps) {
  const { t } = useTranslation("common");
  const [isTyped, setTyped] = useState(false);
  const { refusal, forgetRefusal } = form;
  const hears = hearTyping(() => {
    setTyped(true);
    // The refusal concerned the earlier content.
    if (refusal !== null) forgetRefusal();
  });
  return (
    <Panel
      title={title}
      isOpen
      onClose={form.onClose}
      keepsTyped
      wouldLose={isTyped && !form.isKept}
      actions={
        <>
          {refusal === null ? null : (
            <div className={styles["refused"]}>
              <RefusalNotice error={refusal} />
            </div>
          )}
          <Button onPress={form.onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" form={form.id} isPending={form.isPending}>
            {submit ?? t("save")}
          </Button>
        </>
      }
    >
      <div {...hears}>
        <Form id={form.id} className={styles["fields"]} onSubmit={form.submit}>
          {children}
        </Form>
      </div>
    </Panel>
  );
}
