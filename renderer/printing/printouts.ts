import { belongsOnDossier } from "../../domain/dossiers/dossier-content.ts";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PrintoutGoal } from "../../domain/api/main-process-bridge.ts";
import type {
  Filled,
  KeptPrintouts,
  Noted,
  ToAsker,
  Withdrawn,
} from "../../domain/printing/print-messages.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { LetterContent } from "../../domain/letters/letter.ts";
import type { Reader } from "../../domain/printing/reader-kind.ts";
import type { Found } from "../../domain/address-guard/printout-verdict.ts";
import type { Printout, PrintoutToDraw } from "../../domain/api/printouts.ts";
import type { DocumentKind } from "../../domain/printing/document-kind.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { refetchProcedures, type Call, useCall } from "../lib/api.ts";
import { HiddenNames } from "../lib/hidden-names-context.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { isDemoData } from "../lib/is-demo-data.ts";
import { termNamesOn } from "../lib/texts/term-names-of-centre.ts";
import { judgingOf, type Leaving, type ShownPrintout } from "./check-printout.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { printoutPortsFor } from "../lib/main-process-ports.ts";

/** Lets a screen open a printout. */
export interface Printouts {
  /**
   * Opens it in a window of its own; true once it is shown.
   *
   * @param enclosed the text in the files of its last pages, where those are pictures on the printout
   */
  readonly open: (
    paper: Printout,
    day: CalendarDate,
    enclosed?: readonly string[],
  ) => Promise<boolean>;
  /** Renders it and returns the file; null where it could not be rendered. */
  readonly draw: (paper: Printout, day: CalendarDate) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** For what takes a while to prepare: its windows are opened meanwhile. */
  readonly begin: (day: CalendarDate, goal: "show" | "keep") => Promise<BegunPrintout>;
  /** Opens stored files, side by side where there are several. */
  readonly openKept: (kept: readonly KeptFile[], day: CalendarDate) => Promise<boolean>;
  readonly isDrawing: boolean;
}

/** A printout without content yet. It is either shown or withdrawn. */
export interface BegunPrintout {
  readonly show: (paper: Printout, enclosed?: readonly string[]) => Promise<boolean>;
  readonly keep: (paper: Printout) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly withdraw: () => void;
}

export type { Leaving } from "./check-printout.ts";

export interface KeptFile {
  readonly kind: DocumentKind;
  /** The person it is about. */
  readonly personId: PersonId;
  /** Names that are expected in it: its recipient, its signatory. */
  readonly belongs: readonly string[];
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** The recipient, where the printout names one; null where it is chosen before it leaves. */
  readonly reader: Reader | null;
  /** The name of the person it is about, where several are side by side. */
  readonly name?: string;
  /** The text in the files of its last pages, where those are pictures on the printout. */
  readonly enclosed?: readonly string[];
  /** What was found in such files, where their text was not saved. */
  readonly found?: readonly Found[];
  /** Records that it leaves, and returns whether that was possible. */
  readonly note: (leaving: Leaving) => Promise<boolean>;
}

/** Opens printouts, and records in the audit log when one of them leaves the program. */
export function usePrintouts(): Printouts {
  const call = useCall();
  const queries = useQueryClient();
  const { t, i18n } = useTranslation("paper");
  const areNamesHidden = useContext(HiddenNames);
  const [isDrawing, setDrawing] = useState(false);
  const language = languageFrom(i18n.language);
  const lines = (day: CalendarDate, goal: PrintoutGoal) => printoutPortsFor(language, day, goal);
  const busy = async <T>(work: Promise<T>): Promise<T> => {
    setDrawing(true);
    try {
      return await work;
    } finally {
      setDrawing(false);
    }
  };
  /** The printout may be behind this window, or on another screen. */
  const told = async (shown: Promise<boolean>): Promise<boolean> => {
    const isShown = await shown;
    if (isShown) showToast({ text: t("isOpen") });
    return isShown;
  };
  const begin = async (day: CalendarDate, goal: "show" | "keep"): Promise<BegunPrintout> => {
    const [page, desk] = await lines(day, goal);
    const paper = begun({ page, desk, call, queries, language, areNamesHidden });
    return { ...paper, show: (...asked) => told(paper.show(...asked)) };
  };
  const openKept = async (kept: readonly KeptFile[], day: CalendarDate): Promise<boolean> => {
    const [, desk] = await lines(day, "again");
    const papers = kept.map((file) => shownAgain(file, language));
    const shown = shownOver({ desk, call, queries, areNamesHidden }, papers);
    desk.postMessage({ pdfs: kept.map(({ pdf }) => pdf) } satisfies KeptPrintouts);
    return told(shown);
  };
  return {
    open: (paper, day, enclosed) =>
      busy(begin(day, "show").then(({ show }) => show(paper, enclosed))),
    draw: (paper, day) => busy(begin(day, "keep").then(({ keep }) => keep(paper))),
    begin,
    openKept: (...asked) => busy(openKept(...asked)),
    isDrawing,
  };
}

/** A file that was stored before, with today's questions about it. */
export const shownAgain = (
  { pdf: _, name, enclosed = [], found = [], ...paper }: KeptFile,
  language: Language,
): ShownPrintout => ({
  ...paper,
  name: name ?? null,
  found,
  language,
  enclosed,
  isKept: true,
});

/** The window that requests a printout, on the port to the main process. */
interface Asker {
  readonly desk: MessagePort;
  readonly call: Call;
  readonly queries: QueryClient;
  readonly areNamesHidden: () => boolean;
}

interface Beginning extends Asker {
  readonly page: MessagePort;
  readonly language: Language;
}

function begun({ page, language, ...asker }: Beginning): BegunPrintout {
  const { desk, call, queries } = asker;
  const fill = (paper: Printout) => {
    page.postMessage({
      paper,
      isInvented: isDemoData(queries),
      called: termNamesOn(paper, queries),
    } satisfies PrintoutToDraw);
    desk.postMessage({ isFilled: true } satisfies Filled);
  };
  return {
    show: (paper, enclosed = []) => {
      const shown = shownOver(asker, [
        {
          kind: paper.kind,
          reader: readerIn(paper),
          language,
          enclosed,
          found: [],
          isKept: false,
          personId: personOn(paper),
          belongs: belongsOn(paper),
          name: null,
          note: (leaving) => noted(call, paper, leaving),
        },
      ]);
      fill(paper);
      return shown;
    },
    keep: (paper) => {
      const kept = keptOver(desk);
      fill(paper);
      return kept;
    },
    withdraw: () => desk.postMessage({ isWithdrawn: true } satisfies Withdrawn),
  };
}

function keptOver(desk: MessagePort): Promise<Uint8Array<ArrayBuffer> | null> {
  return new Promise((resolve) => {
    desk.onmessage = ({ data }: MessageEvent<ToAsker>) => {
      resolve(data.paper === "kept" ? data.pdf : null);
    };
  });
}

async function noted(call: Call, paper: Printout, { way, reader }: Leaving): Promise<boolean> {
  const personId = personOn(paper);
  const answer = await call("papers.note", { kind: paper.kind, way, personId, reader });
  return answer.ok;
}

const personOn = (paper: Printout): PersonId | null =>
  "personId" in paper ? paper.personId : null;

/** A letter names its recipient. */
const readerIn = (paper: Printout): Reader | null =>
  paper.kind === "letter" ? paper.sheet.content.reader : null;

/** Names expected on a printout: its recipient, its signatory, the person who is searched for. */
function belongsOn(paper: Printout): readonly string[] {
  switch (paper.kind) {
    case "letter":
      return belongsOnLetter(paper.sheet.content);
    case "dossier":
      return belongsOnDossier(paper.sheet.content);
    case "consentSheet":
      return [paper.sheet.consent.recipient.name, paper.sheet.consent.interpreter];
    case "missingSheet":
      return [paper.sheet.person.name ?? ""];
    default:
      return [];
  }
}

export const belongsOnLetter = ({ addressee, signedBy, sender }: LetterContent) => [
  addressee,
  signedBy,
  sender.name,
];

/** Answers requests about printouts while they are open; true once they are shown. */
function shownOver(
  { desk, call, queries, areNamesHidden }: Asker,
  shown: readonly ShownPrintout[],
): Promise<boolean> {
  const judging = judgingOf(call, desk, shown, areNamesHidden);
  return new Promise((resolve) => {
    desk.onmessage = ({ data, ports }: MessageEvent<ToAsker>) => {
      switch (data.paper) {
        case "judge":
          judging.over(ports[0]);
          return;
        case "leaves":
          void judging.leaves(data).then((isNoted) => {
            desk.postMessage({ isNoted } satisfies Noted);
            void refetchProcedures(queries);
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
