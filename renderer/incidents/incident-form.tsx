import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import { addDays, CalendarDate, type Instant } from "../../domain/core/calendar-date.ts";
import {
  Basis,
  type IncidentView,
  isStillToCome,
  ResponseLevel,
} from "../../domain/incidents/incident.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";
import { useMoment, useToday, useZone } from "../lib/dates/use-today.ts";
import { paths } from "../shell/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { RadioGroup, Segmented } from "../ui/fields/radio-group.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import { Switch } from "../ui/fields/checkbox-and-switch.tsx";
import type { Writing } from "../shell/draft-provider.tsx";
import { useChoosablePeople } from "./use-choosable-people.ts";
import { type Sending, RecordForm } from "./record-form.tsx";
import styles from "./incidents.module.css";

/** An incident as it is being filled in. */
export const IncidentDraft = z.strictObject({
  what: z.string(),
  behind: z.string(),
  background: z.string(),
  agreed: z.string(),
  on: z.string().nullable(),
  at: z.string(),
  basis: Basis,
  level: ResponseLevel.nullable(),
  withPerson: z.boolean(),
  followUpOn: z.string().nullable(),
  /** A person, or the house and nobody in it; null until it is chosen. */
  about: z.enum(["person", "house"]).nullable().default(null),
  concerned: z.array(z.string()),
  there: z.array(z.string()),
});
export type IncidentDraft = z.infer<typeof IncidentDraft>;

export const newIncident = (today: string): IncidentDraft => ({
  what: "",
  behind: "",
  background: "",
  agreed: "",
  on: today,
  at: "",
  basis: "seen",
  level: null,
  withPerson: false,
  followUpOn: null,
  about: null,
  concerned: [],
  there: [],
});

export function draftOf(incident: IncidentView): IncidentDraft {
  const { words, people, basis, level, withPerson, followUpOn, on, at } = incident;
  const ids = (part: "concerned" | "there") =>
    people.filter((person) => person.part === part).map(({ id }) => id as string);
  const { what = "", behind = "", agreed = "" } = words ?? {};
  return {
    what,
    behind,
    agreed,
    background: "",
    on,
    at: at ?? "",
    basis,
    level,
    withPerson,
    followUpOn,
    concerned: ids("concerned"),
    there: ids("there"),
    about: ids("concerned").length === 0 ? "house" : "person",
  };
}

/** The input; null while something is missing. The background is sent only by users who see the field. */
export function writtenFrom(
  draft: IncidentDraft,
  clock: Clock,
  hasCare: boolean,
): Input<"incidents.record"> | null {
  const { on, at, what, about, there, background, behind, agreed, ...facts } = draft;
  const { concerned: named, ...kept } = facts;
  const concerned = about === "house" ? [] : named;
  const time = at.trim() === "" ? null : clockTimeFrom(at);
  if (on === null || what.trim() === "" || about === null) return null;
  if (hourProblem(draft, clock) !== null) return null;
  const others = there.filter((id) => !concerned.includes(id));
  return {
    ...kept,
    on,
    at: time,
    words: { what, behind, agreed },
    background: !hasCare || background.trim() === "" ? null : { text: background },
    people: [
      ...concerned.map((personId) => ({ personId, part: "concerned" as const })),
      ...others.map((personId) => ({ personId, part: "there" as const })),
    ],
  };
}

interface Clock {
  readonly now: Instant;
  readonly zone: string;
}

/** What is wrong with the time; null while none is given. */
function hourProblem(
  { on, at }: IncidentDraft,
  { now, zone }: Clock,
): "atWrong" | "atAhead" | null {
  if (at.trim() === "") return null;
  const time = clockTimeFrom(at);
  if (time === null) return "atWrong";
  const day = CalendarDate.safeParse(on);
  return day.success && isStillToCome({ on: day.data, at: time }, now, zone) ? "atAhead" : null;
}

export interface IncidentFormProps extends Sending<Input<"incidents.record">> {
  readonly writing: Writing<IncidentDraft>;
  readonly chosen?: IncidentView["people"];
  readonly hasCare: boolean;
  /** Background for care workers is recorded already: it stays unless it is replaced. */
  readonly hasBackground: boolean;
}

/** What happened, what may be behind it, what was agreed: in this order. */
export function IncidentForm(props: IncidentFormProps) {
  const { writing, chosen, hasCare, hasBackground, ...sending } = props;
  const { t } = useTranslation("wrong");
  const { value, change } = writing;
  const clock = { now: useMoment(), zone: useZone() };
  return (
    <RecordForm {...sending} writing={writing} input={writtenFrom(value, clock, hasCare)}>
      {(isTried) => (
        <>
          <What writing={writing} isTried={isTried} {...(chosen === undefined ? {} : { chosen })} />
          <Card title={t("behindTitle")} isPadded>
            <TextField
              label={t("behind")}
              hint={t("behindHint")}
              value={value.behind}
              maxLength={1000}
              isLong
              onChange={(behind) => change({ behind })}
            />
            {hasCare ? (
              <TextField
                label={t("background")}
                hint={t(hasBackground ? "backgroundKept" : "backgroundHint")}
                value={value.background}
                maxLength={2000}
                isLong
                onChange={(background) => change({ background })}
              />
            ) : null}
          </Card>
          <Agreed writing={writing} />
        </>
      )}
    </RecordForm>
  );
}

function What({
  writing: { value, change },
  chosen,
  isTried,
}: Pick<IncidentFormProps, "writing" | "chosen"> & { readonly isTried: boolean }) {
  const { t } = useTranslation("wrong");
  const today = useToday();
  const people = useChoosablePeople(chosen);
  const wrongHour = hourProblem(value, { now: useMoment(), zone: useZone() });
  return (
    <Card isPadded>
      <div className={styles["about"]}>
        <Segmented
          label={t("aboutKind")}
          choices={(["person", "house"] as const).map((id) => ({
            id,
            label: t(`aboutWhat.${id}`),
          }))}
          value={value.about}
          problem={isTried && value.about === null ? t("aboutMissing") : null}
          onChange={(about) => change({ about })}
        />
        <LinkButton href={paths.newBreach}>{t("aboutAddress")}</LinkButton>
      </div>
      <TextField
        label={t("what")}
        hint={t("whatHint")}
        value={value.what}
        maxLength={2000}
        isLong
        autoFocus
        problem={isTried && value.what.trim() === "" ? t("whatMissing") : null}
        onChange={(what) => change({ what })}
      />
      <div className={styles["pair"]}>
        <DatePicker
          label={t("on")}
          value={value.on}
          max={today}
          problem={isTried && value.on === null ? t("onMissing") : null}
          onChange={(on) => change({ on })}
        />
        <TimeField
          label={t("at")}
          value={value.at}
          placeholder="21:30"
          maxLength={5}
          problem={isTried && wrongHour !== null ? t(wrongHour) : null}
          onChange={(at) => change({ at })}
        />
      </div>
      <Segmented
        label={t("basisLabel")}
        choices={Basis.options.map((id) => ({ id, label: t(`basis.${id}`) }))}
        value={value.basis}
        onChange={(basis) => change({ basis })}
      />
      {value.about === "house" ? null : (
        <MultiSelect
          label={t("concerned")}
          hint={t("concernedHint")}
          options={people}
          value={value.concerned}
          onChange={(ids) => change({ concerned: [...ids] })}
        />
      )}
      <MultiSelect
        label={t("there")}
        options={people.filter(({ id }) => !value.concerned.includes(id))}
        value={value.there}
        onChange={(ids) => change({ there: [...ids] })}
      />
    </Card>
  );
}

function Agreed({ writing: { value, change } }: { readonly writing: Writing<IncidentDraft> }) {
  const { t } = useTranslation("wrong");
  const today = useToday();
  return (
    <Card title={t("agreedTitle")} isPadded>
      <RadioGroup
        label={t("levelLabel")}
        choices={(["none", ...ResponseLevel.options] as const).map((id) => ({
          id,
          label: t(`level.${id}`),
          note: t(`levelNote.${id}`),
        }))}
        value={value.level ?? "none"}
        onChange={(id) => change({ level: id === "none" ? null : id })}
      />
      <TextField
        label={t("agreed")}
        hint={t("agreedHint")}
        value={value.agreed}
        maxLength={1000}
        isLong
        onChange={(agreed) => change({ agreed })}
      />
      <Switch
        label={t("withPerson")}
        isOn={value.withPerson}
        onChange={(withPerson) => change({ withPerson })}
      />
      <DatePicker
        label={t("followUpOn")}
        value={value.followUpOn}
        min={value.on ?? addDays(today, -365)}
        onChange={(followUpOn) => change({ followUpOn })}
      />
    </Card>
  );
}
