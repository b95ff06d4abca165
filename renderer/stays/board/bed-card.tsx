import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { addDays, type CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import type { BedOnBoard, Sleeper } from "../../../domain/accommodation/bed-board.ts";
import type { Hold } from "../../../domain/accommodation/reservation.ts";
import type { Bed } from "../../../domain/accommodation/room.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import type { MenuAction } from "../../ui/overlays/menu.tsx";
import { Span } from "../../ui/progress.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";
import type { OpenPanel } from "../../accommodation/stay/stay-panels.tsx";
import { useOverdueText } from "../../accommodation/stay/use-overdue-text.ts";
import { OutingTag } from "../../outings/outing-tag.tsx";
import type { OpenPlan } from "../../accommodation/timeline/timeline-panels.tsx";
import styles from "./board.module.css";
import type { BedToClose } from "../../accommodation/beds/close-bed-panel.tsx";
import { BedFrame } from "./bed-frame.tsx";
import { ClosedBed, ReservedBed } from "./reserved-and-closed-bed.tsx";

export interface BedCardProps {
  readonly roomId: string;
  readonly room: string;
  readonly bed: BedOnBoard;
  readonly night: CalendarDate;
  /** The other members of the family, where they sleep here too. */
  readonly family: readonly Sleeper[];
  readonly onOpen: (panel: OpenPanel) => void;
  readonly onClose: (bed: BedToClose) => void;
  readonly onPlan: (plan: OpenPlan) => void;
}

export function BedCard(props: BedCardProps) {
  const { bed } = props;
  switch (bed.state) {
    case "taken":
      return (
        <TakenBed
          {...props}
          bed={bed.bed}
          sleeper={bed.sleeper}
          beside={bed.beside}
          next={bed.next}
        />
      );
    case "held":
      return <ReservedBed {...props} bed={bed.bed} hold={bed.hold} />;
    case "free":
      return (
        <FreeBed {...props} bed={bed.bed} freeSince={bed.freeSince} freeUntil={bed.freeUntil} />
      );
    case "closed":
      return <ClosedBed {...props} bed={bed.bed} closure={bed.closure} />;
  }
}

type Of<T> = Omit<BedCardProps, "bed"> & { readonly bed: Bed } & T;

function TakenBed({
  roomId,
  room,
  bed,
  sleeper,
  night,
  family,
  beside,
  next,
  onOpen,
  onPlan,
}: Of<{
  readonly sleeper: Sleeper;
  readonly beside: readonly Sleeper[];
  readonly next: Hold | null;
}>) {
  const elsewhere = family.filter(
    ({ personId }) => !beside.some((child) => child.personId === personId),
  );
  const { t } = useTranslation("house");
  const { t: beds } = useTranslation("beds");
  const { t: timeline } = useTranslation("timeline");
  const navigate = useNavigate();
  const { nameOf, textOf } = useNames();
  const words = useFormats();
  const today = useToday();
  const place = useBedName()(room, bed.name);
  const overdue = useOverdueText()(sleeper.plannedUntil);
  const resident = { ...sleeper, place };
  const about = [words.age(sleeper.age, today), sleeper.languages.map(words.language).join(", ")];
  const panel = (kind: OpenPanel["kind"], label: string): MenuAction => ({
    id: kind,
    label,
    onPress: () => onOpen({ kind, resident }),
  });
  return (
    <BedFrame
      roomId={roomId}
      place={place}
      bed={bed}
      look={overdue === null ? "taken" : "over"}
      tag={<OutingTag personId={sleeper.personId} />}
      foot={<Nights sleeper={sleeper} night={night} />}
      actions={[
        panel("move", t("move")),
        {
          id: "planMove",
          label: timeline("planMove"),
          onPress: () => onPlan({ kind: "move", resident, to: null, night: addDays(night, 1) }),
        },
        panel("plan", t("plan")),
        panel("depart", t("depart")),
        {
          id: "with",
          label: `${beds("admitWith", { name: nameOf(sleeper) })}…`,
          onPress: () => void navigate({ to: "/admit", search: { with: sleeper.personId } }),
        },
      ]}
    >
      <Link href={paths.person(sleeper.personId)} className={styles["name"] ?? ""}>
        {nameOf(sleeper)}
      </Link>
      <div className={styles["meta"]}>{about.filter((part) => part !== "").join(" · ")}</div>
      {beside.map((child) => (
        <Beside key={child.stayId} child={child} />
      ))}
      {elsewhere.length === 0 ? null : (
        <div className={styles["meta"]}>
          {beds("familyWith", { names: elsewhere.map(nameOf).join(", ") })}
        </div>
      )}
      {sleeper.alerts.length === 0 ? null : (
        <div className={styles["alerts"]}>{textOf(sleeper.alerts.join(" · "))}</div>
      )}
      {next === null ? null : (
        <div className={styles["next"]}>
          <StatusShape tone={next.from <= night ? "warn" : "info"} />
          {next.from <= night
            ? timeline("heldNow", { day: words.dates.short(next.from, night) })
            : timeline("heldFrom", { day: words.dates.short(next.from, night) })}
        </div>
      )}
    </BedFrame>
  );
}

/** A child without a bed of its own, who sleeps here too. */
function Beside({ child }: { readonly child: Sleeper }) {
  const { t } = useTranslation("vocab");
  const { nameOf } = useNames();
  const words = useFormats();
  const today = useToday();
  return (
    <div className={styles["meta"]}>
      <Link href={paths.person(child.personId)}>{nameOf(child)}</Link>
      {[
        words.age(child.age, today),
        child.withoutBed === null ? "" : t(`withoutBed.${child.withoutBed}`),
      ]
        .filter((part) => part !== "")
        .map((part) => ` · ${part}`)
        .join("")}
      <OutingTag personId={child.personId} />
    </div>
  );
}

/** How much of the stay has passed, and when it ends; amber once that day is over without a decision. */
function Nights({
  sleeper: { since, plannedUntil },
  night,
}: {
  readonly sleeper: Sleeper;
  readonly night: CalendarDate;
}) {
  const { t } = useTranslation("house");
  const { dates } = useFormats();
  const overdue = useOverdueText()(plannedUntil);
  const all = Math.max(1, daysBetween(since, plannedUntil));
  const until = t("until", { day: dates.short(plannedUntil, night) });
  return (
    <div className={styles["span"]}>
      <Span part={daysBetween(since, night) / all} tone={overdue === null ? "ok" : "warn"} />
      <div className={styles["ends"]}>
        <span>{overdue === null ? t("since", { day: dates.short(since, night) }) : until}</span>
        {overdue === null ? (
          <span>{until}</span>
        ) : (
          <b className={styles["overdue"]}>
            <StatusShape tone="warn" />
            {overdue}
          </b>
        )}
      </div>
    </div>
  );
}

function FreeBed({
  roomId,
  room,
  bed,
  freeSince,
  freeUntil,
  night,
  onClose,
  onPlan,
}: Of<{ readonly freeSince: CalendarDate | null; readonly freeUntil: CalendarDate | null }>) {
  const { t } = useTranslation("house");
  const { t: timeline } = useTranslation("timeline");
  const { dates } = useFormats();
  const place = useBedName()(room, bed.name);
  return (
    <BedFrame
      roomId={roomId}
      place={place}
      bed={bed}
      look="free"
      tag={
        freeUntil === null ? undefined : (
          <Tag tone="info">{timeline("freeTill", { day: dates.short(freeUntil, night) })}</Tag>
        )
      }
      actions={[
        {
          id: "reserve",
          label: timeline("reserveHere"),
          onPress: () => onPlan({ kind: "reserve", wish: { bedId: bed.id } }),
        },
        {
          id: "close",
          label: t("close"),
          onPress: () => onClose({ id: bed.id, place }),
        },
      ]}
    >
      <Link
        href={paths.admitTo(bed.id)}
        className={styles["name"] ?? ""}
        aria-label={t("admitHere", { bed: place })}
      >
        {t("free")}
      </Link>
      <div className={styles["meta"]}>
        {freeSince === null
          ? t("freeAlways")
          : t("freeFrom", { day: dates.short(freeSince, night) })}
      </div>
    </BedFrame>
  );
}
