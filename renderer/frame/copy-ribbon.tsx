import { useTranslation } from "react-i18next";
import { isPastItsDay } from "../../domain/office-copy.ts";
import { useToday } from "../lib/today.ts";
import { useWords } from "../lib/words.ts";
import { classes } from "../ui/classes.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/state.tsx";
import sheet from "./frame.module.css";
import { Page } from "./page.tsx";
import { useSession } from "./session.ts";

/** On every page of a copy for the office: of which day it is, what is not in it, and until when it is meant to be used. */
export function CopyRibbon() {
  const { t } = useTranslation("frame");
  const { dates } = useWords();
  const { copy } = useSession();
  const today = useToday();
  if (copy === null) return null;
  const isPast = isPastItsDay(copy, today);
  return (
    <aside aria-label={t("copyReader")} className={classes(sheet, "copy", isPast && "past")}>
      <b>{t("copy", { day: dates.long(copy.madeOn) })}</b>{" "}
      {t(isPast ? "copyPast" : "copyUntil", { day: dates.long(copy.until) })}
    </aside>
  );
}

/** In the place of a page on which something new would be entered. */
export function OnlyACopy() {
  const { t } = useTranslation("frame");
  const { t: errors } = useTranslation("errors");
  return (
    <Page title={t("copyReader")} isNarrow>
      <Card>
        <EmptyState title={t("copyNothingNew")}>{errors("OnlyACopy")}</EmptyState>
      </Card>
    </Page>
  );
}
