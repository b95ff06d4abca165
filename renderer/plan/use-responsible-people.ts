import { useTranslation } from "react-i18next";
import type { ForWhom, PlanHeader } from "../../domain/plan/plan-entry.ts";
import { UserId } from "../../domain/users/user.ts";
import { useProcedure } from "../lib/api.ts";
import type { Choice } from "../ui/fields/radio-group.tsx";

/** Who can be responsible: the person, the team, or one of the care workers. */
export function useResponsiblePeople(): readonly Choice<string>[] {
  const { t } = useTranslation("plan");
  const { data: workers = [] } = useProcedure("assistance.workers", {});
  return [
    { id: "person", label: t("forWhom.person") },
    { id: "team", label: t("forWhom.team") },
    ...workers.map(({ id, name }) => ({ id, label: name })),
  ];
}

/** The form's value. */
export const doerOf = ({ forWhom, workerId }: Pick<PlanHeader, "forWhom" | "workerId">): string =>
  workerId ?? forWhom ?? "person";

/** The input. */
export function doerFrom(id: string): {
  readonly forWhom: ForWhom;
  readonly workerId: UserId | null;
} {
  const whole = id === "person" || id === "team" ? id : null;
  return whole === null
    ? { forWhom: "worker", workerId: UserId.parse(id) }
    : { forWhom: whole, workerId: null };
}
