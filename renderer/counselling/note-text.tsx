import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView, NoteView } from "../../domain/counselling/session-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./sessions.module.css";

export interface NoteTextProps {
  readonly contact: SessionView;
  readonly note: NoteView;
  readonly isFirst?: boolean;
}

/** The signed text of a note, or why this user cannot read it. */
export function NoteText({ contact, note, isFirst = false }: NoteTextProps) {
  const { t } = useTranslation(["sessions", "common"]);
  const { dates } = useFormats();
  const zone = useZone();
  const { text, byName: name, at, seal, isSigned } = note;
  if (text.state === "damaged") return <Notice tone="bad">{t("damaged")}</Notice>;
  if (text.state === "closed")
    return (
      <p className={styles["closed"]}>
        {contact.level === "sealed" ? t("closedSealed", { name }) : t("closedGone")}
      </p>
    );
  const when = dates.moment(at, zone);
  return (
    <div className={isFirst ? styles["words"] : styles["addition"]}>
      <Text text={text.content} />
      <small>
        {t(isFirst ? "signedBy" : "added", { name, when })}
        {" · "}
        {t("seal", { seal })}
      </small>
      {isSigned ? null : <Notice tone="bad">{t("common:notSigned")}</Notice>}
    </div>
  );
}

/** Letters that are shown at once; the rest of a longer note on demand. */
const glance = 1800;

function Text({ text }: { readonly text: string }) {
  const beginning = text.length > glance ? beginningOf(text, glance) : null;
  return <LongText className={styles["text"]} text={text} beginning={beginning} />;
}

interface LongTextProps {
  readonly text: string;
  /** The beginning; null where the whole text is shown at once. */
  readonly beginning: string | null;
  readonly className: string | undefined;
}

/** The beginning of a long text; the rest on demand, without leaving the page. */
export function LongText({ text, beginning, className }: LongTextProps) {
  const { t } = useTranslation("sessions");
  const [isAsked, setAsked] = useState(false);
  const { isPrivate, textOf } = useNames();
  const isWhole = isAsked || isPrivate || beginning === null;
  return (
    <>
      <p className={className} dir="auto">
        {isWhole ? textOf(text) : `${beginning}…`}
      </p>
      {isWhole ? null : (
        <Button kind="quiet" size="small" onPress={() => setAsked(true)}>
          {t("readOn")}
        </Button>
      )}
    </>
  );
}

/** The first letters, without splitting a surrogate pair. */
export const beginningOf = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
