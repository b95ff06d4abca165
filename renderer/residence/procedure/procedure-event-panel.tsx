import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  Answer,
  type Answerer,
  EndReason,
} from "../../../domain/residence/procedure/procedure-event.ts";
import { profileOn, type Question } from "../../../domain/residence/procedure/rules-in-force.ts";
import type { EventSaid, ResidenceView } from "../../../domain/residence/residence-record.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import type { ProcedurePanelProps } from "./issue-document-panel.tsx";
import { MissingInformationOverride } from "./missing-information-override.tsx";
import { lackingFor, type ProcedureView } from "./procedure-on-day.ts";

/** Possible events other than a document; the first document is requested by its step. */
const happenings = [
  "askedReflection",
  "askedProvisional",
  "magistrateAsked",
  "answers",
  "renewalSent",
  "openEndedAsked",
  "moreAsked",
  "openEndedMoreAsked",
  "moreSent",
  "openEndedMoreSent",
  "requestRefused",
  "openEndedRefused",
  "integration",
  "alone",
  "notAlone",
  "guardian",
  "noWorkPermit",
  "ended",
] as const;
type Happening = (typeof happenings)[number];

interface Draft {
  readonly what: Happening | null;
  readonly on: string | null;
  readonly given: Readonly<Partial<Record<Question, Answer>>>;
  /** Who answered; null while nobody is chosen. */
  readonly from: Pick<Answerer, "office" | "caseId"> | null;
  /** The name of the magistrate, or of the guardian. */
  readonly name: string;
  readonly end: EndReason | null;
  readonly note: string;
  readonly reason: string;
}

export interface ProcedureEventPanelProps extends ProcedurePanelProps {
  /** The criminal cases linked to the person: an answer concerns one of them. */
  readonly cases: ResidenceView["cases"];
}

/** Records an event in a procedure other than a document. */
export function ProcedureEventPanel({ way, cases, onClose }: ProcedureEventPanelProps) {
  const { t } = useTranslation("residence");
  const today = useToday();
  const [draft, setDraft] = useState<Draft>({
    what: null,
    on: today,
    given: {},
    from: onlyOf(cases),
    name: "",
    end: null,
    note: "",
    reason: "",
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const event = eventFrom(draft);
  const missing = event === null ? [] : lackingFor(way, event);
  const isReady = missing.length === 0 || draft.reason.trim() !== "";
  const form = usePanelForm("procedure.record", {
    input:
      event === null || !isReady
        ? null
        : {
            trackId: way.id,
            event,
            note: draft.note,
            overrideReason: missing.length === 0 ? null : draft.reason.trim(),
          },
    onClose,
    onDone: () => showToast({ text: t("recorded") }),
  });
  return (
    <FormPanel form={form} title={t("recordEvent")} submit={t("save")}>
      <Select
        label={t("what")}
        options={possibleOn(way).map((id) => ({ id, label: t(`happening.${id}`) }))}
        value={draft.what}
        onChange={(id) => change({ what: happenings.find((one) => one === id) ?? null })}
        problem={form.isTried && draft.what === null ? t("whatMissing") : null}
        autoFocus
      />
      <DatePicker
        label={t("on")}
        value={draft.on}
        max={today}
        onChange={(on) => change({ on })}
        problem={form.isTried && draft.on === null ? t("dayMissing") : null}
      />
      {draft.what === "answers" ? (
        <Answers
          questions={questionsOn(way, draft.on ?? today)}
          cases={cases}
          draft={draft}
          isTried={form.isTried}
          onChange={change}
        />
      ) : null}
      {draft.what === "guardian" ? (
        <TextField
          label={t("guardianName")}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={120}
          problem={form.isTried && draft.name.trim() === "" ? t("guardianMissing") : null}
        />
      ) : null}
      {draft.what === "ended" ? (
        <Select
          label={t("endReason")}
          options={EndReason.options.map((id) => ({ id, label: capitalise(t(`end.${id}`)) }))}
          value={draft.end}
          onChange={(id) => change({ end: EndReason.parse(id) })}
          problem={form.isTried && draft.end === null ? t("endMissing") : null}
        />
      ) : null}
      <TextField
        label={t("note")}
        value={draft.note}
        onChange={(note) => change({ note })}
        hint={t("noteHint")}
        maxLength={2000}
        isLong
      />
      <MissingInformationOverride
        missing={missing}
        reason={draft.reason}
        isTried={form.isTried}
        onChange={(reason) => change({ reason })}
      />
    </FormPanel>
  );
}

/**
 * Only events that can follow: a flag is set where it applies and cleared where it is set; an answer needs a pending request.
 */
function possibleOn({ isMarkedAlone, isSurelyAdult, status }: ProcedurePanelProps["way"]) {
  const { track, profile, awaited } = status;
  const isOpenEnded = track.openEndedAsked !== null;
  const isNext = awaited.some(({ about }) => about === "next");
  const possible: Partial<Record<Happening, boolean>> = {
    alone: !(isMarkedAlone || isSurelyAdult),
    notAlone: isMarkedAlone,
    guardian: isMarkedAlone,
    noWorkPermit: profile.needsWorkPermit && track.noWorkPermitOn === null,
    moreAsked: isNext,
    openEndedMoreAsked: isOpenEnded,
    moreSent: track.moreAskedOn !== null,
    openEndedMoreSent: track.openEndedMoreAskedOn !== null,
    requestRefused: isNext,
    openEndedRefused: isOpenEnded,
  };
  return happenings.filter((one) => possible[one] ?? true);
}

interface AnswersProps {
  readonly questions: readonly Question[];
  readonly cases: ResidenceView["cases"];
  readonly draft: Draft;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Who answered, for which case, and what. */
function Answers({ questions, cases, draft, isTried, onChange }: AnswersProps) {
  const { t } = useTranslation("residence");
  const answerers = useAnswerers(cases);
  const { given, from, name } = draft;
  return (
    <>
      <Select
        label={t("answeredBy")}
        options={answerers.map(({ id, label }) => ({ id, label }))}
        value={from === null ? null : keyOf(from)}
        onChange={(id) => onChange({ from: answerers.find((one) => one.id === id)?.from ?? null })}
        problem={isTried && from === null ? t("answeredByMissing") : null}
      />
      <TextField
        label={t("answererName")}
        value={name}
        onChange={(typed) => onChange({ name: typed })}
        maxLength={120}
      />
      {questions.map((question) => (
        <Segmented
          key={question}
          label={`${question} · ${t(`question.${question}`)}`}
          choices={Answer.options.map((id) => ({ id, label: t(`answer.${id}`) }))}
          value={given[question] ?? null}
          onChange={(answer) => onChange({ given: { ...given, [question]: answer } })}
        />
      ))}
    </>
  );
}

/** Each case with its office, then each office for a case that is not in the vault. */
function useAnswerers(cases: ResidenceView["cases"]) {
  const { t } = useTranslation("residence");
  const { t: legal } = useTranslation("legal");
  const { textOf } = useNames();
  const ofCases = cases.map(({ id, office, notice }) => ({
    from: { office, caseId: id },
    label:
      notice === ""
        ? legal(`office.${office}`)
        : t("answerWithCase", { office: legal(`office.${office}`), notice: textOf(notice) }),
  }));
  const others = (["prosecutor", "auditor", "federal"] as const).map((office) => ({
    from: { office, caseId: null },
    label: t("answerNoCase", { office: legal(`office.${office}`) }),
  }));
  return [...ofCases, ...others].map((one) => ({ ...one, id: keyOf(one.from) }));
}

const keyOf = ({ office, caseId }: Pick<Answerer, "office" | "caseId">): string => caseId ?? office;

/** The only case, if there is one: the answer concerns it. */
function onlyOf(cases: ResidenceView["cases"]): Draft["from"] {
  const [only, ...others] = cases;
  return only === undefined || others.length > 0 ? null : { office: only.office, caseId: only.id };
}

const questionsOn = (way: ProcedureView, on: string): readonly Question[] =>
  profileOn(way.status.facts.activated, on as CalendarDate).questions;

/** Null while something is missing. */
function eventFrom({ what, on: typed, given, from, name, end }: Draft): EventSaid | null {
  const on = typed as CalendarDate | null;
  if (on === null || what === null) return null;
  switch (what) {
    case "askedReflection":
      return { kind: "asked", on, step: "reflection" };
    case "askedProvisional":
      return { kind: "asked", on, step: "provisional" };
    case "answers":
      return Object.keys(given).length === 0 || from === null
        ? null
        : { kind: "answers", on, given, from: { ...from, name: name.trim() } };
    case "guardian":
      return name.trim() === "" ? null : { kind: "guardian", on, name: name.trim() };
    case "alone":
    case "notAlone":
      return { kind: "minorAlone", on, isAlone: what === "alone" };
    case "moreAsked":
    case "moreSent":
      return { kind: what, on, request: "next" };
    case "openEndedMoreAsked":
      return { kind: "moreAsked", on, request: "openEnded" };
    case "openEndedMoreSent":
      return { kind: "moreSent", on, request: "openEnded" };
    case "ended":
      return end === null ? null : { kind: "ended", on, reason: end };
    default:
      return { kind: what, on };
  }
}
