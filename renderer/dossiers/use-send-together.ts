import { useState } from "react";
import type { DossierLine } from "../../domain/dossiers/dossier-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useCall } from "../lib/api.ts";
import { type KeptFile, usePrintouts } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFinalDossier } from "./use-final-dossier.ts";

export type TogetherProblem =
  | { readonly type: "failed" | "tooLarge" }
  | { readonly type: "damaged"; readonly who: string };

/** A row whose dossier is final. */
export type ReadyLine = DossierLine & { readonly dossier: NonNullable<DossierLine["dossier"]> };

/** Opens the latest final version of each, side by side; true once they are shown. */
export function useSendTogether() {
  const call = useCall();
  const papers = usePrintouts();
  const today = useToday();
  const { nameOf } = useNames();
  const keptOf = useFinalDossier();
  const [problem, setProblem] = useState<TogetherProblem | null>(null);
  const [isPending, setPending] = useState(false);

  const filesOf = async (
    lines: readonly ReadyLine[],
  ): Promise<readonly KeptFile[] | TogetherProblem> => {
    const files: KeptFile[] = [];
    let size = 0;
    for (const { dossier, person } of lines) {
      const who = nameOf(person);
      const seen = await call("dossiers.view", { id: dossier.id });
      const version = seen.ok ? seen.value.versions[0] : undefined;
      const kept = version === undefined ? null : await keptOf(person, version);
      if (kept === null) return { type: "damaged", who };
      size += kept.pdf.length;
      if (size > mostBytes) return { type: "tooLarge" };
      files.push({ ...kept, name: who });
    }
    return files;
  };
  const open = async (lines: readonly ReadyLine[]): Promise<boolean> => {
    setProblem(null);
    setPending(true);
    try {
      const files = await filesOf(lines);
      if ("type" in files) setProblem(files);
      else if (await papers.openKept(files, today)) return true;
      else setProblem({ type: "failed" });
      return false;
    } finally {
      setPending(false);
    }
  };
  return { open, problem, isPending };
}

/** The limit for all files: the window that shows them holds each twice. */
const mostBytes = 256 * 1024 * 1024;
