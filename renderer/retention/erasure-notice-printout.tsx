import { useTranslation } from "react-i18next";
import { ErasurePart } from "../../domain/retention/erasure-order.ts";
import type { ErasureNoticeContent } from "../../domain/retention/erasure-notice.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./erasure-notice-printout.module.css";

/** For the person: what is erased of their file, and the day on which nobody reads it any more. */
export function ErasureNoticePrintout({
  title,
  sheet,
}: {
  readonly title: string;
  readonly sheet: ErasureNoticeContent;
}) {
  const { t } = useTranslation(["forgetting", "common"]);
  const { dates } = useFormats();
  const { name, number, parts, isDone, textsGoneOn } = sheet;
  const on = dates.long(sheet.on);
  return (
    <main className={css["notice"]}>
      <h1>{title}</h1>
      <p className={css["about"]}>
        <bdi>{name ?? t("common:person", { number })}</bdi> · {dates.long(sheet.writtenOn)}
      </p>
      <p>{t(isDone ? "forgetting:notice.done" : "forgetting:notice.planned", { day: on })}</p>
      <ul>
        {ErasurePart.options
          .filter((part) => parts.includes(part))
          .map((part) => (
            <li key={part}>
              {part === "dates"
                ? t("forgetting:part.dates")
                : t("forgetting:notice.part", {
                    part: t(`forgetting:part.${part}`),
                    detail: t(`forgetting:partNote.${part}`),
                  })}
            </li>
          ))}
      </ul>
      <p>
        {textsGoneOn === null
          ? t("forgetting:notice.goneAtOnce")
          : t(isDone ? "forgetting:notice.textsGone" : "forgetting:notice.textsGonePlanned", {
              day: dates.long(textsGoneOn),
            })}
      </p>
      <p>{t("forgetting:notice.backups")}</p>
      {isDone ? null : <p>{t("forgetting:notice.mayObject")}</p>}
    </main>
  );
}
