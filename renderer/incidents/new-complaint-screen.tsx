import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input, Output } from "../../domain/api/index.ts";
import { addDays, CalendarDate } from "../../domain/core/calendar-date.ts";
import { ComplaintAbout, ComplaintForm } from "../../domain/incidents/complaint.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { customTermsIn } from "../../domain/vocabulary/custom-term-choice.ts";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useSession } from "../shell/user-session.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useTermPicker } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Switch } from "../ui/fields/checkbox-and-switch.tsx";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { usePeopleForAppointment } from "../appointments/use-people-for-appointment.ts";
import { draftKey } from "./draft-key.ts";
import { RecordForm } from "./record-form.tsx";

const ComplaintDraft = z.strictObject({
  receivedOn: z.string().nullable(),
  form: ComplaintForm,
  about: ComplaintAbout.nullable(),
  own: customTermsIn(["about"]),
  isNamed: z.boolean(),
  personId: z.string().nullable(),
  concernedUserId: z.string().nullable(),
  words: z.string(),
  concerns: z.string(),
});
type ComplaintDraft = z.infer<typeof ComplaintDraft>;

/** Records a complaint in the person's words, with the deadline of the answer. */
export function NewComplaintScreen() {
  const { t } = useTranslation("wrong");
  const today = useToday();
  const list = useProcedure("complaints.list", {});
  const start: ComplaintDraft = {
    receivedOn: today,
    form: "oral",
    about: null,
    isNamed: true,
    personId: null,
    concernedUserId: null,
    words: "",
    concerns: "",
  };
  return (
    <Page
      title={t("newComplaint")}
      under={t("newComplaintUnder")}
      back={{ href: paths.complaints, label: t("complaints") }}
      isNarrow
    >
      <QueryBoundary answer={list}>
        {(value) => (
          <DraftProvider
            spot={draftKey("complaint")}
            version={0}
            schema={ComplaintDraft}
            start={start}
          >
            {(writing) => <Write writing={writing} list={value} />}
          </DraftProvider>
        )}
      </QueryBoundary>
    </Page>
  );
}

interface WriteProps {
  readonly writing: Writing<ComplaintDraft>;
  readonly list: Output<"complaints.list">;
}

function Write({ writing, list }: WriteProps) {
  const { t } = useTranslation("wrong");
  const navigate = useNavigate();
  const take = useCommand("complaints.take");
  return (
    <RecordForm
      writing={writing}
      input={takenFrom(writing.value)}
      error={take.error}
      isPending={take.isPending}
      backHref={paths.complaints}
      onSend={(input) => {
        writing.draft.settle();
        take.mutate(input, {
          onSuccess: () => {
            showToast({ text: t("taken") });
            void navigate({ to: "/house/incidents/complaints" });
          },
          onError: writing.draft.resume,
        });
      }}
    >
      {(isTried) => (
        <Card isPadded>
          <HerWords writing={writing} isTried={isTried} days={list.days} />
          <Whom writing={writing} list={list} isTried={isTried} />
        </Card>
      )}
    </RecordForm>
  );
}

/** The input; null while something is missing. */
function takenFrom(draft: ComplaintDraft): Input<"complaints.take"> | null {
  const { receivedOn, about, isNamed, personId, words, ...rest } = draft;
  if (receivedOn === null || about === null || words.trim() === "") return null;
  if (isNamed && personId === null) return null;
  return { ...rest, receivedOn, about, words, personId: isNamed ? personId : null };
}

interface PartProps {
  readonly writing: Writing<ComplaintDraft>;
  readonly isTried: boolean;
}

function HerWords({ writing, isTried, days }: PartProps & { readonly days: number }) {
  const { t } = useTranslation("wrong");
  const pick = useTermPicker();
  const { dates } = useFormats();
  const today = useToday();
  const { value, change } = writing;
  const received = CalendarDate.safeParse(value.receivedOn);
  return (
    <>
      <TextField
        label={t("words")}
        hint={t("wordsHint")}
        value={value.words}
        maxLength={4000}
        isLong
        autoFocus
        problem={isTried && value.words.trim() === "" ? t("wordsMissing") : null}
        onChange={(words) => change({ words })}
      />
      <Select
        label={t("aboutLabel")}
        {...pick(
          ...(["complaint", ComplaintAbout.options] as const),
          { code: value.about, field: "about", own: value.own },
          ({ code: about, own }) => change({ about, own }),
        )}
        problem={isTried && value.about === null ? t("pickOne") : null}
      />
      <Segmented
        label={t("formLabel")}
        choices={ComplaintForm.options.map((id) => ({ id, label: t(`form.${id}`) }))}
        value={value.form}
        onChange={(form) => change({ form })}
      />
      <DatePicker
        label={t("receivedOn")}
        hint={
          received.success
            ? t("answerBy", { day: dates.long(addDays(received.data, days)) })
            : t("answerWithin", { count: days })
        }
        value={value.receivedOn}
        max={today}
        problem={isTried && value.receivedOn === null ? t("onMissing") : null}
        onChange={(receivedOn) => change({ receivedOn })}
      />
    </>
  );
}

function Whom({ writing, list, isTried }: PartProps & Pick<WriteProps, "list">) {
  const { t } = useTranslation("wrong");
  const { me } = useSession();
  const { value, change } = writing;
  const colleagues = list.colleagues.filter(({ id }) => id !== me.id);
  return (
    <>
      <Switch
        label={t("named")}
        note={t("namedNote")}
        isOn={value.isNamed}
        onChange={(isNamed) => change({ isNamed })}
      />
      {value.isNamed ? (
        <MadeBy
          personId={value.personId}
          problem={isTried && value.personId === null ? t("pickOne") : null}
          onChoose={(personId) => change({ personId })}
        />
      ) : null}
      <Select
        label={t("concernsColleague")}
        options={[
          { id: nobody, label: t("nobody") },
          ...colleagues.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={value.concernedUserId ?? nobody}
        hint={t("concernsColleagueHint")}
        onChange={(id) => change({ concernedUserId: id === nobody ? null : id })}
      />
      <TextField
        label={t("concerns")}
        value={value.concerns}
        maxLength={300}
        onChange={(concerns) => change({ concerns })}
      />
    </>
  );
}

const nobody = "nobody";

interface MadeByProps {
  readonly personId: string | null;
  readonly problem: string | null;
  readonly onChoose: (personId: string | null) => void;
}

/** Anyone assisted can complain, whether they live here or not. */
function MadeBy({ personId, problem, onChoose }: MadeByProps) {
  const { t } = useTranslation("wrong");
  const around = usePeopleForAppointment(personId);
  // An empty list would clear the choice.
  if (around === null) return null;
  return (
    <ComboBox
      label={t("madeBy")}
      options={around.labels.map(({ id, label }) => ({ id, label }))}
      value={personId}
      onChange={onChoose}
      problem={problem}
    />
  );
}
