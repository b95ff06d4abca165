import { useTranslation } from "react-i18next";
import type { LetterView } from "../../domain/letters/letter-view.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card } from "../ui/card.tsx";
import { LetterPreview } from "./letter-preview.tsx";
import css from "./letters.module.css";
import { useOpenKept } from "./use-letter-printout.ts";

/** A stored letter: its content, when it left and by whom. */
export function SavedLetter({ letter }: { readonly letter: LetterView }) {
  const { t } = useTranslation("letters");
  const { dates } = useFormats();
  const kept = useOpenKept();
  const { zone, leftAt, leftByName } = letter;
  return (
    <div className={css["split"]}>
      <LetterPreview content={letter.content} />
      <Card title={t("state.kept")} isPadded>
        <div className={css["check"]}>
          {letter.kept === null ? null : (
            <p>
              {t("keptOn", {
                day: dates.moment(letter.kept.at, zone),
                name: letter.kept.byName,
              })}
            </p>
          )}
          <p>
            {leftAt === null
              ? t("notLeft")
              : t("leftBy", { day: dates.moment(leftAt, zone), name: leftByName ?? "" })}
          </p>
          <div className={css["buttons"]}>
            <PrintButton
              kind="primary"
              isPending={kept.isDrawing}
              onPress={() => void kept.open(letter)}
            >
              {t("openPdf")}
            </PrintButton>
          </div>
          {letter.kept === null ? null : (
            <p className={css["hash"]}>
              {t("hash")} {letter.kept.sha256}
            </p>
          )}
        </div>
      </Card>
    </div>
  );
}
