import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { OwnEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { profileOf } from "../../../domain/residence/procedure/rules-in-force.ts";
import type { EventView } from "../../../domain/residence/residence-record.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./procedure.module.css";
import { MarkEventAsMistakePanel } from "./mark-event-as-mistake-panel.tsx";
import type { ProcedureView } from "./procedure-on-day.ts";

/** Everything that was recorded, newest first. Events entered in error stay visible. */
export function RecordedEventsCard({ way }: { readonly way: ProcedureView }) {
  const { t } = useTranslation("residence");
  const [taking, setTaking] = useState<ResidenceEvent | null>(null);
  const { status, seen } = way;
  const corrected = new Set(
    seen.flatMap(({ event }) => (event.kind === "correction" ? [event.corrects] : [])),
  );
  const shown = seen
    .filter(({ event }) => event.on <= status.day)
    .toSorted((a, b) => b.event.on.localeCompare(a.event.on));
  return (
    <Card title={t("happenedTitle")}>
      {shown.length === 0 ? (
        <p className={styles["quiet"]}>{t("happenedNone")}</p>
      ) : (
        <Rows>
          {shown.map((one) => (
            <HappenedRow
              key={one.event.id}
              seen={one}
              isCorrected={corrected.has(one.event.id)}
              onTakeBack={setTaking}
            />
          ))}
        </Rows>
      )}
      {taking === null ? null : (
        <MarkEventAsMistakePanel trackId={way.id} event={taking} onClose={() => setTaking(null)} />
      )}
    </Card>
  );
}

interface HappenedRowProps {
  readonly seen: EventView;
  readonly isCorrected: boolean;
  readonly onTakeBack: (event: ResidenceEvent) => void;
}

function HappenedRow({ seen, isCorrected, onTakeBack }: HappenedRowProps) {
  const { t } = useTranslation("residence");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const detailOf = useEventDetail();
  const { event, note, recorded } = seen;
  const isOwn =
    recorded !== null && event.kind !== "correction" && OwnEvent.safeParse(event).success;
  const parts = [
    detailOf(event),
    "override" in event && event.override !== null
      ? t("letThrough", { name: event.override.by, reason: textOf(event.override.reason) })
      : "",
    textOf(note),
    recorded === null ? "" : recorded.byName,
  ].filter((part) => part !== "");
  return (
    <Row
      title={
        <>
          <span className={styles["day"]}>{dates.short(event.on, today)}</span>{" "}
          <span className={isCorrected ? (styles["struck"] ?? "") : ""}>
            {t(`event.${event.kind}`)}
          </span>{" "}
          {isCorrected ? <Tag>{t("takenBack")}</Tag> : null}
        </>
      }
      detail={parts.join(" · ")}
      trailing={
        isOwn && !isCorrected ? (
          <Button kind="quiet" size="small" onPress={() => onTakeBack(event)}>
            {t("takeBack")}
          </Button>
        ) : undefined
      }
    />
  );
}

/** The details of an event beyond its name. */
export function useEventDetail(): (event: ResidenceEvent) => string {
  const { t } = useTranslation("residence");
  const { t: legal } = useTranslation("legal");
  const { dates } = useFormats();
  const { textOf } = useNames();
  return (event) => {
    switch (event.kind) {
      case "asked":
        return t(`step.${event.step}`);
      case "issued":
        return [
          t(`document.${profileOf(event.profile).documents[event.step]}`),
          ...(event.withdrawnOn === undefined
            ? []
            : [t("withdrawnSince", { day: dates.long(event.withdrawnOn) })]),
        ].join(" · ");
      case "answers":
        return [
          legal(`office.${event.from.office}`),
          textOf(event.from.name),
          Object.entries(event.given)
            .map(([question, answer]) => `${question}: ${t(`answer.${answer}`)}`)
            .join(", "),
        ]
          .filter((part) => part !== "")
          .join(" · ");
      case "guardian":
        return textOf(event.name);
      case "noTrial":
        return t(`noTrialReason.${event.reason}`);
      case "court":
        return t(`court.${event.step}`);
      case "caseStep":
        return t(`caseStep.${event.step}`);
      case "judgment":
        return t(`outcome.${event.outcome}`);
      case "minorAlone":
        return t(event.isAlone ? "happening.alone" : "happening.notAlone");
      case "moreAsked":
        return event.request === undefined ? "" : t(`request.${event.request}`);
      case "moreSent":
        return t(`request.${event.request}`);
      case "ended":
        return t(`end.${event.reason}`);
      case "correction":
        return textOf(event.reason);
      default:
        return "";
    }
  };
}
