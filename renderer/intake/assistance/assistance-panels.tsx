import type { AssistancesOfPerson } from "../../../domain/intake/assistance.ts";
import { BeginAssistancePanel } from "./begin-assistance-panel.tsx";
import { CloseAssistancePanel } from "./close-assistance-panel.tsx";
import { AssistanceModePanel } from "./assistance-mode-panel.tsx";
import { ReopenPanel } from "./reopen-panel.tsx";
import { AssignCareWorkerPanel } from "./assign-care-worker-panel.tsx";

/** The decisions about a person's assistance. */
export type OpenAct = "begin" | "mode" | "worker" | "close" | "reopen";

export interface AssistancePanelsProps {
  readonly act: OpenAct | null;
  /** The newest assistance; null for a person who never had one. */
  readonly line: AssistancesOfPerson[number] | null;
  readonly onClose: () => void;
}

/** The open panel about the assistance. */
export function AssistancePanels({ act, line, onClose }: AssistancePanelsProps) {
  if (act === "reopen") return <ReopenPanel last={line?.track ?? null} onClose={onClose} />;
  if (act === null || line === null) return null;
  switch (act) {
    case "begin":
      return <BeginAssistancePanel track={line.track} onClose={onClose} />;
    case "mode":
      return <AssistanceModePanel line={line} onClose={onClose} />;
    case "worker":
      return <AssignCareWorkerPanel line={line} onClose={onClose} />;
    case "close":
      return <CloseAssistancePanel track={line.track} onClose={onClose} />;
  }
}
