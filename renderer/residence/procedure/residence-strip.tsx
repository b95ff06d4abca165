import { useTranslation } from "react-i18next";
import { type CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import { renewalWindow } from "../../../domain/residence/procedure/deadlines.ts";
import {
  DocumentStep,
  type ResidenceKind,
} from "../../../domain/residence/procedure/residence-document-names.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { type Phase, TimelineSteps } from "../../ui/timeline-steps.tsx";

/** A document as the strip draws it. */
export interface StripDocument {
  readonly step: DocumentStep;
  readonly kind: ResidenceKind;
  readonly issuedOn: CalendarDate;
  readonly until: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
}

export interface ResidenceStripProps {
  /** Oldest first. */
  readonly documents: readonly StripDocument[];
  readonly endedOn: CalendarDate | null;
  /** The day on which the next document was requested, while it has not come. */
  readonly askedOn: CalendarDate | null;
  readonly day: CalendarDate;
}

/** The residence procedure in one picture: past, current and next. */
export function ResidenceStrip({ documents, endedOn, askedOn, day }: ResidenceStripProps) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const last = documents.at(-1);
  const at = last === undefined ? -1 : DocumentStep.options.indexOf(last.step);
  return (
    <TimelineSteps
      label={t("strip")}
      words={{ past: t("past"), now: t("now"), ahead: t("ahead"), skipped: t("skipped") }}
      phases={DocumentStep.options.map((step, index) => ({
        id: step,
        title: capitalise(t(`step.${step}`)),
        ...stands(step, index),
      }))}
    />
  );

  function stands(step: DocumentStep, index: number): Pick<Phase, "state" | "detail" | "gone"> {
    const own = documents.findLast((one) => one.step === step);
    if (own === undefined)
      return index < at
        ? { state: "skipped", detail: t("skipped") }
        : { state: "ahead", detail: "" };
    const isNow = own === last && endedOn === null;
    const times = documents.filter((one) => one.step === step).length;
    const name =
      times > 1
        ? t("times", { document: t(`document.${own.kind}`), times })
        : t(`document.${own.kind}`);
    if (!isNow) {
      const to = own.until === null ? "" : ` – ${dates.short(own.until, day)}`;
      return { state: "past", detail: `${name} · ${dates.short(own.issuedOn, day)}${to}` };
    }
    return {
      state: "now",
      detail: <NowDetail name={name} document={own} askedOn={askedOn} day={day} />,
      ...goneOf(own, day),
    };
  }
}

function NowDetail({
  name,
  document: { issuedOn, until, step, withdrawnOn },
  askedOn,
  day,
}: {
  readonly name: string;
  readonly document: StripDocument;
  readonly askedOn: CalendarDate | null;
  readonly day: CalendarDate;
}) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  if (withdrawnOn !== null) return t("nowWithdrawn", { name, day: dates.short(withdrawnOn, day) });
  if (until === null) return t("nowSince", { name, day: dates.short(issuedOn, day) });
  const window = renewalWindow(until);
  return (
    <>
      {t("nowUntil", { name, day: dates.short(until, day), away: dates.away(until, day) })}
      {step === "reflection" ? null : (
        <>
          <br />
          {askedOn !== null
            ? t("askedForOn", { day: dates.short(askedOn, day) })
            : day > window.closes && day <= until
              ? t("nowLate", {
                  day: dates.short(window.closes, day),
                  until: dates.short(until, day),
                })
              : t("nowWindow", { days: dates.span(window.opens, window.closes) })}
        </>
      )}
    </>
  );
}

function goneOf({ issuedOn, until }: StripDocument, day: CalendarDate): Pick<Phase, "gone"> {
  if (until === null) return {};
  const whole = daysBetween(issuedOn, until);
  return { gone: Math.min(1, Math.max(0, daysBetween(issuedOn, day) / Math.max(1, whole))) };
}
