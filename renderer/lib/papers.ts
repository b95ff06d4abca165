import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { PaperGoal } from "../../domain/bridge.ts";
import type { KeptPaper, Noted, ToAsker } from "../../domain/desk.ts";
import type { LetterContent } from "../../domain/letters/letter.ts";
import type { Reader } from "../../domain/neutral/reader.ts";
import type { Paper } from "../../domain/paper.ts";
import type { PaperKind } from "../../domain/paper-kind.ts";
import type { PersonId } from "../../domain/person.ts";
import { type Call, useCall } from "./api.ts";
import { languageFrom } from "./i18n.ts";
import { judgingOf, type Leaving, type ShownPaper } from "./paper-judge.ts";
import { paperLines } from "./window.ts";

/** How a screen asks for a paper. */
export interface Papers {
  /**
   * Opens it in a window of its own; true once it is shown.
   *
   * @param enclosed what the files of its last pages have for words, where those are pictures on the paper
   */
  readonly open: (
    paper: Paper,
    day: CalendarDate,
    enclosed?: readonly string[],
  ) => Promise<boolean>;
  /** Draws it, and hands the file back; null where it could not be drawn. */
  readonly draw: (paper: Paper, day: CalendarDate) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Opens a file that was kept. `note` writes down that it leaves, and says whether that was possible. */
  readonly openKept: (kept: KeptFile, day: CalendarDate) => Promise<boolean>;
  readonly isDrawing: boolean;
}

export type { Leaving } from "./paper-judge.ts";

export interface KeptFile {
  readonly kind: PaperKind;
  /** About whom it is. */
  readonly personId: PersonId;
  /** Names that belong there: to whom it goes, who signs it. */
  readonly belongs: readonly string[];
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Who will see it, where that stands in the paper; null where it is said before it leaves. */
  readonly reader: Reader | null;
  readonly note: (leaving: Leaving) => Promise<boolean>;
}

/** Opens papers, and notes in the trace when one of them leaves the program. */
export function usePapers(): Papers {
  const call = useCall();
  const queries = useQueryClient();
  const { i18n } = useTranslation();
  const [isDrawing, setDrawing] = useState(false);
  const language = languageFrom(i18n.language);
  const lines = (day: CalendarDate, goal: PaperGoal) => paperLines(language, day, goal);
  const busy = async <T>(work: Promise<T>): Promise<T> => {
    setDrawing(true);
    try {
      return await work;
    } finally {
      setDrawing(false);
    }
  };
  const open = async (
    paper: Paper,
    day: CalendarDate,
    enclosed: readonly string[] = [],
  ): Promise<boolean> => {
    const [page, desk] = await lines(day, "show");
    const shown = shownOver(desk, call, queries, {
      ...{ kind: paper.kind, reader: readerIn(paper), language, enclosed },
      ...{ personId: personOn(paper), belongs: belongsOn(paper) },
      note: (leaving) => noted(call, paper, leaving),
    });
    page.postMessage(paper);
    return shown;
  };
  const draw = async (paper: Paper, day: CalendarDate) => {
    const [page, desk] = await lines(day, "keep");
    const drawn = new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
      desk.onmessage = ({ data }: MessageEvent<ToAsker>) => {
        resolve(data.paper === "kept" ? data.pdf : null);
      };
    });
    page.postMessage(paper);
    return drawn;
  };
  const openKept = async ({ pdf, ...kept }: KeptFile, day: CalendarDate): Promise<boolean> => {
    const [, desk] = await lines(day, "again");
    const shown = shownOver(desk, call, queries, { ...kept, language, enclosed: [] });
    desk.postMessage({ pdf } satisfies KeptPaper);
    return shown;
  };
  return {
    open: (...asked) => busy(open(...asked)),
    draw: (paper, day) => busy(draw(paper, day)),
    openKept: (kept, day) => busy(openKept(kept, day)),
    isDrawing,
  };
}

async function noted(call: Call, paper: Paper, { way, reader }: Leaving): Promise<boolean> {
  const personId = personOn(paper);
  const answer = await call("papers.note", { kind: paper.kind, way, personId, reader });
  return answer.ok;
}

const personOn = (paper: Paper): PersonId | null => ("personId" in paper ? paper.personId : null);

/** A letter is written for somebody. */
const readerIn = (paper: Paper): Reader | null =>
  paper.kind === "letter" ? paper.sheet.content.reader : null;

/** Names that belong on a paper: to whom it goes, who signs, who is looked for. */
function belongsOn(paper: Paper): readonly string[] {
  switch (paper.kind) {
    case "letter":
      return belongsOnLetter(paper.sheet.content);
    case "dossier":
      return [paper.sheet.content.addressee];
    case "consentSheet":
      return [paper.sheet.consent.recipient.name, paper.sheet.consent.interpreter];
    case "missingSheet":
      return [paper.sheet.person.name ?? ""];
    default:
      return [];
  }
}

export const belongsOnLetter = ({ addressee, signedBy, sender }: LetterContent) => [
  ...[addressee, signedBy, sender.name],
];

/** Answers what is asked about a paper while it is open; true once it is shown. */
function shownOver(
  desk: MessagePort,
  call: Call,
  queries: QueryClient,
  shown: ShownPaper,
): Promise<boolean> {
  const judging = judgingOf(call, desk, shown);
  return new Promise((resolve) => {
    desk.onmessage = ({ data, ports }: MessageEvent<ToAsker>) => {
      switch (data.paper) {
        case "judge":
          judging.over(ports[0]);
          return;
        case "leaves":
          void judging.leaves(data.way, data.isSealed).then((isNoted) => {
            desk.postMessage({ isNoted } satisfies Noted);
            void queries.invalidateQueries();
          });
          return;
        case "shown":
        case "failed":
        case "kept":
        case "closed":
          resolve(data.paper === "shown");
      }
    };
  });
}
