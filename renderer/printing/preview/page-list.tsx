import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { PdfFile } from "./pdf.ts";
import css from "./preview.module.css";
import { PageImage } from "./page-image.tsx";

export interface PageListProps {
  readonly desk: RefObject<HTMLElement | null>;
  readonly file: PdfFile;
  readonly zoom: number;
  /** The index of the file among several, so that no page is reused for another file. */
  readonly which?: number;
}

/** The pages of a printout, one below the other. */
export function PageList({ desk, file, zoom, which = 0 }: PageListProps) {
  const { t } = useTranslation("paper");
  return (
    <main
      ref={desk}
      className={css["desk"]}
      aria-label={t("pages")}
      // A region that scrolls has to be reached by the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {file.pages.map((one, index) => (
        <PageImage key={`${which} ${one.pageNumber}`} page={one} number={index + 1} zoom={zoom} />
      ))}
    </main>
  );
}

/** The pages for the printer, in the document only while printing. */
export function Printed({ pictures }: { readonly pictures: readonly (string | null)[] }) {
  return (
    <div className={css["printed"]} aria-hidden="true">
      {pictures.map((address, index) =>
        address === null ? (
          <div key={`empty ${index}`} />
        ) : (
          <img key={`page ${index}`} src={address} alt="" />
        ),
      )}
    </div>
  );
}
