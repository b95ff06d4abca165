import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/calendar.ts";
import { Answer, EndReason } from "../../../domain/procedure/event.ts";
import { profileOn, type Question } from "../../../domain/procedure/profile.ts";
import { awaitsNext } from "../../../domain/procedure/track.ts";
import type { EventSaid } from "../../../domain/residence.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { capital } from "../../lib/capital.ts";
import { useToday } from "../../lib/today.ts";
import { Segmented } from "../../ui/choice.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import type { WayPanelProps } from "./issue-panel.tsx";
import { OverrideFields } from "./override-fields.tsx";
import { lackingFor } from "./way.ts";

/** What can have happened beside a document: the first document asked for by its step. */
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
  "ended",
] as const;
type Happening = (typeof happenings)[number];

interface Draft {
  readonly what: Happening | null;
  readonly on: string | null;
  readonly given: Readonly<Partial<Record<Question, Answer>>>;
  readonly end: EndReason | null;
  readonly note: string;
  readonly reason: string;
}

/** Something that happened on a way, other than a document. */
export function EventPanel({ way, onClose }: WayPanelProps) {
  const { t } = useTranslation("residence");
  const today = useToday();
  const [draft, setDraft] = useState<Draft>({
    ...{ what: null, on: today, given: {}, end: null, note: "", reason: "" },
  });
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const event = eventFrom(draft);
  const missing = event === null ? [] : lackingFor(way, event);
  const isReady = missing.length === 0 || draft.reason.trim() !== "";
  const form = usePanelForm("procedure.record", {
    input:
      event === null || !isReady
        ? null
        : {
            ...{ trackId: way.id, event, note: draft.note },
            overrideReason: missing.length === 0 ? null : draft.reason.trim(),
          },
    onClose,
    onDone: () => {
      say({ text: t("recorded") });
    },
  });
  return (
    <FormPanel form={form} title={t("recordEvent")} submit={t("save")}>
      <Select
        label={t("what")}
        options={possibleOn(way).map((id) => ({ id, label: t(`happening.${id}`) }))}
        value={draft.what}
        onChange={(id) => {
          change({ what: happenings.find((one) => one === id) ?? null });
        }}
        problem={form.isTried && draft.what === null ? t("whatMissing") : null}
        autoFocus
      />
      <DatePicker
        label={t("on")}
        value={draft.on}
        max={today}
        onChange={(on) => {
          change({ on });
        }}
        problem={form.isTried && draft.on === null ? t("dayMissing") : null}
      />
      {draft.what === "answers" ? (
        <Answers
          questions={profileOn(way.facts.activated, (draft.on ?? today) as CalendarDate).questions}
          given={draft.given}
          onChange={(given) => {
            change({ given });
          }}
        />
      ) : null}
      {draft.what === "ended" ? (
        <Select
          label={t("endReason")}
          options={EndReason.options.map((id) => ({ id, label: capital(t(`end.${id}`)) }))}
          value={draft.end}
          onChange={(id) => {
            change({ end: EndReason.parse(id) });
          }}
          problem={form.isTried && draft.end === null ? t("endMissing") : null}
        />
      ) : null}
      <TextField
        label={t("note")}
        value={draft.note}
        onChange={(note) => {
          change({ note });
        }}
        hint={t("noteHint")}
        maxLength={2000}
        isLong
      />
      <OverrideFields
        missing={missing}
        reason={draft.reason}
        isTried={form.isTried}
        onChange={(reason) => {
          change({ reason });
        }}
      />
    </FormPanel>
  );
}

/** A mark is given to whom it may concern, and taken from whoever has it; what nobody waits for is not answered. */
function possibleOn({ isMarkedAlone, isSurelyAdult, track }: WayPanelProps["way"]) {
  const isOpenEnded = track.openEndedAsked !== null;
  const isNext = awaitsNext(track);
  const possible: Partial<Record<Happening, boolean>> = {
    alone: !(isMarkedAlone || isSurelyAdult),
    notAlone: isMarkedAlone,
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
  readonly given: Draft["given"];
  readonly onChange: (given: Draft["given"]) => void;
}

function Answers({ questions, given, onChange }: AnswersProps) {
  const { t } = useTranslation("residence");
  return questions.map((question) => (
    <Segmented
      key={question}
      label={`${question} · ${t(`question.${question}`)}`}
      choices={Answer.options.map((id) => ({ id, label: t(`answer.${id}`) }))}
      value={given[question] ?? null}
      onChange={(answer) => {
        onChange({ ...given, [question]: answer });
      }}
    />
  ));
}

/** Null while something is missing. */
function eventFrom({ what, on: typed, given, end }: Draft): EventSaid | null {
  const on = typed as CalendarDate | null;
  if (on === null || what === null) return null;
  switch (what) {
    case "askedReflection":
      return { kind: "asked", on, step: "reflection" };
    case "askedProvisional":
      return { kind: "asked", on, step: "provisional" };
    case "answers":
      return Object.keys(given).length === 0 ? null : { kind: "answers", on, given };
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
