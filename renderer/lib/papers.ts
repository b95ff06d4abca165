import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { Noted, ToAsker } from "../../domain/desk.ts";
import type { Paper } from "../../domain/paper.ts";
import { type Call, useCall } from "./api.ts";
import { languageFrom } from "./i18n.ts";
import { paperLines } from "./window.ts";

/** How a screen asks for a paper. */
export interface Papers {
  /** Opens it in a window of its own; true once it is shown. */
  readonly open: (paper: Paper, day: CalendarDate) => Promise<boolean>;
  readonly isDrawing: boolean;
}

/** Opens papers, and notes in the trace when one of them leaves the program. */
export function usePapers(): Papers {
  const call = useCall();
  const queries = useQueryClient();
  const { i18n } = useTranslation();
  const [isDrawing, setDrawing] = useState(false);
  const open = async (paper: Paper, day: CalendarDate): Promise<boolean> => {
    const [page, desk] = await paperLines(languageFrom(i18n.language), day);
    return new Promise((resolve) => {
      desk.onmessage = ({ data }: MessageEvent<ToAsker>) => {
        if (data.paper !== "leaves") {
          resolve(data.paper === "shown");
          return;
        }
        void note(call, paper, data).then((noted) => {
          desk.postMessage(noted);
          void queries.invalidateQueries();
        });
      };
      page.postMessage(paper);
    });
  };
  return {
    open: async (paper, day) => {
      setDrawing(true);
      const isShown = await open(paper, day);
      setDrawing(false);
      return isShown;
    },
    isDrawing,
  };
}

async function note(
  call: Call,
  paper: Paper,
  { way }: Extract<ToAsker, { readonly paper: "leaves" }>,
): Promise<Noted> {
  const personId = "personId" in paper ? paper.personId : null;
  const noted = await call("papers.note", { kind: paper.kind, way, personId });
  return { isNoted: noted.ok };
}
