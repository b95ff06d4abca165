import { useState } from "react";
import { useTranslation } from "react-i18next";
import { typedCode } from "../../domain/integrity/verification-code.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { PrintButton } from "../printing/print-button.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./integrity.module.css";

/** The monthly verification code: printed for the paper file, and compared with the vault in case of doubt. */
export function VerificationCodeCard() {
  const { t } = useTranslation("check");
  return (
    <Card title={t("code.title")}>
      <div className={styles["check"]}>
        <p>{t("code.lead")}</p>
        <Take />
        <Compare />
      </div>
    </Card>
  );
}

function Take() {
  const { t, i18n } = useTranslation("check");
  const { t: paper } = useTranslation("paper");
  const papers = usePrintouts();
  const take = useCommand("trace.code");
  const print = async () => {
    const taken = await take.mutateAsync({});
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "codeSheet", language, sheet: taken }, taken.on);
    if (!isShown) showToast({ text: paper("failed") });
  };
  return (
    <div>
      <PrintButton
        isPending={take.isPending || papers.isDrawing}
        onPress={() => void print().catch(ignoreRefusal)}
      >
        {t("code.take")}
      </PrintButton>
      <RefusalNotice error={take.error} />
    </div>
  );
}

function Compare() {
  const { t } = useTranslation("check");
  const compare = useCommand("trace.compare");
  const [entry, setEntry] = useState("");
  const [code, setCode] = useState("");
  const [isWrong, setWrong] = useState(false);
  const typed = (set: (value: string) => void) => (value: string) => {
    setWrong(false);
    compare.reset();
    set(value);
  };
  const ask = () => {
    const known = typedCode(code);
    const seq = /^\d{1,12}$/.test(entry.trim()) ? Number(entry.trim()) : 0;
    setWrong(known === null || seq === 0);
    if (known !== null && seq > 0) compare.mutate({ seq, code: known });
  };
  const answer = compare.data?.answer;
  return (
    <form
      className={styles["compare"]}
      aria-label={t("code.title")}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField label={t("code.entry")} value={entry} maxLength={12} onChange={typed(setEntry)} />
      <TextField label={t("code.code")} value={code} maxLength={20} onChange={typed(setCode)} />
      <Button type="submit" isPending={compare.isPending}>
        {t("code.compare")}
      </Button>
      <div className={styles["answer"]}>
        <RefusalNotice error={compare.error} />
        {isWrong ? (
          <Notice tone="warn" isSpoken>
            {t("code.wrong")}
          </Notice>
        ) : null}
        {answer === undefined ? null : (
          <Notice tone={answer === "same" ? "ok" : "bad"} title={t(`code.${answer}`)} isSpoken>
            {t(`code.${answer}Text`)}
          </Notice>
        )}
      </div>
    </form>
  );
}
