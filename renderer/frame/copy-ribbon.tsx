import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isPastItsDay } from "../../domain/office-copy.ts";
import { useToday } from "../lib/today.ts";
import { useWords } from "../lib/words.ts";
import { classes } from "../ui/classes.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/state.tsx";
import sheet from "./frame.module.css";
import { Page } from "./page.tsx";
import { useCanChange, useSession } from "./session.ts";

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

/** In a copy, calm words in the place of a page on which something new would be entered, or of which nothing is in it. */
export function InCopy({
  place = "",
  children,
}: {
  readonly place: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("frame");
  const { t: errors } = useTranslation("errors");
  const canChange = useCanChange();
  const why = canChange
    ? null
    : isForm.test(place)
      ? "new"
      : isAbsent.test(place)
        ? "absent"
        : null;
  if (why === null) return children;
  return (
    <Page title={t("copyReader")} isNarrow>
      <Card>
        <EmptyState title={t(why === "new" ? "copyNothingNew" : "copyAbsent")}>
          {why === "new" ? errors("OnlyACopy") : t("copyAbsentText")}
        </EmptyState>
      </Card>
    </Page>
  );
}

const isForm = /^\/admit$|\/new$/;
const isAbsent =
  /^\/house\/medicines|^\/documents\/dossiers|^\/people\/notes|\/(?:plan|health|dossier)$/;
