import { useTranslation } from "react-i18next";
import type { PrintoutLanguage } from "../../../domain/printing/printout-language.ts";
import type { PrintedWordKey } from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import type { WordVersion } from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useToday, useZone } from "../../lib/dates/today.ts";
import { useUndoing } from "../../shell/forms/use-undoing.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import css from "./sheets.module.css";

export interface EarlierWordsProps {
  readonly language: PrintoutLanguage;
  readonly wordKey: PrintedWordKey;
  /** Newest first. */
  readonly versions: readonly WordVersion[];
  readonly onClose: () => void;
}

/** All versions entered for one text, and a button to restore the program's own. */
export function EarlierWords({ language, wordKey: key, versions, onClose }: EarlierWordsProps) {
  const { t } = useTranslation(["sheets", "common"]);
  const { dates } = useFormats();
  const zone = useZone();
  const today = useToday();
  const undoing = useUndoing();
  const saving = useCommand("sheets.save");
  const [last] = versions;
  if (last === undefined) return null;
  const { number, words } = last;
  const put = (after: number, text: string | null, from: string) =>
    saving.mutateAsync({ language, key, after, words: text, from });
  const back = () => {
    void put(number, null, today).then(() => {
      onClose();
      showToast({
        text: t("sheets:backDone"),
        undo: undoing(() => put(number + 1, words, last.from)),
      });
    }, ignoreRefusal);
  };
  return (
    <section className={css["history"]}>
      {words === null ? null : (
        <span>
          <Button size="small" isPending={saving.isPending} onPress={back}>
            {t("sheets:back")}
          </Button>
        </span>
      )}
      <RefusalNotice error={saving.error} />
      <h3>{t("sheets:history")}</h3>
      <ul>
        {versions.map((version) => (
          <li key={version.number}>
            {version.words === null ? (
              <span>{t("sheets:ours")}</span>
            ) : (
              <bdi lang={language}>{version.words}</bdi>
            )}
            <small>
              {t("sheets:savedBy", {
                day: dates.long(version.from),
                name: version.byName,
                when: dates.moment(version.at, zone),
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
