import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, addMonths, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonLine } from "../../../domain/accommodation/timeline-view.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { NumberField } from "../../ui/fields/number-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { ContactBanField, useContactBanWarning } from "../stay/keep-apart-warning.tsx";
import { useFreeBedOptions } from "./use-free-bed-options.ts";
import { useReservationUndo } from "./use-reservation-commands.ts";

export interface ReserveStart {
  readonly bedId?: string;
  readonly beds?: readonly string[];
  readonly person?: PersonLine | null;
  readonly about?: string;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly expiresOn?: CalendarDate;
}

export interface ReservePanelProps {
  readonly start: ReserveStart;
  /** The reservation that is being changed. */
  readonly replaces: string | null;
  readonly onClose: () => void;
}

/** How many nights a bed stays reserved, unless another number is chosen. */
const usualWait = 2;
const nobody = "nobody";

/** A bed for a person on the waiting list, or beds for a family without files yet. */
export function ReservePanel({ start, replaces, onClose }: ReservePanelProps) {
  const { t } = useTranslation("timeline");
  const { nameOf } = useNames();
  const tonight = useTonight();
  const undo = useReservationUndo();
  const waiting = useProcedure("beds.waiting", {});
  const settings = useProcedure("house.settings", {});
  const [who, setWho] = useState<string | null>(start.person?.id ?? (start.about ? nobody : null));
  const [about, setAbout] = useState(start.about ?? "");
  const [count, setCount] = useState(start.beds?.length ?? 1);
  const [chosen, setChosen] = useState<readonly (string | null)[]>(
    start.beds ?? (start.bedId === undefined ? [] : [start.bedId]),
  );
  const [from, setFrom] = useState<string | null>(start.from ?? tonight);
  const [typedUntil, setUntil] = useState<string | null>(start.until ?? null);
  const [typedWait, setWait] = useState<string | null>(start.expiresOn ?? null);

  const first = (from ?? tonight) as CalendarDate;
  const expiresOn = typedWait ?? addDays(first, usualWait);
  const until = typedUntil ?? addMonths(first, settings.data?.stayMonths ?? 6);
  const personId = who === nobody ? null : who;
  const people = waitingPeople();
  const beds = useFreeBedOptions({ from: first, forPerson: personId, keeps: start.beds ?? [] });
  const places = Array.from({ length: count }, (_, index) => bedFor(index));
  const talk = useContactBanWarning({ people: personId === null ? [] : [personId], from });
  const isNamed = personId !== null || about.trim() !== "";
  const isWhole = isNamed && places.every((bedId) => bedId !== null) && !talk.isMissing;
  const wish = {
    places: places.flatMap((bedId, index) =>
      bedId === null ? [] : [{ bedId, personId: index === 0 ? personId : null }],
    ),
    about,
    from: first,
    until,
    expiresOn,
    spokeWith: talk.spokeWith,
  };
  const shared = {
    onClose,
    onDone: ({ id }: { readonly id: string }) => {
      showToast({
        text: t("reserved", { count: places.length }),
        undo: () => undo(id),
      });
    },
  };
  const make = usePanelForm("reservations.make", { input: isWhole ? wish : null, ...shared });
  const change = usePanelForm("reservations.change", {
    input: isWhole && replaces !== null ? { ...wish, id: replaces } : null,
    ...shared,
  });
  const form = replaces === null ? make : change;

  return (
    <FormPanel
      form={form}
      title={replaces === null ? t("reservePanel") : t("changePanel")}
      submit={replaces === null ? t("reserveDo") : t("changeDo")}
    >
      <Select
        label={t("forWhom")}
        hint={t("forWhomHint")}
        options={[...people, { id: nobody, label: t("withoutFile") }]}
        value={who}
        onChange={setWho}
        problem={form.isTried && who === null ? t("forWhomProblem") : null}
        autoFocus
      />
      <TextField
        label={personId === null ? t("about") : t("aboutMore")}
        hint={t("aboutHint")}
        value={about}
        onChange={setAbout}
        maxLength={120}
        problem={form.isTried && who === nobody && about.trim() === "" ? t("aboutProblem") : null}
      />
      <DatePicker
        label={t("fromNight")}
        value={from}
        onChange={setFrom}
        min={replaces === null ? tonight : (start.from ?? tonight)}
      />
      <NumberField label={t("places")} value={count} onChange={setCount} min={1} max={8} />
      {beds.options.length < count ? <Notice tone="warn">{t("tooFew")}</Notice> : null}
      {places.map((bedId, index) => (
        <Select
          // A bed has no name of its own here: it is the first, the second…
          key={index}
          label={count === 1 ? t("bed") : t("bedNumber", { number: index + 1 })}
          options={beds.options.filter(({ id }) => id === bedId || !places.includes(id))}
          value={bedId}
          onChange={(id) => setChosen(places.map((place, at) => (at === index ? id : place)))}
          problem={form.isTried && bedId === null ? t("bedProblem") : null}
        />
      ))}
      <DatePicker
        label={t("waitsUntil")}
        hint={t("waitsUntilHint")}
        value={expiresOn}
        onChange={setWait}
        min={first}
      />
      <DatePicker
        label={t("staysUntil")}
        hint={t("staysUntilHint")}
        value={until}
        onChange={setUntil}
        min={addDays(first, 1)}
      />
      <ContactBanField talk={talk} isTried={form.isTried} />
    </FormPanel>
  );

  function waitingPeople() {
    const known = (waiting.data ?? []).filter(
      ({ hold, person }) => hold === null || person.id === start.person?.id,
    );
    const here = known.map(({ person }) => ({ id: person.id, label: nameOf(person) }));
    const isIn = here.some(({ id }) => id === start.person?.id);
    return start.person && !isIn
      ? [{ id: start.person.id as string, label: nameOf(start.person) }, ...here]
      : here;
  }

  /** The chosen bed as long as it is free; otherwise the next best that none of them has. */
  function bedFor(index: number): string | null {
    const isFree = (id: string | null | undefined) => beds.options.some((bed) => bed.id === id);
    const mine = chosen[index];
    if (mine !== undefined && mine !== null && (isFree(mine) || beds.isAsking)) return mine;
    const taken = chosen.filter((id, at) => at !== index && isFree(id));
    const left = beds.options.filter(({ id }) => !taken.includes(id));
    const before = Array.from({ length: index }, (_, at) => at).filter((at) => !isFree(chosen[at]));
    return left[before.length]?.id ?? null;
  }
}
