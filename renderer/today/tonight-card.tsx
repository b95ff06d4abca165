import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import type { BedOnBoard } from "../../domain/accommodation/bed-board.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useIsLastNight } from "../lib/dates/use-today.ts";
import { Card } from "../ui/card.tsx";
import { classes } from "../ui/classes.ts";
import { TextLink } from "../ui/links.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { OutingTag } from "../outings/outing-tag.tsx";
import { useBedName } from "../accommodation/stay/use-bed-name.ts";
import styles from "./today.module.css";

/** Who sleeps here tonight, at a glance. */
export function TonightCard() {
  const { t } = useTranslation("today");
  const isLast = useIsLastNight();
  const board = useProcedure("beds.board", { night: null }, { followsClock: true });
  return (
    <Card
      title={t(isLast ? "lastNightTitle" : "tonightTitle")}
      more={<TextLink href={paths.house}>{t("board")}</TextLink>}
    >
      <QueryBoundary answer={board}>
        {({ night, rooms }) => (
          <ul className={styles["tiles"]}>
            {rooms.flatMap((room) =>
              room.beds.map((bed) => (
                <Tile key={bed.bed.id} room={room.name} bed={bed} night={night} />
              )),
            )}
          </ul>
        )}
      </QueryBoundary>
    </Card>
  );
}

interface TileProps {
  readonly room: string;
  readonly bed: BedOnBoard;
  readonly night: CalendarDate;
}

function Tile({ room, bed, night }: TileProps) {
  const { t } = useTranslation("house");
  const { nameOf } = useNames();
  const place = useBedName()(room, bed.bed.name);
  const isOver = bed.state === "taken" && bed.sleeper.plannedUntil <= night;
  return (
    <li className={classes(styles, "tile", isOver ? "over" : bed.state)}>
      {place} {isOver ? <StatusShape tone="warn" /> : null}
      {who()}
      {bed.state === "taken" ? <OutingTag personId={bed.sleeper.personId} /> : null}
      {bed.state === "taken"
        ? bed.beside.map((child) => (
            <Link
              key={child.stayId}
              className={styles["who"] ?? ""}
              href={paths.person(child.personId)}
            >
              + {nameOf(child)}
            </Link>
          ))
        : null}
    </li>
  );

  function who() {
    switch (bed.state) {
      case "taken":
        return (
          <Link className={styles["who"] ?? ""} href={paths.person(bed.sleeper.personId)}>
            {nameOf(bed.sleeper)}
          </Link>
        );
      case "free":
        return (
          <Link
            className={styles["who"] ?? ""}
            href={paths.admitTo(bed.bed.id)}
            aria-label={t("admitHere", { bed: place })}
          >
            {t("free")}
          </Link>
        );
      case "held":
        return (
          <Link
            className={styles["who"] ?? ""}
            href={paths.admitExpected({
              placeId: bed.hold.placeId,
              bed: bed.bed.id,
              ...(bed.hold.person === null ? {} : { person: bed.hold.person.id }),
            })}
          >
            {t("held")}
          </Link>
        );
      case "closed":
        return <span className={styles["who"]}>{t("closed")}</span>;
    }
  }
}
