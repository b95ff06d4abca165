import { useTranslation } from "react-i18next";
import type { Found } from "../../../domain/address-guard/printout-verdict.ts";
import { FoundWordExplanation } from "../../shell/found-word-explanation.tsx";
import css from "./preview.module.css";

/** Where something was found, in which words, and why it is shown. */
export function FoundWordsList({ found }: { readonly found: readonly Found[] }) {
  const { t } = useTranslation("paper");
  if (found.length === 0) return null;
  return (
    <ul className={css["found"]}>
      {found.map(({ page, words, why }, index) => (
        // The same words may be on a page twice.
        <li key={`${page} ${index}`}>
          {t("guard.found", {
            place: page === 0 ? t("guard.inTitle") : t("pageLabel", { page }),
            words,
          })}{" "}
          <FoundWordExplanation why={why} />
        </li>
      ))}
    </ul>
  );
}
