import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { remarkDraft } from "../../../domain/health/health-card.ts";
import { FieldsPanel } from "../../shell/forms/fields-panel.tsx";
import { filled, lineOf } from "../../shell/forms/form-values.ts";
import { useOpenForm } from "../../shell/use-open-form.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import styles from "./person.module.css";

/** What only care workers read. Others see at most that it exists. */
export function CareSummary({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  const { textOf } = useNames();
  const asked = useSearch({
    strict: false,
    select: ({ do: what }) => (what === "remark" ? what : null),
  });
  const [open, setOpen] = useOpenForm<"remark">(asked);
  const { careRemark: part } = file;
  if (part.state === "closed") {
    return part.exists ? (
      <Card title={t("careTitle")} aside={t("careAside")}>
        <p className={styles["quiet"]}>{t("careClosed")}</p>
      </Card>
    ) : null;
  }
  if (part.state === "damaged") {
    return (
      <Card title={t("careTitle")} aside={t("careAside")} isPadded>
        <Notice tone="bad">{t("damaged")}</Notice>
      </Card>
    );
  }
  const text = part.content?.text ?? "";
  return (
    <Card
      title={t("careTitle")}
      aside={t("careAside")}
      more={
        <Button kind="quiet" size="small" onPress={() => setOpen("remark")}>
          {text === "" ? t("careWrite") : t("careEdit")}
        </Button>
      }
    >
      {text === "" ? (
        <p className={styles["quiet"]}>{t("careEmpty")}</p>
      ) : (
        <p className={styles["text"]}>{textOf(text)}</p>
      )}
      {open !== null ? <CarePanel file={file} text={text} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
}

interface CarePanelProps {
  readonly file: PersonView;
  readonly text: string;
  readonly onClose: () => void;
}

function CarePanel({ file, text, onClose }: CarePanelProps) {
  const { t } = useTranslation("person");
  const { id, version } = file.card;
  return (
    <FieldsPanel
      procedure="people.saveCareRemark"
      spot={remarkDraft(id)}
      version={version}
      title={t("carePanel")}
      start={{ text }}
      fieldsOf={() => [
        {
          type: "text",
          name: "text",
          label: t("careTitle"),
          hint: t("careHint"),
          max: 4000,
        },
      ]}
      read={(typed) => filled({ id, version, remark: { text: lineOf(typed, "text") } })}
      done={t("saved")}
      onClose={onClose}
    />
  );
}
