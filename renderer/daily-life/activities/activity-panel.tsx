import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input } from "../../../domain/api/index.ts";
import {
  type Activity,
  type ActivityBook,
  ActivityPlan,
} from "../../../domain/daily-life/activities.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { DraftProvider, type Writing } from "../../shell/draft-provider.tsx";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { clockTimeFrom } from "../../lib/dates/clock-time.ts";
import { formVersion } from "../../lib/form-version.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { PickSeveral } from "../../ui/fields/pick-several.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { TimeField } from "../../ui/fields/time-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { LeaderDraft, leaderFrom, leaderDraft, LeaderFields } from "./leader-fields.tsx";
import { useShortNames } from "../use-short-names.ts";

export interface ActivityPanelProps {
  readonly book: ActivityBook;
  readonly activity: Activity | null;
  readonly onClose: () => void;
}

const ActivityDraft = z.strictObject({
  what: z.string(),
  day: z.string().nullable(),
  at: z.string(),
  leader: LeaderDraft,
  openTo: ActivityPlan.shape.openTo,
  invited: z.array(z.string()),
});
type ActivityDraft = Readonly<z.infer<typeof ActivityDraft>>;

/** What, when, who leads it, and whether it is for everyone; what is typed is saved as a draft. */
export function ActivityPanel(props: ActivityPanelProps) {
  const { book, activity } = props;
  const start: ActivityDraft = {
    what: activity?.what ?? "",
    day: activity?.day ?? book.today,
    at: activity?.at ?? "",
    leader: leaderDraft(activity?.ledBy ?? null),
    openTo: activity?.openTo ?? "all",
    invited: [...participantIds(activity)],
  };
  const spot: DraftSpot = { kind: "activity", personId: null, object: activity?.id ?? null };
  return (
    <DraftProvider
      spot={spot}
      version={activity === null ? 0 : formVersion(start)}
      schema={ActivityDraft}
      start={start}
    >
      {(writing) => <Plan {...props} writing={writing} />}
    </DraftProvider>
  );
}

interface PlanProps extends ActivityPanelProps {
  readonly writing: Writing<ActivityDraft>;
}

function Plan({ book, activity, onClose, writing }: PlanProps) {
  const { t } = useTranslation("together");
  const here = book.people.filter(({ isHere }) => isHere);
  const called = useShortNames(here);
  const { value, change } = writing;
  const { what, day, at, leader, openTo, invited } = value;
  const time = clockTimeFrom(at);
  const isTimeWrong = at.trim() !== "" && time === null;
  const activityPlan = input();
  const sent = usePanelForm("activities.save", { input: activityPlan, onClose, onDone });
  const form = useDraftedForm(sent, writing.draft, activityPlan !== null);
  return (
    <FormPanel
      form={form}
      title={t(activity === null ? "activities.plan" : "activities.changePanel")}
    >
      {writing.notice}
      <TextField
        label={t("activities.what")}
        hint={t("activities.whatHint")}
        value={what}
        onChange={(next) => change({ what: next })}
        maxLength={120}
        problem={form.isTried && what.trim() === "" ? t("activities.whatMissing") : null}
        autoFocus
      />
      <DatePicker
        label={t("activities.day")}
        value={day}
        onChange={(next) => change({ day: next })}
        problem={form.isTried && day === null ? t("activities.dayMissing") : null}
      />
      <TimeField
        label={t("activities.at")}
        value={at}
        onChange={(next) => change({ at: next })}
        maxLength={8}
        placeholder="14:30"
        problem={isTimeWrong ? t("activities.atWrong") : null}
      />
      <LeaderFields
        book={book}
        value={leader}
        onChange={(next) => change({ leader: next })}
        isTried={form.isTried}
      />
      <Segmented
        label={t("activities.openTo")}
        choices={(["all", "some"] as const).map((id) => ({
          id,
          label: t(`activities.open.${id}`),
        }))}
        value={openTo}
        onChange={(next) => change({ openTo: next })}
      />
      {openTo === "all" ? null : (
        <PickSeveral
          label={t("activities.invited")}
          choices={here.map((person) => ({ id: person.id, label: called(person) }))}
          value={invited}
          onChange={(next) => change({ invited: [...next] })}
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
    showToast({ text: t("activities.saved", { what: what.trim() }) });
  }
}

const participantIds = (activity: Activity | null): readonly string[] =>
  (activity?.marks ?? [])
    .filter(({ mark }) => mark === "invited" || mark === "came")
    .map(({ personId }) => personId);
