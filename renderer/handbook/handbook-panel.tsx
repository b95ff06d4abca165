import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Spot } from "./handbook.ts";
import { Panel } from "../ui/overlays/dialog.tsx";
import { HandbookReader } from "./handbook-reader.tsx";

export interface HandbookPanelProps {
  /** The page about the screen behind it. */
  readonly page: string;
  readonly onClose: () => void;
}

/** The handbook beside the current screen, in a panel. */
export function HandbookPanel({ page, onClose }: HandbookPanelProps) {
  const { t } = useTranslation("help");
  const [spot, setSpot] = useState<Spot>({ page });
  return (
    <Panel title={t("handbook")} isOpen onClose={onClose} size="wide">
      <HandbookReader spot={spot} onGo={setSpot} isPanel />
    </Panel>
  );
}
