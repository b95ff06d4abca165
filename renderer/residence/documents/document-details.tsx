import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Facts } from "../../ui/card.tsx";
import type { DocumentView } from "./document-draft.ts";
import styles from "./documents.module.css";

type RecordLinesProps = Pick<DocumentView, "record"> & Pick<DocumentView["header"], "state">;

/** The content of a document, for users who may read it. */
export function DocumentDetails({ record, state }: RecordLinesProps) {
  const { t } = useTranslation("residence");
  const { textOf } = useNames();
  const { dates } = useFormats();
  if (record.state === "closed") return null;
  if (record.state === "damaged") return <p>{t("docDamaged")}</p>;
  const { number, authority, notifiedOn, heldBy, form, translation, note, attempts, residence } =
    record.content;
  const override = residence?.override ?? null;
  const facts = [
    { name: t("number"), value: textOf(number) },
    { name: t("authority"), value: textOf(authority) },
    { name: t("notifiedOn"), value: notifiedOn === null ? "" : dates.long(notifiedOn) },
    {
      name: t("heldByLabel"),
      // A document that is only requested, or was refused, is held by nobody.
      value:
        state === "asked" || state === "refused"
          ? ""
          : `${t(`heldBy.${heldBy}`)} · ${t(`form.${form}`)}`,
    },
    { name: t("translation"), value: textOf(translation) },
    { name: t("note"), value: textOf(note) },
  ].filter(({ value }) => value !== "");
  return (
    <div className={styles["record"]}>
      <Facts facts={facts} />
      {override === null ? null : (
        <p>{t("letThrough", { name: override.by, reason: textOf(override.reason) })}</p>
      )}
      {attempts.length === 0 ? null : (
        <details className={styles["why"]}>
          <summary>
            {t("attempts")} · {attempts.length}
          </summary>
          <ul className={styles["tried"]}>
            {attempts.map(({ on, what }, index) => (
              <li key={index}>
                {dates.long(on)} · {textOf(what)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
