import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../ui/notice.tsx";
import { Pages } from "./pages.tsx";
import type { ShownPaper } from "./paper-line.ts";
import { readPdf, type PdfFile } from "./pdf.ts";
import css from "./preview.module.css";

/** A paper as it will be, and what can be done with it. */
export function Preview({ paper }: { readonly paper: ShownPaper }) {
  const { t } = useTranslation("paper");
  const [file, setFile] = useState<PdfFile | "unreadable" | null>(null);
  useEffect(() => {
    readPdf(paper.pdf).then(setFile, () => {
      setFile("unreadable");
    });
  }, [paper]);
  if (file === null) return <p className={css["waiting"]}>{t("loading")}</p>;
  if (file === "unreadable")
    return (
      <main className={css["waiting"]}>
        <Notice tone="bad" isSpoken>
          {t("unreadable")}
        </Notice>
      </main>
    );
  return <Pages paper={paper} file={file} />;
}
