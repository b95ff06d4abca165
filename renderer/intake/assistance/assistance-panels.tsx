import type { AssistancesOfPerson } from "../../../domain/intake/assistance.ts";
import { BeginPanel } from "./begin-panel.tsx";
import { ClosePanel } from "./close-panel.tsx";
import { ModePanel } from "./mode-panel.tsx";
import { ReopenPanel } from "./reopen-panel.tsx";
import { WorkerPanel } from "./worker-panel.tsx";

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
      return <BeginPanel track={line.track} onClose={onClose} />;
    case "mode":
      return <ModePanel line={line} onClose={onClose} />;
    case "worker":
      return <WorkerPanel line={line} onClose={onClose} />;
    case "close":
      return <ClosePanel track={line.track} onClose={onClose} />;
  }
}
