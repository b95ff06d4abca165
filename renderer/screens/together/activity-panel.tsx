import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../../../domain/api.ts";
import type { Activity, ActivityBook } from "../../../domain/activities.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { clockTimeFrom } from "../../lib/clock-time.ts";
import { Segmented } from "../../ui/choice.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { PickSeveral } from "../../ui/pick-several.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import { type LeaderDraft, leaderFrom, leaderDraft, LeaderFields } from "./leader-fields.tsx";
import { useCalled } from "./use-called.ts";

export interface ActivityPanelProps {
  readonly book: ActivityBook;
  readonly activity: Activity | null;
  readonly onClose: () => void;
}

/** What, when, who leads it, and whether it is for everybody. */
export function ActivityPanel({ book, activity, onClose }: ActivityPanelProps) {
  const { t } = useTranslation("together");
  const here = book.people.filter(({ isHere }) => isHere);
  const called = useCalled(here);
  const [what, setWhat] = useState(activity?.what ?? "");
  const [day, setDay] = useState<string | null>(activity?.day ?? book.today);
  const [at, setAt] = useState<string>(activity?.at ?? "");
  const [leader, setLeader] = useState<LeaderDraft>(leaderDraft(activity?.ledBy ?? null));
  const [openTo, setOpenTo] = useState(activity?.openTo ?? "all");
  const [invited, setInvited] = useState<readonly string[]>(meant(activity));
  const time = clockTimeFrom(at);
  const isTimeWrong = at.trim() !== "" && time === null;
  const form = usePanelForm("activities.save", { input: input(), onClose, onDone });
  return (
    <FormPanel
      form={form}
      title={t(activity === null ? "activities.plan" : "activities.changePanel")}
    >
      <TextField
        label={t("activities.what")}
        hint={t("activities.whatHint")}
        value={what}
        onChange={setWhat}
        maxLength={120}
        problem={form.isTried && what.trim() === "" ? t("activities.whatMissing") : null}
        autoFocus
      />
      <DatePicker
        label={t("activities.day")}
        value={day}
        onChange={setDay}
        problem={form.isTried && day === null ? t("activities.dayMissing") : null}
      />
      <TextField
        label={t("activities.at")}
        value={at}
        onChange={setAt}
        maxLength={8}
        placeholder="14:30"
        problem={isTimeWrong ? t("activities.atWrong") : null}
      />
      <LeaderFields book={book} value={leader} onChange={setLeader} isTried={form.isTried} />
      <Segmented
        label={t("activities.openTo")}
        choices={(["all", "some"] as const).map((id) => ({
          id,
          label: t(`activities.open.${id}`),
        }))}
        value={openTo}
        onChange={setOpenTo}
      />
      {openTo === "all" ? null : (
        <PickSeveral
          label={t("activities.invited")}
          choices={here.map((person) => ({ id: person.id, label: called(person) }))}
          value={invited}
          onChange={setInvited}
        />
      )}
    </FormPanel>
  );

  function input(): Input<"activities.save"> | null {
    const ledBy = leaderFrom(leader);
    if (what.trim() === "" || day === null || isTimeWrong || ledBy === null) return null;
    const plan = { what: what.trim(), day, at: time, ledBy, openTo };
    return { id: activity?.id ?? null, plan, invited: [...invited] };
  }

  function onDone(): void {
    say({ text: t("activities.saved", { what: what.trim() }) });
  }
}

const meant = (activity: Activity | null): readonly string[] =>
  (activity?.marks ?? [])
    .filter(({ mark }) => mark === "invited" || mark === "came")
    .map(({ personId }) => personId);
