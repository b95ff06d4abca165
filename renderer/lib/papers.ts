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
import type { Reader } from "../../domain/neutral/reader.ts";
import type { PaperVerdict } from "../../domain/neutral/verdict.ts";
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

/** How a paper leaves, and who will see it. */
export interface Leaving {
  readonly way: PaperWay;
  /** It opens with a passphrase only. */
  readonly isSealed: boolean;
  /** Null for what stays in the house. */
  readonly reader: Reader | null;
}

export interface KeptFile {
  readonly kind: PaperKind;
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
    const asked = { kind: paper.kind, reader: readerIn(paper), language };
    const note = (leaving: Leaving) => noted(call, paper, leaving);
    const shown = shownOver(desk, call, queries, { ...asked, note }, enclosed);
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
  { kind, note, language, ...of }: Omit<KeptFile, "pdf"> & { readonly language: Language },
  enclosed: readonly string[] = [],
): Promise<boolean> {
  let reader = of.reader;
  return new Promise((resolve) => {
    desk.onmessage = ({ data, ports }: MessageEvent<ToAsker>) => {
      switch (data.paper) {
        case "judge":
          judgeOver(
            ports[0],
            desk,
            async ({ pages, reader: said }) => {
              const asked = { pages, reader: of.reader ?? said };
              const judged = await judge(call, kind, asked, enclosed);
              reader = judged?.verdict.reader ?? null;
              return judged === null ? null : { ...judged, isFixed: of.reader !== null };
            },
            () => passphraseFrom(call, language),
          );
          return;
        case "leaves":
          void note({ way: data.way, isSealed: data.isSealed, reader }).then((isNoted) => {
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

/** A letter is written for somebody. */
const readerIn = (paper: Paper): Reader | null =>
  paper.kind === "letter" ? paper.sheet.content.reader : null;

async function noted(call: Call, paper: Paper, { way, reader }: Leaving): Promise<boolean> {
  const personId = "personId" in paper ? paper.personId : null;
  const answer = await call("papers.note", { kind: paper.kind, way, personId, reader });
  return answer.ok;
}

/** Has the words judged that the preview sends; the main process hears the level and none of the words. */
function judgeOver(
  line: MessagePort | undefined,
  desk: MessagePort,
  judging: (asked: ToJudge) => Promise<FromJudge>,
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
    void judging(data).then((judged) => {
      desk.postMessage({ judged: judged?.verdict.level ?? null } satisfies Judged);
      line.postMessage(judged);
    });
  };
}

/** What is said of the words on a paper and of those of its enclosures; null if nobody could be asked. */
async function judge(
  call: Call,
  kind: PaperKind,
  { pages, reader }: ToJudge,
  enclosed: readonly string[],
) {
  const first = pages.length - enclosed.length;
  const read = pages.map((words, at) => [words, enclosed[at - first] ?? ""].join("\n"));
  const judged = await call("papers.check", { kind, pages: read, reader });
  if (!judged.ok) return null;
  const pictures = enclosed.filter(isPicture).length;
  const { level } = judged.value;
  const verdict: PaperVerdict = {
    ...judged.value,
    level: pictures > 0 && level === "clear" ? "look" : level,
  };
  return { verdict, pictures, maySeal: sealable.includes(kind) };
}

/** Words to be told on the telephone: in plain letters, which every reader of PDFs takes alike. */
async function passphraseFrom(call: Call, language: Language): Promise<string | null> {
  const suggested = await call("passphrase.suggest", { language });
  if (!suggested.ok) return null;
  return suggested.value.words.join(" ").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
