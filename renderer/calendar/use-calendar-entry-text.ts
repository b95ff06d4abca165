import { useTranslation } from "react-i18next";
import type { CalendarEntry } from "../../domain/calendar/calendar-entry.ts";
import { isResidenceKind } from "../../domain/residence/document.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paths } from "../shell/paths.ts";

/** A next session is agreed, and no colleague is assigned to it. */
export const isOpen = ({ about }: Pick<CalendarEntry, "about">): boolean =>
  about.what === "session" && about.next.workerId === null;

/** The texts of an entry besides the person and the time. */
export function useCalendarEntryText() {
  const { t } = useTranslation(["calendar", "legal", "residence", "vocab"]);
  const { textOf } = useNames();
  return { wordOf, detailOf };

  function wordOf({ about }: CalendarEntry): string {
    switch (about.what) {
      case "task":
        return t(`residence:task.${about.task}`);
      case "hearing":
        return t(`legal:events.${about.hearing}`);
      default:
        return t(`calendar:line.${about.what}`);
    }
  }

  /** Null where the word is enough. */
  function detailOf({ about, worker }: CalendarEntry): string | null {
    switch (about.what) {
      case "session":
        return [
          isOpen({ about })
            ? t("calendar:withNobody")
            : t("calendar:escort", { name: about.next.workerName }),
          t(`vocab:contactPlace.${about.next.place}`),
        ].join(" · ");
      case "interview":
        return textOf(about.withWhom);
      case "planStep":
        return about.forWhom === "worker"
          ? `${textOf(about.text)} · ${worker?.name ?? ""}`
          : `${textOf(about.text)} · ${t(`calendar:forWhom.${about.forWhom}`)}`;
      case "ends":
        return t(`residence:document.${about.document}`);
      case "task":
        return about.document === null ? null : t(`residence:document.${about.document}`);
      case "taken":
      case "hearing":
      case "planReview":
      case "order":
      case "stayEnd":
        return null;
    }
  }
}

/** The address where an entry is changed; null where the user cannot open it. */
export function hrefOfLine({ about, personId }: CalendarEntry): string | null {
  switch (about.what) {
    case "session":
      return paths.sessionOf(personId, about.next.contactId);
    case "taken":
      return null;
    case "interview":
      return paths.personLegal(personId, `interview ${about.recordId}`);
    case "hearing":
      return paths.personLegal(personId, `event ${about.eventId}`);
    case "planReview":
    case "planStep":
      return paths.personPlan(personId);
    case "ends":
      return paths.personDocuments(personId);
    case "task":
      return about.document === null || isResidenceKind(about.document)
        ? paths.personProcedure(personId)
        : paths.personDocuments(personId);
    case "order":
      return paths.personLedger(personId);
    case "stayEnd":
      return paths.personStay(personId);
  }
}
