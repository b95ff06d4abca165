import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { isFarFrom } from "../../../domain/residence/procedure/deadlines.ts";
import { DocumentStep } from "../../../domain/residence/procedure/residence-document-names.ts";
import type {
  ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import { requirementsFor } from "../../../domain/residence/procedure/requirements.ts";
import { statusOfEvents } from "../../../domain/residence/procedure/residence-status.ts";
import { profileOn } from "../../../domain/residence/procedure/rules-in-force.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { MissingInformationOverride } from "./missing-information-override.tsx";
import styles from "./procedure.module.css";
import type { ProcedureView } from "./procedure-on-day.ts";

export interface ProcedurePanelProps {
  readonly way: ProcedureView;
  readonly onClose: () => void;
}

/** Records an issued residence document: the rules propose its last day, and the printed day counts. */
export function IssueDocumentPanel({ way, onClose }: ProcedurePanelProps) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const today = useToday();
  const [step, setStep] = useState<DocumentStep | null>(stepsFrom(way)[0] ?? null);
  const [issued, setIssued] = useState<string | null>(today);
  const [notified, setNotified] = useState<string | null>(null);
  const [ending, setEnding] = useState<string | null>(null);
  const [number, setNumber] = useState("");
  const [authority, setAuthority] = useState("");
  const [reason, setReason] = useState("");
  const issuedOn = issued as CalendarDate | null;
  const printed = ending as CalendarDate | null;
  const notifiedOn = step === "reflection" ? (notified as CalendarDate | null) : null;
  const asked =
    step === null || issuedOn === null ? null : askedOf(way, { step, issuedOn, notifiedOn });
  const isLacking = (asked?.missing.length ?? 0) > 0;
  const isReady = asked !== null && (!isLacking || reason.trim() !== "");
  const form = usePanelForm("procedure.issue", {
    input:
      !isReady || step === null || issuedOn === null
        ? null
        : {
            trackId: way.id,
            step,
            issuedOn,
            printed,
            fields: { ...noFields, attempts: [], number, authority, notifiedOn },
            overrideReason: isLacking ? reason.trim() : null,
          },
    onClose,
    onDone: () => showToast({ text: t("recorded") }),
  });
  const computed = asked?.computed ?? null;
  return (
    <FormPanel form={form} title={t("issueTitle")} submit={t("save")}>
      <Select
        label={t("issueStep")}
        options={DocumentStep.options.map((id) => ({ id, label: capitalise(t(`step.${id}`)) }))}
        value={step}
        onChange={(id) => setStep(DocumentStep.parse(id))}
        hint={asked === null ? undefined : t("issueIs", { document: t(`document.${asked.kind}`) })}
        problem={form.isTried && step === null ? t("stepMissing") : null}
        autoFocus
      />
      <DatePicker
        label={t("issuedOn")}
        value={issuedOn}
        max={today}
        onChange={setIssued}
        problem={form.isTried && issuedOn === null ? t("dayMissing") : null}
      />
      {step === "reflection" ? (
        <DatePicker
          label={t("notifiedOn")}
          hint={t("notifiedHint")}
          value={notified}
          max={today}
          onChange={setNotified}
        />
      ) : null}
      {step === "openEnded" ? (
        <p className={styles["note"]}>{t("printedNone")}</p>
      ) : (
        <DatePicker
          label={t("printed")}
          value={printed}
          onChange={setEnding}
          hint={computed === null ? undefined : t("printedHint", { day: dates.long(computed) })}
          problem={
            printed !== null && computed !== null && isFarFrom(printed, computed)
              ? t("printedFar")
              : null
          }
        />
      )}
      <TextField label={t("number")} value={number} onChange={setNumber} maxLength={120} />
      <TextField label={t("authority")} value={authority} onChange={setAuthority} maxLength={120} />
      <MissingInformationOverride
        missing={asked?.missing ?? []}
        reason={reason}
        isTried={form.isTried}
        onChange={setReason}
      />
    </FormPanel>
  );
}

/** The steps that can follow, the most likely first. */
function stepsFrom({ status: { track, requirements } }: ProcedureView): readonly DocumentStep[] {
  switch (track.documents.at(-1)?.step) {
    case undefined:
      return [requirements.skipsReflection ? "provisional" : "reflection"];
    case "reflection":
      return ["provisional"];
    case "provisional":
      return ["temporary", "extended"];
    case "extended":
    case "temporary":
      return ["temporary"];
    case "openEnded":
      return [];
  }
}

/** What a document of this step would be: its name, its last day according to the rules, and what the file lacks for it. */
function askedOf({ seen, factsOn }: ProcedureView, { step, issuedOn, notifiedOn }: Tried) {
  const facts = factsOn(issuedOn);
  const events = seen.map(({ event }) => event);
  const profile = profileOn(facts.activated, issuedOn);
  const event: ResidenceEvent = {
    id: tried,
    on: issuedOn,
    kind: "issued",
    step,
    profile: profile.id,
    printed: null,
    ...(notifiedOn === null ? {} : { notifiedOn }),
    override: null,
  };
  const held = statusOfEvents([...events, event], issuedOn).track.documents.find(
    ({ id }) => id === tried,
  );
  return {
    kind: profile.documents[step],
    computed: held?.computed ?? null,
    missing: requirementsFor(statusOfEvents(events, issuedOn).track, facts).missing[step],
  };
}

interface Tried {
  readonly step: DocumentStep;
  readonly issuedOn: CalendarDate;
  readonly notifiedOn: CalendarDate | null;
}

/** A placeholder id for an event that is only tried. */
const tried = "00000000-0000-4000-8000-000000000000" as ResidenceEventId;
