import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { type CalendarDate, daysBetween } from "../../../domain/calendar.ts";
import type { BedOnBoard, Sleeper } from "../../../domain/board.ts";
import type { Bed, Closure } from "../../../domain/room.ts";
import { paths } from "../../frame/paths.ts";
import { useNames } from "../../frame/privacy.tsx";
import { useCommand } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { classes } from "../../ui/classes.ts";
import { ActionMenu, type MenuAction } from "../../ui/menu.tsx";
import { Span } from "../../ui/progress.tsx";
import { Tag } from "../../ui/tag.tsx";
import { say } from "../../ui/toast.tsx";
import { useBedName } from "../stay/bed-name.ts";
import type { OpenPanel } from "../stay/stay-panels.tsx";
import { useOverdue } from "../stay/use-overdue.ts";
import { OutTag } from "../passes/out-tag.tsx";
import { useOut } from "../passes/use-out.ts";
import sheet from "./board.module.css";
import type { BedToClose } from "./close-bed-panel.tsx";

export interface BedCardProps {
  readonly room: string;
  readonly bed: BedOnBoard;
  readonly night: CalendarDate;
  /** The others of the family, where they sleep here too. */
  readonly family: readonly Sleeper[];
  readonly onOpen: (panel: OpenPanel) => void;
  readonly onClose: (bed: BedToClose) => void;
}

export function BedCard(props: BedCardProps) {
  const { bed } = props;
  switch (bed.state) {
    case "taken":
      return <TakenBed {...props} bed={bed.bed} sleeper={bed.sleeper} />;
    case "free":
      return <FreeBed {...props} bed={bed.bed} freeSince={bed.freeSince} />;
    case "closed":
      return <ClosedBed {...props} bed={bed.bed} closure={bed.closure} />;
  }
}

type Of<T> = Omit<BedCardProps, "bed"> & { readonly bed: Bed } & T;

function TakenBed({
  room,
  bed,
  sleeper,
  night,
  family,
  onOpen,
}: Of<{ readonly sleeper: Sleeper }>) {
  const { t } = useTranslation("house");
  const { t: beds } = useTranslation("beds");
  const navigate = useNavigate();
  const { nameOf } = useNames();
  const words = useWords();
  const today = useToday();
  const place = useBedName()(room, bed.name);
  const overdue = useOverdue()(sleeper.plannedUntil);
  const pass = useOut().get(sleeper.personId);
  const resident = { ...sleeper, place };
  const about = [words.age(sleeper.age, today), sleeper.languages.map(words.language).join(", ")];
  const all = Math.max(1, daysBetween(sleeper.since, sleeper.plannedUntil));
  const panel = (kind: OpenPanel["kind"], label: string): MenuAction => ({
    id: kind,
    label,
    onPress: () => {
      onOpen({ kind, resident });
    },
  });
  return (
    <Shell
      place={place}
      bed={bed}
      look={overdue === null ? "taken" : "over"}
      tag={
        <>
          {family.length === 0 ? null : <Tag>{beds("family")}</Tag>}
          {pass === undefined ? null : <OutTag pass={pass} />}
          {overdue === null ? null : <Tag tone="warn">{overdue}</Tag>}
        </>
      }
      actions={[
        panel("move", t("move")),
        panel("plan", t("plan")),
        panel("depart", t("depart")),
        {
          id: "with",
          label: `${beds("admitWith", { name: nameOf(sleeper) })}…`,
          onPress: () => {
            void navigate({ to: "/admit", search: { with: sleeper.personId } });
          },
        },
      ]}
    >
      <Link href={paths.person(sleeper.personId)} className={sheet["name"] ?? ""}>
        {nameOf(sleeper)}
      </Link>
      <div className={sheet["meta"]}>{about.filter((part) => part !== "").join(" · ")}</div>
      {family.length === 0 ? null : (
        <div className={sheet["meta"]}>
          {beds("familyWith", { names: family.map(nameOf).join(", ") })}
        </div>
      )}
      {sleeper.alerts.length === 0 ? null : (
        <div className={sheet["alerts"]}>{sleeper.alerts.join(" · ")}</div>
      )}
      <div className={sheet["span"]}>
        <Span
          part={daysBetween(sleeper.since, night) / all}
          tone={overdue === null ? "ok" : "warn"}
        />
        <div className={sheet["ends"]}>
          <span>{t("since", { day: words.dates.short(sleeper.since, night) })}</span>
          <span>{t("until", { day: words.dates.short(sleeper.plannedUntil, night) })}</span>
        </div>
      </div>
    </Shell>
  );
}

function FreeBed({
  room,
  bed,
  freeSince,
  night,
  onClose,
}: Of<{ readonly freeSince: CalendarDate | null }>) {
  const { t } = useTranslation("house");
  const { dates } = useWords();
  const place = useBedName()(room, bed.name);
  return (
    <Shell
      place={place}
      bed={bed}
      look="free"
      actions={[
        {
          id: "close",
          label: t("close"),
          onPress: () => {
            onClose({ id: bed.id, place });
          },
        },
      ]}
    >
      <Link
        href={paths.admitTo(bed.id)}
        className={sheet["name"] ?? ""}
        aria-label={t("admitHere", { bed: place })}
      >
        {t("free")}
      </Link>
      <div className={sheet["meta"]}>
        {freeSince === null
          ? t("freeAlways")
          : t("freeFrom", { day: dates.short(freeSince, night) })}
      </div>
    </Shell>
  );
}

function ClosedBed({ room, bed, closure, night }: Of<{ readonly closure: Closure }>) {
  const { t } = useTranslation("house");
  const { dates } = useWords();
  const place = useBedName()(room, bed.name);
  const reopen = useCommand("beds.reopen");
  return (
    <Shell
      place={place}
      bed={bed}
      look="closed"
      tag={
        <Tag>
          {closure.until === null
            ? t("untilUnknown")
            : t("until", { day: dates.short(closure.until, night) })}
        </Tag>
      }
      actions={[
        {
          id: "reopen",
          label: t("reopen"),
          onPress: () => {
            reopen.mutate(
              { closureId: closure.id, from: night },
              {
                onSuccess: () => {
                  say({ text: t("reopened", { bed: place }) });
                },
              },
            );
          },
        },
      ]}
    >
      <span className={sheet["name"]}>{t("closed")}</span>
      <div className={sheet["meta"]}>{closure.reason}</div>
    </Shell>
  );
}

function Shell({
  place,
  bed,
  look,
  tag,
  actions,
  children,
}: {
  readonly place: string;
  readonly bed: Bed;
  readonly look: "taken" | "over" | "free" | "closed";
  readonly tag?: ReactNode;
  readonly actions: readonly MenuAction[];
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("house");
  return (
    <li className={classes(sheet, "bed", look)}>
      <div className={sheet["top"]}>
        <span className={sheet["place"]}>
          {place}
          {bed.kind === "cot" ? ` · ${t("cot")}` : ""}
        </span>
        {tag}
        <span className={sheet["menu"]}>
          <ActionMenu label={t("menu", { bed: place })} actions={actions} />
        </span>
      </div>
      {children}
    </li>
  );
}
