import { useTranslation } from "react-i18next";
import type { PaperVerdict } from "../../domain/desk.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import css from "./preview.module.css";
import type { GuardAtTheDoor } from "./use-guard.ts";

/** What the address guard found, where, and what to do about it. Nothing while there is nothing to say. */
export function GuardNotice({ guard }: { readonly guard: GuardAtTheDoor }) {
  const { t } = useTranslation("paper");
  const { verdict, isLookedAt, lookedAt } = guard;
  if (verdict === null)
    return (
      <Notice tone="bad" title={t("guard.unasked")} isSpoken>
        {t("guard.unaskedText")}
      </Notice>
    );
  if (verdict === "asked" || verdict.level === "clear") return null;
  if (verdict.level === "stop")
    return (
      <Notice tone="bad" title={t("guard.stop")} isSpoken>
        <Found verdict={verdict} />
        {t("guard.stopText")}
      </Notice>
    );
  return (
    <Notice
      tone={isLookedAt ? "ok" : "warn"}
      title={t(isLookedAt ? "guard.lookedAt" : "guard.look")}
      isSpoken
      action={isLookedAt ? undefined : <Button onPress={lookedAt}>{t("guard.letGo")}</Button>}
    >
      <Found verdict={verdict} />
      {isLookedAt || verdict.found.length === 0 ? null : t("guard.lookText")}
      {isLookedAt || verdict.pictures === 0 ? null : (
        <p>{t("guard.pictures", { count: verdict.pictures })}</p>
      )}
    </Notice>
  );
}

function Found({ verdict: { found } }: { readonly verdict: PaperVerdict }) {
  const { t } = useTranslation("paper");
  return (
    <ul className={css["found"]}>
      {found.map(({ page, words }, index) => (
        // The same words may stand on a page twice.
        <li key={`${page} ${index}`}>
          {page === 0 ? t("guard.inTitle") : t("pageLabel", { page })}: <q>{words}</q>
        </li>
      ))}
    </ul>
  );
}
