import { useTranslation } from "react-i18next";
import type { PaperVerdict } from "../../domain/neutral/verdict.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import css from "./preview.module.css";
import type { GuardAtTheDoor } from "./use-guard.ts";

/** What was found, where, and what to do about it. Nothing while there is nothing to say. */
export function GuardNotice({ guard }: { readonly guard: GuardAtTheDoor }) {
  const { t } = useTranslation("paper");
  const { verdict, isLookedAt, lookedAt } = guard;
  if (verdict === null)
    return (
      <Notice tone="bad" title={t("guard.unasked")} isSpoken>
        {t("guard.unaskedText")}
      </Notice>
    );
  if (verdict === "asked" || verdict.level === "clear" || verdict.level === "ask") return null;
  const isTelling = verdict.found.length > 0 && verdict.found.every(({ why }) => why === "telling");
  const about = isTelling ? "neutral" : "guard";
  if (verdict.level === "stop")
    return (
      <Notice tone="bad" title={t(`${about}.stop`)} isSpoken>
        <Found verdict={verdict} />
        {t(`${about}.stopText`)}
      </Notice>
    );
  return (
    <Notice
      tone={isLookedAt ? "ok" : "warn"}
      title={t(isLookedAt ? "guard.lookedAt" : `${about}.look`)}
      isSpoken
      action={isLookedAt ? undefined : <Button onPress={lookedAt}>{t("guard.letGo")}</Button>}
    >
      <Found verdict={verdict} />
      {isLookedAt || verdict.found.length === 0 ? null : t(`${about}.lookText`)}
      {isLookedAt || guard.pictures === 0 ? null : (
        <p>{t("guard.pictures", { count: guard.pictures })}</p>
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
