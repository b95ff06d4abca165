import { ArrowLeftRight, CalendarDays, DoorOpen, LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { StaysOfPerson } from "../../../domain/person-file/person-view.ts";
import { useProcedure } from "../../lib/api.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/card.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";
import styles from "./person.module.css";

export interface StayEventRowProps {
  readonly line: StaysOfPerson[number]["events"][number];
  readonly onUndo: (() => void) | null;
}

/** One decision about a stay: what, by whom, when, and whether it was undone. */
export function StayEventRow({ line, onUndo }: StayEventRowProps) {
  const { t } = useTranslation(["person", "vocab"]);
  const called = useTermName();
  const { dates } = useFormats();
  const bedName = useBedName();
  const settings = useProcedure("house.settings", {});
  const zone = settings.data?.zone ?? "Europe/Brussels";
  const { event, where, byName } = line;
  const isUndone = event.undoneAt !== null;
  const when = t("person:byOn", { name: byName, when: dates.moment(event.at, zone) });
  const detail = [
    event.departure === null
      ? null
      : called("reason", event.departure.reason, event.departure.own?.reason),
    when,
    event.undoneAt === null
      ? null
      : t("person:undoneBy", { when: dates.moment(event.undoneAt, zone) }),
  ];
  return (
    <Row
      leading={icons[event.kind]}
      title={<span className={isUndone ? styles["undone"] : styles["serif"]}>{what()}</span>}
      detail={detail.filter((part) => part !== null).join(" · ")}
      trailing={
        <>
          <span className={styles["when"]}>{dates.long(event.night)}</span>
          {onUndo === null ? null : (
            <Button size="small" onPress={onUndo}>
              {t("person:undo")}
            </Button>
          )}
        </>
      }
    />
  );

  function what(): string {
    const bed = where === null ? "" : bedName(where.room, where.bed);
    switch (event.kind) {
      case "admitted":
        return t("person:admitted", { bed });
      case "moved":
        return t("person:moved", { bed });
      case "planned":
        return t("person:planned", {
          day: event.plannedUntil === null ? "" : dates.long(event.plannedUntil),
        });
      case "departed":
        return t("person:departed", {
          destination:
            event.departure === null
              ? ""
              : called(
                  "destination",
                  event.departure.destination,
                  event.departure.own?.destination,
                ),
        });
    }
  }
}

const icons = {
  admitted: <DoorOpen className={styles["icon"]} size={18} aria-hidden="true" />,
  moved: <ArrowLeftRight className={styles["icon"]} size={18} aria-hidden="true" />,
  planned: <CalendarDays className={styles["icon"]} size={18} aria-hidden="true" />,
  departed: <LogOut className={styles["icon"]} size={18} aria-hidden="true" />,
};
