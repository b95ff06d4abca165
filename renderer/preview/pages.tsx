import { useState, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Download, LockKeyhole, Printer } from "lucide-react";
import type { Outcome } from "../../domain/desk.ts";
import { Button } from "../ui/button.tsx";
import { ZoomButtons } from "../ui/zoom-buttons.tsx";
import { GuardNotice } from "./guard-notice.tsx";
import { OverrideSheet } from "./override-sheet.tsx";
import type { ShownPaper } from "./paper-line.ts";
import type { PdfFile } from "./pdf.ts";
import { ReaderBar } from "./reader-bar.tsx";
import css from "./preview.module.css";
import { SealedNotice } from "./sealed-notice.tsx";
import { Sheet } from "./sheet.tsx";
import { useKeys } from "./use-keys.ts";
import { type GuardAtTheDoor, useGuard } from "./use-guard.ts";
import { usePageInView } from "./use-page-in-view.ts";
import { usePrint } from "./use-print.ts";
import { useSeal } from "./use-seal.ts";
import { useZoom } from "./use-zoom.ts";

export interface PagesProps {
  readonly paper: ShownPaper;
  readonly file: PdfFile;
}

export function Pages({ paper, file }: PagesProps) {
  const { t } = useTranslation("paper");
  const desk = useRef<HTMLElement>(null);
  const { zoom, larger, smaller, reset } = useZoom();
  const percent = t("percent", { count: Math.round(zoom * 100) });
  const page = usePageInView(desk);
  const guard = useGuard(paper, file);
  const { pictures, drawn, print } = usePrint(file.pages, () => paper.print(guard.isLookedAt));
  const seal = useSeal(paper);
  const [going, setGoing] = useState<"save" | "seal" | "print" | null>(null);
  const [isOverriding, setOverriding] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>("kept");
  const act = (name: "save" | "seal" | "print", does: () => Promise<Outcome>) => () => {
    if (going !== null) return;
    setGoing(name);
    setOutcome("kept");
    void does()
      .catch((): Outcome => "notPrinted")
      .then((came) => {
        setOutcome(came);
        setGoing(null);
      });
  };
  const isSaid = outcome !== "kept" && !isAnswered(outcome, guard);
  const save = act("save", () => guard.pass(paper.save));
  const toPrinter = act("print", () => guard.pass(print));
  const keys = { save, print: toPrinter, close: paper.close, larger, smaller, reset };
  useKeys(isOverriding ? null : keys);

  return (
    <>
      <div className={css["window"]}>
        <header className={css["bar"]}>
          <h1 className={css["title"]}>{file.title}</h1>
          <div className={css["group"]}>
            <span className={css["count"]} role="status">
              {t("page", { page, count: file.pages.length })}
            </span>
            <ZoomButtons
              percent={percent}
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
            {guard.maySeal ? (
              <Button
                icon={<LockKeyhole size={16} aria-hidden="true" />}
                isPending={going === "seal"}
                onPress={act("seal", () => guard.pass(seal.save))}
              >
                {t("seal.save")}
              </Button>
            ) : null}
            <Button
              icon={<Download size={16} aria-hidden="true" />}
              isPending={going === "save"}
              onPress={save}
            >
              {t("save")}
            </Button>
            <Button
              kind="primary"
              icon={<Printer size={16} aria-hidden="true" />}
              isPending={going === "print"}
              onPress={toPrinter}
              autoFocus
            >
              {t("print")}
            </Button>
          </div>
          <ReaderBar guard={guard} />
        </header>
        <p className={css["outcome"]} role="status">
          {isSaid ? t(`outcome.${outcome}`) : null}
          {going === "seal" ? t("seal.going") : null}
          {drawn === null || file.pages.length < many
            ? null
            : t("toPrinter", { page: drawn + 1, count: file.pages.length })}
        </p>
        <div className={css["guard"]}>
          <SealedNotice seal={seal} />
          <GuardNotice
            guard={guard}
            onOverride={() => {
              setOverriding(true);
            }}
          />
        </div>
        <main
          ref={desk}
          className={css["desk"]}
          aria-label={t("pages")}
          // A region that scrolls has to be reached by the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {file.pages.map((one, index) => (
            <Sheet key={one.pageNumber} page={one} number={index + 1} zoom={zoom} />
          ))}
        </main>
      </div>
      {isOverriding && guard.verdict !== null && guard.verdict !== "asked" ? (
        <OverrideSheet
          guard={guard}
          verdict={guard.verdict}
          onClose={() => {
            setOverriding(false);
          }}
        />
      ) : null}
      <div className={css["printed"]} aria-hidden="true">
        {pictures.map((address) => (
          <img key={address} src={address} alt="" />
        ))}
      </div>
    </>
  );
}

/** Pages from which on it takes a while to draw them for a printer. */
const many = 5;

/** What kept the paper back has been seen to since. */
function isAnswered(
  outcome: Outcome,
  { verdict, isLookedAt, isReleased }: GuardAtTheDoor,
): boolean {
  if (outcome === "guarded") return isLookedAt || isReleased;
  const isAsked = verdict !== null && verdict !== "asked" && verdict.level === "ask";
  return outcome === "unread" && !isAsked;
}
