import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import css from "./preview.module.css";
import { usePreviewKeys } from "./use-preview-keys.ts";

interface CoveredProps {
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** Names are hidden on the screen of the user: the printout shows them only after confirmation. */
export function HiddenNamesNotice({ onShow, onClose }: CoveredProps) {
  const { t } = useTranslation("paper");
  const wait = (): void => undefined;
  usePreviewKeys({
    save: wait,
    print: wait,
    close: onClose,
    larger: wait,
    smaller: wait,
    reset: wait,
  });
  return (
    <main className={css["covered"]}>
      <h1>{t("covered.title")}</h1>
      <p>{t("covered.text")}</p>
      <div className={css["group"]}>
        <Button onPress={onClose}>{t("covered.close")}</Button>
        <Button kind="primary" onPress={onShow} autoFocus>
          {t("covered.show")}
        </Button>
      </div>
    </main>
  );
}
