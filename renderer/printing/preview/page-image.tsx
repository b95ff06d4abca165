import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { draw, wordsOf, type PdfPage } from "./pdf.ts";
import css from "./preview.module.css";
import { useNearView } from "./use-near-view.ts";

export interface PageImageProps {
  readonly page: PdfPage;
  readonly number: number;
  /** 1 is the size on paper. */
  readonly zoom: number;
}

/** One page of the printout: its picture, and its text for screen readers. */
export function PageImage({ page, number, zoom }: PageImageProps) {
  const { t } = useTranslation("paper");
  const sheet = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const nearness = useNearView(sheet);
  const [words, setWords] = useState("");
  const [drawnAt, setDrawnAt] = useState<number | null>(null);
  const { width, height } = page.getViewport({ scale: zoom * pixelsInPoint });

  useEffect(() => {
    if (canvas.current === null || nearness !== "near" || drawnAt === zoom) return;
    const drawing = draw(page, canvas.current, zoom * pixelsInPoint * devicePixelRatio);
    // Cancelled when another size is requested before this one is rendered, or when it is scrolled far away.
    drawing.done.then(() => setDrawnAt(zoom), ignore);
    return drawing.stop;
  }, [page, zoom, nearness, drawnAt]);
  useEffect(() => {
    void wordsOf(page).then(setWords);
  }, [page]);

  return (
    <section
      ref={sheet}
      className={css["sheet"]}
      aria-label={t("pageLabel", { page: number })}
      // A page far away is not rendered, but can be read by screen readers.
      aria-busy={nearness !== "far" && drawnAt !== zoom}
    >
      <canvas
        ref={canvas}
        aria-hidden="true"
        style={{ width: `${width}px`, height: `${height}px` }}
      />
      <p className={css["spoken"]}>{words}</p>
    </section>
  );
}

const ignore = (): undefined => undefined;

/** CSS pixels in a point of 1/72 inch. */
const pixelsInPoint = 96 / 72;
