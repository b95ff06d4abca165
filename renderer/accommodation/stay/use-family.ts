import { familyOf, sleepersAt } from "../../../domain/accommodation/bed-board.ts";
import type { MoveProblem } from "../../../domain/accommodation/simultaneous-move-problems.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import type { PanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import type { Resident } from "./resident.ts";

/** A person who is given another bed, with their name. */
export interface Mover {
  readonly stayId: string;
  readonly personId: string;
  readonly name: string;
  /** A child who sleeps beside a member of the family and moves along. */
  readonly isWithoutBed?: boolean;
}

/** The family of a resident that sleeps in the house tonight. */
export function useFamily({ stayId }: Resident): readonly Mover[] {
  const { nameOf } = useNames();
  const { data } = useProcedure("beds.board", { night: null });
  if (data === undefined) return [];
  const own = data.rooms
    .flatMap((room) => room.beds)
    .flatMap(sleepersAt)
    .find((sleeper) => sleeper.stayId === stayId);
  return own === undefined
    ? []
    : familyOf(data, own).map((each) => ({
        stayId: each.stayId,
        personId: each.personId,
        name: nameOf(each),
        isWithoutBed: each.withoutBed !== null,
      }));
}

/** The reasons for which the vault refused each move. */
export function problemsIn({ refusal }: PanelForm): readonly MoveProblem[] {
  return refusal?.reason.type === "MovesDoNotFit" ? refusal.reason.moves : [];
}
