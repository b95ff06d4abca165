import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import {
  countingEvents,
  hearingStands,
  isHearing,
  type RecordedEvent,
} from "../../domain/legal/judicial-event.ts";
import type { CaseView, EventView } from "../../domain/legal/legal-file.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paths } from "../shell/paths.ts";
import { MaybeTerm } from "../shell/legal-term.tsx";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Tag } from "../ui/tag.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useFile } from "../people/person-context.ts";
import type { CaseFormState } from "./case-form-state.ts";
import { isEvidence } from "./judicial-event-panel.tsx";
import { termOfEvent } from "./legal-term-of-event.ts";
import styles from "./legal.module.css";
import { StatementPart } from "./statement-part.tsx";
import { eventDetail, eventTitle } from "./case-and-record-titles.ts";

/** An event whose content this user can open. */
type Readable = RecordedEvent & { readonly seen: EventView };

export const readable = (events: readonly EventView[]): readonly Readable[] =>
  events.flatMap((seen) =>
    seen.event.state === "open"
      ? [{ id: seen.id, corrects: seen.corrects, event: seen.event.content, seen }]
      : [],
  );

export interface CaseTimelineProps {
  readonly seen: CaseView;
  readonly name: string;
  /** The case is open: events can be added. */
  readonly isOpen: boolean;
  readonly onTask: (task: CaseFormState) => void;
}

/** What happened, newest first; corrected events stay visible. */
export function CaseTimeline({ seen, name, isOpen, onTask }: CaseTimelineProps) {
  const { t } = useTranslation("legal");
  const all = readable(seen.events);
  const counting = countingEvents(all).toReversed();
  const isCounting = new Set(counting.map(({ id }) => id));
  const corrected = all.filter(({ id }) => !isCounting.has(id)).toReversed();
  return (
    <>
      {all.length < seen.events.length ? <Notice tone="bad">{t("damaged")}</Notice> : null}
      {counting.length === 0 ? <p className={styles["quiet"]}>{t("noEvent")}</p> : null}
      <ol className={styles["timeline"]} aria-label={t("timeline", { case: name })}>
        {counting.map((one) => (
          <Happened key={one.id} one={one} onTask={isOpen ? onTask : null} />
        ))}
      </ol>
      {corrected.length === 0 ? null : (
        <details className={styles["earlier"]}>
          <summary>{t("corrected", { count: corrected.length })}</summary>
          <ol className={styles["crossed"]}>
            {corrected.map((one) => (
              <Happened key={one.id} one={one} onTask={null} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

interface HappenedProps {
  readonly one: Readable;
  readonly onTask: CaseTimelineProps["onTask"] | null;
}

function Happened({ one, onTask }: HappenedProps) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const { card } = useFile();
  const { event, seen } = one;
  const [title, detail] = [eventTitle(event, t), eventDetail(event, t, textOf)];
  const zone = useZone();
  const stands = isHearing(event)
    ? hearingStands(event, calendarDateOf(seen.at, zone), today)
    : null;
  const time = isHearing(event) ? event.time : null;
  return (
    <li className={styles["event"]}>
      <time dateTime={event.on}>{dates.short(event.on, today)}</time>
      <div className={styles["happened"]}>
        <b>
          <MaybeTerm id={termOfEvent(event)}>{title}</MaybeTerm>
          {time === null ? "" : `, ${t("timeAt", { time })}`}{" "}
          {stands === "toCome" ? <Tag tone="info">{t("toCome")}</Tag> : null}
        </b>
        {stands === "unsaid" && onTask !== null ? (
          <p className={styles["unsaid"]}>
            <StatusShape tone="warn" /> {t("unsaid")}
          </p>
        ) : null}
        {detail === "" ? null : <p>{detail}</p>}
        {isEvidence(event.kind) ? (
          <p>
            <Link href={paths.personIntake(card.id, "conditions")}>{t("evidenceDo")}</Link>
          </p>
        ) : null}
        <StatementPart words={seen.words} />
        <small>
          {[...(seen.isHers ? [t("hers")] : []), t("by", { name: seen.byName })].join(" · ")}
        </small>
      </div>
      {onTask === null ? null : (
        <ActionMenu
          label={t("actions", { what: title })}
          actions={[
            {
              id: "correct",
              label: t(stands === "unsaid" ? "sayHeld" : "correct"),
              onPress: () => onTask({ do: "event", corrects: seen }),
            },
            {
              id: "takeBack",
              label: t("takeBack"),
              onPress: () => onTask({ do: "takeBack", event: seen }),
            },
          ]}
        />
      )}
    </li>
  );
}
