import { useRef, useState } from "react";
import type { DossierSheet } from "../../../domain/dossier/content.ts";
import type { DossierSeen } from "../../../domain/dossier/dossier-file.ts";
import { logoFor } from "../../../domain/letterhead.ts";
import { pagesIn } from "../../../domain/pdf-file.ts";
import { type Refusal, useCall, useCommand } from "../../lib/api.ts";
import { usePapers } from "../../lib/papers.ts";
import { useToday } from "../../lib/today.ts";
import {
  type DrawnBefore,
  type DrawProblem,
  enclosuresOf,
  sheetOf,
  stoppedIn,
} from "./dossier-pages.ts";

export interface DossierPaper {
  /** A draft as it would be, marked as one on every page. */
  readonly preview: () => Promise<void>;
  /** True once the PDF is kept. */
  readonly freeze: () => Promise<boolean>;
  readonly stop: () => void;
  /** How many pages of enclosures are drawn; null while nothing is. */
  readonly page: number | null;
  readonly problem: DrawProblem | null;
  readonly refusal: Refusal | null;
}

/** Draws a dossier with every page of its enclosures, to be looked at or to be kept. */
export function useDossierPaper(dossier: DossierSeen): DossierPaper {
  const papers = usePapers();
  const today = useToday();
  const freezing = useCommand("dossiers.freeze");
  const { page, problem, fail, draw, stop, isStopped } = useDrawing(dossier);
  const { id, version, content, person } = dossier;
  const paperOf = (sheet: DossierSheet) => ({
    ...{ kind: "dossier" as const, language: content.language, personId: person.id, sheet },
  });
  const preview = () =>
    draw(true, async (sheet, words) => {
      if (!(await papers.open(paperOf(sheet), today, words))) fail();
    });
  const freeze = async (): Promise<boolean> => {
    let isFrozen = false;
    await draw(false, async (sheet, enclosureWords) => {
      const pdf = await papers.draw(paperOf(sheet), today);
      if (pdf === null) fail();
      if (pdf === null || isStopped()) return;
      const enclosurePages = sheet.pages.map(({ length }) => length);
      const pages = Math.max(1, pagesIn(pdf));
      isFrozen = await freezing
        .mutateAsync({ id, version, pdf, pages, enclosurePages, enclosureWords })
        .then(
          () => true,
          () => false,
        );
    });
    return isFrozen;
  };
  return { preview, freeze, stop, page, problem, refusal: freezing.error };
}

/** Draws the pages, tells how far it is, and can be stopped. */
function useDrawing(dossier: DossierSeen) {
  const call = useCall();
  const [page, setPage] = useState<number | null>(null);
  const [problem, setProblem] = useState<DrawProblem | null>(null);
  const stopped = useRef(false);
  const before = useRef<DrawnBefore>(new Map());
  const draw = async (
    isDraft: boolean,
    go: (sheet: DossierSheet, words: string[]) => Promise<void>,
  ) => {
    stopped.current = false;
    setProblem(null);
    setPage(0);
    try {
      const drawn = await enclosuresOf(call, dossier, before.current, (count) => {
        setPage(count);
        return !stopped.current;
      });
      if (drawn !== null && "type" in drawn) setProblem(drawn);
      else if (drawn !== null) {
        const stopped = isDraft ? null : await stoppedIn(call, dossier.content, drawn);
        if (stopped !== null) setProblem(stopped);
        else {
          const head = await call("letterhead.logo", {});
          const logo = head.ok ? logoFor("authority", head.value.logo) : null;
          await go(
            sheetOf(dossier, drawn, isDraft, logo),
            drawn.flatMap(({ words }) => words),
          );
        }
      }
    } finally {
      setPage(null);
    }
  };
  return {
    ...{ page, problem, draw },
    fail: () => {
      setProblem({ type: "failed" });
    },
    stop: () => {
      stopped.current = true;
    },
    isStopped: () => stopped.current,
  };
}
