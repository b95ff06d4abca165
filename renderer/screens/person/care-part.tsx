import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonFile } from "../../../domain/person-file.ts";
import { Refused } from "../../frame/refused.tsx";
import { useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import sheet from "./person.module.css";

/** What only care workers read. Others learn at most that there is something. */
export function CarePart({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation("person");
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
        <p className={sheet["text"]}>{text}</p>
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
  const { t } = useTranslation(["person", "common"]);
  const [typed, setTyped] = useState(text);
  const save = useCommand("people.saveCareRemark");
  const { id, version } = file.card;
  return (
    <Panel
      title={t("person:carePanel")}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          isPending={save.isPending}
          onPress={() => {
            save.mutate(
              { id, version, remark: { text: typed } },
              {
                onSuccess: () => {
                  onClose();
                  say({ text: t("person:saved") });
                },
              },
            );
          }}
        >
          {t("common:save")}
        </Button>
      }
    >
      <Refused error={save.error} />
      <TextField
        label={t("person:careTitle")}
        hint={t("person:careHint")}
        value={typed}
        onChange={setTyped}
        maxLength={4000}
        isLong
        autoFocus
      />
    </Panel>
  );
}
