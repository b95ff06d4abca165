import { useState } from "react";
import { useTranslation } from "react-i18next";
import { legalDraftKey } from "../../domain/legal/legal-draft-key.ts";
import type { NoteView } from "../../domain/legal/legal-file.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./legal.module.css";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf } from "../shell/forms/form-values.ts";

export interface NotesCardProps {
  readonly personId: PersonId;
  readonly notes: readonly NoteView[];
  /** The form opens at once. */
  readonly isWriting: boolean;
}

/** The user's own notes; of others' notes only that they exist. */
export function NotesCard({ personId, notes, isWriting: isOpen }: NotesCardProps) {
  const { t } = useTranslation("legal");
  const { dates } = useFormats();
  const zone = useZone();
  const [isWriting, setWriting] = useState(isOpen);
  const others = notes.filter(({ note }) => note.state === "closed");
  return (
    <Card title={t("notesTitle")} aside={t("forYou")}>
      {notes.some(({ note }) => note.state === "damaged") ? (
        <Notice tone="bad">{t("damaged")}</Notice>
      ) : null}
      {notes.some(({ note }) => note.state === "open") ? null : (
        <p className={styles["none"]}>{t("notesNone")}</p>
      )}
      <ul className={styles["records"]} aria-label={t("notesTitle")}>
        {notes.map(({ id, at, note }) =>
          note.state === "open" ? (
            <li key={id} className={styles["record"]}>
              <div className={styles["happened"]}>
                <p className={styles["said"]}>
                  <PrivateText>{note.content.text}</PrivateText>
                </p>
                <small>{dates.moment(at, zone)}</small>
              </div>
            </li>
          ) : null,
        )}
      </ul>
      {others.length === 0 ? null : (
        <p className={styles["none"]}>
          {t("notesOfOthers", {
            count: others.length,
            names: [...new Set(others.map(({ byName }) => byName))].join(", "),
          })}
        </p>
      )}
      <div className={styles["foot"]}>
        <Button size="small" onPress={() => setWriting(true)}>
          {t("writeNote")}
        </Button>
      </div>
      {isWriting ? (
        <FieldsPanel
          procedure="legal.writeNote"
          spot={legalDraftKey(personId, "note")}
          version={0}
          title={t("writeNote")}
          submit={t("seal")}
          start={{ text: "" }}
          fieldsOf={() => [
            {
              type: "text",
              name: "text",
              label: t("fields.text"),
              hint: t("noteHint"),
              max: 20_000,
            },
          ]}
          read={(typed) => {
            const text = lineOf(typed, "text").trim();
            return text === "" ? lacks("text") : filled({ id: personId, note: { text } });
          }}
          done={t("noteSealed")}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Card>
  );
}
