import { Download, Printer } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { ZoomButtons } from "../../ui/zoom-buttons.tsx";
import { PageList } from "./page-list.tsx";
import type { OpenedFile } from "./opened-file.ts";
import { isPrintFailure, many } from "./print-outcome.ts";
import type { ShownPrintout } from "./printout-connection.ts";
import css from "./preview.module.css";
import { PrintFailed } from "./print-failed.tsx";
import { RecipientBar } from "./recipient-bar.tsx";
import { BatchList } from "./batch-list.tsx";
import own from "./batch.module.css";
import { useGuards } from "./use-address-guard.ts";
import { usePreviewKeys } from "./use-preview-keys.ts";
import { usePageInView } from "./use-page-in-view.ts";
import { useSharedPreviewParts } from "./use-shared-preview-parts.tsx";
import { useBatch } from "./use-batch.ts";
import { useZoom } from "./use-zoom.ts";

export interface BatchProps {
  readonly paper: ShownPrintout;
  readonly opened: readonly OpenedFile[];
}

/** Several printouts that leave together, each checked by itself: blocked ones do not hold back the others. */
export function Batch({ paper, opened }: BatchProps) {
  const { t } = useTranslation("paper");
  const desk = useRef<HTMLElement>(null);
  const { zoom, larger, smaller, reset } = useZoom();
  const guards = useGuards(opened);
  const [chosen, setChosen] = useState(0);
  const page = usePageInView(desk);
  const going = useBatch(paper, opened, guards);
  const { save, print, drawn, pictures } = going;
  const { notice, isOverriding, end } = useSharedPreviewParts(guards[chosen], pictures);
  usePreviewKeys(isOverriding ? null : { save, print, close: paper.close, larger, smaller, reset });
  const failure = going.outcomes.map(({ outcome }) => outcome).find(isPrintFailure);
  const file = opened[chosen]?.file;
  const guard = guards[chosen];
  if (file === undefined || guard === undefined) return null;

  return (
    <>
      <div className={own["window"]}>
        <header className={css["bar"]}>
          <h1 className={css["title"]}>{t("together.title", { count: opened.length })}</h1>
          <div className={css["group"]}>
            <span className={css["count"]} role="status">
              {t("page", { page: Math.min(page, file.pages.length), count: file.pages.length })}
            </span>
            <ZoomButtons
              percent={t("percent", { count: Math.round(zoom * 100) })}
              words={{ smaller: t("smaller"), larger: t("larger"), reset: t("realSize") }}
              onSmaller={smaller}
              onLarger={larger}
              onReset={reset}
            />
          </div>
          <div className={css["group"]}>
            <Button onPress={paper.close} keys="Esc">
              {t("close")}
            </Button>
            <Button
              icon={<Download size={16} aria-hidden="true" />}
              isPending={going.way === "save"}
              onPress={save}
            >
              {t("together.save")}
            </Button>
            <Button
              kind="primary"
              icon={<Printer size={16} aria-hidden="true" />}
              isPending={going.way === "print"}
              onPress={print}
              autoFocus
            >
              {t("together.print")}
            </Button>
          </div>
          <RecipientBar guard={guard} />
        </header>
        <p className={css["outcome"]} role="status">
          {drawn === null || drawn.of < many
            ? going.said
            : t("toPrinter", { page: drawn.count + 1, count: drawn.of })}
        </p>
        <BatchList
          opened={opened}
          guards={guards}
          chosen={chosen}
          outcomes={going.outcomes}
          onChoose={(next) => {
            setChosen(next);
            desk.current?.scrollTo({ top: 0 });
          }}
        />
        <div className={own["one"]}>
          <div className={css["guard"]}>
            {failure === undefined ? null : (
              <PrintFailed failure={failure} onAgain={print} onSave={save} />
            )}
            {notice}
          </div>
          <PageList desk={desk} file={file} zoom={zoom} which={chosen} />
        </div>
      </div>
      {end}
    </>
  );
}
