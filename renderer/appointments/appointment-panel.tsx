import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppointmentId, Calendar } from "../../domain/appointments/appointment.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { PersonId } from "../../domain/people/person.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useSession } from "../shell/user-session.ts";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePendingSubmit } from "../shell/forms/use-pending-submit.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { NumberField } from "../ui/fields/number-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { useGoingOutRisk } from "../safety/use-going-out-risk.ts";
import { paths } from "../shell/paths.ts";
import type { Around } from "../shift/log-book/use-people-labels.ts";
import {
  AppointmentDraft,
  appointmentSpot,
  careFrom,
  draftFrom,
  type DraftProblem,
  emptyDraft,
  type Known,
  planFrom,
  problemsIn,
  slotFrom,
  withEscort,
} from "./appointment-draft.ts";
import { CareFields, EscortField, InterpreterFields, WhenFields } from "./appointment-fields.tsx";
import { AppointmentConflicts } from "./appointment-conflicts.tsx";
import { usePeopleForAppointment } from "./use-people-for-appointment.ts";

export interface AppointmentPanelProps {
  readonly day: CalendarDate;
  /** The appointment that is changed; null for a new one. */
  readonly before: Calendar["appointments"][number] | null;
  /** The initial values of a new one. */
  readonly known?: Known;
  readonly onPlanned?: (planned: JustPlanned) => void;
  readonly onClose: () => void;
}

/** What was just planned: each of the weeks, and the day of the first. */
export interface JustPlanned {
  readonly ids: readonly AppointmentId[];
  readonly personId: PersonId;
  readonly day: CalendarDate;
}

/** Plans an appointment, or moves one; what is typed is saved as a draft. */
export function AppointmentPanel(props: AppointmentPanelProps) {
  const { day, before, known } = props;
  return (
    <DraftProvider
      spot={appointmentSpot(before)}
      version={before?.version ?? 0}
      schema={AppointmentDraft}
      start={before === null ? emptyDraft(day, known) : draftFrom(before)}
    >
      {(writing) => <Choosing {...props} writing={writing} />}
    </DraftProvider>
  );
}

interface ChoosingProps extends AppointmentPanelProps {
  readonly writing: Writing<AppointmentDraft>;
}

/** Shown once the list of people is loaded: an empty list would clear the person of a restored draft. */
function Choosing(props: ChoosingProps) {
  const around = usePeopleForAppointment(props.writing.value.personId);
  return around === null ? null : <Planning {...props} around={around} />;
}

interface PlanningProps extends ChoosingProps {
  readonly around: Around;
}

function Planning({ before, onPlanned, onClose, writing, around }: PlanningProps) {
  const { t } = useTranslation("calendar");
  const { me } = useSession();
  const { dates } = useFormats();
  const today = useToday();
  const { value, change } = writing;
  const { personId, weeks } = value;
  const going = useGoingOutRisk(personId);
  // In acute danger no escort is proposed: it has to be chosen.
  const draft = withEscort(value, going.agreed !== "" && going.level !== "acute");
  const isInDanger = going.level === "acute";
  const mustSayEscort = going.isWary || going.isAsking;
  const [aloneFor, setAloneFor] = useState<PersonId | null>(null);
  const isAloneMeant = personId !== null && aloneFor === personId;
  const danger = { mustSayEscort, isInDanger, isAloneMeant };
  const planned = { today, before, ...danger };
  const went = before?.escort ? { id: before.escort, name: before.escortName ?? "" } : null;
  const plan = planFrom(draft, planned);
  const showsCare = me.holds.includes("care") && before?.care.state !== "closed";
  // Fields that are not shown are not sent.
  const care = showsCare ? careFrom(draft, before) : null;
  const planning = usePanelForm("calendar.plan", {
    input: plan === null || personId === null ? null : { ...plan, personId, care, weeks },
    onClose,
    onDone: ({ ids }) => {
      const [first] = ids;
      if (plan === null || personId === null || first === undefined) return;
      const { day, at: time } = plan;
      const who = around.labels.find(({ id }) => id === personId)?.label ?? "";
      showToast({
        text: t("plannedFor", { who, day: dates.weekday(day), time }),
        open: paths.changeAppointment(day, first),
      });
      onPlanned?.({ ids, personId, day });
    },
  });
  const changing = usePanelForm("calendar.change", {
    input:
      plan === null || before === null
        ? null
        : { ...plan, id: before.id, version: writing.version, care },
    onClose,
    onDone: () => showToast({ text: t("changed") }),
  });
  const sent = before === null ? planning : changing;
  const form = usePendingSubmit(
    useDraftedForm(sent, writing.draft, plan !== null && personId !== null),
    going.isAsking,
  );
  const problems: ReadonlySet<DraftProblem> = form.isTried ? problemsIn(draft, planned) : new Set();
  const fields = { draft, problems, onChange: change };
  const slot = slotFrom(draft);
  return (
    <FormPanel
      form={form}
      title={t(before === null ? "panelNew" : "panelChange")}
      {...(before === null ? { submit: t("planDo") } : {})}
    >
      {writing.notice}
      {before === null ? (
        <ComboBox
          label={t("who")}
          options={around.labels.map(({ id, label }) => ({ id, label }))}
          value={personId}
          onChange={(id) => change({ personId: id === null ? null : PersonId.parse(id) })}
          problem={problems.has("whoProblem") ? t("whoProblem") : null}
          autoFocus
        />
      ) : null}
      <WhenFields {...fields} isFirst={before !== null} />
      {slot === null ? null : <AppointmentConflicts slot={slot} changed={before?.id ?? null} />}
      <EscortField
        {...fields}
        went={went}
        mustSay={mustSayEscort}
        isInDanger={isInDanger}
        isAloneMeant={isAloneMeant}
        onAloneMeant={(isMeant) => setAloneFor(isMeant ? personId : null)}
      />
      <InterpreterFields {...fields} />
      {before === null ? (
        <NumberField
          label={t("weeks")}
          value={weeks}
          min={1}
          max={26}
          onChange={(next) => change({ weeks: next })}
        />
      ) : null}
      {showsCare ? <CareFields {...fields} /> : null}
    </FormPanel>
  );
}
