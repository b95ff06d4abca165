import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { ZoomButtons } from "../../ui/zoom-buttons.tsx";
import { PageList } from "./page-list.tsx";
import type { PdfFile } from "./pdf.ts";
import css from "./preview.module.css";
import type { Zoom } from "./use-zoom.ts";

export interface FullScreenProps {
  readonly file: PdfFile;
  readonly zoom: Zoom;
  readonly onLeave: () => void;
}

/** The printout as wide as the screen, to be read where there is no printer. */
export function FullScreen({
  file,
  zoom: { zoom, larger, smaller, fill },
  onLeave,
}: FullScreenProps) {
  const { t } = useTranslation("paper");
  const desk = useRef<HTMLElement>(null);
  const toWidth = useEffectEvent(fill);
  useEffect(() => {
    const listen = () => toWidth();
    listen();
    window.addEventListener("resize", listen);
    return () => window.removeEventListener("resize", listen);
  }, []);
  return (
    <div className={css["large"]}>
      <header className={css["bar"]}>
        <h1 className={css["title"]}>{file.title}</h1>
        <div className={css["group"]}>
          <ZoomButtons
            percent={t("percent", { count: Math.round(zoom * 100) })}
            words={{ smaller: t("smaller"), larger: t("larger"), reset: t("large.fill") }}
            onSmaller={smaller}
            onLarger={larger}
            onReset={fill}
          />
        </div>
        <Button kind="primary" onPress={onLeave} keys="Esc" autoFocus>
          {t("large.leave")}
        </Button>
      </header>
      <PageList desk={desk} file={file} zoom={zoom} />
    </div>
  );
}
