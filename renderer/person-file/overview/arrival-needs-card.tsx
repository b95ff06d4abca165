import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ArrivalFile } from "../../../domain/intake/intake-view.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useFile } from "../../people/person-context.ts";
import person from "./person.module.css";
import {
  type ArrivalNeedsDraft,
  arrivalDraftOf,
  arrivalFrom,
} from "../../intake/arrival-needs-draft.ts";
import { ArrivalNeedsFields } from "../../intake/arrival-needs-fields.tsx";
import styles from "../../intake/intake.module.css";

/** On the overview, for all staff: what the person needs tonight. */
export function ArrivalNeedsCard() {
  const { textOf } = useNames();
  const { t } = useTranslation(["intake", "common"]);
  const { card, standing } = useFile();
  const [isOpen, setOpen] = useState(false);
  const { data: file } = useProcedure("intake.arrival", { id: card.id });
  if (file === undefined || standing === null) return null;
  const { needs, text } = file.needs;
  const isEmpty = needs.length === 0 && text === "";
  const health = file.health.state === "open" ? (file.health.content?.text ?? "") : "";
  return (
    <Card
      title={t("intake:arrivalTitle")}
      aside={t("intake:forEverybody")}
      more={
        file.isKept ? undefined : (
          <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
            {t(isEmpty ? "intake:arrivalWrite" : "intake:arrivalEdit")}
          </Button>
        )
      }
    >
      {file.isKept ? (
        <div className={person["inset"]}>
          <Notice tone="info" title={t("intake:arrivalKept")}>
            {t("common:keptAsk")}
          </Notice>
        </div>
      ) : null}
      {isEmpty && !file.isKept ? (
        <p className={person["quiet"]}>{t("intake:arrivalNothing")}</p>
      ) : null}
      {needs.length === 0 ? null : (
        <div className={styles["needs"]}>
          {needs.map((need) => (
            <Tag key={need}>{t(`intake:needsOf.${need}`)}</Tag>
          ))}
        </div>
      )}
      {text === "" ? null : <p className={styles["said"]}>{textOf(text)}</p>}
      {health === "" ? null : (
        <div className={styles["health"]}>
          <small className={styles["by"]}>
            {t("intake:health")} · {t("intake:forCare")}
          </small>
          <p className={styles["text"]}>{textOf(health)}</p>
        </div>
      )}
      {isOpen ? (
        <ArrivalPanel personId={card.id} file={file} onClose={() => setOpen(false)} />
      ) : null}
    </Card>
  );
}

interface ArrivalPanelProps {
  readonly personId: PersonId;
  readonly file: ArrivalFile;
  readonly onClose: () => void;
}

function ArrivalPanel({ personId, file, onClose }: ArrivalPanelProps) {
  const { t } = useTranslation("intake");
  const [saved] = useState(arrivalDraftOf(file));
  const [value, setValue] = useState<ArrivalNeedsDraft>(saved);
  const form = usePanelForm("intake.saveArrival", {
    input: { id: personId, version: file.version, state: null, ...arrivalFrom(value, saved) },
    onClose,
    onDone: () => showToast({ text: t("saved") }),
  });
  return (
    <FormPanel form={form} title={t("arrivalTitle")}>
      <ArrivalNeedsFields
        value={value}
        change={(part) => setValue((before) => ({ ...before, ...part }))}
      />
    </FormPanel>
  );
}
