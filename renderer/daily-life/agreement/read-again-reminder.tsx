import { useTranslation } from "react-i18next";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/overlays/dialog.tsx";
import { TextWords } from "./agreement-text-view.tsx";
import styles from "./agreement.module.css";

export interface ReadAgainReminderProps {
  readonly personId: string;
  readonly onClose: () => void;
  /** Called once it was read together. */
  readonly onRead: () => void;
}

/** The section about the address again, in the text the resident signed or the one that would be read with them. */
export function ReadAgainReminder({ personId, onClose, onRead }: ReadAgainReminderProps) {
  const { t } = useTranslation("agreement");
  const { data } = useProcedure("agreement.ofPerson", { id: personId });
  const text = data?.signings[0]?.text ?? data?.proposed ?? null;
  const section = text?.content.sections.find(({ topic }) => topic === "address");
  return (
    <Panel
      title={t("confidentialityAgain")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("readClose")}</Button>
          <Button kind="primary" onPress={onRead}>
            {t("readDone")}
          </Button>
        </>
      }
    >
      {text === null || section === undefined ? (
        <p>{t("noText")}</p>
      ) : (
        <div className={styles["again"]} lang={text.language}>
          <h3>{section.title}</h3>
          <TextWords text={section.text} language={text.language} />
        </div>
      )}
    </Panel>
  );
}
