import { useTranslation } from "react-i18next";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import styles from "../passphrase/passphrase.module.css";

/** The four words of the user's own key, large, to be read aloud to the colleague who grants access. */
export function KeyWordsToReadAloud() {
  const { t } = useTranslation("settings");
  const fingerprint = useProcedure("session.fingerprint", {});
  return (
    <section className={styles["fingerprint"]} aria-label={t("waiting.readAloud")}>
      <h2>{t("waiting.readAloud")}</h2>
      <QueryBoundary answer={fingerprint} lines={1}>
        {({ words }) => (
          <ol>
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
        )}
      </QueryBoundary>
      <p>{t("waiting.why")}</p>
    </section>
  );
}

/** What the signed-in user's key does not open yet, in a sentence. */
export function useWaitsFor(): string {
  const { t } = useTranslation("settings");
  const { t: vocab } = useTranslation("vocab");
  const { me } = useSession();
  const [first, second] = me.awaits.map((part) => vocab(`compartment.${part}`));
  if (first === undefined) return "";
  return second === undefined
    ? t("waiting.leadOne", { part: first })
    : t("waiting.leadBoth", { first, second });
}
