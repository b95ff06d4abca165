import { useRef, useState } from "react";
import type { DossierPrintoutContent } from "../../domain/dossiers/dossier-content.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import { logoFor } from "../../domain/settings/centre-logo.ts";
import { pagesIn } from "../../domain/printing/pdf-file.ts";
import { type Call, type Refusal, useCall, useCommand } from "../lib/api.ts";
import { type BegunPrintout, usePrintouts } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/use-today.ts";
import {
  type DrawnBefore,
  type DrawnEnclosure,
  type DrawProblem,
  type EnclosureFind,
  enclosuresOf,
  foundIn,
} from "./enclosure-page-images.ts";

export interface DossierPrintouts {
  /** Previews a draft, marked as one on every page. */
  readonly preview: () => Promise<void>;
  /** True once the PDF is stored. It stops where something has to be reviewed first. */
  readonly freeze: (isLookedAt: boolean) => Promise<boolean>;
  readonly stop: () => void;
  /** How many pages of enclosures are rendered; null while nothing is. */
  readonly page: number | null;
  readonly problem: DrawProblem | null;
  /** What has to be reviewed in the enclosures before it is finalised. */
  readonly toLookAt: readonly EnclosureFind[];
  /** Called when the user cancels. */
  readonly forget: () => void;
  readonly refusal: Refusal | null;
}

/** Renders a dossier with every page of its enclosures, to preview or to store it. */
export function useDossierPrintout(dossier: DossierView): DossierPrintouts {
  const call = useCall();
  const freezing = useCommand("dossiers.freeze");
  const drawing = useDrawing(dossier);
  const [toLookAt, setToLookAt] = useState<readonly EnclosureFind[]>([]);
  const { id, version, content, person } = dossier;
  const paperOf = (sheet: DossierPrintoutContent) => ({
    kind: "dossier" as const,
    language: content.language,
    personId: person.id,
    sheet,
  });
  const forget = () => setToLookAt([]);
  const preview = () =>
    drawing.draw("show", async (drawn, begin) => {
      const logo = logoNow(call);
      const { show } = await begin();
      const sheet = sheetOf(dossier, drawn, true, await logo);
      if (!(await show(paperOf(sheet), wordsOf(drawn)))) drawing.fail({ type: "failed" });
    });
  const freeze = async (isLookedAt: boolean): Promise<boolean> => {
    let isFrozen = false;
    forget();
    await drawing.draw("keep", async (drawn, begin) => {
      const logo = logoNow(call);
      const found = await foundIn(call, dossier, drawn);
      if ("type" in found) {
        drawing.fail(found);
        return;
      }
      if (found.length > 0 && !isLookedAt) {
        setToLookAt(found);
        return;
      }
      const { keep } = await begin();
      const sheet = sheetOf(dossier, drawn, false, await logo);
      const pdf = await keep(paperOf(sheet));
      if (pdf === null) drawing.fail({ type: "failed" });
      if (pdf === null || drawing.isStopped()) return;
      const enclosurePages = sheet.pages.map(({ length }) => length);
      const enclosed = { enclosurePages, enclosureWords: wordsOf(drawn), isLookedAt };
      isFrozen = await freezing
        .mutateAsync({ id, version, pdf, pages: Math.max(1, pagesIn(pdf)), ...enclosed })
        .then(
          () => true,
          () => false,
        );
    });
    return isFrozen;
  };
  const { stop, page, problem } = drawing;
  return { preview, freeze, stop, page, problem, toLookAt, forget, refusal: freezing.error };
}

const wordsOf = (drawn: readonly DrawnEnclosure[]): string[] => drawn.flatMap(({ words }) => words);

async function logoNow(call: Call): Promise<DossierPrintoutContent["logo"]> {
  const head = await call("letterhead.logo", {});
  return head.ok ? logoFor("authority", head.value.logo) : null;
}

/** Takes over the printout that was begun, so that it is not withdrawn. */
type Begin = () => Promise<BegunPrintout>;

/** Renders the enclosures while the windows of the printout open, reports progress, and can be cancelled. */
function useDrawing(dossier: DossierView) {
  const call = useCall();
  const papers = usePrintouts();
  const today = useToday();
  const [page, setPage] = useState<number | null>(null);
  const [problem, setProblem] = useState<DrawProblem | null>(null);
  const stopped = useRef(false);
  const withdraw = useRef<() => void>(ignore);
  const before = useRef<DrawnBefore>(new Map());
  const draw = async (
    goal: "show" | "keep",
    go: (drawn: readonly DrawnEnclosure[], begin: Begin) => Promise<void>,
  ) => {
    stopped.current = false;
    setProblem(null);
    setPage(0);
    const beginning = papers.begin(today, goal);
    const leave = () => void beginning.then((paper) => paper.withdraw());
    withdraw.current = leave;
    const taken = { is: false };
    let begun = 0;
    // Not with each page: rendering the screen thirty times would slow down the pages.
    const telling = setInterval(() => setPage(begun), often);
    try {
      const drawn = await enclosuresOf(call, dossier, before.current, (count) => {
        begun = count;
        return !stopped.current;
      });
      clearInterval(telling);
      if (drawn !== null && "type" in drawn) setProblem(drawn);
      else if (drawn !== null)
        await go(drawn, () => {
          taken.is = true;
          return beginning;
        });
    } finally {
      clearInterval(telling);
      if (!taken.is) leave();
      withdraw.current = ignore;
      setPage(null);
    }
  };
  return {
    page,
    problem,
    draw,
    fail: (why: DrawProblem) => {
      if (!stopped.current) setProblem(why);
    },
    stop: () => {
      stopped.current = true;
      withdraw.current();
    },
    isStopped: () => stopped.current,
  };
}

const ignore = (): undefined => undefined;

/** Milliseconds between two progress updates. */
const often = 250;

/** The content of the dossier, with those pages. */
function sheetOf(
  { content }: DossierView,
  drawn: readonly DrawnEnclosure[],
  isDraft: boolean,
  logo: DossierPrintoutContent["logo"],
): DossierPrintoutContent {
  const enclosures = content.enclosures.map((one, at) => ({
    ...one,
    pages: drawn[at]?.pages.length ?? null,
  }));
  const pages = drawn.map((one) => [...one.pages]);
  return { content: { ...content, enclosures }, isDraft, logo, pages };
}
