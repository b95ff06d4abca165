import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { type Phase, TimelineSteps } from "../../ui/timeline-steps.tsx";

/** From the referral to the closing, under the header of a file: past, current and ahead. */
export function AssistanceStrip({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation(["assistance", "vocab"]);
  const called = useTermName();
  const { dates } = useFormats();
  const today = useToday();
  const { standing, referred } = file;
  const day = (on: Parameters<typeof dates.short>[0]) => dates.short(on, today);
  return (
    <TimelineSteps
      label={t("assistance:strip")}
      words={{
        past: t("assistance:past"),
        now: t("assistance:now"),
        ahead: t("assistance:ahead"),
        skipped: t("assistance:skipped"),
      }}
      phases={[
        { id: "referred", title: t("assistance:referred"), ...call() },
        { id: "intake", title: t("assistance:intake"), ...intake() },
        { id: "assisted", title: t("assistance:assisted"), ...assisted() },
        { id: "closed", title: t("assistance:closed"), ...closed() },
      ]}
    />
  );

  type Stands = Pick<Phase, "state" | "detail">;

  function call(): Stands {
    if (referred === null) return { state: "skipped", detail: t("assistance:noCall") };
    const source = called("source", referred.by, referred.own?.by);
    return {
      state: "past",
      detail: referred.on === null ? source : `${day(referred.on)} · ${source}`,
    };
  }

  function intake(): Stands {
    if (standing === null) return { state: "ahead", detail: t("assistance:intakeAhead") };
    const { openedOn, assistedOn, closedOn } = standing;
    const until = assistedOn ?? closedOn;
    if (until === null)
      return { state: "now", detail: t("assistance:since", { day: day(openedOn) }) };
    return until === openedOn
      ? { state: "skipped", detail: t("assistance:intakeSkipped") }
      : { state: "past", detail: t("assistance:range", { from: day(openedOn), to: day(until) }) };
  }

  function assisted(): Stands {
    const begun = standing?.assistedOn ?? null;
    if (standing === null || (begun === null && standing.state !== "closed"))
      return { state: "ahead", detail: t("assistance:assistedAhead") };
    if (begun === null) return { state: "skipped", detail: t("assistance:assistedSkipped") };
    if (standing.closedOn !== null)
      return {
        state: "past",
        detail: t("assistance:range", { from: day(begun), to: day(standing.closedOn) }),
      };
    const mode = t(`vocab:mode.${standing.mode}`);
    return { state: "now", detail: `${t("assistance:since", { day: day(begun) })} · ${mode}` };
  }

  function closed(): Stands {
    const on = standing?.closedOn ?? null;
    return on === null
      ? { state: "ahead", detail: t("assistance:closedAhead") }
      : { state: "now", detail: t("assistance:on", { day: day(on) }) };
  }
}
