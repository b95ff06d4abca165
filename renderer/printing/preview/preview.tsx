import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/overlays/notice.tsx";
import { HiddenNamesNotice } from "./hidden-names-notice.tsx";
import { type OpenedFile, opened } from "./opened-file.ts";
import { SinglePrintoutPreview } from "./single-printout-preview.tsx";
import type { ShownPrintout } from "./printout-connection.ts";
import css from "./preview.module.css";
import { Batch } from "./batch.tsx";

/** A preview of one printout, or of several side by side, with its actions. */
export function Preview({ paper }: { readonly paper: ShownPrintout }) {
  const { t } = useTranslation("paper");
  const [files, setFiles] = useState<readonly OpenedFile[] | "unreadable" | null>(null);
  const [isCovered, setCovered] = useState(false);
  useEffect(() => {
    // A list gets its items only once it is in the document: both before the first paint, however busy the machine is.
    const show = (came: typeof files, isHidden: boolean): void => {
      flushSync(() => {
        setFiles(came);
        setCovered(isHidden);
      });
    };
    Promise.all([opened(paper), paper.isCovered]).then(
      ([came, isHidden]) => show(came, isHidden),
      () => show("unreadable", false),
    );
  }, [paper]);
  if (isCovered)
    return (
      <HiddenNamesNotice
        onShow={() => {
          flushSync(() => setCovered(false));
        }}
        onClose={paper.close}
      />
    );
  if (files === null) return <p className={css["waiting"]}>{t("loading")}</p>;
  const [only, ...others] = files === "unreadable" ? [] : files;
  if (files === "unreadable" || only === undefined)
    return (
      <main className={css["waiting"]}>
        <Notice tone="bad" isSpoken>
          {t("unreadable")}
        </Notice>
      </main>
    );
  return others.length === 0 ? (
    <SinglePrintoutPreview paper={paper} opened={files} />
  ) : (
    <Batch paper={paper} opened={files} />
  );
}
