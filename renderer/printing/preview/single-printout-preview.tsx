import { useState, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Download, LockKeyhole, Printer } from "lucide-react";
import type { Outcome } from "../../../domain/printing/print-messages.ts";
import { Button } from "../../ui/button.tsx";
import { ZoomButtons } from "../../ui/zoom-buttons.tsx";
import type { ShownPrintout } from "./printout-connection.ts";
import { PageList } from "./page-list.tsx";
import type { OpenedFile } from "./opened-file.ts";
import { FullScreen } from "./full-screen.tsx";
import { hasLeft, isPrintFailure, many } from "./print-outcome.ts";
import type { PdfFile } from "./pdf.ts";
import { PrintFailed } from "./print-failed.tsx";
import { RecipientBar } from "./recipient-bar.tsx";
import css from "./preview.module.css";
import { PassphraseNotice } from "./passphrase-notice.tsx";
import { usePreviewKeys } from "./use-preview-keys.ts";
import { type GuardAtTheDoor, useGuards } from "./use-address-guard.ts";
import { usePageInView } from "./use-page-in-view.ts";
import { useSharedPreviewParts } from "./use-shared-preview-parts.tsx";
import { usePrint } from "./use-print.ts";
import { useEncryption } from "./use-encryption.ts";
import { useZoom } from "./use-zoom.ts";

export interface SinglePrintoutPreviewProps {
  readonly paper: ShownPrintout;
  /** Exactly one. */
  readonly opened: readonly OpenedFile[];
}

/** One printout. */
export function SinglePrintoutPreview({ paper, opened }: SinglePrintoutPreviewProps) {
  const [only] = opened;
  const [guard] = useGuards(opened);
  if (only === undefined || guard === undefined) return null;
  return <Paper paper={paper} file={only.file} guard={guard} />;
}

interface PaperProps {
  readonly paper: ShownPrintout;
  readonly file: PdfFile;
  readonly guard: GuardAtTheDoor;
}

function Paper({ paper, file, guard }: PaperProps) {
  const { t } = useTranslation("paper");
  const desk = useRef<HTMLElement>(null);
  const zooming = useZoom();
  const { zoom, larger, smaller, reset, fill } = zooming;
  const [isLarge, setLarge] = useState(false);
  const showLarge = (isShown: boolean) => () => {
    paper.fill(isShown);
    setLarge(isShown);
    if (!isShown) reset();
  };
  const percent = t("percent", { count: Math.round(zoom * 100) });
  const page = usePageInView(desk);
  const { pictures, drawn, print } = usePrint();
  const seal = useEncryption(paper);
  const { going, outcome, act } = useLeaving(guard);
  const { notice, isOverriding, end } = useSharedPreviewParts(guard, pictures);
  const isSaid = outcome !== "kept" && !isAnswered(outcome, guard);
  const save = act("save", paper.save);
  const toPrinter = act("print", (isLookedAt) => print(file.pages, () => paper.print(isLookedAt)));
  const keys = { save, print: toPrinter, close: paper.close, larger, smaller, reset };
  const keysOfLarge = {
    ...keys,
    save: nothing,
    print: nothing,
    close: showLarge(false),
    reset: fill,
  };
  usePreviewKeys(isOverriding ? null : isLarge ? keysOfLarge : keys);

  if (isLarge) return <FullScreen file={file} zoom={zooming} onLeave={showLarge(false)} />;
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
                onPress={act("seal", seal.save)}
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
          <RecipientBar guard={guard} />
        </header>
        <p className={css["outcome"]} role="status">
          {isSaid && !isPrintFailure(outcome) ? t(`outcome.${outcome}`) : null}
          {going === "seal" ? t("seal.going") : null}
          {drawn === null || drawn.of < many
            ? null
            : t("toPrinter", { page: drawn.count + 1, count: drawn.of })}
        </p>
        <div className={css["guard"]}>
          {isPrintFailure(outcome) ? (
            <PrintFailed
              failure={outcome}
              onAgain={toPrinter}
              onSave={save}
              onLarge={showLarge(true)}
            />
          ) : null}
          <PassphraseNotice seal={seal} />
          {notice}
        </div>
        <PageList desk={desk} file={file} zoom={zoom} />
      </div>
      {end}
    </>
  );
}

const nothing = (): undefined => undefined;

type Way = "save" | "seal" | "print";

/** Failures before the main process is involved: a page that cannot be rendered, a file that cannot be encrypted. */
const failedHere = {
  save: "notSaved",
  seal: "notSaved",
  print: "notDrawn",
} as const satisfies Readonly<Record<Way, Outcome>>;

/** Lets it leave once it was checked, if it may; one action at a time. */
function useLeaving(guard: GuardAtTheDoor) {
  const [going, setGoing] = useState<Way | null>(null);
  const [outcome, setOutcome] = useState<Outcome>("kept");
  const leave = async (does: (isLookedAt: boolean) => Promise<Outcome>): Promise<Outcome> => {
    const keptBack = await guard.keptBack();
    if (keptBack !== null) return keptBack;
    const came = await does(guard.isLookedAt);
    if (hasLeft(came)) guard.spent();
    return came;
  };
  const act = (name: Way, does: (isLookedAt: boolean) => Promise<Outcome>) => () => {
    if (going !== null) return;
    setGoing(name);
    setOutcome("kept");
    void leave(does)
      .catch((): Outcome => failedHere[name])
      .then((came) => {
        setOutcome(came);
        setGoing(null);
      });
  };
  return { going, outcome, act };
}

/** Whether the reason that blocked the printout has been resolved since. */
function isAnswered(
  outcome: Outcome,
  { verdict, isLookedAt, isReleased }: GuardAtTheDoor,
): boolean {
  if (outcome === "guarded") return isLookedAt || isReleased;
  const isAsked = verdict !== null && verdict !== "asked" && verdict.level === "ask";
  return outcome === "unread" && !isAsked;
}
