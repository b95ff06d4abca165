import { useTranslation } from "react-i18next";
import { type PanelForm, usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { usePlannedMoveCommands } from "../timeline/use-planned-move-commands.ts";
import type { Mover } from "./use-family.ts";

export interface MoveTogether {
  readonly movers: readonly Mover[];
  /** Null while something is missing. */
  readonly moves: readonly { readonly stayId: string; readonly bedId: string }[] | null;
  readonly spokeWith: string | null;
  readonly onClose: () => void;
}

/** Moves a family tonight in one step, with one undo. */
export function useMoveTogether({ movers, moves, spokeWith, onClose }: MoveTogether): PanelForm {
  const { t } = useTranslation("timeline");
  const { undo } = usePlannedMoveCommands();
  return usePanelForm("moves.together", {
    input: moves === null ? null : { moves: [...moves], spokeWith },
    onClose,
    onDone: ({ id }) => {
      showToast({
        text: t("movedTogether", { names: movers.map(({ name }) => name).join(", ") }),
        undo: () => undo(id),
      });
    },
  });
}
