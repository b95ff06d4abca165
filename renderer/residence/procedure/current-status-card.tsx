import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { gapsOf, type Standing } from "../../../domain/residence/procedure/residence-procedure.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { MaybeTerm, LegalTerm } from "../../shell/legal-term.tsx";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { termOfDocument } from "../documents/legal-term-of-document.ts";
import { PrintProcedureButton } from "./print-procedure-button.tsx";
import styles from "./procedure.module.css";
import { ResidenceStrip } from "./residence-strip.tsx";
import type { ProcedureView } from "./procedure-on-day.ts";

export interface CurrentStatusCardProps {
  readonly way: ProcedureView;
  /** The header of the file shows the status of today. */
  readonly isToday: boolean;
  /** The buttons for what can be recorded. */
  readonly children: ReactNode;
}

/** The current status, since when, by which document, until when; and contradictions in it. */
export function CurrentStatusCard({ way, isToday, children }: CurrentStatusCardProps) {
  const { t } = useTranslation("residence");
  const said = useStandingWords();
  const { track, standing, phase, isOpenEndedAsked } = way.status;
  const last = track.documents.at(-1);
  const term = last === undefined ? null : termOfDocument(last.kind);
  return (
    <Card
      title={t("whereTitle")}
      aside={
        phase === null ? undefined : (
          <>
            <MaybeTerm id={phase === "R1" ? "reflection" : null}>{t(`phase.${phase}`)}</MaybeTerm>
            {isOpenEndedAsked && phase !== "R5" && phase !== "R6" ? ` · ${t("openEndedFlag")}` : ""}
            {term === null ? null : (
              <>
                {" · "}
                <LegalTerm id={term} />
              </>
            )}
          </>
        )
      }
      {...(track.documents.length === 0 ? {} : { more: <PrintProcedureButton way={way} /> })}
      isPadded
    >
      <div className={styles["standing"]}>
        <p className={styles["lead"]}>{said(standing)}</p>
        {isToday ? null : (
          <ResidenceStrip
            documents={track.documents}
            endedOn={track.ended?.on ?? null}
            askedOn={track.renewalSentOn}
            day={track.day}
          />
        )}
        <Doubts way={way} />
        {children === null ? null : <div className={styles["buttons"]}>{children}</div>}
      </div>
    </Card>
  );
}

function Doubts({ way: { status, isMarkedAlone } }: { readonly way: ProcedureView }) {
  const { track, facts } = status;
  const { t } = useTranslation("residence");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const late = track.statementLateBy;
  return (
    <>
      {isMarkedAlone ? (
        <Notice tone={facts.isMinorAlone ? "info" : "warn"} title={t("isAlone")}>
          {t("aloneCounts", { what: t("recordEvent") })}
        </Notice>
      ) : null}
      {late === null ? null : <Notice tone="warn">{t("lateStatement", { count: late })}</Notice>}
      {gapsOf(track.documents).map(({ from, days }) => (
        <Notice key={from} tone="warn">
          {t("gap", { count: days, day: dates.long(from) })}
        </Notice>
      ))}
      {track.documents.map(({ id, isFar, computed, override }) => (
        <div key={id} className={styles["doubts"]}>
          {isFar && computed !== null ? (
            <Notice tone="warn">{t("isFar", { day: dates.long(computed) })}</Notice>
          ) : null}
          {override === null ? null : (
            <Notice tone="info">
              {t("letThrough", { name: override.by, reason: textOf(override.reason) })}
            </Notice>
          )}
        </div>
      ))}
    </>
  );
}

function useStandingWords(): (standing: Standing) => string {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  return (standing) => {
    switch (standing.state) {
      case "none":
        return t("standNone");
      case "ended":
        return t("standEnded", { day: dates.long(standing.on) });
      case "withdrawn":
        return t("standWithdrawn", { day: dates.long(standing.on) });
      case "openEnded":
        return t("standOpenEnded", { day: dates.long(standing.document.issuedOn) });
      case "valid":
      case "pending":
      case "expired": {
        const { until, printed } = standing.document;
        if (until === null) return t("standNone");
        const said = t(`stand.${standing.state}`, { day: dates.long(until) });
        return printed === null ? t("standReckoned", { said }) : said;
      }
    }
  };
}
