import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactSeen, NoteSeen } from "../../../domain/contact-seen.ts";
import { useZone } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import sheet from "./sessions.module.css";

export interface NoteWordsProps {
  readonly contact: ContactSeen;
  readonly note: NoteSeen;
  readonly isFirst?: boolean;
}

/** What somebody wrote and signed, or why this reader cannot read it. */
export function NoteWords({ contact, note, isFirst = false }: NoteWordsProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useWords();
  const zone = useZone();
  const { text, byName: name, at, seal } = note;
  if (text.state === "damaged") return <Notice tone="bad">{t("damaged")}</Notice>;
  if (text.state === "closed")
    return (
      <p className={sheet["closed"]}>
        {contact.level === "sealed" ? t("closedSealed", { name }) : t("closedGone")}
      </p>
    );
  const when = dates.moment(at, zone);
  return (
    <div className={isFirst ? sheet["words"] : sheet["addition"]}>
      <Text text={text.content} />
      <small>
        {t(isFirst ? "signedBy" : "added", { name, when })}
        {" · "}
        {t("seal", { seal })}
      </small>
    </div>
  );
}

/** Letters that are shown at once; a longer note opens on demand. */
const glance = 1800;

function Text({ text }: { readonly text: string }) {
  const { t } = useTranslation("sessions");
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > glance;
  return (
    <>
      <p className={sheet["text"]} dir="auto">
        {isLong && !isWhole ? `${beginning(text)}…` : text}
      </p>
      {isLong && !isWhole ? (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setWhole(true);
          }}
        >
          {t("readOn")}
        </Button>
      ) : null}
    </>
  );
}

/** Never half a letter of a script that needs two units for one. */
const beginning = (text: string): string => text.slice(0, glance).replace(/[\ud800-\udbff]$/, "");
