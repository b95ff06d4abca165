import { useTranslation } from "react-i18next";
import type { AwayState, CensusState } from "../../domain/accommodation/census.ts";
import type { OutView } from "../../domain/outings/outing.ts";
import { useProcedure } from "../lib/api.ts";
import { Tag } from "../ui/tag.tsx";
import { toneOfStage, useLateAt, useWait, useWhenBack } from "./use-out-state-texts.ts";

export interface OutingTagProps {
  readonly personId: string;
  /** Shows nothing for a person who is out and not late. */
  readonly isOnlyLate?: boolean;
  /** The answer of the headcount that is already shown beside it. */
  readonly said?: CensusState;
}

/** Shown for a person who is not in the house: overdue since when, out until when, or being searched for. */
export function OutingTag({ personId, isOnlyLate = false, said }: OutingTagProps) {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  const out = data === undefined ? null : howOut(data, personId);
  switch (out?.kind) {
    case undefined:
      return null;
    case "lookedFor":
      return <LookedForTag />;
    case "appointment":
      return <AtAppointmentTag one={out.one} />;
    case "counted":
      return out.state === said ? null : <CountedTag state={out.state} />;
    case "pass":
      return <OnOutingTag personId={personId} isOnlyLate={isOnlyLate} />;
  }
}

/** Whether a person is away, or possibly away, as far as it is known. */
export function useIsAway(): (personId: string) => boolean {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return (personId) => data !== undefined && howOut(data, personId) !== null;
}

type HowOut =
  | { readonly kind: "lookedFor" | "pass" }
  | { readonly kind: "appointment"; readonly one: OutView["atAppointments"][number] }
  | { readonly kind: "counted"; readonly state: AwayState };

/** The most important of these states; null for a person who is in the house. */
function howOut({ lookedFor, atAppointments, counted, out }: OutView, id: string): HowOut | null {
  const isShe = ({ person }: { readonly person: { readonly id: string } }) => person.id === id;
  if (lookedFor.some(isShe)) return { kind: "lookedFor" };
  const atAppointment = atAppointments.find(isShe);
  if (atAppointment !== undefined) return { kind: "appointment", one: atAppointment };
  const away = counted.find(isShe);
  if (away !== undefined) return { kind: "counted", state: away.state };
  return out.some(({ people }) => people.some((one) => one.id === id)) ? { kind: "pass" } : null;
}

function OnOutingTag({ personId, isOnlyLate }: Required<Omit<OutingTagProps, "said">>) {
  const back = useWhenBack()(personId);
  if (back === null || (isOnlyLate && !back.isLate)) return null;
  return <Tag tone={toneOfStage(back.stage)}>{back.text}</Tag>;
}

/**
 * Away at an appointment without an agreed time of return; once it is over and the travel time has passed, how late the person
 * is.
 */
export function AtAppointmentTag({
  one: { backBy, stage },
}: {
  readonly one: OutView["atAppointments"][number];
}) {
  const { t } = useTranslation("out");
  const wait = useWait();
  const lateAt = useLateAt(backBy);
  return (
    <Tag tone={toneOfStage(stage)}>
      {stage === "out" || lateAt === null ? t("atAppointment") : wait(backBy, lateAt)}
    </Tag>
  );
}

/** Absent at the last headcount. */
export function CountedTag({ state }: { readonly state: AwayState }) {
  const { t } = useTranslation("vocab");
  return <Tag tone={state === "absent" ? "bad" : "info"}>{t(`censusState.${state}`)}</Tag>;
}

/** Absent without notice. */
export function LookedForTag() {
  const { t } = useTranslation("out");
  return <Tag tone="bad">{t("searching")}</Tag>;
}
