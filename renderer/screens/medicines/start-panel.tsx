import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClockTime } from "../../../domain/calendar.ts";
import { PersonId } from "../../../domain/person.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useSession } from "../../frame/session.ts";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { clockTimeFrom } from "../../lib/clock-time.ts";
import { useToday } from "../../lib/today.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import { useAround } from "../log/use-labels.ts";
import sheet from "./medicines.module.css";

/** A box, its times, and until when. */
export function StartPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("medicines");
  const { me } = useSession();
  const today = useToday();
  const around = useAround();
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [label, setLabel] = useState("");
  const [typed, setTyped] = useState("");
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [care, setCare] = useState({ name: "", purpose: "" });
  const times = timesFrom(typed);
  const hasCare = care.name.trim() !== "" || care.purpose.trim() !== "";
  const form = usePanelForm("medicines.start", {
    input:
      personId === null || label.trim() === "" || times === null || from === null
        ? null
        : { personId, label, times, from, until, care: hasCare ? care : null },
    onClose,
    onDone: () => {
      say({ text: t("started") });
    },
    besideFields: ["EndBeforeStart"],
  });
  const missing = (
    isMissing: boolean,
    problem: "whoProblem" | "labelProblem" | "timesProblem" | "dayProblem",
  ) => (form.isTried && isMissing ? t(problem) : null);
  return (
    <FormPanel form={form} title={t("panel")} submit={t("panelDo")}>
      <ComboBox
        key={String(around === null)}
        label={t("who")}
        options={(around?.labels ?? []).map((one) => ({ id: one.id, label: one.label }))}
        value={personId}
        onChange={(id) => {
          setPersonId(id === null ? null : PersonId.parse(id));
        }}
        problem={missing(personId === null, "whoProblem")}
        autoFocus
      />
      <TextField
        label={t("label")}
        hint={t("labelHint")}
        value={label}
        maxLength={60}
        onChange={setLabel}
        problem={missing(label.trim() === "", "labelProblem")}
      />
      <TextField
        label={t("times")}
        hint={t("timesHint")}
        value={typed}
        maxLength={60}
        onChange={setTyped}
        problem={missing(times === null, "timesProblem")}
      />
      <DatePicker
        label={t("from")}
        value={from}
        onChange={setFrom}
        problem={missing(from === null, "dayProblem")}
      />
      <DatePicker
        label={t("untilLabel")}
        value={until}
        onChange={(day) => {
          setUntil(day);
          form.forgetRefusal();
        }}
        {...(from === null ? {} : { min: from })}
        problem={form.beside === null ? null : t("dayProblem")}
      />
      {me.holds.includes("care") ? (
        <section className={sheet["care"]}>
          <h3>{t("careTitle")}</h3>
          <TextField
            label={t("name")}
            value={care.name}
            maxLength={160}
            onChange={(name) => {
              setCare({ ...care, name });
            }}
          />
          <TextField
            label={t("purpose")}
            value={care.purpose}
            maxLength={500}
            isLong
            onChange={(purpose) => {
              setCare({ ...care, purpose });
            }}
          />
        </section>
      ) : null}
    </FormPanel>
  );
}

/** Times as people type them, with blanks, commas or semicolons between; null when one of them is none. */
function timesFrom(typed: string): ClockTime[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== "");
  const times = parts.map(clockTimeFrom).filter((time) => time !== null);
  const isSound = times.length === parts.length && times.length > 0 && times.length <= 6;
  return isSound && new Set(times).size === times.length ? times : null;
}
