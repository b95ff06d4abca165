import { useTranslation } from "react-i18next";
import type { AwayState, CensusState } from "../../domain/accommodation/census.ts";
import type { OutView } from "../../domain/outings/outing.ts";
import { useProcedure } from "../lib/api.ts";
import { Tag } from "../ui/tag.tsx";
import { toneOfStage, useLateAt, useWait, useWhenBack } from "./use-people-out.ts";

export interface OutingTagProps {
  readonly personId: string;
  /** Nothing is said of whoever is out and in time. */
  readonly isOnlyLate?: boolean;
  /** What the count says beside it already. */
  readonly said?: CensusState;
}

/** Not here: since when she should be, until when she is out, or that somebody looks for her. */
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
      return <OnPassTag personId={personId} isOnlyLate={isOnlyLate} />;
  }
}

/** Whether somebody is not in the house, or perhaps not, as far as it is known. */
export function useIsAway(): (personId: string) => boolean {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return (personId) => data !== undefined && howOut(data, personId) !== null;
}

type HowOut =
  | { readonly kind: "lookedFor" | "pass" }
  | { readonly kind: "appointment"; readonly one: OutView["atAppointments"][number] }
  | { readonly kind: "counted"; readonly state: AwayState };

/** What matters most of it; null of whoever is in the house. */
function howOut({ lookedFor, atAppointments, counted, out }: OutView, id: string): HowOut | null {
  const isShe = ({ person }: { readonly person: { readonly id: string } }) => person.id === id;
  if (lookedFor.some(isShe)) return { kind: "lookedFor" };
  const atAppointment = atAppointments.find(isShe);
  if (atAppointment !== undefined) return { kind: "appointment", one: atAppointment };
  const away = counted.find(isShe);
  if (away !== undefined) return { kind: "counted", state: away.state };
  return out.some(({ people }) => people.some((one) => one.id === id)) ? { kind: "pass" } : null;
}

function OnPassTag({ personId, isOnlyLate }: Required<Omit<OutingTagProps, "said">>) {
  const back = useWhenBack()(personId);
  if (back === null || (isOnlyLate && !back.isLate)) return null;
  return <Tag tone={toneOfStage(back.stage)}>{back.text}</Tag>;
}

/** Out by the calendar, until no agreed time; once it is over and she had time to come home, how late she is. */
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

/** Not here when it was last counted. */
export function CountedTag({ state }: { readonly state: AwayState }) {
  const { t } = useTranslation("vocab");
  return <Tag tone={state === "absent" ? "bad" : "info"}>{t(`censusState.${state}`)}</Tag>;
}

/** Not here, and told nobody. */
export function LookedForTag() {
  const { t } = useTranslation("out");
  return <Tag tone="bad">{t("searching")}</Tag>;
}
