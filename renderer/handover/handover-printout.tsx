import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import type { Handover } from "../../domain/handover/handover.ts";
import type { LogText } from "../../domain/shift/log-text.ts";
import type { Dose } from "../../domain/health/medication.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useOutingText } from "./use-outing-text.ts";
import { ReferralsPrintoutPart } from "./referrals-printout-part.tsx";
import { Line, Nothing, Part } from "./handover-printout-blocks.tsx";
import css from "./handover-printout.module.css";
import { usePrintedName } from "../printing/page/use-printed-name.ts";

export interface HandoverPrintoutProps {
  readonly title: string;
  readonly page: Handover;
}

/** What a shift should know, to be reviewed with a pen. */
export function HandoverPrintout({ title, page }: HandoverPrintoutProps) {
  const { t } = useTranslation(["paper", "handover", "vocab"]);
  const { dates } = useFormats();
  const { shift, from, until, zone, at } = page;
  const under = {
    shift: t(`vocab:shift.${shift.name}`),
    day: dates.weekday(shift.day),
    from: dates.time(from, zone),
    until: dates.time(until, zone),
  };
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["under"]}>{t("handover:under", under)}</p>
      </header>
      <Entries page={page} />
      <Out page={page} />
      <ReferralsPrintoutPart page={page} />
      <Doses page={page} />
      <Appointments page={page} />
      <Incidents page={page} />
      <Moves page={page} />
      <Expiring page={page} />
      <footer className={css["foot"]}>
        <p className={css["signed"]}>
          {t("paper:handOver.readBy")} <span className={css["blank"]} />
        </p>
        <p>{t("paper:handOver.asOf", { when: dates.moment(at, zone) })}</p>
        <p>{t("paper:handOver.destroy")}</p>
      </footer>
    </main>
  );
}

interface PartProps {
  readonly page: Handover;
}

function Entries({ page }: PartProps) {
  const { t } = useTranslation(["handover", "vocab"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const { pinned, entries, read, mine, people, zone, since } = page;
  const called = (id: string | null) => {
    const person = people.find((each) => each.id === id);
    return person === undefined ? null : nameOf(person);
  };
  const words = (text: LogText | null) =>
    (text ?? [])
      .map((piece) => (typeof piece === "string" ? piece : (called(piece.person) ?? "…")))
      .join("");
  const list = (all: Handover["entries"], hasBox: boolean) =>
    all.map(({ id, about, at, text, byName, corrections }) => (
      <Line
        key={id}
        when={`${dates.dayOfWeek(calendarDateOf(at, zone))} ${dates.time(at, zone)}`}
        hasBox={hasBox}
        note={byName}
      >
        {called(about) === null ? null : <b>{called(about)} · </b>}
        {words(text)}
        {corrections.map((correction) => (
          <em key={correction.id}>{words(correction.text)}</em>
        ))}
      </Line>
    ));
  return (
    <>
      {pinned.length === 0 ? null : <Part title={t("handover:pinned")}>{list(pinned, true)}</Part>}
      <Part
        title={t("handover:entries")}
        aside={t("handover:since", { when: dates.moment(since, zone) })}
      >
        {entries.length === 0 ? (
          <Nothing>{t("handover:entriesNone")}</Nothing>
        ) : (
          list(entries, false)
        )}
      </Part>
      {read.length === 0 || mine === null ? null : (
        <Part title={t("handover:readAt", { time: dates.time(mine, zone) })}>
          {list(read, false)}
        </Part>
      )}
    </>
  );
}

function Out({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const nameOf = usePrintedName();
  const { detailOf } = useOutingText(page, (text) => text);
  return (
    <Part title={t("out")}>
      {page.out.length === 0 ? <Nothing>{t("outNone")}</Nothing> : null}
      {page.out.map((out) => {
        const people = out.why === "pass" ? out.pass.people : [out.person];
        return (
          <Line key={people[0]?.id} hasBox>
            <b>{people.map(nameOf).join(", ")}</b> · {detailOf(out)}
          </Line>
        );
      })}
    </Part>
  );
}

function Doses({ page }: PartProps) {
  const { t } = useTranslation(["handover", "medicines", "vocab"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const { doses, today, zone } = page;
  const answerOf = ({ outcome, byName, at }: NonNullable<Dose["said"]>) =>
    t("medicines:said", {
      outcome: t(`vocab:dose.${outcome}`),
      name: byName,
      time: dates.time(at, zone),
    });
  return (
    <Part title={t("handover:doses")} aside={t("handover:dosesAside")}>
      {doses.every(({ said }) => said !== null) ? (
        <Nothing>{t("handover:dosesNone")}</Nothing>
      ) : null}
      {doses.map(({ medicineId, day, at, person, label, said }) => (
        <Line
          key={`${medicineId} ${day} ${at}`}
          when={day === today ? at : `${dates.dayOfWeek(day)} ${at}`}
          hasBox={said === null}
        >
          <b>{nameOf(person)}</b> · {label ?? t("medicines:gone")}
          {said === null ? "" : ` · ${answerOf(said)}`}
        </Line>
      ))}
    </Part>
  );
}

function Appointments({ page }: PartProps) {
  const { t } = useTranslation(["handover", "calendar", "vocab"]);
  const called = useTermName();
  const words = useFormats();
  const nameOf = usePrintedName();
  const { appointments, people, today } = page;
  return (
    <Part title={t("handover:appointments")}>
      {appointments.length === 0 ? <Nothing>{t("handover:appointmentsNone")}</Nothing> : null}
      {appointments.map(
        ({ id, day, at, personId, place, own, needsEscort, escortName, interpreter }) => {
          const person = people.find((each) => each.id === personId);
          const rest = [
            called("appointmentPlace", place, own?.place),
            !needsEscort
              ? t("calendar:alone")
              : escortName === null
                ? t("calendar:noEscort")
                : t("calendar:escort", { name: escortName }),
            ...(interpreter === null
              ? []
              : [
                  t("calendar:interpreterBooked", {
                    language: words.language(interpreter.language),
                  }),
                ]),
          ];
          return person === undefined ? null : (
            <Line
              key={id}
              when={`${day === today ? "" : `${words.dates.weekdayShort(day)} `}${at}`}
            >
              <b>{nameOf(person)}</b> · {rest.join(" · ")}
            </Line>
          );
        },
      )}
    </Part>
  );
}

function Incidents({ page }: PartProps) {
  const { t } = useTranslation(["handover", "wrong"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  if (page.incidents.length === 0) return null;
  return (
    <Part title={t("handover:incidents")}>
      {page.incidents.map(({ id, on, people, level, followUpOn }) => (
        <Line key={id} when={dates.dayOfWeek(on)}>
          <b>{people.map(nameOf).join(", ")}</b> · {t(`wrong:level.${level ?? "none"}`)}
          {followUpOn === null ? "" : ` · ${t("wrong:speakAgain")} ${dates.dayOfWeek(followUpOn)}`}
        </Line>
      ))}
    </Part>
  );
}

function Moves({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const { moves, planned } = page;
  if (moves.length + planned.length === 0) return null;
  return (
    <Part title={t("movesAndPlanned")}>
      {moves.map(({ kind, person, room, night }) => (
        <Line key={`${kind} ${person.id}`} when={dates.dayOfWeek(night)}>
          <b>{nameOf(person)}</b> ·{" "}
          {kind === "arrived" ? t("arrived", { room: room ?? "" }) : t("left")}
        </Line>
      ))}
      {planned.map(({ person, room, plannedUntil }) => (
        <Line key={person.id} when={dates.dayOfWeek(plannedUntil)}>
          <b>{nameOf(person)}</b> · {t("plannedEnd")} · {room}
        </Line>
      ))}
    </Part>
  );
}

function Expiring({ page }: PartProps) {
  const { t } = useTranslation(["handover", "residence"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  if (page.expiring.length === 0) return null;
  return (
    <Part title={t("handover:expiring")} aside={t("handover:expiringAside")}>
      {page.expiring.map(({ id, person, kind, until }) => (
        <Line key={id} when={dates.dayOfWeek(until)}>
          <b>{nameOf(person)}</b> · {t(`residence:document.${kind}`)}
        </Line>
      ))}
    </Part>
  );
}
