import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../../../domain/api.ts";
import { type VisitBook, VisitPlace } from "../../../domain/visits.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { clockTimeFrom } from "../../lib/clock-time.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import { NeverContact } from "./never-contact.tsx";
import sheet from "./together.module.css";

export interface VisitPanelProps {
  readonly book: VisitBook;
  readonly onClose: () => void;
}

/** A visit as it begins. Whom the person never wants to meet is shown before anybody is let in. */
export function VisitPanel({ book, onClose }: VisitPanelProps) {
  const { t } = useTranslation(["together", "vocab", "errors"]);
  const { nameOf } = useNames();
  const [personId, setPersonId] = useState<string | null>(null);
  const [visitor, setVisitor] = useState("");
  const [day, setDay] = useState<string | null>(book.today);
  const [from, setFrom] = useState<string>(book.time);
  const [until, setUntil] = useState("");
  const [place, setPlace] = useState<VisitPlace>("visiting-room");
  const [spokeWith, setSpokeWith] = useState<string | null>(null);
  const [begins, ends] = [clockTimeFrom(from), clockTimeFrom(until)];
  const endProblem = problemOfEnd();
  const form = usePanelForm("visits.note", {
    input: input(),
    onClose,
    onDone: () => {
      say({ text: t("together:visits.noted", { name: visitor.trim() }) });
    },
  });
  const isStopped = form.refusal?.reason.type === "NeverContact" || spokeWith !== null;
  return (
    <FormPanel form={form} title={t("together:visits.note")}>
      <ComboBox
        label={t("together:visits.whom")}
        options={book.residents.map((person) => ({ id: person.id, label: nameOf(person) }))}
        value={personId}
        onChange={setPersonId}
        problem={form.isTried && personId === null ? t("together:visits.whomMissing") : null}
        autoFocus
      />
      {personId === null ? null : <NeverContact personId={personId} />}
      <TextField
        label={t("together:visits.visitor")}
        hint={t("together:visits.visitorHint")}
        value={visitor}
        onChange={setVisitor}
        maxLength={120}
        problem={form.isTried && visitor.trim() === "" ? t("together:visits.visitorMissing") : null}
      />
      {isStopped ? (
        <Select
          label={t("together:visits.spokeWith")}
          hint={t("together:visits.spokeWithHint")}
          options={book.coordinators.map(({ id, name }) => ({ id, label: name }))}
          value={spokeWith}
          onChange={setSpokeWith}
        />
      ) : null}
      <DatePicker
        label={t("together:visits.day")}
        value={day}
        onChange={setDay}
        max={book.today}
        problem={form.isTried && day === null ? t("together:activities.dayMissing") : null}
      />
      <div className={sheet["two"]}>
        <TextField
          label={t("together:visits.from")}
          value={from}
          onChange={setFrom}
          maxLength={8}
          problem={begins === null ? t("together:activities.atWrong") : null}
        />
        <TextField
          label={t("together:visits.until")}
          value={until}
          onChange={setUntil}
          maxLength={8}
          problem={endProblem}
        />
      </div>
      <Select
        label={t("together:visits.place")}
        options={VisitPlace.options.map((id) => ({ id, label: t(`vocab:visitPlace.${id}`) }))}
        value={place}
        onChange={(id) => {
          setPlace(VisitPlace.parse(id));
        }}
      />
    </FormPanel>
  );

  function problemOfEnd(): string | null {
    if (until.trim() === "") return null;
    if (ends === null) return t("together:activities.atWrong");
    return begins !== null && ends <= begins ? t("together:visits.endFirst") : null;
  }

  function input(): Input<"visits.note"> | null {
    if (personId === null || visitor.trim() === "" || day === null) return null;
    if (begins === null || endProblem !== null) return null;
    const visit = { personId, visitor: visitor.trim(), day, from: begins, until: ends, place };
    return { visit, spokeWith };
  }
}
