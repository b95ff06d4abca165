import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { Noted, ToAsker } from "../../domain/desk.ts";
import type { Paper } from "../../domain/paper.ts";
import { type Call, useCall } from "./api.ts";
import { languageFrom } from "./i18n.ts";
import { paperLines } from "./window.ts";

/** How a screen asks for a paper, and where the last one that it asked for stands. */
export interface PaperInHand {
  readonly open: (paper: Paper, day: CalendarDate) => void;
  readonly isDrawing: boolean;
  readonly hasFailed: boolean;
}

/** Opens papers in a window of their own, and notes in the trace when one of them leaves the program. */
export function usePapers(): PaperInHand {
  const call = useCall();
  const queries = useQueryClient();
  const { i18n } = useTranslation();
  const [state, setState] = useState<"idle" | "drawing" | "failed">("idle");
  const open = async (paper: Paper, day: CalendarDate): Promise<void> => {
    setState("drawing");
    const [page, desk] = await paperLines(languageFrom(i18n.language), day);
    desk.onmessage = ({ data }: MessageEvent<ToAsker>) => {
      if (data.paper !== "leaves") {
        setState(data.paper === "failed" ? "failed" : "idle");
        return;
      }
      void note(call, paper, data).then((noted) => {
        desk.postMessage(noted);
        void queries.invalidateQueries();
      });
    };
    page.postMessage(paper);
  };
  return {
    open: (paper, day) => {
      if (state !== "drawing") void open(paper, day);
    },
    isDrawing: state === "drawing",
    hasFailed: state === "failed",
  };
}

async function note(
  call: Call,
  { kind }: Paper,
  { way }: Extract<ToAsker, { readonly paper: "leaves" }>,
): Promise<Noted> {
  const noted = await call("papers.note", { kind, way });
  return { isNoted: noted.ok };
}
