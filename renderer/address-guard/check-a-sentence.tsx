import { useState } from "react";
import { useTranslation } from "react-i18next";
import { verdictOn } from "../../domain/address-guard/text-verdict.ts";
import type { GuardTerm } from "../../domain/address-guard/term.ts";
import { useProcedure } from "../lib/api.ts";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { FoundWordExplanation } from "../shell/found-word-explanation.tsx";
import styles from "../shell/settings/settings.module.css";

/** Checks a sentence with the address guard. Nothing is stored. */
export function CheckASentence({ terms }: { readonly terms: readonly GuardTerm[] }) {
  const { t } = useTranslation("settings");
  const settings = useProcedure("house.settings", {});
  const [text, setText] = useState("");
  const exempt = settings.data?.correspondenceAddress ?? "";
  const { level, found } = verdictOn(text, terms, [exempt]);
  return (
    <Card title={t("guard.try")} isPadded>
      <div className={styles["tried"]}>
        <TextField
          label={t("guard.tryLabel")}
          hint={t("guard.tryHint")}
          value={text}
          onChange={setText}
          isLong
          maxLength={4_000}
        />
        <div role="status">
          {text.trim() === "" ? null : (
            <Notice tone={tones[level]}>
              {t(`guard.says.${level}`)}
              {found.map(({ words, why }, index) => (
                // The same words may appear twice.
                <span key={`${words} ${String(index)}`}>
                  {index === 0 ? " " : ", "}
                  {t("guard.quoted", { text: words })} <FoundWordExplanation why={why} />
                </span>
              ))}
            </Notice>
          )}
        </div>
      </div>
    </Card>
  );
}

const tones = { clear: "ok", look: "warn", stop: "bad" } as const;
