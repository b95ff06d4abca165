import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Paper } from "../../domain/paper.ts";
import { RecoverySheet } from "./recovery-sheet.tsx";

export interface PaperPageProps {
  readonly paper: Paper;
  readonly onDrawn: (isNumbered: boolean) => void;
}

/** One paper, titled in its own language. */
export function PaperPage({ paper, onDrawn }: PaperPageProps) {
  const title = useTitle(paper);
  useEffect(() => {
    // What the file will call itself. The window keeps its own, neutral title.
    document.title = title;
    onDrawn(isNumbered[paper.kind]);
  }, [onDrawn, paper, title]);
  return <RecoverySheet title={title} sheet={paper.sheet} />;
}

function useTitle(paper: Paper): string {
  const { t } = useTranslation("settings");
  return t("kit.paperTitle", { number: paper.sheet.number });
}

/** A sheet that is whole by itself needs no page number. */
const isNumbered: Readonly<Record<Paper["kind"], boolean>> = { recoverySheet: false };
