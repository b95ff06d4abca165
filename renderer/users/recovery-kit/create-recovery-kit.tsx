import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KitState, NewKit, SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import { ThresholdActions } from "../../shell/signed-out-layout.tsx";
import { useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { WriteDownSheet } from "./write-down-sheet.tsx";
import { AgreeToNewSheets } from "./agree-to-new-sheets.tsx";
import { AskOutside } from "./sheet-held-outside.tsx";
import styles from "./recovery-kit.module.css";
import { VerifySheet } from "./verify-sheet.tsx";
import { Stepper } from "../../ui/stepper.tsx";

export interface CreateRecoveryKitProps {
  readonly makeLabel: string;
  /** The heading level: 1 where the sheets are a page of their own. */
  readonly level: 1 | 2;
  /** A back button, until the first step. */
  readonly back?: ReactNode;
  readonly onDone: () => void;
  /** Called when the words appear and when all of it is done. */
  readonly onBusy?: (isBusy: boolean) => void;
}

/**
 * Creates a recovery key and leads through its three sheets: copy by hand, verify, next; then a second person agrees, where it
 * replaces another. Leaving discards the words.
 */
export function CreateRecoveryKit({
  makeLabel,
  level,
  back,
  onDone,
  onBusy,
}: CreateRecoveryKitProps) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const make = useCommand("kit.make");
  const [kit, setKit] = useState<NewKit | null>(null);
  if (kit !== null)
    return (
      <Sheets
        kit={kit}
        level={level}
        onDone={() => {
          onBusy?.(false);
          onDone();
        }}
      />
    );
  return (
    <div className={styles["start"]}>
      <ul className={styles["how"]}>
        <li>{t("kit.what1")}</li>
        <li>{t("kit.what2")}</li>
        <li>{t("kit.what3")}</li>
      </ul>
      {make.error === null ? null : (
        <Notice tone="bad" isSpoken>
          {sentenceFor(make.error.reason, errors)}
        </Notice>
      )}
      <ThresholdActions back={back}>
        <Button
          kind="primary"
          size="large"
          isPending={make.isPending}
          onPress={() => {
            make.mutate(
              {},
              {
                onSuccess: (made) => {
                  setKit(made);
                  onBusy?.(true);
                },
              },
            );
          }}
        >
          {make.isPending ? t("kit.making") : makeLabel}
        </Button>
      </ThresholdActions>
    </div>
  );
}

/** One sheet after the other; a verified sheet is not shown again. */
function Sheets({
  kit,
  level,
  onDone,
}: {
  readonly kit: NewKit;
  readonly level: 1 | 2;
  readonly onDone: () => void;
}) {
  const [number, setNumber] = useState<SheetNumber>(1);
  const [isProving, setProving] = useState(false);
  const [after, setAfter] = useState<NonNullable<KitState["waitsFor"]> | "outside" | null>(null);
  if (after === "outside") return <AskOutside level={level} onAnswered={onDone} />;
  if (after !== null)
    return <AgreeToNewSheets waitsFor={after} level={level} onAgreed={() => setAfter("outside")} />;
  const words = kit.sheets.find((one) => one.number === number);
  const asks = kit.asks[number - 1];
  if (words === undefined || asks === undefined) return null;
  return (
    <div className={styles["maker"]}>
      <SheetsProgress current={number} />
      {isProving ? (
        <VerifySheet
          key={number}
          number={number}
          level={level}
          asks={asks}
          onShowAgain={() => setProving(false)}
          onProved={({ waitsFor }) => {
            const next = ([1, 2, 3] as const).find((one) => one > number);
            setProving(false);
            if (next === undefined) setAfter(waitsFor ?? "outside");
            else setNumber(next);
          }}
        />
      ) : (
        <WriteDownSheet
          key={number}
          words={words}
          level={level}
          onCopied={() => setProving(true)}
        />
      )}
    </div>
  );
}

/** Three small sheets: done, current, to come. */
function SheetsProgress({ current }: { readonly current: SheetNumber }) {
  const { t } = useTranslation("settings");
  const steps = ([1, 2, 3] as const).map((number) => ({
    id: String(number),
    label: t("kit.sheetOf", { number }),
  }));
  return <Stepper label={t("kit.progress")} steps={steps} current={String(current)} mark="paper" />;
}
