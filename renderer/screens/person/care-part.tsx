import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../../frame/privacy.tsx";
import type { PersonFile } from "../../../domain/person-file.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import sheet from "./person.module.css";

/** What only care workers read. Others learn at most that there is something. */
export function CarePart({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation("person");
  const { textOf } = useNames();
  const [isOpen, setOpen] = useState(false);
  const { careRemark: part } = file;
  if (part.state === "closed") {
    return part.exists ? (
      <Card title={t("careTitle")} aside={t("careAside")}>
        <p className={sheet["quiet"]}>{t("careClosed")}</p>
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
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setOpen(true);
          }}
        >
          {text === "" ? t("careWrite") : t("careEdit")}
        </Button>
      }
    >
      {text === "" ? (
        <p className={sheet["quiet"]}>{t("careEmpty")}</p>
      ) : (
        <p className={sheet["text"]}>{textOf(text)}</p>
      )}
      {isOpen ? (
        <CarePanel
          file={file}
          text={text}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </Card>
  );
}

interface CarePanelProps {
  readonly file: PersonFile;
  readonly text: string;
  readonly onClose: () => void;
}

function CarePanel({ file, text, onClose }: CarePanelProps) {
  const { t } = useTranslation("person");
  const [typed, setTyped] = useState(text);
  const { id, version } = file.card;
  const form = usePanelForm("people.saveCareRemark", {
    input: { id, version, remark: { text: typed } },
    onClose,
    onDone: () => {
      say({ text: t("saved") });
    },
  });
  return (
    <FormPanel form={form} title={t("carePanel")}>
      <TextField
        label={t("careTitle")}
        hint={t("careHint")}
        value={typed}
        onChange={setTyped}
        maxLength={4000}
        isLong
        autoFocus
      />
    </FormPanel>
  );
}
