import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../shell/paths.ts";
import { PersonSearchResult } from "../shell/person-search-result.tsx";
import { useProcedure } from "../lib/api.ts";
import { TextLink } from "../ui/links.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./intake.module.css";

/** Files of people with similar names: the same person must not get a second one. */
export function PossibleDuplicates({ name }: { readonly name: string }) {
  const { t } = useTranslation(["intake", "admit", "frame"]);
  const text = useDeferredValue(name.trim());
  const isLongEnough = text.length >= 2;
  const { data } = useProcedure(
    "people.find",
    { text },
    { isOn: isLongEnough, keepsPrevious: true },
  );
  if (!isLongEnough || data === undefined || (data.hits.length === 0 && data.olderFiles === 0))
    return null;
  return (
    <div role="status" className={styles["group"]}>
      {data.hits.some(({ match }) => match === "same") ? (
        <Notice tone="warn">{t("admit:knownSame")}</Notice>
      ) : null}
      {data.olderFiles > 0 ? (
        <Notice tone="info">{t("frame:olderFiles", { count: data.olderFiles })}</Notice>
      ) : null}
      {data.hits.slice(0, 5).map((hit) => (
        <div key={hit.card.id} className={styles["line"]}>
          <PersonSearchResult hit={hit} />
          <span className={styles["fixed"]}>
            <TextLink href={paths.person(hit.card.id)}>{t("intake:toChild")}</TextLink>
          </span>
        </div>
      ))}
    </div>
  );
}
