import { useTranslation } from "react-i18next";
import { levelOf, type EnteredTerm } from "../../domain/address-guard/term.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import { Progress } from "../ui/progress.tsx";
import { useTryOn } from "./use-try-new-terms.ts";

/** How many stored texts and files these words would block, and which, before they are saved. */
export function StoppedTexts({ terms }: { readonly terms: readonly EnteredTerm[] }) {
  const { t } = useTranslation("settings");
  const tried = useTryOn(terms);
  if (tried === null) return null;
  const { counts, looked, of, closed } = tried;
  const isDone = looked >= of;
  const all = counts.reduce((sum, { stop, look }) => sum + stop + look, 0);
  const level = hardest(terms, counts);
  const lines = counts.map(({ what, stop, look }) => ({
    what,
    said: t(`guard.kept.${what}`, { count: stop + look }),
  }));
  return (
    <div role="status">
      {isDone ? (
        <Notice
          tone={all === 0 ? "ok" : "warn"}
          title={
            all === 0
              ? t("guard.wouldNone", { count: of })
              : t(level === "stop" ? "guard.wouldStop" : "guard.wouldLook", { count: all })
          }
        >
          {lines.length === 0 ? undefined : (
            <ul>
              {lines.map(({ what, said }) => (
                <li key={what}>{said}</li>
              ))}
            </ul>
          )}
          {closed === 0 ? undefined : <p>{t("guard.wouldClosed", { count: closed })}</p>}
        </Notice>
      ) : (
        <Progress label={t("guard.trying")} done={looked} of={of} />
      )}
    </div>
  );
}

function hardest(
  terms: readonly EnteredTerm[],
  counts: readonly { readonly stop: number; readonly look: number }[],
) {
  if (counts.some(({ stop }) => stop > 0)) return "stop";
  const isLook = counts.length > 0 || terms.every(({ kind }) => levelOf[kind] === "look");
  return isLook ? "look" : "stop";
}
