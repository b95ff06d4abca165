import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { PaperGoal } from "../../domain/bridge.ts";
import {
  askForPassphrase,
  type FromJudge,
  type FromPreviewToAsker,
  type Judged,
  type KeptPaper,
  type Noted,
  type Suggested,
  type ToAsker,
  type ToJudge,
} from "../../domain/desk.ts";
import type { Language } from "../../domain/look.ts";
import { type Paper, type PaperKind, sealable } from "../../domain/paper.ts";
import type { PaperWay } from "../../domain/paper-way.ts";
import { isPicture } from "../../domain/address-guard/leaving.ts";
import { type Call, useCall } from "./api.ts";
import { languageFrom } from "./i18n.ts";
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

export interface KeptFile {
  readonly kind: PaperKind;
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly note: (way: PaperWay, isSealed: boolean) => Promise<boolean>;
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
    const note = (way: PaperWay) => noted(call, paper, way);
    const shown = shownOver(desk, call, queries, { kind: paper.kind, note, language }, enclosed);
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
    const shown = shownOver(desk, call, queries, { ...kept, language });
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

/** Answers what is asked about a paper while it is open; true once it is shown. */
function shownOver(
  desk: MessagePort,
  call: Call,
  queries: QueryClient,
  { kind, note, language }: Omit<KeptFile, "pdf"> & { readonly language: Language },
  enclosed: readonly string[] = [],
): Promise<boolean> {
  return new Promise((resolve) => {
    desk.onmessage = ({ data, ports }: MessageEvent<ToAsker>) => {
      switch (data.paper) {
        case "judge":
          judgeOver(
            ports[0],
            desk,
            (pages) => judge(call, kind, pages, enclosed),
            () => passphraseFrom(call, language),
          );
          return;
        case "leaves":
          void note(data.way, data.isSealed).then((isNoted) => {
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

async function noted(call: Call, paper: Paper, way: PaperWay): Promise<boolean> {
  const personId = "personId" in paper ? paper.personId : null;
  const answer = await call("papers.note", { kind: paper.kind, way, personId });
  return answer.ok;
}

/** Has the words judged that the preview sends; the main process hears the level and none of the words. */
function judgeOver(
  line: MessagePort | undefined,
  desk: MessagePort,
  judging: (pages: ToJudge) => Promise<FromJudge>,
  suggesting: () => Promise<string | null>,
): void {
  if (line === undefined) return;
  line.onmessage = ({ data }: MessageEvent<FromPreviewToAsker>) => {
    if (data === askForPassphrase) {
      void suggesting().then((passphrase) => {
        line.postMessage({ passphrase } satisfies Suggested);
      });
      return;
    }
    void judging(data).then((verdict) => {
      desk.postMessage((verdict === null ? null : { level: verdict.level }) satisfies Judged);
      line.postMessage(verdict);
    });
  };
}

/** What the address guard says of the words on a paper, and of those of its enclosures; null if it could not be asked. */
async function judge(
  call: Call,
  kind: PaperKind,
  pages: ToJudge,
  enclosed: readonly string[],
): Promise<FromJudge> {
  const first = pages.length - enclosed.length;
  const read = pages.map((words, at) => [words, enclosed[at - first] ?? ""].join("\n"));
  const judged = await call("papers.check", { kind, pages: read });
  if (!judged.ok) return null;
  const pictures = enclosed.filter(isPicture).length;
  const { level } = judged.value;
  return {
    ...{ ...judged.value, pictures, maySeal: sealable.includes(kind) },
    level: pictures > 0 && level === "clear" ? "look" : level,
  };
}

/** Words to be told on the telephone: in plain letters, which every reader of PDFs takes alike. */
async function passphraseFrom(call: Call, language: Language): Promise<string | null> {
  const suggested = await call("passphrase.suggest", { language });
  if (!suggested.ok) return null;
  return suggested.value.words.join(" ").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
